/**
 * The nouns of onrecord, types only. One noun has one name everywhere: here, in the files,
 * the tables, the routes, the commands and on the screen.
 */
import type { Problem } from "./errors.ts"
import type { Decided, DocumentKind, Protection } from "./model/decisions.ts"

export * from "./model/check.ts"
export * from "./model/coverage.ts"
export * from "./model/decisions.ts"
export * from "./model/encoder.ts"
export * from "./model/people.ts"

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]?: Name }

export type DocumentId = Branded<"DocumentId">
export type EntityId = Branded<"EntityId">
export type StatementId = Branded<"StatementId">
export type TimeId = Branded<"TimeId">
export type EventId = Branded<"EventId">
export type ClaimId = Branded<"ClaimId">
export type PositionId = Branded<"PositionId">
export type DecisionId = Branded<"DecisionId">
/** What a list calls a finding by, throughout a case: "DOCUMENT#s12.3f9a1c2b"; a decision takes it. */
export type Ref = Branded<"Ref">

/** A date, a time of day or an interval in Extended Date/Time Format, levels 0 to 2. */
export type Edtf = Branded<"Edtf">

/** Half-open `[start, end)` in UTF-16 units of the canonical text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span that can be found again: its exact words and the words round it. */
export interface Anchor extends Span {
  readonly exact: string
  /** Up to 32 units that stand before; shorter at the start of the text. */
  readonly prefix: string
  /** Up to 32 units that stand after; shorter at the end of the text. */
  readonly suffix: string
}

/** Where an anchor stands in a text, and how sure that is. `score` is 0..1. */
export type Found =
  | { readonly how: "in place" | "moved"; readonly span: Span }
  | { readonly how: "approximate"; readonly span: Span; readonly score: number }
  | { readonly how: "lost" }

/** A rectangle on a page: left, top, width and height in points, from the page's top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const BLOCK_KINDS = [
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "heading",
  "paragraph",
  "caption",
  "credit",
  "quote",
  "turn",
  "list-item",
  "table",
  "footnote",
  "header",
  "other",
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A stretch of the document with a kind; blocks are disjoint, in order, and cover all but white space. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Who speaks, in a turn; null elsewhere and where the label names nobody. */
  readonly speaker: EntityId | null
  /** The index of the block that this one doubles, as a caption may; null where it doubles none. */
  readonly repeats: number | null
  readonly page: number | null
  /** The number that the page gives to the line on which the block begins, as those of depositions do. */
  readonly line: number | null
  readonly box: Box | null
  /** The time code at which the block begins, as the transcript writes it. */
  readonly time: string | null
  /** How sure its characters are where they were recognised in a picture, 0..1, two decimals; null where the document has them itself. */
  readonly confidence: number | null
}

/** One day on which the document may have been published, and how we know of it. */
export interface PublishedFrom {
  readonly value: Edtf
  /** Where it was found, in words for people: "given with --published", "meta article:published_time". */
  readonly how: string
  /** Its characters in the canonical text; null where it was found outside of them. */
  readonly span: Span | null
  readonly used: boolean
}

/** One file, page or transcript as canonical text. */
export interface Document {
  /** The id that came with the line, else the SHA-256 of the bytes in hex. */
  readonly id: DocumentId
  readonly name: string
  /** The document that it is attached to, as a mail's attachment is; null where it stands by itself. */
  readonly parent: DocumentId | null
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly published: Edtf | null
  readonly publishedFrom: readonly PublishedFrom[]
  /** BCP 47, as the document itself states it; null where it does not. */
  readonly language: string | null
  readonly format: string
  readonly text: string
  readonly blocks: readonly Block[]
}

export const ENTITY_KINDS = ["person", "organisation", "place", "group", "outlet", "document", "anonymous"] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

export const MENTION_FORMS = ["name", "nominal", "pronoun", "role", "elided"] as const

/** A place where the text speaks of an entity. An elided mention has no characters: start equals end. */
export interface Mention extends Span {
  readonly form: (typeof MENTION_FORMS)[number]
}

