import { describe, expect, it } from "vitest"
import { depositionOf } from "../../src/parse/deposition.ts"
import { parseHeard } from "../../src/parse/heard.ts"
import { sniff } from "../../src/parse/sniff.ts"
import { parseSubtitles } from "../../src/parse/subtitles.ts"
import { timedOf } from "../../src/parse/timed.ts"
import { piecesOf, type Cue } from "../../src/parse/transcript/cues.ts"

const cue = (speaker: string | null, words: string, start: number | null = null): Cue => ({
  ...{ speaker, words, start, isNew: false },
  time: start === null ? null : String(start),
  end: start === null ? null : start + 1,
})
const told = (...cues: readonly Cue[]): readonly string[] =>
  piecesOf(cues).map(({ kind, words }) => `${kind}: ${words}`)

describe("cues", () => {
  it("are joined while one speaker goes on, and parted by a silence", () => {
    expect(
      told(cue("Ada Lind", "It", 1), cue("Ada Lind", "rained.", 2), cue("Ada Lind", "Then it snowed.", 30)),
    ).toEqual(["turn: Ada Lind: It rained.", "turn: Then it snowed."])
  })

  it("give nobody the words of another: without a name, a new speaker's are a paragraph", () => {
    expect(told(cue(null, "MR. LORNE: Who?"), cue(null, ">> Nobody."), cue(null, "Nobody at all."))).toEqual([
      "turn: MR. LORNE: Who?",
      "paragraph: Nobody. Nobody at all.",
    ])
    expect(told(cue("Ada Lind", "Who?"), cue("ada (host)?", "Me."), cue("ada (host)?", "Only me."))).toEqual([
      "turn: Ada Lind: Who?",
      "paragraph: ada (host)?: Me. Only me.",
    ])
  })

  it("take a word before a colon for no speaker, unless it comes again", () => {
    expect(told(cue(null, "MS. FARR: I saw it."), cue(null, "Look: there it is."))).toEqual([
      "turn: MS. FARR: I saw it. Look: there it is.",
    ])
    expect(
      told(cue(null, "Farr: One."), cue(null, "Lorne: Two."), cue(null, "Farr: Three."), cue(null, "Lorne: Four.")),
    ).toHaveLength(4)
  })

  it("of voices without names are told apart by number", () => {
    expect(told(cue("SPEAKER_00", "Yes."), cue("spk_1", "No."), cue("B", "Why?"))).toEqual([
      "turn: SPEAKER 00: Yes.",
      "paragraph: spk_1: No.",
      "turn: SPEAKER B: Why?",
    ])
  })
})

describe("a paragraph that never ends", () => {
  it("is put together in time that grows with its length alone", () => {
    const start = performance.now()
    expect(piecesOf(Array.from({ length: 200_000 }, () => cue(null, "and")))).toHaveLength(1)
    const words = Array.from({ length: 100_000 }, (_, at) => ({ word: "and", start: at / 10 }))
    parseHeard(Buffer.from(JSON.stringify({ results: { channels: [{ alternatives: [{ words }] }] } })), "a.json")
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe("transcripts that are none", () => {
  it.each([
    ["a list of numbers", Array.from({ length: 30 }, (_, at) => `${at + 1}. boat`).join("\n")],
    ["a chronology", "9:05 The ship left\n9:40 The pilot came\n10:15 It rained\n"],
    ["a table of figures", "12 14 15\n13 15 16\n14 16 17\n".repeat(10)],
  ])("%s is plain text", (_, text) => {
    expect([depositionOf(text), timedOf(text)]).toEqual([null, null])
  })

  it.each([
    ["{}", "unknown-format"],
    ['{"segments": [{"text": 1}, null, {"text": " "}], "results": 4}', "unknown-format"],
    ['{"segments": [{"text": "…"}]}', "no-text"],
    ['{"segments": [', "file-damaged"],
    ["[[[[]]]]", "unknown-format"],
    ["null", "unknown-format"],
  ])("%s is refused in one sentence", (source, problem) => {
    expect(() => parseHeard(Buffer.from(source), "a.json")).toThrow(expect.objectContaining({ problem }))
  })

  it("subtitles without a time are refused", () => {
    expect(() => parseSubtitles(Buffer.from("WEBVTT\n\nno times"), "a.vtt")).toThrow(
      "a.vtt has no subtitle with a time in it",
    )
  })

  it.each([
    ["1\n00:00:01,000 --> 00:00:02,000\nYes.", "a.txt", "subtitles"],
    ["\uFEFFWEBVTT\n\n", "a", "subtitles"],
    ['{"text": "It rained.", "title": "x"}', "a.txt", "jsonl"],
    ['{"text": " It rained.", "segments": [', "a.json", "heard"],
    ['[{"speaker": "Ada", "text": "Yes."}]', "a.txt", "heard"],
    ['{"a": 1}', "a.json", "heard"],
  ])("%j in %s is %s", (start, name, format) => {
    expect(sniff(Buffer.from(start), name)).toMatchObject({ format: { name: format } })
  })
})
