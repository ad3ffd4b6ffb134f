/** Words that look like a cue and make no statement. */
import { row, type Row } from "../row.ts"

const nothingIn = (name: string, cue: string, examples: Row["examples"]): Row =>
  row(null, name, {
    cue,
    frames: "",
    examples,
    lookalikes: Object.keys(examples).map((words) => words.replace(/[[\]]/g, "")),
  })

export const nothing: readonly Row[] = [
  nothingIn(
    "deny somebody a thing",
    "~deny (?:him|her|them|us|me|itself|himself|herself|themselves|entry|access|admission|admittance|permission|bail|leave|asylum|parole|service|food|water|treatment|passage|custody)|~deny(?= (?:(?:the|a|any|all|his|her|their) )?(?:[^ ]+ ){0,3}?(?:entry|access|admission|permission|bail|visas?|asylum|parole|the right|the vote|the use) )",
    { "The guard [denied her] entry.": "none", "The island [denied] the crew access to the harbour.": "none" },
  ),
  nothingIn(
    "be denied a thing",
    "(?<= (?:is|are|was|were|been|being|be) )denied(?= (?!(?:by|on|in|at|that|as|when|and|or|but|this|last|yesterday|today|to) )\\p{L}[^ ]* )",
    {
      "The tenants were [denied] a hearing.": "none",
    },
  ),
  nothingIn(
    "what a court or a machine turns down",
    "(?<= (?:judges?|court|tribunal|magistrates?|justices|bench|referee|umpire) (?:[^ ]+ ){0,2})~(dismiss|reject|refuse|deny|throw out)(?= (?:DET )?(?:[^ ]+ )?(?:appeals?|motions?|applications?|cases?|suit|charges?|bail|petition) )|(?<= (?:body|machine|slot|system|scanner|computer|printer|stomach|meter) (?:[^ ]+ ){0,2})~(reject|refuse|decline)",
    { "The judge [dismissed] the appeal with costs.": "none", "The machine [rejected] the coin.": "none" },
  ),
  nothingIn("contradict each other", "~(contradict|refute|confirm|support) (?:each other|one another)", {
    "The two maps [contradict each other].": "none",
  }),
  nothingIn("wonder at", "~wonder at", { "He [wondered at] the moon.": "none" }),
  nothingIn(
    "what things call for and promise",
    "(?<= (?:taxi|cab|car|carriage|coach|van|recipe|situation|occasion|moment|job|task|times|rules?|custom|weather|clouds?|sky|skies|dawn|morning|day|evening|wind) (?:[^ ]+ ){0,1})~(call for|promise|demand|threaten|invite|beg)|~hold (?:DET )?promise of",
    { "The recipe [calls for] two eggs.": "none", "The clouds [promised] snow.": "none" },
  ),
  nothingIn(
    "pledge a thing",
    "~pledge(?= (?:his|her|their|its) (?:watch|watches|rings?|jewels|lands?|coat|plate|silver|furniture|crown) )",
    { "They [pledged] their watches at the shop.": "none" },
  ),
  nothingIn(
    "confirm in church or in office",
    "confirmed (?:at|in|into|by the bishop|by the archbishop)|~confirm(?= (?:(?:the|our|his|her|their|my|a) )?(?:[^ ]+ )?(?:booking|reservation|girls|boys|children|candidates) )",
    { "The girls were [confirmed at] St Anne’s.": "none", "The bishop [confirmed] forty boys.": "none" },
  ),
  nothingIn(
    "question somebody",
    "~(question|interview|quiz|grill|interrogate)(?= (?:(?:the|a|an|two|three|four|five|six|several|his|her|their|some) )?(?:[^ ]+ )?(?:him|her|them|suspects?|drivers?|man|men|woman|women|boys?|girls?|witness|witnesses|prisoners?|crew|passengers|neighbours|neighbors|staff|widow|servants?|guards?|youths?) (?!about|on|over|as))",
    { "Detectives [questioned] the suspect for six hours.": "none" },
  ),
  nothingIn(
    "admit somebody",
    "admitted to(?= (?:hospital|the (?:hospital|bar|ward|academy|order|guild|society|club|school|college|university)) )|~admit(?= (?:DET )?(?:children|women|men|visitors|patients|members|students|light|air|water|him|her|them|no one|nobody) )|admitted(?= (?:through|into) )",
    { "He was [admitted to] the guild.": "none", "The hall [admits] no light.": "none" },
  ),
  nothingIn(
    "concede in sport",
    "~concede(?= (?:DET )?(?:[^ ]+ )?(?:goals?|penalty|penalties|corners?|points|runs|match|game|frame|free kicks?|seats?|tries) )",
    { "The side [conceded] two goals.": "none" },
  ),
  nothingIn(
    "acknowledge a cheer",
    "~acknowledge(?= (?:DET )?(?:[^ ]+ )?(?:applause|crowd|cheers?|salute|receipt|wave|greeting) )",
    {
      "The captain [acknowledged] the applause.": "none",
    },
  ),
  nothingIn(
    "ask not to be named",
    "~(ask|request|insist|prefer|wish|want) (?:not to|to not) be (?:named|identified|quoted)(?: by name)?",
    { "The trader [asked not to be named].": "none" },
  ),
  nothingIn("beg to differ", "~beg to (?:differ|disagree)", { "The widow [begged to differ].": "none" }),
  nothingIn("sworn in", "~swear (?:in|at)|sworn (?:in|enem(?:y|ies)|foes?|officers?|statements?)", {
    "The mayor was [sworn in] on Friday.": "none",
  }),
  nothingIn("promise to be", "~promise(?= to be (?:a|an|the|one|another|fine|hot|cold|long|dry|wet|good) )", {
    "The day [promised] to be a fine one.": "none",
  }),
  nothingIn(
    "threaten to fall",
    "~threaten(?= to (?:collapse|fall|spill|burst|engulf|overwhelm|topple|give way|rain|sink|swamp|flood|capsize|tip|slide|erupt|overflow|boil) )",
    { "The wall [threatened] to collapse.": "none" },
  ),
  nothingIn(
    "things that will not",
    "~(refuse|decline) to(?= (?:start|budge|die|burn|light|catch|grow|turn over|work|fit|stick|melt|set|heal|fade|boil|rise|ignite|thaw) )",
    { "The engine [refused to] start.": "none" },
  ),
  nothingIn("beg the question", "~beg the question|~beg(?:ging)? bowls?", { "This [begs the question].": "none" }),
]
