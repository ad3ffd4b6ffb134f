/** The command as a user runs it: its launcher in a process of its own, in a folder of its own. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const LAUNCHER = join(import.meta.dirname, "../../bin/onrecord.js")

export interface Ran {
  readonly code: number | null
  readonly out: string
  /** The lines of standard error. */
  readonly told: readonly string[]
}

/** A folder for one test file. */
export interface Place {
  readonly folder: string
  write(name: string, content: string | Uint8Array): string
  run(...words: readonly string[]): Ran
  /** With something on standard input. */
  feed(input: string, ...words: readonly string[]): Ran
  start(...words: readonly string[]): ChildProcess
  remove(): void
}

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"))
  const run = (input: string, words: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...words], {
      cwd: folder,
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    })
    return { code: status, out: stdout, told: stderr.split("\n").filter((line) => line !== "") }
  }
  return {
    folder,
    write: (name, content) => {
      writeFileSync(join(folder, name), content)
      return name
    },
    run: (...words) => run("", words),
    feed: (input, ...words) => run(input, words),
    start: (...words) =>
      spawn(process.execPath, [LAUNCHER, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The objects of JSON Lines. */
export function lines(out: string): readonly unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line))
}
