/** Readings for the trial, made from an id and a version alone, so that whoever finds one in a case knows whether it is whole. */
import type { Reading, Statement } from "../../../src/model.ts"

/** The two analysers of the trial; the second reads another version of the text too, and calls its findings otherwise. */
export const VERSIONS = ["1.0.0", "2.0.0"] as const
export type Version = (typeof VERSIONS)[number]

const NAMES = ["Ilse Brandt", "Tomas Okoye", "Mara Lind"]

export function bytesOf(id: string): Uint8Array {
  return new TextEncoder().encode(readingFor(id, "1.0.0").document.text)
}

/** Three statements in a text that holds its id; the newer version has a line before them. */
export function readingFor(id: string, version: Version): Reading {
  const isNewer = version === "2.0.0"
  const lines = NAMES.map((name, at) => `${name} said that ferry ${id} sails at ${at + 6} in the morning.`)
  const text = [...(isNewer ? ["Read again."] : []), ...lines].join("\n")
  const statements = NAMES.map((name, at): Statement => {
    const start = text.indexOf(lines[at] ?? "")
    const cue = start + name.length + 1
    return {
      id: isNewer ? `s${NAMES.length - at}` : `s${at + 1}`,
      source: { spans: [{ start, end: start + name.length }], entities: [`e${at + 1}`], by: "name" },
      cue: { spans: [{ start: cue, end: cue + 4 }] },
      content: { spans: [{ start: cue + 5, end: start + (lines[at] ?? "").length - 1 }] },
      ...{ addressee: null, kind: "indirect", stance: "asserts", mode: "speech", sourcing: "named-on-record" },
      ...{ said: null, via: null, answers: null, confidence: 0.7 },
    }
  })
  return {
    document: {
      ...{ id, name: `${id}.txt`, parent: null, url: null, title: id, outlet: null, authors: [], published: null },
      ...{ publishedFrom: [], language: null, format: "text", text },
      blocks: Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
        ...{ kind: "paragraph", start: index, end: index + line.length, speaker: null, repeats: null },
        ...{ page: null, line: null, box: null, time: null, confidence: null },
      })),
    },
    entities: NAMES.map((name, at) => {
      const start = text.indexOf(name)
      const mentions = [{ start, end: start + name.length, form: "name" as const }]
      return { id: `e${at + 1}`, kind: "person", name, aliases: [], mentions, roles: [] }
    }),
    statements,
    ...{ times: [], events: [], claims: [], positions: [], warnings: [] },
    analyser: { version, model: null },
  }
}
