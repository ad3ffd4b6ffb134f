/** Refusals: to answer, to comment, to do what was asked; and those who could not be asked. */
import { row, type Row } from "../row.ts"

export const declines: readonly Row[] = [
  row("declines", "decline to", {
    cue: "~(decline|refuse)(?= (?:point-blank |flatly |politely |again |even |still )?to (?!the |a |an )[^ ]+ )",
    frames: "infinitive",
    examples: {
      "The envoy [declined] to comment on the draft.": "declines",
      "The envoy [refused] to sign.": "declines",
      "The envoy may [refuse] to sign.": "none",
      "The envoy did not [refuse] to sign.": "none",
    },
    lookalikes: ["Sales declined steadily.", "The path declined to the mill.", "Carts of refuse stood in the lane."],
  }),
  row("declines", "decline an offer", {
    cue: "~(decline|refuse|reject|spurn|rebuff|turn down|throw out|turn aside|dismiss|wave away|brush off|brush aside|deflect|veto|vote down|fend off)(?= (?:comment|permission|consent|interviews|(?:DET )?ADJ (?:OFFER|interviews?|comment)) )",
    frames: "noun",
    examples: {
      "The poet [declined] an offer from the palace.": "declines",
      "The board [turned down] a request for the minutes.": "declines",
    },
    lookalikes: ["He turned down the lamp.", "Demand declined."],
  }),
  row("declines", "decline, when asked", {
    cue: "(?<= (?:asked|invited|requested|pressed|urged|approached|offered|begged) .{0,200})~(decline|refuse|demur)(?= [.] $)|(?<= (?:he|she|they|we|i|both|but|politely|citing (?:[^ ]+ ){1,6},) (?:have |had |has )?)~(decline|refuse|demur)(?= [.] $)",
    frames: "alone",
    examples: { "Asked for the names, the envoy [declined].": "declines" },
    lookalikes: ["Prices rose and sales declined steeply.", "The firm's fortunes declined, and it closed."],
  }),
  row("declines", "dodge a question", {
    cue: "~(dodge|duck|evade|sidestep|deflect|parry|avoid|skirt|ignore|fend off|brush off|brush aside|wave off|wave away|bat away|shrug off|swat away|stonewall|rebuff|disregard|swerve|bypass|push past|hurry past|shun|fob off|turn away|turn aside|pass over|skip)(?= (?:all |repeated |further |several |most |shouted )?(?:DET )?ADJ (?:QUESTION|requests?|invitations?) )",
    frames: "noun",
    examples: {
      "The mayor [dodged] a question about the yacht.": "declines",
      "The envoy [ignored] our questions.": "declines",
      "The mayor did not [dodge] the question.": "none",
    },
    lookalikes: ["The mayor dodged a snowball.", "The bailiff ignored the rain."],
  }),
  row("declines", "wave reporters away", {
    cue: "~(wave|brush|push|turn|shoo|send)(?= (?:DET )?ADJ (?:reporters|journalists|questions?|press|cameras|callers) (?:away|aside|off) )",
    frames: "noun",
    examples: { "The singer [waved] the reporters away.": "declines" },
    lookalikes: ["The singer waved her scarf."],
  }),
  row("declines", "leave unanswered", {
    cue: "~(leave|let)(?= (?:DET )?ADJ QUESTION (?:[^ ]+ ){0,4}?(?:unanswered|pass|hang|go by) )|(?<= (?:calls?|letters?|emails?|messages?|questions?|requests?|inquiries|enquiries|queries|telegrams?) (?:[^ ]+ ){0,8})(?:went|go|gone|remained|remain|was left|were left|was|were) (?:unanswered|unreturned|unacknowledged|not returned|not answered|never answered|never returned)",
    frames: "noun alone",
    examples: {
      "The ministry [left] two questions unanswered.": "declines",
      "Our letters to the board [went unanswered].": "declines",
    },
    lookalikes: ["The ministry left two doors unlocked.", "Her prayers went unanswered."],
  }),
  row("declines", "have no comment", {
    cue: "~(offer|make|give|provide|issue|volunteer|add|return) no(?: immediate| further| official| public| formal| more| other| new| clear| straight| direct| satisfactory){0,2} (?:comments?|reply|response|answers?|reasons?|explanations?|details?)(?: about| on| of| to| for| as to| regarding| concerning)?|~have no(?: immediate| further| official| public| formal| other){0,2} (?:comments?|reply|response|statement)(?: about| on| of| to| for| as to| regarding| concerning)?|~have no answers?(?= (?:when|for|about|[.,;]) )|~have (?:no more|nothing|little)(?: further| more| else)? to (?:say|add)(?: about| on| to)?|(?<! (?:diary|diaries|letters?|reports?|minutes|logs?|books?|records?|articles?|statements?|treaty|documents?|memos?|registers?|text|law|act|papers?|chronicles?|transcripts?) (?:[^ ]+ ){0,4})~say nothing(?: (?:about|of|on)|(?= (?:[.,;]|when|until|in reply|in answer|to reporters|to journalists|publicly|at all|(?:further|more) (?:[.,;]|about|on|of|to|when|until)) ))",
    frames: "noun alone",
    examples: {
      "The ministry [had no comment on] the draft.": "declines",
      "The board [gave no reason for] the delay.": "declines",
      "The envoy [said nothing about] the draft.": "declines",
    },
    lookalikes: [
      "The diary says nothing about the war.",
      "The clerk said nothing more would come.",
      "The ministry had no boats.",
      "The village has no road.",
      "The baker had nothing to sell.",
    ],
  }),
  row("declines", "no comment, as a noun", {
    cue: "no comment",
    frames: "alone",
    examples: { "His one answer was [no comment].": "declines" },
    lookalikes: ["There was no comet in the sky."],
  }),
  row("declines", "there was no answer", {
    cue: "there (?:was|were|has been|is) no (?:immediate |official |further )?(?:comment|response|reply|answer|word|reaction)(?: from| to)?|no (?:immediate |official |further )?(?:comment|response|reply|answer|explanation|reason) (?:came|was (?:given|offered|received|forthcoming|available|made|returned))(?: from| by| for)?",
    frames: "alone",
    examples: { "[There was no immediate comment from] the ministry.": "declines" },
    lookalikes: ["There was no wind from the north."],
  }),
  row("asserts", "answer", {
    cue: "~(respond|reply)(?! to (?:DET )?(?:treatment|drugs?|therapy|medication|stimul[^ ]+|light|touch|helm|rudder|controls?|wheel|brakes?|commands?|antibiotics))(?: [^ ]+ly)?(?: to)?|~(comment|elaborate|speculate)(?: [^ ]+ly)?(?: to| on| about| further)?|~expand(?: further)? (?:on|further)|~answer(?! (?:the |to )?(?:helm|description|rudder|prayers?))(?: [^ ]+ly)?|~(return|answer|acknowledge|address|take|pick up) (?:DET )?ADJ (?:calls?|messages?|emails?|letters?|questions?|queries|requests?|phone|telephone)(?: about| on| from)?",
    frames: "noun alone",
    negated: "declines",
    refused: "declines",
    examples: {
      "The ministry did not [respond to] a letter.": "declines",
      "The ministry would not [comment on] the draft.": "declines",
      "The ministry has not [returned calls].": "declines",
      "Nobody at the ministry [answered].": "declines",
      "The ministry may [respond to] the letter.": "none",
    },
    lookalikes: ["The sisters returned to the hall."],
  }),
  row("asserts", "be available", {
    cue: "(?:be|is|are|was|were|been) (?:immediately )?(?:available|reachable|contactable|at liberty|in a position|free) (?:for|to) (?:immediate |further )?(?:comment|interview|speak|talk|answer|respond|say|discuss)(?: on| about)?|(?:made|make|makes) (?:himself|herself|itself|themselves) available",
    frames: "noun alone",
    negated: "declines",
    refused: "declines",
    examples: {
      "No one at the board [was available for comment].": "declines",
      "The registrar [was available for comment].": "none",
    },
    lookalikes: ["The hall was not available on Sunday.", "The hall is available for weddings."],
  }),
  row("declines", "unavailable", {
    cue: "(?:not immediately|not) (?:be )?(?:available|reachable) (?:for|to) (?:immediate |further )?(?:comments?|interviews?|reply|respond|speak|say)(?: on| about)?|(?:unavailable|unreachable) (?:for|to) (?:immediate |further )?(?:comments?|interviews?|questions|respond)(?: on| about)?|(?<!(?:villages?|town|summit|islands?|site|wreck|houses?|farms?|areas?|valley|climbers?|top|station|agreement|deal|decision|verdict|compromise|conclusion|accord|consensus|quorum|it|ship|boat|crew) (?:[^ ]+ ){0,4})(?:could|can) not (?:immediately )?be (?:immediately )?(?:reached|contacted)(?: (?:for (?:immediate |further )?comments?|by (?:phone|telephone|email)))?(?: on| about)?",
    frames: "alone",
    examples: {
      "The registrar was [unavailable for comment].": "declines",
      "The registrar was [not immediately available for comment].": "declines",
      "The registrar [could not be reached for comment] on Sunday.": "declines",
    },
    lookalikes: ["The room was unavailable in May.", "The village could not be reached on Sunday."],
  }),
  row("declines", "withhold comment", {
    cue: "~(reserve|withhold|defer|suspend|postpone) (?:DET )?(?:further |all |public |official )?(?:(?:comments?|answer|reply|opinion)|(?:judgement|judgment)(?= (?:on|about|until) ))(?: on| about| until)?|~(abstain|refrain|desist|forbear|shrink|shy away) from (?:any |making any |all )?(?:further |public )?(?:comment|commenting|answering|responding|saying|discussing|speaking|naming|identifying)(?: on| about)?",
    frames: "noun alone",
    examples: {
      "The inspector [reserved comment on] the cause.": "declines",
      "The envoy [refrained from commenting on] the vote.": "declines",
    },
    lookalikes: ["The inspector reserved a table."],
  }),
  row("declines", "keep silent", {
    cue: "~(keep|remain|stay|fall) (?:[^ ]+ly |quite |very )?silent (?:about|on|over|as to)|(?<!(?:bells?|guns?|halls?|rooms?|engines?|phones?|telephones?|streets?|houses?|radios?|forest|church|machines?|drums?|birds|city|town|valley|sirens?|organ|square|film|crowd) (?:[^ ]+ ){0,4})~(keep|remain|stay) (?:[^ ]+ly |quite )?silent|~(keep|remain|stay) (?:[^ ]+ly |quite |very )?(?:mum|tight-lipped|close-lipped|mute|schtum|shtum|non-committal|noncommittal|evasive|coy|cagey|reticent)(?: about| on| over| as to)?|~(keep|hold) (?:his|her|its|their) (?:own )?(?:counsel|peace|tongue|tongues|lips sealed|mouth shut)(?: about| on| over)?|~(keep|maintain|preserve|observe) (?:a |an |his |her |its |their |complete |total |stubborn |dignified ){0,3}silence(?: about| on| over)?|(?:is|was|were|are|been|be) (?:silent (?:about|on|over|as to)|(?:mum|tight-lipped|non-committal|noncommittal|evasive|coy|cagey)(?: about| on| over| as to)?)",
    frames: "noun alone whether",
    examples: {
      "The pilots [kept silent about] the storm.": "declines",
      "The envoy [held her tongue].": "declines",
    },
    lookalikes: ["The guns fell silent.", "The hall was silent.", "He kept his lamp lit."],
  }),
  row("declines", "silence and privilege", {
    cue: "~(take|seek|find) refuge in silence|~(take|plead|invoke|cite|claim) the fifth(?: amendment)?|~(invoke|assert|exercise|claim|plead|cite) (?:DET )?(?:constitutional |legal |fifth amendment )?(?:right|rights|privilege|immunity)(?: to (?:remain )?(?:silent|silence|say nothing)| not to (?:answer|testify|speak)| against self-incrimination)|~stonewall|~clam up",
    frames: "alone",
    examples: { "The broker [invoked his right to remain silent].": "declines" },
    lookalikes: ["The broker exercised his right to vote.", "The birds took refuge in the barn."],
  }),
  row("declines", "walk away from questions", {
    cue: "~(walk|storm|drive|hurry|stalk|turn|ride|stride|sweep|rush|slip|move|run|march|leave|go|hasten) (?:off |out |away |on |past |in )?(?:[^ ,]+ ){0,4}?without (?:answering|comment|commenting|replying|responding|taking questions|speaking to)(?: on)?|~(walk|drive|hurry|stride|sweep|rush|push|march|stalk|step) (?:[^ ,]+ ){0,6}?(?:reporters|journalists|cameras|microphones|press|questions) (?:[^ ]+ ){0,4}?without (?:a word|speaking|stopping|a glance)|~hang up(?: on (?:him|her|us|me|them|[^ ]+))?(?= (?:when|as|[.,;]|before|at|without|after) )|~(put|slam) down the (?:phone|telephone|receiver)|~(put|slam) the (?:phone|telephone|receiver) down|~(end|cut short|break off|terminate|walk out of) (?:DET )(?:interview|call|press conference)|~change the subject",
    frames: "noun alone",
    examples: {
      "The treasurer [walked off without answering] a question.": "declines",
      "The manager [hung up] when we rang.": "declines",
    },
    lookalikes: ["The treasurer walked off without her hat.", "She hung up the coats."],
  }),
  row("declines", "refer questions elsewhere", {
    cue: "~(refer|redirect|forward)(?= (?:(?:all|further|any|our|these|such|press|media) ){0,3}(?:questions?|inquiries|enquiries|queries|calls|reporters|callers|requests) (?:[^ ]+ ){0,4}?to )",
    frames: "noun",
    examples: { "The ministry [referred] questions to the board.": "declines" },
    lookalikes: ["The doctor referred him to a surgeon."],
  }),
  row("declines", "neither confirm nor deny", {
    cue: "neither (?:confirm|confirms|confirmed|confirming|admit|admitted|deny|denies|denied) (?:nor|or) (?:deny|denies|denied|denying|confirm|confirmed)|(?:confirm|confirmed|admit|admitted) (?:or|nor) (?:deny|denied)|(?:deny|denied) (?:or|nor) (?:confirm|confirmed|admit)",
    frames: "noun that whether",
    negated: "declines",
    refused: "declines",
    examples: {
      "The ministry would [neither confirm nor deny] that a boat was lost.": "declines",
      "The ministry refused to [confirm or deny] the report.": "declines",
    },
    lookalikes: ["The bishop confirmed neither boy."],
  }),
  row("asserts", "be drawn", {
    cue: "be drawn(?: on| about| into| further)?",
    frames: "noun alone whether",
    refused: "declines",
    examples: { "The envoy would not [be drawn on] the date.": "declines" },
    lookalikes: ["The cart was drawn by oxen.", "The lots were not drawn."],
  }),
  row("asserts", "give details", {
    cue: "(?:get|go) into (?:specifics|details?|that|names)|give (?:any |further |more )?(?:details?|names?|figures?|reasons?|particulars|specifics|examples)(?: of| about| for)?",
    frames: "noun alone whether",
    negated: "declines",
    refused: "declines",
    examples: {
      "The police desk would not [give details of] the arrest.": "declines",
    },
    lookalikes: ["The cart went into a ditch."],
  }),
  row("declines", "not be willing", {
    cue: "(?:is|are|was|were|be|been|remained|remains|seemed|proved) (?:[^ ]+ly )?(?:not (?:[^ ]+ly )?(?:prepared|willing|ready|inclined|at liberty|in a position|free|allowed)|unwilling|reluctant|loath|disinclined|unprepared)(?= to ANSWER)",
    frames: "infinitive",
    examples: {
      "The colonel [was not prepared] to discuss the order.": "declines",
      "The abbess [was unwilling] to say who had paid.": "declines",
    },
    lookalikes: ["The abbess was unwilling to swim.", "The horse was not ready to run."],
  }),
  row("asserts", "wish to answer", {
    cue: "~(wish|want|care|choose|like|intend)(?= to ANSWER)",
    frames: "infinitive alone",
    negated: "declines",
    refused: "declines",
    examples: { "The agent did not [wish] to be quoted.": "declines" },
    lookalikes: ["The agent did not wish to swim."],
  }),
  row("declines", "choose not to", {
    cue: "~(choose|prefer|elect|opt)(?= not to ANSWER)",
    frames: "infinitive",
    examples: { "His wife [chose] not to comment.": "declines" },
    lookalikes: ["His wife chose not to swim."],
  }),
  row("declines", "withhold a thing", {
    cue: "~withhold(?= (?:DET )?ADJ (?:names?|details?|identity|reports?|figures?|information|documents?|findings?|results?|consent|approval|permission) )",
    frames: "noun",
    examples: { "The trust [withheld] the names of the donors.": "declines" },
    lookalikes: ["The trust withheld a tenth of the rent."],
  }),
  row("declines", "will not act", {
    cue: "(?:will|would) not (?:be )?(?:(?:vote|voting)(?: for| against)?|sign|signing|support|supporting|back|endorse|attend|attending|accept|take part in|taking part in|join|recognise|recognize|negotiate(?: with)?|resign|resigning|step down|apologise|apologize|testify|give evidence|ratify|approve|comply with|cooperate with|surrender|release|publish|disclose|hand over|stand for|run for|seek|return to|provide|share|name|identify|discuss|explain)(?! (?:that|FEW CLAIM) )",
    frames: "noun alone",
    mode: "intention",
    examples: {
      "The island [will not vote for] the draft.": "declines",
      "The mayor [would not resign].": "declines",
    },
    lookalikes: ["The dam will not hold.", "It would not rain."],
  }),
  row("declines", "demur at", {
    cue: "~(balk|baulk|jib|demur) at(?: (?:naming|saying|answering|giving|discussing))?|~(beg|ask) to be excused",
    frames: "noun alone",
    examples: { "The envoy [demurred at] a second date.": "declines" },
    lookalikes: ["The horse balked.", "The monk abstained from meat."],
  }),
  row("declines", "give nothing away", {
    cue: "~give (?:nothing|little) away(?: about| on)?|~(give|return) an? (?:evasive|non-committal|vague|curt) (?:answer|reply|shrug)|~play (?:his|her|its|their) cards close(?: to (?:his|her|its|their) (?:chest|vest))?",
    frames: "alone",
    examples: { "The coach [gave nothing away about] the team.": "declines" },
    lookalikes: ["The coach gave nothing to the beggar."],
  }),
]
