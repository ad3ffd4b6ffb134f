/**
 * A thousand hostile files, one after the other into one case: `npm run trial -- hostile [COUNT] [SEED]`. The
 * process that reads them lives to the end, no file lasts past its limit, each ends with a status, and the case is whole.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDesk } from "../../src/desk.ts"
import { openSqlite } from "../../src/record/open.ts"
import { hostileFiles } from "../../test/hostile/make.ts"

/** What one file may take here, so that an evening is enough for all; parsing is killed past it. */
const LIMITS = { seconds: 30, memory: 1536 * 1024 * 1024 }
/** What a whole add may take: parsing twice over where it is handed on, and the analysis of what was read. */
const LONGEST = 2 * LIMITS.seconds + 60

export async function hostile([count = "1000", seed = "1"]: readonly string[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "onrecord-hostile-"))
  mkdirSync(join(home, "files"))
  const where = join(home, "case.onrecord")
  const open = await openDesk({ limits: LIMITS }).openCase(where, { create: true })
  const outcomes = new Map<string, number>()
  const slow: (readonly [number, string])[] = []
  const wrong: string[] = []
  const began = performance.now()
  for (const { name, bytes } of hostileFiles(Number(count), Number(seed))) {
    const path = join(home, "files", name)
    writeFileSync(path, bytes)
    const start = performance.now()
    const { added, known, failed } = await open.add([path])
    const seconds = (performance.now() - start) / 1000
    const all = [...[...added, ...known].map(() => "read"), ...failed.map(({ problem }) => problem)]
    for (const outcome of all) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (all.length === 0) wrong.push(`${name} has no status`)
    if (seconds > LONGEST) wrong.push(`${name} took ${seconds.toFixed(0)} s`)
    for (const { problem, message } of failed) if (problem === "broken-promise") wrong.push(`${name}: ${message}`)
    slow.push([seconds, `${name} ${all.join(" ").slice(0, 80)}`])
    rmSync(path)
  }
  await open.close()
  const store = await openSqlite(where)
  wrong.push(...(await store.integrity()))
  await store.close()
  if (readdirSync(home).some((name) => !/^(?:files|case\.onrecord.*)$/.test(name)))
    wrong.push("a file was written beside the case")
  const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, times]) => `  ${times} ${outcome}`)
  const slowest = slow
    .sort((a, b) => b[0] - a[0])
    .slice(0, 10)
    .map(([seconds, name]) => `  ${seconds.toFixed(1)} s ${name}`)
  process.stdout.write(
    `${count} files in ${((performance.now() - began) / 1000).toFixed(0)} s\n${told.join("\n")}\nslowest:\n${slowest.join("\n")}\n`,
  )
  process.stdout.write(wrong.length === 0 ? "nothing is wrong\n" : `wrong:\n${wrong.join("\n")}\n`)
  process.exitCode = wrong.length === 0 ? 0 : 1
  rmSync(home, { recursive: true })
}
