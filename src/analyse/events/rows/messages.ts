/** Rows of words sent or spoken: letters, e-mails, messages, speeches, testimony, press conferences. */
import { anybody, body, either, oneOf, type Row } from "../row.ts"

const wroteTo: Row = {
  name: "wrote to",
  type: "letter",
  verbs: ["write"],
  subject: "from",
  object: { part: "to", behind: ["to"], fits: anybody },
  examples: {
    "Tomas Reyd [wrote] to Dan Hollis on 2 May 2011.": "from Tomas Reyd, to Dan Hollis; 2011-05-02; yes",
    "Tomas Reyd will [write] to Dan Hollis.": "from Tomas Reyd, to Dan Hollis; planned",
  },
  lookalikes: [
    "Dan Hollis wrote a novel in 1998.",
    "Dan Hollis wrote on Monday that nothing had changed.",
    "Dan Hollis wrote to say so.",
  ],
}

const letter: Row = {
  name: "a letter",
  type: "letter",
  nouns: ["letter", "letters"],
  unlessBefore: /^(?:capital|small|block|dead|scarlet|french|covering|chain|four)$/,
  unless: /^(?:of (?:the law|intent|credit|marque|resignation)|box|carrier)\b/,
  owner: "from",
  ownerAlone: true,
  ties: { to: "to", from: "from", by: "from" },
  holders: { send: "from", write: "from", deliver: "from", address: "from", receive: "to", get: "to" },
  speaker: "from",
  examples: {
    "Tomas Reyd sent a [letter] to Dan Hollis on 2 May 2011.": "to Dan Hollis, from Tomas Reyd; 2011-05-02; yes",
    "Tomas Reyd sent Dan Hollis a [letter].": "from Tomas Reyd, to Dan Hollis; yes",
    "Dan Hollis received a [letter] from Tomas Reyd, dated 4 May 2020.":
      "from Tomas Reyd, to Dan Hollis; 2020-05-04; yes",
    "Tomas Reyd’s [letter] to Dan Hollis is lost.": "from Tomas Reyd, to Dan Hollis; yes",
    "The [letter] from Tomas Reyd to Dan Hollis of 12 May 1849 is lost.":
      "from Tomas Reyd, to Dan Hollis; 1849-05-12; yes",
    "Tomas Reyd wrote in a [letter] to Dan Hollis that nobody came.": "to Dan Hollis, from Tomas Reyd; yes",
  },
  lookalikes: [
    "Dan Hollis kept to the letter of the law.",
    "The first letter on the page is by Dan Hollis’s hand.",
    "A letter of intent lay on Dan Hollis’s desk on Monday.",
    "Dan Hollis’s letter box was full on Monday.",
  ],
}

const emailed: Row = {
  name: "e-mailed",
  type: "email",
  verbs: ["e-mail", "email"],
  subject: "from",
  object: { part: "to", fits: anybody },
  passive: true,
  examples: {
    "Tomas Reyd [e-mailed] Dan Hollis a draft on 2 May 2011.": "from Tomas Reyd, to Dan Hollis; 2011-05-02; yes",
  },
  lookalikes: ["Dan Hollis’s email address changed on Monday."],
}

const email: Row = {
  name: "an e-mail",
  type: "email",
  nouns: ["e-mail", "e-mails", "email", "emails"],
  unless: /^(?:address|account|server|list)/,
  owner: "from",
  ties: { to: "to", from: "from", by: "from" },
  holders: { send: "from", write: "from", receive: "to", get: "to" },
  speaker: "from",
  examples: {
    "Dan Hollis received an [e-mail] from Tomas Reyd on 2 May 2011.": "from Tomas Reyd, to Dan Hollis; 2011-05-02; yes",
    "Tomas Reyd sent Dan Hollis an [e-mail].": "from Tomas Reyd, to Dan Hollis; yes",
  },
  lookalikes: ["Dan Hollis reads e-mail on the train.", "The e-mail account of Dan Hollis was closed on Monday."],
}

const texted: Row = {
  name: "texted",
  type: "message",
  verbs: ["text"],
  subject: "from",
  object: { part: "to", fits: anybody },
  passive: true,
  examples: { "Tomas Reyd [texted] Dan Hollis on Monday.": "from Tomas Reyd, to Dan Hollis; 2020-06-15; yes" },
  lookalikes: ["The text pleased Dan Hollis on Monday."],
}

