/** The built pages of the desk, as files. They hold nothing of the case, so that they need no sign-in. */
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"

/** Serves a folder of built pages; any address that names no file gives the page that finds the screen itself. */
export function pagesIn(folder: string): Hono {
  const pages = new Hono()
  pages.use(async (c, next) => {
    await next()
    // The names in assets/ hold a hash of what is in them, so that what is under one never changes.
    const kept = c.req.path.startsWith("/assets/") && c.res.ok
    c.header("Cache-Control", kept ? "private, max-age=31536000, immutable" : "no-cache")
  })
  pages.get("*", serveStatic({ rewriteRequestPath: (path) => folder + path }))
  pages.get("/assets/*", (c) => c.notFound())
  pages.get("*", serveStatic({ path: `${folder}/index.html` }))
  return pages
}

/** Whether a folder holds the built pages. */
export async function arePagesIn(folder: string): Promise<boolean> {
  const home = await pagesIn(folder).request("/index.html")
  await home.body?.cancel()
  return home.ok
}
