/** A desk to ask in the tests: a real case in a new folder, with small invented texts, and no port. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDesk, type Case } from "../../src/desk.ts"
import { hangDoors } from "../../src/guard/index.ts"
import { deskApp } from "../../src/serve/index.ts"

/** A Wednesday on which everything is served. */
const TODAY = new Date("2024-05-08T09:00:00Z")

/** An article with two statements, one of them a denial. */
export const ARTICLE = `Ferry will sail in winter, harbour office says

By Ada Lind

The ferry to Holm will sail in winter too, the harbour office said on Monday.

“We have never promised it,” said Karl Munt, the ferry’s captain. Munt denied that the crew had been told.
`

/** Asks the app as a browser with a session would; other headers take the place of its own. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

export interface TestDesk {
  readonly case: Case
  readonly token: string
  /** As a browser that has not signed in. */
  readonly askAsStranger: Ask
  /** As a browser that has. */
  readonly ask: Ask
  /** What the app told of faults of its own. */
  readonly faults: readonly unknown[]
  readonly close: () => Promise<void>
}

export const PORT = 4747

/** A signed-in desk; `change` may put something else in the place of the case. */
export async function testDesk(change: (open: Case) => Case = (open) => open): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-serve-"))
  const open = await openDesk({ now: () => TODAY }).openCase(join(folder, "winter-ferry.onrecord"), { create: true })
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>the desk’s page</title>")
  const doors = hangDoors()
  const faults: unknown[] = []
  const app = deskApp({
    case: change(open),
    doors,
    port: PORT,
    uiFolder: folder,
    onFault: (fault) => faults.push(fault),
  })
  const askAsStranger: Ask = async (path, init) => app.request(`http://127.0.0.1:${PORT}${path}`, init)
  const entered = await askAsStranger(`/?token=${doors.token}`)
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? ""
  return {
    case: open,
    token: doors.token,
    askAsStranger,
    ask: (path, init = {}) => askAsStranger(path, { ...init, headers: { cookie, ...(init.headers as object) } }),
    faults,
    close: async () => {
      await open.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The init of a request that posts JSON. */
export function posting(body: unknown): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
}
