/** Promises and threats: the speaker binds himself. */
import { row, type Row } from "../row.ts"

export const promises: readonly Row[] = [
  row("promises", "promise somebody", {
    cue: "~(promise|guarantee|pledge|assure)(?= WHOM (?:that (?:[^ ]+ ){1,8}?(?:will|would|shall)|to|(?:he|she|they|it|we) (?:will|would)|a|an|the|free|more|full) )",
    frames: "object",
    examples: {
      "The mayor [promised] her tenants that the lift would be mended.": "promises",
      "The mayor [assured] the tenants that the lift would be mended.": "promises",
      "The mayor did not [promise] the tenants that the lift would be mended.": "none",
    },
    lookalikes: ["The mayor assured the tenants that the lift was safe."],
  }),
  row("promises", "promise a thing", {
    cue: "~offer(?= (?:DET )?ADJ (?:help|support|aid|assistance|rewards?|compensation|refunds?) )|~(promise|pledge|guarantee|vow)(?= (?:a|an|the|its|his|her|their|full|more|new|free|no|further|swift|help|support|aid|money|action|reforms?|change|revenge|vengeance|peace|better|\\d[^ ]*|£|\\$|€|two|three|four|five|ten|loyalty|cuts?|fresh|justice) )",
    frames: "noun",
    examples: {
      "The brewery [pledged] £40,000 for the lifeboat.": "promises",
      "The brewery would not [promise] a new lifeboat.": "declines",
    },
    lookalikes: ["The clouds held the promise of rain.", "The inn offers a view of the lake."],
  }),
  row("promises", "pledge oneself", {
    cue: "~(pledge|commit|bind|engage) (?:(?:himself|herself|itself|themselves|myself|ourselves)|(?:his|her|its|their|our|my) (?:word|honour|honor))(?= (?:to|that|not) )",
    frames: "infinitive that",
    examples: { "The firm [committed itself] to take back the men.": "promises" },
    lookalikes: ["The widow bound herself a book."],
  }),
  row("promises", "undertake to", {
    cue: "~(undertake|agree|volunteer|offer|consent|covenant|contract|commit|threaten|pledge|vow|swear|guarantee|promise|engage)(?: [^ ]+ly| again| anew)?(?= (?:not |never )?to )",
    frames: "infinitive",
    examples: {
      "The clerk [undertook] to write to the surveyor.": "promises",
      "The clerk [swore] never to write again.": "promises",
      "The clerk did not [agree] to write to the surveyor.": "none",
      "The clerk would not [undertake] to write to the surveyor.": "declines",
    },
    lookalikes: ["The clerk undertook the task."],
  }),
  row("promises", "swear that one will", {
    cue: "~(swear|vow)(?: (?:on|by) [^ ]+(?: [^ ]+)?| an oath| solemnly)?(?= (?:that )?(?:[^ ]+ ){1,3}?(?:will|would|shall|should) )",
    frames: "that",
    examples: { "The knights [swore] that they would keep silent.": "promises" },
    lookalikes: ["The postman swore that the dog could read."],
  }),
  row("promises", "threaten", {
    cue: "~threaten(?= (?:to|that|,|“”|WHOM with) )",
    frames: "infinitive that object quote",
    examples: { "The owner [threatened] to move the club.": "promises" },
    lookalikes: ["Dark clouds threatened the last day.", "The bustard is a threatened bird."],
  }),
  row("promises", "give one's word", {
    cue: "~(give|pledge|pass) (?:(?:him|her|them|us|me) )?(?:DET )(?:(?:solemn|personal|public|formal|written|firm) ){0,2}(?:word of honour|word of honor|word|undertaking|assurances?|guarantees?|pledge|promise|commitment|oath)(?: that| to| of)?|~(make|issue|renew|repeat|offer|give|take|swear|enter into|utter|sign|reaffirm) (?:DET )?ADJ (?:pledges?|promises?|vows?|oaths?|commitments?|undertakings?|assurances?|guarantees?|threats?)(?: that| to| of| on)?",
    frames: "infinitive that noun",
    examples: {
      "The mayor [gave an undertaking] to open the archive.": "promises",
      "The bride [gave no promise] to return.": "none",
    },
    lookalikes: ["The mayor gave a book to the archive."],
  }),
]
