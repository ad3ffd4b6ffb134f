/** A reading in the making: what each step of the pipeline gets, and gives back with more in it. */
import type { Document, Edtf, Entity, Event, Span, Statement, TimeExpression, Warning } from "../model.ts"
import type { Encoded } from "./encoder/read.ts"
import type { Member } from "./people/cast.ts"
import type { Name } from "./people/names.ts"
import type { Source } from "./people/sources.ts"
import type { Quote } from "./quotes.ts"
import type { Said } from "./statements/said.ts"
import type { Attribution } from "./statements/attribute.ts"
import type { Unit } from "./statements/units.ts"

/** What is known of a text so far; a step returns a new one and changes none. */
export interface Draft {
  readonly document: Document
  /** What the encoder found in the text; null where there is no encoder. */
  readonly encoded: Encoded | null
  /** The last day on which the bytes say that they were changed; null where they say none. */
  readonly modified: Edtf | null
  /** The day that anchors relative times; null where nothing tells it. */
  readonly published: Edtf | null
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly units: readonly Unit[]
  readonly attributions: readonly Attribution[]
  readonly names: readonly Name[]
  readonly cast: readonly Member[]
  /** Who each attribution's source is, in the same order. */
  readonly sources: readonly Source[]
  /** The members of the cast who are named in each attribution's addressee, in the same order. */
  readonly addressees: readonly (readonly number[])[]
  readonly times: readonly TimeExpression[]
  /** What the times leave open. */
  readonly timeWarnings: readonly Warning[]
  /** When each attribution was said, in the same order; null where the text does not tell. */
  readonly said: readonly (Said | null)[]
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly warnings: readonly Warning[]
}

/** One step: it reads what stands in the draft and adds what it finds. */
export type Step = (draft: Draft) => Draft
