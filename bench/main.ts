/**
 * The benches: `node bench/main.ts NAME [--errors]` measures one part against annotated corpora,
 * prints a table and keeps the figures in bench/results/NAME.json. One row a bench.
 */
import { dataFolder } from "./data.ts"
import { printTable, writeResults } from "./report.ts"
import type { Bench } from "./report.ts"
import { checkBench } from "./check.ts"
import { names } from "./names.ts"
import { people } from "./people.ts"
import { statements } from "./statements.ts"
import { stance } from "./stance.ts"
import { times } from "./times.ts"
import { via } from "./via.ts"

const benches: Readonly<Record<string, Bench>> = {
  statements, // statements against the attributions of PolNeAR, with the encoder and by rules alone
  people, // names with rules, speakers given their source, anonymous or not
  names, // the encoder's names against WikiGold and GUM
  stance, // stances on the fixture, and on negative and modal attributions of GUM and TimeML
  times, // time expressions against TimeML gold
  check: checkBench, // quotations against the transcripts in which they were said
  via, // through which statement a text has another, on this project's passages and GUM
}

async function main(args: readonly string[]): Promise<number> {
  const name = args.find((arg) => !arg.startsWith("--"))
  const bench = benches[name ?? ""]
  if (!name || !bench) {
    process.stderr.write(`There is no bench "${name ?? ""}"; there are ${Object.keys(benches).join(", ")}.\n`)
    return 2
  }
  const data = dataFolder()
  if (!data) {
    process.stdout.write(`skipped: the annotated corpora are not here; name their folder in ONRECORD_DATA.\n`)
    return 0
  }
  const results = await bench({ data, errors: args.includes("--errors") })
  writeResults(name, results)
  printTable(results)
  return 0
}

process.exitCode = await main(process.argv.slice(2))
