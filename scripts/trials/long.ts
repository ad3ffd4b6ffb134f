/** A transcript of half a million words is read from end to end, and the memory that it takes is printed by the way. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDesk } from "../../src/desk.ts"
import { countWords } from "../../src/text/words.ts"

const WORDS = 500_000
const SPEAKERS = ["HOLLIS", "REYD", "MAREK"]
const SAID = [
  "I have told the board twice that the gates were shut on the ninth, and nobody asked me when they were opened.",
  "The envoy says the towns want water in August. He said, “We never asked for more,” and I believe him.",
  "According to the minutes, the chancellor opposed the order. The minutes do not say who wrote them.",
  "Let us go on to the second point, which is the ferry, the quota at Sande, and what the ministry wrote on Monday.",
]

export async function long(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-long-"))
  try {
    for (const words of [WORDS / 10, WORDS]) {
      const file = join(folder, `call-${words}.txt`)
      writeFileSync(file, transcript(words))
      await readOne(file)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function readOne(file: string): Promise<void> {
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100)
  const start = performance.now()
  for await (const { document, statements } of openDesk().read([file])) {
    const seconds = (performance.now() - start) / 1000
    const words = countWords(document.text)
    process.stdout.write(
      `${words} words in ${seconds.toFixed(0)} s (${Math.round(words / seconds)} a second), ${statements.length} statements, at most ${Math.round(most / 1e6)} MB resident\n`,
    )
  }
  clearInterval(watch)
}

/** Turns of a few sentences until there are so many words. */
function transcript(words: number): string {
  const turns: string[] = []
  for (let count = 0; count < words;) {
    const speaker = SPEAKERS[turns.length % SPEAKERS.length] ?? ""
    const said = Array.from({ length: 3 }, (_, index) => SAID[(turns.length + index * index) % SAID.length] ?? "")
    const turn = `${speaker}: ${said.join(" ")} That was call ${turns.length}.`
    turns.push(turn)
    count += countWords(turn)
  }
  return `Record of calls\n\n${turns.join("\n\n")}\n`
}
