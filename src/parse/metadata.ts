/** What a page says of itself: JSON-LD, OpenGraph and meta elements. */
import { parseHTML } from "linkedom"
import type { Edtf, Warning } from "../model.ts"
import { authorsOf } from "./byline.ts"
import { findDay, momentOf } from "./days.ts"
import { folded, wordsIn } from "./page.ts"

/** What a page says of itself; the days of publication stand best first. */
export interface Metadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly url: string | null
  readonly language: string | null
  readonly description: string | null
  /** The text of the article, which some pages keep for programs alone. */
  readonly body: string | null
  readonly published: readonly { readonly value: Edtf; readonly how: string }[]
  /** The last day on which it says that it was changed. */
  readonly modified: Edtf | null
  /** Of what stands where a day should, and is none. */
  readonly warnings: readonly Warning[]
}

/** Reads a page's metadata; what it does not say is null or empty. */
export function metadataOf(document: Document): Metadata {
  const objects = linkedObjects(document)
  const article = objects.find(({ "@type": type }) => /Article|Report|BlogPosting/.test(JSON.stringify(type ?? "")))
  const meta = metaOf(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href")
  const url = [meta("og:url"), canonical, stringOf(article?.url)].find((one) => /^https?:\/\//.test(one ?? ""))
  return {
    title: stringOf(article?.headline) ?? meta("og:title") ?? clean(wordsIn(document.querySelector("title"))),
    outlet: nameOf(article?.publisher, objects) ?? meta("og:site_name", "application-name"),
    authors: authorsIn(article?.author, objects, meta("author", "article:author", "byl")),
    url: url ?? null,
    language: clean(document.documentElement.getAttribute("lang")) ?? meta("og:locale")?.replace("_", "-") ?? null,
    description: meta("og:description", "description") ?? stringOf(article?.description),
    body: typeof article?.articleBody === "string" ? article.articleBody : null,
    ...daysIn(document, article, meta),
  }
}

/** The content of the first meta element that has one of the names, in their order; null where none has. */
type Meta = (...names: readonly string[]) => string | null

function metaOf(document: Document): Meta {
  const known = new Map<string, string>()
  for (const element of document.querySelectorAll("meta")) {
    const content = clean(element.getAttribute("content"))
    for (const key of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(key)?.toLowerCase()
      if (name && content !== null && !known.has(name)) known.set(name, content)
    }
  }
  return (...names) => names.map((name) => known.get(name)).find((content) => content !== undefined) ?? null
}

/** Names of meta elements in which pages put their day of publication, the surest first. */
const DAY_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "dcterms.issued",
  "dc.date.issued",
  "publish-date",
  "publishdate",
  "publication_date",
  "citation_publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "date",
  "dc.date",
  "dcterms.created",
]
const CHANGE_NAMES = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"]

/** A stamp, and what it is called in words for people. */
interface Stamp {
  readonly raw: string | null
  readonly how: string
}

type Days = Pick<Metadata, "published" | "modified" | "warnings">

function daysIn(document: Document, article: Linked | undefined, meta: Meta): Days {
  const named = DAY_NAMES.map((name) => ({ raw: meta(name), how: `the page’s meta ${name}` }))
  const time = timeOf(document)
  const stamps: readonly Stamp[] = [
    { raw: stringOf(article?.datePublished), how: "the page’s JSON-LD datePublished" },
    ...named.filter(({ raw }, index) => named.findIndex((other) => other.raw === raw) === index),
    ...(time === null ? [] : [{ raw: time, how: "the page’s first time element" }]),
  ]
  const changes = [stringOf(article?.dateModified), ...CHANGE_NAMES.map((name) => meta(name))]
  const given = stamps.filter((stamp): stamp is Stamp & { readonly raw: string } => stamp.raw !== null)
  return {
    published: published(given),
    modified:
      changes
        .map((raw) => (raw === null ? null : findDay(raw)))
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    warnings: given.filter(({ raw }) => findDay(raw) === null).map(noDay),
  }
}

/** A stamp that tells the moment of one before it, in another zone, tells its day too. */
function published(stamps: readonly (Stamp & { readonly raw: string })[]): Metadata["published"] {
  return stamps.flatMap(({ raw, how }, index) => {
    const value = findDay(raw)
    const moment = momentOf(raw)
    const same = moment === null ? undefined : stamps.slice(0, index).find((before) => momentOf(before.raw) === moment)
    const day = same ? findDay(same.raw) : value
    if (value === null || day === null) return []
    return [{ value: day, how: day === value ? how : `${how} (${raw.trim()}, the same moment)` }]
  })
}

function noDay({ raw, how }: Stamp & { readonly raw: string }): Warning {
  const shown = raw.length > 40 ? `${raw.slice(0, 40)}…` : raw
  const message = `${how.replace(/^t/, "T")} is “${shown}”, which is no date that can be read in one way; it was left out, and --published 2020-06-18 gives the right one.`
  return { problem: "bad-date", message, start: null, end: null }
}

/** The stamp of the first time element that is the article's own and tells no change; null where there is none. */
function timeOf(document: Document): string | null {
  const places = [
    '[itemprop="datePublished"][datetime]',
    "article time[datetime]",
    "main time[datetime]",
    "time[datetime]",
  ]
  for (const place of places) {
    for (const element of document.querySelectorAll(place)) {
      const raw = clean(element.getAttribute("datetime"))
      if (raw !== null && !isChange(element) && findDay(raw) !== null) return raw
    }
  }
  return null
}

function isChange(element: Element): boolean {
  const { parentElement: parent } = element
  const marks = [element, parent].map((one) => `${one?.className ?? ""} ${one?.getAttribute("itemprop") ?? ""}`)
  return /updat|modif/i.test(marks.join(" ")) || /\b(?:updated|modified)\W*$/i.test(wordsBefore(element))
}

/** The words that stand right before an element, within its parent. */
function wordsBefore({ previousSibling: before }: Element): string {
  return before?.textContent?.slice(-40) ?? ""
}

/** An object of JSON-LD: nothing is known of it but that it is one. */
type Linked = Readonly<Record<string, unknown>>

function isLinked(value: unknown): value is Linked {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The objects of a page's JSON-LD, those of its graphs among them. */
function linkedObjects(document: Document): readonly Linked[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  return scripts.flatMap(({ textContent }) => {
    const found = parsedJson(textContent)
    return (Array.isArray(found) ? found : [found]).filter(isLinked).flatMap((object) => {
      const graph = object["@graph"]
      return Array.isArray(graph) ? [object, ...graph.filter(isLinked)] : [object]
    })
  })
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(
      source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ""),
    )
  } catch {
    return null // a page's broken JSON-LD says nothing, and the other sources remain
  }
}

