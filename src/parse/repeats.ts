/** Doubled captions: pages print them under the picture and again in its enlargement, and copies keep both. */
import type { Block } from "../model.ts"

/** Fewer words may come twice by chance. */
const LEAST_WORDS = 4
/** Between a caption and its double may stand its credit and one more block. */
const NEAR = 3

/** Blocks with those marked that say once more what a caption, or a block right before them, has said. */
export function withRepeats(text: string, blocks: readonly Block[]): readonly Block[] {
  const captions = new Map<string, number>()
  const recent: string[] = []
  return blocks.map((one, index): Block => {
    const key = keyOf(text, one)
    const near = recent.indexOf(key, Math.max(0, index - NEAR))
    recent.push(key)
    if (key === "") return one
    const doubled = captions.get(key) ?? (near < 0 ? undefined : near)
    if (one.kind === "caption" && !captions.has(key)) captions.set(key, index)
    if (doubled === undefined) return one
    return { ...one, kind: blocks[doubled]?.kind ?? one.kind, repeats: doubled }
  })
}

/** What blocks are compared by; empty for what is no caption, nor may be one. */
function keyOf(text: string, { kind, start, end }: Block): string {
  if ((kind !== "caption" && kind !== "paragraph") || end - start > LONGEST) return ""
  const words =
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < LEAST_WORDS ? "" : words.join(" ")
}

/** In units; a caption is shorter. */
const LONGEST = 600
