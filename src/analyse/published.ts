/**
 * The day of publication: every place that tells one, which of them is used, and why. What is given
 * by hand goes before a page's metadata, these before the text, and the text before the address; a
 * more exact day that agrees with a vaguer one is used in its stead.
 */
import type { Document, Edtf, PublishedFrom, Warning } from "../model.ts"
import { boundsOf } from "../text/dates.ts"
import { dayInAddress } from "./address.ts"
import { daysInFront, type FrontDays } from "./front.ts"

/** What the bytes of a document say beside it. */
export interface Told {
  /** The last day on which it says that it was changed; null where it says none. */
  readonly modified: Edtf | null
  readonly warnings: readonly Warning[]
}

export const NOTHING_TOLD: Told = { modified: null, warnings: [] }

interface Candidate extends Omit<PublishedFrom, "used"> {
  readonly from: keyof typeof GOES_BEFORE
}

/** Why a place of one kind is believed before those of the kinds below it. */
const GOES_BEFORE = {
  hand: "what is given by hand goes before all else",
  metadata: "what the metadata says goes before the text and the address",
  text: "what the text says goes before the address",
  address: "it is the first that the address tells",
} as const

/**
 * The document with its day of publication and all rivals for it. A candidate that comes in as used
 * was given by hand; those that come in unused stand in the metadata, the best first. `told` is the last
 * day on which the metadata says that it was changed.
 */
export function findPublished(
  document: Document,
  told: Edtf | null,
): { readonly document: Document; readonly warnings: readonly Warning[] } {
  const front = daysInFront(document)
  const modified = later(told, front.modified)
  const candidates = candidatesFor(document, front)
  const possible = candidates.filter((one) => one.from === "hand" || !isAfter(one.value, modified))
  const used = mostExact(possible)
  const verdict = verdictOf({ used, possible, modified, isChoice: candidates.length > 1 })
  const publishedFrom = candidates.map((one) => {
    const { value, how, span } = one
    return { value, how: `${how}; ${verdict(one)}`, span, used: one === used }
  })
  return {
    document: { ...document, published: used?.value ?? null, publishedFrom },
    warnings: used || candidates.length === 0 ? [] : [noneIsPossible(candidates, modified)],
  }
}

function candidatesFor({ publishedFrom, url }: Document, front: FrontDays): readonly Candidate[] {
  const known = publishedFrom.map(({ used, ...one }) => ({ ...one, from: used ? "hand" : "metadata" }) as const)
  const address = url === null ? null : dayInAddress(url)
  return [
    ...known.filter(({ from }) => from === "hand"),
    ...known.filter(({ from }) => from === "metadata"),
    ...front.published.map((one) => ({ ...one, from: "text" }) as const),
    ...(address
      ? [{ value: address.value, how: `the address (${address.words})`, span: null, from: "address" } as const]
      : []),
  ]
}

function later(a: Edtf | null, b: Edtf | null): Edtf | null {
  if (a === null || b === null) return a ?? b
  return rangeOf(a)[1] < rangeOf(b)[1] ? b : a
}

/** The first, or a more exact one with which it agrees. */
function mostExact(candidates: readonly Candidate[]): Candidate | null {
  let best = candidates[0] ?? null
  for (;;) {
    const closer = candidates.find((one) => best && isWithin(one.value, best.value))
    if (!closer) return best
    best = closer
  }
}

interface Weighed {
  readonly used: Candidate | null
  readonly possible: readonly Candidate[]
  readonly modified: Edtf | null
  /** Whether there are others, possible or not. */
  readonly isChoice: boolean
}

/** Says of a candidate why it is used, or why it is not. */
function verdictOf({ used, possible, modified, isChoice }: Weighed): (one: Candidate) => string {
  return (one) => {
    if (!possible.includes(one)) return `not used: after ${modified ?? ""}, to which its last change is dated`
    if (!used || one === used) return possible.length > 1 ? whyUsed(one, possible) : onlyOne(isChoice)
    if (isSame(one.value, used.value)) return "says the same"
    if (isWithin(used.value, one.value)) return "agrees, less exactly"
    const first = possible[0] ?? used
    return `not used: ${first.from === one.from ? `${used.how} stands before it` : GOES_BEFORE[first.from]}`
  }
}

function onlyOne(isChoice: boolean): string {
  return isChoice ? "used, as the only possible one" : "used, as the only one"
}

function whyUsed(used: Candidate, possible: readonly Candidate[]): string {
  const vaguer = possible.find((one) => isWithin(used.value, one.value))
  const rivals = possible.filter(({ value }) => !isSame(value, used.value) && !isWithin(used.value, value))
  if (vaguer && vaguer === possible[0])
    return `used: it agrees with ${vaguer.how.replace(/^given/, "what was given")} and is more exact`
  if (rivals.length === 0) return "used, and nothing says otherwise"
  const isAlone = rivals.every(({ from }) => from === used.from)
  return `used: ${isAlone ? "it stands before the others" : GOES_BEFORE[used.from]}`
}

function noneIsPossible(candidates: readonly Candidate[], modified: Edtf | null): Warning {
  const [first] = candidates
  return {
    problem: "no-publication-date",
    message: `The day of publication that ${first?.how ?? ""} tells (${first?.value ?? ""}) is after ${modified ?? ""}, to which the last change is dated; give the right one with --published 2020-06-18.`,
    start: first?.span?.start ?? null,
    end: first?.span?.end ?? null,
  }
}

/** First and last moment of the local calendar, in milliseconds; the time of day and its zone are left aside. */
function rangeOf(value: Edtf): readonly [first: number, last: number] {
  const bounds = boundsOf(value.replace(/T[^/]*/g, ""))
  return [
    bounds?.earliest ? Date.parse(bounds.earliest) : -Infinity,
    bounds?.latest ? Date.parse(bounds.latest) : Infinity,
  ]
}

function isSame(a: Edtf, b: Edtf): boolean {
  return rangeOf(a).join() === rangeOf(b).join()
}

/** Whether the first value lies in the second one and is more exact. */
function isWithin(inner: Edtf, outer: Edtf): boolean {
  const [[from, until], [first, last]] = [rangeOf(inner), rangeOf(outer)]
  return first <= from && until <= last && !isSame(inner, outer)
}

/** Between two zones the calendar may be a day apart. */
const A_DAY = 24 * 60 * 60 * 1000

function isAfter(value: Edtf, modified: Edtf | null): boolean {
  return modified !== null && rangeOf(value)[0] > rangeOf(modified)[1] + A_DAY
}
