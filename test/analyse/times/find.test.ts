/** Anchors, tense and honesty: what a time is resolved to, from what, and what is left open. */
import { describe, expect, it } from "vitest"
import type { Edtf } from "../../../src/model.ts"
import { found, marked, timesIn } from "./marks.ts"

/** The marked expressions and nothing else are found, with these values. */
function reads(sentence: string, values: readonly string[], published: Edtf | null = "2020-06-18"): void {
  const { text, spans } = marked(sentence)
  const times = found(text, published)
  expect(times.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    spans.map((span) => text.slice(span.start, span.end)),
  )
  expect(times.map(({ value }) => value)).toEqual(values)
}

describe("tense", () => {
  it("takes a bare weekday to be past", () => reads("The envoy said on [Monday] that talks failed.", ["2020-06-15"]))
  it("looks ahead after a verb of the future", () => reads("The council will vote on [Monday].", ["2020-06-22"]))
  it("keeps the day of saying apart from the day of doing", () =>
    reads("He said [Monday] that they will vote [Friday].", ["2020-06-15", "2020-06-19"]))
  it("does not look ahead for a plan that is a thing", () =>
    reads("She voted against the plan on [Monday].", ["2020-06-15"]))
  it("takes the day of publication for itself", () => reads("The council met on [Thursday].", ["2020-06-18"]))
  it("takes a month to be past", () => reads("The treaty was signed in [October].", ["2019-10"]))
  it("takes a month ahead for a plan", () => reads("The treaty is due to be signed in [October].", ["2020-10"]))
  it("takes a day near at hand whatever the verb", () => reads("They named [July 14] as the day.", ["2020-07-14"]))
})

describe("anchors", () => {
  it("counts from a time named before", () =>
    reads("He arrived on [3 March 2011]. [Two days later] he was gone, and [the next day] she followed.", [
      "2011-03-03",
      "2011-03-05",
      "2011-03-06",
    ]))
  it("says which time that was", () => {
    const { times } = timesIn("He arrived on 3 March 2011. Two days later he was gone.", "2020-06-18")
    expect(times.map(({ anchoredTo }) => anchoredTo)).toEqual([null, "t1"])
  })
  it("leaves a day open where the passage has gone on to another year", () =>
    reads("The call of [3 March 2011] is lost.\n\nHe chaired the board in [2016].\n\nThey rang [that evening].", [
      "2011-03-03",
      "2016",
      "XXXX-XX-XXTEV",
    ]))
  it("counts nothing from nowhere", () => reads("[Two days later] he was gone.", ["XXXX-XX-XX"]))
  it("compares with the quarter of the passage", () =>
    reads("Profit in [the third quarter of 2019] was 5 million, against 4 million [a year earlier].", [
      "2019-Q3",
      "2018-Q3",
    ]))
  it("takes the day beside a time of day", () =>
    reads("They spoke at [5 p.m.] on [3 March 2011].", ["2011-03-03T17:00", "2011-03-03"]))
  it("joins a time of day with its day", () => reads("It ends at [4 a.m. EDT Thursday].", ["2020-06-18T04:00"]))
})

describe("history", () => {
  const text =
    "He was born in [1811] and failed in [1829]. In [March 1831] he was released; on [July 14] he led a march. He died in [1832], on [30 May]."

  it("takes a day to be of the year last named", () =>
    reads(text, ["1811", "1829", "1831-03", "1831-07-14", "1832", "1832-05-30"]))
  it("says so", () => expect(timesIn(marked(text).text, "2004-08-18").times[3]?.anchoredTo).toBe("t3"))
  it("does not do so in news", () =>
    reads("He won in [1996] and in [2004]. In [May] he fell, he said [Monday].", [
      "1996",
      "2004",
      "2020-05",
      "2020-06-15",
    ]))
  it("reads years long past in brackets and ranges", () =>
    reads("Hutcheson ([1694]–[1746]) and Burke ([1729] – [1797]) met.", ["1694", "1746", "1729", "1797"]))
  it("makes no day of a year that it cannot read", () => reads("He died in December of 384.", []))
})