/** An office that an entity held, with from/until and the span that says so. */
export interface Role {
  /** As the text writes it. */
  readonly title: string
  readonly organisation: EntityId | null
  readonly from: Edtf | null
  readonly until: Edtf | null
  readonly asOf: Edtf | null
  readonly span: Span
}

/** A person, organisation, place, group, outlet, document or anonymous source that the text speaks of. */
export interface Entity {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly Mention[]
  readonly roles: readonly Role[]
}

export const SOURCE_RULES = [
  "name",
  "alias",
  "relative",
  "pronoun",
  "role",
  "turn",
  "continuation",
  "self",
  "anonymous",
  "none",
] as const
export const STATEMENT_KINDS = ["direct", "indirect", "mixed"] as const
export const STANCES = [
  "asserts",
  "denies",
  "confirms",
  "hints",
  "questions",
  "promises",
  "requests",
  "declines",
] as const
export const MODES = ["speech", "writing", "document", "belief", "knowledge", "intention"] as const
export const SOURCINGS = [
  "primary-document",
  "named-on-record",
  "named-spokesperson",
  "anonymous",
  "other-outlet",
  "reporter",
] as const
export type SourceRule = (typeof SOURCE_RULES)[number]
export type StatementKind = (typeof STATEMENT_KINDS)[number]
export type Stance = (typeof STANCES)[number]
export type Mode = (typeof MODES)[number]
export type Sourcing = (typeof SOURCINGS)[number]

/** Words or a view that the text ascribes to a source. */
export interface Statement {
  readonly id: StatementId
  readonly source: {
    readonly spans: readonly Span[]
    /** Empty where it cannot be told who it is. */
    readonly entities: readonly EntityId[]
    /** The rule that told who it is. */
    readonly by: SourceRule
  }
  readonly cue: { readonly spans: readonly Span[] }
  /** Empty only where the stance is "declines". */
  readonly content: { readonly spans: readonly Span[] }
  readonly addressee: { readonly spans: readonly Span[]; readonly entities: readonly EntityId[] } | null
  readonly kind: StatementKind
  readonly stance: Stance
  readonly mode: Mode
  /** How this document has it: that of the outermost hop. */
  readonly sourcing: Sourcing
  /** The day of utterance, where the text gives it. */
  readonly said: Edtf | null
  /** The statement through which this text has it; null where the document itself is the first hop. */
  readonly via: StatementId | null
  /** What a denial or a confirmation answers. */
  readonly answers: { readonly spans: readonly Span[]; readonly statement: StatementId | null } | null
  /** 0..1, two decimals. */
  readonly confidence: number
}

export const TIME_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const

/** "Monday evening": TIMEX3 type and value, EDTF, what was written and what was filled in. */
export interface TimeExpression extends Span {
  readonly id: TimeId
  readonly type: (typeof TIME_TYPES)[number]
  /** The TIMEX3 value, "XXXX-WXX-1" style where a part is not told. */
  readonly value: string
  /** TIMEX3 mod: "START", "MID", "END", "APPROX", "BEFORE", "AFTER" and the like. */
  readonly mod: string | null
  /** Null where the value has no place on the calendar, as that of a duration. */
  readonly edtf: Edtf | null
  /** What the words alone state, as a TIMEX3 value; null where they alone state nothing. */
  readonly written: string | null
  /** The time that filled in the rest; null where nothing was filled in. */
  readonly anchoredTo: TimeId | "published" | null
}

export const EVENT_KINDS = ["communication", "act", "other"] as const
export const EVENT_PARTS = ["from", "to", "with", "actor", "target", "other"] as const
export const HAPPENED = ["yes", "no", "planned", "disputed"] as const

