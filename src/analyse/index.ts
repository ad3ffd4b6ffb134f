/** The analysis of one text, as the package gives it out. */
export { analyse, ANALYSER_VERSION } from "./pipeline.ts"
