/** Rows of what bodies do: votes, vetoes, abstentions, submissions, signings, adoptions, agreements. */
import { anybody, anything, body, instrument, type Row } from "../row.ts"

const voted: Row = {
  name: "voted",
  type: "vote",
  verbs: ["vote"],
  subject: "actor",
  ties: { for: "target", against: "target", on: "target" },
  unless:
    /^(?:\S+ly )?(?:best|most|worst|out|off|into|down|man|player|the|a|it|him|her|them|labour|conservative|democrat|republican|with (?:his|her|their))\b/,
  examples: {
    "Dan Hollis [voted] against the levy on Monday.": "actor Dan Hollis; 2020-06-15; yes",
    "The Water Board will [vote] on the bridge on 1 July.": "actor Water Board; 2020-07-01; planned",
    "The Water Board did not [vote] on the bridge.": "actor Water Board; no",
    "Dan Hollis [voted] for it in 2015, [abstained] in 2016 and [voted] against it in 2017.":
      "actor Dan Hollis; 2015; yes | actor Dan Hollis; 2016; yes | actor Dan Hollis; 2017; yes",
  },
  lookalikes: [
    "Dan Hollis was voted best ferryman in 2019.",
    "The Water Board voted Dan Hollis out on Monday.",
    "Dan Hollis has the right to vote.",
    "Dan Hollis votes in Tolmere.",
  ],
}

const vote: Row = {
  name: "a vote",
  type: "vote",
  nouns: ["vote", "votes"],
  unlessBefore:
    /^(?:popular|black|white|youth|women|protest|swing|casting|percent|%|of|electoral|million|thousand|\d.*)$/,
  unless: /^(?:share|counts?|tally|total)\b/,
  owner: "actor",
  ties: { by: "actor", in: "actor" },
  holders: { cast: "actor", hold: "actor" },
  examples: {
    "Dan Hollis cast his [vote] against the plan on 4 May 2017.": "actor Dan Hollis; 2017-05-04; yes",
    "The [vote] in the Water Board took place on 4 May 2017.": "actor Water Board; 2017-05-04; yes",
  },
  lookalikes: [
    "The vote has no bearing on the dams, Dan Hollis said.",
    "Dan Hollis won 52 percent of the vote in 2016.",
    "Dan Hollis demanded a vote on Monday.",
  ],
}

const vetoed: Row = {
  name: "vetoed",
  type: "veto",
  verbs: ["veto"],
  subject: "actor",
  object: { part: "target", fits: anything },
  passive: true,
  examples: {
    "The Water Board [vetoed] the draft on Monday.": "actor Water Board; 2020-06-15; yes",
    "Dan Hollis threatened to [veto] the draft.": "actor Dan Hollis; planned",
    "The draft was [vetoed] by the Water Board in May 2011.": "actor Water Board; 2011-05; yes",
  },
  lookalikes: ["Dan Hollis can veto the draft.", "Dan Hollis has a veto."],
}

const veto: Row = {
  name: "a veto",
  type: "veto",
  nouns: ["veto", "vetoes"],
  unless: /^(?:power|threat|right|pen)/,
  owner: "actor",
  ownerAlone: true,
  ties: { by: "actor" },
  holders: { cast: "actor", use: "actor", exercise: "actor", wield: "actor" },
  examples: {
    "Dan Hollis’s [veto] of the draft on 9 May 2017 was his first.": "actor Dan Hollis; 2017-05-09; yes",
    "Dan Hollis threatened a [veto] on Monday.": "actor Dan Hollis; 2020-06-15; planned",
    "The Water Board used its [veto] in 2011.": "actor Water Board; 2011; yes",
  },
  lookalikes: [
    "The threat of a veto by Dan Hollis was enough.",
    "Dan Hollis has a veto on every draft.",
    "The word veto was Dan Hollis’s.",
  ],
}

const abstained: Row = {
  name: "abstained",
  type: "abstention",
  verbs: ["abstain"],
  subject: "actor",
  bySubject: ({ head }) => head !== "",
  unless: /^from (?!(?:the )?vot|the (?:ballot|motion|resolution))/,
  examples: {
    "Dan Hollis [abstained] on 3 March 2011.": "actor Dan Hollis; 2011-03-03; yes",
    "The draft passed, Dan Hollis [abstaining].": "actor Dan Hollis; yes",
    "Dan Hollis [abstained] from the vote.": "actor Dan Hollis; yes",
  },
  lookalikes: ["Dan Hollis abstained from meat in 2011.", "Dan Hollis may abstain."],
}

const abstention: Row = {
  name: "an abstention",
  type: "abstention",
  nouns: ["abstention"],
  owner: "actor",
  ownerAlone: true,
  ties: { by: "actor", of: "actor" },
  holders: {},
  examples: {
    "The [abstention] of the Water Board on 3 March 2011 angered nobody.": "actor Water Board; 2011-03-03; yes",
  },
  lookalikes: ["Abstention is no crime, Dan Hollis said."],
}

