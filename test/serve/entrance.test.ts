import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { routes } from "../../src/serve/index.ts"
import { PORT, posting, testDesk, type TestDesk } from "./desk.ts"

let desk: TestDesk
beforeEach(async () => {
  desk = await testDesk()
})
afterEach(() => desk.close())

describe("the entrance", () => {
  it("refuses every route of the table without the cookie, and the documentation too", async () => {
    for (const path of [...routes.map((route) => route.path), "/api/openapi.json", "/api/nothing"]) {
      const response = await desk.askAsStranger(path)
      expect(response.status, path).toBe(401)
      expect(await response.json()).toMatchObject({ problem: "not-signed-in" })
    }
    const paste = await desk.askAsStranger("/api/documents", posting({ text: "Words." }))
    expect(paste.status).toBe(401)
  })

  it("exchanges the token for a cookie that no script reads and no other site sends, and takes it out of the address", async () => {
    const fresh = await testDesk()
    const other = await testDesk()
    expect(fresh.token).not.toBe(other.token)
    await fresh.close()
    await other.close()
    const again = await desk.ask(`/?token=${desk.token}`)
    expect(again.status, "who is signed in already just goes on").toBe(303)
    expect(again.headers.get("location")).toBe("/")
  })

  it("tells a stranger with a used token how to get a new one, on a page and without script", async () => {
    const response = await desk.askAsStranger(`/?token=${desk.token}`)
    expect(response.status).toBe(401)
    expect(response.headers.get("set-cookie")).toBeNull()
    expect(response.headers.get("content-type")).toMatch(/^text\/html/)
    const page = await response.text()
    expect(page).toContain("has been used already")
    expect(page).toContain("onrecord serve")
    expect(page).not.toContain("<script")
  })

  it("tells a stranger with a wrong token that it is not this desk's", async () => {
    const response = await desk.askAsStranger("/?token=guess")
    expect(response.status).toBe(401)
    expect(await response.text()).toContain("does not open")
  })

  it("does the same exchange for programs", async () => {
    const used = await desk.askAsStranger("/api/session", posting({ token: desk.token }))
    expect(used.status).toBe(401)
    expect(await used.json()).toMatchObject({ problem: "not-signed-in" })
    const odd = await desk.askAsStranger("/api/session", posting({ word: "please" }))
    expect(odd.status).toBe(400)
  })

  it("takes no cookie of another desk", async () => {
    const other = await testDesk()
    const response = await desk.askAsStranger("/api/case", { headers: { cookie: `onrecord-${PORT}=${other.token}` } })
    expect(response.status).toBe(401)
    await other.close()
  })
})

describe("foreign callers", () => {
  it.each(["evil.example:4747", "127.0.0.1:8080", "evil.example", "127.0.0.1.evil.example:4747"])(
    "by the name %s are refused before anything else, pages included",
    async (host) => {
      for (const path of ["/", "/api/case", `/?token=${desk.token}`]) {
        const response = await desk.ask(path, { headers: { host } })
        expect(response.status, path).toBe(403)
        expect(await response.json()).toMatchObject({ problem: "foreign-host" })
      }
    },
  )

  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "http://127.0.0.1:9999" }],
    [{ origin: "null" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
  ])("with %j are refused, to read and to write", async (headers) => {
    expect((await desk.ask("/api/case", { headers })).status).toBe(403)
    const paste = posting({ text: "Words." })
    const response = await desk.ask("/api/documents", {
      ...paste,
      headers: { ...(paste.headers as object), ...headers },
    })
    expect(response.status).toBe(403)
    expect((await desk.case.documents()).length).toBe(0)
  })

  it("get no leave to read across origins", async () => {
    const response = await desk.ask("/api/case", { headers: { origin: `http://127.0.0.1:${PORT}` } })
    expect(response.status).toBe(200)
    expect(response.headers.get("access-control-allow-origin")).toBeNull()
  })
})

describe("the headers", () => {
  it.each(["/", "/api/case", "/api/nothing", "/assets/none.js"])(
    "of %s let nothing in from elsewhere",
    async (path) => {
      const { headers } = await desk.ask(path)
      const policy = headers.get("content-security-policy") ?? ""
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("referrer-policy")).toBe("no-referrer")
    },
  )
})

describe("the pages", () => {
  it.each(["/", "/documents/abc", "/documents/a%2Fb", "/search?q=x", "/timeline"])("are there at %s", async (path) => {
    const response = await desk.askAsStranger(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain("the desk’s page")
    expect(response.headers.get("cache-control")).toBe("no-cache")
  })

  it("are not where a file of them is missing, nor outside of their folder", async () => {
    expect((await desk.askAsStranger("/assets/none.js")).status).toBe(404)
    const outside = await desk.askAsStranger("/..%2fwinter-ferry.onrecord")
    expect(await outside.text()).toContain("the desk’s page")
  })
})
