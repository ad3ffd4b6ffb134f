/** Fifty rounds of kill -9 in the midst of adding, reviewing, reading again and removing: `npm run trial -- kill [ROUNDS] [SEED]`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { killRound, newLedger } from "./kill/rounds.ts"

export async function kill([rounds = "50", seed = "1"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-kill-"))
  const file = join(folder, "case.onrecord")
  const ledger = newLedger()
  const killed = new Map<string, number>()
  let [acknowledged, lost, documents, decisions] = [0, 0, 0, 0]
  try {
    writeFileSync(file, "", { mode: 0o600 })
    for (let round = 0; round < Number(rounds); round++) {
      const drawn = Number(seed) * 1000 + round
      // From the first words of a worker to some hundred turns later.
      const result = await killRound(file, ledger, { round, seed: drawn, after: (drawn * 7919) % 700 })
      killed.set(result.killedIn, (killed.get(result.killedIn) ?? 0) + 1)
      acknowledged += result.acknowledged
      documents = result.documents
      decisions = result.decisions
      lost += result.flaws.length
      for (const flaw of result.flaws) process.stdout.write(`round ${round}: ${flaw}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const places = [...killed].map(([place, times]) => `${place} ${times}`).join(", ")
  process.stdout.write(
    `${rounds} rounds (killed in: ${places}), ${acknowledged} turns acknowledged, at the end ${documents} documents and ${decisions} decisions; ${lost} flaws\n`,
  )
  if (lost > 0) process.exitCode = 1
}
