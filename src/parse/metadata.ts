/** What a page says of itself: JSON-LD, OpenGraph and meta elements, and its address. */
import { parseHTML } from "linkedom"
import { findEdtf } from "../text/dates.ts"
import { authorsOf } from "./byline.ts"
import { folded, wordsIn } from "./page.ts"

/** What a page says of itself; the days of publication stand best first. */
export interface Metadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly url: string | null
  readonly language: string | null
  readonly description: string | null
  readonly published: readonly { readonly value: string; readonly how: string }[]
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
    published: publishedIn(document, article, { meta, url: url ?? "" }),
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

function publishedIn(
  document: Document,
  article: Linked | undefined,
  { meta, url }: { readonly meta: Meta; readonly url: string },
): Metadata["published"] {
  const time =
    document.querySelector('[itemprop="datePublished"][datetime]') ??
    document.querySelector("article time[datetime]") ??
    document.querySelector("main time[datetime]") ??
    document.querySelector("time[datetime]")
  const inUrl = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:\/|-|$)/.exec(url)
  const candidates: readonly (readonly [string | null, string])[] = [
    [stringOf(article?.datePublished), "the page’s JSON-LD datePublished"],
    [meta("article:published_time", "og:article:published_time"), "the page’s meta article:published_time"],
    [meta("datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate"), "the page’s meta date"],
    [time?.getAttribute("datetime") ?? null, "the page’s first time element"],
    [inUrl ? `${inUrl[1]}-${inUrl[2]}-${inUrl[3]}` : null, "the page’s address"],
  ]
  return candidates.flatMap(([raw, how]) => {
    // The day as the page writes it, in its own zone: a reader's calendar, not UTC's.
    const value = raw === null ? null : findEdtf(raw.trim().slice(0, 10))
    return value === null ? [] : [{ value, how }]
  })
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
