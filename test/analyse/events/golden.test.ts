/** What the rules find of the golden set, held above the figures that were measured. */
import { expect, it } from "vitest"
import { EVENT_TYPES } from "../../../src/analyse/events/row.ts"
import { goldenPassages, scoreOf, type Count } from "./golden.ts"

const passages = goldenPassages()
const score = scoreOf(passages)
const precision = ({ found, right }: Count): number => right / found
const recall = ({ expected, right }: Count): number => right / expected

it("has enough passages, look-alikes among them, of known types", () => {
  expect(passages.filter(({ events }) => events.length > 0).length).toBeGreaterThanOrEqual(110)
  expect(passages.filter(({ events }) => events.length === 0).length).toBeGreaterThanOrEqual(40)
  const types = passages.flatMap(({ events }) => events.map(({ type }) => type))
  expect(types.filter((type) => !(type in EVENT_TYPES))).toEqual([])
})

it("finds most events, and hardly any that are none", () => {
  expect(precision(score.events), score.wrong.join("\n")).toBeGreaterThan(0.98)
  expect(recall(score.events), score.wrong.join("\n")).toBeGreaterThan(0.93)
})

it("names those who take part, as far as the text's entities are known", () => {
  expect(precision(score.participants), score.wrong.join("\n")).toBeGreaterThan(0.97)
  expect(recall(score.participants), score.wrong.join("\n")).toBeGreaterThan(0.83)
})

it("tells when, and leaves open what the clause does not tell", () => {
  expect(precision(score.when), score.wrong.join("\n")).toBeGreaterThan(0.97)
  expect(recall(score.when), score.wrong.join("\n")).toBeGreaterThan(0.95)
})

it("tells whether it happened", () => {
  expect(precision(score.happened), score.wrong.join("\n")).toBeGreaterThan(0.98)
})
