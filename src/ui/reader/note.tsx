/** A card in the margin: who, with which stance, on what sourcing; opened, everything that the text gives. */
import { memo, type ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { Keyboard } from "react-aria-components/Keyboard"
import type { Statement } from "../../model.ts"
import { SourceName } from "../source.tsx"
import type { HandActions } from "./holding.ts"
import type { Note } from "./notes.ts"

interface NoteCardProps extends HandActions {
  readonly note: Note
  readonly statement: Statement
  /** Whether it is held because it was chosen, and not for the pointer that happens to be on it. */
  readonly isChosen: boolean
  /** Goes on from here; null where this card is not held. */
  readonly step: ((steps: number) => void) | null
}

/** Drawn again only when it is taken in hand or let go: a long transcript has a thousand of them. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps): ReactNode {
  const { note, statement, isChosen, step, hold, release, point } = props
  const isHeld = step !== null
  return (
    <li
      className={isHeld ? "note held" : "note"}
      onPointerEnter={(event) => event.pointerType === "mouse" && point(statement)}
    >
      <Button
        className="note-head"
        aria-expanded={isHeld}
        onPress={() => (isChosen ? release() : hold(statement))}
        onFocus={(event) => event.target.matches(":focus-visible") && point(statement)}
      >
        <span className="who">
          <SourceName name={note.who} by={note.by} />
          {note.role !== null && <span className="quiet"> {note.role}</span>}
        </span>
        <span className="facts">
          <span className={`stance ${note.tone}`}>{note.stance}</span>
          {note.isUnsure && <span className="doubt">unsure</span>}
          {(!note.isTurn || isHeld) && <span className={`source ${statement.sourcing}`}>{note.sourcing}</span>}
          {note.said !== null && !note.isTurn && <span>{note.said}</span>}
        </span>
      </Button>
      {step && <NoteBody note={note} step={step} release={release} />}
    </li>
  )
})

interface StepsProps {
  readonly step: (steps: number) => void
  readonly release: () => void
}

function NoteBody({ note, ...steps }: StepsProps & { readonly note: Note }): ReactNode {
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
        <Line name="Confidence">{note.confidence}</Line>
        {note.told !== null && <Line name="Source">{note.told}</Line>}
        <Line name="Place">{note.place}</Line>
      </dl>
      <Steps {...steps} />
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

function Steps({ step, release }: StepsProps): ReactNode {
  return (
    <div className="steps">
      <Button onPress={() => step(-1)}>
        Previous<Keyboard>k</Keyboard>
      </Button>
      <Button onPress={() => step(1)}>
        Next<Keyboard>j</Keyboard>
      </Button>
      <Button onPress={release}>
        Let go<Keyboard>Esc</Keyboard>
      </Button>
    </div>
  )
}
