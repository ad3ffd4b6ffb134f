/**
 * The statement in hand. One that was chosen (by click, key, card or address) stands in the address and
 * stays; while none is chosen, the one under the pointer is in hand.
 */
import { getRouteApi } from "@tanstack/react-router"
import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from "react"
import type { Reading, Span, Statement } from "../../model.ts"
import { offsetAtPoint, offsetOf, piecesIn } from "./geometry.ts"
import { inOrder, spanIn, statementAt, stepped } from "./hand.ts"

const address = getRouteApi("/documents/$id")

/** How a statement comes in hand and out of it; the same functions as long as the document is open. */
export interface HandActions {
  readonly hold: (statement: Statement) => void
  readonly point: (statement: Statement | null) => void
  readonly release: () => void
}

/** What is in hand. */
export interface Hand extends HandActions {
  /** The statements of the document, by where their words begin. */
  readonly statements: readonly Statement[]
  readonly held: Statement | null
  /** Whether it was chosen and stays. */
  readonly isChosen: boolean
  /** A span that the address asks for: a search hit, a warning's place. */
  readonly asked: Span | null
  readonly step: (steps: number) => void
}

export function useHand(reading: Reading): Hand {
  const { statement: chosen, at } = address.useSearch()
  const go = address.useNavigate()
  const statements = useMemo(() => inOrder(reading), [reading])
  const [pointed, setPointed] = useState<Statement | null>(null)
  const choose = useCallback(
    (statement: Statement | null) => {
      const search = statement ? { statement: statement.id } : {}
      void go({ search, replace: true, resetScroll: false })
    },
    [go],
  )
  const kept = statements.find(({ id }) => id === chosen) ?? null
  const held = kept ?? pointed
  return {
    statements,
    held,
    isChosen: kept !== null,
    asked: useMemo(() => spanIn(at), [at]),
    hold: choose,
    point: setPointed,
    step: (steps) => choose(stepped(statements, held?.id ?? null, steps)),
    release: useCallback(() => {
      setPointed(null)
      choose(null)
    }, [choose]),
  }
}

/** j and k, and the arrows while a card has the focus, go through the statements; Escape lets go. */
export function useKeys({ step, release }: Hand): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("input, textarea, select")) return
      const isOnCard = target?.closest(".margin") !== null
      if (event.key === "j" || (isOnCard && event.key === "ArrowDown")) step(1)
      else if (event.key === "k" || (isOnCard && event.key === "ArrowUp")) step(-1)
      else if (event.key === "Escape") release()
      else return
      event.preventDefault()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [step, release])
}

/** How long, in milliseconds, the pointer rests on words before they are in hand. */
const REST = 60

/** Takes the statement under the pointer in hand, and the one that is clicked or that the text cursor stands in. */
export function usePointing(hand: Hand, text: RefObject<HTMLElement | null>) {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number | null =>
    text.current && offsetAtPoint(piecesIn(text.current), clientX, clientY)
  useCursor(hand, text)
  return {
    onPointerMove: (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || hand.isChosen) return
      clearTimeout(rest.current)
      const { clientX, clientY } = event
      rest.current = setTimeout(() => {
        const offset = at({ clientX, clientY })
        const found = offset === null ? null : statementAt(hand.statements, offset, null)
        if (found) hand.point(found)
      }, REST)
    },
    onPointerLeave: (): void => clearTimeout(rest.current),
    onClick: (event: React.MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false) return
      const offset = at(event)
      const found =
        offset === null ? null : statementAt(hand.statements, offset, hand.isChosen ? (hand.held?.id ?? null) : null)
      if (found) hand.hold(found)
    },
  }
}

/** A text cursor that is moved with keys (caret browsing, a screen reader) takes in hand what it stands in. */
function useCursor({ statements, point, isChosen }: Hand, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onMove = (): void => {
      const selection = document.getSelection()
      const node = selection?.focusNode
      if (isChosen || !selection || !node || !text.current?.contains(node)) return
      const offset = offsetOf(piecesIn(text.current), node, selection.focusOffset)
      const found = offset === null ? null : statementAt(statements, offset, null)
      if (found) point(found)
    }
    document.addEventListener("selectionchange", onMove)
    return () => document.removeEventListener("selectionchange", onMove)
  }, [statements, point, isChosen, text])
}
