/** The label of a turn: whom it names, tied to the full name where the document gives it. */
import type { Span } from "../../model.ts"
import { member, type Member } from "./cast.ts"
import type { Scene } from "./scene.ts"
import type { Source } from "./sources.ts"

/** Labels that name nobody: questioners, and whoever could not be made out. */
const NOBODY =
  /^(?:Q|A|QUESTION(?:ER)?|ANSWER|UNIDENTIFIED\b.*|UNKNOWN\b.*|MALE|FEMALE|OTHER|(?:AUDIENCE|CROWD|CANDIDATES|PARTICIPANTS?|REPORTERS?|PRESS|SPEAKER|VOICE|VOICES|INAUDIBLE)(?: MEMBERS?)?)[.:]?$/i

/** Who speaks in a turn. */
export function speakerOfLabel(scene: Scene, at: Span): Source {
  const label = scene.text.slice(at.start, at.end)
  if (NOBODY.test(label)) return { members: [], by: "turn" }
  const [named] = scene.namesIn(at)
  if (named?.start === at.start && named.end === at.end) return { members: [named.member], by: "turn" }
  const found = scene.find("person", label) ?? bearerOf(scene, label) ?? scene.add(member("person", label, []))
  scene.mention(found, { ...at, form: "name" })
  return { members: [found], by: "turn" }
}

/** The one person of the cast whose name, or the end of it, the label is; null where none or several are. */
function bearerOf(scene: Scene, label: string): number | null {
  const wanted = plainName(label)
  const bears = ({ kind, name, aliases }: Member): boolean =>
    kind === "person" &&
    [name, ...aliases].some((own) => plainName(own) === wanted || plainName(own).endsWith(` ${wanted}`))
  const [only = null, ...others] = scene.all(bears)
  return others.length === 0 ? only : null
}

/** A name as it is compared: in lower case, without title and points. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|mr|mrs|ms|miss|dr|sen|rep|gov|secretary|president|senator|governor)\b\.?\s*/, "")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
}
