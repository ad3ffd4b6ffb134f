/** The files that a list of paths stands for; a folder stands for all files in it, in the order of their names. */
import { readdir, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { DeskError } from "../errors.ts"

/**
 * A file to read, or why there is none. "-" is standard input. A file is named without the folders
 * that lead to what was asked for: "notes.txt", or "2016/notes.txt" where a folder was.
 */
export type Found =
  | { readonly is: "file"; readonly path: string; readonly name: string }
  | { readonly is: "failure"; readonly path: string; readonly name: string; readonly error: DeskError }

/** Walks paths in the order given; a bad one is told in its place and the walk goes on. */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === "-") yield { is: "file", path, name: "standard input" }
    else yield* walkOne(path, basename(path), "")
  }
}

/** How many bytes lie at paths in all; null where one is standard input, whose end nobody knows. */
export async function sizeOf(paths: readonly string[]): Promise<number | null> {
  if (paths.includes("-")) return null
  let bytes = 0
  for await (const found of walk(paths)) {
    if (found.is === "file") bytes += (await stat(found.path).catch(() => null))?.size ?? 0
  }
  return bytes
}

/** What lies at a path; `under` goes before the names of what lies in it. */
async function* walkOne(path: string, name: string, under: string): AsyncGenerator<Found> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) yield* walkFolder(path, under)
    else if (status.isFile()) yield { is: "file", path, name }
    else yield { is: "failure", path, name, error: noFile(path) }
  } catch (cause) {
    yield { is: "failure", path, name, error: fileError(path, cause) }
  }
}

async function* walkFolder(path: string, under: string): AsyncGenerator<Found> {
  const entries = await readdir(path, { withFileTypes: true })
  // A link could lead out of the folder, or round in a circle: only what lies in it is read.
  const names = entries.filter((entry) => !entry.isSymbolicLink() && !isPassedOver(entry.name)).map(({ name }) => name)
  for (const name of names.sort()) yield* walkOne(join(path, name), under + name, `${under}${name}/`)
}

/** Hidden files, and the files of a case that lies in the folder. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || /\.onrecord(?:-wal|-shm|-journal)?$/.test(name)
}

/** A pipe would be waited for, and some devices never end. */
function noFile(path: string): DeskError {
  return new DeskError(
    "file-unreadable",
    `${path} is a pipe, a socket or a device and no file; save what comes from it as a file, or give JSONL on standard input as -.`,
  )
}

/** What the system's refusal means, in one sentence. */
export function fileError(path: string, cause: unknown): DeskError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new DeskError("file-missing", `${path} is not there; check the path and its spelling.`, { cause })
    case "EACCES":
    case "EPERM":
      return new DeskError(
        "file-unreadable",
        `${path} may not be read by this user; change its permissions, for example with chmod u+rX.`,
        { cause },
      )
    default: {
      const reason = typeof code === "string" ? code : String(cause)
      return new DeskError("file-unreadable", `${path} could not be read (${reason}); check the disk and try again.`, {
        cause,
      })
    }
  }
}
