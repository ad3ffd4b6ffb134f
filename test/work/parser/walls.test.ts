import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"
import { walled } from "../../../src/work/parser/start.ts"

const run = promisify(execFile)

/** Runs code behind the parser's walls; gives what it printed. */
async function behind(code: string, { mayThread = false } = {}): Promise<string> {
  const [command, ...flags] = walled({ heap: 256, mayThread })
  const { stdout } = await run(command, [...flags, "--input-type=module", "--eval", code], { timeout: 20_000 })
  return stdout.trim()
}

/** Tries what must fail, each by itself; gives what went through. */
function trying(attempts: Readonly<Record<string, string>>): string {
  const tries = Object.entries(attempts).map(
    ([name, code]) => `try { await (async () => { ${code} })(); through.push(${JSON.stringify(name)}) } catch {}`,
  )
  return `const through = []; ${tries.join("\n")}; console.log("tried", through.join(", "))`
}

const NETWORK: Readonly<Record<string, string>> = {
  net: `(await import("node:net")).connect(80, "127.0.0.1")`,
  "net.Socket": `new (await import("node:net")).Socket().connect(80, "127.0.0.1")`,
  "net.createServer": `(await import("node:net")).createServer().listen(0)`,
  "net.Server": `new (await import("node:net")).Server().listen(0)`,
  http: `(await import("node:http")).get("http://127.0.0.1/")`,
  "http.ClientRequest": `new (await import("node:http")).ClientRequest("http://127.0.0.1/")`,
  https: `(await import("node:https")).request("https://127.0.0.1/")`,
  http2: `(await import("node:http2")).connect("http://127.0.0.1/")`,
  tls: `(await import("node:tls")).connect(443, "127.0.0.1")`,
  dgram: `(await import("node:dgram")).createSocket("udp4")`,
  "dgram.Socket": `new (await import("node:dgram")).Socket("udp4").send("x", 53, "127.0.0.1")`,
  dns: `(await import("node:dns")).lookup("localhost", () => {})`,
  "dns.promises": `await (await import("node:dns/promises")).lookup("localhost")`,
  "dns.Resolver": `new (await import("node:dns")).Resolver().resolve4("localhost", () => {})`,
  "dns.promises.Resolver": `await new (await import("node:dns/promises")).Resolver().resolve4("localhost")`,
  fetch: `await fetch("http://127.0.0.1/")`,
  WebSocket: `new WebSocket("ws://127.0.0.1/")`,
  getBuiltinModule: `process.getBuiltinModule("net").connect(80, "127.0.0.1")`,
  require: `(await import("node:module")).createRequire(import.meta.url)("net").connect(80, "127.0.0.1")`,
  binding: `process.binding("tcp_wrap")`,
}

const SYSTEM: Readonly<Record<string, string>> = {
  "read a file of the system": `(await import("node:fs")).readFileSync("/etc/hostname")`,
  "read the folder of a user": `(await import("node:fs")).readdirSync((await import("node:os")).homedir())`,
  "read a test": `(await import("node:fs")).readFileSync(${JSON.stringify(import.meta.filename)})`,
  "write beside the program": `(await import("node:fs")).writeFileSync(${JSON.stringify(join(import.meta.dirname, "never.txt"))}, "x")`,
  "write to the temporary folder": `(await import("node:fs")).writeFileSync((await import("node:os")).tmpdir() + "/never.txt", "x")`,
  "start a program": `(await import("node:child_process")).execFileSync("true")`,
  "start a thread": `new (await import("node:worker_threads")).Worker("1", { eval: true })`,
  "load native code": `(await import("node:module")).createRequire(${JSON.stringify(join(import.meta.dirname, "../../../package.json"))})("better-sqlite3")(":memory:")`,
  dlopen: `process.dlopen({ exports: {} }, "/lib/none.node")`,
  "look at itself": `(await import("node:inspector")).open(0)`,
}

describe("the parser's process", () => {
  it("reaches no network", async () => {
    expect(await behind(trying(NETWORK))).toBe("tried")
  })

  it("reads nothing but the program, writes nothing, and starts nothing", async () => {
    expect(await behind(trying(SYSTEM))).toBe("tried")
  })

  it("would have what it tries tried", async () => {
    expect(await behind(trying({ nothing: "1", libraries: `await import("node:zlib")` }))).toBe(
      "tried nothing, libraries",
    )
  })

  it("may have threads where characters are recognised, which reach no network either", async () => {
    const inThread = `
      const { parentPort } = await import("node:worker_threads")
      const through = []
      for (const attempt of [() => fetch("http://127.0.0.1/"), async () => (await import("node:net")).connect(80, "127.0.0.1")]) {
        try { await attempt(); through.push("through") } catch (thrown) { through.push(thrown.message) }
      }
      parentPort.postMessage(through.join(", "))`
    const code = `
      const { Worker } = await import("node:worker_threads")
      const worker = new Worker(new URL("data:text/javascript," + encodeURIComponent(${JSON.stringify(inThread)})))
      worker.on("message", (told) => console.log(told))`
    expect(await behind(code, { mayThread: true })).toBe("a parser has no network, a parser has no network")
  })
})
