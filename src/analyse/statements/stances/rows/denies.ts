/** Denials that a plain verb ("denied the story", in `verbs.ts`) does not tell. */
import { row, type Row } from "../row.ts"

export const denies: readonly Row[] = [
  row("denies", "reject a claim", {
    cue: "~(reject|dismiss|discount|challenge|contest|counter|spurn|rebuff|discredit|explode|demolish|disown|negate|disbelieve)(?= FEW (?:CLAIM|findings?|conclusions?) )",
    frames: "noun",
    examples: {
      "The board [rejected] the claim that the dam was leaking.": "denies",
      "The envoy [dismissed] reports of a second order.": "denies",
      "The board did not [reject] the claim that the dam was leaking.": "hints",
      "The board refused to [discount] the report of a second order.": "hints",
      "The board may [reject] the claim that the dam was leaking.": "none",
    },
    lookalikes: [
      "The firm dismissed six gardeners.",
      "The board contested the seat.",
      "The judge dismissed the charges against him.",
    ],
  }),
  row("denies", "reject as false", {
    cue: "~(reject|dismiss|discount|denounce|condemn|deride|decry|ridicule|mock|describe|write|laugh|wave|brush|shrug|characterise|characterize|brand|label|slam|blast|nail|damn)(?: off| away| aside)? as (?:FALSE|ABSURD|“”)",
    frames: "noun",
    examples: {
      "The board [rejected as baseless] the charge that the dam leaked.": "denies",
      "The minister [laughed off as absurd] a report that he would leave.": "denies",
    },
    lookalikes: ["The board described as vital the work of the lock-keepers."],
  }),
  row("denies", "label false", {
    cue: "~(label|brand|call|declare|pronounce|term|deem|prove) FALSE(?= (?:a|an|the|any|all|his|her|its|their|by|reports|claims|rumours|rumors|allegations) )",
    frames: "noun",
    examples: { "The board [labelled fake] a letter that closed the locks.": "denies" },
    lookalikes: ["The board called fresh elections."],
  }),
  row("denies", "call a thing false", {
    cue: "~(label|brand|call|declare|pronounce|term|deem|dub|denounce|describe|dismiss|condemn)(?= (?:[^ ,]+ ){1,9}?(?:as )?FALSE (?:[.,;]|and|but|from|on|in|at|yesterday) )",
    frames: "noun",
    examples: {
      "The family [branded] the diary a hoax.": "denies",
      "The mayor [declared] the rumour false.": "denies",
    },
    lookalikes: ["The guard called the false alarm in."],
  }),
  row("denies", "brush a claim aside", {
    cue: "~(shoot|knock|slap|strike|bat|swat|wave|brush|laugh|shrug|throw|beat|talk|play|sweep|push|hit|fire|punch|lash|kick|fend|fight)(?: down| away| aside| off| out| back)(?: at| on| against)?(?= FEW CLAIM )",
    frames: "noun",
    examples: {
      "The envoy [brushed aside] talk of a split.": "denies",
      "The mayor [shot down] rumours that she would leave.": "denies",
      "The clubs [hit back at] claims that they had cheated.": "denies",
    },
    lookalikes: ["Gunners shot down the kite.", "He brushed aside the curtain.", "She threw out the old rugs."],
  }),
  row("denies", "put an end to rumours", {
    cue: "~(scotch|quash|quell|squash|squelch|kill|crush|dampen|douse|bury|silence|dispel|extinguish|trash|puncture|deflate|rubbish|debunk|explode)(?= FEW (?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|story|stories|speculation|tales?|notions?|ideas?|talk|theory|theories|gossip|myths?|whispers?|chatter|legends?) )",
    frames: "noun",
    examples: { "The skipper [scotched] rumours of a quarrel.": "denies" },
    lookalikes: ["The rain quelled the fire.", "The court quashed the sentence."],
  }),
  row("denies", "put paid to", {
    cue: "~(put|lay|give) (?:to rest|to bed|paid to|an end to|a stop to|short shrift to)(?= FEW CLAIM )",
    frames: "noun",
    examples: { "The mayor [put paid to] rumours of a second order.": "denies" },
    lookalikes: ["The storm put paid to the picnic."],
  }),
  row("denies", "lay a rumour to rest", {
    cue: "~(put|lay)(?= FEW (?:rumou?rs?|speculation|gossip|story|stories|claims?|reports?|talk|tales?) (?:[^ ]+ ){0,10}?(?:to rest|to bed) )",
    frames: "noun",
    examples: { "The mayor [put] the rumour of a second order to rest.": "denies" },
    lookalikes: ["She put the child to bed."],
  }),
  row("denies", "scoff at", {
    cue: "~(scoff|sneer|laugh|bristle|bridle|balk|baulk|protest|rail|chafe) (?:at|against)(?= FEW CLAIM )",
    frames: "noun",
    examples: { "The envoy [scoffed at] the idea that she had rung him.": "denies" },
    lookalikes: ["The boys laughed at the clown."],
  }),
  row("denies", "pour cold water", {
    cue: "~(pour|throw|dash|heap) (?:(?:very )?cold water|scorn|ridicule) (?:on|over|upon)",
    frames: "noun",
    examples: { "The mayor [poured cold water on] talk of a new lock.": "denies" },
    lookalikes: ["She poured cold water into the basin."],
  }),
  row("denies", "give the lie", {
    cue: "~(give|put) the lie to",
    frames: "noun",
    examples: { "The log [gives the lie to] the captain's account.": "denies" },
    lookalikes: ["He gave the letter to the envoy."],
  }),
  row("denies", "nail a lie", {
    cue: "~(nail|expose|denounce) as (?:a lie|lies|a fraud|a sham|an untruth|a falsehood)",
    frames: "noun that",
    examples: { "The envoy [nailed as a lie] the story that she had wept.": "denies" },
    lookalikes: ["He nailed the board to the wall."],
  }),
  row("denies", "refuse to accept", {
    cue: "~(refuse|decline) to (?:accept|believe|credit|recognise|recognize|countenance|entertain)(?= (?:that|FEW CLAIM) )",
    frames: "noun that",
    examples: { "The firm [refused to accept] that its lorry had leaked.": "denies" },
    lookalikes: ["The firm refused to accept the parcel."],
  }),
  row("asserts", "accept an account", {
    cue: "~(accept|recognise|recognize|credit|buy|share|agree with|subscribe to)(?= (?:DET )?ADJ (?:CLAIM|figures?|conclusions?|picture|portrayal|description|characterisation|characterization) )",
    frames: "noun",
    negated: "denies",
    refused: "denies",
    examples: {
      "The ministry does not [recognise] the account of the clerk.": "denies",
      "The ministry will not [accept] the claim that it slept.": "denies",
    },
    lookalikes: ["The ministry did not accept the parcel."],
  }),
  row("asserts", "have it that", {
    cue: "have it(?= that )|hear (?:a word )?of (?:it|that)|have any of it",
    frames: "that",
    negated: "denies",
    refused: "denies",
    examples: { "The envoy would not [have it] that she had wept.": "denies" },
    lookalikes: ["The envoys have it in their bags."],
  }),
  row("denies", "hear none of it", {
    cue: "(?:would|will) (?:have|hear) none of (?:it|that)",
    frames: "quote",
    examples: { "The envoy [would hear none of it]: “She wept.”": "denies" },
    lookalikes: ["The envoy would have none of the soup."],
  }),
  row("denies", "answer no", {
    cue: "~(answer|reply|respond) (?:no|in the negative|that it was not|that this was not)(?: to)?|~(set|put) the record straight(?: on| about)?|~(shake) (?:his|her|their) heads?(?= (?:at|and said) )",
    frames: "noun quote",
    negated: null,
    examples: { "The mayor [answered in the negative to] the charge.": "denies" },
    lookalikes: ["The mayor answered in French."],
  }),
  row("denies", "find no truth in", {
    cue: "~(see|find|allow|give|set) no (?:truth|basis|foundation|substance|merit|credence|store)(?: in| for| to| by)?(?= FEW CLAIM )|~make (?:nonsense|light) of(?= FEW CLAIM )|~(scout|confute|impugn|negative|traverse|pooh-pooh|poo-poo|debunk|scorn|belie|nix|ridicule)(?= FEW CLAIM )",
    frames: "noun",
    examples: {
      "The board [found no truth in] the report.": "denies",
      "The envoy [scouted] the notion that she had wept.": "denies",
    },
    lookalikes: ["The board found no coal in the hill.", "The envoy scouted the hills."],
  }),
  row("denies", "take issue", {
    cue: "~take (?:issue|exception) (?:with|to)(?= FEW CLAIM )",
    frames: "noun",
    examples: { "The envoy [took issue with] the report that she had wept.": "denies" },
    lookalikes: ["The envoy took issue with the price of the tea."],
  }),
  row("denies", "rule out", {
    cue: "~rule out|~exclude(?= (?:the possibility|any|a|an|that) )",
    frames: "noun that",
    examples: {
      "The premier [ruled out] a second levy.": "denies",
      "The premier did not [rule out] a second levy.": "hints",
      "The premier cannot [exclude] a second levy.": "hints",
      "The premier may [rule out] a second levy.": "none",
    },
    lookalikes: ["The map excludes the island."],
  }),
  row("denies", "disclaim a part", {
    cue: "~(disclaim|disavow|abjure|disown)(?= FEW (?:knowledge|responsibility|part|hand|share|involvement|interest|role|intention|ties?|links?|interview|remarks?|letter) )",
    frames: "noun",
    examples: {
      "The envoy [disclaimed] any part in the draft.": "denies",
      "The envoy has not [disclaimed] any part in the draft.": "hints",
    },
    lookalikes: ["The duke disowned his son."],
  }),
  row("denies", "profess innocence", {
    cue: "~(protest|maintain|proclaim|plead|profess|assert|declare|affirm) (?:(?:his|her|its|their|my|our) (?:complete |total |own )?(?:innocence|ignorance)|ignorance of|innocent|not guilty)(?: to| of)?",
    frames: "noun",
    examples: {
      "The clerk [pleaded not guilty to] the theft of the seal.": "denies",
      "The mayor [protested her innocence of] the fraud.": "denies",
    },
    lookalikes: ["The clerk pleaded for time."],
  }),
  row("denies", "wash one's hands", {
    cue: "~wash (?:his|her|its|their) hands of(?= (?:the|any|his|her|it|this|that|all) )",
    frames: "noun",
    examples: { "The mayor [washed his hands of] the affair.": "denies" },
    lookalikes: ["The cook washed his hands of flour."],
  }),
  row("denies", "take back", {
    cue: "~(retract|recant|withdraw) (?:DET )?ADJ (?:allegations?|accusations?|claims?|confessions?|statements?|charge)",
    frames: "noun that",
    examples: { "The witness [recanted her confession] that she had rung the bell.": "denies" },
    lookalikes: ["The witness withdrew her hand."],
  }),
  row("denies", "issue a denial", {
    cue: "~(issue|make|give|put out|release|send|offer|publish|enter|utter|repeat|renew|post|telegraph) (?:DET )?ADJ (?:denials?|rebuttals?|refutations?|disclaimers?|repudiations?|disavowals?|contradictions?)(?: of| that| to)?",
    frames: "noun that",
    examples: {
      "The palace [issued a denial of] the report.": "denies",
      "The palace [issued no denial of] the report.": "hints",
    },
    lookalikes: ["The palace issued a stamp."],
  }),
]
