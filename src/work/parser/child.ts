/**
 * The parser's process: bytes come in by messages, what they hold goes out. It opens no file but the
 * program's own, and knows one input at a time. `start.ts` starts it with what it may not do.
 */
import { messageOf, problemOf } from "../../errors.ts"
import { HandedOn } from "../../parse/handed-on.ts"
import { parseOnce } from "../../parse/parse.ts"
import { readOrder, type Answer, type Order } from "./messages.ts"

/** Resolved when one more content is wanted (true), or none is any more (false). */
interface Wish {
  wanted: number
  isStopped: boolean
  wake: () => void
}

let wish: Wish = { wanted: 0, isStopped: true, wake: () => undefined }

process.on("disconnect", () => process.exit(0)) // whoever started it has gone
process.on("message", (message: unknown) => {
  const order = readOrder(message)
  if (order.is === "parse") {
    wish = { wanted: order.ahead, isStopped: false, wake: () => undefined }
    void work(order, wish)
    return
  }
  if (order.is === "more") wish.wanted++
  else wish.isStopped = true
  wish.wake()
})
tell({ is: "ready" })

async function work({ format, bytes, name }: Order & { readonly is: "parse" }, own: Wish): Promise<void> {
  try {
    const contents = parseOnce(format, bytes, name)
    for await (const content of contents) {
      tell({ is: "content", content })
      own.wanted--
      while (own.wanted <= 0 && !own.isStopped) await new Promise<void>((resolve) => (own.wake = resolve))
      if (own.isStopped) break
    }
    tell({ is: "end" })
  } catch (thrown) {
    if (thrown instanceof HandedOn) tell({ is: "handed-on", format: thrown.format })
    else tell({ is: "failed", problem: problemOf(thrown), message: messageOf(thrown) })
  }
}

function tell(answer: Answer): void {
  process.send?.(answer)
}
