/**
 * What is killed: adds, decides, reads again and removes in a case without end, and says before and after each
 * what it is about to do and what is acknowledged: `node worker.ts CASE ROUND SEED`.
 */
import type { Asked } from "../../../src/model.ts"
import { openSqlite } from "../../../src/record/open.ts"
import type { Store } from "../../../src/record/store.ts"
import { bytesOf, readingFor, VERSIONS, type Version } from "./readings.ts"

const [file = "", round = "0", seed = "1"] = process.argv.slice(2)
const store = await openSqlite(file)
const draw = drawing(Number(seed))
let made = 0

const DEEDS = { add, review, renew, remove } as const
type Deed = keyof typeof DEEDS
const TURNS: readonly Deed[] = ["add", "review", "review", "renew", "review", "remove"]

for (let turn = 0; ; turn++) {
  const deed = TURNS[turn % TURNS.length] ?? "add"
  await DEEDS[deed](store)
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function itemFor(id: string, version: Version) {
  return { reading: readingFor(id, version), original: { sha256: `of ${id}`, bytes: bytesOf(id) } }
}

async function add(into: Store): Promise<void> {
  const ids = Array.from({ length: 1 + draw(6) }, () => `r${round}-${made++}`)
  tell({ begins: "add", ids })
  await into.addMany(ids.map((id) => itemFor(id, "1.0.0")))
  tell({ added: ids })
}

async function review(into: Store): Promise<void> {
  const all = await into.statements()
  if (all.length === 0) return
  const asked = Array.from({ length: 1 + draw(8) }, (): Asked => {
    const on = all[draw(all.length)]?.ref ?? ""
    const kinds: readonly Asked[] = [
      { kind: "accept", on },
      { kind: "reject", on },
      { kind: "edit", on, to: { stance: "denies" } },
      { kind: "tag", on, to: { tag: "trial" } },
      { kind: "undo", on: `d${1 + draw(20)}` },
    ]
    return kinds[draw(kinds.length)] ?? { kind: "accept", on }
  })
  tell({ begins: "review" })
  const rulings = await into.decide({ who: draw(2) === 0 ? "Ana" : "Juho", when: new Date(), asked })
  tell({ decided: rulings.flatMap((one) => (one.how === "decided" ? [[one.decision.id, one.decision.hash]] : [])) })
}

async function renew(into: Store): Promise<void> {
  const version = VERSIONS[draw(2)] ?? "2.0.0"
  const ids = (await into.documents()).map(({ id }) => id).filter(() => draw(3) === 0)
  tell({ begins: "renew", ids, version })
  await into.addMany(ids.map((id) => itemFor(id, version)))
  tell({ renewed: ids, version })
}

async function remove(into: Store): Promise<void> {
  const documents = await into.documents()
  const document = documents[draw(documents.length)]?.id
  if (document === undefined || documents.length < 4) return
  tell({ begins: "remove", ids: [document] })
  const { id, hash } = await into.remove({ document, who: "Ana", when: new Date(), why: null })
  tell({ removed: [document], decided: [[id, hash]] })
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function drawing(from: number): (bound: number) => number {
  let state = from
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}
