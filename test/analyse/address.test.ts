import { describe, expect, it } from "vitest"
import { dayInAddress } from "../../src/analyse/address.ts"

const dayOf = (path: string): string | null => dayInAddress(`https://courier.example.org${path}`)?.value ?? null

describe("an address", () => {
  it.each([
    ["/2011/03/07/lock", "2011-03-07"],
    ["/2011/3/7/lock", "2011-03-07"],
    ["/news/2011/mar/07/lock", "2011-03-07"],
    ["/news/2011/March/7/lock", "2011-03-07"],
    ["/20110307/lock", "2011-03-07"],
    ["/lock-20110307.html", "2011-03-07"],
    ["/news_20110307_lock", "2011-03-07"],
    ["/lock-2011-03-07", "2011-03-07"],
    ["/2011-03-07-lock.html", "2011-03-07"],
    ["/2011_03_07/lock", "2011-03-07"],
    ["/2011/03/lock", "2011-03"],
    ["/2011-03/lock", "2011-03"],
    ["/2011/mar/lock", "2011-03"],
    ["/1911/03/07/lock", "1911-03-07"],
    ["/2011/03/07", "2011-03-07"],
  ])("tells in %s the day %s", (path, day) => {
    expect(dayOf(path)).toBe(day)
  })

  it.each([
    "",
    "/",
    "/2011/lock",
    "/2011/13/45/lock",
    "/2011/02/30/lock",
    "/2011/24/lock",
    "/30110307/lock",
    "/lock20110307",
    "/lock-2011030712",
    "/lock-07-03-2011",
    "/lock?date=/2011/03/07/",
    "/lock#/2011/03/07/",
    "/1234/05/06/lock",
    "/2011/mayor/7",
  ])("tells no day in %s", (path) => {
    expect(dayOf(path)).toBeNull()
  })

  it("keeps the characters that tell it", () => {
    expect(dayInAddress("https://a.example/news/2011/03/07/lock")?.words).toBe("2011/03/07")
    expect(dayInAddress("https://a.example/lock-2011-03-07")?.words).toBe("2011-03-07")
  })

  it("is that of the page, and not of an archive’s visit", () => {
    const page = "https://courier.example.org/2011/03/07/lock"
    expect(dayInAddress(`https://web.archive.org/web/20200618123456/${page}`)?.value).toBe("2011-03-07")
    expect(dayInAddress("https://web.archive.org/web/20200618123456id_/https://a.example/lock")).toBeNull()
  })
})
