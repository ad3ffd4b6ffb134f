/** Who may be one person: proposed with reasons, and never merged. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { proposePeople } from "../../src/link/people.ts"
import type { Bearer } from "../../src/model.ts"

let told = 0
type Role = Bearer["roles"][number]
const role = (
  title: string,
  organisation: string | null,
  days: Partial<Pick<Role, "from" | "until" | "asOf">> = {},
): Role => ({
  ...{ title, organisation, from: null, until: null, asOf: null },
  ...days,
})

function bearer(name: string, document: string, more: Partial<Bearer> = {}): Bearer {
  const entity = `e${++told}`
  return {
    ...{ document, entity, ref: `${document}#${entity}`, name, aliases: [], published: "2031-04-17", roles: [] },
    ...{ group: told, isMerged: false, decisions: [] },
    ...more,
  }
}

const shown = (bearers: readonly Bearer[]) =>
  proposePeople(bearers).map(({ how, bearers: some, for: pros, against }) => ({
    how,
    of: some.map(({ name, document }) => `${name} in ${document}`),
    for: pros,
    against,
  }))

const harbour = (days = {}) => ({ roles: [role("Harbour master", "the Port Authority", days)] })

describe("proposals", () => {
  it("propose as one whoever has full name, office and organisation at an overlapping time", () => {
    expect(
      shown([
        bearer("Ilse Brandt", "a", harbour()),
        bearer("Ilse Brandt", "b", { roles: [role("harbour master", "Port Authority", { from: "2029" })] }),
      ]),
    ).toEqual([
      {
        how: "one",
        of: ["Ilse Brandt in a", "Ilse Brandt in b"],
        for: ["all are called “Ilse Brandt”", "both are Harbour master (the Port Authority) at an overlapping time"],
        against: [],
      },
    ])
  })

  it.each([
    ["no office", bearer("Ilse Brandt", "b"), ["one of them is told without an office"]],
    ["another time", bearer("Ilse Brandt", "b", harbour({ from: "2010", until: "2014" })), []],
    [
      "an office elsewhere",
      bearer("Ilse Brandt", "b", { roles: [role("judge", "the Court of Holm")] }),
      ["at an overlapping time one is Harbour master (the Port Authority) and the other judge (the Court of Holm)"],
    ],
  ])("leave it at candidates with %s", (_, other, against) => {
    expect(shown([bearer("Ilse Brandt", "a", harbour()), other])).toMatchObject([{ how: "candidates", against }])
  })

  it("weigh a family name alone, and an initial", () => {
    expect(
      shown([bearer("Ilse Brandt", "a"), bearer("Brandt", "b"), bearer("I. Brandt", "c")]).map((one) => [
        one.of.length,
        one.for[0],
      ]),
    ).toEqual(
      expect.arrayContaining([
        [2, "“Brandt” may be short for “Ilse Brandt”"],
        [2, "“I. Brandt” may be short for “Ilse Brandt”"],
      ]),
    )
  })

  it("tell two given names as against it, and propose them only where an office is the same", () => {
    expect(shown([bearer("Ilse Brandt", "a"), bearer("Juho Brandt", "b")])).toEqual([])
    expect(shown([bearer("Ilse Brandt", "a", harbour()), bearer("Juho Brandt", "b", harbour())])).toMatchObject([
      { how: "candidates", against: ["“Ilse” and “Juho” are two given names"] },
    ])
  })

  it("never propose two of one text who are called otherwise", () => {
    expect(shown([bearer("Ilse Brandt", "a"), bearer("Juho Brandt", "a")])).toEqual([])
  })

  it("leave alone who was merged or parted", () => {
    const merged = { group: 1, isMerged: true, decisions: ["d1"] }
    expect(
      shown([
        bearer("Ilse Brandt", "a", { ...harbour(), ...merged }),
        bearer("Ilse Brandt", "b", { ...harbour(), ...merged }),
      ]),
    ).toEqual([])
    const parted = (group: number) => ({ group, decisions: ["d2"] })
    expect(shown([bearer("Ilse Brandt", "a", parted(1)), bearer("Ilse Brandt", "b", parted(2))])).toEqual([])
  })

  it("hold for any names: every proposal is of several texts, and says what speaks for it", () => {
    const name = fc.constantFrom("Ilse Brandt", "Brandt", "I. Brandt", "Juho Salmi", "Salmi", "Ótto Salmi", "Holm")
    const office = fc.option(
      fc.constantFrom(role("mayor", "Holm", { asOf: "2031" }), role("mayor", "Tolmere"), role("clerk", null)),
      { nil: null },
    )
    const drawn = fc.array(fc.tuple(name, fc.constantFrom("a", "b", "c", "d"), office), { maxLength: 12 })
    fc.assert(
      fc.property(drawn, (all) => {
        const bearers = all.map(([called, document, held]) => bearer(called, document, { roles: held ? [held] : [] }))
        for (const { how, bearers: some, for: pros, against } of proposePeople(bearers)) {
          expect(new Set(some.map(({ ref }) => ref)).size).toBe(some.length)
          expect(some.length).toBeGreaterThan(1)
          expect(pros.length).toBeGreaterThan(0)
          if (how === "one") expect([new Set(some.map((one) => one.name)).size, against.length]).toEqual([1, 0])
        }
      }),
      { numRuns: 300 },
    )
  })
})
