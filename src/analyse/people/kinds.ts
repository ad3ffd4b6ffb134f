/** What kind of thing a name names, as far as its own words tell. */
import type { EntityKind } from "../../model.ts"
import { isGivenName } from "./given.ts"
import { DOCUMENTS, ORGANISATIONS, OUTLETS } from "./lexicon.ts"
import { isPersonNoun } from "./nouns.ts"
import { COUNTRIES, isKnownPlace, PEOPLES, SEATS } from "./world.ts"

/** A kind, and how sure it is: 0..1. */
export interface Told {
  readonly kind: EntityKind
  readonly sure: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** What stands at the end of a law, a paper or a pact. */
const INSTRUMENTS = set(
  "act acts bill treaty accord accords agreement convention resolution protocol charter constitution declaration amendment covenant directive regulation pact communique communiqué memorandum memorandums manifesto report reports letter papers dossier transcript code statute proclamation plan inquiry-report initiative compact concordat ordinance",
)
const PLACE_ENDS = set(
  "street avenue road square bridge river lake mountain mountains hill hills valley island islands county province district city village bay beach park sea ocean gulf desert peninsula canyon creek forest airport station harbour harbor port coast strait canal dam heights gate boulevard lane drive way plaza tower towers building hotel highway pass falls glacier cape point prefecture oblast governorate township parish borough palace castle stadium arena",
)
const PLACE_HEADS = set(
  "mount lake cape fort port san santa saint st. st new north south east west upper lower el los las",
)
const COMPANY_ENDS = set(
  "inc inc. corp corp. ltd ltd. llc plc co co. gmbh ag nv sa spa motors airlines airways industries systems technologies technology laboratories labs pharmaceuticals holdings partners associates brothers bros enterprises entertainment records studios pictures software semiconductor energy petroleum oil steel electric electronics insurance financial securities capital bancorp bankers stores foods airplanes aircraft aerospace aviation railways railway railroad telecom communications networks network media consulting orchestra symphony choir band fc united rovers wanderers athletic conservancy coalition alliance confederation brigade battalion regiment division corps squadron guild lodge militia front brotherhood taliban hamas hezbollah interpol unicef unesco opec fifa uefa museum gallery library theatre theater hospital clinic seminary monastery convent abbey synod diocese archdiocese nuncio consulate legation mission delegation caucus conference tribunal chamber chambers directorate inspectorate exchange fed observatory archive archives academy lycée gymnasium conservatory polytechnic",
)

/** What the words of a name tell, title and article left aside; null where they tell nothing. */
export function kindByWords(parts: readonly string[], titled: boolean): Told | null {
  const name = parts.join(" ")
  const keys = parts.map((part) => part.toLowerCase())
  const [first = ""] = keys
  const last = keys.at(-1) ?? ""
  const single = parts.length === 1
  if (SEATS.has(name)) return { kind: "organisation", sure: 0.8 }
  if (isKnownPlace(name)) return { kind: "place", sure: COUNTRIES.has(name) ? 0.95 : 0.85 }
  if (PEOPLES.has(name)) return { kind: "group", sure: 0.9 }
  if (titled) return isPersonalName(keys) ? { kind: "person", sure: 0.85 } : null
  if (isOutlet(parts, keys)) return { kind: "outlet", sure: 0.9 }
  if (single && OUTLETS.has(last)) return { kind: "outlet", sure: 0.5 }
  if (isInstrument(parts, keys)) return { kind: "document", sure: 0.85 }
  if (COMPANY_ENDS.has(last) && !single) return { kind: "organisation", sure: 0.8 }
  if (keys.some((key) => ORGANISATIONS.has(key))) return { kind: "organisation", sure: single ? 0.4 : 0.85 }
  if (!single && PLACE_ENDS.has(last)) return { kind: "place", sure: 0.7 }
  if (!single && parts.length < 6 && isGivenName(first) && !PLACE_HEADS.has(first) && isPersonalName(keys))
    return { kind: "person", sure: 0.75 }
  const isInitial = /^\p{Lu}\.?$/u.test(parts[1] ?? "")
  if (!single && isInitial && parts.length < 5 && !isPersonNoun(first)) return { kind: "person", sure: 0.7 }
  if (/^(?:\p{Lu}\.){1,3}$/u.test(parts[0] ?? "") && !single) return { kind: "person", sure: 0.7 }
  if (!single && PLACE_HEADS.has(first) && parts.length < 4) return { kind: "place", sure: 0.4 }
  if (single && /^\p{Lu}{2,6}$/u.test(name) && !isPersonNoun(keys[0] ?? "") && !NO_BODIES.has(name))
    return { kind: "organisation", sure: 0.5 }
  return null
}

/** Behind a given name or a title these are no surname: "Stanley Cup", "Late Night". */
const NO_SURNAMES = set(
  "award awards cup prize trophy medal faith church catholic catholicism christian show series podcast episode magic events event night day mysteries game games tour album song film movie festival act bill case doctrine effect law theorem house hall college university school tower foundation campaign administration presidency meeting session conference quarter delivery website murder blvd questions actress doctor president minister",
)

function isPersonalName(keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? ""
  return !NO_SURNAMES.has(last) && !ORGANISATIONS.has(last) && !DOCUMENTS.has(last) && !PEOPLES.has(capitalised(last))
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Acronyms of what is no body. */
const NO_BODIES = new Set(
  "TV DNA RNA CEO CFO COO CIO PR HR IT AI GPS USB HIV AIDS CD DVD PC ID UFO AM PM BC AD CE BCE OK GDP GNP IQ PhD MBA VAT ATM SUV FAQ URL HTML PDF".split(
    " ",
  ),
)

/** "Basin Courier", "Radio Corrant", "CNN": not "Post" alone, which is an office and a stake as well. */
function isOutlet(parts: readonly string[], keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? ""
  if (parts.length === 1) return OUTLETS.has(last) && /^\p{Lu}{2,}$/u.test(parts[0] ?? "")
  return OUTLETS.has(last) || OUTLETS.has(keys[0] ?? "")
}

/** "Clean Water Act", "Resolution 1441", "Treaty of Corrant", "Reyd Report". */
function isInstrument(parts: readonly string[], keys: readonly string[]): boolean {
  if (parts.length === 1) return false
  const last = keys.at(-1) ?? ""
  return (
    INSTRUMENTS.has(last) ||
    (DOCUMENTS.has(last) && last !== "bill" && last !== "book") ||
    (INSTRUMENTS.has(keys[0] ?? "") && (keys[1] === "of" || keys[1] === "on" || /^\d/.test(parts[1] ?? "")))
  )
}
