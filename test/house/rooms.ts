/** The rooms of the house: what each is, which others it may enter, and which libraries it may use. */

export interface Room {
  readonly name: string
  readonly what: string
  readonly enters: readonly string[]
  /** Packages and Node's own modules; a name stands for its subpaths too. */
  readonly libraries: readonly string[]
  /** A pure room compiles without Node and DOM: no clock, disk, network or chance. */
  readonly pure: boolean
}

const room = (name: string, what: string, rest: Partial<Omit<Room, "name" | "what">> = {}): Room => ({
  name,
  what,
  enters: [],
  libraries: [],
  pure: false,
  ...rest,
})

/** Imported to be shut, and for nothing else: see src/work/parser/shut.ts. */
const SHUT = ["node:dgram", "node:dns", "node:http", "node:http2", "node:https", "node:module", "node:net", "node:tls"]

/** In the order in which text flows; a room that comes later stands here before it is built. */
export const ROOMS: readonly Room[] = [
  room("errors", "one error class and its closed list", { pure: true }),
  room("model", "the nouns, types only", { enters: ["errors"], pure: true }),
  room("version", "the version of the package"),
  room("shape", "where unknown becomes a noun", { enters: ["model", "errors"], libraries: ["zod"], pure: true }),
  room("text", "string geometry and partial dates", { enters: ["model", "errors"], libraries: ["edtf"], pure: true }),
  room("query", "the search syntax, and a query held against a text", {
    enters: ["model", "errors", "text"],
    pure: true,
  }),
  room("read", "the only room that opens files", {
    enters: ["model", "errors"],
    libraries: ["node:fs", "node:fs/promises", "node:crypto", "node:path"],
  }),
  room("parse", "bytes to canonical text, blocks and metadata", {
    enters: ["model", "errors", "text", "shape"],
    libraries: [
      "linkedom",
      "@mozilla/readability",
      "unpdf",
      "@hyzyla/pdfium",
      "tesseract.js",
      "node:module",
      "node:os",
      "node:path",
      "chardet",
      "saxes",
      "yauzl",
      "postal-mime",
    ],
  }),
  room("analyse", "one text to findings", { enters: ["model", "errors", "text"], pure: true }),
  room("check", "a quotation against primary texts", {
    enters: ["model", "errors", "text"],
    libraries: ["diff"],
    pure: true,
  }),
  room("link", "joins findings within and across documents", { enters: ["model", "errors", "text"], pure: true }),
  room("record", "the database of a case", {
    enters: ["model", "errors", "text", "query", "shape"],
    libraries: [
      "kysely",
      "better-sqlite3",
      "pg",
      "node:zlib",
      "node:process",
      "node:util",
      "node:crypto",
      "node:timers/promises",
    ],
  }),
  room("work", "what runs beside the main line", {
    enters: ["model", "errors", "shape", "parse", "analyse", "record"],
    libraries: [
      "pg-boss",
      "onnxruntime-node",
      "node:child_process",
      "node:worker_threads",
      "node:events",
      "node:fs",
      "node:crypto",
      "node:os",
      ...SHUT,
      "node:path",
      "node:url",
    ],
  }),
  room("export", "the record to bytes, one file a format", {
    enters: ["model", "errors", "text"],
    libraries: ["docx", "write-excel-file"],
    pure: true,
  }),
  room("desk", "the hallway that joins the rooms", {
    enters: [
      "errors",
      "model",
      "shape",
      "text",
      "query",
      "read",
      "parse",
      "analyse",
      "check",
      "link",
      "record",
      "work",
      "export",
    ],
  }),
  room("guard", "tokens, sessions, permissions", { enters: ["model", "errors", "record"], libraries: ["node:crypto"] }),
  room("serve", "HTTP: routes as a table", {
    enters: ["desk", "guard", "shape", "model", "errors", "version"],
    libraries: ["hono", "@hono/node-server", "@hono/zod-openapi", "zod"],
  }),
  room("cli", "commands as a table, printing", {
    enters: ["desk", "serve", "shape", "model", "errors", "text", "version"],
    libraries: ["node:util", "node:path", "node:url", "node:child_process", "node:os"],
  }),
  room("mcp", "tools as a table", {
    enters: ["desk", "shape", "model", "errors"],
    libraries: ["@modelcontextprotocol/server"],
  }),
  room("client", "typed client for the HTTP interface", { enters: ["model", "shape", "errors"], libraries: ["zod"] }),
  room("ui", "the web desk", {
    enters: ["client", "query", "text", "model"],
    libraries: [
      "react",
      "react-dom",
      "react-aria-components",
      "@tanstack/react-query",
      "@tanstack/react-router",
      "@fontsource-variable/inter",
      "@fontsource-variable/source-serif-4",
    ],
  }),
  room("index", "what is public", { enters: ["errors", "model", "desk", "shape"] }),
]
