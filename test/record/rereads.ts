/** Decisions after another analyser, and after another version of the text. */
import { expect, it } from "vitest"
import type { Reading, Statement } from "../../src/model.ts"
import type { Current } from "./contract.ts"
import { documentOf, ENCODER, ferry, placeOf, readingOf } from "./readings.ts"
import { refOf, reviewer, standingsIn } from "./reviewer.ts"

const FERRY = ferry().document.text
const TOLD = "“Nobody has told us.” | "

/** The same document, read by a newer analyser that finds other statements. */
function newer(change: (statements: readonly Statement[]) => readonly Statement[]): Reading {
  const reading = ferry()
  return { ...reading, statements: change(reading.statements), analyser: ENCODER }
}

/** The reading of another text: each statement's spans where their words stand there; those whose words are gone are gone. */
function readAgain(text: string): Reading {
  const { document, ...found } = ferry()
  const anew = (spans: Statement["content"]["spans"]) =>
    spans.map(({ start, end }) => placeOf(text, FERRY.slice(start, end)))
  const statements = found.statements.flatMap((statement) => {
    try {
      const { source, cue, content } = statement
      return [
        {
          ...statement,
          source: { ...source, spans: anew(source.spans) },
          cue: { spans: anew(cue.spans) },
          content: { spans: anew(content.spans) },
          answers: null,
        },
      ]
    } catch {
      return []
    }
  })
  const entities = found.entities.map((entity) => ({ ...entity, mentions: [], roles: [] }))
  return readingOf(documentOf("ferry", text, { name: document.name }), { statements, entities, analyser: ENCODER })
}

