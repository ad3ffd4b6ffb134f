/**
 * Openings: what a content says by its own first words, whatever the verb beside it: "It is untrue that …",
 * "No comment", "Will you go?". Held against the content in lower case, without its marks, contractions written out.
 */
import type { Stance } from "../../../model.ts"
import { ABSURD, CLAIM, FALSE, TRUE } from "./words.ts"

export interface Opening {
  readonly name: string
  readonly stance: Stance
  /** Whether it holds of words in quotation marks alone, or of those that stand before their cue. */
  readonly isDirect: boolean
  readonly pattern: RegExp
  /** Contents that have the stance by themselves. */
  readonly examples: readonly string[]
  /** Contents that say something and no more. */
  readonly lookalikes: readonly string[]
}

const IS = "(?:is|was|are|were|has been|had been|have been|would be)"
const VERY =
  "(?:(?:simply|just|completely|totally|absolutely|all|quite|plainly|flatly|utterly|entirely|wholly|categorically|patently|nothing but|nothing more than|no more than) ){0,3}"
/** Without an article. */
const CLAIMS = "(?:claims|reports|rumours|rumors|allegations|suggestions|accusations|charges|stories)"
const IT = `(?:it|this|that|these|those|they|all (?:of )?(?:this|that|it)|the whole (?:thing|${CLAIM})|(?:the|such|these|those|any|all|his|her|its|their|your) (?:[^ ]+ ){0,3}?${CLAIM}(?: (?:of|that|about|in|by)(?: [^ ]+){1,14}?)?|${CLAIMS}(?: (?:of|that|about|in|by)(?: [^ ]+){1,14}?)?)`

interface OpeningOptions {
  readonly pattern: string
  readonly direct?: true
  readonly examples: readonly string[]
  readonly lookalikes: readonly string[]
}

const opening = (stance: Stance, name: string, { pattern, direct, examples, lookalikes }: OpeningOptions): Opening => ({
  name,
  stance,
  isDirect: direct ?? false,
  pattern: new RegExp(`^ (?:that )?(?:, )?(?:${pattern})`, "u"),
  examples,
  lookalikes,
})

