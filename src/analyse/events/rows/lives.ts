/** Rows of births and deaths. */
import { person, type Row } from "../row.ts"

const born: Row = {
  name: "born",
  type: "birth",
  verbs: ["bear"],
  subject: "other",
  object: { part: "other", fits: person },
  passive: true,
  examples: {
    "Dan Hollis was [born] on 3 March 1811.": "other Dan Hollis; 1811-03-03; yes",
    "Dan Hollis was [born] in Tolmere, Corrant, on 3 March 1811.": "other Dan Hollis; 1811-03-03; yes",
  },
  lookalikes: [
    "Dan Hollis bore it well in 2011.",
    "The plan was born in 2011, Dan Hollis said.",
    "Dan Hollis was a born ferryman.",
  ],
}

const died: Row = {
  name: "died",
  type: "death",
  verbs: ["die"],
  subject: "other",
  bySubject: person,
  unless: /^(?:down|out|away|of (?:boredom|shame|laughter))\b/,
  examples: { "Dan Hollis [died] on 4 October 1870.": "other Dan Hollis; 1870-10-04; yes" },
  lookalikes: [
    "The plan died in 2017, Dan Hollis said.",
    "The wind died down on Monday.",
    "Dan Hollis could have died.",
  ],
}

const killed: Row = {
  name: "killed",
  type: "death",
  verbs: ["kill", "murder", "assassinate"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  examples: {
    "Dan Hollis was [killed] on Sunday.": "target Dan Hollis; 2020-06-14; yes",
    "Dan Hollis was [murdered] by Tomas Reyd in 1855.": "target Dan Hollis, actor Tomas Reyd; 1855; yes",
  },
  lookalikes: ["The Water Board killed the plan on Monday.", "Dan Hollis killed time on Monday."],
}

const death: Row = {
  name: "the death",
  type: "death",
  nouns: ["death"],
  unless: /^(?:penalty|row|threat|toll|of (?:a|an))/,
  unlessBefore: /^(?:black|sudden|brain|near)$/,
  owner: "other",
  ownerAlone: true,
  ties: { of: "other" },
  holders: {},
  examples: { "The [death] of Dan Hollis in 1870 was sudden.": "other Dan Hollis; 1870; yes" },
  lookalikes: ["Dan Hollis opposed the death penalty in 2011.", "Dan Hollis feared death."],
}

const killing: Row = {
  name: "the murder",
  type: "death",
  nouns: ["murder", "assassination", "killing"],
  unless: /^(?:charges?|trial|case|inquiry|weapon|mystery)/,
  owner: "target",
  ties: { of: "target", by: "actor" },
  holders: {},
  examples: { "The [murder] of Dan Hollis in 1855 was never solved.": "target Dan Hollis; 1855; yes" },
  lookalikes: [
    "The murder trial of Dan Hollis was short.",
    "Dan Hollis was charged with the task of a murder inquiry.",
  ],
}

export const LIVES: readonly Row[] = [born, died, killed, death, killing]
