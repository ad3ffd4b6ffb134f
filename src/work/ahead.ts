/** Work on several items at once, whose results come in the order of the items. */

/** How much may be under way at once. */
export interface Ahead<Item> {
  /** Items. */
  readonly most: number
  /** What an item weighs, and the weight beyond which no further one is begun; the first is always begun. */
  readonly weigh: (item: Item) => number
  readonly heaviest: number
}

interface Begun<Result> {
  readonly result: Promise<Result>
  readonly weight: number
}

/**
 * Gives the results of `start` in the order of the items, each as soon as it is there, even while the next
 * item is waited for. An item that `start` rejects ends the whole where its turn comes.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  start: (item: Item) => Promise<Result>,
  { most, weigh, heaviest }: Ahead<Item>,
): AsyncGenerator<Result> {
  const begun: Begun<Result>[] = []
  const source = iteratorOf(items)
  let coming: Promise<IteratorResult<Item>> | null = source.next()
  try {
    while (coming || begun.length > 0) {
      const [first] = begun
      const weight = begun.reduce((sum, one) => sum + one.weight, 0)
      const isFull = begun.length >= most || (first !== undefined && weight >= heaviest)
      const next: IteratorResult<Item> | null = coming && !isFull ? await firstOf(coming, first?.result) : null
      if (next === null) {
        begun.shift()
        if (first) yield await first.result
      } else if (next.done) coming = null
      else {
        begun.push(begin(start, next.value, weigh(next.value)))
        coming = source.next()
      }
    }
  } finally {
    await source.return?.()
  }
}

function iteratorOf<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in items) return items[Symbol.asyncIterator]()
  const own = items[Symbol.iterator]()
  return { next: () => Promise.resolve(own.next()) }
}

function begin<Item, Result>(start: (item: Item) => Promise<Result>, item: Item, weight: number): Begun<Result> {
  const result = start(item)
  result.catch(() => undefined) // it is told where its turn comes
  return { result, weight }
}

/** The next item, or null where a result was there before it. */
function firstOf<Item>(
  coming: Promise<IteratorResult<Item>>,
  result: Promise<unknown> | undefined,
): Promise<IteratorResult<Item> | null> {
  if (!result) return coming
  const ready = (): null => null
  return Promise.race([result.then(ready, ready), coming])
}
