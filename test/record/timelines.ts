/** The timeline: things with a date in the order of time, what has none at the end, in parts. */
import { expect, it } from "vitest"
import type { Dated, Edtf, Entity, Event, Reading, TimeExpression } from "../../src/model.ts"
import type { TimelineFilter } from "../../src/record/store.ts"
import type { Current } from "./contract.ts"
import { documentOf, entityOf, ferry, hearing, placeOf, readingOf, statementOf, timeOf } from "./readings.ts"

const bare = (reading: Reading) => ({ reading, original: null })

/** "kind words" of each. */
const told = (entries: readonly Dated[]): readonly string[] =>
  entries.map(({ thing, words }) => `${thing.kind} ${words}`)

export function keepsATimeline(store: Current): void {
  const addAll = (...readings: readonly Reading[]) => store().addMany(readings.map(bare))
  const list = async (filter?: TimelineFilter) => told((await store().timeline(filter)).entries)

  it("lists dates by first possible moment, the shorter first, without a day last", async () => {
    const text = "a b c d e f g h"
    const dates = ["2031-05", null, "2031-04-30", "-0500", "2031-05-01", "2031-05/..", "../2031-04-29", "XXXX-05"]
    const letters = dates.map((edtf, at) => timeOf(`t${at}`, { start: at * 2, end: at * 2 + 1 }, { edtf }))
    await addAll(readingOf(documentOf("d", text), { times: letters }))
    const { total, undated, entries } = await store().timeline()
    expect(entries.map(({ words }) => words).join(" ")).toBe("d g c e a f b h")
    expect([total, undated]).toEqual([8, 2])
  })

  it("lists events, statements, roles and the dates that date none of them", async () => {
    await addAll(ferry(), hearing())
    expect(await list()).toEqual([
      "time March 2031",
      "statement that “the ferry won’t sail before 3 May”",
      "event sail",
    ])
  })

  it("lists no lengths of time and nothing that comes again and again", async () => {
    const text = "a b c d"
    const types = ["DURATION", "SET", "TIME", "DATE"] as const
    const times = types.map((type, at) => timeOf(`t${at}`, { start: at * 2, end: at * 2 + 1 }, { type }))
    await addAll(readingOf(documentOf("d", text), { times }))
    expect(await list()).toEqual(["time c", "time d"])
  })

  it("lists the end of a role that has a day", async () => {
    const text = "Ann Bell, envoy from 2011 to 2014, left. Bo, the envoy, stayed."
    const role = (words: string, from: Edtf | null, until: Edtf | null): Entity["roles"][number] => ({
      title: "envoy",
      organisation: null,
      from,
      until,
      asOf: "2020",
      span: placeOf(text, words),
    })
    await addAll(
      readingOf(documentOf("d", text), {
        entities: [
          entityOf("e1", "Ann Bell", { roles: [role("envoy from 2011 to 2014", "2011", "2014")] }),
          entityOf("e2", "Bo", { roles: [role("the envoy", null, null)] }),
        ],
        times: [
          timeOf("t1", placeOf(text, "2011"), { edtf: "2011" }),
          timeOf("t2", placeOf(text, "2014"), { edtf: "2014" }),
        ],
      }),
    )
    const { entries } = await store().timeline()
    expect(entries.map(({ thing, who, edtf }) => [thing, who, edtf])).toEqual([
      [{ kind: "role", id: "e1", title: "envoy", edge: "from" }, ["Ann Bell"], "2011"],
      [{ kind: "role", id: "e1", title: "envoy", edge: "until" }, ["Ann Bell"], "2014"],
    ])
  })

  it("tells of each between which moments it lies, and its words, line and passage", async () => {
    await addAll(ferry())
    const [statement, event] = (await store().timeline()).entries
    expect(statement).toMatchObject({
      thing: { kind: "statement", id: "s1", stance: "asserts" },
      who: ["Ilse Brandt"],
      edtf: "2031-04-14",
      anchoredTo: "published",
      earliest: "2031-04-14T00:00:00.000Z",
      latest: "2031-04-14T23:59:59.999Z",
      line: 2,
      before: "Harbour master Ilse Brandt said on Monday ",
      words: "that “the ferry won’t sail before 3 May”",
      after: ".",
    })
    expect(event).toMatchObject({
      thing: { kind: "event", id: "v1", event: "act", type: "sailing", happened: "planned" },
      who: ["Port Authority"],
      edtf: "2031-05-03",
      mod: "BEFORE",
    })
    const { text } = ferry().document
    for (const { span, words } of [statement, event].filter((one) => one !== undefined)) {
      expect(text.slice(span.start, span.end)).toBe(words)
    }
  })

  it("says of an open end whether the day itself is part of it, as the words do", async () => {
    const text = "He knew before 3 May. She knew by 3 May. They knew after 3 May. It was on 3 May."
    const sentences = ["He knew before 3 May", "She knew by 3 May", "They knew after 3 May"]
    const days = [...sentences, "It was on 3 May"].map((words, at) => {
      const { end } = placeOf(text, words)
      return timeOf(`t${at}`, { start: end - 5, end }, { edtf: "2031-05-03" })
    })
    const said = ["../2031-05-03", "../2031-05-03", "2031-05-03/.."]
    await addAll(
      readingOf(documentOf("d", text), {
        times: days,
        statements: sentences.map((words, at) =>
          statementOf(`s${at}`, { cue: { spans: [placeOf(text, words.slice(0, -6))] }, said: said[at] ?? null }),
        ),
      }),
    )
    const { entries } = await store().timeline()
    expect(entries.map(({ edtf, mod }) => [edtf, mod])).toEqual([
      ["../2031-05-03", "BEFORE"],
      ["2031-05-03", null],
      ["../2031-05-03", null],
      ["2031-05-03/..", "AFTER"],
    ])
  })

  it("goes within a time by the part of it that the words tell", async () => {
    const times: readonly (readonly [string, Partial<TimeExpression>])[] = [
      ["late 2031", { edtf: "2031", mod: "END" }],
      ["March 2031", { edtf: "2031-03" }],
      ["29 December 2031", { edtf: "2031-12-29" }],
      ["that evening", { edtf: "2031-12-29", value: "2031-12-29TEV", type: "TIME" }],
      ["at 18:10", { edtf: "2031-12-29", value: "2031-12-29T18:10Z", type: "TIME" }],
      ["at 10", { edtf: "2031-12-29", value: "2031-12-29T10", type: "TIME" }],
      ["early 2031", { edtf: "2031", mod: "START" }],
      ["2031 at all", { edtf: "2031" }],
      ["mid-2031", { edtf: "2031", mod: "MID" }],
    ]
    const text = times.map(([words]) => words).join("; ")
    await addAll(
      readingOf(documentOf("d", text), {
        times: times.map(([words, more], at) => timeOf(`t${at}`, placeOf(text, words), more)),
      }),
    )
    const { entries } = await store().timeline()
    expect(entries.map(({ words, clock }) => [words, clock])).toEqual([
      ["early 2031", null],
      ["2031 at all", null],
      ["March 2031", null],
      ["mid-2031", null],
      ["late 2031", null],
      ["29 December 2031", null],
      ["at 10", "10"],
      ["that evening", "EV"],
      ["at 18:10", "18:10"],
    ])
  })

  it("keeps a date that stands in what was said, though it is also the day on which it was said", async () => {
    const text = "On Monday he said that Monday was wet."
    const second = { start: 23, end: 29 }
    await addAll(
      readingOf(documentOf("d", text), {
        times: [
          timeOf("t1", placeOf(text, "Monday"), { edtf: "2031-04-14" }),
          timeOf("t2", second, { edtf: "2031-04-14" }),
        ],
        statements: [
          statementOf("s1", {
            cue: { spans: [placeOf(text, "said")] },
            content: { spans: [placeOf(text, "that Monday was wet")] },
            said: "2031-04-14",
          }),
        ],
      }),
    )
    const { entries } = await store().timeline()
    expect(entries.map(({ thing }) => thing.id)).toEqual(["s1", "t2"])
  })

  it("cuts a long passage at words, with the words in sight", async () => {
    const text = `${"early ".repeat(60)}Monday${" late".repeat(60)}`
    await addAll(readingOf(documentOf("d", text), { times: [timeOf("t1", placeOf(text, "Monday"))] }))
    const [entry] = (await store().timeline()).entries
    expect(entry?.before).toMatch(/^…( early)+ $/)
    expect(entry?.after).toMatch(/^( late)+ …$/)
    expect((entry?.before.length ?? 0) + (entry?.after.length ?? 0)).toBeLessThanOrEqual(156)
  })

  it("cuts long words, and keeps where they stand", async () => {
    const text = `He said that ${"it 😀 rained ".repeat(200)}and stopped.`
    const content = placeOf(text, text.slice(8, -1))
    await addAll(
      readingOf(documentOf("d", text), {
        statements: [statementOf("s1", { content: { spans: [content] }, said: "2031" })],
      }),
    )
    const [entry] = (await store().timeline()).entries
    expect(entry?.words).toMatch(/^that (it 😀 rained ?)+.*…$/u)
    expect(entry?.words.isWellFormed()).toBe(true)
    expect(entry?.span).toEqual(content)
  })

  it.each<readonly [TimelineFilter, string]>([
    [{}, "d g c e a f b"],
    [{ undated: true }, "b"],
    [{ undated: false }, "d g c e a f"],
    [{ from: "2031-05-01" }, "e a f"],
    [{ from: "2031-05-02" }, "a f"],
    [{ until: "2031-04-29" }, "d g"],
    [{ until: "2031" }, "d g c e a f"],
    [{ from: "2031-04-30", until: "2031-04-30" }, "c"],
    [{ from: "-0600", until: "-0400" }, "d g"],
    [{ from: "../2031" }, "d g c e a f"],
    [{ kinds: ["time"] }, "d g c e a f b"],
    [{ kinds: ["event", "role"] }, ""],
  ])("lets through %j", async (filter, letters) => {
    const text = "a b c d e f g"
    const dates = ["2031-05", null, "2031-04-30", "-0500", "2031-05-01", "2031-05/..", "../2031-04-29"]
    const times = dates.map((edtf, at) => timeOf(`t${at}`, { start: at * 2, end: at * 2 + 1 }, { edtf }))
    await addAll(readingOf(documentOf("d", text), { times }))
    const { total, undated, entries } = await store().timeline(filter)
    expect(entries.map(({ words }) => words).join(" ")).toBe(letters)
    expect(total).toBe(entries.length)
    expect(undated).toBe(filter.kinds?.includes("event") ? 0 : 1)
  })

  it("refuses a day that is none", async () => {
    await expect(store().timeline({ from: "2031-02-30" })).rejects.toMatchObject({ problem: "bad-date" })
  })

  it("gives parts that join to the whole, in the same order whatever came first", async () => {
    const texts = ["b", "a", "c"].map((id) =>
      readingOf(documentOf(id, "x y z"), {
        times: [0, 2, 4].map((start) => timeOf(`t${start}`, { start, end: start + 1 }, { edtf: "2031-04" })),
      }),
    )
    await addAll(...texts)
    const whole = (await store().timeline()).entries
    expect(whole.map(({ document, words }) => document.id + words).join(" ")).toBe("ax ay az bx by bz cx cy cz")
    const parts = await Promise.all([0, 4, 8].map((offset) => store().timeline({}, { offset, limit: 4 })))
    expect(parts.flatMap(({ entries }) => entries)).toEqual(whole)
    expect(parts.map(({ total }) => total)).toEqual([9, 9, 9])
  })

  it("tells what events of the case are like each event: of its type, with its participants", async () => {
    const call = (id: string, names: readonly string[], more: Partial<Event>): Reading =>
      readingOf(documentOf(id, "They called."), {
        entities: names.map((name, at) =>
          entityOf(`e${at}`, name, name.startsWith("an ") ? { kind: "anonymous" } : {}),
        ),
        events: [
          {
            id: "v1",
            kind: "communication",
            type: "call",
            spans: [{ start: 5, end: 11 }],
            participants: names.map((_, at) => ({ entity: `e${at}`, part: "with" as const })),
            when: null,
            where: null,
            happened: "yes",
            via: null,
            ...more,
          },
        ],
      })
    await addAll(
      call("a", ["Ann Bell", "Bo Dun"], { when: "2031-04-14" }),
      call("b", ["Bo Dun", "Ann Bell"], { when: "2031-04-15" }),
      call("c", ["Ann Bell", "Bo Dun", "Cy Ek"], { when: "2031-04-16" }),
      call("d", ["Ann Bell", "Bo Dun"], { when: "2031-04-17", type: "meeting" }),
      call("e", ["Ann Bell", "Bo Dun"], {}),
      call("f", ["Ann Bell", "an official"], { when: "2031-04-18" }),
      call("g", ["Ann Bell", "an official"], { when: "2031-04-19" }),
    )
    const { entries, alike } = await store().timeline({}, { limit: 3 })
    expect(entries.map(({ document }) => document.id)).toEqual(["a", "b", "c"])
    expect(alike.map((events) => events.map(({ document }) => document.id).join(""))).toEqual(["ab", "ab", "c"])
    const rest = await store().timeline({}, { offset: 3 })
    expect(rest.alike.map((events) => events.map(({ document }) => document.id).join(""))).toEqual(["d", "", "", "ab"])
  })
}
