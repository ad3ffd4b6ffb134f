/** The desk over HTTP, from Request to Response: it needs no port, and the tests give it none. */
import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context, MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { secureHeaders } from "hono/secure-headers"
import type { Case } from "../desk.ts"
import { DeskError } from "../errors.ts"
import { isOurHost, isOurOrigin, type Doors } from "../guard/index.ts"
import { refuse } from "./answers.ts"
import { enterByAddress, enterByRequest, mustBeSignedIn } from "./entrance.ts"
import { documentNouns } from "./nouns.ts"
import { pagesIn } from "./pages.ts"
import { routes } from "./routes.ts"

export interface AppOptions {
  readonly case: Case
  readonly doors: Doors
  /** The port under which the desk is called; a Host header with another one is refused. */
  readonly port: number
  /** The folder with the built pages. */
  readonly uiFolder: string
  /** Told of every fault that is ours; the browser sees one sentence and no more. */
  readonly onFault?: ((fault: unknown) => void) | undefined
}

/** A pasted text is refused from here on. A book has about 1 MB. */
const MOST_BYTES = 5_000_000

/** The desk as a function from Request to Response. */
export function deskApp({ case: open, doors, port, uiFolder, onFault }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError((thrown, c) => {
    if (!(thrown instanceof DeskError)) onFault?.(thrown)
    return refuse(c, thrown)
  })
  app.notFound((c) => refuse(c, new DeskError("not-found", `There is nothing at ${c.req.method} ${c.req.path}.`)))
  app.use(headers)
  app.use(async (c, next) => {
    mustBeCalledByName(c, port)
    await next()
  })
  app.get("/", async (c, next) => {
    // A HEAD, as a link preview sends it, must not spend the token.
    if (c.req.method !== "GET" || c.req.query("token") === undefined) return next()
    return enterByAddress(c, { doors, port })
  })
  addApi(app, { open, doors, port })
  app.route("/", pagesIn(uiFolder))
  return app
}

function addApi(
  app: OpenAPIHono,
  { open, ...entrance }: { readonly open: Case; readonly doors: Doors; readonly port: number },
): void {
  documentNouns(app)
  const atTheDoor: MiddlewareHandler = async (c, next) => {
    mustBeOurOrigin(c)
    c.header("Cache-Control", "no-store")
    if (c.req.path !== "/api/session") mustBeSignedIn(c, entrance)
    await next()
  }
  app.use("/api/*", atTheDoor)
  app.use("/api/*", bodyLimit({ maxSize: MOST_BYTES, onError: refuseLargeBody }))
  app.post("/api/session", (c) => enterByRequest(c, entrance))
  for (const route of routes) route.register(app, open)
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "onrecord",
      version: "1",
      description: "Who said what, when, to whom, how we know it. Offsets are UTF-16 units, the end exclusive.",
    },
  })
  app.all("/api/*", (c) => c.notFound())
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  // The desk speaks plain http on loopback; a promise of https would be one that it cannot keep.
  strictTransportSecurity: false,
})

function hostOf(c: Context): string {
  return c.req.header("host") ?? new URL(c.req.url).host
}

function mustBeCalledByName(c: Context, port: number): void {
  const host = hostOf(c)
  if (isOurHost(host, port)) return
  throw new DeskError("foreign-host", `The desk does not answer to ${host}; call it http://127.0.0.1:${port}.`)
}

function mustBeOurOrigin(c: Context): void {
  const origin = c.req.header("origin")
  const site = c.req.header("sec-fetch-site")
  if (isOurOrigin({ host: hostOf(c), origin, site })) return
  throw new DeskError("foreign-host", `The desk answers only to its own pages, and ${origin ?? "this page"} is none.`)
}

function refuseLargeBody(): never {
  throw new DeskError(
    "file-too-large",
    `The text has more than ${MOST_BYTES / 1e6} MB; add it as a file with "onrecord add FILE".`,
  )
}
