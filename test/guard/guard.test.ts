import { describe, expect, it } from "vitest"
import { hangDoors, isLoopback, isOurHost, isOurOrigin } from "../../src/guard/index.ts"

describe("doors", () => {
  it("open once to the token", () => {
    const doors = hangDoors()
    const first = doors.enter(doors.token)
    expect(first.is).toBe("open")
    expect(doors.isOpen(first.is === "open" ? first.session : undefined)).toBe(true)
    expect(doors.enter(doors.token)).toEqual({ is: "used" })
  })

  it("stay shut to anything else, and a wrong token does not spend the right one", () => {
    const doors = hangDoors()
    for (const wrong of ["", doors.token.slice(1), doors.token + "a", "é".repeat(43), hangDoors().token]) {
      expect(doors.enter(wrong), wrong).toEqual({ is: "unknown" })
    }
    expect(doors.enter(doors.token).is).toBe("open")
  })

  it("know no session but those that they opened", () => {
    const doors = hangDoors()
    const other = hangDoors()
    const entry = other.enter(other.token)
    expect(doors.isOpen(undefined)).toBe(false)
    expect(doors.isOpen("")).toBe(false)
    expect(doors.isOpen(doors.token)).toBe(false)
    expect(doors.isOpen(entry.is === "open" ? entry.session : "")).toBe(false)
  })

  it("have a new token each time, long enough not to be guessed", () => {
    expect(hangDoors().token).not.toBe(hangDoors().token)
    expect(hangDoors().token).toMatch(/^[\w-]{43}$/)
  })
})

describe("hosts", () => {
  it.each(["127.0.0.1", "localhost", "::1"])("may be bound to %s", (host) => expect(isLoopback(host)).toBe(true))
  it.each(["0.0.0.0", "::", "", "192.168.1.20", "127.0.0.1.example.org", "localhost."])(
    "may not be bound to %j",
    (host) => expect(isLoopback(host)).toBe(false),
  )

  it.each(["127.0.0.1:4747", "localhost:4747", "LOCALHOST:4747", "[::1]:4747"])("answer to %s", (host) =>
    expect(isOurHost(host, 4747)).toBe(true),
  )
  it.each([
    "127.0.0.1",
    "127.0.0.1:4748",
    "desk.example.org:4747",
    "127.0.0.1.example.org:4747",
    "localhost:4747@evil.example",
    "::1:4747",
    "",
  ])("do not answer to %j", (host) => expect(isOurHost(host, 4747)).toBe(false))
  it("need no port where it is the one of http", () => expect(isOurHost("localhost", 80)).toBe(true))
})

describe("origins", () => {
  const host = "127.0.0.1:4747"
  it("are ours where a page of the desk asks, or no page at all", () => {
    expect(isOurOrigin({ host, origin: undefined, site: undefined })).toBe(true)
    expect(isOurOrigin({ host, origin: undefined, site: "none" })).toBe(true)
    expect(isOurOrigin({ host, origin: "http://127.0.0.1:4747", site: "same-origin" })).toBe(true)
  })
  it.each([
    ["https://example.org", undefined],
    ["http://127.0.0.1:8080", undefined],
    ["http://localhost:4747", undefined],
    ["https://127.0.0.1:4747", undefined],
    ["null", undefined],
    [undefined, "cross-site"],
    [undefined, "same-site"],
  ])("are foreign with Origin %s and Sec-Fetch-Site %s", (origin, site) =>
    expect(isOurOrigin({ host, origin, site })).toBe(false),
  )
})
