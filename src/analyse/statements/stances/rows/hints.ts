/** Hints: what is let be understood without being said, and what is not denied. */
import { row, type Row } from "../row.ts"

/** Verbs of denial; not to do so hints at least. */
const DENY =
  "(?:deny|dispute|contradict|refute|rebut|repudiate|contest|challenge|gainsay|rule out|exclude|discount|reject|dismiss|quarrel with|disavow)"
const DENYING =
  "(?:denying|disputing|contradicting|refuting|rebutting|repudiating|contesting|challenging|ruling out|excluding|discounting|rejecting|dismissing)"

export const hints: readonly Row[] = [
  row("hints", "refuse to rule out", {
    cue: `~(refuse|decline) to LY ${DENY}`,
    frames: "noun that",
    examples: {
      "The mayor [declined to rule out] a new levy.": "hints",
      "The mayor [refused to deny] that she had rung the envoy.": "hints",
    },
    lookalikes: ["The mayor refused to say when she had rung the envoy."],
  }),
  row("hints", "stop short of denying", {
    cue: `~stop (?:just |well )?short of ${DENYING}|~(avoid|refrain from) ${DENYING}|~make no (?:attempt|effort|move) to ${DENY}|without ${DENYING}`,
    frames: "noun that",
    examples: {
      "The mayor [stopped short of denying] that she had rung the envoy.": "hints",
      "The mayor [made no attempt to deny] the report.": "hints",
    },
    lookalikes: ["The cart stopped short of the gate."],
  }),
  row("hints", "drop a hint", {
    cue: "~(drop|give|let drop|let fall|throw out|make|send|offer|issue|put out) (?:DET )?ADJ (?:hints?|clues?|indications?|signals?|inklings?|intimations?|insinuations?|allusions?|innuendos?|suggestions?|impression)(?: about| of| as to| to| at| on)?",
    frames: "noun that whether",
    examples: {
      "The premier [dropped a hint about] a new levy.": "hints",
      "The premier [gave a broad hint] that the levy would end.": "hints",
      "The premier [gave no hint of] a new levy.": "none",
    },
    lookalikes: ["The premier dropped a cup.", "The tower sent the all-clear to the fleet."],
  }),
  row("hints", "hint at", {
    cue: "~(hint|allude)(?: [^ ]+ly)? (?:at|to|towards?)",
    frames: "noun",
    examples: { "The toast [alluded to] an old quarrel.": "hints" },
    lookalikes: ["He nodded at his brother.", "He pointed at the map."],
  }),
  row("hints", "float an idea", {
    cue: "~(float|raise|moot|broach|dangle|air|trail|tout) (?:DET )?ADJ (?:possibility|prospect|idea|spectre|specter|notion|suggestion|likelihood|chance)(?: of)?",
    frames: "noun that",
    examples: {
      "The chairman [floated the idea of] a merger.": "hints",
      "The envoy [raised the possibility] that the talks would fail.": "hints",
    },
    lookalikes: ["The company was floated last May.", "The children floated the boat."],
  }),
  row("hints", "hold out a possibility", {
    cue: "~(hold out|leave open|keep open|keep alive|hold open) (?:DET )?ADJ (?:possibility|prospect|hope|hopes|option|chance|likelihood)(?: of)?|~(leave|keep|hold) (?:DET )?(?:possibility|option|door|way|question|matter) (?:open|ajar) (?:to|for|of|on)|~(leave|keep) open(?= (?:DET )?ADJ (?:possibility|option|door|question|way|prospect|chance) )|~leave it open|~keep (?:his|her|its|their) options open(?: on| about)?",
    frames: "noun that whether",
    examples: {
      "The champion [left the door open to] a return.": "hints",
      "The police [kept open the possibility] that the fire was set.": "hints",
      "The premier [kept her options open on] the levy.": "hints",
    },
    lookalikes: ["The nurse left the door open.", "The clerk kept the shop open until nine."],
  }),
  row("hints", "let it be understood", {
    cue: "~let it be (?:understood|thought|seen|inferred|guessed)|~give (?:(?:him|her|them|us|me|[^ ]+s) )?to understand|~give the impression",
    frames: "that",
    examples: { "The envoy [let it be understood] that the talks would go on.": "hints" },
    lookalikes: ["The envoy let it be.", "The lamp gave light to the room."],
  }),
  row("hints", "as good as said", {
    cue: "(?:as good as|all but|more or less|practically|virtually|half) (?:said|told|admitted|confirmed|confessed|acknowledged|conceded|announced|promised|denied|accused)",
    frames: "that noun",
    examples: { "The envoy [all but admitted] that the talks had failed.": "hints" },
    lookalikes: ["All but one said that the talks had failed."],
  }),
  row("hints", "suggest and signal", {
    cue: "~(hint|imply|insinuate|intimate|signal|indicate|suggest)(?: [^ ]+ly)?(?= (?:that|,|“”|how|why|there|he|she|it|they) )|~(hint|imply|insinuate|intimate)(?: [^ ]+ly)?(?= (?:the|a|an|his|her|its|their) )",
    frames: "that quote",
    examples: {
      "The envoy [hinted] that more talks would follow.": "hints",
      "The coach [hinted darkly] that the match had been sold.": "hints",
      "The envoy did not [suggest] that more talks would follow.": "none",
    },
    lookalikes: [
      "The suggested price is on the jar.",
      "The guard signalled with a lamp.",
      "The driver indicated the door.",
    ],
  }),
  row("hints", "speak darkly", {
    cue: "~(speak|talk|mutter|murmur) (?:darkly|vaguely|obliquely|cryptically|mysteriously) (?:of|about)|~make (?:dark |vague |encouraging )?(?:noises|mutterings) about|~moot(?= (?:that|the|a) )|~let slip(?= that )|~(leave|convey|create) the impression",
    frames: "noun that",
    examples: { "The trainer [spoke darkly of] a plot.": "hints" },
    lookalikes: ["The trainer spoke of his youth."],
  }),
  row("hints", "toy with an idea", {
    cue: "~(toy|flirt) with(?= (?:the|an) (?:idea|notion|thought|possibility|prospect) )|~(muse|speculate)(?: [^ ]+ly| aloud)?(?: about| on)?(?= (?:whether|that) )",
    frames: "noun whether that",
    examples: { "The coach [toyed with] the idea of a return.": "hints" },
    lookalikes: ["The child toyed with a spoon."],
  }),
]
