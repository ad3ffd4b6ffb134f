/** Classes of words that the patterns of rows and openings share. */

/** Nouns for what somebody else has said. */
export const CLAIM =
  "(?:claims?|reports?|rumou?rs?|allegations?|accusations?|charges?(?! against)|suggestions?|story|stories|accounts?|speculation|tales?|notions?|ideas?|insinuations?|assertions?|contentions?|statements?|versions?|talk|theory|theories|narratives?|gossip|criticisms?|complaints?|imputations?|slurs?|smears?|whispers?|implications?|hints?|testimony|inferences?|innuendos?|legends?|myths?|fears|concerns|calumny|calumnies|libels?|slanders?|chatter|hearsay|impression|verdict)"

/** Words for what is not so. */
export const FALSE =
  "(?:(?:a|an|the|all|pure|sheer|utter|utterly|complete|completely|total|totally|entirely|wholly|absolute|absolutely|so much|mere|merely|simply|simple|outright|patently|plainly|plain|malicious|wicked|shameless|barefaced|bare-faced|downright|deliberate|vicious|tissue of|pack of|load of|piece of|string of|old|political|cheap|cruel) ){0,4}(?:false|fake|untrue|baseless|groundless|unfounded|bogus|nonsense|rubbish|inventions?|fiction|fictitious|fantasy|fantasies|fabrications?|fabricated|invented|concocted|hoax|forgery|forgeries|forged|lies?|slander|libel|calumny|moonshine|hogwash|poppycock|balderdash|bunkum|bunk|humbug|twaddle|tosh|claptrap|garbage|hearsay|untruthful|untruths?|falsehoods?|myth|fairy tales?|fairy story|old wives' tales?|canard|spurious|unsubstantiated|inaccurate|incorrect|erroneous|without foundation|without merit|without basis|without substance|made up|fake news|smears?|propaganda|idle gossip|scurrilous|apocryphal|figment)"

/** Words for what somebody calls a claim that he or she does not share; of other things they are a view. */
export const ABSURD =
  "(?:(?:a|an|the|pure|sheer|utter|utterly|complete|completely|total|totally|entirely|wholly|absolute|absolutely|simply|plainly|patently|so) ){0,3}(?:absurd|absurdity|ridiculous|ludicrous|preposterous|laughable|outlandish|far-fetched|fanciful|wrong|mistaken|misleading|malicious|outrageous|nonsensical|silly|wide of the mark|fantastic|unjustified|unfair|joke|insulting)"

/** Words for what is so. */
export const TRUE =
  "(?:(?:entirely|wholly|perfectly|substantially|largely|broadly|quite|essentially|absolutely|completely) )?(?:true|truthful|accurate|correct|genuine|authentic|well founded|well-founded|factual)"

/** Whole classes of words. */
export const FIXED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ABSURD,
    CLAIM,
    FALSE,
    TRUE,
    /** Nouns for what somebody asks for or offers. */
    OFFER:
      "(?:requests?|demands?|calls?|offers?|proposals?|invitations?|pleas?|appeals?|overtures?|amendments?|motions?|petitions?|ultimatums?|bids?|entreaties|approaches)",
    /** Nouns for what somebody wants answered, and for those who want it. */
    QUESTION:
      "(?:questions?|query|queries|inquiry|inquiries|enquiry|enquiries|calls|messages|emails|reporters|journalists|interviewers?)",
    /** What one does in answer to a question. */
    ANSWER:
      "(?:(?:comment|respond|reply|answer|say|speak|talk|discuss|elaborate|speculate|confirm|name|identify|disclose|reveal|explain|testify|tell|give|go into|take questions|be (?:quoted|named|identified|interviewed|drawn|questioned))(?= ))",
    /** What tells a time behind "on". */
    ON_DAY:
      "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d|the (?:eve|day|morning|night|evening|same)|january|february|march|april|may|june|july|august|september|october|november|december)",
    WH: "(?:whether|if|what|who|whom|whose|which|when|where|why|how)",
  }),
)

/** Classes that bring the blank behind them, since there may be nothing of them. */
export const LOOSE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    /** Up to five words, as few as it takes. */
    FEW: "(?:(?!(?:that|to|,|;) )[^ ]+ ){0,5}?",
    /** Up to two words before a noun. */
    ADJ: "(?:(?!(?:that|to|of|for|in|by|and|,) )[^ ]+ ){0,2}?",
    /** An article or an owner. */
    DET: "(?:(?:a|an|the|any|all|these|those|this|that|his|her|its|their|our|my|your|every|each|some|no|such|[^ ]+'s|[^ ]+s') )",
    /** An adverb. */
    LY: "(?:[^ ]+ly )?",
    /** Whom a cue is said to, in a few words. */
    WHOM: "(?:(?:him|her|them|me|us|you|it|himself|herself) |(?:the|a|an|his|her|its|their|our|my|your|all|both|every|any|each|two|three) (?:(?!(?:that|to|,) )[^ ]+ ){1,5}?|(?:(?!(?:that|to|the|a|for|in|on|at|of|by|with|from|about) )\\p{L}[^ ]* ){1,3}?)",
  }),
)
