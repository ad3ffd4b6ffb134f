/** The documents of the case: what was read, what was not and why, and the two ways to add one. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { DocumentEntry } from "../../model.ts"
import { caseAnswer, documentPages } from "../asking.ts"
import { sayEdtf } from "../../text/say.ts"
import { Refused, ShowMore, useTitle, Waiting, wholeOf } from "../states.tsx"
import { count } from "../words.ts"
import { CoverageLine } from "./coverage.tsx"
import { Paste } from "./paste.tsx"
import "./documents.css"

export function Documents(): ReactNode {
  useTitle("Documents")
  const result = useInfiniteQuery(documentPages)
  const whole = wholeOf(result)
  const coverage = useQuery(caseAnswer).data?.coverage
  return (
    <div className="documents">
      <section aria-labelledby="documents-title">
        <h1 id="documents-title">Documents</h1>
        {coverage && <CoverageLine coverage={coverage} />}
        {!whole && (result.error ? <Refused thrown={result.error} /> : <Waiting />)}
        {whole?.total === 0 && <TwoWays />}
        {whole && whole.total > 0 && (
          <>
            <ul className="entries">
              {whole.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
            <ShowMore result={result} shown={whole.entries.length} total={whole.total} />
          </>
        )}
      </section>
      <aside aria-labelledby="paste-title">
        <Paste />
      </aside>
    </div>
  )
}

function Entry({ entry }: { readonly entry: DocumentEntry }): ReactNode {
  const { id, title, name, outlet, published, words, statements, warnings } = entry
  return (
    <li>
      <p className="kicker">
        {outlet && <b>{outlet}</b>}
        <span>{published ? sayEdtf(published) : "day not known"}</span>
      </p>
      <h2>
        <Link to="/documents/$id" params={{ id }}>
          {title ?? name}
        </Link>
      </h2>
      <p className="facts">
        <span>{words === 0 ? "no text" : count(words, "word")}</span>
        <span>{count(statements, "statement")}</span>
        {warnings > 0 && <span className="doubt">{count(warnings, "warning")}</span>}
        {title !== null && <span className="file">{name}</span>}
      </p>
    </li>
  )
}

function TwoWays(): ReactNode {
  return (
    <div className="empty">
      <h2>No document yet</h2>
      <p>
        Paste a text into the box on this page, or add files and folders in a terminal and come back; the list follows
        by itself:
      </p>
      <pre>onrecord add FILE… --case CASE</pre>
    </div>
  )
}
