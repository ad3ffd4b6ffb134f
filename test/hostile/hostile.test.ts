import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { openDesk } from "../../src/desk.ts"
import { openSqlite } from "../../src/record/open.ts"
import { hostileFiles } from "./make.ts"

const folder = mkdtempSync(join(tmpdir(), "onrecord-hostile-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** So many files; all thousand are read by `npm run trial -- hostile`. */
const COUNT = 40
const SEED = 20
const LIMITS = { seconds: 10, memory: 1024 * 1024 * 1024 }

describe("hostile files", () => {
  const files = [...hostileFiles(COUNT, SEED, { isLight: true })]
  const where = join(folder, "case.onrecord")

  it("are the same for the same seed", () => {
    expect([...hostileFiles(COUNT, SEED, { isLight: true })]).toEqual(files)
    expect([...hostileFiles(4, SEED + 1, { isLight: true })]).not.toEqual(files.slice(0, 4))
  })

  it.each(Array.from({ length: 8 }, (_, part) => part))(
    "end each with a status, and the case is whole (part %d)",
    async (part) => {
      const open = await openDesk({ limits: LIMITS }).openCase(where, { create: true })
      for (const { name, bytes } of files.slice(part * 5, part * 5 + 5)) {
        const path = join(folder, name)
        writeFileSync(path, bytes)
        const { added, known, failed } = await open.add([path])
        expect([name, added.length + known.length + failed.length > 0]).toEqual([name, true])
        expect(failed.filter(({ problem }) => problem === "broken-promise")).toEqual([])
        rmSync(path)
      }
      await open.close()
      const store = await openSqlite(where)
      expect(await store.integrity()).toEqual([])
      await store.close()
      expect(readdirSync(folder).filter((name) => !name.startsWith("case.onrecord"))).toEqual([])
    },
  )
})
