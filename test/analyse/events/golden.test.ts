/** What the rules find of two sets of passages, held a little below the figures that were measured. */
import { describe, expect, it } from "vitest"
import { EVENT_TYPES } from "../../../src/analyse/events/row.ts"
import { goldenPassages, scoreOf, type Count } from "./golden.ts"

const precision = ({ found, right }: Count): number => right / found
const recall = ({ expected, right }: Count): number => right / expected

it("has enough passages, look-alikes among them, of known types", () => {
  const passages = goldenPassages("golden")
  expect(passages.filter(({ events }) => events.length > 0).length).toBeGreaterThanOrEqual(110)
  expect(passages.filter(({ events }) => events.length === 0).length).toBeGreaterThanOrEqual(40)
  const types = [...passages, ...goldenPassages("held")].flatMap(({ events }) => events.map(({ type }) => type))
  expect(types.filter((type) => !(type in EVENT_TYPES))).toEqual([])
})

describe.each(["golden", "held"] as const)("%s", (set) => {
  const score = scoreOf(goldenPassages(set))
  const wrong = score.wrong.join("\n")

  it("finds most events, and hardly any that are none", () => {
    expect(precision(score.events), wrong).toBeGreaterThan(0.94)
    expect(recall(score.events), wrong).toBeGreaterThan(0.93)
  })

  it("names those who take part, as far as the text's entities are known", () => {
    expect(precision(score.participants), wrong).toBeGreaterThan(0.97)
    expect(recall(score.participants), wrong).toBeGreaterThan(0.83)
  })

  it("tells when, and leaves open what the clause does not tell", () => {
    expect(precision(score.when), wrong).toBeGreaterThan(0.95)
    expect(recall(score.when), wrong).toBeGreaterThan(0.93)
  })

  it("tells whether it happened", () => {
    expect(precision(score.happened), wrong).toBeGreaterThan(0.97)
  })
})
