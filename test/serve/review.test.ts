/** Deciding over HTTP, by the typed client. */
import { afterEach, beforeEach, expect, it } from "vitest"
import { connect, type Client } from "../../src/client/index.ts"
import { ARTICLE, PORT, posting, testDesk, type TestDesk } from "./desk.ts"

let desk: TestDesk
let client: Client
let article = ""

beforeEach(async () => {
  desk = await testDesk()
  client = connect({
    address: `http://127.0.0.1:${PORT}`,
    fetch: (url, init) => desk.ask(url.slice(`http://127.0.0.1:${PORT}`.length), init),
  })
  article = (await client.addText({ text: ARTICLE, published: "2024-05-07" })).id
})
afterEach(() => desk.close())

it("decides, shows what was decided, and undoes it", async () => {
  const { statements } = await client.statements()
  const [first] = statements
  const [ruling] = await client.decide("Ana", [{ kind: "reject", on: [first?.ref ?? ""], why: "misread" }])
  expect(ruling).toMatchObject({
    how: "decided",
    decision: { id: "d1", who: "Ana", why: "misread", when: "2024-05-08T09:00:00.000Z" },
  })
  expect((await client.statements()).total).toBe(statements.length - 1)
  expect((await client.statements({ standing: "rejected" })).statements).toMatchObject([
    { ref: first?.ref, decided: { standing: "rejected" } },
  ])
  const reading = await client.reading(article)
  expect(reading.decided).toMatchObject([{ statement: first?.statement.id, standing: "rejected" }])
  expect(reading.statements.map(({ id }) => id)).not.toContain(first?.statement.id)
  expect((await client.case()).coverage.unreviewed).toBe(0)
  await client.decide("Ana", [{ kind: "undo", on: ["d1"] }])
  expect((await client.decisions({ holds: false })).decisions).toMatchObject([
    { decision: { id: "d1" }, undoneBy: "d2" },
  ])
  expect(await client.statements()).toEqual({ total: statements.length, statements })
})

it("rules on each, and tells why one is refused", async () => {
  const rulings = await client.decide("Ana", [
    { kind: "tag", on: [article], to: { tag: "ferry" } },
    { kind: "tag", on: [article], to: { colour: "red" } },
  ])
  expect(rulings.map(({ how }) => how)).toEqual(["decided", "refused"])
})

it("gives the queue, who may be one person, and whether the record is whole", async () => {
  const { statements, total } = await client.queue({ limit: 1 })
  expect([statements.length, total]).toEqual([1, (await client.statements()).total])
  expect(await client.proposals()).toEqual({ total: 0, proposals: [] })
  expect(await client.verification()).toEqual({ decisions: 0, head: null, broken: [], flaws: [] })
})

it("removes a document, but not as one decision among others", async () => {
  await expect(client.decide("Ana", [{ kind: "remove", on: [article] }])).rejects.toMatchObject({
    problem: "bad-request",
  })
  expect(await client.remove(article, { who: "Ana", why: "a source asked" })).toMatchObject({ kind: "remove" })
  await expect(client.remove(article, { who: "Ana" })).rejects.toMatchObject({ problem: "document-missing" })
  expect((await client.documents()).total).toBe(0)
})

it.each([{ who: "", decisions: [] }, { who: "Ana", decisions: [{ kind: "dance", on: "x" }] }, { decisions: [] }])(
  "refuses %j",
  async (body) => {
    const response = await desk.ask("/api/decisions", posting(body))
    expect(response.status).toBe(400)
  },
)
