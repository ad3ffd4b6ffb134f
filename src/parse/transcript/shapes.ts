/** The shapes of JSON in which programs write down what they heard, each known by its own keys. */
import { clock, type Cue } from "./cues.ts"

type Thing = Readonly<Record<string, unknown>>

/** The cues of a transcriber's answer; null where it has none of the known shapes. */
export function cuesIn(value: unknown): readonly Cue[] | null {
  for (const shape of SHAPES) {
    const cues = shape(value)
    if (cues && cues.length > 0) return cues
  }
  return null
}

/** In this order: what knows the speakers goes before what knows the words alone. */
const SHAPES: readonly ((value: unknown) => readonly Cue[] | null)[] = [
  // AssemblyAI: milliseconds.
  (value) => itemsIn(thing(value)?.utterances, "text", 1000),
  // Deepgram: utterances where they were asked for, else paragraphs, else words.
  (value) => itemsIn(thing(thing(value)?.results)?.utterances, "transcript", 1),
  (value) => deepgram(thing(value)),
  // Amazon Transcribe: words, each with its speaker.
  (value) => amazon(thing(thing(value)?.results)),
  // Rev: monologues of elements.
  (value) => monologues(thing(value)?.monologues),
  // Whisper and what is built on it.
  (value) => itemsIn(thing(value)?.segments, "text", 1),
  (value) => itemsIn(thing(value)?.chunks, "text", 1),
  // Google: results of alternatives.
  (value) => google(thing(value)?.results),
  // A plain list of who said what.
  (value) => itemsIn(value, "text", 1),
  // Words with the speaker of each, in milliseconds.
  (value) => wordsIn(thing(value)?.words, "text", 1000),
]

function thing(value: unknown): Thing | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Thing) : null
}

function things(value: unknown): readonly Thing[] {
  return Array.isArray(value) ? value.map(thing).filter((one) => one !== null) : []
}

function words(value: unknown): string {
  return typeof value === "string" ? value : ""
}

/** A number, or a string that is one, as seconds; null where it is none. */
function seconds(value: unknown, per: number): number | null {
  const number = typeof value === "number" ? value : typeof value === "string" && value !== "" ? Number(value) : NaN
  return Number.isFinite(number) && number >= 0 ? number / per : null
}

/** The name of a speaker, which some give as an object; a number is the voice's. */
function speakerOf(value: unknown): string | null {
  if (typeof value === "number") return String(value)
  const name = words(value) || words(thing(value)?.name) || words(thing(value)?.label)
  return name.trim() === "" || /^(?:unknown|null|none)$/i.test(name) ? null : name.trim()
}

function cue(
  item: { readonly speaker: unknown; readonly words: string; readonly from: unknown; readonly to: unknown },
  per: number,
): Cue {
  const start = seconds(item.from, per)
  const written = typeof item.from === "string" && item.from.includes(":") ? item.from : null
  const time = written ?? (start === null ? null : clock(start))
  return { speaker: speakerOf(item.speaker), isNew: false, words: item.words, time, start, end: seconds(item.to, per) }
}

function itemsIn(value: unknown, key: string, per: number): readonly Cue[] | null {
  const items = things(value).filter((item) => words(item[key]).trim() !== "")
  return items.map((item) => {
    const [from, to] = Array.isArray(item.timestamp)
      ? (item.timestamp as readonly unknown[])
      : [item.start ?? item.start_time ?? item.time, item.end ?? item.end_time]
    return cue({ speaker: item.speaker ?? item.speaker_label, words: words(item[key]), from, to }, per)
  })
}

/** Words one by one, put together while one speaker goes on. */
function wordsIn(value: unknown, key: string, per: number): readonly Cue[] {
  const cues: Cue[] = []
  let tail = ""
  for (const item of things(value)) {
    const one = cue(
      { speaker: item.speaker, words: words(item.punctuated_word) || words(item[key]), from: item.start, to: item.end },
      per,
    )
    const last = cues.at(-1)
    if (last?.speaker === one.speaker && !/[.!?]$/.test(tail)) {
      cues[cues.length - 1] = { ...last, words: `${last.words} ${one.words}`, end: one.end }
    } else if (one.words !== "") cues.push(one)
    tail = one.words
  }
  return cues
}

function deepgram(value: Thing | null): readonly Cue[] | null {
  const [channel] = things(thing(value?.results)?.channels)
  const [best] = things(channel?.alternatives)
  if (!best) return null
  const paragraphs = things(thing(best.paragraphs)?.paragraphs)
  if (paragraphs.length === 0) return wordsIn(best.words, "word", 1)
  return paragraphs.map((paragraph) => {
    const said = things(paragraph.sentences).map((sentence) => words(sentence.text))
    return cue({ speaker: paragraph.speaker, words: said.join(" "), from: paragraph.start, to: paragraph.end }, 1)
  })
}

function amazon(results: Thing | null): readonly Cue[] | null {
  const items = things(results?.items)
  if (!items.some(({ alternatives }) => things(alternatives).length > 0)) return null
  const cues: Cue[] = []
  let tail = ""
  for (const item of items) {
    const content = words(things(item.alternatives)[0]?.content)
    const last = cues.at(-1)
    const before = tail
    tail = content
    if (item.type === "punctuation") {
      if (last) cues[cues.length - 1] = { ...last, words: last.words + content }
      continue
    }
    const one = cue({ speaker: item.speaker_label, words: content, from: item.start_time, to: item.end_time }, 1)
    const speaker = one.speaker?.replace(/^spk_/i, "") ?? null
    if (last?.speaker === speaker && !/[.!?]$/.test(before)) {
      cues[cues.length - 1] = { ...last, words: `${last.words} ${content}`, end: one.end }
    } else cues.push({ ...one, speaker })
  }
  return cues
}

function monologues(value: unknown): readonly Cue[] | null {
  return things(value).map((monologue) => {
    const elements = things(monologue.elements)
    const from = elements.find(({ ts }) => ts !== undefined)?.ts
    const to = elements.findLast(({ end_ts: end }) => end !== undefined)?.end_ts
    return cue({ speaker: monologue.speaker, words: elements.map((one) => words(one.value)).join(""), from, to }, 1)
  })
}

function google(value: unknown): readonly Cue[] | null {
  return things(value).flatMap((result) => {
    const [best] = things(result.alternatives)
    const said = words(best?.transcript)
    return said === "" ? [] : [cue({ speaker: null, words: said, from: null, to: null }, 1)]
  })
}
