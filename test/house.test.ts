import { readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { describe, expect, it } from "vitest"
import { ROOMS } from "./house/rooms.ts"
import { sourcesBelow, type Source } from "./house/source.ts"

const root = join(import.meta.dirname, "..")
const sources = sourcesBelow(join(root, "src"))
const rooms = new Map(ROOMS.map((room) => [room.name, room]))

/** The room that a relative import leads to; null for a library or an asset. */
function roomOf(source: Source, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null
  return (
    normalize(join(dirname(source.path), specifier))
      .split("/")[0]
      ?.replace(/\.tsx?$/, "") ?? null
  )
}

function strayImports(source: Source): readonly string[] {
  const room = rooms.get(source.room)
  return source.imports.filter((specifier) => {
    const into = roomOf(source, specifier)
    if (into !== null) return into !== source.room && !room?.enters.includes(into)
    return !room?.libraries.some((library) => specifier === library || specifier.startsWith(`${library}/`))
  })
}

describe("the house", () => {
  it("has read its sources", () => {
    expect(sources.length).toBeGreaterThan(40)
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100)
  })

  it("has a row for each room", () => {
    expect([...new Set(sources.map(({ room }) => room))].filter((room) => !rooms.has(room))).toEqual([])
  })

  it("lets no room import what its row does not name", () => {
    const stray = sources.flatMap((source) =>
      strayImports(source).map((specifier) => `${source.path} imports ${specifier}`),
    )
    expect(stray).toEqual([])
  })

  it("would see a stray import", () => {
    const stray: Source = {
      path: "text/bad.ts",
      room: "text",
      lines: 1,
      imports: ["node:fs", "../record/store.ts", "./span.ts", "edtf"],
      functions: [],
    }
    expect(strayImports(stray)).toEqual(["node:fs", "../record/store.ts"])
  })

  it("lets rooms enter only rooms that come before them", () => {
    const order = ROOMS.map(({ name }) => name)
    const backward = ROOMS.flatMap(({ name, enters }) =>
      enters.filter((other) => order.indexOf(other) >= order.indexOf(name)).map((other) => `${name} enters ${other}`),
    )
    expect(backward).toEqual([])
  })

  it("keeps the pure rooms under a compiler that knows neither Node nor the browser", () => {
    const config = JSON.parse(readFileSync(join(root, "tsconfig.pure.json"), "utf8")) as {
      readonly include: readonly string[]
    }
    const base = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")) as {
      readonly compilerOptions: { readonly types: readonly string[]; readonly lib: readonly string[] }
    }
    const compiled = config.include.map((path) => path.replace(/^src\//, "").replace(/\.ts$/, ""))
    expect(ROOMS.filter(({ pure, name }) => pure && !compiled.includes(name)).map(({ name }) => name)).toEqual([])
    expect(base.compilerOptions).toMatchObject({ types: [], lib: ["ES2024"] })
  })

  it("lets no pure room ask for the time or for chance", () => {
    const asks = sources
      .filter(({ room }) => rooms.get(room)?.pure)
      .filter(({ path }) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(root, "src", path), "utf8")),
      )
    expect(asks.map(({ path }) => path)).toEqual([])
  })

  it("has no file over 500 lines", () => {
    expect(sources.filter(({ lines }) => lines > 500).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it("has no function over 60 lines", () => {
    const long = sources.flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > 60).map(({ name, lines }) => `${path} ${name}: ${lines}`),
    )
    expect(long).toEqual([])
  })

  it("goes round in no circle of imports", () => {
    expect(circles()).toEqual([])
  })

  it("exports nothing by default, but what a tool's configuration must", () => {
    const withDefault = sources.filter(({ path }) =>
      /^export default/m.test(readFileSync(join(root, "src", path), "utf8")),
    )
    expect(withDefault.map(({ path }) => path)).toEqual([])
  })

  it("speaks in its package of the version that it says it has", async () => {
    const { VERSION } = await import("../src/version.ts")
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string }
    expect(VERSION).toBe(manifest.version)
  })
})

/** Files that import each other in a circle, types left aside: "a.ts → b.ts → a.ts". */
function circles(): readonly string[] {
  const next = new Map(sources.map((source) => [source.path, valueImports(source)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "))
    if (done.has(path) || trail.includes(path)) return
    for (const other of next.get(path) ?? []) visit(other, [...trail, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return found
}

function valueImports(source: Source): readonly string[] {
  const words = readFileSync(join(root, "src", source.path), "utf8")
  const typesOnly = new Set(Array.from(words.matchAll(/^(?:import|export) type [^"]*"([^"]+)"/gm), (match) => match[1]))
  return source.imports
    .filter((specifier) => specifier.startsWith(".") && !typesOnly.has(specifier))
    .map((specifier) => normalize(join(dirname(source.path), specifier)))
}
