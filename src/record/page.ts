/** Pages: part of a list. */
import type { SelectQueryBuilder } from "kysely"

/** Part of a list: how many to leave out, how many to give; without a limit it gives all the rest. */
export interface Page {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** More rows than any list has; SQLite takes no offset without a limit. */
const ALL = 2 ** 31 - 1

export function paged<Tables, Names extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Names, Row>,
  { offset = 0, limit = ALL }: Page,
): SelectQueryBuilder<Tables, Names, Row> {
  return query.limit(limit).offset(offset)
}
