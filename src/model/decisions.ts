/** Decisions: what people did with what the machine found. Appended, never changed; undo is one more decision. */
import type { Problem } from "../errors.ts"
import type {
  Anchor,
  DecisionId,
  DocumentId,
  Edtf,
  EntityId,
  EntityKind,
  Found,
  Mode,
  Reading,
  Sourcing,
  SourceRule,
  Span,
  Stance,
  StatementId,
  StatementKind,
} from "../model.ts"

export const DECISION_KINDS = [
  "accept",
  "edit",
  "reject",
  "split",
  "join",
  "add",
  "link",
  "tag",
  "note",
  "describe",
  "protect",
  "unprotect",
  "merge",
  "part",
  "withdraw",
  "undo",
  "remove",
] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** What a document is to the case: tells of others' words, is itself what was said, or is looked things up in. */
export const DOCUMENT_KINDS = ["report", "primary", "reference"] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What is asked for an entity, a document or a note: it may be used but not named, or not be used at all. */
export const PROTECTIONS = ["background", "confidential"] as const
export type Protection = (typeof PROTECTIONS)[number]

/** How the first of two statements stands to the second. */
export const LINKS = ["same", "answers", "supports", "contradicts"] as const
export type LinkKind = (typeof LINKS)[number]

/** An entity as a decision knows it: findable again by a mention, or by name and kind where it has none. */
export interface KeptEntity {
  readonly name: string
  readonly kind: EntityKind
  readonly anchor: Anchor | null
}

/** A statement as a decision knows it: anchors stand for spans, so that it outlives the findings. */
export interface KeptStatement {
  readonly source: {
    readonly anchors: readonly Anchor[]
    readonly entities: readonly KeptEntity[]
    readonly by: SourceRule
  }
  readonly cue: { readonly anchors: readonly Anchor[] }
  readonly content: { readonly anchors: readonly Anchor[] }
  readonly addressee: { readonly anchors: readonly Anchor[]; readonly entities: readonly KeptEntity[] } | null
  readonly kind: StatementKind
  readonly stance: Stance
  readonly mode: Mode
  readonly sourcing: Sourcing
  readonly said: Edtf | null
  /** As the machine gave it; 1 where a person put the statement in. */
  readonly confidence: number
}

/** The parts of a statement that an edit changes; what is left out stays as it is. */
export type KeptChange = { readonly [Part in keyof KeptStatement]?: KeptStatement[Part] | undefined }

/** What a decision is tied to: a place in a document, found again by its anchor, or another decision. */
export type Target =
  | { readonly on: "document"; readonly document: DocumentId }
  | {
      readonly on: "statement"
      readonly document: DocumentId
      /** What the finding was called on that day; another analyser may give the name to another one. */
      readonly finding: StatementId
      readonly anchor: Anchor
      readonly kept: KeptStatement
    }
  | {
      readonly on: "entity"
      readonly document: DocumentId
      readonly finding: EntityId
      readonly anchor: Anchor | null
      readonly kept: KeptEntity
    }
  | { readonly on: "passage"; readonly document: DocumentId; readonly anchor: Anchor }
  | { readonly on: "decision"; readonly decision: DecisionId }
  /** What stood here went with its document. */
  | { readonly on: "removed"; readonly document: DocumentId }

export type TargetKind = Target["on"]

/** What people say of a document, over what its file says; what is left out stays as the file says it. */
export interface Description {
  readonly kind?: DocumentKind | undefined
  readonly title?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly published?: Edtf | null | undefined
}

/** What each kind of decision says beside what it is tied to. */
export interface DecisionTo {
  readonly accept: null
  /** Only the parts that were changed. */
  readonly edit: KeptChange
  readonly reject: null
  readonly split: { readonly into: readonly KeptStatement[] }
  readonly join: { readonly as: KeptStatement }
  readonly add: { readonly statement: KeptStatement }
  readonly link: { readonly how: LinkKind }
  readonly tag: { readonly tag: string }
  readonly note: { readonly words: string }
  readonly describe: Description
  readonly protect: { readonly level: Protection }
  readonly unprotect: null
  readonly merge: { readonly name: string | null }
  readonly part: null
  /** The own decisions that it takes back. */
  readonly withdraw: { readonly decisions: readonly DecisionId[] }
  readonly undo: null
  readonly remove: null
}

/** What a person did: who, when and why, and what it is tied to. */
export interface DecisionOf<Kind extends DecisionKind> {
  readonly id: DecisionId
  readonly kind: Kind
  readonly who: string
  /** In UTC, "2031-04-17T09:00:00.000Z". */
  readonly when: string
  readonly why: string | null
  readonly targets: readonly Target[]
  /** Null where the kind says nothing, or where it went with its document. */
  readonly to: DecisionTo[Kind] | null
  /** SHA-256, in hex, over this decision and the one before it. */
  readonly hash: string
}

