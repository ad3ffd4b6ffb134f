/** Whether a statement's confidence means what it says: on the part of train that no weights were made from. */
import { firstByte } from "./data.ts"
import { percent, scored, spansOf, type GoldDocument } from "./polnear.ts"
import type { Parts } from "./errors.ts"

/** A statement with its confidence. */
export interface Judged extends Parts {
  readonly confidence: number
}

/** Whether the training leaves a document of PolNeAR's train part aside (`training/data.py`). */
export function isAside({ id }: { readonly id: string }): boolean {
  return firstByte(id) < 13
}

/** How sure and how right: in all, and of the statements that say 0.85 or more. */
export function calibrationOf(
  data: string,
  answers: readonly { readonly gold: GoldDocument; readonly found: readonly Judged[] }[],
): Readonly<Record<string, number>> {
  const judged = answers.flatMap(({ gold, found }) =>
    found.map((one) => ({ confidence: one.confidence, right: isRight(gold, one) })),
  )
  const sure = judged.filter(({ confidence }) => confidence >= 0.85)
  return {
    found: judged.length,
    "statement P": percent(scored(data, answers).statement.p),
    "calibration error": percent(errorOf(judged)),
    "sure, found": sure.length,
    "sure, P": percent(sure.filter(({ right }) => right).length / Math.max(1, sure.length)),
  }
}

interface Outcome {
  readonly confidence: number
  readonly right: boolean
}

/** Expected calibration error over ten bins of equal width. */
function errorOf(judged: readonly Outcome[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  )
  return bins.reduce((sum, bin) => {
    const gap = bin.reduce((all, { confidence, right }) => all + confidence - (right ? 1 : 0), 0)
    return sum + Math.abs(gap) / Math.max(1, judged.length)
  }, 0)
}

/** As the scorer has it: content and source each share half of their words or more, or neither has a source. */
function isRight({ text, attributions }: GoldDocument, { source, content }: Parts): boolean {
  const words = (spans: Parts["source"]): ReadonlySet<number> =>
    new Set(
      spans.flatMap(({ start, end }) =>
        Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu), ({ index }) => start + index),
      ),
    )
  return attributions.some((gold) => {
    const ownContent = words(spansOf(gold.content))
    const ownSource = words(spansOf(gold.source))
    const alone = source.length === 0 && ownSource.size === 0
    return share(words(content), ownContent) >= 0.5 && (alone || share(words(source), ownSource) >= 0.5)
  })
}

function share(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((one) => b.has(one)).length
  return both / Math.max(1, a.size + b.size - both)
}
