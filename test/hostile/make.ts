/** Files made to do harm, the same ones for the same seed: good ones of every format damaged, and bad ones of every kind. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { BAD } from "./bad.ts"
import { randomFrom, type Random } from "./random.ts"

/** A file of the set. */
export interface Hostile {
  /** Its number, what was done, and an ending; a name that a file system takes. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Making {
  /** Leaves out what takes long: scans, and files of tens of megabytes. */
  readonly isLight?: boolean
}

/** So many files. */
export function* hostileFiles(count: number, seed: number, { isLight = false }: Making = {}): Generator<Hostile> {
  const random = randomFrom(seed)
  const good = goodFiles().filter(({ isSlow }) => !(isLight && isSlow))
  const bad = BAD.filter((row) => !(isLight && row.isHeavy))
  for (let number = 1; number <= count; number++) {
    const label = String(number).padStart(4, "0")
    // Each bad kind comes round again and again, with other numbers; the heavy ones seldom.
    const row = number % 3 === 0 ? bad[(number / 3) % bad.length] : undefined
    if (row && !(row.isHeavy && number > bad.length * 3)) {
      yield { name: `${label}-${row.name}${row.ending}`, bytes: row.make(random) }
      continue
    }
    const { ending, bytes } = random.oneOf(good)
    const [how, damage] = random.oneOf(DAMAGES)
    yield {
      name: `${label}-${how}${random.below(20) === 0 ? random.oneOf(ENDINGS) : ending}`,
      bytes: damage(bytes, random),
    }
  }
}

const ENDINGS = [".pdf", ".html", ".txt", ".zip", ".docx", ".eml", ".mbox", ".jsonl", ".png", ".md", ""]

interface Good {
  readonly ending: string
  readonly bytes: Uint8Array
  readonly isSlow: boolean
}

/** What lies in the golden folders. */
function goodFiles(): readonly Good[] {
  const golden = join(import.meta.dirname, "../golden")
  return ["parse", "scan"].flatMap((folder) =>
    readdirSync(join(golden, folder), { recursive: true, encoding: "utf8" })
      .sort()
      .filter((path) => /\.\w+$/.test(path) && !/expected\.json$|printed\.html$/.test(path))
      .map((path) => ({
        ending: /\.\w+$/.exec(path)?.[0] ?? "",
        bytes: readFileSync(join(golden, folder, path)),
        isSlow: folder === "scan",
      })),
  )
}

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array

const DAMAGES: readonly (readonly [how: string, damage: Damage])[] = [
  ["cut", (bytes, random) => bytes.subarray(0, random.below(bytes.length))],
  ["headless", (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 2000)))],
  ["flipped", (bytes, random) => flipped(bytes, random, 1 + random.below(40))],
  ["shaken", (bytes, random) => flipped(bytes, random, Math.ceil(bytes.length / 50))],
  ["zeroed", (bytes, random) => stamped(bytes, random, () => 0)],
  ["noised", (bytes, random) => stamped(bytes, random, () => random.below(256))],
  ["doubled", (bytes, random) => spliced(bytes, random)],
  [
    "followed",
    (bytes, random) => Buffer.concat([bytes, Buffer.from(Array.from({ length: 200 }, () => random.below(256)))]),
  ],
  ["numbers", (bytes, random) => numbered(bytes, random)],
]

function flipped(bytes: Uint8Array, random: Random, times: number): Uint8Array {
  const out = Uint8Array.from(bytes)
  for (let time = 0; time < times; time++) {
    const at = random.below(out.length)
    out[at] = (out[at] ?? 0) ^ (1 << random.below(8))
  }
  return out
}

function stamped(bytes: Uint8Array, random: Random, value: () => number): Uint8Array {
  const out = Uint8Array.from(bytes)
  const from = random.below(out.length)
  for (let at = from; at < Math.min(out.length, from + 16 + random.below(2000)); at++) out[at] = value()
  return out
}

/** A stretch of it once more, in the midst of it. */
function spliced(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length)
  const to = random.below(bytes.length)
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + random.below(5000)), bytes.subarray(to)])
}

/** Numbers written in it made huge, negative or nothing: lengths, counts, places. */
function numbered(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1")
  const out = text.replace(/\d+/g, (digits) =>
    random.below(30) === 0 ? random.oneOf(["0", "-1", "4294967295", "99999999999999999999", "2147483648"]) : digits,
  )
  return Buffer.from(out, "latin1")
}
