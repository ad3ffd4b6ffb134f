/** The terminal of this process: standard output for what was asked for, standard error for all else. */
import type { Terminal } from "./command.ts"

/** How often, in milliseconds, a progress line is drawn anew. */
const PROGRESS_EVERY = 100

/** How wide a line is where no terminal says so, as in a pipe or a file. */
const UNSEEN_WIDTH = 100

/** Words without the signs that would command a terminal: a document may hold them to hide or to forge what is shown. */
export function harmless(words: string): string {
  return words.replace(/\r(?!\n)|[^\P{Cc}\r\n\t]/gu, "\uFFFD")
}

/** Opens the process's terminal. The first interrupt asks the command to stop at a whole place; the second ends it. */
export function openTerminal(): Terminal {
  const interrupt = new AbortController()
  process.on("SIGINT", () => {
    if (interrupt.signal.aborted) process.exit(2)
    interrupt.abort()
    process.stdin.destroy() // or a command that reads it would wait for its next line
  })
  // A reader such as `head` that has enough closes the pipe: that is no failure of ours.
  const onClosed = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") process.exit(0)
    process.stderr.write(`Standard output cannot be written (${error.code ?? error.message}); send it elsewhere.\n`)
    process.exit(2)
  }
  process.stdout.on("error", onClosed)
  process.stderr.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2))
  let drawn = 0
  let shown = false
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001b[K")
    shown = false
  }
  return {
    width: process.stdout.isTTY ? Math.max(40, Math.min(process.stdout.columns, 120)) : UNSEEN_WIDTH,
    interrupted: interrupt.signal,
    out: (words) =>
      new Promise((resolve, reject) => {
        clear()
        process.stdout.write(process.stdout.isTTY ? harmless(words) : words, (error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
    tell: (line) => {
      clear()
      process.stderr.write(`${harmless(line)}\n`)
    },
    progress: (line) => {
      if (line === "") {
        clear()
        return
      }
      const now = performance.now()
      if (!process.stderr.isTTY || now - drawn < PROGRESS_EVERY) return
      drawn = now
      shown = true
      process.stderr.write(`\r\u001b[K${line}`)
    },
  }
}
