/** Packs the package, installs it elsewhere with production dependencies alone, and runs its command from there. */
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

export async function pack(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-pack-"))
  const run = (command: string, args: readonly string[], cwd = folder): string =>
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })
  try {
    run("npm", ["pack", "--silent", "--pack-destination", folder], root)
    const [file = ""] = run("ls", []).trim().split("\n")
    process.stdout.write(`${file}: ${(statSync(join(folder, file)).size / 1024).toFixed(0)} kB\n`)
    run("publint", ["run", join(folder, file), "--strict"], root)
    writeFileSync(
      join(folder, "package.json"),
      '{ "private": true, "allowScripts": { "better-sqlite3": false, "onnxruntime-node": false } }\n',
    )
    const started = performance.now()
    run("npm", ["install", "--omit=dev", "--no-audit", "--no-fund", `./${file}`])
    process.stdout.write(`installed in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    const samples = "node_modules/onrecord/samples/second-order"
    const onrecord = (...args: readonly string[]): string => run(join(folder, "node_modules/.bin/onrecord"), args)
    process.stdout.write(`onrecord ${onrecord("--version")}`)
    process.stdout.write(onrecord("add", samples, "--case", "water.onrecord"))
    process.stdout.write(onrecord("status", "--case", "water.onrecord"))
    process.stdout.write(`the desk answers ${await served(join(folder, "node_modules/.bin/onrecord"), folder)}\n`)
    const program =
      'import { openDesk } from "onrecord"; import { span } from "onrecord/text"; import { analyse } from "onrecord/analyse"; import { checkQuotation } from "onrecord/check"; import * as client from "onrecord/client"; console.log(typeof openDesk, typeof span, typeof analyse, typeof checkQuotation, Object.keys(client).join(" "))'
    process.stdout.write(run(process.execPath, ["--input-type=module", "-e", program]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Serves the case from the packed program, signs in and asks for the first page; gives its status and title. */
async function served(command: string, cwd: string): Promise<string> {
  const child = spawn(command, ["serve", "--case", "water.onrecord", "--port", "0", "--no-open"], { cwd })
  try {
    const [line] = (await once(child.stdout, "data")) as [Buffer]
    const url = /http:\S+/.exec(line.toString())?.[0] ?? ""
    const door = await fetch(url, { redirect: "manual" })
    const cookie = door.headers.get("set-cookie")?.split(";")[0] ?? ""
    const page = await fetch(new URL("/", url), { headers: { cookie } })
    const documents = await fetch(new URL("/api/documents", url), { headers: { cookie } })
    return `${page.status} ${/<title>(.*?)<\/title>/.exec(await page.text())?.[1] ?? ""}, ${documents.status}`
  } finally {
    child.kill("SIGINT")
    await once(child, "exit")
  }
}
