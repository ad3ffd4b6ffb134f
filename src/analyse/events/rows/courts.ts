/** Rows of police and courts: filings, raids, arrests, charges, convictions, sentences. */
import { anybody, oneOf, person, type Row } from "../row.ts"

const papers = oneOf(
  "complaint complaints lawsuit lawsuits suit suits motion motions petition petitions claim claims appeal appeals brief briefs charges papers countersuit objection",
)

const filed: Row = {
  name: "filed",
  type: "filing",
  verbs: ["file", "bring"],
  subject: "actor",
  object: { part: "target", fits: papers },
  passive: true,
  ties: { against: "target", with: "to" },
  unless: /^(?:her|his|their|its) nails\b/,
  examples: {
    "Dan Hollis [filed] a complaint against the Water Board on 9 June 2015.":
      "actor Dan Hollis, target Water Board; 2015-06-09; yes",
    "A lawsuit was [filed] by Dan Hollis in May 2011.": "actor Dan Hollis; 2011-05; yes",
  },
  lookalikes: [
    "Dan Hollis filed his nails on Monday.",
    "Dan Hollis filed past on Monday.",
    "Dan Hollis threatened charges.",
  ],
}

const filedFor: Row = {
  name: "filed for",
  type: "filing",
  verbs: ["file", "petition"],
  subject: "actor",
  bySubject: anybody,
  object: {
    part: "other",
    behind: ["for"],
    fits: oneOf("bankruptcy divorce insolvency protection administration custody"),
  },
  examples: { "Dan Hollis will [file] for bankruptcy next month.": "actor Dan Hollis; 2020-07; planned" },
  lookalikes: ["Dan Hollis filed for an hour on Monday."],
}

const sued: Row = {
  name: "sued",
  type: "filing",
  verbs: ["sue"],
  subject: "actor",
  object: { part: "target", fits: anybody },
  passive: true,
  examples: {
    "Dan Hollis [sued] the Water Board in March 2015.": "actor Dan Hollis, target Water Board; 2015-03; yes",
  },
  lookalikes: ["Dan Hollis sued for peace in 2011.", "Dan Hollis could sue the Water Board."],
}

const raided: Row = {
  name: "raided",
  type: "raid",
  verbs: ["raid"],
  subject: "actor",
  bySubject: anybody,
  object: {
    part: "target",
    fits: ({ heads, head }) =>
      heads.length > 0 ||
      /^(?:homes?|houses?|offices?|headquarters|premises|flat|apartment|farm|warehouse|club|rooms)$/.test(head),
  },
  passive: true,
  examples: {
    "The Navy Police [raided] the Basin Bank on Wednesday.": "actor Navy Police, target Basin Bank; 2020-06-17; yes",
    "The offices of Dan Hollis were [raided] on Monday.": "2020-06-15; yes",
  },
  lookalikes: ["Dan Hollis raided the fridge on Sunday.", "Dan Hollis’s team raided the market on Monday."],
}

const searched: Row = {
  name: "searched",
  type: "raid",
  verbs: ["search"],
  subject: "actor",
  bySubject: ({ heads, head }) =>
    heads.length > 0 || /^(?:police|agents|officers|investigators|detectives|prosecutors)$/.test(head),
  object: {
    part: "target",
    fits: oneOf("home homes house houses office offices headquarters premises flat apartment farm warehouse"),
  },
  passive: true,
  examples: { "Police [searched] the home of Dan Hollis on 2 May 2016.": "2016-05-02; yes" },
  lookalikes: ["Dan Hollis searched for his keys on Monday.", "Dan Hollis searched the web on Monday."],
}

