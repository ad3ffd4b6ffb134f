/**
 * The hallway: opens a case and joins the rooms. The command line, HTTP and the tests use this one
 * object, and it gives out the clock.
 */
import { checker } from "./desk/check.ts"
import { openCase, type Case } from "./desk/case.ts"
import { readAll, wholly, sharedEncoder, type Reader, type ReadOptions } from "./desk/reader.ts"
import type { CheckEntry, FormatEntry, Reading } from "./model.ts"
import { FORMATS } from "./parse/formats.ts"
import { openParser, type Parser, type ParserOptions } from "./work/parser/parser.ts"

export type { AddOptions, AddReport, PastedText, Progress } from "./desk/add.ts"
export type { Case, RemoveReport } from "./desk/case.ts"
export type { RenewOptions, RenewReport } from "./desk/renew.ts"
export type { ReadOptions } from "./desk/reader.ts"
export type { DecisionFilter, Page, StatementFilter, TimelineFilter } from "./record/store.ts"

export interface Desk {
  readonly now: () => Date
  /** What can be read, in the order in which it is recognised. */
  readonly formats: readonly FormatEntry[]
  /** One reading an input document, in the order given; an input that cannot be read gives its line too. */
  read(paths: readonly string[], options?: ReadOptions): AsyncIterable<Reading>
  /**
   * What articles quote, each quotation laid beside the primary texts. Throws what the first of them cannot
   * be read for.
   */
  check(articles: readonly string[], against: readonly string[]): Promise<readonly CheckEntry[]>
  /** Opens a case, or with `create` makes one where there is none. */
  openCase(where: string, options?: { readonly create?: boolean }): Promise<Case>
}

export interface DeskOptions {
  /** The clock that everything in the desk goes by. */
  readonly now?: () => Date
  /** How many windows are encoded at once; as many as there are cores where it is not given. */
  readonly threads?: number
  /** What one file may take of the parser's process, in place of what the row of its format says: seconds, and bytes of memory. */
  readonly limits?: ParserOptions["limits"]
}

/** The parser's processes serve all desks of this one that have the same limits. */
const parsers = new Map<string, Parser>()

function sharedParser(limits: DeskOptions["limits"] = {}): Parser {
  const key = JSON.stringify(limits)
  const open = parsers.get(key) ?? openParser({ limits })
  parsers.set(key, open)
  return open
}

/** Opens a desk. The encoder's sessions and the parser's processes begin with the first text that they are needed for. */
export function openDesk({ now = () => new Date(), threads, limits }: DeskOptions = {}): Desk {
  const reader: Reader = { encoder: () => sharedEncoder(threads), parse: sharedParser(limits).parse }
  return {
    now,
    formats: FORMATS.map(({ signs, name, title, keeps, limits }) => {
      return { name, title, recognised: signs.told, names: signs.names, keeps, limits }
    }),
    read: (paths, options = {}) => readAll(reader, paths, options),
    check: async (articles, against) => {
      const check = checker(await wholly(reader, against))
      return (await wholly(reader, articles)).flatMap(check)
    },
    openCase: (where, options = {}) => openCase({ reader, now }, where, { create: options.create ?? false }),
  }
}
