/** Rows of offices: nominations, appointments, resignations, dismissals, elections. */
import { anybody, named, namedPerson, person, type Row } from "../row.ts"

const nominated: Row = {
  name: "nominated",
  type: "nomination",
  verbs: ["nominate"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  makes: true,
  examples: {
    "The Water Board [nominated] Dan Hollis in 2011.": "actor Water Board, target Dan Hollis; 2011; yes",
    "Dan Hollis was [nominated] on 3 March 2011.": "target Dan Hollis; 2011-03-03; yes",
  },
  lookalikes: ["Dan Hollis nominated a film in 2011."],
}

const appointed: Row = {
  name: "appointed",
  type: "appointment",
  verbs: ["appoint", "reappoint"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  makes: true,
  examples: {
    "The Water Board [appointed] Dan Hollis chairman on 3 March 2011.":
      "actor Water Board, target Dan Hollis; 2011-03-03; yes",
    "Dan Hollis was [appointed] as chairman in May 2011.": "target Dan Hollis; 2011-05; yes",
    "Dan Hollis, [appointed] by the Water Board in 2009, left.": "target Dan Hollis, actor Water Board; 2009; yes",
  },
  lookalikes: ["Dan Hollis came at the appointed hour on Monday.", "Dan Hollis appointed the rooms with care."],
}

const namedTo: Row = {
  name: "named",
  type: "appointment",
  verbs: ["name"],
  subject: "actor",
  object: { part: "target", fits: namedPerson },
  passive: true,
  makes: true,
  unless:
    /^(?!(?:\S+ ){0,4}(?:as|to (?:the|lead|head|run|succeed)|its|his|her|their|new|acting|chief|chair\S*|minister|president|director|head|secretary|ambassador|envoy|judge|treasurer|commissioner|manager)\b)|^(?:after|in|for|as (?:a|the) (?:suspect|defendant|source|man|woman|victim|witness|party))\b/,
  examples: {
    "The Water Board [named] Dan Hollis chief executive on Monday.":
      "actor Water Board, target Dan Hollis; 2020-06-15; yes",
    "Dan Hollis was [named] chairman in May 2011.": "target Dan Hollis; 2011-05; yes",
  },
  lookalikes: [
    "Dan Hollis was named after his uncle.",
    "Dan Hollis was named in the report on Monday.",
    "Tomas Reyd named Dan Hollis on Monday.",
    "Dan Hollis was named as a suspect on Monday.",
  ],
}

const appointment: Row = {
  name: "the appointment",
  type: "appointment",
  nouns: ["appointment"],
  unless: /^(?!of\b|as\b|to the\b|by\b|in\b|on\b|was\b)|^of (?:a|an)\b/,
  unlessBefore: /^(?:an|doctor's|dentist's|by)$/,
  owner: "target",
  ties: { of: "target", by: "actor" },
  holders: { announce: "actor" },
  examples: { "The [appointment] of Dan Hollis in May 2011 was a surprise.": "target Dan Hollis; 2011-05; yes" },
  lookalikes: [
    "Dan Hollis had an appointment with Tomas Reyd on Monday.",
    "Dan Hollis opposed the appointment of Tomas Reyd.",
  ],
}

const resigned: Row = {
  name: "resigned",
  type: "resignation",
  verbs: ["resign"],
  subject: "actor",
  unless: /^(?:him|her|them|it|my|our)sel(?:f|ves)\b|^to\b/,
  examples: {
    "Dan Hollis [resigned] on Friday.": "actor Dan Hollis; 2020-06-12; yes",
    "Dan Hollis has not [resigned].": "actor Dan Hollis; no",
    "Dan Hollis will [resign] on 2 July.": "actor Dan Hollis; 2020-07-02; planned",
  },
  lookalikes: [
    "Dan Hollis resigned himself to a long winter in 2011.",
    "Dan Hollis should resign.",
    "Dan Hollis was resigned to his fate in 2011.",
  ],
}

const steppedDown: Row = {
  name: "stepped down",
  type: "resignation",
  verbs: ["step", "stand"],
  particle: "down",
  subject: "actor",
  bySubject: anybody,
  unless: /^(?:from (?:a|his|her|the) (?:ladder|podium|stage|platform|horse|train|car)|the|on to|onto|to)\b/,
  examples: { "Dan Hollis [stepped down] as chairman in May 2011.": "actor Dan Hollis; 2011-05; yes" },
  lookalikes: ["Dan Hollis stepped down from the train on Monday.", "Dan Hollis must step down."],
}

const resignation: Row = {
  name: "a resignation",
  type: "resignation",
  nouns: ["resignation"],
  unless: /^(?:letter|speech|statement|threat)/,
  owner: "actor",
  ownerAlone: true,
  ties: { of: "actor" },
  holders: { hand: "actor", submit: "actor", tender: "actor", announce: "actor", give: "actor" },
  examples: {
    "Dan Hollis’s [resignation] on 30 June 2016 surprised nobody.": "actor Dan Hollis; 2016-06-30; yes",
    "Dan Hollis handed in his [resignation] on Monday.": "actor Dan Hollis; 2020-06-15; yes",
    "The [resignation] of Dan Hollis was a surprise.": "actor Dan Hollis; yes",
    "Dan Hollis threatened [resignation].": "actor Dan Hollis; planned",
  },
  lookalikes: [
    "Tomas Reyd called for Dan Hollis’s resignation.",
    "Tomas Reyd demanded Dan Hollis’s resignation on Monday.",
    "Dan Hollis bore it with resignation in 2011.",
    "A resignation letter lay on Dan Hollis’s desk in 2011.",
  ],
}

const dismissed: Row = {
  name: "dismissed",
  type: "dismissal",
  verbs: ["dismiss", "sack", "oust"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  unless: /^(?:\S+ ){0,3}(?:as|with|out of hand)\b/,
  examples: {
    "The Water Board [dismissed] Dan Hollis on 3 June.": "actor Water Board, target Dan Hollis; 2020-06-03; yes",
    "Dan Hollis was [sacked] by the Water Board in 2011.": "target Dan Hollis, actor Water Board; 2011; yes",
  },
  lookalikes: [
    "Tomas Reyd dismissed Dan Hollis as a crank on Monday.",
    "Dan Hollis dismissed the report on Monday.",
    "Dan Hollis’s case was dismissed on Monday.",
  ],
}

const fired: Row = {
  name: "fired",
  type: "dismissal",
  verbs: ["fire"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  unless: /^(?:up|on|at|off|upon|by (?:a|the) (?:wish|idea|hope|desire))\b|^(?:\S+ ){1,3}(?:up|questions|shots)\b/,
  examples: {
    "The Water Board [fired] Dan Hollis in January 2015.": "actor Water Board, target Dan Hollis; 2015-01; yes",
  },
  lookalikes: [
    "Dan Hollis fired the kiln on Sunday.",
    "Dan Hollis fired off three questions on Monday.",
    "Dan Hollis was fired upon on Monday.",
  ],
}

const dismissal: Row = {
  name: "the dismissal",
  type: "dismissal",
  nouns: ["dismissal", "sacking", "ouster"],
  owner: "target",
  ownerAlone: true,
  ties: { of: "target", by: "actor" },
  holders: {},
  examples: {
    "The [dismissal] of Dan Hollis by the Water Board in 2011 was legal.":
      "target Dan Hollis, actor Water Board; 2011; yes",
  },
  lookalikes: [
    "Tomas Reyd demanded the dismissal of Dan Hollis.",
    "The dismissal of the claim was news to Dan Hollis.",
  ],
}

const elected: Row = {
  name: "elected",
  type: "election",
  verbs: ["elect", "re-elect"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  makes: true,
  examples: {
    "Dan Hollis was [elected] to the Water Board in 2018.": "target Dan Hollis; 2018; yes",
    "The Water Board [elected] Dan Hollis chairman on 3 March 2011.":
      "actor Water Board, target Dan Hollis; 2011-03-03; yes",
    "Dan Hollis was not [re-elected].": "target Dan Hollis; no",
  },
  lookalikes: [
    "Dan Hollis elected to walk home on Tuesday.",
    "The elected members met the deadline on Monday.",
    "Dan Hollis could be elected in 2021.",
  ],
}

const election: Row = {
  name: "the election",
  type: "election",
  nouns: ["election", "re-election"],
  unless: /^(?:of (?:a|an)|campaign|day|night|results?|law|year|board|fraud|commission|officials?)\b/,
  owner: "target",
  ties: { of: "target", by: "actor" },
  holders: {},
  examples: { "The [election] of Dan Hollis as chairman in 2018 was close.": "target Dan Hollis; 2018; yes" },
  lookalikes: ["Dan Hollis’s election campaign was long.", "Dan Hollis will need luck for re-election."],
}

const quit: Row = {
  name: "quit",
  type: "resignation",
  verbs: ["quit"],
  subject: "actor",
  bySubject: named,
  object: { part: "other", behind: ["as"], fits: person },
  examples: { "Dan Hollis [quit] as chairman on 3 March 2011.": "actor Dan Hollis; 2011-03-03; yes" },
  lookalikes: ["Dan Hollis quit smoking in 2011.", "Dan Hollis wants to quit as chairman."],
}

export const OFFICES_HELD: readonly Row[] = [
  nominated,
  appointed,
  namedTo,
  appointment,
  resigned,
  steppedDown,
  resignation,
  quit,
  dismissed,
  fired,
  dismissal,
  elected,
  election,
]
