/** Decisions: what each kind does to lists, how they bear on each other, and how they are undone. */
import { expect, it } from "vitest"
import { KINDS } from "../../src/record/decisions/kinds.ts"
import { everythingIn, type Current } from "./contract.ts"
import { documentOf, ferry, hearing, placeOf, readingOf } from "./readings.ts"
import { refOf, reviewer, standingsIn, THEN } from "./reviewer.ts"

const FERRY = ferry().document.text
const at = (words: string) => placeOf(FERRY, words)
const SAILS = "that “the ferry won’t sail before 3 May” | "
const TOLD = "“Nobody has told us.” | "
const OFF = "“It is off,” … “for good.” | "

export function decides(store: Current): void {
  const { decide, ask } = reviewer(store)
  const juho = reviewer(store, "Juho")
  const ref = (words: string) => refOf(store(), words)
  const standings = () => standingsIn(store())
  const add = async () => {
    await store().addMany([ferry(), hearing()].map((reading) => ({ reading, original: null })))
  }
  const inFerry = async () => (await standings()).filter((line) => !line.startsWith("She did"))

  it("answers with the decision: its id, who, when and why, and what it is tied to", async () => {
    await add()
    const decision = await decide("accept", await ref("Nobody"))
    expect(decision).toMatchObject({
      id: "d1",
      kind: "accept",
      who: "Ana",
      when: THEN.toISOString(),
      why: "because Ana says so",
      to: null,
      targets: [{ on: "statement", document: "ferry", finding: "s2", anchor: { exact: "“Nobody has told us.”" } }],
    })
    expect(decision.hash).toMatch(/^[0-9a-f]{64}$/)
    const [entry] = await store().decisions()
    expect(entry).toMatchObject({
      decision,
      undoneBy: null,
      differs: [],
      places: [{ finding: "s2", found: { how: "in place" } }],
    })
    expect(entry?.decision).toEqual(decision)
  })

  it("tells beside a statement that it was accepted, and counts its document as reviewed", async () => {
    await add()
    await decide("accept", await ref("Nobody"))
    expect(await inFerry()).toEqual([`${SAILS}unreviewed`, `${TOLD}accepted | in place`, `${OFF}unreviewed`])
    const coverage = await store().coverage({ version: "", model: null })
    expect([coverage.documents, coverage.unreviewed]).toEqual([2, 1])
    expect((await store().findReviewed("ferry"))?.decided).toMatchObject([{ statement: "s2", standing: "accepted" }])
  })

  it("leaves out what was rejected, wherever it shows or is referred to, unless it is asked for", async () => {
    await add()
    await decide("reject", await ref("the ferry won’t"))
    expect(await inFerry()).toEqual([`${TOLD}unreviewed`, `${OFF}unreviewed`])
    expect(await standingsIn(store(), ["rejected"])).toEqual([`${SAILS}rejected | in place`])
    const reading = await store().findReviewed("ferry")
    expect(reading?.statements.map(({ id, answers }) => [id, answers?.statement ?? null])).toEqual([
      ["s2", null],
      ["s3", null],
    ])
    expect(reading?.events[0]?.via).toBeNull()
    expect(reading?.claims[0]?.statements.map(({ statement }) => statement)).toEqual([null])
    expect(reading?.positions[0]?.statement).toBeNull()
    expect((await store().people()).find(({ name }) => name === "Ilse Brandt")?.statements).toBe(0)
    expect((await store().timeline()).entries.map(({ thing }) => thing.kind)).not.toContain("statement")
    expect((await store().findDocument("ferry"))?.statements).toBe(2)
    expect(JSON.stringify(await store().findReading("ferry"))).toBe(JSON.stringify(ferry()))
  })

  it("shows what was edited in the place of what was found", async () => {
    await add()
    await decide("edit", await ref("Nobody"), {
      stance: "declines",
      said: "2031-04-15",
      source: [at("the mayor’s spokesman")],
      entities: ["e1"],
      content: [at("Nobody has told us")],
    })
    const entry = (await store().statements()).find(({ decided }) => decided)
    expect(entry).toMatchObject({
      source: "Ilse Brandt",
      words: "Nobody has told us",
      statement: { id: "s2", stance: "declines", said: "2031-04-15", kind: "direct", cue: { spans: [at("denied")] } },
      decided: { standing: "edited" },
    })
    expect(await store().statements({ saidBy: "Okoye", document: "ferry" })).toEqual([])
    expect((await store().timeline()).entries.map(({ edtf }) => edtf)).toContain("2031-04-15")
  })

  it("splits one statement and joins others", async () => {
    await add()
    await decide("split", await ref("It is off"), [{ content: [at("“It is off,”")] }, { content: [at("“for good.”")] }])
    expect(await inFerry()).toEqual([
      `${SAILS}unreviewed`,
      `${TOLD}unreviewed`,
      "“It is off,” | edited | in place",
      "“for good.” | edited | in place",
    ])
    await decide("join", [await ref("“It is off,”"), await ref("“for good.”")])
    expect(await inFerry()).toEqual([`${SAILS}unreviewed`, `${TOLD}unreviewed`, `${OFF}edited | in place`])
  })

  it("adds what the machine missed, and decides on it as on any other", async () => {
    await add()
    const made = await decide("add", "ferry", {
      source: [at("Ferry row")],
      entities: ["e4"],
      content: [at("deepens")],
      stance: "hints",
    })
    const [first] = await store().statements({ document: "ferry" })
    expect(first).toMatchObject({ words: "deepens", source: "Port Authority", decided: { standing: "added" }, line: 1 })
    expect(first?.statement).toMatchObject({ id: made.id, confidence: 1, stance: "hints" })
    await decide("tag", first?.ref ?? "", { tag: "headline" })
    await decide("edit", first?.ref ?? "", { stance: "asserts" })
    expect(await inFerry()).toContain("deepens | edited | in place")
    expect((await store().statements({ document: "ferry" }))[0]?.decided?.tags).toEqual(["headline"])
  })

  it("keeps tags, notes and links beside a statement", async () => {
    await add()
    await decide("tag", await ref("Nobody"), { tag: "mayor" })
    const note = await decide("note", await ref("Nobody"), { words: "Ask the mayor." })
    const link = await decide("link", [await ref("Nobody"), await ref("She did")], { how: "contradicts" })
    await decide("protect", note.id, { level: "confidential" })
    const entry = (await store().statements()).find(({ words }) => words.includes("Nobody"))
    expect(entry?.decided).toEqual({
      standing: "unreviewed",
      decisions: ["d1", note.id, link.id],
      found: null,
      tags: ["mayor"],
      notes: [{ decision: note.id, words: "Ask the mayor.", protection: "confidential" }],
      links: [{ decision: link.id, how: "contradicts", with: "hearing#s1" }],
    })
    const other = (await store().statements()).find(({ words }) => words.includes("She did"))
    expect(other?.decided?.links).toEqual([{ decision: link.id, how: "contradicts", with: "ferry#s2" }])
  })

  it("describes a document, and keeps what its file says beside it", async () => {
    await add()
    await decide("describe", "hearing", { kind: "primary", title: "The hearing", published: "2031-04-01" })
    expect(await store().findDocument("hearing")).toMatchObject({
      kind: "primary",
      title: "The hearing",
      outlet: null,
      published: "2031-04-01",
    })
    expect((await store().documents()).map(({ id }) => id)).toEqual(["ferry", "hearing"])
    expect((await store().findReviewed("hearing"))?.document.title).toBe("The hearing")
    expect(JSON.stringify(await store().findReading("hearing"))).toBe(JSON.stringify(hearing()))
    await decide("undo", "d1")
    expect(await store().findDocument("hearing")).toMatchObject({ kind: null, title: null, published: "2031-06" })
  })

  it("protects documents and people until they are not any more", async () => {
    await add()
    await decide("protect", "ferry", { level: "background" })
    const people = async () => (await store().people()).map(({ name, protection }) => [name, protection])
    const [official] = (await store().people()).filter(({ kind }) => kind === "anonymous")
    const person = official?.documents[0]?.ref ?? ""
    await decide("protect", person, { level: "confidential" })
    expect((await store().findDocument("ferry"))?.protection).toBe("background")
    expect(await people()).toContainEqual(["an official", "confidential"])
    await decide("unprotect", person)
    await decide("unprotect", "ferry")
    expect((await store().findDocument("ferry"))?.protection).toBeNull()
    expect(await people()).toContainEqual(["an official", null])
  })

  it("merges people and parts them again, each back in its place", async () => {
    await add()
    const before = await store().people()
    const bearers = (name: string) =>
      before.find((one) => one.name === name)?.documents.map(({ ref: each }) => each) ?? []
    const merge = await decide("merge", [...bearers("Ilse Brandt"), ...bearers("an official")], { name: "I. Brandt" })
    const merged = (await store().people()).find(({ decisions }) => decisions.includes(merge.id))
    expect(merged).toMatchObject({
      name: "I. Brandt",
      statements: 2,
      aliases: ["Ilse Brandt", "Brandt", "an official"],
    })
    expect(await store().people()).toHaveLength(2)
    // What is decided while they are one is decided on its own place.
    await decide("accept", await ref("It is off"))
    await decide("part", bearers("an official"))
    const after = await store().people()
    expect(after.map(({ name, statements }) => [name, statements])).toEqual([
      ["Tomas Okoye", 2],
      ["I. Brandt", 1],
      ["an official", 1],
    ])
    expect(await inFerry()).toContain(`${OFF}accepted | in place`)
    await decide("undo", "d3")
    await decide("undo", merge.id)
    expect(await store().people()).toEqual(before)
  })

  it("parts one of those who merely share a name", async () => {
    await add()
    const [okoye] = await store().people()
    await decide("part", okoye?.documents[0]?.ref ?? "")
    const names = (await store().people()).map(({ name, documents }) => `${name} in ${documents.length}`)
    expect(names.sort()).toEqual(["Ilse Brandt in 2", "Tomas Okoye in 1", "Tomas Okoye in 1", "an official in 1"])
  })

  it("undoes a decision, and undoes that", async () => {
    await add()
    const before = await standings()
    const { id } = await decide("reject", await ref("Nobody"))
    const undo = await decide("undo", id)
    expect(await standings()).toEqual(before)
    const again = await juho.decide("undo", undo.id)
    expect(await standings()).not.toEqual(before)
    await decide("undo", again.id)
    expect(await standings()).toEqual(before)
    expect((await store().decisions()).map(({ decision, undoneBy }) => [decision.kind, undoneBy])).toEqual([
      ["reject", "d2"],
      ["undo", null],
      ["undo", "d4"],
      ["undo", null],
    ])
  })

  it("refuses to undo what does not hold any more", async () => {
    await add()
    await decide("accept", await ref("Nobody"))
    await decide("undo", "d1")
    expect(await ask("undo", "d1")).toMatchObject({ how: "refused", message: /since d2; undo d2/ })
    expect(await store().decisions()).toHaveLength(2)
  })

  it("withdraws one's own decisions on a thing, and nobody else's", async () => {
    await add()
    await juho.decide("accept", await ref("Nobody"))
    await decide("edit", await ref("Nobody"), { stance: "asserts" })
    await decide("tag", await ref("Nobody"), { tag: "mayor" })
    expect(await juho.ask("withdraw", "ferry")).toMatchObject({ how: "refused", problem: "bad-request" })
    const withdrawn = await decide("withdraw", await ref("Nobody"))
    expect(withdrawn.to).toEqual({ decisions: ["d2", "d3"] })
    const entry = (await store().statements()).find(({ decided }) => decided)
    expect(entry).toMatchObject({ statement: { stance: "denies" }, decided: { standing: "accepted", tags: [] } })
    await decide("undo", withdrawn.id)
    expect((await store().statements()).find(({ decided }) => decided)?.statement.stance).toBe("asserts")
  })

  it("keeps both where two reviewers differ, shows the statement and lists them", async () => {
    await add()
    const words = await ref("Nobody")
    await decide("accept", words)
    await juho.decide("reject", words)
    expect(await inFerry()).toContain(`${TOLD}disputed | in place`)
    expect((await store().decisions({ differs: true })).map(({ decision, differs }) => [decision.id, differs])).toEqual(
      [
        ["d1", ["d2"]],
        ["d2", ["d1"]],
      ],
    )
    await decide("reject", words)
    expect(await inFerry()).not.toContain(`${TOLD}disputed | in place`)
    expect(await standingsIn(store(), ["rejected"])).toEqual([`${TOLD}rejected | in place`])
    expect(await store().decisions({ differs: true })).toEqual([])
  })

  it("takes edits of different parts together, and calls those of one part disputed", async () => {
    await add()
    await decide("edit", await ref("Nobody"), { stance: "asserts" })
    await juho.decide("edit", await ref("Nobody"), { said: "2031-04-15" })
    const found = async () => (await store().statements()).find(({ decided }) => decided)
    expect(await found()).toMatchObject({
      statement: { stance: "asserts", said: "2031-04-15" },
      decided: { standing: "edited" },
    })
    await juho.decide("edit", await ref("Nobody"), { stance: "hints" })
    expect(await found()).toMatchObject({ statement: { stance: "hints" }, decided: { standing: "disputed" } })
    await decide("accept", await ref("Nobody"))
    expect(await found()).toMatchObject({ statement: { stance: "hints" }, decided: { standing: "edited" } })
  })

  it("rules on each of a batch, against the case as it was before", async () => {
    await add()
    const [nobody, off] = [await ref("Nobody"), await ref("It is off")]
    const asked = [
      { kind: "accept", on: [nobody] },
      { kind: "accept", on: ["ferry#s9"] },
      { kind: "edit", on: [off], to: { stance: "dances" } },
      { kind: "tag", on: [off], to: { tag: "ferry" } },
    ] as const
    const rulings = await store().decide({ who: "Ana", when: THEN, asked })
    expect(rulings.map((one) => (one.how === "decided" ? one.decision.id : one.problem))).toEqual([
      "d1",
      "not-found",
      "bad-request",
      "d2",
    ])
    expect(await inFerry()).toEqual([`${SAILS}unreviewed`, `${TOLD}accepted | in place`, `${OFF}unreviewed`])
  })

  it.each<[string, Parameters<typeof ask>]>([
    ["a document that is not there", ["describe", "nowhere", { kind: "report" }]],
    ["a finding that is another one by now", ["accept", "ferry#s2.00000000"]],
    ["a document where a statement is wanted", ["accept", "ferry"]],
    ["an entity where a statement is wanted", ["reject", "ferry#e1"]],
    ["one where two are wanted", ["join", "ferry#s1"]],
    ["the same twice", ["join", ["ferry#s1", "ferry#s1"]]],
    ["statements of two documents as one", ["join", ["ferry#s1", "hearing#s1"]]],
    ["an edit of nothing", ["edit", "ferry#s1", {}]],
    ["an edit of what a statement has not", ["edit", "ferry#s1", { colour: "red" }]],
    ["more than an accept says", ["accept", "ferry#s1", { stance: "denies" }]],
    ["a day that is none", ["edit", "ferry#s1", { said: "yesterday" }]],
    ["a span beyond the text", ["edit", "ferry#s1", { content: [{ start: 0, end: 9999 }] }]],
    ["words that stand elsewhere", ["edit", "ferry#s1", { content: [{ start: 0, end: 5, exact: "Barge" }] }]],
    ["parts over each other", ["edit", "ferry#s1", { content: [{ start: 0, end: 60 }] }]],
    ["an entity that is not there", ["edit", "ferry#s1", { entities: ["e9"] }]],
    ["a statement without content", ["add", "ferry", { source: [{ start: 0, end: 5 }] }]],
    ["a split into one", ["split", "ferry#s1", [{ stance: "asserts" }]]],
    ["a decision that is not there", ["undo", "d9"]],
    ["protection of what is no note", ["protect", "d1", { level: "background" }]],
    ["a day of publication that is none", ["describe", "ferry", { published: "May, perhaps" }]],
  ])("refuses %s", async (_, [kind, on, to]) => {
    await add()
    await decide("accept", "ferry#s3")
    const before = await everythingIn(store())
    const ruling = await ask(kind, on, to)
    expect(ruling.how).toBe("refused")
    if (ruling.how === "refused") expect(ruling.message).toMatch(/^[^\n]+\.$/)
    expect(await everythingIn(store())).toEqual(before)
  })

  it("tells apart a document that is called as a decision is", async () => {
    await add()
    await store().add({ reading: readingOf(documentOf("d1", "A line.")), original: null })
    await decide("note", "ferry", { words: "Of the harbour." })
    await decide("protect", "d1", { level: "background" })
    expect((await store().findDocument("d1"))?.protection).toBeNull()
    await decide("protect", "d1#", { level: "background" })
    expect((await store().findDocument("d1"))?.protection).toBe("background")
  })

  it("has a row for each kind, with what it is in a sentence", () => {
    const rows = Object.values(KINDS)
    for (const { summary, on, takes } of rows) {
      expect(summary).toMatch(/^[A-Z].*\.$/)
      expect(on.length).toBeGreaterThan(0)
      expect(takes[0]).toBeLessThanOrEqual(takes[1])
    }
  })
}
