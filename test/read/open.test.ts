import { chmodSync, statSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { createPrivately, fingerprint, isFile, openFiles, type Opened } from "../../src/read/open.ts"
import { RIGHTS_BIND, temporaryFolder, withoutPower } from "./folder.ts"

const { path, put } = temporaryFolder()

async function opened(...paths: readonly string[]): Promise<readonly Opened[]> {
  const out: Opened[] = []
  for await (const one of openFiles(paths, 4)) out.push(one)
  return out
}

describe("an opened file", () => {
  it("has its size, its first bytes, and all of them whole and as they stream", async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff)
    const [file] = await opened(put("bytes.txt", bytes))
    expect(file).toMatchObject({ is: "file", name: "bytes.txt", size: 7 })
    if (file?.is !== "file") return
    expect([...file.head]).toEqual([0xef, 0xbb, 0xbf, 0x61])
    expect([...(await file.bytes())]).toEqual([...bytes])
    const streamed: number[] = []
    for await (const chunk of file.chunks()) streamed.push(...chunk)
    expect(streamed).toEqual([...bytes])
  })

  it.skipIf(!RIGHTS_BIND)("that may not be read says so, and the next ones follow", async () => {
    const [file, good] = [put("shut.txt", "He left."), put("good.txt", "He left.")]
    chmodSync(file, 0o000)
    const [shut, next] = await withoutPower(() => opened(file, good))
    expect(shut?.is === "failure" && shut.error.message).toBe(
      `${file} may not be read by this user; change its permissions, for example with chmod u+rX.`,
    )
    expect(next).toMatchObject({ is: "file", name: "good.txt" })
  })
})

describe("a file", () => {
  it("has the SHA-256 of its bytes", () => {
    // The standard's own example.
    expect(fingerprint(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  })

  it("is made for its owner alone, and left as it is where there is one", async () => {
    await createPrivately(path("new.onrecord"))
    expect(statSync(path("new.onrecord")).size).toBe(0)
    if (process.platform !== "win32") expect(statSync(path("new.onrecord")).mode & 0o777).toBe(0o600)
    const old = put("old.onrecord", "kept")
    await createPrivately(old)
    expect(statSync(old).size).toBe(4)
  })

  it("cannot be made where its folder is not, nor over a folder", async () => {
    for (const where of [path("none/new.onrecord"), path(".")]) {
      await expect(createPrivately(where)).rejects.toMatchObject({
        problem: "case-unwritable",
        message: `${where} cannot be written; name a place where you may write, with --case FILE.`,
      })
    }
  })

  it("is there or not; a folder is none", async () => {
    expect(await isFile(put("there.txt", ""))).toBe(true)
    expect(await isFile(path("not-there.txt"))).toBe(false)
    expect(await isFile(path("."))).toBe(false)
  })

  it.skipIf(!RIGHTS_BIND)("is there even where it may not be read", async () => {
    const file = put("secret.onrecord", "")
    chmodSync(file, 0o000)
    expect(await withoutPower(() => isFile(file))).toBe(true)
  })
})
