/** The files that a list of paths stands for; a folder stands for all files in it, in the order of their names. */
import { lstat, readdir, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { DeskError } from "../errors.ts"

/** A file to read, or why there is none. "-" is standard input. */
export type Found =
  | { readonly is: "file"; readonly path: string; readonly name: string }
  | { readonly is: "failure"; readonly name: string; readonly error: DeskError }

/** Walks paths in the order given; a bad one is told in its place and the walk goes on. */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === "-") yield { is: "file", path, name: "standard input" }
    else yield* walkOne(path)
  }
}

async function* walkOne(path: string): AsyncGenerator<Found> {
  let isFolder: boolean
  try {
    isFolder = (await stat(path)).isDirectory()
  } catch (cause) {
    yield { is: "failure", name: path, error: fileError(path, cause) }
    return
  }
  if (!isFolder) {
    yield { is: "file", path, name: basename(path) }
    return
  }
  yield* walkFolder(path)
}

async function* walkFolder(path: string): AsyncGenerator<Found> {
  let names: readonly string[]
  try {
    names = (await readdir(path)).filter((name) => !isPassedOver(name)).sort()
  } catch (cause) {
    yield { is: "failure", name: path, error: fileError(path, cause) }
    return
  }
  for (const name of names) {
    const inside = join(path, name)
    // A link could lead out of the folder, or round in a circle: only what lies in it is read.
    const link = await lstat(inside).then(
      (status) => status.isSymbolicLink(),
      () => false,
    )
    if (!link) yield* walkOne(inside)
  }
}

/** Hidden files, and the files of a case that lies in the folder. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || /\.onrecord(?:-wal|-shm|-journal)?$/.test(name)
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