const submitted: Row = {
  name: "submitted",
  type: "submission",
  verbs: ["submit", "lodge"],
  subject: "actor",
  bySubject: anybody,
  object: {
    part: "target",
    fits: ({ heads, head }) =>
      head !== "" && !/sel(?:f|ves)$|^resignation$/.test(head) && heads.every(({ kind }) => kind === "document"),
  },
  passive: true,
  ties: { to: "to", with: "to" },
  examples: {
    "Dan Hollis [submitted] his accounts to the Audit Office on 3 March 2011.":
      "actor Dan Hollis, to Audit Office; 2011-03-03; yes",
    "The accounts were [submitted] to the Audit Office by Dan Hollis.": "actor Dan Hollis, to Audit Office; yes",
  },
  lookalikes: ["Dan Hollis submitted to the will of the Water Board.", "Dan Hollis submitted that nobody came."],
}

const signed: Row = {
  name: "signed",
  type: "signing",
  verbs: ["sign", "initial"],
  subject: "actor",
  object: { part: "target", fits: instrument },
  passive: true,
  examples: {
    "Tomas Reyd and Dan Hollis [signed] the accord on 3 March 2011.":
      "actor Tomas Reyd, actor Dan Hollis; 2011-03-03; yes",
    "The accord was [signed] by Dan Hollis in May 2011.": "actor Dan Hollis; 2011-05; yes",
    "Dan Hollis refused to [sign] the accord.": "actor Dan Hollis; no",
  },
  lookalikes: [
    "Dan Hollis signed up on Monday.",
    "Dan Hollis signed off on Monday.",
    "Dan Hollis signed his name in 2011.",
  ],
}

const signing: Row = {
  name: "the signing",
  type: "signing",
  nouns: ["signing"],
  unless: /^(?!of\b|by\b)/,
  owner: "actor",
  ties: { by: "actor" },
  holders: {},
  examples: {
    "The [signing] of the accord by Dan Hollis on 3 March 2011 was quick.": "actor Dan Hollis; 2011-03-03; yes",
  },
  lookalikes: ["Dan Hollis’s book signing was on Monday."],
}

const adopted: Row = {
  name: "adopted",
  type: "adoption",
  verbs: ["adopt", "pass", "ratify", "approve", "enact"],
  subject: "actor",
  bySubject: body,
  object: { part: "target", fits: instrument },
  passive: true,
  unless: /^(?:the |a |its )?(?:\S+ ){0,2}to (?:the |a )?(?:waiter|next|him|her)/,
  examples: {
    "The Water Board [adopted] the draft on 3 March 2011.": "actor Water Board; 2011-03-03; yes",
    "The draft was [adopted] by the Water Board in May 2011.": "actor Water Board; 2011-05; yes",
    "The law was [passed] on 3 March 2011.": "2011-03-03; yes",
  },
  lookalikes: [
    "Dan Hollis passed the bill to the waiter on Monday.",
    "Dan Hollis adopted a child in 2011.",
    "Dan Hollis passed the harbour on Monday.",
    "The Water Board adopted a new tone in 2011.",
  ],
}

const adoption: Row = {
  name: "the adoption",
  type: "adoption",
  nouns: ["adoption", "ratification", "enactment"],
  unless:
    /^(?!of (?:\S+ ){0,3}(?:draft|treaty|law|bill|resolution|order|accord|constitution|act|agreement|convention|charter)\b)/,
  owner: "actor",
  ties: { by: "actor" },
  holders: {},
  examples: {
    "The [adoption] of the draft by the Water Board on 3 March 2011 was quick.": "actor Water Board; 2011-03-03; yes",
  },
  lookalikes: ["The adoption of a child by Dan Hollis was in 2011."],
}

const agreement: Row = {
  name: "an agreement",
  type: "agreement",
  nouns: ["agreement", "deal", "accord", "settlement", "truce", "ceasefire", "understanding", "compromise"],
  unless: /^(?:says|contains|provides|covers|expires)\b/,
  owner: null,
  ties: { with: "with", between: "with" },
  holders: { reach: "with", strike: "with", conclude: "with" },
  examples: {
    "Tomas Reyd and Dan Hollis reached an [agreement] on 3 March 2011.":
      "with Tomas Reyd, with Dan Hollis; 2011-03-03; yes",
    "No [agreement] was reached with Dan Hollis.": "with Dan Hollis; no",
  },
  lookalikes: [
    "The agreement says nothing of Dan Hollis.",
    "Dan Hollis seeks a deal with Tomas Reyd.",
    "There is agreement that Dan Hollis must go.",
  ],
}

export const VOTES: readonly Row[] = [
  voted,
  vote,
  vetoed,
  veto,
  abstained,
  abstention,
  submitted,
  signed,
  signing,
  adopted,
  adoption,
  agreement,
]
