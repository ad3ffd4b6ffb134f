/** The analysis of one text, as the package gives it out. */
export { analyse, ANALYSER_VERSION } from "./pipeline.ts"
export type { Told } from "./published.ts"
export { findQuotes } from "./quotes.ts"
export { readEncoded, type Encoded } from "./encoder/read.ts"
