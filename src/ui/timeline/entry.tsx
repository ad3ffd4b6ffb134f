/** One thing of the timeline: its words in their place, what it is, whose it is; other dates of an event beside it. */
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { Dated, TimelineEntry } from "../../model.ts"
import { sayClock, sayWhen } from "../../text/say.ts"
import { spanWritten } from "../reader/hand.ts"
import { count, list, numeral, thingWords, toneOf } from "../words.ts"

export function Entry({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const { also, more } = entry
  if (also.length === 0) {
    return (
      <li>
        <Words dated={entry} />
      </li>
    )
  }
  return (
    <li className="rivals">
      <p className="small doubt">
        Told with {also.length === 1 ? "another date" : "other dates"}: one event with two dates, or two events that are
        alike.{more > 0 && ` ${count(more, "further date")} not shown here.`}
      </p>
      <div className="sides">
        {[entry, ...also].map((dated) => (
          <div key={dated.edtf}>
            <h3>{dated === entry ? whenOf(dated) : `also dated ${whenOf(dated)}`}</h3>
            <Words dated={dated} />
          </div>
        ))}
      </div>
    </li>
  )
}

function whenOf({ edtf, mod }: Dated): string {
  return edtf === null ? "without a day" : sayWhen(edtf, mod)
}

function Words({ dated }: { readonly dated: Dated }): ReactNode {
  const { document, thing, span, who, clock, anchoredTo, before, words, after, line } = dated
  const search = thing.kind === "statement" ? { statement: thing.id } : { at: spanWritten(span) }
  return (
    <>
      <p className="context">
        {before}
        <Link to="/documents/$id" params={{ id: document.id }} search={search}>
          {words}
        </Link>
        {after}
      </p>
      <p className="facts">
        {who.length > 0 && <b>{list(who)}</b>}
        <span className={thing.kind === "statement" ? `stance ${toneOf(thing.stance)}` : undefined}>
          {thingWords(thing)}
        </span>
        {clock !== null && <span>{sayClock(clock)}</span>}
        {anchoredTo !== null && (
          <span>reckoned from {anchoredTo === "published" ? "the day of publication" : "another date"}</span>
        )}
        <span>{document.outlet ?? document.title ?? document.name}</span>
        <span>line {numeral(line)}</span>
      </p>
    </>
  )
}
