/** Removing: the document and all that holds its words go, a tombstone stays, and the chain holds. */
import { expect, it } from "vitest"
import { parseQuery } from "../../src/query/query.ts"
import { everythingIn, type Current } from "./contract.ts"
import { ferry, hearing } from "./readings.ts"
import { refOf, reviewer, THEN } from "./reviewer.ts"

export function removes(store: Current): void {
  const { decide, ask } = reviewer(store)
  const bytes = (text: string) => new TextEncoder().encode(text)
  const add = async () => {
    await store().addMany([
      { reading: ferry(), original: { sha256: "ab", bytes: bytes("the ferry’s file") } },
      { reading: hearing(), original: { sha256: "cd", bytes: bytes("the hearing’s file") } },
    ])
  }
  const remove = (document: string) => store().remove({ document, who: "Ana", when: THEN, why: "a source asked" })

  it("leaves nothing of a document but a tombstone and what was decided on others", async () => {
    await add()
    await decide("accept", await refOf(store(), "Nobody"))
    await decide("note", "hearing", { words: "Compare." })
    const [okoye] = await store().people()
    await decide("merge", okoye?.documents.map(({ ref }) => ref) ?? [])
    await decide("link", [await refOf(store(), "Nobody"), await refOf(store(), "She did")], { how: "same" })
    const decision = await remove("ferry")
    expect(decision).toMatchObject({ id: "d5", kind: "remove", why: "a source asked" })
    expect(await store().tombstones()).toEqual([
      { document: "ferry", who: "Ana", when: THEN.toISOString(), why: "a source asked", decision: "d5" },
    ])
    expect((await store().documents()).map(({ id }) => id)).toEqual(["hearing"])
    expect(await store().findReading("ferry")).toBeNull()
    expect(await store().namesOf("ferry")).toEqual([])
    expect(await store().findOriginal("ab")).toBeNull()
    expect(await store().findOriginal("cd")).not.toBeNull()
    expect((await store().search(parseQuery("ferry"))).total).toBe(0)
    expect((await store().timeline()).entries.map(({ document }) => document.id)).not.toContain("ferry")
    expect(JSON.stringify(await store().decisions())).not.toContain("Nobody")
    const kept = await store().decisions()
    expect(kept.map(({ decision: { why, to } }) => [why, to])).toEqual([
      [null, null],
      ["because Ana says so", { words: "Compare." }],
      ["because Ana says so", { name: null }],
      ["because Ana says so", { how: "same" }],
      ["a source asked", null],
    ])
    expect(kept[0]?.decision.targets).toEqual([{ on: "removed", document: "ferry" }])
    expect(await store().verify()).toMatchObject({ decisions: 5, broken: [], flaws: [] })
  })

  it("keeps an original that another document comes from", async () => {
    const original = { sha256: "ab", bytes: bytes("both") }
    await store().addMany([ferry(), hearing()].map((reading) => ({ reading, original })))
    await remove("ferry")
    expect(await store().findOriginal("ab")).not.toBeNull()
    await remove("hearing")
    expect(await store().findOriginal("ab")).toBeNull()
  })

  it("takes a document in again, without what was decided on it before", async () => {
    await add()
    const before = await store().statements()
    await decide("reject", await refOf(store(), "Nobody"))
    await remove("ferry")
    expect((await store().add({ reading: ferry(), original: null })).how).toBe("added")
    expect(await store().statements()).toEqual(before)
    expect((await store().verify()).broken).toEqual([])
    await decide("accept", await refOf(store(), "Nobody"))
    expect((await store().statements({ standing: ["accepted"] })).map(({ words }) => words)).toEqual([
      "“Nobody has told us.”",
    ])
  })

  it("lets what was withdrawn from others stay withdrawn", async () => {
    await add()
    await decide("link", [await refOf(store(), "Nobody"), await refOf(store(), "She did")], { how: "same" })
    await decide("withdraw", await refOf(store(), "Nobody"))
    await remove("ferry")
    await decide("tag", await refOf(store(), "She did"), { tag: "short" })
    await decide("undo", "d4")
    expect((await store().statements()).map(({ decided }) => decided)).toEqual([null])
  })

  it("refuses what is not there, and what cannot be undone", async () => {
    await add()
    const before = await everythingIn(store())
    await expect(remove("harbour")).rejects.toMatchObject({ problem: "document-missing" })
    expect(await everythingIn(store())).toEqual(before)
    await remove("ferry")
    expect(await ask("undo", "d1")).toMatchObject({ how: "refused", message: /add its file again/ })
  })
}
