/** Starts the parser's process with what it may not do: write, start others, load native code, reach the network, read outside the program. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { existsSync, realpathSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Where the program lies: a checkout has `src`, the package `dist`. */
const ENDING = import.meta.url.endsWith(".ts") ? ".ts" : ".js"
const HERE = dirname(fileURLToPath(import.meta.url))
const PROGRAM = join(HERE, "../../..")

export interface Start {
  /** The most that its heap may take, in megabytes; what lies outside the heap is watched by the desk. */
  readonly heap: number
  /** Whether it may have threads, as the recognition of characters needs. */
  readonly mayThread: boolean
}

/** A process that speaks as `messages.ts` says. The caller owns it and ends it. */
export function startParser(start: Start): ChildProcess {
  const [command, ...flags] = walled(start)
  // An empty environment: nothing that a user keeps there is a parser's business.
  return spawn(command, [...flags, join(HERE, `child${ENDING}`)], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    cwd: PROGRAM,
    env: { PATH: process.env.PATH },
  })
}

/** Node behind the parser's walls, as a command line to which what it is to run is added. */
export function walled({ heap, mayThread }: Start): readonly [string, ...string[]] {
  return [
    ...(hasNamespaces() ? (["unshare", "-rn", process.execPath] as const) : ([process.execPath] as const)),
    "--permission",
    ...foldersToRead().map((folder) => `--allow-fs-read=${folder}`),
    ...(mayThread ? ["--allow-worker"] : []),
    `--max-old-space-size=${heap}`,
    "--disable-warning=SecurityWarning",
    `--import=${new URL(`./shut${ENDING}`, import.meta.url).href}`,
  ]
}

let folders: readonly string[] | null = null

/** The program's folder and that of its libraries, in which a package lies itself. */
function foldersToRead(): readonly string[] {
  if (folders) return folders
  const own = [join(PROGRAM, ENDING === ".ts" ? "src" : "dist"), join(PROGRAM, "package.json")]
  const around = /^.*[\\/]node_modules(?=[\\/])/.exec(PROGRAM)?.[0]
  const libraries = [join(PROGRAM, "node_modules"), ...(around === undefined ? [] : [around])].filter(existsSync)
  folders = [...new Set([...own, ...libraries].flatMap((path) => [path, realpathSync(path)]))]
  return folders
}

let namespaces: boolean | null = null

/** Whether the system lets a process have a network of its own, which then has nothing in it. */
function hasNamespaces(): boolean {
  namespaces ??= process.platform === "linux" && canUnshare()
  return namespaces
}

function canUnshare(): boolean {
  try {
    execFileSync("unshare", ["-rn", "true"], { stdio: "ignore", timeout: 5000 })
    return true
  } catch {
    return false // no such tool, or the system forbids it: the other walls stand all the same
  }
}
