/** When, where, whether and through whom: what the clause of an event tells, and what it does not. */
import { describe, expect, it } from "vitest"
import { lineOf, readingOf } from "./told.ts"

/** The events of a text as lines. */
function told(text: string): readonly string[] {
  const reading = readingOf(text)
  return reading.events.map((event) => `${event.type}: ${lineOf(reading, event)}`)
}

describe("when", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    // a day of saying is not the day of the event
    "Lena Abramov said on Monday that Tomas Reyd had rung Dan Hollis.": ["call: from Tomas Reyd, to Dan Hollis; yes"],
    "Tomas Reyd rang Dan Hollis, Lena Abramov said on Monday.": ["call: from Tomas Reyd, to Dan Hollis; yes"],
    "Lena Abramov said on Tuesday that Tomas Reyd had rung Dan Hollis on Monday.": [
      "call: from Tomas Reyd, to Dan Hollis; 2020-06-15; yes",
    ],
    // another event's
    "Tomas Reyd rang Dan Hollis after the vote on Monday.": [
      "call: from Tomas Reyd, to Dan Hollis; yes",
      "vote: 2020-06-15; yes",
    ],
    "Tomas Reyd rang Dan Hollis before Anton Marek resigned on Monday.": [
      "call: from Tomas Reyd, to Dan Hollis; yes",
      "resignation: actor Anton Marek; 2020-06-15; yes",
    ],
    "Anton Marek, who resigned in May 2011, rang Dan Hollis.": [
      "resignation: actor Anton Marek; 2011-05; yes",
      "call: from Anton Marek, to Dan Hollis; yes",
    ],
    "Dan Hollis met Anton Marek in 2011 and resigned in 2012.": [
      "meeting: with Dan Hollis, with Anton Marek; 2011; yes",
      "resignation: actor Dan Hollis; 2012; yes",
    ],
    // a time that only says which
    "Dan Hollis signed the 2016 accord.": ["signing: actor Dan Hollis; yes"],
    "Dan Hollis met Anton Marek’s lawyer Lena Abramov on Monday.": [
      "meeting: with Dan Hollis, with Lena Abramov; 2020-06-15; yes",
    ],
    // a bound, not a day
    "Tomas Reyd had rung Dan Hollis before Monday.": ["call: from Tomas Reyd, to Dan Hollis; yes"],
    "Tomas Reyd will ring Dan Hollis by Friday.": ["call: from Tomas Reyd, to Dan Hollis; planned"],
    // before the subject, beside the verb, nearest
    "On 3 March 2011, Tomas Reyd rang Dan Hollis.": ["call: from Tomas Reyd, to Dan Hollis; 2011-03-03; yes"],
    "Tomas Reyd on Monday rang Dan Hollis.": ["call: from Tomas Reyd, to Dan Hollis; 2020-06-15; yes"],
    "In 2011 Tomas Reyd rang Dan Hollis and met Anton Marek.": [
      "call: from Tomas Reyd, to Dan Hollis; 2011; yes",
      "meeting: with Tomas Reyd, with Anton Marek; 2011; yes",
    ],
    // how long is not when
    "Tomas Reyd met Dan Hollis for two hours.": ["meeting: with Tomas Reyd, with Dan Hollis; yes"],
    // a comparison stays what it is
    "Tomas Reyd met Dan Hollis on 3 March 2011. Two days later he met Anton Marek.": [
      "meeting: with Tomas Reyd, with Dan Hollis; 2011-03-03; yes",
      "meeting: with Anton Marek; 2011-03-05; yes",
    ],
  }
  it.each(Object.entries(cases))("%s", (text, lines) => expect(told(text)).toEqual(lines))

  it("is never the day of publication by default, and no heading's", () => {
    expect(told("Board meets on Monday\n\nBy Ines Kole\n\n15 June 2020\n\nTomas Reyd rang Dan Hollis.")).toEqual([
      "call: from Tomas Reyd, to Dan Hollis; yes",
    ])
  })
})

describe("whether it happened", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "Tomas Reyd never rang Dan Hollis.": ["call: from Tomas Reyd, to Dan Hollis; no"],
    "Tomas Reyd didn’t ring Dan Hollis.": ["call: from Tomas Reyd, to Dan Hollis; no"],
    "Tomas Reyd has not met Dan Hollis.": ["meeting: with Tomas Reyd, with Dan Hollis; no"],
    "Tomas Reyd signed no agreement with Dan Hollis.": ["signing: actor Tomas Reyd; no"],
    "Tomas Reyd failed to meet Dan Hollis.": ["meeting: with Tomas Reyd, with Dan Hollis; no"],
    "Tomas Reyd left without meeting Dan Hollis.": ["meeting: with Tomas Reyd, with Dan Hollis; no"],
    "Tomas Reyd’ll meet Dan Hollis.": [],
    "Tomas Reyd plans to meet Dan Hollis.": ["meeting: with Tomas Reyd, with Dan Hollis; planned"],
    "Tomas Reyd was to have met Dan Hollis.": ["meeting: with Tomas Reyd, with Dan Hollis; planned"],
    "Tomas Reyd was due to meet Dan Hollis on 3 March 2011.": [
      "meeting: with Tomas Reyd, with Dan Hollis; 2011-03-03; planned",
    ],
    "Tomas Reyd does not plan to meet Dan Hollis.": [],
    "Tomas Reyd would have met Dan Hollis.": [],
    "Tomas Reyd might meet Dan Hollis.": [],
    "Tomas Reyd wants to meet Dan Hollis.": [],
    "Tomas Reyd is said to have met Dan Hollis.": [],
    "Nobody met Dan Hollis.": [],
    "The rumour that Tomas Reyd had met Dan Hollis was untrue.": [],
    "Tomas Reyd asked whether Dan Hollis had met Anton Marek.": [],
  }
  it.each(Object.entries(cases))("%s", (text, lines) => expect(told(text)).toEqual(lines))
})