export type Decision = { readonly [Kind in DecisionKind]: DecisionOf<Kind> }[DecisionKind]

/** What became of one target of a decision in the text and the findings of today. */
export interface Place {
  readonly target: Target
  /** How its anchor was found again; null where it has none. */
  readonly found: Found | null
  /** What it holds for now: the id of a statement or an entity; null where there is none. */
  readonly finding: StatementId | EntityId | null
}

/** A decision with what became of it. */
export interface DecisionEntry {
  readonly decision: Decision
  /** The decision that undid it or withdrew it; null where it holds. */
  readonly undoneBy: DecisionId | null
  /** One a target, in their order. */
  readonly places: readonly Place[]
  /** Other decisions that hold on the same statement and say otherwise. */
  readonly differs: readonly DecisionId[]
}

export const STANDINGS = ["unreviewed", "accepted", "edited", "added", "rejected", "disputed"] as const
/** Where a statement stands with those who reviewed it; disputed where two of them differ. */
export type Standing = (typeof STANDINGS)[number]

/** What was decided on one statement, told beside it. */
export interface Decided {
  readonly standing: Standing
  /** Those that hold, in their order. */
  readonly decisions: readonly DecisionId[]
  /** How the place of the last verdict on it was found again. */
  readonly found: Found | null
  readonly tags: readonly string[]
  readonly notes: readonly {
    readonly decision: DecisionId
    readonly words: string
    readonly protection: Protection | null
  }[]
  readonly links: readonly { readonly decision: DecisionId; readonly how: LinkKind; readonly with: string }[]
}

/** A span that may say which words it is of, so that a decision on a text that changed meanwhile is refused. */
export interface AskedSpan extends Span {
  readonly exact?: string | undefined
}

/** Parts of a statement as they are asked for, in spans of the text of today. */
export interface AskedStatement {
  readonly source?: readonly AskedSpan[] | undefined
  /** Who it is, by ids of the document's reading; empty where it cannot be told. */
  readonly entities?: readonly EntityId[] | undefined
  readonly cue?: readonly AskedSpan[] | undefined
  readonly content?: readonly AskedSpan[] | undefined
  readonly addressee?: readonly AskedSpan[] | null | undefined
  readonly kind?: StatementKind | undefined
  readonly stance?: Stance | undefined
  readonly mode?: Mode | undefined
  readonly sourcing?: Sourcing | undefined
  readonly said?: Edtf | null | undefined
}

/** What is asked for with each kind of decision. */
export interface AskedTo {
  readonly accept: undefined
  readonly edit: AskedStatement
  readonly reject: undefined
  readonly split: readonly AskedStatement[]
  readonly join: AskedStatement | undefined
  readonly add: AskedStatement
  readonly link: { readonly how: LinkKind }
  readonly tag: { readonly tag: string }
  readonly note: { readonly words: string }
  readonly describe: Description
  readonly protect: { readonly level: Protection }
  readonly unprotect: undefined
  readonly merge: { readonly name?: string | undefined } | undefined
  readonly part: undefined
  readonly withdraw: undefined
  readonly undo: undefined
  readonly remove: undefined
}

/** A decision that is asked for. */
export interface Asked {
  readonly kind: DecisionKind
  /** What it is tied to, by the refs that lists give; one need not stand in a list. */
  readonly on: string | readonly string[]
  readonly to?: unknown
  readonly why?: string | null | undefined
}

/** What became of one that was asked for: the decision, or why it is refused. */
export type Ruling =
  | { readonly how: "decided"; readonly decision: Decision }
  | { readonly how: "refused"; readonly problem: Problem; readonly message: string }

/** Whether the record is whole: each decision as it was made, and the file sound. */
export interface Verification {
  readonly decisions: number
  /** The hash of the last decision: who keeps it elsewhere can tell whether one was cut off. Null where there is none. */
  readonly head: string | null
  readonly broken: readonly { readonly decision: DecisionId; readonly message: string }[]
  /** What is wrong with the file, one sentence each. */
  readonly flaws: readonly string[]
}

/** What of a document is left after it was removed. */
export interface Tombstone {
  readonly document: DocumentId
  readonly who: string
  readonly when: string
  readonly why: string | null
  readonly decision: DecisionId
}

/** A reading of a case: as people decided, with what they decided told beside it. */
export interface ReviewedReading extends Reading {
  /** What was decided on its statements; those that are not named here nobody has reviewed. */
  readonly decided: readonly (Decided & { readonly statement: StatementId })[]
}
