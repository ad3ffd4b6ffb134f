import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { renewed, renewedTimesPage } from "../scripts/docs.ts"
import { renewedTimes } from "../scripts/docs-times.ts"
import { COMMANDS } from "../src/cli/commands.ts"
import { ROOMS } from "./house/rooms.ts"

const root = join(import.meta.dirname, "..")
const read = (path: string): string => readFileSync(join(root, path), "utf8")
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md", ...pagesIn("docs")]

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join(folder, path))
}

/** Without its figures: on another kind of processor the encoder counts a little otherwise in its eight bits. */
function roughly(words: string): string {
  return words.replace(/(?:unsure, )?\d[\d.,]*/g, "#")
}

describe("the words", () => {
  it("have a session whose output is what the program prints today, and tables made from it", () => {
    expect(roughly(renewed(read("README.md")))).toBe(roughly(read("README.md")))
  })

  it("show for each example of a time what the program shows today", () => {
    const page = read("docs/times.md")
    expect(page.match(/^\| .*\*\*/gm)?.length).toBeGreaterThan(25)
    expect(renewedTimes(page)).toBe(page)
    expect(roughly(renewedTimesPage(page))).toBe(roughly(page))
  })

  it("would see an example that is found as another time, or not at all", () => {
    const table = (sentence: string): string => `<!-- times none -->\n| ${sentence} |\n<!-- /times -->`
    expect(renewedTimes(table("It fell in **March 2011**."))).toContain("| in March 2011 |")
    expect(() => renewedTimes(table("It fell in March **2011**."))).toThrow("“2011” is not found as a time")
    expect(() => renewedTimes(table("It **fell**."))).toThrow("“fell” is not found as a time")
  })

  it("name each command with its help", () => {
    for (const { name, summary, options } of COMMANDS) {
      expect(summary).toMatch(/^\p{Lu}.*\.$/u)
      for (const { help } of Object.values(options)) expect(help, name).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it("name each room that has been built", () => {
    const built = readdirSync(join(root, "src")).map((name) => name.replace(/\.ts$/, ""))
    const tour = read("docs/tour.md")
    const missing = ROOMS.map(({ name }) => name).filter(
      (name) => built.includes(name) && !["index", "version"].includes(name) && !tour.includes(`\`${name}`),
    )
    expect(missing).toEqual([])
  })

  it.each(pages)("%s links only to what is there", (page) => {
    const links = Array.from(read(page).matchAll(/\]\(([^)#\s]+)\)/g), (match) => match[1] ?? "")
    const local = links.filter((link) => !/^https?:/.test(link))
    expect(local.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })

  it("tell of the sample's lines as they stand", () => {
    const places = Array.from(read("samples/README.md").matchAll(/`([\w.-]+):(\d+)`/g))
    expect(places.length).toBeGreaterThan(8)
    for (const [, file = "", line = ""] of places) {
      const words = read(`samples/second-order/${file}`).split("\n")[Number(line) - 1]
      expect(words?.trim() ?? "", `${file}:${line}`).not.toBe("")
    }
  })
})
