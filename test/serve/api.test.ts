import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as shape from "../../src/shape.ts"
import { routes } from "../../src/serve/index.ts"
import { DeskError, PROBLEMS } from "../../src/errors.ts"
import { ARTICLE, posting, testDesk, type TestDesk } from "./desk.ts"

let desk: TestDesk
let article: string

beforeAll(async () => {
  desk = await testDesk()
  const added = await desk.ask(
    "/api/documents",
    posting({ text: ARTICLE, outlet: "The Holm Courier", published: "2024-05-07" }),
  )
  article = shape.documentEntryShape.parse(await added.json()).id
})
afterAll(() => desk.close())

async function answerTo(path: string): Promise<unknown> {
  const response = await desk.ask(path)
  expect(response.status, path).toBe(200)
  return response.json()
}

/** Reads a refusal and checks that its status is the one of its problem. */
async function refusalOf(response: Response): Promise<{ readonly problem: string; readonly message: string }> {
  const refusal = shape.problemShape.parse(await response.json())
  expect(response.status).toBe(PROBLEMS[refusal.problem].status)
  expect(refusal.message).toMatch(/^[^\n]+\.$/)
  expect(refusal.message).not.toMatch(/\bat \S+:\d+|node_modules|Error:/)
  return refusal
}

describe("the case over HTTP", () => {
  it("tells its name and its coverage", async () => {
    const { name, coverage } = shape.caseEntryShape.parse(await answerTo("/api/case"))
    expect(name).toBe("winter-ferry")
    expect(coverage.documents).toBe(1)
    expect(coverage.statements).toBeGreaterThan(0)
  })

  it("lists its documents", async () => {
    const { total, documents } = shape.documentListShape.parse(await answerTo("/api/documents"))
    expect(total).toBe(1)
    expect(documents).toMatchObject([{ id: article, outlet: "The Holm Courier", published: "2024-05-07" }])
  })

  it("gives a document with its findings, and every span lies in the text", async () => {
    const reading = shape.reviewedReadingShape.parse(await answerTo(`/api/documents/${article}`))
    expect(reading).toEqual(await desk.case.findReading(article))
    const denial = reading.statements.find(({ stance }) => stance === "denies")
    expect(denial?.content.spans.map(({ start, end }) => reading.document.text.slice(start, end)).join()).toContain(
      "the crew had been told",
    )
  })

  it("finds words, and gives part of the passages on demand", async () => {
    const found = shape.searchResultShape.parse(await answerTo("/api/search?q=ferry&limit=1"))
    expect(found.query).toBe("ferry")
    expect(found.total).toBeGreaterThan(1)
    expect(found.hits).toHaveLength(1)
    const [hit] = found.hits
    expect(
      hit?.spans.map(({ start, end }) => hit.text.slice(start - hit.passage.start, end - hit.passage.start)),
    ).toEqual(["Ferry"])
    const rest = shape.searchResultShape.parse(await answerTo("/api/search?q=ferry&offset=1"))
    expect(rest.hits).toHaveLength(found.total - 1)
  })

  it("lists statements and narrows them", async () => {
    const all = shape.statementListShape.parse(await answerTo("/api/statements"))
    const denials = shape.statementListShape.parse(await answerTo("/api/statements?stance=denies&saidBy=munt"))
    expect(denials.total).toBe(1)
    expect(all.total).toBeGreaterThan(denials.total)
    expect(denials.statements[0]?.source).toMatch(/Munt/)
  })

  it("lists people", async () => {
    const { people } = shape.personListShape.parse(await answerTo("/api/people"))
    expect(people.map(({ name }) => name)).toContain("Karl Munt")
  })

  it("lists what has a date, and narrows it", async () => {
    const timeline = async (query: string) => shape.timelineShape.parse(await answerTo(`/api/timeline${query}`))
    const whole = await timeline("")
    expect(whole.entries.map(({ edtf }) => edtf)).toContain("2024-05-06")
    expect(whole.total).toBe(whole.entries.length)
    const times = await timeline("?kind=time")
    expect(times.entries).toEqual(whole.entries.filter(({ thing }) => thing.kind === "time"))
    expect(times.total).toBeGreaterThan(0)
    expect((await timeline("?kind=statement,%20time,event,role")).entries).toEqual(whole.entries)
    expect((await timeline("?limit=1")).entries).toEqual(whole.entries.slice(0, 1))
    expect((await timeline("?offset=1")).entries).toEqual(whole.entries.slice(1))
    expect(await timeline("?from=2025")).toEqual({ total: 0, undated: whole.undated, entries: [] })
    expect((await timeline("?until=2024-05-06&undated=false")).total).toBeGreaterThan(0)
    expect((await timeline("?undated=true")).total).toBe(whole.undated)
  })

  it("takes the same text twice as one document", async () => {
    const again = await desk.ask(
      "/api/documents",
      posting({ text: ARTICLE, outlet: "The Holm Courier", published: "2024-05-07" }),
    )
    expect(await again.json()).toMatchObject({ id: article })
    expect(await answerTo("/api/documents")).toMatchObject({ total: 1 })
  })

  it("keeps answers out of every cache", async () => {
    expect((await desk.ask("/api/case")).headers.get("cache-control")).toBe("no-store")
  })
})

