/** Who is named in the case. The same name is shown once; nobody is merged with another in silence. */
import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { PersonEntry } from "../../model.ts"
import { sayTenure } from "../../text/index.ts"
import { peoplePages } from "../asking.ts"
import { Refused, ShowMore, useTitle, Waiting, wholeOf } from "../states.tsx"
import { count, ENTITY_WORDS, list } from "../words.ts"
import "../style/lists.css"

export function People(): ReactNode {
  useTitle("People")
  const result = useInfiniteQuery(peoplePages)
  const whole = wholeOf(result)
  return (
    <div className="column">
      <h1>People</h1>
      <p className="quiet">As the documents name them. The same name in two documents may be two people.</p>
      {!whole && (result.error ? <Refused thrown={result.error} /> : <Waiting />)}
      {whole?.total === 0 && <p>Nobody is named in the documents of this case.</p>}
      {whole && (
        <>
          <ul className="list">
            {whole.entries.map((person) => (
              <Person key={person.name + person.kind} person={person} />
            ))}
          </ul>
          <ShowMore result={result} shown={whole.entries.length} total={whole.total} />
        </>
      )}
    </div>
  )
}

function Person({ person }: { readonly person: PersonEntry }): ReactNode {
  const { name, kind, aliases, roles, mentions, statements, documents } = person
  const offices = roles.map((role) => [role.title, sayTenure(role)].filter((part) => part !== "").join(", "))
  return (
    <li className="person">
      <h2>{name}</h2>
      {offices.length > 0 && <p className="offices">{offices.join("; ")}</p>}
      <p className="facts">
        {kind !== "person" && <span>{ENTITY_WORDS[kind]}</span>}
        {aliases.length > 0 && <span>also {list(aliases)}</span>}
        {statements > 0 ? (
          <Link to="/statements" search={{ saidBy: name }}>
            {count(statements, "statement")}
          </Link>
        ) : (
          <span>no statement</span>
        )}
        <span>{count(mentions, "mention")}</span>
        <span>{count(new Set(documents.map(({ document }) => document)).size, "document")}</span>
      </p>
    </li>
  )
}
