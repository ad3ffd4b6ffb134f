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
              sourcing={statement.sourcing}
              isHeld={statement === held}
              isChosen={statement === held && hand.isChosen}
              onHold={() => hand.hold(statement)}
              onRelease={hand.release}
              onPoint={() => hand.point(statement)}
              onStep={hand.step}
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
  useLayoutEffect(() => {
    const list = cards.current
    const article = text.current
    if (!list || !article) return
    const pieces = piecesIn(article)
    const place = (): void =>
      placeCards(list, wantsOf(pieces, statements, list), held ? statements.indexOf(held) : null)
    place()
    const watch = new ResizeObserver(place)
    watch.observe(article)
    return () => watch.disconnect()
  }, [cards, text, statements, held])
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
