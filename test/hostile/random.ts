/** Numbers that look like chance, the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below the limit; 0 where that is 0. */
  readonly below: (limit: number) => number
  readonly oneOf: <Item>(items: readonly Item[]) => Item
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    // Mulberry32: its low bits are as good as its high ones.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    oneOf: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error("nothing to choose from")
      return item
    },
  }
}
