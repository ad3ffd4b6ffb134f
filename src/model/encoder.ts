/** The encoder as every room knows it: what it is given, what it says, and the tables that make spans of that. */

/**
 * A window of a text as the encoder reads it: pieces of words, at most 254, with three small features
 * beside each. The marks that stand round a window are the encoder's own. `training/pieces.py` says how
 * a text is cut and what the features are.
 */
export interface EncoderWindow {
  /** Indexes into the vocabulary, one a piece. */
  readonly ids: Int32Array
  readonly shape: Uint8Array
  readonly quote: Uint8Array
  readonly breaks: Uint8Array
  /** The index of each word's first piece: the rows that come back. */
  readonly first: Int32Array
}

/** What the encoder says of each word of a window, row after row. */
export interface EncoderScores {
  /** 23 a word: 7 of statements, 7 of names, 9 of times; O first, then B and I of each kind. */
  readonly emissions: Float32Array
  /** 192 a word: 64 as content, 64 as source, 64 as cue. */
  readonly links: Float32Array
}

export const ENCODER_TASKS = ["statements", "names", "times"] as const
export type EncoderTask = (typeof ENCODER_TASKS)[number]

/** What decoding needs beside the scores; learned with the weights. */
export interface EncoderTables {
  /** "O", then "B-" and "I-" of each kind, in the order of the emissions. */
  readonly labels: Readonly<Record<EncoderTask, readonly string[]>>
  /** Scores of a label (row) before a label (column), and of a label at the start. */
  readonly crf: Readonly<
    Record<EncoderTask, { readonly moves: readonly (readonly number[])[]; readonly start: readonly number[] }>
  >
  /** For contents, then for sources: a score by the bucket of word minus cue, in words. */
  readonly linkBias: readonly (readonly number[])[]
  readonly linkEdges: readonly number[]
  /** Slope and shift of the logistic curve from a raw probability to a confidence. */
  readonly calibration: Readonly<Record<"quoted" | "plain", readonly [slope: number, shift: number]>>
}

/** The encoder, wherever it runs. The same window gives the same scores, whatever else is under way. */
export interface Encoder {
  /** SHA-256 of the weights. */
  readonly model: string
  /** The index of each piece; a piece that goes on a word begins with "##". */
  readonly vocabulary: ReadonlyMap<string, number>
  readonly tables: EncoderTables
  encode(window: EncoderWindow): Promise<EncoderScores>
}
