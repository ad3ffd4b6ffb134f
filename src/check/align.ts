/** Words of a quotation laid beside those of a primary text, by the diff library. */
import { diffArrays } from "diff"
import type { Span } from "../model.ts"
import type { QuotedWord } from "./quoted.ts"
import { contentWords, type SaidWord } from "./words.ts"

/** A run of words that the two have in common, or one in which they differ. */
export interface Run {
  readonly quoted: readonly QuotedWord[]
  readonly said: readonly SaidWord[]
  readonly same: boolean
}

/** A quotation laid beside a stretch of a text. */
export interface Alignment {
  /** In order; where words of the quotation stand before or behind what both have, as many of the text's stand beside them. */
  readonly runs: readonly Run[]
  /** From the first to the last word that both have. */
  readonly span: Span
  /** The share of the quotation's words that the text has there, 0..1; content words count double. */
  readonly score: number
}

/** Lays words beside each other; null where they have none in common. */
export function align(quoted: readonly QuotedWord[], said: readonly SaidWord[]): Alignment | null {
  const whole = wholeIn(quoted, said)
  const runs = whole ? [{ quoted, said: whole, same: true }] : closest(quoted, said).runs
  const same = runs.filter((run) => run.same)
  const [first] = same.flatMap((run) => run.said)
  const last = same.flatMap((run) => run.said).at(-1)
  if (!first || !last) return null
  const score = weightOf(same.flatMap((run) => run.quoted)) / weightOf(quoted)
  return { runs, span: { start: first.start, end: last.end }, score }
}

/** The words of a text that are those of the quotation, one after the other; null where it has no such. */
function wholeIn(quoted: readonly SaidWord[], said: readonly SaidWord[]): readonly SaidWord[] | null {
  if (quoted.length === 0) return null
  for (let from = 0; from + quoted.length <= said.length; from++) {
    if (quoted.every(({ key }, at) => said[from + at]?.key === key)) return said.slice(from, from + quoted.length)
  }
  return null
}

interface Stretch {
  readonly runs: readonly Run[]
  /** What both have, less what its gaps cost. */
  readonly worth: number
}

/** So often the first words of a quotation are tried at a later place, where they are said more than once. */
const TRIES = 4

/** "I don't take money. I don't get fees": of two beginnings the nearer one is meant, which no diff knows. */
function closest(quoted: readonly QuotedWord[], said: readonly SaidWord[]): Stretch {
  let best = densest(runsOf(quoted, said))
  if (best.worth * 2 < weightOf(quoted)) return best // too little is in common for its place to matter
  for (let tries = 0; tries < TRIES; tries++) {
    const gap = best.runs.findIndex((run) => !run.same && run.said.length > run.quoted.length)
    const begin = best.runs[gap]?.said[0]
    if (gap < 1 || !begin) break
    const next = densest(
      runsOf(
        quoted,
        said.filter(({ start }) => start >= begin.start),
      ),
    )
    if (next.worth <= best.worth) break
    best = next
  }
  return best
}

function weightOf(words: readonly SaidWord[]): number {
  return words.length + contentWords(words)
}

function runsOf(quoted: readonly QuotedWord[], said: readonly SaidWord[]): readonly Run[] {
  const changes = diffArrays(
    said.map(({ key }) => key),
    quoted.map(({ key }) => key),
  )
  const runs: Run[] = []
  let atSaid = 0
  let atQuoted = 0
  for (const { count, added, removed } of changes) {
    const ours = removed ? [] : quoted.slice(atQuoted, atQuoted + count)
    const theirs = added ? [] : said.slice(atSaid, atSaid + count)
    atQuoted += ours.length
    atSaid += theirs.length
    const last = runs.at(-1)
    const same = !added && !removed
    if (last && !last.same && !same)
      runs[runs.length - 1] = { quoted: [...last.quoted, ...ours], said: [...last.said, ...theirs], same }
    else runs.push({ quoted: ours, said: theirs, same })
  }
  return settled(runs)
}

/**
 * "half … the rest" beside "half of the ferry, the rest": of two places where "the" may stand the one is meant that
 * leaves one gap. A diff takes either.
 */
function settled(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const [gap, same] = [out.at(-2), out.at(-1)]
    const one = gap && same?.same && isGap(gap) && isGap(run) ? oneGap(gap, same, run) : null
    if (one) out.splice(-2, 2, ...one)
    else out.push(run)
  }
  return out
}

function isGap({ same, quoted }: Run): boolean {
  return !same && quoted.length === 0
}

/** Two gaps and what both texts have between as one gap; null where the words between stand in neither gap as well. */
function oneGap(before: Run, { quoted, said: between }: Run, behind: Run): readonly Run[] | null {
  const count = quoted.length
  const keys = quoted.map(({ key }) => key).join(" ")
  const said = [...before.said, ...between, ...behind.said]
  const tail = behind.said.slice(-count)
  if (tail.map(({ key }) => key).join(" ") !== keys) return null
  const [next] = tail
  if (!next) return null
  return [
    { quoted: [], said: said.filter(({ start }) => start < next.start), same: false },
    { quoted, said: tail, same: true },
  ]
}

/** What a word of the text costs that the quotation does not have, and the most that one gap costs. */
const GAP = 0.4
const WIDEST = 16

/** The stretch of runs that has the most in common for the fewest gaps: a stray "the" far off is no part of it. */
function densest(runs: readonly Run[]): Stretch {
  let best = { from: 0, until: 0, worth: 0 }
  let from = 0
  let worth = 0
  runs.forEach((run, at) => {
    if (!run.same) {
      const isMarked = runs[at + 1]?.quoted[0]?.elided === true && run.quoted.length === 0
      worth -= isMarked ? GAP : Math.min(WIDEST, run.said.length * GAP)
      return
    }
    if (worth <= 0) {
      from = at
      worth = 0
    }
    worth += weightOf(run.quoted)
    if (worth > best.worth) best = { from, until: at + 1, worth }
  })
  const before = rim(runs.slice(0, best.from), "before")
  const behind = rim(runs.slice(best.until), "behind")
  return { runs: [...before, ...runs.slice(best.from, best.until), ...behind], worth: best.worth }
}

/** The quotation's words beyond the stretch, laid beside as many of the text's next to it. */
function rim(runs: readonly Run[], side: "before" | "behind"): readonly Run[] {
  const quoted = runs.flatMap((run) => run.quoted)
  if (quoted.length === 0) return []
  const all = runs.flatMap((run) => run.said)
  const said = side === "before" ? all.slice(Math.max(0, all.length - quoted.length)) : all.slice(0, quoted.length)
  const laid = runsOf(quoted, said)
  const outer = side === "before" ? laid[0] : laid.at(-1)
  return laid.filter((run) => run !== outer || run.quoted.length > 0)
}
