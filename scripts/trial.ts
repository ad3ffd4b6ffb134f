/** `npm run trial -- NAME`: what takes too long, or needs too much, to be a test. One row a trial. */
import { hostile } from "./trials/hostile.ts"
import { kill } from "./trials/kill.ts"
import { large } from "./trials/large.ts"
import { long } from "./trials/long.ts"
import { pack } from "./trials/pack.ts"
import { pieces } from "./trials/pieces.ts"
import { screens } from "./trials/screens.ts"
import { timeline } from "./trials/timeline.ts"

const trials: Readonly<Record<string, (rest: readonly string[]) => Promise<void>>> = {
  hostile, // a thousand files made to do harm: each ends with a status, and the case is whole
  pack, // the packed file, installed with production dependencies alone, reads and serves
  kill, // kill -9 in the midst of writing, fifty times, and whether anything acknowledged is lost
  large, // twenty thousand documents: opening, deciding, and reading again with a stop in between
  long, // half a million words in one transcript, and the memory that they take
  pieces, // word pieces, held against those of the reference tokenizer
  screens, // pictures of the desk, to look at
  timeline, // ten thousand documents on one timeline, and how long a page of it takes
}

const [name = "", ...rest] = process.argv.slice(2)
const trial = trials[name]
if (trial) await trial(rest)
else {
  process.stderr.write(`There is no trial "${name}"; there are ${Object.keys(trials).join(", ")}.\n`)
  process.exitCode = 2
}
