/** Lists: in one order on every engine, with what stands beside each item. */
import { expect, it } from "vitest"
import type { Reading, Role } from "../../src/model.ts"
import type { Current } from "./contract.ts"
import {
  blank,
  documentOf,
  ENCODER,
  entityOf,
  ferry,
  hearing,
  placeOf,
  readingOf,
  RULES,
  statementOf,
} from "./readings.ts"

const bare = (reading: Reading) => ({ reading, original: null })

export function listsInOrder(store: Current): void {
  const addAll = (...readings: readonly Reading[]) => store().addMany(readings.map(bare))

  it("lists documents newest first, without a day last, then by name in code points", async () => {
    const days = {
      zebra: null,
      Ärger: null,
      apple: null,
      Zoo: null,
      month: "2031-05",
      "first of the month": "2031-05-01",
      old: "-0044-03-15",
      range: "2030-01-01/2032-01-01",
      "no date at all": "XXXX",
      second: "2031-05-02",
    }
    await addAll(
      ...Object.entries(days).map(([name, published], at) => readingOf(documentOf(`${at}`, "", { name, published }))),
    )
    expect((await store().documents()).map(({ name }) => name)).toEqual([
      "second",
      "first of the month",
      "month",
      "range",
      "old",
      "Zoo",
      "apple",
      "no date at all",
      "zebra",
      "Ärger",
    ])
  })

  it("tells each statement's source, role, cue, words, line and anchor", async () => {
    await addAll(ferry())
    const shown = (await store().statements()).map(({ source, role, cue, words, line }) => ({
      ...{ source, role, cue, words, line },
    }))
    expect(shown).toEqual([
      {
        source: "Ilse Brandt",
        role: "Harbour master",
        cue: "said",
        words: "that “the ferry won’t sail before 3 May”",
        line: 2,
      },
      {
        source: "Tomas Okoye",
        role: "the mayor’s spokesman",
        cue: "denied",
        words: "“Nobody has told us.”",
        line: 3,
      },
      { source: "an official", role: null, cue: "said", words: "“It is off,” … “for good.”", line: 4 },
    ])
  })

  it("anchors a statement from the first to the last character of its content", async () => {
    await addAll(ferry())
    const { text } = ferry().document
    for (const { anchor, statement } of await store().statements()) {
      expect(anchor.start).toBe(statement.content.spans[0]?.start)
      expect(anchor.end).toBe(statement.content.spans.at(-1)?.end)
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
      expect(text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true)
      expect(text.slice(anchor.end).startsWith(anchor.suffix)).toBe(true)
    }
  })

  it("gives each statement its chain from the document on, whichever of its hops the list has", async () => {
    const text = "The Courier reported that the envoy had told the board that Tallis would leave. He left."
    const spans = (words: string) => [placeOf(text, words)]
    const hop = (id: string, [source, cue, content]: readonly [string, string, string], via: string | null) =>
      statementOf(id, {
        source: { spans: spans(source), entities: [], by: "none" },
        cue: { spans: spans(cue) },
        content: { spans: spans(content) },
        via,
        stance: id === "s2" ? "hints" : "asserts",
      })
    await addAll(
      ferry(),
      readingOf(documentOf("d", text), {
        statements: [
          hop("s1", ["The Courier", "reported", "that the envoy had told the board that Tallis would leave"], null),
          hop("s2", ["the envoy", "had told", "that Tallis would leave"], "s1"),
        ],
      }),
    )
    const chains = async (filter = {}) =>
      (await store().statements({ document: "d", ...filter })).map(({ chain }) =>
        chain.map(({ statement, source, line, anchor }) => [statement, source, line, anchor.exact]),
      )
    const first = ["s1", "The Courier", 1, "The Courier reported"]
    const second = ["s2", "the envoy", 1, "the envoy had told"]
    expect(await chains()).toEqual([[first], [first, second]])
    expect(await chains({ stance: "hints" })).toEqual([[first, second]])
  })

  it("names several sources, and those that have no name by the words", async () => {
    const text = "Both men agreed.\nShe declined.\nIt is so."
    const [a, b, c] = ["Ann", "Bo", "Cy"].map((name, at) => entityOf(`e${at}`, name))
    if (!a || !b || !c) throw new Error("three entities")
    const source = { spans: [placeOf(text, "Both men")], by: "alias" } as const
    await addAll(
      readingOf(documentOf("d", text), {
        entities: [a, b, c],
        statements: [
          statementOf("two", { source: { ...source, entities: ["e0", "e1"] } }),
          statementOf("three", { source: { ...source, entities: ["e0", "e1", "e2"] } }),
          statementOf("words", { source: { ...source, entities: [] }, stance: "declines" }),
          statementOf("cue", { cue: { spans: [placeOf(text, "declined")] }, stance: "declines" }),
        ],
      }),
    )
    expect((await store().statements()).map(({ source, anchor, line }) => [source, anchor.exact, line])).toEqual([
      ["Ann and Bo", "Both men", 1],
      ["Ann, Bo and Cy", "Both men", 1],
      ["Both men", "Both men", 1],
      [null, "declined", 2],
    ])
  })

  it.each([
    [{}, ["hearing s1", "ferry s1", "ferry s2", "ferry s3"]],
    [{ document: "ferry" }, ["ferry s1", "ferry s2", "ferry s3"]],
    [{ document: "none" }, []],
    [{ stance: "denies" }, ["ferry s2"]],
    [{ sourcing: "anonymous" }, ["ferry s3"]],
    [{ sourcing: "named-on-record", document: "ferry" }, ["ferry s1"]],
    [{ saidBy: "OKOYE" }, ["hearing s1", "ferry s2"]],
    [{ saidBy: "mayor’s Tomas" }, ["ferry s2"]],
    [{ saidBy: "mayor" }, []],
    [{ saidBy: "Oko" }, []],
    [{ saidBy: "%" }, ["hearing s1", "ferry s1", "ferry s2", "ferry s3"]],
    [{ saidBy: " " }, ["hearing s1", "ferry s1", "ferry s2", "ferry s3"]],
  ] as const)("lists the statements of %j", async (filter, expected) => {
    await addAll(ferry(), hearing(), blank())
    const entries = await store().statements(filter)
    expect(entries.map(({ document, statement }) => `${document.id} ${statement.id}`)).toEqual(expected)
  })

  it("gives pages of a list that join to the whole", async () => {
    await addAll(ferry(), hearing())
    const whole = await store().statements()
    const [first, second] = [await store().statements({}, { limit: 3 }), await store().statements({}, { offset: 3 })]
    expect([...first, ...second]).toEqual(whole)
  })

  it("shows one name as one entry, and who says most first", async () => {
    await addAll(ferry(), hearing())
    const undecided = { decisions: [], protection: null }
    const ref: unknown = expect.stringMatching(/^(ferry|hearing)#e[123]\.[0-9a-f]{8}$/)
    expect(await store().people()).toEqual([
      {
        ...undecided,
        name: "Tomas Okoye",
        kind: "person",
        aliases: ["Okoye"],
        roles: [
          { title: "the mayor’s spokesman", from: null, until: null, asOf: ["2031-04-17"], documents: ["ferry"] },
        ],
        mentions: 2,
        statements: 2,
        documents: [
          { document: "hearing", entity: "e2", ref },
          { document: "ferry", entity: "e2", ref },
        ],
      },
      {
        ...undecided,
        name: "Ilse Brandt",
        kind: "person",
        aliases: ["Brandt"],
        roles: [{ title: "Harbour master", from: null, until: null, asOf: ["2031-04-17"], documents: ["ferry"] }],
        mentions: 1,
        statements: 1,
        documents: [
          { document: "hearing", entity: "e1", ref },
          { document: "ferry", entity: "e1", ref },
        ],
      },
      {
        ...undecided,
        name: "an official",
        kind: "anonymous",
        aliases: [],
        roles: [],
        mentions: 1,
        statements: 1,
        documents: [{ document: "ferry", entity: "e3", ref }],
      },
    ])
  })

  it("lists each tenure of a role once, in the order in which they were held, and those without a day last", async () => {
    const at = { start: 0, end: 5 }
    const role = (title: string, more: Partial<Role>): Role => ({
      ...{ title, organisation: null, from: null, until: null, asOf: null, span: at },
      ...more,
    })
    const held = (id: string, roles: readonly Role[]): Reading => {
      const { document, ...rest } = ferry()
      const [first, ...others] = rest.entities
      return { ...rest, document: { ...document, id }, entities: first ? [{ ...first, roles }, ...others] : [] }
    }
    await addAll(
      held("old", [
        role("adviser", {}),
        role("envoy", { from: "2009", until: "2013" }),
        role("mayor", { asOf: "2020-05-04" }),
      ]),
      held("new", [role("Mayor", { asOf: "2019" }), role("envoy", { from: "2009", until: "2013" })]),
    )
    const person = (await store().people()).find(({ roles }) => roles.some(({ title }) => title === "envoy"))
    expect(person?.roles.map(({ title, from, until, asOf }) => [title.toLowerCase(), from, until, asOf])).toEqual([
      ["envoy", "2009", "2013", []],
      ["mayor", null, null, ["2019", "2020-05-04"]],
      ["adviser", null, null, []],
    ])
  })

  it("never makes one of two anonymous sources", async () => {
    await addAll(ferry(), { ...ferry(), document: { ...ferry().document, id: "ferry again" } })
    const unnamed = (await store().people()).filter(({ kind }) => kind === "anonymous")
    expect(unnamed.map(({ documents }) => documents.map(({ document }) => document))).toEqual([
      ["ferry"],
      ["ferry again"],
    ])
  })

  it("knows what was read, what has no text, and what another analyser read", async () => {
    expect(await store().coverage(RULES)).toEqual({
      documents: 0,
      words: 0,
      statements: 0,
      people: 0,
      withoutText: [],
      inPart: [],
      failed: [],
      unreviewed: 0,
      outdated: 0,
      analysers: [],
    })
    await addAll(ferry(), hearing(), blank())
    const { withoutText, ...counts } = await store().coverage(RULES)
    expect(counts).toEqual({
      documents: 3,
      words: 53,
      statements: 4,
      people: 2,
      inPart: [],
      failed: [],
      unreviewed: 3,
      outdated: 1,
      analysers: ["1.0.0", "1.1.0 with model 5f5f5f5f5f5f"],
    })
    expect(withoutText.map(({ name }) => name)).toEqual(["scan.pdf"])
    expect((await store().coverage(ENCODER)).outdated).toBe(2)
  })
}
