/** The document by its blocks, as one reads it: every character once, in order, and none that is not in it. */
import { memo, type ReactNode } from "react"
import type { Block, Reading, Span } from "../../model.ts"
import { labelsOf } from "./labels.ts"

/** The blocks of a reading. The first headline is the page's; a document without one has its title above the text. */
export const Blocks = memo(function Blocks({ reading }: { readonly reading: Reading }): ReactNode {
  const { blocks, text } = reading.document
  const labels = labelsOf(reading)
  const headline = blocks.find(({ kind }) => kind === "headline")
  return blocks.map((block) => (
    <BlockOf
      key={block.start}
      block={block}
      text={text}
      label={labels.get(block) ?? null}
      isFirst={block === headline}
    />
  ))
})

interface BlockProps {
  readonly block: Block
  readonly text: string
  /** Who speaks, as the turn writes it. */
  readonly label: Span | null
  readonly isFirst: boolean
}

function BlockOf({ block, text, label, isFirst }: BlockProps): ReactNode {
  const { kind, time } = block
  const words = (
    <>
      {time !== null && <span className="timecode">{time}</span>}
      {label && <Words text={text} span={label} className="label" />}
      <Words text={text} span={label ? { start: label.end, end: block.end } : block} />
    </>
  )
  if (kind === "headline" && isFirst) return <h1 className={kind}>{words}</h1>
  if (kind === "headline" || kind === "heading") return <h2 className={kind}>{words}</h2>
  if (kind === "quote") return <blockquote>{words}</blockquote>
  return <p className={kind}>{words}</p>
}

interface WordsProps {
  readonly text: string
  readonly span: Span
  readonly className?: string
}

/** One text node, with the offset of its first character beside it. */
function Words({ text, span: { start, end }, className }: WordsProps): ReactNode {
  return (
    <span data-start={start} className={className}>
      {text.slice(start, end)}
    </span>
  )
}
