/** The styles of a Word document: what they say of a paragraph's kind, and whether they hide it. */
import { SaxesParser } from "saxes"
import type { BlockKind } from "../../model.ts"
import { attributesOf, isOn, local } from "./story.ts"

export interface Style {
  /** Null where the style says nothing of it. */
  readonly kind: BlockKind | null
  readonly isHidden: boolean
}

/** By the id that paragraphs and runs call it by. */
export type Styles = ReadonlyMap<string, Style>

/** How built-in styles are called, whatever the language of the program. */
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, "headline"],
  [/^subtitle$/, "standfirst"],
  [/^heading \d$/, "heading"],
  [/^caption$/, "caption"],
  [/^(?:intense )?quote$|^block text$/, "quote"],
  [/^list(?: |$)(?!paragraph)/, "list-item"],
  [/^(?:foot|end)note text$/, "footnote"],
  [/^header$|^footer$/, "header"],
]

interface Draft {
  name: string
  basedOn: string | null
  level: number | null
  isHidden: boolean
}

/** Reads `styles.xml`; throws where its XML is broken. */
export function readStyles(xml: string): Styles {
  const drafts = new Map<string, Draft>()
  let draft: Draft | null = null
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, attributes: raw }) => {
    const attributes = attributesOf(raw)
    const value = attributes.get("val") ?? ""
    switch (local(name)) {
      case "style":
        draft = { name: "", basedOn: null, level: null, isHidden: false }
        drafts.set(attributes.get("styleId") ?? "", draft)
        break
      case "name":
        if (draft) draft.name = value.toLowerCase()
        break
      case "basedOn":
        if (draft) draft.basedOn = value
        break
      case "outlineLvl":
        if (draft) draft.level = Number(value)
        break
      case "vanish":
        if (draft) draft.isHidden = isOn(attributes)
        break
    }
  })
  parser.on("closetag", ({ name }) => {
    if (local(name) === "style") draft = null
  })
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return new Map([...drafts.keys()].map((id) => [id, styleOf(id, drafts)]))
}

/** A style with what it has from those that it is based on; a circle of them ends. */
function styleOf(id: string, drafts: ReadonlyMap<string, Draft>): Style {
  let kind: BlockKind | null = null
  let isHidden = false
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = drafts.get(at)?.basedOn ?? null) {
    seen.add(at)
    const draft = drafts.get(at)
    if (!draft) break
    isHidden ||= draft.isHidden
    kind ??=
      KINDS.find(([name]) => name.test(draft.name))?.[1] ?? (draft.level !== null && draft.level < 9 ? "heading" : null)
  }
  return { kind, isHidden }
}
