/** Search over the case: passages in context, each a way to its place in the reader. */
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { Hit, SearchResult } from "../../model.ts"
import { hitPages } from "../asking.ts"
import { sayEdtf } from "../../text/say.ts"
import { Refused, ShowMore, useTitle, Waiting, wholeOf } from "../states.tsx"
import { count, numeral } from "../words.ts"
import { runsOf } from "./passage.ts"
import "./search.css"

const address = getRouteApi("/search")

export function Search(): ReactNode {
  const { q } = address.useSearch()
  useTitle(q ? `Search: ${q}` : "Search")
  return (
    <div className="column results">
      <h1>Search</h1>
      {q ? <Results query={q} /> : <Syntax />}
    </div>
  )
}

function Results({ query }: { readonly query: string }): ReactNode {
  const result = useInfiniteQuery(hitPages(query))
  const whole = wholeOf(result)
  if (!whole) {
    if (!result.error) return <Waiting />
    return (
      <>
        <Refused thrown={result.error} />
        <Syntax />
      </>
    )
  }
  return (
    <>
      <p className="facts" role="status">
        <span>
          <b>{count(whole.total, "passage")}</b>
        </span>
        <span>
          read as <code>{whole.first.understood satisfies SearchResult["query"]}</code>
        </span>
      </p>
      {whole.total === 0 && <Syntax />}
      <ol className="hits">
        {whole.entries.map((hit) => (
          <HitEntry key={`${hit.document.id} ${hit.passage.start}`} hit={hit} />
        ))}
      </ol>
      <ShowMore result={result} shown={whole.entries.length} total={whole.total} />
    </>
  )
}

function HitEntry({ hit }: { readonly hit: Hit }): ReactNode {
  const { document, spans, line, statements } = hit
  const [first] = spans
  return (
    <li>
      <p className="kicker">
        {document.outlet && <b>{document.outlet}</b>}
        <span>{document.title ?? document.name}</span>
        {document.published && <span>{sayEdtf(document.published)}</span>}
      </p>
      <blockquote>
        <Link
          to="/documents/$id"
          params={{ id: document.id }}
          search={first ? { at: `${first.start}-${first.end}` } : {}}
        >
          {runsOf(hit).map(({ words, answers }, index) =>
            answers ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>,
          )}
        </Link>
      </blockquote>
      <p className="facts">
        <span>line {numeral(line)}</span>
        {statements.map((statement, index) => (
          <Link key={statement} to="/documents/$id" params={{ id: document.id }} search={{ statement }}>
            {statements.length === 1 ? "the statement" : `statement ${index + 1}`} in which it stands
          </Link>
        ))}
      </p>
    </li>
  )
}

const FORMS = [
  ["water order", "both words in one paragraph"],
  ["“second order”", "these words next to each other"],
  ["minist*", "words that begin so"],
  ["order -first", "the one without the other"],
  ["(board OR council) AND vote", "either, and a third"],
] as const

function Syntax(): ReactNode {
  return (
    <section className="syntax" aria-labelledby="syntax-title">
      <h2 id="syntax-title">How to ask</h2>
      <dl>
        {FORMS.map(([form, meaning]) => (
          <div key={form}>
            <dt>
              <Link to="/search" search={{ q: form }}>
                <code>{form}</code>
              </Link>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