describe("a refusal", () => {
  it.each([
    ["/api/search?q=(", "bad-query"],
    ["/api/search?q=", "bad-query"],
    ["/api/search", "bad-request"],
    ["/api/search?q=ferry&limit=lots", "bad-request"],
    ["/api/search?q=ferry&limit=0", "bad-request"],
    ["/api/search?q=ferry&offset=-1", "bad-request"],
    ["/api/statements?stance=shouts", "bad-request"],
    ["/api/timeline?kind=statement,rumour", "bad-request"],
    ["/api/timeline?kind=", "bad-request"],
    ["/api/timeline?undated=perhaps", "bad-request"],
    ["/api/timeline?from=2024-02-30", "bad-date"],
    ["/api/timeline?until=", "bad-request"],
    ["/api/documents/none", "document-missing"],
    ["/api/documents/..%2f..%2fetc%2fpasswd", "document-missing"],
    ["/api/nothing", "not-found"],
    ["/api", "not-found"],
    ["/api/", "not-found"],
  ])("of %s is %s, in one sentence", async (path, problem) => {
    expect(await refusalOf(await desk.ask(path))).toMatchObject({ problem })
  })

  it.each([
    ["a day that is none", { text: ARTICLE, published: "2024-02-30" }, "bad-date"],
    ["a text without words", { text: " \n… " }, "no-text"],
    ["no text", { title: "Nothing" }, "bad-request"],
    ["a key that is not taken", { text: ARTICLE, colour: "red" }, "bad-request"],
    ["no object", [ARTICLE], "bad-request"],
  ])("of a paste with %s is one sentence", async (_, body, problem) => {
    expect(await refusalOf(await desk.ask("/api/documents", posting(body)))).toMatchObject({ problem })
  })

  it("meets a body that is no JSON, and one that a form would send", async () => {
    const broken = { ...posting(null), body: '{"text": ' }
    expect(await refusalOf(await desk.ask("/api/documents", broken))).toMatchObject({ problem: "bad-request" })
    const form = { method: "POST", body: new URLSearchParams({ text: ARTICLE }) }
    expect(await refusalOf(await desk.ask("/api/documents", form))).toMatchObject({ problem: "bad-request" })
    expect(await answerTo("/api/documents")).toMatchObject({ total: 1 })
  })

  it("meets a text of more than 5 MB", async () => {
    const large = posting({ text: "ferry ".repeat(900_000) })
    expect(await refusalOf(await desk.ask("/api/documents", large))).toMatchObject({ problem: "file-too-large" })
  })

  it("says nothing of a fault of ours but that there was one, and tells the fault to whoever serves", async () => {
    const fault = new TypeError("secret words of /some/path.ts")
    const broken = await testDesk((open) => ({ ...open, people: () => Promise.reject(fault) }))
    const response = await broken.ask("/api/people")
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/secret|path/)
    expect(broken.faults).toEqual([fault])
    await broken.close()
  })

  it("carries the sentence of a problem of the case", async () => {
    const locked = new DeskError("case-locked", "Another onrecord writes to this case; try again in a moment.")
    const broken = await testDesk((open) => ({ ...open, coverage: () => Promise.reject(locked) }))
    expect(await refusalOf(await broken.ask("/api/case"))).toEqual({ problem: locked.problem, message: locked.message })
    expect(broken.faults).toEqual([])
    await broken.close()
  })
})

describe("the route table", () => {
  it("is what /api/openapi.json says, route by route", async () => {
    const openapi = (await answerTo("/api/openapi.json")) as {
      readonly openapi: string
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>
      readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
    }
    expect(openapi.openapi).toBe("3.1.0")
    const told = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => `${method} ${path}: ${summary}`),
    )
    expect(told.sort()).toEqual(routes.map(({ method, path, summary }) => `${method} ${path}: ${summary}`).sort())
    expect(Object.keys(openapi.components.schemas)).toEqual(
      expect.arrayContaining(["Reading", "Statement", "Span", "DocumentEntry", "SearchResult", "Coverage", "Refusal"]),
    )
    const named = [...JSON.stringify(openapi).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !Object.hasOwn(openapi.components.schemas, name ?? ""))).toEqual([])
  })
})
