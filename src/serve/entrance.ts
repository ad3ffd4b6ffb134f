/**
 * The entrance: the printed address carries a one-time token, which is exchanged for a cookie. The
 * cookie's name holds the port, for browsers keep one jar for all ports of a host.
 */
import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { z } from "zod"
import { DeskError } from "../errors.ts"
import type { Doors } from "../guard/index.ts"
import { jsonOf } from "./route.ts"

/** The doors, and the port that names the cookie. */
export interface Entrance {
  readonly doors: Doors
  readonly port: number
}

/** Whether the request carries the cookie of an open session. */
export function isSignedIn(c: Context, { doors, port }: Entrance): boolean {
  return doors.isOpen(getCookie(c, cookieName(port)))
}

/** Answers `GET /?token=…`: the cookie and the way to the address without it, or a page that says how to get a new token. */
export function enterByAddress(c: Context, entrance: Entrance): Response {
  const entry = entrance.doors.enter(c.req.query("token") ?? "")
  if (entry.is === "open") giveCookie(c, { entrance, session: entry.session })
  else if (!isSignedIn(c, entrance)) return c.html(shutPage(entry.is), 401)
  return c.redirect("/", 303)
}

const tokenShape = z.strictObject({ token: z.string() })

/** Answers `POST /api/session`: the same exchange for programs. */
export async function enterByRequest(c: Context, entrance: Entrance): Promise<Response> {
  const body = tokenShape.safeParse(await jsonOf(c))
  if (!body.success) throw new DeskError("bad-request", 'The body must be {"token": "…"}, and nothing else.')
  const entry = entrance.doors.enter(body.data.token)
  if (entry.is !== "open") throw new DeskError("not-signed-in", TURNED_AWAY[entry.is])
  giveCookie(c, { entrance, session: entry.session })
  return c.body(null, 204)
}

/** Throws `not-signed-in` where the request carries no open session. */
export function mustBeSignedIn(c: Context, entrance: Entrance): void {
  if (isSignedIn(c, entrance)) return
  throw new DeskError(
    "not-signed-in",
    "This browser is not signed in; open the address that onrecord printed when it started, or start it again for a new one.",
  )
}

const TURNED_AWAY = {
  used: "This address has been used already; it opens the desk once. Start onrecord again for a new one.",
  unknown: "This address does not open this desk; use the one that onrecord printed when it started.",
} as const

function cookieName(port: number): string {
  return `onrecord-${port}`
}

function giveCookie(
  c: Context,
  { entrance, session }: { readonly entrance: Entrance; readonly session: string },
): void {
  setCookie(c, cookieName(entrance.port), session, { httpOnly: true, sameSite: "Strict", path: "/" })
}

/** A page without scripts and styles of its own, for a browser that has no session yet. */
function shutPage(is: keyof typeof TURNED_AWAY): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not signed in – onrecord</title>
<link rel="stylesheet" href="/shut.css">
<main>
<h1>${is === "used" ? "This address has been used" : "This address does not open the desk"}</h1>
<p>${TURNED_AWAY[is]}</p>
<p>If the desk is open in another window of this browser, go on there: <a href="/">the desk</a>.
Otherwise stop onrecord in its terminal (Ctrl C), run <code>onrecord serve</code> again, and open the address
that it prints.</p>
</main>
</html>
`
}
