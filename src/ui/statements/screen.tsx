/** The statements of the case: who said what, in which document and line; narrowed by name, stance and sourcing. */
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Input } from "react-aria-components/Input"
import { SearchField } from "react-aria-components/SearchField"
import { SOURCINGS, STANCES, type StatementEntry } from "../../model.ts"
import { statementPages } from "../asking.ts"
import { Choice } from "../choice.tsx"
import { sayEdtf, sayWhen, SOURCING_WORDS } from "../../text/say.ts"
import { SourceName } from "../source.tsx"
import { Refused, ShowMore, useTitle, Waiting, wholeOf } from "../states.tsx"
import { count, isUnsure, numeral, STANCE_WORDS, toneOf } from "../words.ts"
import "../style/lists.css"

const address = getRouteApi("/statements")

export function Statements(): ReactNode {
  useTitle("Statements")
  const filter = address.useSearch()
  const result = useInfiniteQuery(statementPages(filter))
  const whole = wholeOf(result)
  return (
    <div className="column">
      <h1>Statements</h1>
      <Filter />
      {!whole && (result.error ? <Refused thrown={result.error} /> : <Waiting />)}
      {whole && (
        <>
          <p className="facts" role="status">
            <span>{whole.total === 0 ? "No statement is like that." : count(whole.total, "statement")}</span>
          </p>
          <ol className="list">
            {whole.entries.map((entry) => (
              <Entry key={`${entry.document.id} ${entry.statement.id}`} entry={entry} />
            ))}
          </ol>
          <ShowMore result={result} shown={whole.entries.length} total={whole.total} />
        </>
      )}
    </div>
  )
}

function Filter(): ReactNode {
  const filter = address.useSearch()
  const go = address.useNavigate()
  const narrow = (change: Partial<typeof filter>): void =>
    void go({ search: { ...filter, ...change }, replace: true, resetScroll: false })
  return (
    <div className="filter" role="group" aria-label="Show only">
      <SearchField
        defaultValue={filter.saidBy ?? ""}
        aria-label="A name, or a word of the statement"
        onSubmit={(saidBy) => narrow({ saidBy })}
        onClear={() => narrow({ saidBy: undefined })}
      >
        <Input placeholder="A name or a word, then Enter" />
      </SearchField>
      <Choice
        label="Stance"
        any="any stance"
        words={STANCE_WORDS}
        options={STANCES}
        chosen={filter.stance}
        onChoose={(stance) => narrow({ stance })}
      />
      <Choice
        label="Sourcing"
        any="any sourcing"
        words={SOURCING_WORDS}
        options={SOURCINGS}
        chosen={filter.sourcing}
        onChoose={(sourcing) => narrow({ sourcing })}
      />
    </div>
  )
}

function Entry({ entry }: { readonly entry: StatementEntry }): ReactNode {
  const { document, statement, source, role, words, line } = entry
  return (
    <li>
      <p className="facts">
        <SourceName name={source} by={statement.source.by} />
        {role !== null && <span>{role}</span>}
        <span className={`stance ${toneOf(statement.stance)}`}>{STANCE_WORDS[statement.stance]}</span>
        {isUnsure(statement) && <span className="doubt">unsure</span>}
      </p>
      <blockquote>
        <Link to="/documents/$id" params={{ id: document.id }} search={{ statement: statement.id }}>
          {words === "" ? entry.cue : words}
        </Link>
      </blockquote>
      <p className="facts">
        <span className={`source ${statement.sourcing}`}>{SOURCING_WORDS[statement.sourcing]}</span>
        {statement.said !== null && <span>said {sayWhen(statement.said)}</span>}
        <span>
          {document.outlet ?? document.title ?? document.name}
          {document.published !== null && `, ${sayEdtf(document.published)}`}
        </span>
        <span>line {numeral(line)}</span>
      </p>
    </li>
  )
}
