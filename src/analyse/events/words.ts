/** The closed word lists of the events rules. All are in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const DETERMINERS = set(
  "a an the his her its their our my your this these those another any some every each no both several many all",
)
export const PREPOSITIONS = set(
  "about above across after against ahead along alongside amid among around as at before behind below beneath beside between beyond by despite during except for from in inside into near of off on onto outside over past since through throughout to toward towards under until upon via with within without concerning regarding following",
)
/** Prepositions that make what follows part of the noun before: no subject stands behind one. */
export const GOVERNING = set(
  "about against alongside amid among at between by concerning during except for from in inside into near of on onto outside over regarding through to toward towards under upon via with within without",
)
export const CONJUNCTIONS = set("and or nor but then yet")
/** A clause of its own begins here; what stands beyond belongs to another verb. */
export const BORDERS = set(
  "that who whom whose which where when while because although though if unless until whether after before since once but as than so what why how lest whereas",
)
/** What a clause that begins so tells has not happened for all that it says. */
export const SUPPOSING = set("if unless whether lest than")
export const PERSONAL = set("he she they it we i you him her them us me")
export const SOMEBODY_ELSE = set("him her them us me you he she they we i who whom")
/** "nobody met him": told of no one. */
export const NOBODY = set("nobody none neither nothing nor no-one")

/** Adverbs and the like that stand within a group of verbs. */
export const BETWEEN = set(
  "not never ever also later then again already since once twice both all even only just still first soon now always often thereafter afterwards subsequently actually apparently reportedly allegedly indeed too himself herself themselves itself long so duly",
)
/** In -ly, and no adverbs. */
export const NO_ADVERBS = set("family july italy ally rally reply assembly supply monopoly bully daily weekly early")

export const AUXILIARIES = set(
  "is are was were am be been being has have had having do does did will would shall should can could may might must ought",
)
export const BE = set("is are was were am be been being got")

/** Irregular pasts and some present forms: a word that makes a clause of its own. */
export const FINITE = set(
  "went came took made gave got held fell rose won lost left began ran saw knew became broke brought built bought caught chose cut drew fought found flew grew hit kept led let paid sent shot sold spent spoke stood struck taught thought threw wrote told said met put set read rang rung sat swore drove rode ate drank slept woke wore forgot forgave froze stole understood withdrew overthrew sought dealt felt meant heard swept hung laid lent bent spread sank swam shook hid bound shut says wants tells thinks believes shows denies insists knows asks adds hopes needs remains seems goes comes takes makes gives gets holds stands keeps means lies",
)
/** End in -ed or look like pasts, and are none. */
export const NO_PAST =
  /^(?:need|feed|speed|indeed|exceed|proceed|succeed|breed|hundred|red|bed|unnamed|so-called|seed|deed|weed|greed|reed|united|wicked|naked|sacred|beloved|aged|alleged|armed)$/

/** Nouns for people beside those of the names rules. */
export const PERSON_NOUNS = set(
  "regulator watchdog tribunal jury archbishop man woman boy girl brother sister father mother wife husband son daughter friend uncle aunt cousin nephew niece widow staff mp mps leaders delegation delegations delegates lawyers ministers envoy envoys officials officers crowd rally nation congress conference voters reporters journalists workers",
)

/** Laws, treaties and papers: what is signed, adopted or vetoed. */
export const INSTRUMENTS = set(
  "accord accords act agreement agreements amendment armistice article bill bills budget ceasefire charter constitution contract contracts convention deal deals declaration decree draft edict guarantee law laws lease legislation letter measure measures memorandum motion order orders ordinance pact peace petition plan proposal protocol resolution resolutions rule rules settlement statement statute text treaty treaties truce will",
)