describe("honesty", () => {
  it("never makes a month more exact", () => {
    const [time] = timesIn("It was signed in March 2011.", null).times
    expect(time).toMatchObject({ value: "2011-03", edtf: "2011-03", written: "2011-03", anchoredTo: null })
  })
  it("tells a week as some time within it", () => {
    const [time] = timesIn("It was signed last week.", "2020-06-18").times
    expect(time).toMatchObject({
      value: "2020-W24",
      edtf: "2020-06-08/2020-06-14",
      written: null,
      anchoredTo: "published",
    })
  })
  it("keeps what a weekday states apart from what was filled in", () => {
    const [time] = timesIn("He left on Monday evening.", "2020-06-18").times
    expect(time).toMatchObject({ type: "TIME", value: "2020-06-15TEV", edtf: "2020-06-15", written: "XXXX-WXX-1TEV" })
  })
  it("does not guess the month of 03/04/2016", () => reads("It is stamped [03/04/2016].", ["2016"]))
  it("does not guess where a fiscal year begins", () => {
    const [time] = timesIn("Outlays for fiscal 2011 rose.", "2020-06-18").times
    expect(time).toMatchObject({ value: "2011", edtf: "2010/2012" })
  })
  it("fills in only what a publication by month tells", () =>
    reads("[Last month] he fell; [yesterday] he rose.", ["2020-05", "XXXX-XX-XX"], "2020-06"))
  it("takes of a publication interval what both ends tell", () =>
    reads("[Last month] he fell; [yesterday] he rose.", ["2020-05", "XXXX-XX-XX"], "2020-06-18/2020-06-20"))
  it("has no EDTF for a duration or a set", () => {
    const { times } = timesIn("Every Friday they talked for three hours.", "2020-06-18")
    expect(times.map(({ type, edtf }) => [type, edtf])).toEqual([
      ["SET", null],
      ["DURATION", null],
    ])
  })
})

describe("without a publication date", () => {
  const text = "He left on Monday. Today she said that she will call him tomorrow. They met in 2011."

  it("leaves relative times open", () =>
    reads("He left on [Monday]. [Today] she called; he left [last year].", ["XXXX-WXX-1", "PRESENT_REF", "XXXX"], null))
  it("says so once, with the number and the remedy", () => {
    expect(timesIn(text, null).warnings).toEqual([
      {
        problem: "no-publication-date",
        message:
          "3 time expressions stay unresolved because the publication date is not known; give it with --published 2020-06-18.",
        start: null,
        end: null,
      },
    ])
  })
  it("says nothing where nothing is open", () => expect(timesIn("They met in 2011.", null).warnings).toEqual([]))
})

describe("look-alikes across rows", () => {
  it.each([
    "Turnout was 12.53% and rose.",
    "The second reading was put off.",
    "May I object?",
    "Theresa May said no.",
    "Sun and sand await.",
    "Article 2011 of the code.",
    "He ran for 1,998 votes.",
    "Call 202-555-1998 or 1-800-2011.",
    "Boeing 747-400 and Windows 2000 share it.",
    "He turned 45-year-old stock.",
    "Mr. March left.",
    "They met every now and then.",
    "The Saturday Evening Post wrote so.",
    "This august body rose.",
    "It was 2000 years old.",
    "The first quartile, Q1, is low.",
  ])("leaves %j alone", (sentence) => expect(found(sentence, "2020-06-18")).toEqual([]))

  it("does not cross from one paragraph into the next", () => reads("It fell on the 18\n\nJune rain fell.", []))
  it("keeps to blocks", () => reads("It fell in [June]\n\n18 men came.", ["2020-06"]))
})

describe("what is open on one side", () => {
  const edtfOf = (text: string): string | null | undefined => found(text, "2020-06-18")[0]?.edtf

  it.each([
    ["He left more than two weeks before 3 March 2011.", "../2011-02-20"],
    ["He left almost two years ago.", "2018/.."],
    ["The pre-1914 order fell.", "../1914"],
    ["The post-1959 order fell.", "1959/.."],
  ])("%s", (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf)
  })
})
