/** ZIP archives: each file in them is a part, named after its way in the archive. */
import { problemOf, messageOf } from "../errors.ts"
import { bytesOf, cleanName, entriesOf, nameOf, openArchive } from "./archive.ts"
import type { Parser } from "./formats.ts"
import { MB } from "./rows/limits.ts"

/** So much may one file of an archive unpack to, and all of them. */
const MOST_BYTES = 512 * MB
const MOST_IN_ALL = 2048 * MB
/** So many files are taken from one archive. */
const MOST_FILES = 100_000

/** Gives the files of an archive; one that cannot be unpacked is told in its place. */
export const parseZip: Parser = async function* (bytes, name) {
  const archive = await openArchive(bytes, name)
  let left = MOST_IN_ALL
  let files = 0
  for await (const entry of entriesOf(archive)) {
    const own = cleanName(nameOf(entry))
    if (isPassedOver(own)) continue
    const shown = `${name}/${own}`
    if (++files > MOST_FILES || left <= 0) {
      const message = `${shown} and what follows it were left: ${name} holds more than onrecord unpacks at once; unpack it and add its folders one after the other.`
      yield { is: "failure", name: shown, problem: "file-too-large", message }
      return
    }
    try {
      const inflated = await bytesOf(archive, entry, Math.min(left, MOST_BYTES))
      left -= inflated.length
      yield { is: "part", name: shown, bytes: inflated, format: null, isAttached: false }
    } catch (thrown) {
      const problem = problemOf(thrown)
      if (problem === "file-too-large") left -= MOST_BYTES
      yield { is: "failure", name: shown, problem, message: messageOf(thrown) }
    }
  }
}

/** Hidden files, and what systems put beside files of their own accord. */
function isPassedOver(name: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name)
}
