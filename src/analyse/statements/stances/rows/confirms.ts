/** Confirmations and admissions that a plain verb ("confirmed the report", in `verbs.ts`) does not tell. */
import { row, type Row } from "../row.ts"

export const confirms: readonly Row[] = [
  row("confirms", "stand by", {
    cue: "~stand by(?= FEW CLAIM )",
    frames: "noun",
    examples: { "The minister [stood by] the report.": "confirms" },
    lookalikes: ["The guard stood by the gate."],
  }),
  row("confirms", "come clean", {
    cue: "~come clean(?: about| on| over)?(?= (?:about|that|,|[.:]|the|his|her|their|its|“”) )|~come clean (?:about|on|over)|~(fess|own) up(?: to)?|~cop to|~own to|~make a clean breast of|~plead guilty(?: to)?|~break down and confess(?: to)?|~confess to",
    frames: "noun that quote",
    examples: {
      "The skater [came clean about] the missed tests.": "confirms",
      "The boy [owned up to] the theft.": "confirms",
      "The boy did not [own up to] the theft.": "none",
      "The boy refused to [come clean about] the theft.": "declines",
    },
    lookalikes: ["The shirt came clean in the wash."],
  }),
  row("confirms", "make no secret", {
    cue: "~make no (?:secret|bones|pretence|pretense)(?: of| about)?|~make no (?:attempt|effort) to (?:hide|conceal|disguise)",
    frames: "noun that",
    negated: "confirms",
    examples: { "The mayor [made no secret of] the fact that she had rung.": "confirms" },
    lookalikes: ["The mayor made no soup."],
  }),
  row(null, "hide the fact", {
    cue: "~(hide|conceal|disguise)(?= (?:the fact that|the fact of|that fact) )",
    frames: "noun",
    negated: "confirms",
    examples: { "The clerk did not [hide] the fact that the seal was broken.": "confirms" },
    lookalikes: ["The clerk did not hide the seal."],
  }),
  row("confirms", "agree with somebody that", {
    cue: "~(agree|concur) with(?= WHOM that )",
    frames: "object",
    examples: { "The clerk [agreed with] counsel that the seal was broken.": "confirms" },
    lookalikes: ["The clerk agreed with counsel."],
  }),
  row("confirms", "accept that", {
    cue: "~(accept|allow|grant|recognise|recognize|own|agree)(?= (?:, )?that )",
    frames: "that",
    negated: "denies",
    refused: "denies",
    examples: {
      "The firm [accepted] that its lorry had leaked.": "confirms",
      "The firm did not [accept] that its lorry had leaked.": "denies",
    },
    lookalikes: ["The firm accepted the parcel.", "The guard allowed the boy to pass."],
  }),
  row("confirms", "admit to", {
    cue: "~(admit|confess|attest|testify) to",
    frames: "noun",
    examples: { "The clerk [admitted to] two errors.": "confirms" },
    lookalikes: ["The club admits children to the gallery."],
  }),
  row("confirms", "confess in full", {
    cue: "~make (?:a |an )(?:[^ ]+ )?(?:confession|admission|avowal)(?: of| that)?|~sign a confession(?: that)?|~tell the truth about|~(unburden) (?:himself|herself)(?: of)?",
    frames: "noun that",
    examples: { "The clerk [made a full confession of] the theft.": "confirms" },
    lookalikes: ["The clerk signed a receipt."],
  }),
  row("confirms", "accept the blame", {
    cue: "~(accept|take|acknowledge|shoulder|assume) (?:(?:full|sole|personal|some|all|the|its|his|her|their) ){0,3}(?:blame|responsibility|liability|fault)(?: for)?",
    frames: "noun",
    examples: { "The firm [accepted responsibility for] the leak.": "confirms" },
    lookalikes: ["The firm accepted the prize for the best bread."],
  }),
  row("confirms", "vouch for", {
    cue: "~(vouch for|bear out)|~back up(?= (?:DET )?ADJ (?:CLAIM|words|evidence) )|~(bear|give) witness to|~lend (?:weight|credence|support|substance|colour|color) to",
    frames: "noun that",
    negated: "denies",
    examples: {
      "Two neighbours [vouched for] his story.": "confirms",
      "The log [bears out] the captain's account.": "confirms",
      "The log does not [bear out] the captain's account.": "denies",
    },
    lookalikes: ["The lorry backed up to the gate."],
  }),
  row("confirms", "support a claim", {
    cue: "(?<= CLAIM (?:[^ ]+ ){0,6})(?:supported|backed|upheld|endorsed|vindicated)(?= by )|~(support|back|uphold|endorse|second|vindicate)(?: independently| fully| in full)?(?= (?:DET )?ADJ (?:CLAIM|truth|accuracy|authenticity) )",
    frames: "noun",
    negated: "denies",
    examples: {
      "The auditor [upheld] the complaint that the sums were false.": "confirms",
      "The auditor did not [support] the claim that the sums were false.": "denies",
    },
    lookalikes: ["The beam supports the roof.", "The bank backed the plan."],
  }),
  row("confirms", "verify", {
    cue: "~(verify|certify|attest|corroborate|substantiate|validate|authenticate)",
    frames: "that noun",
    examples: { "The notary [certified] that the deed was signed.": "confirms" },
    lookalikes: ["The certified copies are in the drawer."],
  }),
  row("confirms", "recognise as true", {
    cue: "~(recognise|recognize|accept|endorse|acknowledge|confirm|describe|certify|pronounce|declare|authenticate|judge)(?: as)? (?:being )?TRUE",
    frames: "noun",
    examples: { "The ministry [recognised as accurate] the count of the drowned.": "confirms" },
    lookalikes: ["The firm described as vital the work of the clerk."],
  }),
  row("confirms", "give confirmation", {
    cue: "~(give|issue|offer|provide|make|send|publish|release|put out|have|get|obtain|receive) (?:DET )?ADJ (?:confirmations?|admissions?|acknowledgements?|acknowledgments?|confessions?|corroboration|verification|concessions?)(?: of| that| to)?",
    frames: "noun that",
    examples: {
      "The ministry [gave confirmation of] the report.": "confirms",
      "The ministry [gave no confirmation of] the report.": "none",
    },
    lookalikes: ["The priest gave the boy a book."],
  }),
  row("confirms", "answer yes", {
    cue: "~(answer|reply|respond) (?:yes|in the affirmative|that it was so|that this was so)|~nod (?:assent|agreement)",
    frames: "alone",
    examples: { "Asked if she had rung, the envoy [answered yes].": "none" },
    lookalikes: ["The envoy answered in French."],
  }),
  row("confirms", "concede", {
    cue: "~(admit|concede|confess|acknowledge)(?= (?:having|errors?|defeat|guilt|mistakes|failings|failures?|fault|wrongdoing|liability|responsibility|negligence|theft|fraud|perjury|murder|manslaughter|lying|taking|stealing|using|making) )",
    frames: "noun",
    examples: { "The mayor [conceded] defeat.": "confirms" },
    lookalikes: ["The door admits no light."],
  }),
]
