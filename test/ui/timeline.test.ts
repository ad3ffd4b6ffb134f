import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { PastedText } from "../../src/desk.ts"
import { hasBrowser, marked, mustHaveBrowser, seriousFaults, startWalk, type Walk } from "./browser.ts"

const OWNERS: PastedText = {
  title: "Captain and mayor spoke in May",
  outlet: "The Holm Courier",
  published: "2024-05-07",
  text: `Captain and mayor spoke in May

By Ada Lind

Karl Munt, the ferry’s captain, rang Berit Sand on 3 May 2024. “It was short,” said Berit Sand, the mayor. “We spoke of the crew,” said Karl Munt.

The quay was built in the 1990s. It had been shut last week.
`,
}
const CALL: PastedText = {
  title: "Captain’s call to the mayor",
  outlet: "Harbour Post",
  published: "2024-05-09",
  text: `Captain’s call to the mayor

By Ole Brand

Karl Munt rang Berit Sand on 4 May 2024, the harbour office says. “He called me,” said Berit Sand. Karl Munt denied that it was about money.
`,
}
const UNDATED: PastedText = {
  title: "Owners waited",
  text: `Owners waited

The owners had waited since Friday, Tove Rask said. “Nobody called us,” she said.
`,
}

const title = hasBrowser
  ? "the timeline in a browser"
  : "the timeline in a browser (skipped: needs chromium in /usr/bin)"

describe.skipIf(!hasBrowser && !mustHaveBrowser)(title, () => {
  let walk: Walk
  beforeAll(async () => {
    walk = await startWalk([OWNERS, CALL, UNDATED])
    await walk.page.goto(walk.served.url)
  })
  afterAll(() => walk.close())

  const open = async (search = ""): Promise<void> => {
    await walk.page.goto(`${walk.served.address}timeline${search}`)
    await walk.page.locator(".timeline:has(.facts, .refused):not(:has(.waiting))").waitFor()
  }
  const dates = (): Promise<readonly string[]> => walk.page.locator(".days > h2").allInnerTexts()
  const status = () => walk.page.getByRole("status")

  it("shows each date in words beside what stands there, uncertain ones told apart", async () => {
    await open("?kind=time")
    expect(await dates()).toEqual(["in the 1990s", "in the week of 29 April 2024", "in May 2024"])
    expect(await walk.page.locator(".days > h2.vague").count()).toBe(3)
    await open("?kind=event")
    expect(await walk.page.locator(".days > h2.sure").allInnerTexts()).toEqual(["Fri 3 May 2024", "Sat 4 May 2024"])
  })

  it("lays differing dates of one event side by side, and decides nothing", async () => {
    await open("?kind=event")
    const rivals = walk.page.locator(".rivals")
    expect(await rivals.count()).toBe(2)
    const [own, other] = [rivals.first().locator(".sides > div").first(), rivals.first().locator(".sides > div").last()]
    expect(await rivals.first().locator("h3").allInnerTexts()).toEqual(["Fri 3 May 2024", "also dated Sat 4 May 2024"])
    expect(await own.innerText()).toContain("The Holm Courier")
    expect(await other.innerText()).toContain("Harbour Post")
    const [left, right] = [await own.boundingBox(), await other.boundingBox()]
    expect(left?.y).toBe(right?.y)
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 100)
  })

  it("leads from each thing to its characters", async () => {
    await open("?kind=event")
    await walk.page.locator(".rivals").first().getByRole("link").last().click()
    await walk.page.getByRole("heading", { level: 1, name: "Captain’s call to the mayor" }).waitFor()
    await expect.poll(() => marked(walk.page, "hit")).toEqual(["rang"])
  })

  it("shows what has no day in a place of its own at the end, with its count", async () => {
    await open()
    const undated = walk.page.locator("#undated")
    await undated.waitFor()
    const entries = await undated.locator("li").count()
    expect(entries).toBeGreaterThan(0)
    expect(await undated.getByRole("heading").innerText()).toBe(`Without a day ${entries}`)
    expect(await undated.innerText()).toContain("The owners had waited since Friday")
    await walk.page.getByRole("link", { name: `${entries} without` }).click()
    expect(walk.page.url()).toMatch(/#undated$/)
  })

  it("is narrowed by kind with the keyboard alone, in the address too", async () => {
    await open()
    const all = await status().first().innerText()
    const box = walk.page.getByRole("checkbox", { name: "Other dates" })
    await box.focus()
    await walk.page.keyboard.press("Space")
    await walk.page.waitForURL("**/timeline?kind=event%2Cstatement%2Crole")
    await expect.poll(() => status().first().innerText()).not.toBe(all)
    expect(await dates()).not.toContain("in the 1990s")
    await walk.page.keyboard.press("Space")
    await walk.page.waitForURL("**/timeline")
    await expect.poll(() => status().first().innerText()).toBe(all)
  })

  it("is never left without a kind", async () => {
    await open("?kind=event")
    const box = walk.page.getByRole("checkbox", { name: "Events" })
    await box.focus()
    await walk.page.keyboard.press("Space")
    expect(await box.isChecked()).toBe(true)
  })

  it("is narrowed by day, and tells a day that is none in one sentence", async () => {
    await open()
    await walk.page.getByRole("searchbox", { name: "From day" }).fill("2024-05-04")
    await walk.page.keyboard.press("Enter")
    await walk.page.waitForURL("**/timeline?from=2024-05-04")
    await expect.poll(async () => (await dates())[0]).toBe("in the week of 29 April 2024")
    await walk.page.getByRole("searchbox", { name: "Until day" }).fill("the fifth of May")
    await walk.page.keyboard.press("Enter")
    await walk.page.getByRole("alert").waitFor()
    expect(await walk.page.getByRole("alert").innerText()).toContain(
      "“the fifth of May” is no date".replace(/[“”]/g, '"'),
    )
  })

  it.each(["light", "dark"] as const)("has nothing serious for axe to find, in %s", async (colorScheme) => {
    await walk.page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    for (const search of ["", "?kind=event", "?from=never"]) {
      await open(search)
      expect(await seriousFaults(walk.page), search).toEqual([])
    }
  })

  it.each([390, 768])("needs no sideways scrolling at a width of %i", async (width) => {
    await walk.page.setViewportSize({ width, height: 844 })
    await open()
    expect(await walk.page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width)
    await walk.page.setViewportSize({ width: 1440, height: 900 })
  })

  it("broke none of its own rules", () => {
    expect(walk.complaints).toEqual([])
  })
})
