/** What happened, was said and is spoken of in the case, in the order of time; what has no day stands last and by itself. */
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useMemo, type ReactNode } from "react"
import type { TimelineFilter } from "../../client/index.ts"
import { DATED_KINDS, type TimelineEntry } from "../../model.ts"
import { sayWhen } from "../../text/say.ts"
import { timelinePages } from "../asking.ts"
import { Refused, ShowMore, useTitle, Waiting, wholeOf } from "../states.tsx"
import { count, numeral } from "../words.ts"
import { Entry } from "./entry.tsx"
import { Filter } from "./filter.tsx"
import "../style/lists.css"
import "./timeline.css"

const address = getRouteApi("/timeline")

export function Timeline(): ReactNode {
  useTitle("Timeline")
  const { kind, from, until } = address.useSearch()
  const kinds = useMemo(() => kindsIn(kind), [kind])
  return (
    <div className="column timeline">
      <h1>Timeline</h1>
      <p className="quiet">
        Dates as the documents tell them, in the order of their first possible day. A day that the words alone do not
        give was reckoned from the day of publication or from another date of the text.
      </p>
      <Filter kinds={kinds ?? DATED_KINDS} />
      <WithADay filter={{ kinds, from, until, undated: false }} />
      <WithoutADay kinds={kinds} />
    </div>
  )
}

/** The kinds that an address names; all of them where it names none that is known. */
function kindsIn(kind: string | undefined): TimelineFilter["kinds"] {
  const named = kind?.split(",") ?? []
  const kinds = DATED_KINDS.filter((known) => named.includes(known))
  return kinds.length === 0 || kinds.length === DATED_KINDS.length ? undefined : kinds
}

function WithADay({ filter }: { readonly filter: TimelineFilter }): ReactNode {
  const result = useInfiniteQuery(timelinePages(filter))
  const whole = wholeOf(result)
  if (!whole) return result.error ? <Refused thrown={result.error} /> : <Waiting />
  const { total, entries, first } = whole
  return (
    <>
      <p className="facts" role="status">
        <span>{total === 0 ? "Nothing of that has a day." : `${count(total, "thing")} with a day`}</span>
        {first.undated > 0 && (
          <span>
            <a href="#undated">{numeral(first.undated)} without</a>
          </span>
        )}
      </p>
      {groupsOf(entries).map(({ when, isDay, entries: group }) => (
        <section key={when} className="days">
          <h2 className={isDay ? "sure" : "vague"}>{when}</h2>
          <ol className="list">
            {group.map((entry) => (
              <Entry key={keyOf(entry)} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      <ShowMore result={result} shown={entries.length} total={total} />
    </>
  )
}

function WithoutADay({ kinds }: Pick<TimelineFilter, "kinds">): ReactNode {
  const result = useInfiniteQuery(timelinePages({ kinds, undated: true }))
  const whole = wholeOf(result)
  if (!whole || whole.total === 0) return null
  return (
    <section className="undated" id="undated" aria-labelledby="undated-title">
      <h2 id="undated-title">
        Without a day <span className="quiet">{numeral(whole.total)}</span>
      </h2>
      <p className="quiet small">
        The texts do not tell when these were, or tell it by a date that is itself not known.
      </p>
      <ol className="list">
        {whole.entries.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} />
        ))}
      </ol>
      <ShowMore result={result} shown={whole.entries.length} total={whole.total} />
    </section>
  )
}

/** A role has two ends, and an entity may have held several. */
function keyOf({ document, thing, span, edtf }: TimelineEntry): string {
  return [document.id, thing.kind, thing.id, span.start, edtf].join(" ")
}

interface Group {
  readonly when: string
  readonly isDay: boolean
  readonly entries: readonly TimelineEntry[]
}

/** Entries that come to the same date stand together, in the order in which they came. */
function groupsOf(entries: readonly TimelineEntry[]): readonly Group[] {
  const groups = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    const when = sayWhen(entry.edtf ?? "", entry.mod)
    const group = groups.get(when)
    if (group) group.push(entry)
    else groups.set(when, [entry])
  }
  return [...groups].map(([when, group]) => ({
    when,
    isDay: /^\d{4}-\d\d-\d\d$/.test(group[0]?.edtf ?? ""),
    entries: group,
  }))
}