/** Something that happened, was planned, or did not. */
export interface Event {
  readonly id: EventId
  readonly kind: (typeof EVENT_KINDS)[number]
  readonly type: string
  readonly spans: readonly Span[]
  readonly participants: readonly { readonly entity: EntityId; readonly part: (typeof EVENT_PARTS)[number] }[]
  readonly when: Edtf | null
  readonly where: EntityId | null
  readonly happened: (typeof HAPPENED)[number]
  readonly via: StatementId | null
}

export const EFFECTS = ["supports", "denies", "partly", "presupposes", "no-knowledge"] as const

/** One proposition that several statements support or deny, with the effect of each. */
export interface Claim {
  readonly id: ClaimId
  readonly content: { readonly spans: readonly Span[] }
  readonly statements: readonly {
    /** Null for the reporter's own words. */
    readonly statement: StatementId | null
    readonly spans: readonly Span[]
    readonly effect: (typeof EFFECTS)[number]
  }[]
}

export const SIDES = ["for", "against", "abstains", "conditional", "open"] as const

/** Where an entity stands on a proposal (an entity of kind document) at a time. */
export interface Position {
  readonly id: PositionId
  readonly entity: EntityId
  readonly proposal: EntityId
  readonly side: (typeof SIDES)[number]
  readonly how: "stated" | "acted"
  readonly when: Edtf | null
  readonly statement: StatementId | null
  readonly event: EventId | null
  readonly spans: readonly Span[]
}

/** What the machine could not do or would not guess, in one sentence. */
export interface Warning {
  readonly problem: Problem
  readonly message: string
  readonly start: number | null
  readonly end: number | null
}

/** All findings in one document: the line that `read` prints. */
export interface Reading {
  readonly document: Document
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  readonly times: readonly TimeExpression[]
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
  readonly positions: readonly Position[]
  readonly warnings: readonly Warning[]
  readonly analyser: {
    readonly version: string
    /** SHA-256 of the weights; null under rules alone. */
    readonly model: string | null
  }
}

/** What is said of a format that can be read. */
export interface FormatEntry {
  /** What a document's `format` says. */
  readonly name: string
  readonly title: string
  /** By which bytes it is recognised, in words for people. */
  readonly recognised: string
  /** How the names of its files end; they decide where the bytes leave it open. */
  readonly names: readonly string[]
  /** What of it is kept, in words for people. */
  readonly keeps: string
  /** The most that one input may have, in bytes; its parser may take so many seconds and bytes of memory. */
  readonly limits: { readonly bytes: number; readonly seconds: number; readonly memory: number }
}

/** What a case says of one of its documents in a list. */
export interface DocumentEntry {
  readonly id: DocumentId
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: Edtf | null
  readonly format: string
  /** Words in the canonical text; 0 where there is no text. */
  readonly words: number
  readonly statements: number
  readonly warnings: number
  /** As people described it; null where nobody did. */
  readonly kind: DocumentKind | null
  readonly protection: Protection | null
}

/** One hop of a chain: a statement on the way from a document to somebody's words. */
export interface Hop {
  readonly statement: StatementId
  /** As StatementEntry has it. */
  readonly source: string | null
  /** The line, from 1, on which its source and its cue begin. */
  readonly line: number
  /** From the first to the last character of source and cue; of the cue alone where what is said stands between. */
  readonly anchor: Anchor
}

/** A statement with what a list shows beside it. */
export interface StatementEntry {
  readonly ref: Ref
  readonly document: DocumentEntry
  readonly statement: Statement
  /** The names of the source's entities, else the words of its spans, else null: it cannot be told. */
  readonly source: string | null
  /** The role that the source held, as the text writes it; null where the text gives none. */
  readonly role: string | null
  readonly cue: string
  /** The words of the content; discontinuous parts are joined by " … ". */
  readonly words: string
  /** The line, from 1, on which the statement begins. */
  readonly line: number
  readonly anchor: Anchor
  /** Its hops from the document on, itself the last: one where the document is the first to have it. */
  readonly chain: readonly Hop[]
  /** Null where nothing was decided on it. */
  readonly decided: Decided | null
}