function authorsIn(author: unknown, objects: readonly Linked[], meta: string | null): readonly string[] {
  const listed = (Array.isArray(author) ? author : [author]).map((one) => nameOf(one, objects))
  const names = listed.filter((name) => name !== null)
  if (names.length > 0) return names.flatMap(namesIn)
  return meta === null || /^https?:/.test(meta) ? [] : namesIn(meta)
}

/** "By Ines Kole and Dan Hollis" has two; what has none that looks like one is a name as it stands. */
function namesIn(words: string): readonly string[] {
  const names = authorsOf(words)
  return names.length > 0 ? names : [words]
}

/** The name of a thing, which may be given by a reference to another object; null where it has none. */
function nameOf(value: unknown, objects: readonly Linked[]): string | null {
  if (!isLinked(value)) return stringOf(value)
  const { name, "@id": id } = value
  if (name !== undefined || id === undefined) return stringOf(name)
  return stringOf(objects.find((object) => object["@id"] === id && object.name !== undefined)?.name)
}

/** A string of JSON-LD; many pages write characters in it as if it were markup. */
function stringOf(value: unknown): string | null {
  if (typeof value !== "string") return null
  return clean(/&#?\w+;/.test(value) ? wordsIn(parseHTML(`<html><body>${value}</body></html>`).document.body) : value)
}

function clean(raw: string | null | undefined): string | null {
  return folded(raw ?? "") || null
}
