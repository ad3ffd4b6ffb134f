/** How much memory a process has, all of it: a heap limit binds neither buffers nor WebAssembly. */
import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"

/** Resident bytes; null where the process has gone or the system does not tell. */
export async function residentMemory(pid: number): Promise<number | null> {
  try {
    if (process.platform === "linux") {
      const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]
      return kilobytes === undefined ? null : Number(kilobytes) * 1024
    }
    if (process.platform === "win32") return null
    return Number(await told("ps", ["-o", "rss=", "-p", String(pid)])) * 1024
  } catch {
    return null
  }
}

function told(command: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, words, { timeout: 2000 }, (error, out) => {
      if (error) reject(new Error(`${command} failed`, { cause: error }))
      else resolve(out.trim())
    })
  })
}
