/** The screens and their addresses. Each is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router"
import type { StatementFilter } from "../client/index.ts"
import { SOURCINGS, STANCES } from "../model.ts"
import { Nowhere } from "./nowhere.tsx"
import { Shell } from "./shell.tsx"

const root = createRootRoute({ component: Shell, notFoundComponent: Nowhere })

const documents = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./documents/screen.tsx"), "Documents"),
})

const reader = createRoute({
  getParentRoute: () => root,
  path: "/documents/$id",
  validateSearch: (search: Written): { statement?: string; at?: string } => ({
    ...(search.statement && { statement: search.statement }),
    ...(search.at && { at: search.at }),
  }),
  component: lazyRouteComponent(() => import("./reader/screen.tsx"), "ReaderScreen"),
})

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: ({ q }: Written): { q?: string } => (q ? { q } : {}),
  component: lazyRouteComponent(() => import("./search/screen.tsx"), "Search"),
})

const statements = createRoute({
  getParentRoute: () => root,
  path: "/statements",
  validateSearch: ({ saidBy, stance, sourcing }: Written): StatementFilter => ({
    saidBy: saidBy === "" ? undefined : saidBy,
    stance: STANCES.find((known) => known === stance),
    sourcing: SOURCINGS.find((known) => known === sourcing),
  }),
  component: lazyRouteComponent(() => import("./statements/screen.tsx"), "Statements"),
})

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  component: lazyRouteComponent(() => import("./people/screen.tsx"), "People"),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: "/timeline",
  validateSearch: ({ kind, from, until }: Written): Bounded => ({
    kind: kind === "" ? undefined : kind,
    from: from === "" ? undefined : from,
    until: until === "" ? undefined : until,
  }),
  component: lazyRouteComponent(() => import("./timeline/screen.tsx"), "Timeline"),
})

/** What of the timeline an address asks for: kinds parted by commas, and two days. */
interface Bounded {
  readonly kind?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** The part of an address behind the "?", as it is written: names and words, no JSON. */
type Written = Readonly<Record<string, string | undefined>>

export const router = createRouter({
  routeTree: root.addChildren([documents, reader, search, statements, people, timeline]),
  parseSearch: (written) => Object.fromEntries(new URLSearchParams(written)),
  stringifySearch: (search: Written) => {
    const given = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === "string")
    return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`
  },
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
