import { expect, it } from "vitest"
import type { RoleEntry } from "../../src/model.ts"
import { sayTenure } from "../../src/text/tenure.ts"

const none = { from: null, until: null, asOf: [] }
const cases: readonly (readonly [Partial<RoleEntry>, string])[] = [
  [{ from: "2009", until: "2013" }, "2009 to 2013"],
  [{ from: "2015" }, "from 2015"],
  [{ until: "2014-05-04" }, "until Sun 4 May 2014"],
  [{ asOf: ["2020-06-18"] }, "on Thu 18 June 2020"],
  [{ asOf: ["2011"] }, "in 2011"],
  [{ asOf: ["2011", "2012", "2020-06-18"] }, "2011 … Thu 18 June 2020"],
  [{ from: "2009", asOf: ["2011"] }, "from 2009"],
  [{}, ""],
]

it.each(cases)("says %j as “%s”", (tenure, words) => expect(sayTenure({ ...none, ...tenure })).toBe(words))
