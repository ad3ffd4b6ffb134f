/** Questions that "asked whether" does not tell. */
import { row, type Row } from "../row.ts"

export const questions: readonly Row[] = [
  row("questions", "press on", {
    cue: "~(press|push|grill|quiz|question|interrogate|probe|query|tackle|challenge|cross-examine|pump|interview|sound out|ask|pester|badger|confront)(?= WHOM (?:on(?! ON_DAY)|about|over|as to|whether|if|why|how|what|where|when|who|which) )",
    frames: "object",
    examples: {
      "Reporters [pressed] the envoy on the date of the call.": "questions",
      "The judge [asked] him about the yacht.": "questions",
      "Nobody [asked] him about the yacht.": "none",
    },
    lookalikes: ["She pressed the violets between two pages.", "Detectives questioned the suspect for six hours."],
  }),
  row("questions", "demand to know", {
    cue: "~(demand|want|wish|ask|seek|clamour|clamor|long|beg|need|desire|request) (?:to know|to be told|to hear|to learn|to find out|to understand|an explanation of|an explanation for|to be informed)",
    frames: "whether noun quote",
    examples: {
      "My aunt [demanded to know] when I would marry.": "questions",
      "My aunt did not [want to know] when I would marry.": "none",
    },
    lookalikes: ["My aunt wanted to go to the fair."],
  }),
  row("questions", "ask about", {
    cue: "~(ask|inquire|enquire|wonder|query)(?: [^ ]+ly| aloud| out loud| again| once more)?(?: (?:about|after|into|as to|of (?:him|her|them|us|me)))?(?= (?:whether|if|what|who|whom|whose|which|when|where|why|how|[,:]|“”) )|~(ask|inquire|enquire) (?:about|after|into|as to)",
    frames: "whether quote noun",
    examples: {
      "The envoy [asked] whether the board would meet.": "questions",
      "The envoy [wondered aloud] why nobody had come.": "questions",
    },
    lookalikes: ["The envoy asked for a chair."],
  }),
  row("questions", "question a thing", {
    cue: "~(question|query)(?= (?:whether|if|why|how|what|who|when|where|(?:DET )ADJ (?:wisdom|need|value|motives?|timing|legality|legitimacy|validity|right|decision|use|point|sense|cost|authority|fairness|accuracy|authenticity|credibility|independence|judgement|judgment|ability|commitment|fitness|honesty|methods|logic|CLAIM)) )",
    frames: "whether noun",
    examples: {
      "Two members [questioned] whether the dam would hold.": "questions",
      "Two members [questioned] the wisdom of the dam.": "questions",
    },
    lookalikes: ["The police questioned the driver."],
  }),
  row("questions", "raise a question", {
    cue: "~(raise|put|pose|ask|submit|table|throw up|voice|lodge|shout|rephrase|repeat) (?:DET )?ADJ (?:questions?|queries|query)(?: of| about| over| on| as to| to)?|~(raise|voice|express) (?:DET )?ADJ doubts?(?: about| over| on| as to)?|~(cast|throw) (?:DET )?ADJ doubts? (?:on|over|upon)|~call into question|~(call|bring|throw)(?= (?:DET )?(?:[^ ]+ ){1,6}?(?:into question|in question|in doubt|into doubt) )",
    frames: "noun whether that quote",
    examples: {
      "The member [raised the question of] the cost.": "questions",
      "The auditor [cast doubt on] the figures.": "questions",
    },
    lookalikes: ["The farmer raised pigs.", "The smith cast a bell."],
  }),
  row("questions", "put it to", {
    cue: "~put it to(?= WHOM that )",
    frames: "object",
    examples: { "Counsel [put it to] the witness that he had lied.": "questions" },
    lookalikes: ["She put it to her lips."],
  }),
]