export function rereads(store: Current): void {
  const { decide } = reviewer(store)
  const ref = (words: string) => refOf(store(), words)
  const original = { sha256: "ab", bytes: Uint8Array.of(1) }
  const add = async () => {
    await store().add({ reading: ferry(), original })
  }
  const again = async (reading: Reading) => (await store().add({ reading, original })).how
  const became = async () =>
    (await store().decisions()).map(({ decision, places }) => [
      decision.kind,
      ...places.map(({ found, finding }) => `${found?.how ?? "-"}: ${finding ?? "nothing there"}`),
    ])

  it("keeps what was rejected out, whatever a newer analyser calls it and wherever it begins", async () => {
    await add()
    await decide("reject", await ref("Nobody"))
    const shifted = (statement: Statement): Statement =>
      statement.id === "s2"
        ? { ...statement, id: "s1", content: { spans: [placeOf(FERRY, "Nobody has told us.”")] } }
        : { ...statement, id: `${statement.id}0`, answers: null }
    await again(newer((all) => all.map(shifted)))
    expect((await standingsIn(store())).filter((line) => line.startsWith("Nobody"))).toEqual([])
    expect(await standingsIn(store(), ["rejected"])).toEqual(["Nobody has told us.” | rejected | in place"])
    expect(await became()).toEqual([["reject", "in place: s1"]])
  })

  it("shows what was accepted and edited where a newer analyser does not find it", async () => {
    await add()
    await decide("accept", await ref("Nobody"))
    await decide("edit", await ref("It is off"), { stance: "promises" })
    const before = await standingsIn(store())
    await again(newer(() => []))
    expect(await standingsIn(store())).toEqual(before.slice(1))
    expect((await store().statements({ stance: "promises" })).map(({ source }) => source)).toEqual(["an official"])
    expect(await became()).toEqual([
      ["accept", "in place: d1"],
      ["edit", "in place: d2"],
    ])
    await again(ferry())
    expect(await standingsIn(store())).toEqual(before)
  })

  it("shows once what a newer analyser finds as it was edited, split or added", async () => {
    await add()
    const content = [placeOf(FERRY, "“It is off,” an official said, “for good.”")]
    await decide("add", "ferry", { content: [placeOf(FERRY, "deepens")], cue: [placeOf(FERRY, "row")] })
    await decide("edit", await ref("Nobody"), { content: [placeOf(FERRY, "told us.”")] })
    await decide("split", await ref("It is off"), [
      { content: [placeOf(FERRY, "“It is off,”")] },
      { content: [placeOf(FERRY, "“for good.”")] },
    ])
    expect(content).toHaveLength(1)
    const before = await standingsIn(store())
    await again(newer(() => ferry().statements.map((one) => one)))
    expect(await standingsIn(store())).toEqual(before)
    const shown = (await store().findReviewed("ferry"))?.statements ?? []
    await again(newer(() => shown.map((statement, at) => ({ ...statement, id: `n${at}`, answers: null, via: null }))))
    expect((await standingsIn(store())).map((line) => line.split(" | ")[0])).toEqual(
      before.map((line) => line.split(" | ")[0]),
    )
  })

  it("follows its words into another version of the text", async () => {
    await add()
    await decide("reject", await ref("the ferry won’t"))
    await decide("accept", await ref("Nobody"))
    expect(await again(readAgain(`A note from the desk.\n\n${FERRY}`))).toBe("renewed")
    expect(await standingsIn(store())).toEqual([`${TOLD}accepted | moved`, "“It is off,” … “for good.” | unreviewed"])
    expect(await standingsIn(store(), ["rejected"])).toEqual([
      "that “the ferry won’t sail before 3 May” | rejected | moved",
    ])
    await again(readAgain(FERRY.replace("ferry won’t sail before", "old ferry won’t sail before")))
    expect(await became()).toEqual([
      ["reject", "approximate: nothing there"],
      ["accept", "moved: s2"],
    ])
    await again(readAgain("Nothing of it is left."))
    expect(await standingsIn(store())).toEqual([])
    expect(await became()).toEqual([
      ["reject", "lost: nothing there"],
      ["accept", "lost: nothing there"],
    ])
    expect((await store().coverage(ENCODER)).unreviewed).toBe(0)
    await again(ferry())
    expect((await standingsIn(store())).slice(0, 1)).toEqual([`${TOLD}accepted | in place`])
  })

  it("shows an approximate place as approximate", async () => {
    await add()
    await decide("accept", await ref("the ferry won’t"))
    await again(newer(() => []))
    const changed = FERRY.replace("sail before 3 May", "sail until 3 May")
    await again({ ...readAgain(changed), statements: [] })
    const [entry] = await store().statements()
    expect(entry?.decided).toMatchObject({ standing: "accepted", found: { how: "approximate" } })
    expect(entry?.words).toContain("sail until 3 May")
    expect(changed.slice(entry?.anchor.start, entry?.anchor.end)).toBe(entry?.anchor.exact)
  })

  it("keeps a description, and people merged and protected", async () => {
    await add()
    await store().add({
      reading: readingOf(documentOf("other", "Brandt left.", {}), {
        entities: [
          {
            id: "e7",
            kind: "person",
            name: "Brandt",
            aliases: [],
            mentions: [{ start: 0, end: 6, form: "name" }],
            roles: [],
          },
        ],
      }),
      original: null,
    })
    await decide("describe", "ferry", { kind: "report", outlet: "The Post" })
    const people = await store().people()
    const refs = ["Ilse Brandt", "Brandt"].map(
      (name) => people.find((one) => one.name === name)?.documents[0]?.ref ?? "",
    )
    await decide("merge", refs)
    await decide("protect", refs[0] ?? "", { level: "background" })
    const renamed = (reading: Reading): Reading => ({
      ...reading,
      entities: [...reading.entities].reverse().map((entity, index) => ({ ...entity, id: `x${index}`, roles: [] })),
      statements: [],
      positions: [],
      events: [],
    })
    await again(renamed(newer((all) => all)))
    expect(await store().findDocument("ferry")).toMatchObject({
      kind: "report",
      outlet: "The Post",
      title: "Ferry row deepens",
    })
    expect(
      (await store().people()).map(({ name, documents, protection }) => [name, documents.length, protection]),
    ).toContainEqual(["Ilse Brandt", 2, "background"])
  })

  it("finds an undone decision's document as the newer analyser has it", async () => {
    await add()
    await decide("reject", await ref("Nobody"))
    await again(newer((all) => all.slice(0, 2)))
    await decide("undo", "d1")
    expect(await store().findReviewed("ferry")).toEqual({ ...newer((all) => all.slice(0, 2)), decided: [] })
  })

  it("refuses another text under an id where it is not the same file", async () => {
    await add()
    await expect(store().add({ reading: readAgain("Other words."), original: null })).rejects.toMatchObject({
      problem: "bad-request",
    })
  })
}