describe("through whom", () => {
  const viaOf = (text: string): readonly (string | null)[] => readingOf(text).events.map(({ via }) => via)

  it("is null where the document itself tells it", () => expect(viaOf("Tomas Reyd rang Dan Hollis.")).toEqual([null]))

  it("is the statement in whose content it stands", () =>
    expect(viaOf("Lena Abramov said that Tomas Reyd had rung Dan Hollis.")).toEqual(["s1"]))

  it("does not take the cue's own event to be part of the content", () =>
    expect(viaOf("Lena Abramov testified on Monday that Tomas Reyd had rung Dan Hollis.")).toEqual([null, "s1"]))

  it("turns what a denial says, once", () => {
    expect(told("Lena Abramov denied that Tomas Reyd had rung Dan Hollis.")).toEqual([
      "call: from Tomas Reyd, to Dan Hollis; no",
    ])
    expect(told("Lena Abramov denied that Tomas Reyd had never rung Dan Hollis.")).toEqual([])
  })

  it("leaves open what a denial takes for granted", () => {
    expect(told("Lena Abramov denied that the board knew of it when Tomas Reyd rang Dan Hollis.")).toEqual([])
  })
})

describe("disputes", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    // one side denies what the document tells
    "Tomas Reyd rang Dan Hollis on Monday. Lena Abramov denied that Tomas Reyd had rung Dan Hollis.": [
      "call: from Tomas Reyd, to Dan Hollis; 2020-06-15; disputed",
      "call: from Tomas Reyd, to Dan Hollis; no",
    ],
    // one side denies what another says
    "Anton Marek said that Tomas Reyd had rung Dan Hollis. Lena Abramov said that Tomas Reyd never rang Dan Hollis.": [
      "call: from Tomas Reyd, to Dan Hollis; disputed",
      "call: from Tomas Reyd, to Dan Hollis; no",
    ],
    // who denies of himself
    "Tomas Reyd rang Dan Hollis. Tomas Reyd denied calling Dan Hollis.": [
      "call: from Tomas Reyd, to Dan Hollis; disputed",
      "call: from Tomas Reyd, to Dan Hollis; no",
    ],
    // another callee, the other direction, another day: another event
    "Tomas Reyd rang Dan Hollis. Lena Abramov denied that Tomas Reyd had rung Anton Marek.": [
      "call: from Tomas Reyd, to Dan Hollis; yes",
      "call: from Tomas Reyd, to Anton Marek; no",
    ],
    "Tomas Reyd rang Dan Hollis. Lena Abramov denied that Dan Hollis had rung Tomas Reyd.": [
      "call: from Tomas Reyd, to Dan Hollis; yes",
      "call: from Dan Hollis, to Tomas Reyd; no",
    ],
    "Tomas Reyd rang Dan Hollis on Monday. Lena Abramov denied that Tomas Reyd had rung Dan Hollis on 3 March 2011.": [
      "call: from Tomas Reyd, to Dan Hollis; 2020-06-15; yes",
      "call: from Tomas Reyd, to Dan Hollis; 2011-03-03; no",
    ],
    // the document's own no is no side's denial
    "Tomas Reyd rang Dan Hollis in May 2011. Tomas Reyd did not ring Dan Hollis.": [
      "call: from Tomas Reyd, to Dan Hollis; 2011-05; yes",
      "call: from Tomas Reyd, to Dan Hollis; no",
    ],
  }
  it.each(Object.entries(cases))("%s", (text, lines) => expect(told(text)).toEqual(lines))
})

describe("who and where", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    // a phrase that hangs on another noun is nobody's name
    "A spokesman for Tomas Reyd rang Dan Hollis.": ["call: to Dan Hollis; yes"],
    "Tomas Reyd’s spokesman rang Dan Hollis.": ["call: to Dan Hollis; yes"],
    "Tomas Reyd rang Dan Hollis’s lawyer on Monday.": ["call: from Tomas Reyd; 2020-06-15; yes"],
    "The chairman, Dan Hollis, rang Tomas Reyd.": ["call: from Dan Hollis, to Tomas Reyd; yes"],
    "Dan Hollis, the board’s chairman, rang Tomas Reyd, the envoy, on Monday.": [
      "call: from Dan Hollis, to Tomas Reyd; 2020-06-15; yes",
    ],
    // two clauses, two subjects
    "Tomas Reyd rang Dan Hollis and Anton Marek resigned.": [
      "call: from Tomas Reyd, to Dan Hollis; yes",
      "resignation: actor Anton Marek; yes",
    ],
    "Tomas Reyd met Dan Hollis, Anton Marek and Lena Abramov.": [
      "meeting: with Tomas Reyd, with Dan Hollis, with Anton Marek, with Lena Abramov; yes",
    ],
    // a pronoun with one whom it can mean
    "Tomas Reyd came on Monday. He rang Dan Hollis.": ["call: from Tomas Reyd, to Dan Hollis; yes"],
    // neither who nor when
    "They met.": [],
    "A letter was sent.": [],
  }
  it.each(Object.entries(cases))("%s", (text, lines) => expect(told(text)).toEqual(lines))

  it("tells where, and takes no place for one who takes part", () => {
    const reading = readingOf("Tomas Reyd met Dan Hollis in Tolmere on Monday.")
    expect(reading.events).toHaveLength(1)
    expect(reading.entities.find(({ id }) => id === reading.events[0]?.where)?.name).toBe("Tolmere")
  })
})
