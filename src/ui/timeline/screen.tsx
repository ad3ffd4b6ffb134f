/** The dates that the documents give, by first possible moment; those without a day stand last and by themselves. */
import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { TimeEntry } from "../../model.ts"
import { timePages } from "../asking.ts"
import { sayEdtf } from "../../text/say.ts"
import { Refused, ShowMore, useTitle, Waiting, wholeOf } from "../states.tsx"
import { numeral, TIME_WORDS } from "../words.ts"
import "../style/lists.css"

export function Timeline(): ReactNode {
  useTitle("Timeline")
  const result = useInfiniteQuery(timePages)
  const whole = wholeOf(result)
  return (
    <div className="column">
      <h1>Timeline</h1>
      <p className="quiet">
        Dates as the documents write them, and the days that they come to. A day that the words alone do not give was
        reckoned from the day of publication or from another date of the text.
      </p>
      {!whole && (result.error ? <Refused thrown={result.error} /> : <Waiting />)}
      {whole?.total === 0 && <p>The documents of this case give no date.</p>}
      {whole && (
        <>
          {groupsOf(whole.entries).map(({ title, entries }) => (
            <section key={title} className="days">
              <h2>{title}</h2>
              <ol className="list">
                {entries.map((entry) => (
                  <Entry key={`${entry.document.id} ${entry.time.id}`} entry={entry} />
                ))}
              </ol>
            </section>
          ))}
          <ShowMore result={result} shown={whole.entries.length} total={whole.total} />
        </>
      )}
    </div>
  )
}

interface Group {
  readonly title: string
  readonly entries: readonly TimeEntry[]
}

/** Entries that come to the same date stand together, in the order in which they came. */
function groupsOf(entries: readonly TimeEntry[]): readonly Group[] {
  const groups = new Map<string, TimeEntry[]>()
  for (const entry of entries) {
    const { edtf } = entry.time
    const isDated = entry.earliest !== null || entry.latest !== null
    const title = edtf !== null && isDated ? sayEdtf(edtf) : "No day known"
    const group = groups.get(title)
    if (group) group.push(entry)
    else groups.set(title, [entry])
  }
  return [...groups].map(([title, group]) => ({ title, entries: group }))
}

function Entry({ entry: { document, time, words, context, line } }: { readonly entry: TimeEntry }): ReactNode {
  return (
    <li>
      <p className="context">
        <Link to="/documents/$id" params={{ id: document.id }} search={{ at: `${time.start}-${time.end}` }}>
          {words}
        </Link>{" "}
        <span className="quiet">in “{context}”</span>
      </p>
      <p className="facts">
        {time.type !== "DATE" && <span>{TIME_WORDS[time.type]}</span>}
        {time.anchoredTo !== null && (
          <span>reckoned from {time.anchoredTo === "published" ? "the day of publication" : "another date"}</span>
        )}
        <span>{document.outlet ?? document.title ?? document.name}</span>
        <span>line {numeral(line)}</span>
      </p>
    </li>
  )
}
