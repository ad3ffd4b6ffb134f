/** String geometry and partial dates, as the package gives them out. */
export { bySpan, contains, joined, overlaps, sliceOf, span, trimmed, without } from "./span.ts"
export { anchorOf, locate } from "./anchor.ts"
export { lineStarts, positionOf } from "./lines.ts"
export { normalise } from "./normalise.ts"
export { boundsOf, findEdtf, getEdtf, type Bounds } from "./dates.ts"
export { HAPPENED_WORDS, sayClock, sayEdtf, sayWhen, SOURCING_WORDS } from "./say.ts"
export { sayTenure } from "./tenure.ts"
export { countWords, wordsOf, type Word } from "./words.ts"
