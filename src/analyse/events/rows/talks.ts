/** Rows of talk: calls, conversations, meetings, visits, interviews. */
import { anybody, anything, namedPerson, oneOf, person, type Row, type Who } from "../row.ts"

/** Several who can meet without an object: two by name, or a body of people. */
function several({ heads, head, many }: Who): boolean {
  if (heads.length > 1 || many) return true
  if (heads.length === 1) return heads[0]?.kind === "organisation" || heads[0]?.kind === "group"
  return /^(?:they|we|board|committee|council|commission|cabinet|ministers|leaders|delegations|parties|delegates|sides|lawyers|two|both)$/.test(
    head,
  )
}

const phoned: Row = {
  name: "phoned",
  type: "call",
  verbs: ["phone", "telephone"],
  subject: "from",
  object: { part: "to", fits: anything },
  passive: true,
  examples: {
    "Dan Hollis was [phoned] by Tomas Reyd.": "to Dan Hollis, from Tomas Reyd; yes",
    "Tomas Reyd did not [telephone] Dan Hollis.": "from Tomas Reyd, to Dan Hollis; no",
    "Tomas Reyd [phoned] the shop on Monday.": "from Tomas Reyd; 2020-06-15; yes",
  },
  lookalikes: ["Dan Hollis’s phone was lost on Monday.", "Dan Hollis had no telephone in 2011."],
}

const rang: Row = {
  name: "rang",
  type: "call",
  verbs: ["ring"],
  subject: "from",
  object: { part: "to", fits: anybody },
  passive: true,
  examples: {
    "Tomas Reyd [rang] Dan Hollis on Monday.": "from Tomas Reyd, to Dan Hollis; 2020-06-15; yes",
    "Tomas Reyd will [ring] the chairman on Friday.": "from Tomas Reyd; 2020-06-19; planned",
  },
  lookalikes: [
    "The story rang true to Dan Hollis on Monday.",
    "Dan Hollis rang the bell on Monday.",
    "Dan Hollis rang up a large bill on Monday.",
    "If Tomas Reyd rang Dan Hollis, nobody wrote it down.",
    "Did Tomas Reyd ring Dan Hollis on Monday?",
  ],
}

