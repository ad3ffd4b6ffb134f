/** What a case keeps to on every engine: one suite for all of them. */
import { afterEach, beforeEach, describe } from "vitest"
import type { Store } from "../../src/record/store.ts"
import { addsWhole } from "./adds.ts"
import { decides } from "./decides.ts"
import { findsWords } from "./finds.ts"
import { listsInOrder } from "./lists.ts"
import { removes } from "./removes.ts"
import { rereads } from "./rereads.ts"
import { keepsATimeline } from "./timelines.ts"

/** The store of the test that runs. */
export type Current = () => Store

export function keepsItsContract(open: () => Promise<Store>): void {
  let store: Store | null = null
  const current: Current = () => {
    if (!store) throw new Error("a store is there only while a test runs")
    return store
  }
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store?.close())

  describe("adding", () => addsWhole(current))
  describe("lists", () => listsInOrder(current))
  describe("the timeline", () => keepsATimeline(current))
  describe("decisions", () => decides(current))
  describe("decisions after another reading", () => rereads(current))
  describe("removing", () => removes(current))
  describe("search", () => findsWords(current, open))
}

/** All that a store answers, so that a test can say that nothing changed. */
export async function everythingIn(store: Store): Promise<unknown> {
  const documents = await store.documents()
  return {
    documents,
    readings: await Promise.all(documents.map(({ id }) => store.findReading(id))),
    names: await Promise.all(documents.map(({ id }) => store.namesOf(id))),
    originals: await Promise.all(documents.map(({ id }) => store.originalOf(id))),
    coverage: await store.coverage({ version: "", model: null }),
    statements: await store.statements(),
    people: await store.people(),
    timeline: await store.timeline(),
    decisions: await store.decisions(),
    verified: await store.verify(),
  }
}
