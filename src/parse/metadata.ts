/** What a page says of itself: JSON-LD, OpenGraph and meta elements, and its address. */
import { findEdtf } from "../text/dates.ts"
import { normalise } from "../text/normalise.ts"
import { authorsOf } from "./text.ts"

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
  const linked = linkedArticle(document)
  const url =
    metaOf(document, ["og:url"]) ?? document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null
  return {
    title:
      stringOf(linked?.["headline"]) ??
      metaOf(document, ["og:title"]) ??
      clean(document.querySelector("title")?.textContent),
    outlet: nameOf(linked?.["publisher"]) ?? metaOf(document, ["og:site_name", "application-name"]),
    authors: authorsIn(linked?.["author"], document),
    url: url !== null && /^https?:\/\//.test(url) ? url : null,
    language:
      document.documentElement.getAttribute("lang") ?? metaOf(document, ["og:locale"])?.replace("_", "-") ?? null,
    description: metaOf(document, ["og:description", "description"]) ?? stringOf(linked?.["description"]),
    published: publishedIn(document, linked, url),
  }
}

function publishedIn(document: Document, linked: Linked | null, url: string | null): Metadata["published"] {
  const time = document.querySelector("article time[datetime], main time[datetime], time[datetime]")
  const inUrl = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:\/|-|$)/.exec(url ?? "")
  const candidates: readonly (readonly [string | null, string])[] = [
    [stringOf(linked?.["datePublished"]), "the page’s JSON-LD datePublished"],
    [
      metaOf(document, ["article:published_time", "og:article:published_time"]),
      "the page’s meta article:published_time",
    ],
    [metaOf(document, ["date", "dc.date", "dcterms.created", "pubdate"]), "the page’s meta date"],
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

/** The first JSON-LD object that is an article. */
function linkedArticle(document: Document): Linked | null {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? "")
      return Array.isArray(parsed) ? parsed : [parsed]
    } catch {
      return [] // a page's broken JSON-LD says nothing, and the other sources remain
    }
  })
  const graphs = objects.filter(isLinked).flatMap((object) => {
    const graph = object["@graph"]
    return Array.isArray(graph) ? [object, ...graph.filter(isLinked)] : [object]
  })
  return graphs.find((object) => /Article|Report|BlogPosting/.test(JSON.stringify(object["@type"] ?? ""))) ?? null
}

function authorsIn(author: unknown, document: Document): readonly string[] {
  const listed = (Array.isArray(author) ? author : [author]).map(nameOf).filter((name) => name !== null)
  if (listed.length > 0) return listed
  const meta = metaOf(document, ["author", "article:author", "byl"])
  if (meta === null || /^https?:/.test(meta)) return []
  const names = authorsOf(meta)
  return names.length > 0 ? names : [meta]
}

function nameOf(value: unknown): string | null {
  return typeof value === "string" ? clean(value) : isLinked(value) ? stringOf(value["name"]) : null
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" ? clean(value) : null
}

function clean(raw: string | null | undefined): string | null {
  const words = normalise(raw ?? "")
    .replace(/\s+/g, " ")
    .trim()
  return words === "" ? null : words
}

function metaOf(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    const content = clean(element?.getAttribute("content"))
    if (content !== null) return content
  }
  return null
}
