/** Who said something, as a line begins with it: a name, or words that name nobody and say so. */
import type { ReactNode } from "react"
import type { SourceRule } from "../model.ts"

interface SourceProps {
  /** The name, else the words that stand for it, else null. */
  readonly name: string | null
  readonly by: SourceRule
}

export function SourceName({ name, by }: SourceProps): ReactNode {
  if (name === null) return <b className="doubt">source cannot be told</b>
  if (by !== "none") return <b>{name}</b>
  return (
    <span>
      <b>“{name}”</b> <span className="doubt">cannot be told who</span>
    </span>
  )
}
