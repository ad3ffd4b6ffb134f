/** What a noun names. */
import { expect, it } from "vitest"
import { isPlural, kindOfNoun, pronounOfNoun, singularOf } from "../../../src/analyse/people/nouns.ts"

it.each([
  ["baker", "person"],
  ["bakers", "person"],
  ["eyewitness", "person"],
  ["trawlerman", "person"],
  ["newspaper", "organisation"],
  ["jury", "organisation"],
  ["inquest", "organisation"],
  ["report", "document"],
  ["minutes", "document"],
  ["rumour", "thing"],
  ["weather", "thing"],
  ["statement", "document"],
  ["astonishment", "thing"],
  ["brim", null],
])("%s names a %s", (noun, kind) => expect(kindOfNoun(noun)).toBe(kind))

it.each([
  ["men", "man"],
  ["spokeswomen", "spokeswoman"],
  ["people", "person"],
  ["deputies", "deputy"],
  ["coaches", "coach"],
  ["boss", "boss"],
  ["passers-by", "passer-by"],
  ["news", "news"],
])("one of “%s” is “%s”", (many, one) => {
  expect(singularOf(many)).toBe(one)
  expect(isPlural(many)).toBe(many !== one)
})

it.each([
  ["chairman", "he"],
  ["chairwoman", "she"],
  ["widow", "she"],
  ["human", null],
  ["envoy", null],
])("“%s” asks for %s", (noun, pronoun) => expect(pronounOfNoun(noun)).toBe(pronoun))