/** A role in a list: one title, as its first document writes it, with one tenure or the days on which it was held, the earliest first. */
export interface RoleEntry {
  readonly title: string
  readonly from: Edtf | null
  readonly until: Edtf | null
  readonly asOf: readonly Edtf[]
  readonly documents: readonly DocumentId[]
}

/** Who bears one name in a case; same names are shown together and never merged in silence. */
export interface PersonEntry {
  readonly name: string
  readonly kind: EntityKind
  readonly aliases: readonly string[]
  /** By the first moment that they tell; those without a day come last. */
  readonly roles: readonly RoleEntry[]
  readonly mentions: number
  readonly statements: number
  readonly documents: readonly { readonly document: DocumentId; readonly entity: EntityId; readonly ref: Ref }[]
  /** The merges and partings that made this entry; empty where the name alone did. */
  readonly decisions: readonly DecisionId[]
  readonly protection: Protection | null
}

export const DATED_KINDS = ["event", "statement", "role", "time"] as const
export type DatedKind = (typeof DATED_KINDS)[number]

/** What has a place on a timeline, and what of it a timeline shows beside its words. */
export type DatedThing =
  | ({ readonly kind: "event"; readonly event: Event["kind"] } & Pick<Event, "id" | "type" | "happened">)
  | { readonly kind: "statement"; readonly id: StatementId; readonly stance: Stance }
  /** One end of a role: `id` is that of the entity that held it. */
  | { readonly kind: "role"; readonly id: EntityId; readonly title: string; readonly edge: "from" | "until" }
  /** A time expression that dates none of the others. */
  | { readonly kind: "time"; readonly id: TimeId; readonly type: TimeExpression["type"] }

/** An event, a statement, an end of a role or a time expression, with its date and its words in context. */
export interface Dated {
  readonly thing: DatedThing
  readonly document: DocumentEntry
  /** The names of an event's participants, of a statement's source, of who held the role; empty for a time expression. */
  readonly who: readonly string[]
  /** Null where the day is not known. */
  readonly edtf: Edtf | null
  /** TIMEX3 mod of the time expression that dates it: "START" for "early 2011"; null where there is none. */
  readonly mod: string | null
  /** The time of day that its words tell, as in a TIMEX3 value: "18:10", "EV" for the evening; null where they tell none. */
  readonly clock: string | null
  /** What filled in that time expression; null where nothing did. */
  readonly anchoredTo: TimeId | "published" | null
  /** First and last moment in UTC; null at an open end, and both null where the day is not known. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The characters in the document. */
  readonly span: Span
  /** Its words on one line, and as much of its block before and behind them as has room; cut where they are long. */
  readonly before: string
  readonly words: string
  readonly after: string
  /** The line, from 1, on which the words begin. */
  readonly line: number
}

/** What is dated, with the other dates that are told for it. */
export interface TimelineEntry extends Dated {
  /** Events of one type with the same participants and another date, one for each of the nearest dates, the earliest first. */
  readonly also: readonly Dated[]
  /** How many further dates are told for such events. */
  readonly more: number
}

/** Part of a timeline. */
export interface Timeline {
  /** How many things the filter lets through. */
  readonly total: number
  /** How many things of these kinds have no day, whether the filter lets them through or not. */
  readonly undated: number
  /** By first possible moment; what has no day comes last. */
  readonly entries: readonly TimelineEntry[]
}

/** A passage that a query holds for, with the spans that answer it. */
export interface Hit {
  readonly document: DocumentEntry
  /** The block in which they stand. */
  readonly passage: Span
  /** The characters of the passage. */
  readonly text: string
  /** In units of the canonical text, in order, at least one. */
  readonly spans: readonly Span[]
  readonly line: number
  /** The statements whose parts the spans touch. */
  readonly statements: readonly StatementId[]
}

/** What a search found; `total` counts every hit, `hits` may be one page of them. */
export interface SearchResult {
  /** The query as it was understood, written out. */
  readonly query: string
  readonly total: number
  readonly hits: readonly Hit[]
}
