/** A reviewer in the tests: asks for decisions and fails where one is refused. */
import type { Asked, Decision, Ruling } from "../../src/model.ts"
import type { Store } from "../../src/record/store.ts"

/** A Thursday on which everything is decided. */
export const THEN = new Date("2031-05-08T09:00:00Z")

export interface Reviewer {
  /** Decides on what a list calls `on`; gives the decision. */
  readonly decide: (kind: Asked["kind"], on: string | readonly string[], to?: unknown) => Promise<Decision>
  /** The ruling, whatever it is. */
  readonly ask: (kind: Asked["kind"], on: string | readonly string[], to?: unknown) => Promise<Ruling>
}

export function reviewer(store: () => Store, who = "Ana"): Reviewer {
  const ask: Reviewer["ask"] = async (kind, on, to) => {
    const asked = [{ kind, on: typeof on === "string" ? [on] : on, to, why: `because ${who} says so` }]
    const [ruling] = await store().decide({ who, when: THEN, asked })
    if (!ruling) throw new Error("one that is asked for has one ruling")
    return ruling
  }
  return {
    ask,
    async decide(kind, on, to) {
      const ruling = await ask(kind, on, to)
      if (ruling.how === "refused") throw new Error(`${kind} was refused: ${ruling.message}`)
      return ruling.decision
    },
  }
}

/** What lists show of a case's statements: their words, where they stand with reviewers, and how their place was found. */
export async function standingsIn(store: Store, standing?: readonly ["rejected"]): Promise<readonly string[]> {
  return (await store.statements(standing ? { standing } : {})).map(({ words, cue, decided }) =>
    [words || cue, decided?.standing ?? "unreviewed", ...(decided?.found ? [decided.found.how] : [])].join(" | "),
  )
}

/** What a list calls the statement with these words. */
export async function refOf(store: Store, words: string): Promise<string> {
  const all = [...(await store.statements()), ...(await store.statements({ standing: ["rejected"] }))]
  const entry = all.find((one) => one.words.includes(words) || one.cue === words)
  if (!entry) throw new Error(`no statement has the words ${words}`)
  return entry.ref
}
