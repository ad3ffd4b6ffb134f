import type { EncoderScores, EncoderWindow } from "../../src/model.ts"

/** A window of so many pieces, each a word, that is another for each seed. */
export function windowOf(pieces: number, seed = 0): EncoderWindow {
  const numbers = (of: (index: number) => number): readonly number[] => Array.from({ length: pieces }, (_, i) => of(i))
  return {
    ids: Int32Array.from(numbers((i) => 1000 + ((i * 37 + seed * 1013) % 20_000))),
    shape: Uint8Array.from(numbers((i) => 1 + ((i + seed) % 7))),
    quote: Uint8Array.from(numbers((i) => (i >> 4) % 2)),
    breaks: Uint8Array.from(numbers((i) => (i === 0 ? 2 : 1))),
    first: Int32Array.from(numbers((i) => i)),
  }
}

/** All that was scored, as text that differs in the last bit where a score does. */
export function bytesOf({ emissions, links }: EncoderScores): string {
  return [emissions, links].map(({ buffer }) => Buffer.from(buffer).toString("base64")).join(" ")
}
