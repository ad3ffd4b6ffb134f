/** Where the cards of the margin stand: each beside its words, none over another. */

/** A card: how far down it wants to stand, and how high it is, in pixels. */
export interface Card {
  readonly want: number
  readonly height: number
}

/**
 * The tops of the cards, in order. Cards move down to make room for those above; the one that is held
 * stands exactly where it wants to, and the others make way for it, those before it upwards.
 */
export function placed(cards: readonly Card[], held: number | null): readonly number[] {
  const tops: number[] = []
  let free = 0
  cards.forEach(({ want, height }, index) => {
    const top = index === held ? want : Math.max(want, free)
    tops.push(top)
    free = top + height
  })
  if (held === null) return tops
  let limit = tops[held] ?? 0
  for (let index = held - 1; index >= 0; index--) {
    limit = Math.min(tops[index] ?? 0, limit - (cards[index]?.height ?? 0))
    tops[index] = limit
  }
  return tops
}
