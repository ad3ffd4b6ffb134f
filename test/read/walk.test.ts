import { execFileSync } from "node:child_process"
import { chmodSync, mkdirSync, symlinkSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { walk } from "../../src/read/walk.ts"
import { RIGHTS_BIND, temporaryFolder, withoutPower } from "./folder.ts"

const { path, put } = temporaryFolder()

/** The names of what was found, a failure with its problem and message. */
async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const names: string[] = []
  for await (const one of walk(paths)) {
    names.push(one.is === "file" ? one.name : `${one.name} — ${one.error.problem}: ${one.error.message}`)
  }
  return names
}

describe("a walk", () => {
  put("story/b.txt", "b")
  put("story/a.txt", "a")
  put("story/Z.txt", "z")
  put("story/2016/12/call.txt", "call")
  put("story/2016/notes.txt", "notes")

  it("goes through a folder by name, and names what lies deeper by its folders", async () => {
    expect(await found(path("story"))).toEqual(["2016/12/call.txt", "2016/notes.txt", "Z.txt", "a.txt", "b.txt"])
  })

  it("takes paths in the order given, as often as they are given", async () => {
    expect(await found(path("story/b.txt"), path("story/2016"), "-", path("story/b.txt"))).toEqual([
      "b.txt",
      "12/call.txt",
      "notes.txt",
      "standard input",
      "b.txt",
    ])
  })

  it("tells in its place what is not there, and goes on", async () => {
    const [a, b] = [path("story/a.txt"), path("story/b.txt")]
    expect(await found(a, path("none.txt"), b, `${a}/in.txt`)).toEqual([
      "a.txt",
      `none.txt — file-missing: ${path("none.txt")} is not there; check the path and its spelling.`,
      "b.txt",
      `in.txt — file-missing: ${a}/in.txt is not there; check the path and its spelling.`,
    ])
  })

  it("passes over hidden files and the files of a case", async () => {
    put("mixed/.hidden.txt", "")
    put("mixed/.git/config", "")
    put("mixed/case.onrecord", "")
    put("mixed/case.onrecord-wal", "")
    put("mixed/seen.txt", "")
    expect(await found(path("mixed"))).toEqual(["seen.txt"])
    expect(await found(path("mixed/.hidden.txt"))).toEqual([".hidden.txt"])
  })

  it("follows no link that lies in a folder, and the one that it is given", async () => {
    put("linked/real.txt", "")
    symlinkSync(path("linked"), path("linked/round"))
    symlinkSync(path("story"), path("linked/out"))
    symlinkSync(path("story/a.txt"), path("linked/a.txt"))
    symlinkSync(path("nowhere"), path("linked/broken"))
    expect(await found(path("linked"))).toEqual(["real.txt"])
    expect(await found(path("linked/a.txt"))).toEqual(["a.txt"])
    expect(await found(path("linked/out/2016"))).toEqual(["12/call.txt", "notes.txt"])
    expect(await found(path("linked/broken"))).toEqual([expect.stringContaining("broken — file-missing: ")])
  })

  it("finds nothing in an empty folder", async () => {
    mkdirSync(path("empty"))
    expect(await found(path("empty"))).toEqual([])
  })

  it.skipIf(process.platform === "win32")("waits for no pipe", async () => {
    put("piped/after.txt", "")
    execFileSync("mkfifo", [path("piped/a-pipe")])
    expect(await found(path("piped"), "/dev/null")).toEqual([
      `a-pipe — file-unreadable: ${path("piped/a-pipe")} is a pipe, a socket or a device and no file; save what comes from it as a file, or give JSONL on standard input as -.`,
      "after.txt",
      expect.stringContaining("null — file-unreadable: /dev/null is a pipe, a socket or a device"),
    ])
  })

  it.skipIf(!RIGHTS_BIND)("tells of a folder without rights in its place, and goes on", async () => {
    put("closed/a.txt", "")
    put("closed/shut/inside.txt", "")
    put("closed/z.txt", "")
    chmodSync(path("closed/shut"), 0o000)
    expect(await withoutPower(() => found(path("closed")))).toEqual([
      "a.txt",
      `shut — file-unreadable: ${path("closed/shut")} may not be read by this user; change its permissions, for example with chmod u+rX.`,
      "z.txt",
    ])
    chmodSync(path("closed/shut"), 0o700)
  })
})
