/** Statements against PolNeAR's attributions, whole documents, nothing given; with the encoder and by rules alone. */
import { join } from "node:path"
import { analyse, readEncoded } from "../src/analyse/index.ts"
import { contains } from "../src/text/span.ts"
import { CONFIDENCE } from "../src/analyse/statements/confidence.ts"
import type { Encoder, Statement } from "../src/model.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { calibrationOf, isAside } from "./calibration.ts"
import { readJsonl } from "./data.ts"
import { slipsIn, slipTable } from "./errors.ts"
import { attributionsByRules, type Ruled } from "./ruled.ts"
import { documentOf, figuresOf, percent, polnear, scored, spansOf, type GoldDocument, type Pairs } from "./polnear.ts"
import type { BenchOptions, Result } from "./report.ts"
import { speeds } from "./speed.ts"

/** An article with the statements of its reading. */
interface Read {
  readonly gold: GoldDocument
  readonly found: readonly Found[]
}

interface Found {
  readonly source: Statement["source"]["spans"]
  readonly cue: Statement["cue"]["spans"]
  readonly content: Statement["content"]["spans"]
  readonly confidence: number
}

export async function statements({ data, errors }: BenchOptions): Promise<readonly Result[]> {
  const encoder = await openEncoder()
  const dev = polnear(data, "dev")
  const train = polnear(data, "train")
  if (!encoder) process.stdout.write("The weights are missing: the rules alone are measured.\n")
  return [
    ...(encoder ? await encoded({ data, errors }, encoder, { dev, aside: train.filter(isAside) }) : []),
    ...byRules(data, dev, train),
    ...(encoder ? speeds(data) : []),
  ]
}

async function encoded(
  { data, errors }: BenchOptions,
  encoder: Encoder,
  { dev, aside }: { readonly dev: readonly GoldDocument[]; readonly aside: readonly GoldDocument[] },
): Promise<readonly Result[]> {
  const onDev = await readingsOf(dev, encoder)
  const onAside = await readingsOf(aside, encoder)
  const onGum = await readingsOf(gumDocuments(data), encoder)
  if (errors) {
    const slips = onDev
      .map(outermostOf)
      .flatMap(({ gold, found }) => slipsIn({ ...gold, gold: gold.attributions.map(partsOf), found }))
    process.stdout.write(`${slipTable(slips, 12)}\n`)
  }
  const outermost = onDev.map(outermostOf)
  const outermostAside = onAside.map(outermostOf)
  const withSource = onGum
    .map(outermostOf)
    .map(({ gold, found }) => ({ gold, found: found.filter(({ source }) => source.length > 0) }))
  return [
    { part: "PolNeAR dev", figures: figuresOf(data, outermost) },
    { part: "PolNeAR dev, nested ones too", figures: figuresOf(data, onDev) },
    { part: "train, held aside", figures: figuresOf(data, outermostAside) },
    { part: "GUM dev, news and interviews", figures: figuresOf(data, withSource) },
    { part: "confidence, held aside", figures: calibrationOf(data, outermostAside) },
    { part: "confidence, PolNeAR dev", figures: calibrationOf(data, outermost) },
  ]
}

/** The corpora have no statement inside another's content, but for what is said in a turn, which has no cue. */
function outermostOf({ gold, found }: Read): Read {
  const holders = found.filter(({ cue }) => cue.length > 0)
  const isNested = ({ cue: [cue] }: Found): boolean =>
    cue !== undefined && holders.some(({ content }) => content.some((part) => contains(part, cue)))
  return { gold, found: found.filter((one) => !isNested(one)) }
}

async function readingsOf(documents: readonly GoldDocument[], encoder: Encoder): Promise<readonly Read[]> {
  return Promise.all(
    documents.map(async (gold) => {
      const reading = analyse(documentOf(gold), await readEncoded(gold.text, encoder))
      const found = reading.statements
        .filter(({ content }) => content.spans.length > 0)
        .map(({ source, cue, content, confidence }) => ({
          source: source.spans,
          cue: cue.spans,
          content: content.spans,
          confidence,
        }))
      return { gold, found }
    }),
  )
}

function partsOf({ source, cue, content }: GoldDocument["attributions"][number]): {
  readonly source: Found["source"]
  readonly cue: Found["cue"]
  readonly content: Found["content"]
} {
  return { source: spansOf(source), cue: spansOf(cue), content: spansOf(content) }
}

interface GumDocument {
  readonly id: string
  readonly genre: string
  readonly title: string | null
  readonly text: string
  readonly rstAttributions: readonly { readonly source?: Pairs | null; readonly content: Pairs }[]
}

/** GUM's attributions that have a source, in news and interviews: another annotation, on which nothing was trained. */
function gumDocuments(data: string): readonly GoldDocument[] {
  return (readJsonl(join(data, "gum/dev.jsonl")) as readonly GumDocument[])
    .filter(({ genre }) => genre === "news" || genre === "interview")
    .map(({ id, title, text, rstAttributions }) => ({
      id,
      title,
      date: null,
      text,
      attributions: rstAttributions.flatMap(({ source, content }) =>
        source && source.length > 0 ? [{ source, cue: [], content }] : [],
      ),
    }))
}

/** The rules alone, on dev and, a pattern at a time, on train: what a reading is without weights. */
function byRules(data: string, dev: readonly GoldDocument[], train: readonly GoldDocument[]): readonly Result[] {
  const onTrain = train.map((gold) => ({ gold, found: attributionsByRules(gold) }))
  return [
    {
      part: "rules alone, PolNeAR dev",
      figures: figuresOf(
        data,
        dev.map((gold) => ({ gold, found: attributionsByRules(gold) })),
      ),
    },
    ...Object.entries(CONFIDENCE).map(([pattern, confidence]) => ({
      part: `rules alone, train, ${pattern}`,
      figures: precisionOf(data, onTrain, { pattern, confidence }),
    })),
  ]
}

/** How many of a pattern's statements are right, beside the confidence that the reading gives them. */
function precisionOf(
  data: string,
  answers: readonly { readonly gold: GoldDocument; readonly found: readonly Ruled[] }[],
  { pattern, confidence }: { readonly pattern: string; readonly confidence: number },
): Readonly<Record<string, number>> {
  const own = answers.map(({ gold, found }) => ({ gold, found: found.filter((one) => one.pattern === pattern) }))
  const { statement } = scored(data, own)
  return { found: statement.predicted, "statement P": percent(statement.p), confidence: percent(confidence) }
}
