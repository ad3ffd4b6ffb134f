/** A folder of its own for each test file, gone when its tests are done. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll } from "vitest"

/** Makes a folder; gives the way to put a file, with the folders that lead to it, and the path of a name in it. */
export function temporaryFolder(): {
  readonly path: (name: string) => string
  readonly put: (name: string, bytes: string | Uint8Array) => string
} {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-read-"))
  chmodSync(folder, 0o755)
  afterAll(() => rmSync(folder, { recursive: true }))
  const path = (name: string): string => join(folder, name)
  const put = (name: string, bytes: string | Uint8Array): string => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), bytes)
    return path(name)
  }
  return { path, put }
}

/** Rights bind nobody on Windows; on a system with users they bind all but root, who can become nobody. */
export const RIGHTS_BIND = process.getuid !== undefined

/** Does the work as a user whom rights bind. */
export async function withoutPower<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
