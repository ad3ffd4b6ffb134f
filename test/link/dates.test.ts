import { describe, expect, it } from "vitest"
import { otherDates } from "../../src/link/dates.ts"
import type { Dated, DatedThing } from "../../src/model.ts"
import { boundsOf } from "../../src/text/index.ts"

type EventThing = Extract<DatedThing, { kind: "event" }>

let told = 0
function eventOn(edtf: string | null, more: Partial<EventThing> = {}, who = ["Dan Hollis", "Tomas Reyd"]): Dated {
  const bounds = edtf === null ? null : boundsOf(edtf)
  return {
    thing: { kind: "event", id: `v${++told}`, event: "communication", type: "call", happened: "yes", ...more },
    document: {
      id: "d",
      name: "d.txt",
      title: null,
      outlet: null,
      published: null,
      format: "text",
      words: 9,
      statements: 0,
      warnings: 0,
      kind: null,
      protection: null,
    },
    who,
    edtf,
    mod: null,
    clock: null,
    anchoredTo: null,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    span: { start: 0, end: 4 },
    before: "",
    words: "call",
    after: "",
    line: 1,
  }
}

/** The dates that are shown beside the first of some events. */
function beside(...[first, ...others]: readonly [Dated, ...Dated[]]): readonly (string | null)[] {
  return otherDates(first, [first, ...others]).also.map(({ edtf }) => edtf)
}

describe("the other dates of an event", () => {
  it("are those of events like it, one for each date, in their order", () => {
    expect(
      beside(eventOn("2016-12-28"), eventOn("2016-12-29"), eventOn("2016-12-29"), eventOn("2017-01"), eventOn("2017")),
    ).toEqual(["2016-12-29", "2017-01", "2017"])
  })

  it("are the nearest where there are many, and the others are counted", () => {
    const days = Array.from({ length: 28 }, (_, at) => `2016-12-${String(at + 1).padStart(2, "0")}`)
    const events = days.map((day) => eventOn(day))
    const middle = events[13]
    if (!middle) throw new Error("December has a 14th day")
    const { also, more } = otherDates(middle, events)
    expect(also.map(({ edtf }) => edtf?.slice(8))).toEqual(["10", "11", "12", "13", "15", "16", "17", "18"])
    expect(more).toBe(19)
  })

  it("are told from both sides", () => {
    const [first, second] = [eventOn("2016-12-28"), eventOn("2016-12-29")]
    expect([beside(first, second), beside(second, first)]).toEqual([["2016-12-29"], ["2016-12-28"]])
  })

  it.each([
    ["2016-12-28", "2016-12-28"],
    ["2016-12", "2016-12-28"],
    ["2016-12-28", "2016"],
    ["2016-12-26/2017-01-01", "2016-12-28"],
    ["../2016-12-29", "2016-12-28"],
    ["2016-12-28/..", "2017-05"],
    ["2016-12-28~", "2016-12-30"],
    ["2016-12-28", "2017?"],
  ])("do not differ where both may hold: %s and %s", (one, other) => {
    expect(beside(eventOn(one), eventOn(other))).toEqual([])
  })

  it.each([
    ["../2016-12-27", "2016-12-28"],
    ["2016-12-29/..", "2016-12-28"],
    ["-0044", "0044"],
  ])("differ where only one can hold: %s and %s", (one, other) => {
    expect(beside(eventOn(one), eventOn(other))).toEqual([other])
  })

  it("are not told of what has no day", () => {
    expect(beside(eventOn(null), eventOn("2016-12-28"))).toEqual([])
    expect(beside(eventOn("2016-12-28"), eventOn(null))).toEqual([])
  })

  it("need two participants, or an act of one", () => {
    const dates = ["2016-12-28", "2016-12-29"] as const
    const pair = (who: string[], more: Partial<EventThing>) =>
      beside(eventOn(dates[0], more, who), eventOn(dates[1], more, who))
    expect(pair(["Tomas Reyd"], {})).toEqual([])
    expect(pair([], { event: "act", type: "vote" })).toEqual([])
    expect(pair(["Tomas Reyd"], { event: "other", type: "storm" })).toEqual([])
    expect(pair(["Tomas Reyd"], { event: "act", type: "vote" })).toEqual([dates[1]])
  })

  it("are not those of another type, nor those of a plan", () => {
    expect(beside(eventOn("2016-12-28"), eventOn("2016-12-29", { type: "meeting" }))).toEqual([])
    expect(beside(eventOn("2016-12-28", { happened: "planned" }), eventOn("2016-12-29"))).toEqual([])
    expect(
      beside(eventOn("2016-12-28", { happened: "planned" }), eventOn("2016-12-29", { happened: "planned" })),
    ).toEqual(["2016-12-29"])
    expect(beside(eventOn("2016-12-28", { happened: "disputed" }), eventOn("2016-12-29"))).toEqual(["2016-12-29"])
  })

  it("are told of nothing but events", () => {
    const time: Dated = { ...eventOn("2016-12-28"), thing: { kind: "time", id: "t1", type: "DATE" } }
    expect(beside(time, eventOn("2016-12-29"))).toEqual([])
    expect(beside(eventOn("2016-12-28"), { ...time, edtf: "2016-12-29" })).toEqual([])
  })
})
