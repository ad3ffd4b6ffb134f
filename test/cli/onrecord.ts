/** The command as a user runs it: its launcher in a process of its own, in a folder of its own. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

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
  /** Puts a file there, with the folders that lead to it, and gives its name back. */
  write(name: string, content: string | Uint8Array): string
  run(...words: readonly string[]): Ran
  /** With something on standard input. */
  feed(input: string, ...words: readonly string[]): Ran
  /** As a user whom rights bind: root becomes nobody. */
  runWithoutPower(...words: readonly string[]): Ran
  /** A line of bash in which "$0" is the launcher. */
  shell(line: string): Ran
  start(...words: readonly string[]): ChildProcess
  remove(): void
}

interface Fed {
  readonly input?: string
  readonly uid?: number
}

/** Rights bind nobody on Windows, and root only where it can become somebody else. */
export const RIGHTS_BIND = process.getuid !== undefined

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"))
  chmodSync(folder, 0o755)
  const spawned = (program: string, words: readonly string[], options: Fed): Ran => {
    const { status, stdout, stderr } = spawnSync(program, words, {
      input: "",
      ...options,
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    })
    return { code: status, out: stdout, told: stderr.split("\n").filter((line) => line !== "") }
  }
  const run = (words: readonly string[], options: Fed): Ran => spawned(process.execPath, [LAUNCHER, ...words], options)
  return {
    folder,
    write: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
      return name
    },
    run: (...words) => run(words, {}),
    feed: (input, ...words) => run(words, { input }),
    runWithoutPower: (...words) => run(words, process.getuid?.() === 0 ? { uid: 65534 } : {}),
    shell: (line) => spawned("bash", ["-c", line, LAUNCHER], {}),
    start: (...words) =>
      spawn(process.execPath, [LAUNCHER, ...words], { cwd: folder, stdio: ["pipe", "pipe", "pipe"] }),
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
