/** The forms of the verbs that the events rules know, and which form a word is. */

/** What a form may be; "past" is the finite past, "done" the past participle. */
export type Form = "base" | "third" | "ing" | "past" | "done"

/** A verb by a word that is one of its forms; "met" is both past and done. */
export interface Verb {
  readonly lemma: string
  readonly forms: readonly Form[]
}

/** Past and past participle, where no rule makes them. */
const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    bear: ["bore", "born"],
    bring: ["brought", "brought"],
    cast: ["cast", "cast"],
    come: ["came", "come"],
    find: ["found", "found"],
    get: ["got", "got"],
    give: ["gave", "given"],
    go: ["went", "gone"],
    have: ["had", "had"],
    hold: ["held", "held"],
    lead: ["led", "led"],
    make: ["made", "made"],
    meet: ["met", "met"],
    overthrow: ["overthrew", "overthrown"],
    pay: ["paid", "paid"],
    put: ["put", "put"],
    quit: ["quit", "quit"],
    ring: ["rang", "rung"],
    seek: ["sought", "sought"],
    send: ["sent", "sent"],
    set: ["set", "set"],
    speak: ["spoke", "spoken"],
    stand: ["stood", "stood"],
    strike: ["struck", "struck"],
    take: ["took", "taken"],
    write: ["wrote", "written"],
  }),
)

/** Verbs that double their last letter. */
const DOUBLES = /^(?:submit|step|commit|plan|scrap|permit)$/

/** Every form of a verb. */
export function formsOf(lemma: string): ReadonlyMap<string, readonly Form[]> {
  const stem = DOUBLES.test(lemma) ? lemma + lemma.slice(-1) : lemma.replace(/e$/, "")
  const y = /[^aeiou]y$/.test(lemma)
  const regular = y ? lemma.slice(0, -1) + "ied" : stem + "ed"
  const [past, done] = IRREGULAR.get(lemma) ?? [regular, regular]
  const ing = (lemma.endsWith("ie") ? lemma.slice(0, -2) + "y" : y || lemma.endsWith("ee") ? lemma : stem) + "ing"
  const third = y ? lemma.slice(0, -1) + "ies" : /(?:s|sh|ch|x|o)$/.test(lemma) ? lemma + "es" : lemma + "s"
  const all: readonly (readonly [string, Form])[] = [
    [lemma, "base"],
    [third, "third"],
    [ing, "ing"],
    [past, "past"],
    [done, "done"],
  ]
  // "cancelled" beside "canceled"
  const both = /(?:el|initial)$/.test(lemma)
    ? all.map(([word, form]) => [word.replace(/l(?=ed$|ing$)/, "ll"), form] as const)
    : []
  const forms = new Map<string, readonly Form[]>()
  for (const [word, form] of [...all, ...both]) {
    const known = forms.get(word) ?? []
    if (!known.includes(form)) forms.set(word, [...known, form])
  }
  return forms
}

/** Looks up verbs by any of their forms. */
export function verbsOf(lemmas: readonly string[]): ReadonlyMap<string, Verb> {
  return new Map(lemmas.flatMap((lemma) => Array.from(formsOf(lemma), ([word, forms]) => [word, { lemma, forms }])))
}
