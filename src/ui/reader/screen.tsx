/** The reader: what is known of a document, the document, and the margin with its statements. */
import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react"
import type { Document, Reading } from "../../model.ts"
import { lineStarts } from "../../text/lines.ts"
import { readingAnswer } from "../asking.ts"
import { sayEdtf } from "../../text/say.ts"
import { Refused, useTitle, Waiting } from "../states.tsx"
import { count } from "../words.ts"
import { About } from "./about.tsx"
import { Blocks } from "./blocks.tsx"
import { draw, wipe } from "./drawing.ts"
import { piecesIn, rangesOf } from "./geometry.ts"
import { markedIn } from "./hand.ts"
import { useHand, useKeys, usePointing, type Hand } from "./holding.ts"
import { Margin } from "./margin.tsx"
import { handMarks, LAYERS, layerMarks, MARKS, type Layer } from "./marks.ts"
import type { Open } from "./notes.ts"
import "./reader.css"
import "./marks.css"

const address = getRouteApi("/documents/$id")

export function ReaderScreen(): ReactNode {
  const { id } = address.useParams()
  const { data: reading, error } = useQuery(readingAnswer(id))
  useTitle(reading ? (reading.document.title ?? reading.document.name) : "Reader")
  if (reading) return <Reader key={id} reading={reading} />
  return <div className="column">{error ? <Refused thrown={error} /> : <Waiting />}</div>
}

function Reader({ reading }: { readonly reading: Reading }): ReactNode {
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set(LAYERS))
  const open = useOpen(reading)
  const text = useRef<HTMLElement>(null)
  const hand = useHand(reading)
  const pointing = usePointing(hand, text)
  useKeys(hand)
  useMarks({ reading, layers, hand, text })
  useArrival(hand, text)
  const { document } = reading
  return (
    <div className="reader">
      <About reading={reading} layers={layers} setLayers={setLayers} />
      <article ref={text} lang={document.language ?? undefined} {...pointing}>
        <Kicker reading={reading} />
        {!document.blocks.some(({ kind }) => kind === "headline") && <NamedTitle document={document} />}
        {document.text === "" ? <p className="quiet">This document holds no text.</p> : <Blocks reading={reading} />}
      </article>
      {layers.has("statements") && <Margin open={open} hand={hand} text={text} />}
    </div>
  )
}

/** Where the document itself has no headline, it is called by its title, else by its file; neither is in its text. */
function NamedTitle({ document: { title, name } }: { readonly document: Document }): ReactNode {
  return <h1 className="named">{title ?? name}</h1>
}

/** Outlet and day above the headline, on a screen too narrow for the column that tells them. */
function Kicker({ reading: { document, warnings } }: { readonly reading: Reading }): ReactNode {
  return (
    <p className="kicker">
      {document.outlet !== null && <b>{document.outlet}</b>}
      <span>{document.published === null ? "day not known" : sayEdtf(document.published)}</span>
      {warnings.length > 0 && (
        <a href="#about" className="doubt">
          {count(warnings.length, "warning")}
        </a>
      )}
    </p>
  )
}

function useOpen(reading: Reading): Open {
  return useMemo(
    () => ({
      reading,
      entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
      statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
      lines: lineStarts(reading.document.text),
    }),
    [reading],
  )
}

interface Marked {
  readonly reading: Reading
  readonly layers: ReadonlySet<Layer>
  readonly hand: Hand
  readonly text: RefObject<HTMLElement | null>
}

function useMarks({ reading, layers, hand: { held, asked }, text }: Marked): void {
  useEffect(() => {
    if (text.current) draw(piecesIn(text.current), layerMarks(reading, layers))
    return () => wipe(MARKS)
  }, [reading, layers, text])
  useEffect(() => {
    if (text.current) draw(piecesIn(text.current), handMarks(held, asked))
  }, [reading, layers, held, asked, text])
}

/** Brings what was asked for or chosen into view, where it is not. */
function useArrival({ held, isChosen, asked }: Hand, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const span = isChosen && held ? markedIn(held)[0] : asked
    const range = span && text.current ? rangesOf(piecesIn(text.current), span)[0] : undefined
    if (range) bringIntoView(range)
  }, [held, isChosen, asked, text])
}

/** Words are read best in the upper half of the window; there also stays room for their card below them. */
function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const { innerHeight } = window
  if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.55) return
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches
  window.scrollBy({ top: top - innerHeight * 0.25, behavior: isCalm ? "instant" : "smooth" })
}
