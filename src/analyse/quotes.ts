/**
 * Quotations by their marks: “ ”, " ", ‘ ’, ' ', « », „ “, `` ''. A quotation that runs on over a
 * paragraph break, whose next paragraph opens with a mark again, is one with several spans.
 */
import type { Block, Span } from "../model.ts"
import { bySpan, contains, span } from "../text/span.ts"

/** A stretch in quotation marks, the marks included; one span a block. */
export interface Quote {
  readonly spans: readonly Span[]
  /** Whether the text closes it; a last one may be left open by its author. */
  readonly closed: boolean
}

/** The outermost quotations of a text, in order; quotations inside of quotations belong to them. */
export function findQuotes(text: string, blocks: readonly Block[]): readonly Quote[] {
  const quotes: Quote[] = []
  let running: { readonly family: Family; readonly spans: readonly Span[] } | null = null
  for (const block of blocks) {
    const { closed, open } = quotesIn(text, block)
    const goesOn: boolean = running !== null && opensWith(text, block, running.family)
    if (running && !goesOn) {
      // A double mark that nothing closes, though no paragraph takes it up: an author's slip, to the block's end.
      quotes.push({ spans: running.spans, closed: false })
      running = null
    }
    const [first, ...others] = closed
    if (running && first?.start === block.start) {
      quotes.push({ spans: [...running.spans, first], closed: true })
      for (const one of others) quotes.push(whole(one))
      running = null
    } else for (const one of closed) quotes.push(whole(one))
    if (running && open?.start === block.start) {
      running = { family: running.family, spans: [...running.spans, open] }
    } else if (open) {
      if (running) quotes.push({ spans: running.spans, closed: false })
      running = { family: open.family, spans: [span(open.start, open.end)] }
    }
  }
  if (running) quotes.push({ spans: running.spans, closed: false })
  return quotes
}

function whole(at: Span): Quote {
  return { spans: [at], closed: true }
}

/** Marks that belong together. Single ones may be apostrophes. */
type Family = "curly" | "low" | "angle" | "latex" | "straight" | "curly-single" | "straight-single"

interface Mark extends Span {
  readonly text: string
}

interface Opened extends Span {
  readonly family: Family
}

const MARK = /``|''|["“”„«»‘’'‚]/g

/** One pass with a stack: what closes a mark closes what stands open inside of it too. */
function quotesIn(text: string, block: Span): { readonly closed: readonly Span[]; readonly open: Opened | null } {
  const stack: Opened[] = []
  const closed: Span[] = []
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const start = block.start + match.index
    const mark = { start, end: start + match[0].length, text: match[0] }
    const at = closesWhich({ text, block }, mark, stack)
    if (at >= 0) {
      const opened = stack[at]
      stack.length = at
      if (opened) closed.push(span(opened.start, mark.end))
      continue
    }
    const family = opensWhat(text, block, mark)
    if (family) stack.push({ family, start: mark.start, end: block.end })
  }
  const outer = outermost(closed)
  const open = stack.findLast(({ family, start }) => {
    const single = family === "curly-single" || family === "straight-single"
    return !single && !outer.some((one) => one.start < start && start < one.end)
  })
  return { closed: open ? outer.filter(({ start }) => start < open.start) : outer, open: open ?? null }
}

function outermost(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const next of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (!last || !contains(last, next)) out.push(next)
  }
  return out.sort(bySpan)
}

const CLOSES: ReadonlyMap<string, readonly Family[]> = new Map(
  Object.entries({
    "”": ["curly", "low"],
    "“": ["low"],
    "»": ["angle"],
    "''": ["latex", "straight"],
    '"': ["straight"],
    "’": ["curly-single"],
    "'": ["straight-single"],
  }),
)

/** How deep in the stack a closing mark looks for its opener: quotations nest two or three deep. */
const DEEPEST = 4

/** Where a mark stands. */
interface Place {
  readonly text: string
  readonly block: Span
}

/** The index in the stack of what a mark closes; -1 where it closes nothing. */
function closesWhich({ text, block }: Place, mark: Mark, stack: readonly Opened[]): number {
  const families = CLOSES.get(mark.text)
  if (!families || stack.length === 0) return -1
  const before = mark.start > block.start ? text.charAt(mark.start - 1) : " "
  const after = mark.end < block.end ? text.charAt(mark.end) : " "
  if (isSingle(mark) && !closesSingle(text, block, mark)) return -1
  if (isStraight(mark) && /[\s([]/.test(before) && /[\p{L}\p{N}]/u.test(after)) return -1
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - DEEPEST); at--) {
    const opened = stack[at]
    if (opened && families.includes(opened.family)) return at
  }
  return -1
}

const OPENS: ReadonlyMap<string, Family> = new Map(
  Object.entries({
    "“": "curly",
    "„": "low",
    "«": "angle",
    "``": "latex",
    "''": "straight",
    '"': "straight",
    "‘": "curly-single",
    "'": "straight-single",
  }),
)

/** What a mark opens; straight and single ones open only after white space or a bracket, and before a word. */
function opensWhat(text: string, block: Span, mark: Mark): Family | null {
  const family = OPENS.get(mark.text)
  if (!family) return null
  if (!isStraight(mark) && !isSingle(mark)) return family
  const before = mark.start > block.start ? text.charAt(mark.start - 1) : " "
  const after = mark.end < block.end ? text.charAt(mark.end) : " "
  if (!/[\s([{\-–—/“"‘]/.test(before) || /\s/.test(after)) return null
  return isSingle(mark) && !/[\p{L}[“"…]/u.test(after) ? null : family // "the ’90s" opens nothing
}

function isSingle({ text }: Mark): boolean {
  return text === "‘" || text === "’" || text === "'"
}

function isStraight({ text }: Mark): boolean {
  return text === '"' || text === "''" || text === "'"
}

/** How far a possessive looks for another mark that could be the closing one. */
const AHEAD = 1000

/** "isn’t" closes nothing, and "the mayors’ best" only where no later mark could. */
function closesSingle(text: string, block: Span, mark: Mark): boolean {
  const rest = text.slice(mark.end, Math.min(block.end, mark.end + AHEAD))
  if (/^[\p{L}\p{N}]/u.test(rest) || mark.start === block.start || /\s/.test(text.charAt(mark.start - 1))) return false
  const maybePossessive = /s/i.test(text.charAt(mark.start - 1)) && /^\s+\p{Ll}/u.test(rest)
  return !(maybePossessive && /\S['’](?![\p{L}\p{N}])/u.test(rest))
}

function opensWith(text: string, block: Span, family: Family): boolean {
  const mark = /^(?:``|''|["“„«])/.exec(text.slice(block.start, block.start + 2))?.[0]
  return mark !== undefined && OPENS.get(mark) === family
}
