import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ClientError, connect } from "../../src/client/index.ts"
import { openDesk, type Case } from "../../src/desk.ts"
import { serveDesk, type ServedDesk } from "../../src/serve/index.ts"
import { ARTICLE } from "./desk.ts"

const folder = mkdtempSync(join(tmpdir(), "onrecord-port-"))
let open: Case
let served: ServedDesk

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>the desk’s page</title>")
  open = await openDesk().openCase(join(folder, "port.onrecord"), { create: true })
  served = await serveDesk({ case: open, uiFolder: folder, port: 0 })
})
afterAll(async () => {
  await served.close()
  await open.close()
  rmSync(folder, { recursive: true })
})

describe("a served desk", () => {
  it("prints an address that opens it once, and a client goes on with the cookie", async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
    const address = served.address.replace(/\/$/, "")
    await expect(connect({ address }).case()).rejects.toMatchObject({ problem: "not-signed-in" })
    const token = new URL(served.url).searchParams.get("token") ?? ""
    const cookie = await connect({ address }).signIn(token)
    const client = connect({ address, headers: { cookie: cookie ?? "" } })
    expect((await client.case()).name).toBe("port")
    const entry = await client.addText({ text: ARTICLE, title: "Ferry will sail in winter" })
    expect((await client.reading(entry.id)).document.text).toBe(ARTICLE)
    expect((await client.documents()).documents).toEqual([entry])
    expect((await client.search("captain", { limit: 1 })).hits[0]?.document).toEqual(entry)
    expect((await client.statements({ stance: "denies" })).total).toBe(1)
    expect((await client.people()).total).toBeGreaterThan(0)
    expect((await client.timeline()).total).toBeGreaterThan(0)
    await expect(client.search("(")).rejects.toBeInstanceOf(ClientError)
    await expect(client.reading("none")).rejects.toMatchObject({ problem: "document-missing" })
    await expect(connect({ address }).signIn(token)).rejects.toMatchObject({ problem: "not-signed-in" })
  })

  it("says in one sentence that its port is taken", async () => {
    await expect(serveDesk({ case: open, uiFolder: folder, port: served.port })).rejects.toMatchObject({
      problem: "address-taken",
      message: `Port ${served.port} on 127.0.0.1 is taken; stop what uses it, or give another with --port.`,
    })
  })

  it.each(["0.0.0.0", "::", "192.168.1.4", "example.org"])("is not put on %s", async (host) => {
    await expect(serveDesk({ case: open, uiFolder: folder, host, port: 0 })).rejects.toMatchObject({
      problem: "bad-option",
    })
  })

  it.each([-1, 65_536, 1.5, Number.NaN])("has no port %d", async (port) => {
    await expect(serveDesk({ case: open, uiFolder: folder, port })).rejects.toMatchObject({ problem: "bad-option" })
  })

  it("is not served without its pages", async () => {
    const nowhere = join(folder, "not-built")
    await expect(serveDesk({ case: open, uiFolder: nowhere, port: 0 })).rejects.toMatchObject({
      problem: "desk-not-built",
      message: `The desk's pages are not in ${nowhere}; "npm run build" puts them there.`,
    })
  })

  it("frees its port when it closes, even while a browser keeps a connection open", async () => {
    const short = await serveDesk({ case: open, uiFolder: folder, port: 0 })
    await (await fetch(short.address)).text()
    await short.close()
    await new Promise<void>((resolve, reject) => {
      const probe = createServer().once("error", reject)
      probe.listen(short.port, "127.0.0.1", () => probe.close(() => resolve()))
    })
  })
})

describe("a client without a desk", () => {
  it("says that nobody answers", async () => {
    const refusing = connect({ fetch: () => Promise.reject(new TypeError("fetch failed")) })
    await expect(refusing.case()).rejects.toMatchObject({ name: "ClientError", problem: null })
  })

  it("does not take another server for a desk", async () => {
    const other = connect({ fetch: () => Promise.resolve(new Response("hello", { status: 500 })) })
    await expect(other.case()).rejects.toMatchObject({
      problem: null,
      message: expect.stringContaining("500") as string,
    })
    const odd = connect({ fetch: () => Promise.resolve(Response.json({ name: "x" })) })
    await expect(odd.case()).rejects.toMatchObject({ problem: null })
  })
})