const raid: Row = {
  name: "a raid",
  type: "raid",
  nouns: ["raid", "raids"],
  unlessBefore: /^(?:air|bombing|corporate|cattle)$/,
  owner: "actor",
  ties: { on: "target", by: "actor" },
  holders: { carry: "actor", conduct: "actor", make: "actor", launch: "actor" },
  examples: { "The [raid] on the Basin Bank on 2 May 2016 took hours.": "target Basin Bank; 2016-05-02; yes" },
  lookalikes: ["Dan Hollis’s raid shelter was dug in 1940.", "Dan Hollis fears a raid on the Basin Bank."],
}

const arrested: Row = {
  name: "arrested",
  type: "arrest",
  verbs: ["arrest", "detain"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  examples: {
    "Police [arrested] Dan Hollis on Saturday.": "target Dan Hollis; 2020-06-13; yes",
    "Dan Hollis, [arrested] in 2017, never spoke.": "target Dan Hollis; 2017; yes",
    "Dan Hollis was not [arrested].": "target Dan Hollis; no",
  },
  lookalikes: [
    "An arrest warrant lay on Dan Hollis’s desk.",
    "The decay was arrested in 2011, Dan Hollis said.",
    "Dan Hollis could be arrested.",
  ],
}

const arrest: Row = {
  name: "the arrest",
  type: "arrest",
  nouns: ["arrest", "arrests"],
  unlessBefore: /^(?:cardiac|house|under)$/,
  unless: /^(?:warrant|record|rate)/,
  owner: "target",
  ownerAlone: true,
  ties: { of: "target", by: "actor" },
  holders: { order: "actor" },
  examples: { "Dan Hollis’s [arrest] on 3 March 2011 was quiet.": "target Dan Hollis; 2011-03-03; yes" },
  lookalikes: [
    "Dan Hollis had a cardiac arrest on Monday.",
    "Dan Hollis is under house arrest.",
    "Tomas Reyd urged the arrest of Dan Hollis.",
  ],
}

const charged: Row = {
  name: "charged",
  type: "charge",
  verbs: ["charge", "indict"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  unless:
    /^(?:\S+ ){0,4}with (?:the (?:care|task|duty|job)|(?:\S+ing)\b(?<!with (?:stealing|killing|murdering|assaulting|defrauding|lying|obstructing|bribing|aiding|conspiring|spying))|task|ensur|run|overs)|^(?:that|for|up|\d)|^(?:\S+ ){1,3}for\b/,
  examples: {
    "Dan Hollis was [charged] with fraud on 4 May 2016.": "target Dan Hollis; 2016-05-04; yes",
    "A grand jury [indicted] Dan Hollis in November 2015.": "target Dan Hollis; 2015-11; yes",
    "Dan Hollis was never [charged].": "target Dan Hollis; no",
  },
  lookalikes: [
    "Dan Hollis was charged with the care of the archive in 2011.",
    "Dan Hollis was charged with running the archive in 2011.",
    "Dan Hollis charged the battery on Monday.",
    "Dan Hollis charged that nobody came.",
    "Dan Hollis charged Tomas Reyd for a room in 2011.",
  ],
}

const convicted: Row = {
  name: "convicted",
  type: "conviction",
  verbs: ["convict"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  examples: { "Dan Hollis was [convicted] of fraud in 2017.": "target Dan Hollis; 2017; yes" },
  lookalikes: ["A convicted thief robbed Dan Hollis in 2017.", "Dan Hollis may be convicted."],
}

const sentenced: Row = {
  name: "sentenced",
  type: "sentence",
  verbs: ["sentence"],
  subject: "actor",
  object: { part: "target", fits: person },
  passive: true,
  examples: {
    "Dan Hollis was [sentenced] to two years in prison on 3 March 2011.": "target Dan Hollis; 2011-03-03; yes",
  },
  lookalikes: ["The sentence was Dan Hollis’s.", "Dan Hollis will hardly be read for one sentence."],
}

export const COURTS: readonly Row[] = [
  filed,
  filedFor,
  sued,
  raided,
  searched,
  raid,
  arrested,
  arrest,
  charged,
  convicted,
  sentenced,
]
