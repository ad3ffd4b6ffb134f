/** What the desk and the parser's process say to each other. The desk trusts no word of it: `unknown` until it is read here. */
import { DeskError, PROBLEMS, type Problem } from "../../errors.ts"
import { formatNames, type Content, type FormatName } from "../../parse/formats.ts"
import { parsedShape } from "../../shape.ts"

/** To the parser. */
export type Order =
  | {
      readonly is: "parse"
      readonly format: FormatName
      readonly name: string
      readonly bytes: Uint8Array
      /** How many contents it may give before it is asked for more. */
      readonly ahead: number
    }
  /** One more content is wanted of what it parses. */
  | { readonly is: "more" }
  /** Nothing more is wanted of it; the answer is "end". */
  | { readonly is: "stop" }

/** From the parser. */
export type Answer =
  /** It stands; told once, before any other. */
  | { readonly is: "ready" }
  | { readonly is: "content"; readonly content: Content }
  | { readonly is: "end" }
  /** The input is to be read as another format, from its start. */
  | { readonly is: "handed-on"; readonly format: FormatName }
  | { readonly is: "failed"; readonly problem: Problem; readonly message: string }

/** Throws `broken-promise` on what is no order. */
export function readOrder(message: unknown): Order {
  if (hasKeys(message)) {
    const { is, format, name, bytes, ahead } = message
    if (is === "more" || is === "stop") return { is }
    if (is === "parse" && isFormat(format) && typeof name === "string" && typeof ahead === "number") {
      if (bytes instanceof Uint8Array) return { is, format, name, bytes, ahead }
    }
  }
  throw new DeskError("broken-promise", "The parser was sent something that is no order.")
}

/** Throws `broken-promise` on what is no answer, as a parser may give that a file has turned against us. */
export function readAnswer(message: unknown): Answer {
  if (hasKeys(message)) {
    const { is, content, format, problem, message: why } = message
    if (is === "ready" || is === "end") return { is }
    if (is === "handed-on" && isFormat(format)) return { is, format }
    if (is === "failed" && isProblem(problem) && typeof why === "string") return { is, problem, message: why }
    if (is === "content" && hasKeys(content)) return { is, content: readContent(content) }
  }
  throw notUnderstood()
}

function readContent(content: Readonly<Record<string, unknown>>): Content {
  const { is, name, bytes, format, isAttached, problem, message } = content
  if (is === "document") {
    const parsed = parsedShape.safeParse(content.parsed)
    if (parsed.success) return { is, parsed: parsed.data }
  }
  if (is === "part" && typeof name === "string" && bytes instanceof Uint8Array && typeof isAttached === "boolean") {
    if (format === null || isFormat(format)) return { is, name, bytes, format, isAttached }
  }
  if (is === "failure" && typeof name === "string" && isProblem(problem) && typeof message === "string") {
    return { is, name, problem, message }
  }
  throw notUnderstood()
}

function notUnderstood(): DeskError {
  return new DeskError("broken-promise", "The parser sent something that is no answer.")
}

function isFormat(value: unknown): value is FormatName {
  return typeof value === "string" && formatNames.has(value)
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "string" && Object.hasOwn(PROBLEMS, value)
}

function hasKeys(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}