const message: Row = {
  name: "a text message",
  type: "message",
  nouns: ["message", "messages"],
  modifiers: ["text", "voice", "email", "e-mail", "whatsapp"],
  owner: "from",
  ownerAlone: true,
  ties: { to: "to", from: "from", by: "from" },
  holders: { send: "from", write: "from", leave: "from", receive: "to", get: "to" },
  speaker: "from",
  examples: {
    "Tomas Reyd sent a [text message] to Dan Hollis on Monday.": "to Dan Hollis, from Tomas Reyd; 2020-06-15; yes",
  },
  lookalikes: ["The message of Dan Hollis is clear."],
}

const addressed: Row = {
  name: "addressed",
  type: "speech",
  verbs: ["address"],
  subject: "from",
  bySubject: anybody,
  object: { part: "to", fits: either(body, oneOf("parliament congress nation rally crowd court jury")) },
  examples: {
    "Dan Hollis [addressed] the Water Board on 3 March 2011.": "from Dan Hollis, to Water Board; 2011-03-03; yes",
  },
  lookalikes: [
    "Dan Hollis addressed the issue on Monday.",
    "Dan Hollis addressed the envelope on Monday.",
    "The letter was addressed to Dan Hollis.",
  ],
}

const speech: Row = {
  name: "a speech",
  type: "speech",
  nouns: ["speech", "speeches", "address", "lecture", "sermon"],
  unlessBefore: /^(?:free|hate|email|e-mail|home|return|web|street|postal)$/,
  unless: /^(?:book|therap|impediment|is\b)/,
  owner: "from",
  ties: { to: "to", before: "to", by: "from" },
  holders: { give: "from", deliver: "from", make: "from" },
  speaker: "from",
  examples: {
    "Dan Hollis gave a [speech] to the Water Board on Monday.": "to Water Board, from Dan Hollis; 2020-06-15; yes",
    "In a [speech] on Monday, Dan Hollis said that nobody came.": "from Dan Hollis; 2020-06-15; yes",
    "Dan Hollis’s [speech] to the Water Board was long.": "from Dan Hollis, to Water Board; yes",
  },
  lookalikes: [
    "Dan Hollis’s speech is slow.",
    "Dan Hollis is for free speech.",
    "The address of Dan Hollis is a secret.",
  ],
}

const testified: Row = {
  name: "testified",
  type: "testimony",
  verbs: ["testify"],
  subject: "from",
  ties: { before: "to", to: "to" },
  examples: {
    "Dan Hollis [testified] before the Senate Committee on 3 March 2011.":
      "from Dan Hollis, to Senate Committee; 2011-03-03; yes",
    "Dan Hollis [testified] on Monday that nobody came.": "from Dan Hollis; 2020-06-15; yes",
  },
  lookalikes: ["Dan Hollis may testify on Monday.", "Dan Hollis was asked to testify."],
}

const testimony: Row = {
  name: "testimony",
  type: "testimony",
  nouns: ["testimony", "deposition"],
  owner: "from",
  ownerAlone: true,
  ties: { before: "to", to: "to", by: "from" },
  holders: { give: "from" },
  speaker: "from",
  examples: {
    "Dan Hollis gave [testimony] to the Senate Committee on 3 March 2011.":
      "to Senate Committee, from Dan Hollis; 2011-03-03; yes",
    "Dan Hollis’s [testimony] to the Senate Committee is sealed.": "from Dan Hollis, to Senate Committee; yes",
  },
  lookalikes: ["The house is testimony to the taste of Dan Hollis."],
}

const evidence: Row = {
  name: "gave evidence",
  type: "testimony",
  verbs: ["give"],
  particle: "evidence",
  subject: "from",
  ties: { to: "to", before: "to" },
  unless: /^(?:of|for|that)\b/,
  examples: {
    "Dan Hollis [gave evidence] to the Senate Committee on 3 March 2011.":
      "from Dan Hollis, to Senate Committee; 2011-03-03; yes",
  },
  lookalikes: ["The stones gave evidence of Dan Hollis in 2011."],
}

const briefing: Row = {
  name: "a press conference",
  type: "briefing",
  nouns: ["conference", "conferences", "briefing", "briefings"],
  modifiers: ["press", "news", "media"],
  owner: "actor",
  ownerAlone: true,
  ties: { by: "actor" },
  holders: { hold: "actor", give: "actor" },
  speaker: "actor",
  examples: {
    "Dan Hollis held a [press conference] on Monday.": "actor Dan Hollis; 2020-06-15; yes",
    "At a [news conference] on Monday, Dan Hollis said that nobody came.": "actor Dan Hollis; 2020-06-15; yes",
  },
  lookalikes: ["The conference room of Dan Hollis was painted on Monday.", "Dan Hollis hates a press conference."],
}

export const MESSAGES: readonly Row[] = [
  wroteTo,
  letter,
  emailed,
  email,
  texted,
  message,
  addressed,
  speech,
  testified,
  testimony,
  evidence,
  briefing,
]
