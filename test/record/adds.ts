/** Adding: all of a batch or nothing, once however often, and back byte for byte. */
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Failure, Reading } from "../../src/model.ts"
import { parseQuery } from "../../src/query/query.ts"
import { readingShape } from "../../src/shape.ts"
import { arbitraryReading } from "./arbitrary.ts"
import { everythingIn, type Current } from "./contract.ts"
import { blank, documentOf, ENCODER, ferry, hearing, readingOf, RULES } from "./readings.ts"

const bytesOf = (text: string) => new TextEncoder().encode(text)
const bare = (reading: Reading) => ({ reading, original: null })

function failureOf(name: string, folder: string, why: Pick<Failure, "problem" | "message">): Failure {
  return { name, place: `${folder}/${name}`, path: `${folder}/${name}`, ...why }
}

export function addsWhole(store: Current): void {
  it.each([ferry(), hearing(), blank()])("gives back a reading as it was put in: $document.name", async (reading) => {
    await store().add(bare(reading))
    expect(JSON.stringify(await store().findReading(reading.document.id))).toBe(JSON.stringify(reading))
  })

  it("gives back whatever reading the shape lets through", async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(arbitraryReading, async (drawn) => {
        const reading = { ...drawn, document: { ...drawn.document, id: `drawn ${count++}` } }
        expect(readingShape.parse(reading)).toEqual(reading)
        await store().add(bare(reading))
        expect(JSON.stringify(await store().findReading(reading.document.id))).toBe(JSON.stringify(reading))
      }),
      { numRuns: 60 },
    )
  })

  it("has no reading, name or bytes of a document that it has not", async () => {
    await store().add(bare(ferry()))
    expect(await store().findReading("hearing")).toBeNull()
    expect(await store().findDocument("hearing")).toBeNull()
    expect(await store().namesOf("hearing")).toEqual([])
    expect(await store().originalOf("hearing")).toBeNull()
    expect(await store().findOriginal("00")).toBeNull()
  })

  it("holds a document once, however often it is added", async () => {
    const items = [
      bare(ferry()),
      bare(hearing()),
      { reading: blank(), original: { sha256: "ab", bytes: bytesOf("x") } },
    ]
    expect((await store().addMany(items)).map(({ how }) => how)).toEqual(["added", "added", "added"])
    const before = await everythingIn(store())
    expect((await store().addMany([...items, ...items])).map(({ how }) => how)).toEqual(Array(6).fill("known"))
    for (const item of items) expect((await store().add(item)).how).toBe("known")
    expect(await everythingIn(store())).toEqual(before)
  })

  it("knows the second of two in one batch", async () => {
    const outcomes = await store().addMany([bare(ferry()), bare(ferry())])
    expect(outcomes.map(({ how }) => how)).toEqual(["added", "known"])
  })

  it("answers with the document's entry", async () => {
    expect(await store().add(bare(ferry()))).toEqual({
      how: "added",
      document: {
        id: "ferry",
        name: "ferry.txt",
        title: "Ferry row deepens",
        outlet: "Harbour Post",
        published: "2031-04-17",
        format: "html",
        words: 37,
        statements: 3,
        warnings: 2,
        kind: null,
        protection: null,
      },
    })
  })

  it("keeps every name of a document, and calls it by the first", async () => {
    const { document } = ferry()
    await store().add(bare(readingOf({ ...document, name: "b.html" })))
    const outcome = await store().add(bare(readingOf({ ...document, name: "a.html" })))
    expect([outcome.how, outcome.document.name]).toEqual(["known", "b.html"])
    expect(await store().namesOf("ferry")).toEqual(["a.html", "b.html"])
  })

  it("renews the findings of a document that another analyser has read", async () => {
    await store().add({ reading: ferry(), original: { sha256: "ab", bytes: bytesOf("ferry") } })
    const newer = { ...ferry(), statements: ferry().statements.slice(1), times: [], analyser: ENCODER }
    expect((await store().add(bare(newer))).how).toBe("renewed")
    expect(await store().findReading("ferry")).toEqual(newer)
    expect((await store().statements()).map(({ statement }) => statement.id)).toEqual(["s2", "s3"])
    expect((await store().timeline()).entries.map(({ thing }) => thing.kind)).toEqual(["event"])
    expect(await store().originalOf("ferry")).toBe("ab")
    expect((await store().add(bare(newer))).how).toBe("known")
  })

  it("takes other weights for another analyser", async () => {
    await store().add(bare({ ...ferry(), analyser: ENCODER }))
    expect((await store().add(bare({ ...ferry(), analyser: { ...ENCODER, model: null } }))).how).toBe("renewed")
  })

  it("cuts the passages anew where a newer parser cuts the blocks otherwise", async () => {
    await store().add(bare(hearing()))
    const { document } = hearing()
    const [first, , last] = document.blocks
    if (!first || !last) throw new Error("the hearing has three turns")
    const whole = { ...first, end: last.end }
    await store().add(bare(readingOf({ ...document, title: "Hearing", blocks: [whole] }, { analyser: RULES })))
    const { hits } = await store().search(parseQuery("brandt AND pause"))
    expect(hits.map(({ passage, document: { title } }) => [passage, title])).toEqual([
      [{ start: 0, end: document.text.length }, "Hearing"],
    ])
    expect(await store().integrity()).toEqual([])
  })

  it("replaces findings alone", async () => {
    await store().add(bare(ferry()))
    const other = { ...ferry(), entities: [], statements: [] }
    await store().replaceFindings(other)
    expect(await store().findReading("ferry")).toEqual(other)
  })

  it("replaces no findings of a document that it has not, or has otherwise", async () => {
    await expect(store().replaceFindings(ferry())).rejects.toMatchObject({ problem: "document-missing" })
    await store().add(bare(ferry()))
    const { document } = ferry()
    const other = readingOf({ ...document, blocks: document.blocks.slice(1) })
    await expect(store().replaceFindings(other)).rejects.toMatchObject({ problem: "bad-request" })
    expect(await store().findReading("ferry")).toEqual(ferry())
  })

  it("refuses another text under a known id, and the rest of the batch goes in", async () => {
    await store().add(bare(ferry()))
    const impostor = readingOf(documentOf("ferry", "The ferry sails."))
    await expect(store().add(bare(impostor))).rejects.toMatchObject({
      problem: "bad-request",
      message: 'The id "ferry" of ferry.txt already stands for another text in this case; give this one another id.',
    })
    const outcomes = await store().addMany([bare(impostor), bare(hearing())])
    expect(outcomes.map(({ how }) => how)).toEqual(["refused", "added"])
    expect(await store().findReading("ferry")).toEqual(ferry())
    expect(await store().namesOf("ferry")).toEqual(["ferry.txt"])
  })

  it("refuses another text under an id of the same batch", async () => {
    const outcomes = await store().addMany([bare(ferry()), bare(readingOf(documentOf("ferry", "Other.")))])
    expect(outcomes.map(({ how }) => how)).toEqual(["added", "refused"])
  })

  it.each(["half \ud83d of a smile", "a NUL \0 inside"])("refuses what a database would change: %j", async (text) => {
    await expect(store().add(bare(readingOf(documentOf("odd", text))))).rejects.toMatchObject({
      problem: "bad-encoding",
    })
    expect(await store().documents()).toEqual([])
  })

  it("leaves nothing of a batch that breaks in its middle", async () => {
    await store().add(bare(ferry()))
    const before = await everythingIn(store())
    const broken = hearing()
    const breaks: Reading = {
      ...broken,
      get times(): never {
        throw new Error("the lights go out")
      },
    }
    const items = [bare(blank()), bare(breaks), bare(readingOf(documentOf("late", "Too late.")))]
    await expect(store().addMany(items)).rejects.toThrow("the lights go out")
    expect(await everythingIn(store())).toEqual(before)
    expect((await store().add(bare(hearing()))).how).toBe("added")
  })

  it("gives back the bytes of an original, and keeps them once", async () => {
    const long = bytesOf("the ferry ".repeat(5000))
    const noise = Uint8Array.from([0, 255, 3, 128])
    await store().addMany([
      { reading: ferry(), original: { sha256: "a1", bytes: long } },
      { reading: hearing(), original: { sha256: "a1", bytes: long } },
      { reading: blank(), original: { sha256: "b2", bytes: noise } },
    ])
    expect(await store().originalOf("hearing")).toBe("a1")
    expect(await store().findOriginal("a1")).toEqual(long)
    expect(await store().findOriginal("b2")).toEqual(noise)
  })

  it("keeps an original of no bytes", async () => {
    await store().add({ reading: blank(), original: { sha256: "e3", bytes: new Uint8Array() } })
    expect(await store().findOriginal("e3")).toEqual(new Uint8Array())
  })

  it("keeps failures by their place with the newest reason, until what lies there is read well", async () => {
    const failure = failureOf("scan.pdf", "/a", { problem: "no-text", message: "It has no text." })
    const other = failureOf("scan.pdf", "/b", { problem: "encrypted", message: "It is locked." })
    await store().addFailures([failure, other])
    await store().addFailures([{ ...failure, problem: "file-empty", message: "It is empty." }])
    const failed = async () => (await store().coverage(RULES)).failed
    expect(await failed()).toEqual([{ ...failure, problem: "file-empty", message: "It is empty." }, other])
    expect(await store().failures()).toEqual(await failed())
    await store().add({ ...bare(blank()), place: "/a/scan.pdf" })
    expect(await failed()).toEqual([other])
  })

  it("takes writers who come at once one after the other", async () => {
    const readings = Array.from({ length: 12 }, (_, at) => readingOf(documentOf(`d${at % 6}`, `Text ${at % 6}.`)))
    const outcomes = await Promise.all(readings.map((reading) => store().add(bare(reading))))
    expect(outcomes.filter(({ how }) => how === "added")).toHaveLength(6)
    expect(await store().documents()).toHaveLength(6)
  })
}
