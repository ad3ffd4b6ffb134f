/** Nouns that say a stance: "his threat to …", "the admission that …". */
import { row, type Row } from "../row.ts"

/** "by the clerk", "from the bank": whose the noun is, between it and what it says. */
const WHOSE = "(?: (?:by|from|of) (?:[^ ,]+ ){1,6}?| )"

const followed = (words: string): string => `(?=${WHOSE}(?:${words}) )`

export const nouns: readonly Row[] = [
  row("denies", "denial", {
    cue: `(?:denials?|rebuttals?|refutations?|repudiations?|disavowals?|contradictions?) of|(?:denials?|rebuttals?)${followed("that")}|(?:rejections?|dismissals?) of(?= FEW CLAIM )`,
    frames: "noun that",
    noun: true,
    examples: {
      "Her flat [denial of] the report took four lines.": "denies",
      "His [rejection of] the claim that he had wept was brief.": "denies",
      "There was no [denial of] the report.": "none",
    },
    lookalikes: ["Her rejection of the offer took four lines.", "The denials were brief."],
  }),
  row("confirms", "admission", {
    cue: `(?:confirmations?|admissions?|acknowledgements?|acknowledgments?|confessions?|concessions?|corroboration|verification|avowals?)${followed("that")}|(?:confirmation|acknowledgement|acknowledgment|corroboration|confession) of|admission of(?= (?:guilt|error|defeat|failure|wrongdoing|fault|liability) )`,
    frames: "that noun",
    noun: true,
    examples: {
      "The [admission] that the brakes had failed came late.": "confirms",
      "Her [concession] that the map was wrong was brief.": "confirms",
      "There was no [confirmation] that the brakes had failed.": "none",
    },
    lookalikes: ["The admission of children is free.", "A concession stand was at the gate."],
  }),
  row("hints", "hint", {
    cue: `(?:hints?|suggestions?|insinuations?|intimations?|innuendos?|implications?|signals?|inklings?|indications?)${followed("that")}`,
    frames: "that",
    noun: true,
    examples: {
      "The coach's [suggestion] that the pitch was wet drew a laugh.": "hints",
      "There was no [hint] that the pitch was wet.": "none",
    },
    lookalikes: ["The coach's suggestion box was wet."],
  }),
  row("promises", "promise", {
    cue: `(?:vows?|promises?|pledges?|threats?|oaths?|undertakings?|offers?|commitments?)${followed("to|not to|never to")}|(?:vows?|promises?|pledges?|guarantees?|assurances?|undertakings?|oaths?)${followed("that (?:[^ ]+ ){1,9}?(?:will|would|shall|were)")}|(?:promises?|pledges?|guarantees?|offers?) of`,
    frames: "infinitive that noun",
    noun: true,
    examples: {
      "The chief's [vow] to bury the spear was kept.": "promises",
      "The [guarantee] from the bank that the sums were safe calmed them.": "promises",
      "There was no [promise] to bury the spear.": "none",
    },
    lookalikes: ["The threat was not taken lightly.", "The offers came late."],
  }),
  row("requests", "request", {
    cue: `(?:requests?|demands?|calls?|pleas?|appeals?|petitions?|applications?|motions?)${followed("that (?:[^ ]+ ){1,9}?(?:be|should|not)|to")}|(?:requests?|demands?|calls?|pleas?|appeals?|petitions?|applications?) for`,
    frames: "that infinitive noun",
    noun: true,
    examples: {
      "A [call for] the chairman's resignation came from the back.": "requests",
      "The [request] from the ringers that the tower be swept was read.": "requests",
    },
    lookalikes: ["The demand rose.", "The order of the names was lost."],
  }),
  row("questions", "question", {
    cue: `(?:questions?|query|queries|enquiry|inquiry)(?=(?: (?:put|posed|raised|asked))?(?: by (?:[^ ,]+ ){1,6}?| )(?:, )?WH )|(?:questions?|query|queries) (?:of|as to|about|over)(?= WH )`,
    frames: "whether",
    noun: true,
    examples: { "The [question] whether the club owned its roof was put.": "questions" },
    lookalikes: ["The question was put."],
  }),
  row("declines", "refusal", {
    cue: "(?:refusals?|unwillingness)(?= (?:by |from |of )?(?:[^ ,]+ ){0,5}?to )",
    frames: "infinitive",
    noun: true,
    examples: {
      "The minister's [refusal] to name the donor was noted.": "declines",
      "There was no [refusal] to name the donor.": "none",
    },
    lookalikes: ["The refusal came late."],
  }),
]
