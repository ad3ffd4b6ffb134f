/** Three rounds of the trial by which a case is killed in the midst of writing; `npm run trial -- kill` runs fifty. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { killRound, newLedger } from "../../scripts/trials/kill/rounds.ts"

const folder = mkdtempSync(join(tmpdir(), "onrecord-kill-"))
afterAll(() => rmSync(folder, { recursive: true }))

it("loses nothing that was acknowledged when it is killed", async () => {
  const file = join(folder, "case.onrecord")
  writeFileSync(file, "", { mode: 0o600 })
  const ledger = newLedger()
  for (const [round, after] of [500, 300, 400].entries()) {
    const { flaws, acknowledged } = await killRound(file, ledger, { round, seed: round + 1, after })
    expect(flaws).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  }
})
