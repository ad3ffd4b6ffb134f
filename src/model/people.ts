/** People across documents: who bears a name where, and who may be one. */
import type { DecisionId, DocumentId, Edtf, EntityId, Ref } from "../model.ts"

/** An entity of kind person in one document, with what tells it from others. */
export interface Bearer {
  readonly document: DocumentId
  readonly entity: EntityId
  readonly ref: Ref
  readonly name: string
  readonly aliases: readonly string[]
  /** The day of the document; an office without days of its own is held on it. */
  readonly published: Edtf | null
  readonly roles: readonly {
    readonly title: string
    /** By name; null where the text names none. */
    readonly organisation: string | null
    readonly from: Edtf | null
    readonly until: Edtf | null
    readonly asOf: Edtf | null
  }[]
  /** Which entry of the list of people it stands in: the same number, the same entry. */
  readonly group: number
  /** Whether a merge brought it there, and not the name alone. */
  readonly isMerged: boolean
  /** The merges and partings that made that entry. */
  readonly decisions: readonly DecisionId[]
}

/** Entities of several documents that may be one person; a merge makes them one, and nothing else does. */
export interface Proposal {
  /** One: full name, office and organisation at an overlapping time agree. Candidates: see what speaks for and against. */
  readonly how: "one" | "candidates"
  readonly name: string
  readonly bearers: readonly Pick<Bearer, "document" | "entity" | "ref" | "name">[]
  readonly for: readonly string[]
  readonly against: readonly string[]
}
