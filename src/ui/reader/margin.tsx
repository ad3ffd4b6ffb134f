/** The margin: a card for each statement, beside its words. */
import { useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from "react"
import type { Statement } from "../../model.ts"
import { count } from "../words.ts"
import { piecesIn, rangesOf, type Piece } from "./geometry.ts"
import { markedIn } from "./hand.ts"
import { NoteCard } from "./note.tsx"
import { noteOf, type Open } from "./notes.ts"
import { placed } from "./placing.ts"
import type { Hand } from "./holding.ts"

interface MarginProps {
  readonly open: Open
  readonly hand: Hand
  /** The element that holds the document's text. */
  readonly text: RefObject<HTMLElement | null>
}

export function Margin({ open, hand, text }: MarginProps): ReactNode {
  const { statements, held } = hand
  const notes = useMemo(() => statements.map((statement) => noteOf(open, statement)), [open, statements])
  const cards = useRef<HTMLOListElement>(null)
  usePlacing({ cards, text, statements, held })
  return (
    <section className="margin" aria-labelledby="margin-title">
      <h2 id="margin-title">
        {statements.length === 0 ? "No statement found" : count(statements.length, "statement")}
      </h2>
      <ol ref={cards}>
        {statements.map((statement, index) => {
          const note = notes[index]
          if (!note) return null
          return (
            <NoteCard
              key={statement.id}
              note={note}
              statement={statement}
              isChosen={statement === held && hand.isChosen}
              step={statement === held ? hand.step : null}
              hold={hand.hold}
              point={hand.point}
              release={hand.release}
            />
          )
        })}
      </ol>
    </section>
  )
}

interface Placing {
  readonly cards: RefObject<HTMLOListElement | null>
  readonly text: RefObject<HTMLElement | null>
  readonly statements: readonly Statement[]
  readonly held: Statement | null
}

/** Puts each card beside its words, again whenever the text or the cards change their size. */
function usePlacing({ cards, text, statements, held }: Placing): void {
  // Where the words stand changes with the text's size alone, and is dear to ask for.
  const wants = useRef<readonly number[]>([])
  const index = held ? statements.indexOf(held) : null
  useLayoutEffect(() => {
    const list = cards.current
    const article = text.current
    if (!list || !article) return
    const place = (): void => {
      wants.current = wantsOf(piecesIn(article), statements, list)
      placeCards(list, wants.current, index)
    }
    if (wants.current.length === statements.length) placeCards(list, wants.current, index)
    else place()
    let isFirst = true
    const watch = new ResizeObserver(() => {
      // An observer calls once as soon as it watches, with the size that is known already.
      if (!isFirst) place()
      isFirst = false
    })
    watch.observe(article)
    return () => watch.disconnect()
  }, [cards, text, statements, index])
}

/** How far below the list's top the words of each statement begin. */
function wantsOf(pieces: readonly Piece[], statements: readonly Statement[], list: HTMLElement): readonly number[] {
  const { top } = list.getBoundingClientRect()
  let last = 0
  return statements.map((statement) => {
    const [first] = markedIn(statement)
    const rect = first && rangesOf(pieces, first)[0]?.getClientRects()[0]
    last = rect ? rect.top - top : last
    return last
  })
}

function placeCards(list: HTMLElement, wants: readonly number[], held: number | null): void {
  const items = Array.from(list.children).filter((item) => item instanceof HTMLElement)
  const cards = items.map((item, index) => ({ want: wants[index] ?? 0, height: item.offsetHeight }))
  const tops = placed(cards, held)
  items.forEach((item, index) => item.style.setProperty("--top", `${tops[index] ?? 0}px`))
  const bottom = (tops.at(-1) ?? 0) + (cards.at(-1)?.height ?? 0)
  list.style.setProperty("--bottom", `${bottom}px`)
}
