/** What stands round every screen: the bar with the case's name, the ways through it, and the search. */
import { useQuery } from "@tanstack/react-query"
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router"
import { useEffect, useRef, type ReactNode } from "react"
import { Input } from "react-aria-components/Input"
import { SearchField } from "react-aria-components/SearchField"
import { caseAnswer, isNotSignedIn, sentenceOf } from "./asking.ts"

const WAYS = [
  { to: "/", name: "Documents" },
  { to: "/statements", name: "Statements" },
  { to: "/people", name: "People" },
  { to: "/timeline", name: "Timeline" },
] as const

export function Shell(): ReactNode {
  const open = useQuery(caseAnswer)
  const main = useFocusOnArrival()
  const isInReader = useRouterState({ select: ({ location }) => location.pathname.startsWith("/documents/") })
  if (isNotSignedIn(open.error)) return <NotSignedIn sentence={sentenceOf(open.error)} />
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="bar">
        <Link to="/" className="house">
          onrecord
        </Link>
        <span className="case quiet">{open.data?.name}</span>
        <nav aria-label="The case">
          {WAYS.map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              aria-current={to === "/" && isInReader ? "true" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <SearchTheCase />
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
    </>
  )
}

/** After a change of screen the focus goes to it, so that a keyboard starts there and not in the bar. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}

function SearchTheCase(): ReactNode {
  const go = useNavigate()
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === "/search" ? ((location.search as { q?: string }).q ?? "") : ""),
  })
  return (
    <search>
      <SearchField
        key={asked}
        defaultValue={asked}
        aria-label="Search the case"
        onSubmit={(q) => void go({ to: "/search", search: { q } })}
      >
        <Input placeholder="Search the case" />
      </SearchField>
    </search>
  )
}

function NotSignedIn({ sentence }: { readonly sentence: string }): ReactNode {
  return (
    <main className="column shut">
      <h1>This browser is not signed in</h1>
      <p>{sentence}</p>
    </main>
  )
}
