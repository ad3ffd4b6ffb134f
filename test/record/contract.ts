/** What every engine must keep to. */
import { afterEach, beforeEach, it } from "vitest"
import type { Store } from "../../src/record/store.ts"
import { blank, ferry, hearing } from "./readings.ts"
import { expect } from "vitest"

export function keepsItsContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => void (store = await open()))
  afterEach(() => store.close())

  it.each([ferry, hearing, blank])("gives back a reading as it was put in", async (made) => {
    const reading = made()
    await store.add({ reading, original: null })
    const back = await store.findReading(reading.document.id)
    expect(JSON.stringify(back)).toBe(JSON.stringify(reading))
  })
}
