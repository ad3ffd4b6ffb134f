/** A card in the margin: who, with which stance, on what sourcing; opened, everything that the text gives. */
import type { ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { Keyboard } from "react-aria-components/Keyboard"
import type { Sourcing } from "../../model.ts"
import type { Note } from "./notes.ts"

/** What one does with a card. */
export interface NoteHandlers {
  readonly onHold: () => void
  readonly onRelease: () => void
  readonly onPoint: () => void
  readonly onStep: (steps: number) => void
}

interface NoteCardProps extends NoteHandlers {
  readonly note: Note
  readonly sourcing: Sourcing
  readonly isHeld: boolean
  /** Whether it is held because it was chosen, and not for the pointer that happens to be on it. */
  readonly isChosen: boolean
}

export function NoteCard({ note, sourcing, isHeld, isChosen, ...handlers }: NoteCardProps): ReactNode {
  const { onHold, onRelease, onPoint } = handlers
  return (
    <li
      className={isHeld ? "note held" : "note"}
      onPointerEnter={(event) => event.pointerType === "mouse" && onPoint()}
    >
      <Button
        className="note-head"
        aria-expanded={isHeld}
        onPress={isChosen ? onRelease : onHold}
        onFocus={(event) => event.target.matches(":focus-visible") && onPoint()}
      >
        <span className="who">
          {note.who === null ? <b className="doubt">Source cannot be told</b> : <b>{note.who}</b>}
          {note.role !== null && <span className="quiet"> {note.role}</span>}
        </span>
        <span className="facts">
          <span className={`stance ${note.tone}`}>{note.stance}</span>
          {note.isUnsure && <span className="doubt">unsure</span>}
          {(!note.isTurn || isHeld) && <span className={`source ${sourcing}`}>{note.sourcing}</span>}
          {note.said !== null && !note.isTurn && <span>{note.said}</span>}
        </span>
      </Button>
      {isHeld && <NoteBody note={note} {...handlers} />}
    </li>
  )
}

function NoteBody({ note, ...handlers }: NoteHandlers & { readonly note: Note }): ReactNode {
  return (
    <div className="note-body">
      <q className="unseen">{note.words}</q>
      {note.chain.length > 0 && <Chain hops={note.chain} />}
      <dl>
        <Line name="Said">{note.said ?? <span className="quiet">day not given</span>}</Line>
        {note.to !== null && <Line name="To">{note.to}</Line>}
        {note.cue !== null && <Line name="Cue">“{note.cue}”</Line>}
        {note.answers !== null && <Line name="Answers">“{note.answers}”</Line>}
        <Line name="Words">{note.manner}</Line>
        {note.told !== null && <Line name="Source">{note.told}</Line>}
        <Line name="Place">{note.place}</Line>
      </dl>
      <Steps {...handlers} />
    </div>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The way from this document back to the first source. */
function Chain({ hops }: { readonly hops: readonly string[] }): ReactNode {
  return (
    <p className="chain">
      <span className="unseen">By way of: </span>
      {hops.map((hop, index) => (
        <span key={index}>
          {index > 0 && (
            <span className="quiet" aria-label="from">
              {" ← "}
            </span>
          )}
          {hop}
        </span>
      ))}
    </p>
  )
}

function Steps({ onStep, onRelease }: NoteHandlers): ReactNode {
  return (
    <div className="steps">
      <Button onPress={() => onStep(-1)}>
        Previous<Keyboard>k</Keyboard>
      </Button>
      <Button onPress={() => onStep(1)}>
        Next<Keyboard>j</Keyboard>
      </Button>
      <Button onPress={onRelease}>
        Let go<Keyboard>Esc</Keyboard>
      </Button>
    </div>
  )
}
