import type { Locator } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Reading, Span, Statement } from "../../src/model.ts"
import { hasBrowser, marked, mustHaveBrowser, seriousFaults, startWalk, type Walk } from "./browser.ts"
import { ARTICLE, TRANSCRIPT } from "./texts.ts"

const title = hasBrowser ? "the desk in a browser" : "the desk in a browser (skipped: needs chromium in /usr/bin)"

describe.skipIf(!hasBrowser && !mustHaveBrowser)(title, () => {
  let walk: Walk
  let reading: Reading

  beforeAll(async () => {
    walk = await startWalk([ARTICLE, TRANSCRIPT])
    const [entry] = (await walk.case.documents()).filter((document) => document.title === ARTICLE.title)
    const found = entry && (await walk.case.findReading(entry.id))
    if (!found) throw new Error("The case does not hold the article that was added.")
    reading = found
  })
  afterAll(() => walk.close())

  const go = async (path: string): Promise<void> => {
    await walk.page.goto(walk.served.address + path)
    await walk.page.locator("body:has(h1):not(:has(.waiting))").waitFor()
  }
  const heading = (name: string): Locator => walk.page.getByRole("heading", { level: 1, name, exact: true })
  const wordsOf = (spans: readonly Span[]): readonly string[] =>
    spans.map(({ start, end }) => reading.document.text.slice(start, end))
  const saying = (words: string): Statement => {
    const found = reading.statements.find(({ content }) => wordsOf(content.spans).join(" … ").includes(words))
    if (!found) throw new Error(`No statement says ${words}.`)
    return found
  }
  const heldCard = (): Locator => walk.page.locator(".note.held")
  const inReader = (search = "") => go(`documents/${encodeURIComponent(reading.document.id)}${search}`)

  /** A point on the first words of a highlight that are these, found in the page as a person would. */
  const pointOn = async (words: string): Promise<{ readonly x: number; readonly y: number }> => {
    const place = await walk.page.evaluate<{ x: number; y: number } | null>(`(() => {
      for (const highlight of CSS.highlights.values())
        for (const range of highlight)
          if (range.toString() === ${JSON.stringify(words)}) {
            range.startContainer.parentElement.scrollIntoView({ block: "center" })
            const { left, top, width, height } = range.getClientRects()[0]
            return { x: left + width / 2, y: top + height / 2 }
          }
      return null
    })()`)
    if (!place) throw new Error(`Nothing marked reads ${words}.`)
    return place
  }

  it("opens with the printed address, which is then without its token", async () => {
    await walk.page.goto(walk.served.url)
    await heading("Documents").waitFor()
    expect(walk.page.url()).toBe(walk.served.address)
    await expect.poll(() => walk.page.title()).toBe("Documents – winter-ferry – onrecord")
    const entries = walk.page.locator(".entries li")
    expect(await entries.count()).toBe(2)
    expect(await entries.first().innerText()).toContain("The Holm Courier")
    expect(await entries.first().innerText()).toContain("Tue 7 May 2024")
  })

  it("shows a document as it was written, its statements marked by their stance", async () => {
    await walk.page.getByRole("link", { name: "Ferry to Holm will sail in winter" }).click()
    await heading("Ferry to Holm will sail in winter").waitFor()
    const shown = await walk.page.evaluate<string>(
      `[...document.querySelectorAll("[data-start]")].map((element) => element.textContent).join("")`,
    )
    expect(shown.replaceAll(/\s/g, "")).toBe(reading.document.text.replaceAll(/\s/g, ""))
    const denied = reading.statements.filter(({ stance }) => stance === "denies")
    const sure = denied.filter(({ confidence }) => confidence >= 0.7)
    const unsure = denied.filter(({ confidence }) => confidence < 0.7)
    expect(denied.length).toBeGreaterThan(0)
    expect(await marked(walk.page, "denies")).toEqual(sure.flatMap(({ content }) => wordsOf(content.spans)))
    expect(await marked(walk.page, "denies-unsure")).toEqual(unsure.flatMap(({ content }) => wordsOf(content.spans)))
    expect(await marked(walk.page, "time")).toEqual(wordsOf(reading.times))
    expect(await marked(walk.page, "person")).toContain("Karl Munt")
  })

  it("takes the statement under the pointer in hand, both parts of it", async () => {
    const statement = saying("a second crew")
    expect(statement.content.spans).toHaveLength(2)
    const { x, y } = await pointOn("“We will need a second crew,”")
    await walk.page.mouse.move(x, y)
    await heldCard().waitFor()
    expect(await marked(walk.page, "held")).toEqual(wordsOf(statement.content.spans))
    expect(await heldCard().innerText()).toContain("Karl Munt")
  })

  it("keeps it by a click, in the address too, with its card beside the words", async () => {
    const statement = saying("the owners had spoken")
    const { x, y } = await pointOn(wordsOf(statement.content.spans)[0] ?? "")
    await walk.page.mouse.click(x, y)
    await walk.page.waitForURL(`**?statement=${statement.id}`)
    await expect.poll(() => marked(walk.page, "held")).toEqual(wordsOf(statement.content.spans))
    const card = heldCard()
    const [{ start, end } = { start: 0, end: 0 }] = statement.content.spans
    expect(await card.innerText()).toContain("denies")
    expect(await card.innerText()).toContain(`characters ${start}–${end}, line `)
    expect(await card.getByRole("button", { expanded: true }).count()).toBe(1)
    const box = await card.boundingBox()
    expect(Math.abs((box?.y ?? 0) - y)).toBeLessThan(40)
    await walk.page.mouse.move(x, y + 200)
    expect(await marked(walk.page, "held"), "what was chosen stays").toEqual(wordsOf(statement.content.spans))
  })

  it("goes through the statements by key, and lets go", async () => {
    const order = reading.statements.map(({ id }) => id)
    const at = order.indexOf(saying("the owners had spoken").id)
    await walk.page.keyboard.press("j")
    await walk.page.waitForURL(`**?statement=${order[at + 1] ?? ""}`)
    await walk.page.keyboard.press("k")
    await walk.page.keyboard.press("k")
    await walk.page.waitForURL(`**?statement=${order[at - 1] ?? ""}`)
    await walk.page.keyboard.press("Escape")
    await expect.poll(() => marked(walk.page, "held")).toEqual([])
    expect(walk.page.url()).not.toContain("statement=")
  })

  it("scrolls to the words of a card", async () => {
    const last = saying("in June")
    await walk.page.evaluate("window.scrollTo(0, 0)")
    await walk.page.mouse.move(2, 2)
    await walk.page.getByRole("button", { name: "Tove Rask" }).press("Enter")
    await expect.poll(() => marked(walk.page, "held")).toEqual(wordsOf(last.content.spans))
    await expect.poll(() => isInView("held")).toBe(true)
  })

  /** Whether the first words of a highlight are in the window. */
  const isInView = (name: string): Promise<boolean> =>
    walk.page.evaluate<boolean>(`(() => {
      const [range] = CSS.highlights.get(${JSON.stringify(name)}) ?? []
      const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
      return top > 48 && bottom < innerHeight
    })()`)

  it("marks only what is asked for", async () => {
    await walk.page.getByText("Times", { exact: true }).click()
    await expect.poll(() => marked(walk.page, "time")).toEqual([])
    await walk.page.getByText("Statements", { exact: true }).and(walk.page.locator(".sample")).click()
    await expect.poll(() => marked(walk.page, "denies")).toEqual([])
    expect(await marked(walk.page, "person")).toContain("Karl Munt")
  })

  it("opens at a statement that an address names", async () => {
    const statement = saying("in June")
    await inReader(`?statement=${statement.id}`)
    await heldCard().waitFor()
    expect(await marked(walk.page, "held")).toEqual(wordsOf(statement.content.spans))
    await expect.poll(() => isInView("held")).toBe(true)
  })

  it("shows turns with their labels", async () => {
    await go("")
    await walk.page.getByRole("link", { name: "Council of Holm" }).click()
    await heading("Council of Holm, sitting of 2 May 2024").waitFor()
    expect(await walk.page.locator(".turn .label").allInnerTexts()).toEqual([
      "SAND:",
      "MUNT:",
      "SAND:",
      "MUNT:",
      "SAND:",
    ])
  })

  it("finds words over the case and opens the reader at them", async () => {
    await walk.page.getByRole("searchbox", { name: "Search the case" }).fill("owners crew")
    await walk.page.keyboard.press("Enter")
    await walk.page.waitForURL("**/search?q=owners+crew")
    await walk.page.getByText("owners AND crew").waitFor()
    expect(await walk.page.locator("mark").allInnerTexts()).toContain("owners")
    await walk.page.locator(".hits blockquote a").last().click()
    await heading("Ferry to Holm will sail in winter").waitFor()
    await expect.poll(() => marked(walk.page, "hit")).toHaveLength(1)
    expect(["owners", "crew"]).toContain((await marked(walk.page, "hit"))[0])
    await expect.poll(() => isInView("hit")).toBe(true)
  })

  it("tells a slip in a query in one sentence", async () => {
    await go("search?q=%28owners")
    expect(await walk.page.getByRole("alert").innerText()).toContain("this bracket is not closed")
  })

  it("tells a day that is none at its field, and then reads the pasted text", async () => {
    await go("")
    await walk.page
      .getByLabel("Text", { exact: true })
      .fill("“The crew is found,” said Karl Munt.\n\nHe did not say where.\n")
    await walk.page.getByLabel("Headline").fill("Crew found")
    await walk.page.getByLabel("Published").fill("the 30th of February")
    await walk.page.getByRole("button", { name: "Add and read" }).click()
    await walk.page.getByText(/30th of February.* no date/).waitFor()
    expect(await walk.page.getByLabel("Published").getAttribute("aria-invalid")).toBe("true")
    await walk.page.getByLabel("Published").fill("2024-05-08")
    await walk.page.getByRole("button", { name: "Add and read" }).click()
    await heading("Crew found").waitFor()
    expect(await walk.page.locator(".about").innerText()).toContain("Wed 8 May 2024")
    await walk.page.getByRole("link", { name: "Documents" }).click()
    await expect.poll(() => walk.page.locator(".entries li").count()).toBe(3)
  })

  it("narrows the statements of the case, and leads from each to its place", async () => {
    await go("statements")
    await walk.page.getByRole("button", { name: /stance/i }).click()
    await walk.page.getByRole("option", { name: "denies" }).click()
    await walk.page.waitForURL("**/statements?stance=denies")
    await walk.page.getByRole("link", { name: "the owners had spoken" }).click()
    await walk.page.waitForURL(`**?statement=${saying("the owners had spoken").id}`)
    await heldCard().waitFor()
  })

  it("is reached with the keyboard alone", async () => {
    await go("")
    await walk.page.keyboard.press("Tab")
    expect(await walk.page.evaluate<string>("document.activeElement.textContent")).toContain("Skip to the page")
    await walk.page.keyboard.press("Enter")
    const entry = walk.page.locator(".entries a").first()
    for (let step = 0; step < 3 && !(await entry.evaluate("(element) => element === document.activeElement")); step++) {
      await walk.page.keyboard.press("Tab")
    }
    await walk.page.keyboard.press("Enter")
    await walk.page.locator(".reader h1").waitFor()
    expect(await walk.page.evaluate<string>("document.activeElement.id"), "the focus goes to the new screen").toBe(
      "main",
    )
  })

  it.each(["light", "dark"] as const)("has nothing serious for axe to find, in %s", async (colorScheme) => {
    await walk.page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    const reader = `documents/${encodeURIComponent(reading.document.id)}?statement=${saying("second crew").id}`
    for (const path of ["", reader, "search?q=crew", "search?q=%28", "statements", "people", "timeline", "nowhere"]) {
      await go(path)
      expect(await seriousFaults(walk.page), path).toEqual([])
    }
  })

  it("needs no sideways scrolling on a telephone, and lays the card in hand below the words", async () => {
    await walk.page.setViewportSize({ width: 390, height: 844 })
    const statement = saying("in June")
    const paths = [
      "",
      `documents/${encodeURIComponent(reading.document.id)}`,
      "search?q=crew",
      "statements",
      "people",
      "timeline",
    ]
    for (const path of paths) {
      await go(path)
      expect(await walk.page.evaluate<number>("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(390)
    }
    await inReader(`?statement=${statement.id}`)
    await heldCard().waitFor()
    await expect.poll(() => isInView("held")).toBe(true)
    const box = await heldCard().boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(800)
    await walk.page.setViewportSize({ width: 1440, height: 900 })
  })

  it("tells a second visit that the token is used, and a stranger that it is not signed in", async () => {
    const page = await (await walk.stranger()).newPage()
    const used = await page.goto(walk.served.url)
    expect(used?.status()).toBe(401)
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("This address has been used")
    expect(await seriousFaults(page)).toEqual([])
    await page.goto(walk.served.address)
    await page.getByRole("heading", { name: "This browser is not signed in" }).waitFor()
    expect(await page.locator("body").innerText()).toContain("open the address that onrecord printed")
  })

  it("asked nobody but the desk, and broke none of its own rules", () => {
    expect(walk.asked.length).toBeGreaterThan(20)
    expect(walk.asked.filter((address) => !address.startsWith(walk.served.address))).toEqual([])
    expect(walk.complaints).toEqual([])
  })
})
