/** Refs: what lists call a finding by and decisions take; each becomes the target that it means. */
import { DeskError } from "../../errors.ts"
import type { Entity, Ref, Reading, Statement, Target, TargetKind } from "../../model.ts"
import { anchorOf } from "../../text/anchor.ts"
import { sliceOf, span } from "../../text/span.ts"
import { extentOf } from "../extents.ts"
import { checkOf } from "./chain.ts"
import { keepEntity, keepStatement } from "./keep.ts"

/** "DOCUMENT#s12.3f9a1c2b": the finding, and a check over its words, so that a later finding of that name is not taken for it. */
export function statementRef(document: string, statement: Statement, text: string): Ref {
  const words = sliceOf(text, extentOf(statement))
  const cue = statement.cue.spans.map((one) => sliceOf(text, one)).join(" … ")
  return `${document}#${statement.id}.${checkOf(words, cue)}`
}

export function entityRef(document: string, { id, kind, name }: Pick<Entity, "id" | "kind" | "name">): Ref {
  return `${document}#${id}.${checkOf(kind, name)}`
}

/** The document and what within it a ref names; the document alone where nothing is named. */
export interface ParsedRef {
  readonly document: string
  readonly finding: string | null
}

/** Every way to read a ref: an id of a document may have a "#" in it too. */
export function readingsOf(ref: string): readonly ParsedRef[] {
  const at = ref.lastIndexOf("#")
  const whole = { document: ref, finding: null }
  if (at < 1) return [whole]
  const finding = ref.slice(at + 1)
  return [whole, { document: ref.slice(0, at), finding: finding === "" ? null : finding }]
}

/** What a ref names in a document; throws `not-found` where it has none, and `bad-request` where that is another one by now. */
export function targetIn(reading: Reading, { finding }: ParsedRef, on: readonly TargetKind[]): Target {
  const { id: document, text } = reading.document
  if (finding === null) return { on: "document", document }
  const passage = /^(\d+)-(\d+)$/.exec(finding)
  if (passage)
    return { on: "passage", document, anchor: anchorOf(text, spanIn(text, Number(passage[1]), Number(passage[2]))) }
  const { id, check } = nameOf(finding)
  const ground = { text, entities: reading.entities }
  const statement = reading.statements.find((one) => one.id === id)
  if (statement && on.includes("statement")) {
    mustBeSame(check, { now: statementRef(document, statement, text), asked: finding })
    const anchor = anchorOf(text, extentOf(statement))
    return { on: "statement", document, finding: id, anchor, kept: keepStatement(statement, ground) }
  }
  const entity = reading.entities.find((one) => one.id === id)
  if (entity && on.includes("entity")) {
    mustBeSame(check, { now: entityRef(document, entity), asked: finding })
    const kept = keepEntity(entity, text)
    return { on: "entity", document, finding: id, anchor: kept.anchor, kept }
  }
  throw new DeskError("not-found", `The document ${document} has no ${on.join(" or ")} ${id}; list them again.`)
}

function nameOf(finding: string): { readonly id: string; readonly check: string | null } {
  const [, id, check] = /^(.+)\.([0-9a-f]{8})$/.exec(finding) ?? []
  return id !== undefined && check !== undefined ? { id, check } : { id: finding, check: null }
}

function mustBeSame(check: string | null, { now, asked }: { readonly now: Ref; readonly asked: string }): void {
  if (check === null || now.endsWith(`.${check}`)) return
  throw new DeskError("bad-request", `What was listed as ${asked} is another finding by now (${now}); list them again.`)
}

function spanIn(text: string, start: number, end: number) {
  if (start < end && end <= text.length) return span(start, end)
  throw new DeskError("bad-request", `${start}-${end} is no passage of the text of ${text.length} units.`)
}
