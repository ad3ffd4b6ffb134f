/** The desk on a port of this machine, and of this machine only. */
import { createAdaptorServer, type ServerType } from "@hono/node-server"
import type { Case } from "../desk.ts"
import { DeskError, messageOf } from "../errors.ts"
import { hangDoors, hostInAddress, isLoopback, LOOPBACK } from "../guard/index.ts"
import { deskApp } from "./app.ts"
import { arePagesIn } from "./pages.ts"

export interface ServeOptions {
  /** The case to show; whoever opened it closes it. */
  readonly case: Case
  /** The folder with the built pages. */
  readonly uiFolder: string
  /** A loopback address; "127.0.0.1" where none is given. */
  readonly host?: string | undefined
  /** 4747 where none is given; 0 takes a free one. */
  readonly port?: number | undefined
  /** Told of every fault that is ours; the browser sees one sentence and no more. */
  readonly onFault?: ((fault: unknown) => void) | undefined
}

/** A desk that answers. */
export interface ServedDesk {
  /** With the one-time token: whoever opens it first is signed in. */
  readonly url: string
  /** Without the token. */
  readonly address: string
  readonly port: number
  /** Stops answering, at once. The case stays open. */
  close(): Promise<void>
}

/** Puts a case on a loopback port. Throws `bad-option`, `desk-not-built` or `address-taken`. */
export async function serveDesk(options: ServeOptions): Promise<ServedDesk> {
  const { host = "127.0.0.1", port: wanted = 4747, uiFolder } = options
  mustBeLoopback(host)
  mustBePort(wanted)
  if (!(await arePagesIn(uiFolder))) {
    throw new DeskError("desk-not-built", `The desk's pages are not in ${uiFolder}; "npm run build" puts them there.`)
  }
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch: (request) => answer(request) })
  const port = await listen(server, { host, port: wanted })
  const doors = hangDoors()
  const app = deskApp({ case: options.case, doors, port, uiFolder, onFault: options.onFault })
  answer = (request) => app.fetch(request)
  const address = `http://${hostInAddress(host)}:${port}/`
  return { url: `${address}?token=${doors.token}`, address, port, close: () => stop(server) }
}

function mustBeLoopback(host: string): void {
  if (isLoopback(host)) return
  throw new DeskError(
    "bad-option",
    `The desk is for this machine alone and cannot be put on ${host}; it takes ${LOOPBACK.join(", ")}.`,
  )
}

function mustBePort(port: number): void {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return
  throw new DeskError(
    "bad-option",
    `${port} is no port; give one from 1024 to 65535, or 0 for a free one, with --port.`,
  )
}

/** Binds the server and gives its port; a port that cannot be had becomes one sentence. */
function listen(server: ServerType, { host, port }: { readonly host: string; readonly port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(refusalOf(cause, { host, port })))
    server.listen({ host, port }, () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

function refusalOf(
  cause: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): DeskError {
  const where = `Port ${port} on ${host}`
  switch (cause.code) {
    case "EADDRINUSE":
      return new DeskError("address-taken", `${where} is taken; stop what uses it, or give another with --port.`, {
        cause,
      })
    case "EACCES":
      return new DeskError("bad-option", `${where} may not be used by you; give one above 1023 with --port.`, { cause })
    default:
      return new DeskError("bad-option", `${where} cannot be used: ${messageOf(cause)}; give another with --port.`, {
        cause,
      })
  }
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((fault) => (fault ? reject(fault) : resolve()))
    if ("closeAllConnections" in server) server.closeAllConnections()
  })
}
