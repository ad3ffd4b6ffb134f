/** Plain assertions in the words of a promise or of a confirmation. */
import { row, type Row } from "../row.ts"

export const asserts: readonly Row[] = [
  row("asserts", "swear that it is so", {
    cue: "~(swear|vow)(?: blind| on oath)?(?= (?:(?:on|by) [^ ]+(?: [^ ]+)? )?(?:that|he|she|they|it|we|i|there|the) )",
    frames: "that",
    examples: { "The postman [swore] that the dog could read.": "asserts" },
    lookalikes: ["The sailors swore at the mast."],
  }),
  row("asserts", "let it be known", {
    cue: "~(let it be|make it) (?:known|clear|plain)|~make (?:clear|plain|known)",
    frames: "that",
    examples: { "The duke [let it be known] that the talks were dead.": "asserts" },
    lookalikes: ["The duke let it be."],
  }),
  row("asserts", "tell how", {
    cue: "~(tell|describe|relate|recount|recall|explain|show|reveal)(?= how )",
    frames: "whether",
    examples: { "The letters [tell] how the verdict came.": "asserts" },
    lookalikes: ["The letters tell of a verdict."],
  }),
  row("asserts", "point out", {
    cue: "~point out|~(make the point|go on record|take the view|go on to say|make the case|bear in mind|put it about|let on|hold forth|lay down)|~(hold|have it|rule|find|put|set|establish|determine)(?= that )",
    frames: "that quote",
    examples: { "The clerk [pointed out] that the seal was whole.": "asserts" },
    lookalikes: ["The guide pointed out of the window."],
  }),
  row("asserts", "be adamant", {
    cue: "(?:is|are|was|were|remains?|remained) (?:adamant|emphatic|categorical|insistent|clear|certain|positive)(?= that )",
    frames: "that",
    examples: { "The clerk [was adamant] that the seal was whole.": "asserts" },
    lookalikes: ["The sky was clear."],
  }),
  row("asserts", "cut in", {
    cue: "~(break|cut|put|chip|chime|butt) in|~(burst|call|cry|shout|sing|blurt|bark|yell|roar) out|~(speak|pipe|call) up|~(shoot|hit|fire|snap|call|shout) back|~call down",
    frames: "quote",
    examples: { "The cook [cut in]: “The soup is cold.”": "asserts" },
    lookalikes: ["The smith cut out a star.", "The dog came in."],
  }),
  row("asserts", "agree with", {
    cue: "~(agree|concur|disagree)(?: [^ ]+ly)? with",
    frames: "noun",
    examples: { "The envoy [agreed with] the minister.": "asserts" },
    lookalikes: ["The envoy sat with the minister."],
  }),
]