const called: Row = {
  name: "called",
  type: "call",
  verbs: ["call"],
  subject: "from",
  object: { part: "to", fits: anybody, last: true },
  bySubject: ({ heads, head, proper }) => heads.length > 0 || proper || /^(?:he|she|they|we|i|who)$/.test(head),
  unless:
    /^(?:for|on|off|out|in|up(?:on)?|it|into)\b|^(?:\S+ ){1,4}(?:to (?:account|order|arms|action|task|mind|testify|the)|on (?:it|that|this))\b|["“‘]|''|``/,
  examples: {
    "Tomas Reyd [called] Dan Hollis on Monday to ask for a delay.": "from Tomas Reyd, to Dan Hollis; 2020-06-15; yes",
    "Dan Hollis denied that Tomas Reyd had [called] Anton Marek.": "from Tomas Reyd, to Anton Marek; no",
  },
  lookalikes: [
    "Dan Hollis called for a second vote on Monday.",
    "Dan Hollis called it a lie on Monday.",
    "Dan Hollis called Tomas Reyd a liar on Monday.",
    "Dan Hollis called Tomas Reyd “a liar”.",
    "Dan Hollis called off the sale on Monday.",
    "Dan Hollis called on Tomas Reyd to go.",
    "The so-called Dan Hollis plan was dropped on Monday.",
    "Dan Hollis called Tomas Reyd as a witness on Monday.",
    "Dan Hollis called Tomas Reyd on it.",
    "Dan Hollis sold a firm called Marsh Brothers on Monday.",
    "The two are, as Dan Hollis called them on Monday, “fools”.",
  ],
}

const call: Row = {
  name: "a call",
  type: "call",
  nouns: ["call", "calls"],
  unlessBefore:
    /^(?:roll|close|wake-up|curtain|judgment|judgement|cold|casting|house|margin|port|sales|good|bad|right|wrong|last|bugle)$/,
  unless:
    /^(?:for|on|sign|centers?|centres?|it|of (?:duty|nature))\b|^by (?:\S+ ){1,4}for\b|^to (?:arms|action|order|prayer)\b/,
  owner: "from",
  ownerAlone: true,
  ties: { to: "to", from: "from", with: "with", between: "with", by: "from" },
  holders: {
    make: "from",
    place: "from",
    have: "with",
    hold: "with",
    take: "to",
    receive: "to",
    get: "to",
    return: "from",
  },
  speaker: "with",
  toSomebody: true,
  examples: {
    "A [call] between Tomas Reyd and Dan Hollis took place on Monday.":
      "with Tomas Reyd, with Dan Hollis; 2020-06-15; yes",
    "No [call] between Tomas Reyd and Dan Hollis took place.": "with Tomas Reyd, with Dan Hollis; no",
    "Tomas Reyd made a [call] to Dan Hollis.": "to Dan Hollis, from Tomas Reyd; yes",
    "Tomas Reyd’s [call] to Dan Hollis on 3 March 2011 was short.": "from Tomas Reyd, to Dan Hollis; 2011-03-03; yes",
    "The log lists a [call] from Tomas Reyd to Dan Hollis.": "from Tomas Reyd, to Dan Hollis; yes",
    "The first [call] was made on the morning of 3 March 2011.": "2011-03-03; yes",
    "Tomas Reyd’s first [call] to the outgoing board, on 3 March 2011, came late.": "from Tomas Reyd; 2011-03-03; yes",
  },
  lookalikes: [
    "The call for a second vote on Monday was Dan Hollis’s.",
    "Dan Hollis’s speech was a call to arms.",
    "Dan Hollis’s call to end the talks went unheard.",
    "It was a close call for Dan Hollis on Monday.",
    "Dan Hollis rejected Monday’s call by the Water Board for a vote.",
    "Dan Hollis hoped for a call from Tomas Reyd.",
  ],
}

const telephone: Row = {
  name: "a telephone conversation",
  type: "call",
  nouns: ["conversation", "conversations", "talk", "discussion"],
  modifiers: ["telephone", "phone"],
  owner: "with",
  ties: { with: "with", between: "with" },
  holders: { have: "with", hold: "with" },
  speaker: "with",
  examples: {
    "Tomas Reyd had a [telephone conversation] with Dan Hollis on Monday.":
      "with Dan Hollis, with Tomas Reyd; 2020-06-15; yes",
  },
  lookalikes: ["Dan Hollis sold a telephone and bought a lamp on Monday."],
}

const spokeByTelephone: Row = {
  name: "spoke by telephone",
  type: "call",
  verbs: ["speak", "talk"],
  subject: "from",
  object: { part: "to", behind: ["to"], fits: anybody },
  needs: /\b(?:by|on the|over the) (?:tele)?phone\b/,
  examples: {
    "Tomas Reyd [spoke] to Dan Hollis by telephone on 8 March 2013.": "from Tomas Reyd, to Dan Hollis; 2013-03-08; yes",
  },
  lookalikes: ["Dan Hollis spoke by the telephone table on Monday."],
}

const spokeWithByTelephone: Row = {
  name: "spoke with by telephone",
  type: "call",
  verbs: ["speak", "talk", "confer"],
  subject: "with",
  object: { part: "with", behind: ["with"], fits: anybody },
  needs: /\b(?:by|on the|over the) (?:tele)?phone\b/,
  examples: {
    "Tomas Reyd [spoke] by phone with Dan Hollis on 8 March 2013.": "with Tomas Reyd, with Dan Hollis; 2013-03-08; yes",
  },
  lookalikes: ["Dan Hollis spoke with pride of the telephone in 2013."],
}

const spoke: Row = {
  name: "spoke to",
  type: "conversation",
  verbs: ["speak", "talk"],
  subject: "from",
  object: { part: "to", behind: ["to"], fits: person },
  examples: {
    "Tomas Reyd [spoke] to Dan Hollis on 3 March 2011.": "from Tomas Reyd, to Dan Hollis; 2011-03-03; yes",
    "Tomas Reyd never [talked] to Dan Hollis.": "from Tomas Reyd, to Dan Hollis; no",
  },
  lookalikes: [
    "Dan Hollis spoke to the matter of the dams on Monday.",
    "Dan Hollis’s record speaks to Tomas Reyd.",
    "Dan Hollis spoke of Tomas Reyd on Monday.",
  ],
}

const spokeWith: Row = {
  name: "spoke with",
  type: "conversation",
  verbs: ["speak", "talk", "confer"],
  subject: "with",
  object: { part: "with", behind: ["with"], fits: anybody },
  examples: {
    "Tomas Reyd [spoke] with Dan Hollis on 3 March 2011.": "with Tomas Reyd, with Dan Hollis; 2011-03-03; yes",
  },
  lookalikes: ["Dan Hollis spoke with confidence on Monday."],
}

const conversation: Row = {
  name: "a conversation",
  type: "conversation",
  nouns: ["conversation", "conversations", "talks", "discussions"],
  unlessBefore: /^(?:telephone|phone|peace|trade|coalition|budget|pay|ted)$/,
  owner: null,
  ties: { with: "with", between: "with" },
  holders: { have: "with", hold: "with" },
  speaker: "with",
  examples: {
    "Tomas Reyd had a [conversation] with Dan Hollis.": "with Dan Hollis, with Tomas Reyd; yes",
    "The [talks] between Tomas Reyd and Dan Hollis ended on Monday.":
      "with Tomas Reyd, with Dan Hollis; 2020-06-15; yes",
  },
  lookalikes: [
    "Dan Hollis talks too much.",
    "The peace talks are dear to Dan Hollis.",
    "Dan Hollis wants talks with Tomas Reyd.",
  ],
}

const met: Row = {
  name: "met",
  type: "meeting",
  verbs: ["meet"],
  subject: "with",
  object: { part: "with", fits: anybody },
  alone: several,
  examples: {
    "Tomas Reyd [met] Dan Hollis on Monday.": "with Tomas Reyd, with Dan Hollis; 2020-06-15; yes",
    "Tomas Reyd and Dan Hollis [met] in May 2011.": "with Tomas Reyd, with Dan Hollis; 2011-05; yes",
    "Tomas Reyd denied having [met] Dan Hollis.": "with Tomas Reyd, with Dan Hollis; no",
    "Tomas Reyd is due to [meet] Dan Hollis.": "with Tomas Reyd, with Dan Hollis; planned",
    "The Water Board [met] on 3 March 2011.": "with Water Board; 2011-03-03; yes",
  },
  lookalikes: [
    "Dan Hollis met the deadline on Monday.",
    "Dan Hollis met demand in 2019.",
    "Dan Hollis met the Water Board of Velda’s deadline.",
    "Dan Hollis met his match on Monday.",
    "The plan met with scorn on Monday.",
    "Dan Hollis may meet Tomas Reyd.",
    "Had Dan Hollis met Tomas Reyd in 2011, he would have left.",
  ],
}

const metWith: Row = {
  name: "met with",
  type: "meeting",
  verbs: ["meet"],
  subject: "with",
  object: { part: "with", behind: ["with"], fits: anybody },
  examples: {
    "Tomas Reyd [met] with Dan Hollis last week.": "with Tomas Reyd, with Dan Hollis; 2020-06-08/2020-06-14; yes",
  },
  lookalikes: ["Dan Hollis met with resistance in 2019.", "Dan Hollis’s plan met with no success."],
}

const meeting: Row = {
  name: "a meeting",
  type: "meeting",
  nouns: ["meeting", "meetings", "summit"],
  unlessBefore: /^(?:prayer|race|athletics|track|town)$/,
  owner: "with",
  ties: { with: "with", between: "with", of: "with" },
  holders: { have: "with", hold: "with", attend: "with", chair: "with", convene: "with" },
  speaker: "with",
  examples: {
    "Tomas Reyd had a [meeting] with Dan Hollis on Monday.": "with Dan Hollis, with Tomas Reyd; 2020-06-15; yes",
    "The [meeting] of the Water Board on 3 March 2011 was short.": "with Water Board; 2011-03-03; yes",
    "Tomas Reyd cancelled the [meeting] with Dan Hollis.": "with Dan Hollis; no",
    "The [meeting] with Dan Hollis was postponed.": "with Dan Hollis; planned",
    "The [meeting] with Dan Hollis was called off on Monday.": "with Dan Hollis; no",
    "A [meeting] with Dan Hollis is planned for 3 July.": "with Dan Hollis; 2020-07-03; planned",
  },
  lookalikes: [
    "The meeting room of Dan Hollis was painted in 2014.",
    "Dan Hollis asked for a meeting with Tomas Reyd.",
    "Dan Hollis demanded a meeting with Tomas Reyd on Monday.",
    "A meeting with Tomas Reyd would please Dan Hollis.",
    "There was no call or meeting with Dan Hollis planned.",
    "Nothing is known of any meeting between Tomas Reyd and Dan Hollis.",
  ],
}

const visited: Row = {
  name: "visited",
  type: "visit",
  verbs: ["visit"],
  subject: "actor",
  object: {
    part: "target",
    fits: ({ heads, proper }) => proper || (heads.length > 0 && heads.every(({ kind }) => kind !== "document")),
  },
  passive: true,
  bySubject: anybody,
  examples: {
    "Tomas Reyd [visited] Dan Hollis in May 2011.": "actor Tomas Reyd, target Dan Hollis; 2011-05; yes",
    "Tomas Reyd will [visit] the Water Board on 2 July.": "actor Tomas Reyd, target Water Board; 2020-07-02; planned",
  },
  lookalikes: [
    "Rain visited Dan Hollis in May 2011.",
    "Dan Hollis visited the website on Monday.",
    "The visiting team beat Dan Hollis on Monday.",
  ],
}

const calledOn: Row = {
  name: "called on",
  type: "visit",
  verbs: ["call"],
  particle: "on",
  subject: "actor",
  object: { part: "target", fits: namedPerson },
  unless: /\b(?:to|for)\b/,
  examples: {
    "Margaret Lisle [called on] Dan Hollis on Monday.": "actor Margaret Lisle, target Dan Hollis; 2020-06-15; yes",
  },
  lookalikes: ["Margaret Lisle called on Dan Hollis on Monday to go.", "Margaret Lisle called on the Water Board."],
}

const visit: Row = {
  name: "a visit",
  type: "visit",
  nouns: ["visit", "visits"],
  owner: "actor",
  ties: { to: "target", of: "actor", by: "actor", with: "target" },
  holders: { pay: "actor", make: "actor" },
  unless: /^(?:our|my|the) website\b/,
  examples: {
    "Tomas Reyd paid a [visit] to Dan Hollis on Monday.": "target Dan Hollis, actor Tomas Reyd; 2020-06-15; yes",
    "Tomas Reyd’s [visit] to the Water Board on 3 March 2011 was short.":
      "actor Tomas Reyd, target Water Board; 2011-03-03; yes",
  },
  lookalikes: ["Dan Hollis planned nothing but a visit.", "A visit to Dan Hollis costs nothing."],
}

const interviewed: Row = {
  name: "interviewed",
  type: "interview",
  verbs: ["interview"],
  subject: "with",
  object: { part: "with", fits: person },
  passive: true,
  examples: {
    "Detectives [interviewed] Dan Hollis on Monday.": "with Dan Hollis; 2020-06-15; yes",
    "Dan Hollis was [interviewed] by the Marsh Gazette in May 2011.":
      "with Dan Hollis, with Marsh Gazette; 2011-05; yes",
  },
  lookalikes: ["Dan Hollis can interview Tomas Reyd."],
}

const interview: Row = {
  name: "an interview",
  type: "interview",
  nouns: ["interview", "interviews"],
  unlessBefore: /^(?:job|exit)$/,
  owner: "with",
  ties: { with: "with", to: "with", by: "with" },
  holders: { give: "with", grant: "with", do: "with", conduct: "with", have: "with" },
  speaker: "with",
  examples: {
    "Dan Hollis gave an [interview] to the Marsh Gazette on Monday.":
      "with Marsh Gazette, with Dan Hollis; 2020-06-15; yes",
    "Dan Hollis said in an [interview] with the Marsh Gazette that nobody came.":
      "with Marsh Gazette, with Dan Hollis; yes",
  },
  lookalikes: [
    "Dan Hollis declined interviews with the Marsh Gazette.",
    "Dan Hollis had a job interview on Monday.",
    "Requests for an interview with Dan Hollis went unanswered.",
  ],
}

const toldBy = oneOf("rally congress conference convention dinner meeting hearing summit assembly ceremony funeral")

const spokeAt: Row = {
  name: "spoke at",
  type: "speech",
  verbs: ["speak"],
  subject: "from",
  object: { part: "to", behind: ["at", "before"], fits: toldBy },
  examples: { "Dan Hollis [spoke] at the party congress on Monday.": "from Dan Hollis; 2020-06-15; yes" },
  lookalikes: ["Dan Hollis spoke at length on Monday."],
}

export const TALKS: readonly Row[] = [
  phoned,
  rang,
  called,
  call,
  telephone,
  spokeByTelephone,
  spokeWithByTelephone,
  spoke,
  spokeWith,
  conversation,
  met,
  metWith,
  meeting,
  visited,
  calledOn,
  visit,
  interviewed,
  interview,
  spokeAt,
]
