/**
 * The parts of the pages that are made from the program: in the README the session with its real output,
 * the commands, the formats; in docs/times.md its tables and its session. `npm run docs` writes them anew;
 * a test holds them against the program.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { COMMANDS } from "../src/cli/commands.ts"
import { FORMATS } from "../src/parse/formats.ts"
import { renewedTimes } from "./docs-times.ts"

const root = join(import.meta.dirname, "..")

/** The README with its made parts made anew. */
export function renewed(readme: string): string {
  const session = between(readme, "session")
  const commands = COMMANDS.map(
    ({ name, operands, summary }) => `| \`onrecord ${name}${operands && ` ${operands}`}\` | ${summary} |`,
  )
  const formats = FORMATS.map(({ title, signs, keeps }) => `| ${title} | ${signs.names.join(" ")} | ${keeps} |`)
  return [
    ["session", sessionOf(commandsIn(session))],
    ["commands", ["| command | what it does |", "| --- | --- |", ...commands].join("\n")],
    ["formats", ["| format | names | what is kept |", "| --- | --- | --- |", ...formats].join("\n")],
  ].reduce((words, [name = "", part = ""]) => withPart(words, name, part), readme)
}

/** The page on times with its tables and its session made anew. */
export function renewedTimesPage(page: string): string {
  return withPart(renewedTimes(page), "session", sessionOf(commandsIn(between(page, "session"))))
}

function withPart(words: string, name: string, part: string): string {
  const around = (inside: string): string => `<!-- ${name} -->${inside}<!-- /${name} -->`
  return words.replace(around(between(words, name)), () => around(`\n${part}\n`))
}

function between(words: string, name: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  return words.slice(words.indexOf(start) + start.length, words.indexOf(end))
}

function commandsIn(session: string): readonly string[] {
  return session.split("\n").flatMap((line) => (line.startsWith("$ ") ? [line.slice(2)] : []))
}

/** Runs the commands one after the other in a folder of their own that holds the samples. */
function sessionOf(commands: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-session-"))
  try {
    symlinkSync(join(root, "samples"), join(folder, "samples"))
    const lines = commands.map((command) => `$ ${command}\n${outputOf(command, folder)}`)
    return `\`\`\`console\n${lines.join("").trimEnd()}\n\`\`\``
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a command prints, errors among it; `npx onrecord` is the checkout's own launcher. */
function outputOf(command: string, folder: string): string {
  const npx = `npx() { shift; "${process.execPath}" "${join(root, "bin/onrecord.js")}" "$@"; }`
  return execFileSync("bash", ["-c", `${npx}; { ${command}; } 2>&1 || true`], { cwd: folder, encoding: "utf8" })
}

if (process.argv[1] === import.meta.filename) {
  const pages = { "README.md": renewed, "docs/times.md": renewedTimesPage }
  for (const [page, renew] of Object.entries(pages)) {
    const file = join(root, page)
    writeFileSync(file, renew(readFileSync(file, "utf8")))
  }
}
