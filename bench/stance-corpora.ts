/** What the stance rules make of attributions that other corpora mark as negative or modal. */
import { join } from "node:path"
import type { Span, Stance } from "../src/model.ts"
import { readJsonl } from "./data.ts"
import { percent } from "./polnear.ts"
import type { Result } from "./report.ts"
import { stanceAt } from "./stance-given.ts"

interface Gum {
  readonly polarity: string
  readonly partition: string
  readonly attributionText: string
  readonly contentText: string
}

/** GUM's attributions by polarity: the words of the attribution are the cue, those of the content follow. */
export function gumPolarity(data: string): readonly Result[] {
  const all = readJsonl(join(data, "stance/gum-attribution-polarity.jsonl")) as readonly Gum[]
  const fair = all.filter(
    ({ attributionText, contentText }) => attributionText.length < 200 && contentText.length < 600,
  )
  return ["positive", "negative"].map((polarity) => ({
    part: `GUM, ${polarity} attributions`,
    figures: shares(
      fair
        .filter((one) => (one.polarity === "positive") === (polarity === "positive"))
        .map(({ attributionText: said, contentText: content }) =>
          stanceAt(
            `${said} ${content}`,
            [{ start: 0, end: said.length }],
            [{ start: said.length + 1, end: said.length + 1 + content.length }],
          ),
        ),
    ),
  }))
}

interface Slink {
  readonly context: string
  readonly cueText: string
  readonly cueClass: string
  readonly cuePolarity: string
  readonly cueModality: string | null
  readonly eventText: string
}

/** TimeML's reporting cues by polarity and modality, each with what follows it in its context. */
export function timemlCues(data: string): readonly Result[] {
  const all = readJsonl(join(data, "stance/timeml-slinks.jsonl")) as readonly Slink[]
  const reporting = all.filter(({ cueClass }) => cueClass === "REPORTING")
  const kinds: readonly (readonly [string, (one: Slink) => boolean])[] = [
    ["plain", (one) => one.cuePolarity !== "NEG" && one.cueModality === null],
    ["negative", (one) => one.cuePolarity === "NEG"],
    ["modal", (one) => one.cuePolarity !== "NEG" && one.cueModality !== null],
  ]
  return kinds.map(([kind, is]) => ({
    part: `TimeML, ${kind} reporting cues`,
    figures: shares(reporting.filter(is).flatMap(slinkStance)),
  }))
}

function slinkStance({ context, cueText, eventText }: Slink): readonly (Stance | null)[] {
  const event = context.lastIndexOf(eventText)
  const at = context.lastIndexOf(cueText, event)
  if (event < 0 || at < 0) return []
  const cue: Span = { start: at, end: at + cueText.length }
  return event >= cue.end ? [stanceAt(context, [cue], [{ start: cue.end + 1, end: event + eventText.length }])] : []
}

/** How many there are, and in per cent how many are no statement, how many are taken back, and how many assert. */
function shares(stances: readonly (Stance | null)[]): Readonly<Record<string, number>> {
  const share = (...wanted: readonly (Stance | null)[]): number =>
    percent(stances.filter((one) => wanted.includes(one)).length / Math.max(1, stances.length))
  return {
    attributions: stances.length,
    "no statement": share(null),
    "denies, declines, hints": share("denies", "declines", "hints"),
    asserts: share("asserts"),
  }
}
