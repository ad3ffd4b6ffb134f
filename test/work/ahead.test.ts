import { setTimeout as after } from "node:timers/promises"
import { expect, it } from "vitest"
import { inOrder } from "../../src/work/ahead.ts"

const all = { most: 3, weigh: () => 1, heaviest: 100 }

it("gives the results in the order of the items, whichever is ready first", async () => {
  const slow = async (item: number): Promise<number> => {
    await after(item % 2 === 0 ? 8 : 1)
    return item
  }
  expect(await Array.fromAsync(inOrder([0, 1, 2, 3, 4, 5, 6], slow, all))).toEqual([0, 1, 2, 3, 4, 5, 6])
})

it("has no more under way than it may, by number and by weight", async () => {
  let under = 0
  let most = 0
  const counted = async (item: number): Promise<number> => {
    most = Math.max(most, ++under)
    await after(2)
    under--
    return item
  }
  await Array.fromAsync(inOrder([1, 2, 3, 4, 5, 6, 7, 8], counted, all))
  expect(most).toBe(3)
  most = 0
  await Array.fromAsync(inOrder([60, 60, 60], counted, { ...all, weigh: (item) => item }))
  expect(most).toBe(2) // the second is begun while the first weighs less than the limit
})

it("gives a result while the next item is waited for", async () => {
  const ends = Promise.withResolvers<undefined>()
  async function* items(): AsyncGenerator<number> {
    yield 1
    await ends.promise
    yield 2
  }
  const results = inOrder(items(), (item) => Promise.resolve(item), all)
  expect(await results.next()).toEqual({ done: false, value: 1 })
  ends.resolve(undefined)
  expect(await Array.fromAsync(results)).toEqual([2])
})

it("throws what an item throws where its turn comes, and closes what gives the items", async () => {
  let closed = false
  async function* items(): AsyncGenerator<number> {
    try {
      for (const item of [1, 2, 3]) yield await Promise.resolve(item)
    } finally {
      closed = true
    }
  }
  const start = (item: number): Promise<number> =>
    item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item)
  const seen: number[] = []
  const reading = async (): Promise<void> => {
    for await (const result of inOrder(items(), start, all)) seen.push(result)
  }
  await expect(reading()).rejects.toThrow("two")
  expect([seen, closed]).toEqual([[1], true])
})