export const OPENINGS: readonly Opening[] = [
  opening("denies", "it is untrue", {
    pattern: `${IT} ${IS} ${VERY}(?:not (?:${VERY}${TRUE}|so|the case|right|what happened|how it was)|never (?:true|so|the case)|${FALSE})(?= )`,
    examples: [
      "It is untrue that the board met",
      "“That’s a lie, and you know it,”",
      "that the report was a fabrication from start to finish",
    ],
    lookalikes: ["“It was a fine day,”", "that the report was late"],
  }),
  opening("denies", "an absurd claim", {
    pattern: `(?:(?:the|such|these|those|any|all) (?:[^ ]+ ){0,3}?${CLAIM}|${CLAIMS})(?: (?:of|that|about|in|by)(?: [^ ]+){1,14}?)? ${IS} ${VERY}${ABSURD} `,
    examples: ["the claim that he rang was absurd", "Such talk is ridiculous"],
    lookalikes: ["the plan was absurd"],
  }),
  opening("denies", "false, as a word alone", {
    pattern: `(?:(?:well|oh|why) (?:, )?)?(?:${FALSE}|absolutely not|certainly not|definitely not|of course not|not at all|not true|not so|not a bit of it|nothing of the (?:kind|sort)|no such thing|far from it|on the contrary|stuff and nonsense|never|categorically not|wrong)(?: (?:from start to finish|from beginning to end|through and through|all of it|every word(?: of it)?|from first to last))? (?=$|[.,;!—–-])`,
    direct: true,
    examples: ["“Nonsense,”", "“Lies, all lies,”", "“A fabrication from start to finish.”", "“Certainly not!”"],
    lookalikes: ["“Never mind the dog,”", "“Wrong turnings are common,”"],
  }),
  opening("denies", "no such thing", {
    pattern: `no such [^ ]+(?: [^ ]+)? (?:was|were|is|are|had|has|have|ever|exists?|existed|took|could|did|came)|no [^ ]+ of (?:the|that) kind|there (?:is|was|has been|had been|were|are) (?:absolutely |simply |quite )?(?:no (?:such|truth|foundation|substance|basis|question of)|not a (?:word|shred|grain|scrap|particle|jot|ounce|iota)|nothing in (?:it|the)|never (?:any|a))|not (?:a|one) (?:word|syllable) of|nothing could be further from|(?:it|this|that|none of (?:it|this|that)) (?:has |had )?(?:never|did not|does not)(?: really| ever)? (?:happened|happen|occurred|occur|took place|take place|existed|exist)|nothing of the (?:kind|sort)(?: ever)? (?:happened|occurred|took place|existed|was|has|had)|(?:i|we|he|she|they|it) (?:did|said|wrote|made|gave|sent|took|had|have|signed|saw) no such|(?:neither|not one of) (?:[^ ]+ ){1,3}?(?:is|was|are|were) true|(?:i|we|he|she|they|it) (?:did|said) nothing of the|none of (?:it|this|that|the) (?:[^ ]+ )?(?:is|was|were)(?: ever)? true|contrary to (?:the|his|her|their|what) |the (?:opposite|reverse) (?:is|was) (?:true|the case)|(?:you|they|he|she) (?:are|is|were|was) (?:lying|a liar|liars|mistaken|misinformed|making it up)`,
    examples: [
      "No such order was given",
      "that there was no truth in the story",
      "“None of it is true,”",
      "that, contrary to the report, nobody had been moved",
      "“It never happened,”",
    ],
    lookalikes: ["No ship was seen", "that there was no bread in the shop", "“It happened at noon,”"],
  }),
  opening("denies", "it is not the case that", {
    pattern: `it ${IS} ${VERY}(?:untrue|false|wrong|incorrect|inaccurate|a lie|a myth|a fallacy|nonsense|not (?:true|so|the case|correct|right|accurate))(?: to (?:say|suggest|claim|assert|state))? (?=that |to |$)`,
    examples: ["It is a myth that monks built the mill", "that it was wrong to say that the board had met"],
    lookalikes: ["It is a pity that the mill is gone"],
  }),
  opening("denies", "short no", {
    pattern: `(?:he|she|it|they|i|we|there|that) (?:is|was|were|are|am|do|does|did|has|had|have|will|would|could) not(?: [.,!])? $`,
    direct: true,
    examples: ["“I was not,”", "“They did not.”"],
    lookalikes: ["“I did not sleep,”"],
  }),
  opening("denies", "I had no part in it", {
    pattern: `(?:he|she|they|it|i|we|the [^ ]+) (?:have|has|had|did|do|does|was|were|am|is)(?: absolutely| quite)? (?:no part|no hand|nothing to do with|nothing whatever to do with|not guilty|innocent|no involvement|no role|not involved|never involved|in no way involved)|you have (?:got )?the wrong (?:man|woman|person|fellow|house)|it was not (?:me|i|us|we|him|her|them)`,
    examples: ["that he had nothing to do with the fire", "“I am innocent,”"],
    lookalikes: ["that he had nothing to eat"],
  }),
  opening("denies", "I deny it", {
    pattern:
      "(?:i|we) (?:(?:flatly|utterly|categorically|strongly|absolutely|totally|completely|emphatically|strenuously|must|would|can|firmly|vehemently) ){0,3}(?:deny|reject|refute|dispute|repudiate) ",
    direct: true,
    examples: ["“I utterly deny that I was there,”"],
    lookalikes: ["“I do not know that I was there,”"],
  }),
  opening("declines", "no comment", {
    pattern: `(?:(?:i|we) (?:have|had|shall have|will have) )?(?:no|nothing)(?: further| more| other)? (?:comments?(?: |$)|to (?:say|add|declare|tell you)|remarks)|next question|my lips are sealed|(?:ask|speak to|talk to|you must ask|you will have to ask|you should ask|better ask) (?:my|our|the|his|her) (?:lawyers?|solicitors?|counsel|attorneys?|agent|press office|barrister)|that (?:is|must stay|stays|remains) (?:between|confidential|classified|private|my (?:own )?(?:business|affair)|a (?:private|family) matter|none of)|(?:it|that) (?:is|was) none of|none of your|mind your own|i (?:take|plead|invoke) the fifth|(?:that is |it is )?no(?:ne)? (?:concern|business|affair) of (?:yours|the press)|the (?:interview|matter) is (?:over|closed)|i (?:would )?prefer not|i (?:would|had) rather not|leave me alone|no questions|ask me (?:again |about that )?(?:tomorrow|later|next|another)|you (?:will|would|must|should|can|may) (?:have to |need to |better )?(?:ask|speak to|talk to|take that up with)|(?:i|we) (?:can|will|could|shall) neither (?:confirm|deny)`,
    direct: true,
    examples: ["“No comment,”", "“I have nothing to say about that,”", "“That is between me and my confessor,”"],
    lookalikes: ["“I have nothing to wear,”", "“That is a fine boat,”"],
  }),
  opening("declines", "I will not", {
    pattern: `(?:i|we) (?:(?:am|are) not (?:going to|about to|prepared to|willing to|at liberty to|in a position to|able to|free to|here to|allowed to)|(?:can|could|may|must) not|(?:will|shall|would|do) not (?:wish to|want to|intend to|propose to|care to|choose to)?)(?: [^ ]+ly)? ?(?:be )?(?:comment|commenting|discuss|discussing|answer|answering|say|saying|speak|speaking|talk|talking|name|naming|disclose|disclosing|reveal|go into|elaborate|speculate|confirm|give|giving|get into|drawn|sign|signing|vote|voting|attend|attending|testify|testifying|resign|resigning|apologise|apologising|apologize|accept|support|supporting|take part|taking part|join|receive|meet|negotiate|pay|paying|cooperate|co-operate|serve|stand|standing|run|running|respond|reply|tell|share|debate|back|backing|endorse|recognise|recognize|yield|submit|obey|go|going|leave|leaving|step down|stepping down|surrender|agree|do it|do that) |(?:i|we) (?:decline|refuse|respectfully decline|must decline|must refuse) `,
    direct: true,
    examples: ["“I won’t be giving evidence,”", "“We will not sign the order,”", "“I can’t discuss that,”"],
    lookalikes: ["“We will not let you down,”", "“The dam will not hold,”"],
  }),
  opening("declines", "that he would not", {
    pattern: `(?:he|she|it|they|the (?:[^ ]+ ){1,3}?) ?(?:would|will) (?:not|never)(?: be)? (?:vote|voting|back|support|sign|attend|attending|comment|commenting|discuss|answer|testify|resign|accept|receive|take part|join|meet|negotiate|recognise|recognize|endorse|cooperate|co-operate|name|disclose|release|publish|appear|apologise|apologize|step down|stand|run|serve|speak|giving|respond|agree|approve|ratify|yield|surrender|submit|participate|seek|bow|pay|hand over|give up|give way|give evidence) |(?:he|she|it|they|we|the (?:[^ ]+ ){1,3}?) ?(?:(?:would|had) rather not|preferred not|could not (?:comment|discuss|say|talk about|reveal|disclose|name|go into|confirm)|(?:was|were|is|are) not (?:at liberty|able|allowed|in a position|prepared|willing|free|going) to|(?:did|does|do) not (?:want|wish) to (?:comment|discuss|talk|say|answer|speak)|(?:does|do) not (?:comment|discuss|give interviews)|had (?:no comment|nothing to (?:say|add))) `,
    examples: ["that he would not receive the envoy", "it will not vote for the draft"],
    lookalikes: ["it would not rain", "that the dam would not hold"],
  }),
  opening("confirms", "yes", {
    pattern: `(?:(?:oh|why|well) (?:, )?)?(?:yes|aye|yep|yeah|indeed|correct|exactly|precisely|quite (?:right|so|true)|certainly|of course|true(?: enough)?|right(?: you are| enough)|just so|so it is|very true|too true|guilty(?: as charged)?|every word(?: of it)?|i plead guilty|agreed|it is a fair cop|(?:you|they) are (?:quite )?right|(?:he|she|they) (?:is|are|was|were) (?:quite |perfectly |absolutely )?right|i am afraid (?:so|it is|it was|he did|she did|we did|it is true)|(?:that|it) (?:is|was) so|so (?:it|he|she|i|we|they) (?:is|was|did|had|were)|i admit it|i did it|that is (?:quite |perfectly |absolutely |entirely )?(?:correct|right|true|so|the case|accurate|a fact)|(?:that|it) (?:is|was) (?:me|i|us|we|mine|ours))(?= (?:[.,;!—–-]|that|it|we|he|she|they|there|and|i) | $)`,
    direct: true,
    examples: [
      "“Yes, that is my signature,”",
      "“True enough, I did ride in the wrong race,”",
      "“Every word.”",
      "“That is correct,”",
    ],
    lookalikes: ["“Yesterday was cold,”", "“Right turns are hard,”"],
  }),
  opening("confirms", "it is true that", {
    pattern: `it (?:is|was) (?:quite |perfectly |indeed |entirely )?(?:true|correct|a fact|the case|so|right|accurate) |(?:the|these|those|such) (?:[^ ]+ ){0,3}?(?:reports?|rumou?rs?|allegations?|stor(?:y|ies)|claims?|accusations?|accounts?)(?: (?:of|that|about|in)(?: [^ ]+){1,12}?)? (?:is|was|are|were) (?:quite |entirely |indeed |substantially |all )?(?:true|correct|accurate|genuine|right) |(?:i|we) (?:(?:can|must|do|freely|readily|have to) ){0,2}(?:confirm|admit|confess|acknowledge|concede|own) |(?:i|we) (?:do|can|will|would) not (?:deny|hide|pretend)|(?:i|we) (?:have )?never denied|there is no (?:denying|hiding|disputing)|no denying|it (?:is|was) (?:i|me|we|us|he|him|she|her|they|them) (?:who|that) |(?:he|she|they|it|i|we) (?:had|has|have|did|was|were|is|are) indeed |you have (?:caught|got) me`,
    examples: [
      "It is true that we left the gate open",
      "“I confess that I was there,”",
      "that the reports were accurate",
    ],
    lookalikes: ["It is a pity that we left the gate open", "that the reports were late"],
  }),
  opening("confirms", "a plain yes", {
    pattern: "yes $",
    examples: ["yes"],
    lookalikes: ["yesterday"],
  }),
  opening("confirms", "short answer", {
    pattern: `(?:it|that|he|she|they|i|we|there|you) (?:is|was|are|were|am|do|did|does|has|have|had|will|would|can|could)(?: indeed)?(?: [.,!])? $`,
    examples: ["“It is,”", "“I did.”", "that she had"],
    lookalikes: ["“It is cold,”"],
  }),
  opening("hints", "let's just say", {
    pattern: `let us (?:just |only )?(?:say|put it)|(?:i|we) (?:would|should) not be (?:at all |too |very )?surprised|(?:do not|no one should|nobody should) be (?:too |very )?surprised|watch this space|you never know|never say never|wait and see|stay tuned|we (?:shall|will) see|who knows|draw your own conclusions?|make of (?:it|that|this) what you|read into (?:it|that) what you|(?:i|we) (?:do|can|could|will|would) not (?:rule|exclude|discount)|(?:i am|we are) (?:not ruling (?:anything|it|that)|ruling nothing)|nothing is ruled out|stranger things have|anything is possible|you may (?:well )?(?:see|hear|find)|i could name|some (?:people )?(?:might|may|would) say|(?:a|one) little bird|all options (?:are|remain)|the door (?:is|remains) (?:open|ajar)|if i were (?:you|him|her|them)|everyone knows who|no smoke without|there is no smoke|ask yourselves? (?:who|why|what)`,
    direct: true,
    examples: ["“Let’s just say that you may see me on a ballot,”", "“I wouldn’t be surprised if it rained money,”"],
    lookalikes: ["“It rained all day,”", "“I would be glad,”"],
  }),
  opening("requests", "do this", {
    pattern: `(?:(?:and|but|so|now|then|oh|o|pray|well|come|sir|madam|gentlemen|ladies|friends|boys|lads|mother|father|captain|doctor|for (?:god|heaven|pity|goodness|christ)'s sake) (?:, )?)?(?:please |do not |never (?:again )?(?:let|speak|go|trust|tell|touch|come|do|lend|sell|give|ask) |let (?:us|him|her|them|the|me|my|our|there|no|it) |be (?:quick|quiet|silent|still|careful|brave|patient|kind|sure|gone|seated|there|ready|good|on) |do (?:it|this|that|something|your|as|be|come|sit) |(?:i|we) (?:beg|implore|entreat|beseech|urge|order|command|ask|demand|request|appeal|insist|call on|call upon|call for) |(?:send|tell|give|bring|take|leave|keep|put|open|shut|close|get|hold|stop|go|come|run|wait|stay|sit|stand|fetch|find|show|hand|pass|pay|pull|push|turn|move|drop|lift|carry|clear|sign|write|read|speak|answer|hurry|help|save|spare|free|release|return|restore|remove|burn|bury|hide|lock|seal|cut|tie|load|fire|cease|halt|advance|retreat|follow|meet|join|vote|resign|quit|start|begin|finish|end|make|mend|fix|repair|build|feed|wash|clean|sweep|check|count|ring|telephone|wire|cable|watch|beware|avoid|drive|ride|walk|climb|throw|catch|cast|lower|raise|lend|sell|buy|use|try|remember to|forgive|pardon|arrest|search|strike|look after|prepare|issue|publish|withdraw|reconsider|cancel|step|hang|set|allow|grant|respect|protect|share|evacuate|boil) (?!(?:is|was|are|were|has|have|had|will|would|can|may|who|of|and [^ ]+ (?:is|are|were)) )(?=[^ .,;!?]))`,
    direct: true,
    examples: ["“Don’t sell the cow,”", "“Send coal at once,”", "“Please be quick,”"],
    lookalikes: ["“Fire is a good servant,”", "“Coal was sent at once,”"],
  }),
  opening("promises", "we will", {
    pattern: `(?:(?:yes|very well|all right|rest assured|never fear|do not worry|and|so|then|but) (?:, )?)?(?:(?:i|we) (?:promise|pledge|swear|vow|guarantee|undertake|give you my word|commit) |you have (?:my|our) word|(?:on|upon) my (?:word|honour|honor|life|oath) |(?:my|our) word (?:is|on it)|rest assured|(?:i|we) (?:will|shall) (?:(?:never|always|not|certainly|personally|gladly|soon|all|both|now) ){0,2}(?!(?:never|always|not|certainly|personally|gladly|soon|all|both|now|see (?:what|how|if|whether|about|[.,])|be (?:dead|late|lost|ruined|gone|old|sorry|hungry|poor|beaten|outnumbered|glad|happy)|lose|need|know|have to|die|miss|win|regret|starve|remember|probably|likely|suffer|go hungry|freeze|drown) ?)[^ ]+ |you (?:will|shall) (?:(?:have|get) (?:a|an|the|your|it|our|my)|be paid|not regret|pay for|hear from)|(?:it|that|this|the [^ ]+(?: [^ ]+)?) (?:will|shall) be (?:done|ready|paid|finished|there|delivered|mended|repaired|returned|built|put right|seen to) |consider it done|you can count on (?:me|us)|(?:i am|we are) going to (?:make|build|sue|fight|give|pay|repay|finish|return|bring|fix|mend) )`,
    direct: true,
    examples: ["“We will publish the names by Friday,”", "“I’ll be there at six,”", "“You have my word,”"],
    lookalikes: ["“They will lose,”", "“We shall all be dead by morning,”"],
  }),
  opening("promises", "you have my word, at the end", {
    pattern: `.{0,400} (?:you have my word|(?:and )?(?:that is|this is) a promise|i promise(?: you)?|(?:on|upon) my (?:word|honour|oath)|i swear(?: it)?|mark my words|i give you my word|i guarantee it)(?: [.,!])? $`,
    direct: true,
    examples: ["“Each of you will get a copy, you have my word,”"],
    lookalikes: ["“Each of you will get a copy,”"],
  }),
]

/** The opening that a content's words have; null where none fits. `words` is the text of a line. */
export function openingOf(words: string, isDirect: boolean): Opening | null {
  return OPENINGS.find((one) => (isDirect || !one.isDirect) && one.pattern.test(words)) ?? null
}
