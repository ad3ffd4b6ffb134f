/**
 * Statements that the layout ascribes, without a verb: a name and a colon before a quotation that is the
 * whole of its paragraph ("Ilse Marek: “…”"), and a dash and a name under one ("— Dana Orlo, mayor").
 */
import type { Block, Span } from "../../model.ts"
import { span, touching, trimmed } from "../../text/span.ts"
import { hasWord } from "../../text/words.ts"
import { labelled, type Attribution } from "./attribute.ts"
import type { Marked } from "./mend.ts"

/** The statements that the layout of a text's paragraphs ascribes, in order. */
export function laidOut(blocks: readonly Block[], marked: Marked): readonly Attribution[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "turn" || block.kind === "table") return []
    const quoted = touching(marked.quoted, block)
    return [...named(block, quoted, marked), ...signed(block, quoted, { marked, before: blocks[index - 1] })]
  })
}

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|de|van|von|bin|al)){0,5}`
/** A name before a colon, with what he or she is, in brackets or behind a comma. */
const LABEL = new RegExp(String.raw`^(?:[•*‣·-]\s*)?(${NAME}(?:, [^“”"«»:\n]{2,40}| \([^()\n]{1,40}\))?)\s?:\s*$`, "u")

/** "Ilse Marek: “…”": what stands before the block's one quotation is a name and a colon, and nothing behind it. */
function named(block: Block, [only, ...others]: readonly Span[], { text }: Marked): readonly Attribution[] {
  if (!only || others.length > 0 || hasWord(text.slice(only.end, block.end))) return []
  const lead = text.slice(block.start, Math.min(only.start, block.start + LONGEST_LABEL))
  const match = block.start + lead.length === only.start ? LABEL.exec(lead) : null
  if (!match?.[1]) return []
  const from = block.start + lead.indexOf(match[1])
  const source = span(from, from + match[1].length)
  const colon = text.indexOf(":", source.end)
  return [{ ...labelled(source, [only], { pattern: "label", unit: -1 }), cue: [span(colon, colon + 1)] }]
}

const LONGEST_LABEL = 120

/** A dash, a name, and what he or she is, to the end of the line. */
const SIGNATURE = new RegExp(String.raw`^\s*([—–]|--|―)\s*(${NAME}(?:, [^“”"«»:\n]{2,80})?)\s*$`, "u")

/** "“…” — Nora Voss, baker": under or behind a quotation that stands alone in its block, or is the block before. */
function signed(
  block: Block,
  quoted: readonly Span[],
  { marked: { text, quoted: all }, before }: { readonly marked: Marked; readonly before: Block | undefined },
): readonly Attribution[] {
  const own = quoted.at(-1)
  const said = own ?? (before && touching(all, before).at(-1))
  const inside = own ? block : before
  if (!said || !inside || hasWord(text.slice(inside.start, said.start))) return []
  if (!own && hasWord(text.slice(said.end, inside.end))) return []
  const from = own ? own.end : block.start
  const match = SIGNATURE.exec(text.slice(from, Math.min(block.end, from + LONGEST_LABEL)))
  if (!match?.[1] || !match[2] || block.end - from > LONGEST_LABEL) return []
  const dash = text.indexOf(match[1], from)
  const name = text.indexOf(match[2], dash + match[1].length)
  const source = trimmed(text, span(name, name + match[2].length))
  return [{ ...labelled(source, [said], { pattern: "label", unit: -1 }), cue: [span(dash, dash + match[1].length)] }]
}
