import { describe, expect, it } from "vitest"
import { parseHtml } from "../../src/parse/html.ts"
import type { Parsed } from "../../src/parse/formats.ts"

/** Three sentences, as many as it takes for a page to have an article in it. */
const RUNNING =
  "The council withdrew its plan to charge boats by the metre on Thursday. It had talked for a night in which nobody gave way. In the end, nobody claimed the plan as their own, and nobody asked."

const parse = (page: string): Parsed => parseHtml(Buffer.from(page), "page.html")

/** The page's blocks as "kind: words", without the running text that makes it an article. */
function told(body: string, head = ""): readonly string[] {
  const { text, blocks } = parse(
    `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  )
  return blocks
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
    .filter((line) => !line.endsWith(RUNNING))
}

const linked = (object: unknown): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`
const page = (head: string, body = ""): Parsed =>
  parse(`<html><head>${head}</head><body>${body}<p>${RUNNING}</p></body></html>`)

describe("the day of publication", () => {
  const all = [
    linked({ "@type": "NewsArticle", datePublished: "2020-06-01T23:30:00-05:00" }),
    '<meta property="article:published_time" content="2020-06-02T10:00:00Z">',
    '<meta name="DC.date" content="2020-06-03">',
  ]
  const time = '<time datetime="2020-06-04T08:00">4 June</time>'

  it("is told by JSON-LD, OpenGraph, meta and time, in this order, and all of it is kept", () => {
    expect(page(all.join(""), time).publishedFrom).toEqual([
      { value: "2020-06-01", how: "the page’s JSON-LD datePublished", span: null },
      { value: "2020-06-02", how: "the page’s meta article:published_time", span: null },
      { value: "2020-06-03", how: "the page’s meta dc.date", span: null },
      { value: "2020-06-04", how: "the page’s first time element", span: null },
    ])
  })

  it("is told by the next of them where one says nothing", () => {
    const days = all.map((_, index) => page(all.slice(index).join("")).publishedFrom[0]?.value)
    expect(days).toEqual(["2020-06-01", "2020-06-02", "2020-06-03"])
    expect(page("", time).publishedFrom[0]?.value).toBe("2020-06-04")
    expect(page("").publishedFrom).toEqual([])
  })

  it("is not what is no date", () => {
    const { publishedFrom, warnings } = page('<meta name="date" content="2020-02-30">' + (all[1] ?? ""))
    expect(publishedFrom.map(({ value }) => value)).toEqual(["2020-06-02"])
    expect(warnings.map(({ problem, message }) => [problem, message])).toEqual([
      [
        "bad-date",
        "The page’s meta date is “2020-02-30”, which is no date that can be read in one way; it was left out, and --published 2020-06-18 gives the right one.",
      ],
    ])
  })

  it("is not the day of a change, which is told apart", () => {
    const head = `${linked({ "@type": "NewsArticle", dateModified: "2020-06-07" })}<meta property="article:modified_time" content="2020-06-08T01:00:00Z">`
    const body = `<article><p>Updated: <time datetime="2020-06-09">9 June</time></p><p class="updated">${time}</p></article>`
    expect(page(head, body)).toMatchObject({ publishedFrom: [], modified: "2020-06-08" })
    expect(page("", time).modified).toBeNull()
  })

  it("is that of the article, and not of the page around it", () => {
    const body = `<header><time datetime="2021-01-01">Today</time></header><article>${time}<p>${RUNNING}</p></article>`
    expect(page("", body).publishedFrom[0]?.value).toBe("2020-06-04")
  })
})

describe("what a page says of itself", () => {
  it("is taken from JSON-LD first, through its graph and its references", () => {
    const graph = [
      { "@type": "Organization", "@id": "#paper", name: "Basin Courier" },
      { "@type": "Person", "@id": "#kole", name: "Ines Kole" },
      {
        "@type": ["Thing", "NewsArticle"],
        headline: "Levy &amp; loss &#8211; a night",
        author: [{ "@id": "#kole" }, "Dan Hollis"],
        publisher: { "@id": "#paper" },
      },
    ]
    expect(page(linked({ "@graph": graph }) + '<meta property="og:title" content="Other">')).toMatchObject({
      title: "Levy & loss – a night",
      outlet: "Basin Courier",
      authors: ["Ines Kole", "Dan Hollis"],
    })
  })

  it("is taken from OpenGraph and meta where JSON-LD is broken or about something else", () => {
    const head =
      '<meta property="og:title" content="Levy dropped"><meta property="og:site_name" content="Basin Courier"><meta name="author" content="By Ines Kole and Dan Hollis"><meta property="og:locale" content="en_GB">'
    const expected = {
      title: "Levy dropped",
      outlet: "Basin Courier",
      authors: ["Ines Kole", "Dan Hollis"],
      language: "en-GB",
    }
    expect(
      page(head + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x",}</script>'),
    ).toMatchObject(expected)
    expect(page(head + linked({ "@type": "Organization", name: "Else", headline: "x" }))).toMatchObject(expected)
    expect(page(head + linked(null) + linked([[1]]) + linked("Article"))).toMatchObject(expected)
  })

  it("may stand in comments or more than one script", () => {
    const head = `<script type="application/ld+json"><!-- ${JSON.stringify({ "@type": "Article", headline: "Levy dropped" })} --></script>`
    expect(page(linked({ "@type": "WebSite" }) + head)).toMatchObject({ title: "Levy dropped" })
  })

  it("is the title without the outlet's name, where the headline says where it ends", () => {
    expect(page("<title>Levy dropped | Basin Courier</title>", "<h1>Levy dropped</h1>").title).toBe("Levy dropped")
    expect(page("<title>Levy dropped | Basin Courier</title>").title).toBe("Levy dropped | Basin Courier")
    expect(page("<title>Levy dropped for good</title>", "<h1>Levy dropped</h1>").title).toBe("Levy dropped for good")
  })

  it("is the address only where it is one of the web", () => {
    expect(page('<link rel="canonical" href="https://courier.example.org/1">').url).toBe(
      "https://courier.example.org/1",
    )
    expect(page('<link rel="canonical" href="/1">').url).toBeNull()
    expect(page('<meta property="og:url" content="javascript:alert(1)">').url).toBeNull()
  })

  it("has the authors of its byline where nothing else names them", () => {
    expect(page("", '<h1>Levy</h1><p class="byline">By Ines Kole</p>').authors).toEqual(["Ines Kole"])
    expect(page('<meta name="author" content="Dan Hollis">', '<p class="byline">By Ines Kole</p>').authors).toEqual([
      "Dan Hollis",
    ])
  })

  it("is nothing where it says nothing", () => {
    expect(page("")).toMatchObject({
      title: null,
      outlet: null,
      authors: [],
      url: null,
      language: null,
      publishedFrom: [],
    })
  })
})

describe("the article", () => {
  it("has its front in order, wherever the page keeps it", () => {
    const body = `<header><h1>The Basin Courier</h1><p class="subtitle">All that floats</p></header>
      <article><p>${RUNNING}</p><div><a rel="author" href="/kole">Ines Kole</a></div><h1>Levy dropped</h1>
      <p class="standfirst">Nobody says whose it was.</p><time datetime="2020-06-18">18 June 2020</time></article>`
    expect(told(body, '<meta property="og:site_name" content="The Basin Courier">')).toEqual([
      "headline: Levy dropped",
      "standfirst: Nobody says whose it was.",
      "byline: Ines Kole",
      "dateline: 18 June 2020",
    ])
  })

  it("takes its front from no other article", () => {
    const body = `<main><div class="teaser"><h2>Else</h2><p class="standfirst">Something else.</p><p class="byline">By Else Where</p>
      <time datetime="2001-01-01">1 January 2001</time></div>
      <h1>Levy</h1><p class="standfirst">Nobody says whose it was.</p><p>${RUNNING}</p></main>`
    expect(told(body).slice(0, 2)).toEqual(["headline: Levy", "standfirst: Nobody says whose it was."])
    expect(told(body).filter((line) => /^(?:byline|dateline)/.test(line))).toEqual([])
  })

  it("leaves out navigation, columns, notices, forms and scripts", () => {
    const beside = [
      "<nav><ul><li>News</li></ul></nav>",
      "<aside><p>Most read today: the eel that came back to the bay.</p></aside>",
      '<div class="cookie-notice"><p>We keep cookies so that this notice need not come back.</p></div>',
      '<div id="CybotConsentDialog"><p>Accept all of it, and more of the same.</p></div>',
      '<div role="dialog"><p>Subscribe before you read on, or do not.</p></div>',
      "<form><p>Your address</p><input></form>",
      "<p hidden>Nobody sees this.</p>",
      "<script>var x = 'Nobody reads this.'</script><style>p { color: red }</style><noscript><p>No script.</p></noscript>",
    ]
    for (const part of beside) {
      expect(
        told(`${part}<article><h1>Levy</h1><p>${RUNNING}</p>${part}<p>${RUNNING}</p></article>${part}`),
        part,
      ).toEqual(["headline: Levy"])
    }
  })

  it("is not thrown away because it is about cookies", () => {
    expect(
      told(`<article class="post tag-cookie-law"><h1>Cookies</h1><p>Cookies are small.</p><p>${RUNNING}</p></article>`),
    ).toEqual(["headline: Cookies", "paragraph: Cookies are small."])
  })

  it("stays where a page marks what only subscribers may read", () => {
    expect(
      told(`<article><h1>Levy</h1><div class="paywall"><p>Only for some.</p><p>${RUNNING}</p></div></article>`),
    ).toEqual(["headline: Levy", "paragraph: Only for some."])
  })

  it("may be so short that no extraction finds it", () => {
    expect(told("<nav><p>News</p></nav><h1>Levy</h1><p>Dropped.</p>")).toEqual([
      "headline: Levy",
      "paragraph: Dropped.",
    ])
  })

  it("has captions and credits, in figures and out of them", () => {
    const captions = [
      '<figure><img src="a"><figcaption>The mayor. <span class="credit">Karl Munt</span></figcaption></figure>',
      '<figure><img src="a"><figcaption>The mayor. <small>Karl Munt</small></figcaption></figure>',
      '<figure><img src="a"><figcaption><p>The mayor.</p><cite>Karl Munt</cite></figcaption></figure>',
    ]
    for (const caption of captions) {
      expect(told(`<article><h1>Levy</h1>${caption}<p>${RUNNING}</p></article>`), caption).toEqual([
        "headline: Levy",
        "caption: The mayor.",
        "credit: Karl Munt",
      ])
    }
    const old = '<div><img src="a"><p class="wp-caption-text">The mayor. (Photo: Karl Munt)</p></div>'
    expect(told(`<article><h1>Levy</h1>${old}<p>${RUNNING}</p></article>`).slice(1)).toEqual([
      "caption: The mayor.",
      "credit: (Photo: Karl Munt)",
    ])
  })

  it("has headings, lists, quotes and rows of tables", () => {
    const body = `<article><h1>Levy</h1><p>${RUNNING}</p><h2>What now</h2><ul><li>One</li><li><p>Two</p></li></ul>
      <blockquote><p>“No,” she said.</p></blockquote><table><tr><th>Year</th><th>Boats</th></tr><tr><td>2018</td><td><p>41</p></td></tr></table></article>`
    expect(told(body)).toEqual([
      "headline: Levy",
      "heading: What now",
      "list-item: One",
      "list-item: Two",
      "quote: “No,” she said.",
      "table: Year | Boats",
      "table: 2018 | 41",
    ])
  })

  it("parts words where the screen does, and nowhere else", () => {
    expect(
      told(
        `<article><h1>A<br>levy</h1><p>One<br>two <b>th</b>ree<sup>4</sup>&nbsp;five</p><p>${RUNNING}</p></article>`,
      ),
    ).toEqual(["headline: A levy", "paragraph: One two three4 five"])
    expect(told(`<div>By Ines Kole<br><br>One <i>two</i> three.<br><br>${RUNNING}</div>`)).toEqual([
      "byline: By Ines Kole",
      "paragraph: One two three.",
    ])
  })

  it("has turns where it is a transcript, and a plain text's blocks where it is preformatted", () => {
    expect(
      told(
        `<article><h1>Briefing</h1><p>MS. VOSS: Hello.</p><p>Q&nbsp; Who?</p><p>MS. VOSS: ${RUNNING}</p><p>And more.</p></article>`,
      ),
    ).toEqual(["headline: Briefing", "turn: MS. VOSS: Hello.", "turn: Q Who?", "turn: And more."])
    expect(told(`<h1>Hearing</h1><pre>REYD: One\ntwo.\nLORNE: Three.\nREYD: Four.\n</pre>`)).toEqual([
      "headline: Hearing",
      "turn: REYD: One\ntwo.",
      "turn: LORNE: Three.",
      "turn: REYD: Four.",
    ])
  })

  it("loses no paragraph that the page repeats as its description", () => {
    const body = `<div id="a"><h1>Levy</h1><div><p>Nobody says whose it was.</p></div><p>${RUNNING}</p></div>`
    expect(told(body, '<meta name="description" content="Nobody says whose it was.">')).toEqual([
      "headline: Levy",
      "standfirst: Nobody says whose it was.",
    ])
  })
})

describe("a page", () => {
  it.each([
    ["without html and body", `<title>Levy</title><p>${RUNNING}`],
    ["without body", `<html><head><title>Levy</title></head><p>${RUNNING}</html>`],
    ["without head", `<!doctype html><body><h1>Levy</h1><p>${RUNNING}</body>`],
    [
      "in XHTML",
      `<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Levy</title></head><body><p>${RUNNING}</p></body></html>`,
    ],
    ["with unclosed elements", `<html><body><h1>Levy<p>${RUNNING}<div>`],
  ])("%s is read all the same", (_, source) => {
    const { text, blocks } = parse(source)
    expect(text).toContain(RUNNING)
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual(["paragraph", RUNNING])
  })

  it("is read in the encoding that it names", () => {
    const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body><p>'
    const bytes = Buffer.concat([
      Buffer.from(head),
      Buffer.of(0x93),
      Buffer.from("No,"),
      Buffer.of(0x94),
      Buffer.from(` said Jos`),
      Buffer.of(0xe9),
      Buffer.from(".</p>"),
    ])
    expect(parseHtml(bytes, "page.html").text).toBe("“No,” said José.")
  })

  it("is read as UTF-8 where it names none, one that nobody knows, or one in which the name could not be read", () => {
    for (const charset of ["", '<meta charset="nonsense">', '<meta charset="utf-16">']) {
      expect(parse(`<html><head>${charset}</head><body><p>“Été”</p></body></html>`).text).toBe("“Été”")
    }
  })

  it("is refused where it is not in the encoding that it names", () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="utf-8"><body>\n<p>Jos'),
      Buffer.of(0xe9),
      Buffer.from("</p>"),
    ])
    expect(() => parseHtml(bytes, "page.html")).toThrow(
      "page.html is no UTF-8 text: line 2 holds bytes that make no character",
    )
  })

  it.each([
    "<html></html>",
    "<html><head><title>Levy</title></head><body></body></html>",
    "<html><body><nav><p>News</p></nav><script>document.write('x')</script></body></html>",
    "<html><body><p>…</p></body></html>",
    "<!-- nothing -->",
  ])("without an article has no text: %s", (source) => {
    expect(() => parse(source)).toThrow(
      expect.objectContaining({
        problem: "no-text",
        message: "page.html has no article text in it; save the page whole, not only its frame.",
      }),
    )
  })

  it("with elements too deep in each other is refused before it takes its time", () => {
    const start = performance.now()
    expect(() => parse(`<html><body>${"<div>".repeat(5000)}${RUNNING}`)).toThrow(
      "page.html nests its elements 5002 deep and onrecord reads up to 120; save its text as plain text.",
    )
    expect(performance.now() - start).toBeLessThan(2000)
    expect(parse(`<html><body>${"<div>".repeat(80)}<p>${RUNNING}`).text).toBe(RUNNING)
  })

  it("of some thousand paragraphs is read in a few seconds", () => {
    const start = performance.now()
    expect(
      parse(`<html><body><article>${`<p>${RUNNING}</p>`.repeat(5000)}</article></body></html>`).blocks,
    ).toHaveLength(5000)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
