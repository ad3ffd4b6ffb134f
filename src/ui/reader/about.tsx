/** What is known of the document, what is marked in it, and what was left open. */
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { CheckboxButton, CheckboxField } from "react-aria-components/Checkbox"
import type { Document, Reading, Warning } from "../../model.ts"
import { sayEdtf } from "../../text/say.ts"
import { count, list, numeral } from "../words.ts"
import { spanWritten } from "./hand.ts"
import { LAYERS, type Layer } from "./marks.ts"

interface AboutProps {
  readonly reading: Reading
  readonly layers: ReadonlySet<Layer>
  readonly setLayers: (layers: ReadonlySet<Layer>) => void
}

export function About({ reading, layers, setLayers }: AboutProps): ReactNode {
  const { document, warnings } = reading
  return (
    <aside className="about" id="about" aria-label="About the document">
      <dl>
        <Fact name="Outlet">{document.outlet ?? <span className="quiet">not known</span>}</Fact>
        <Fact name="Published">
          <Published document={document} />
        </Fact>
        {document.authors.length > 0 && <Fact name="By">{list(document.authors)}</Fact>}
        <Fact name="Format">
          {document.format}, <span className="file">{document.name}</span>
        </Fact>
        {document.url !== null && /^https?:/.test(document.url) && (
          <Fact name="Address">
            <a href={document.url} rel="noreferrer noopener" target="_blank" className="file">
              {document.url.replace(/^https?:\/\/(?:www\.)?([^/?#]+).*$/s, "$1")}
            </a>
          </Fact>
        )}
        <Fact name="Found">{foundIn(reading)}</Fact>
      </dl>
      <Layers layers={layers} setLayers={setLayers} />
      {warnings.length > 0 && <LeftOpen warnings={warnings} id={document.id} />}
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The day that is used and how it is known; the days that are not used stand below, for they may be right. */
function Published({ document: { published, publishedFrom } }: { readonly document: Document }): ReactNode {
  const used = publishedFrom.find((known) => known.used)
  return (
    <>
      {published === null ? <span className="quiet">day not known</span> : sayEdtf(published)}
      {used && <span className="how">{knownFrom(used.how)}</span>}
      {publishedFrom
        .filter((known) => !known.used && known.value !== published)
        .map(({ value, how }) => (
          <span key={value + how} className="how doubt">
            {sayEdtf(value)} {knownFrom(how)}
          </span>
        ))}
    </>
  )
}

/** How a day is known; "given with --published" says it by itself. */
function knownFrom(how: string): string {
  return how.startsWith("given ") ? how : `from ${how}`
}

function foundIn({ statements, entities, times }: Reading): string {
  const people = entities.filter(({ kind }) => kind === "person").length
  return list([count(statements.length, "statement"), count(people, "person", "people"), count(times.length, "date")])
}

const LAYER_NAMES: Readonly<Record<Layer, string>> = { statements: "Statements", people: "People", times: "Times" }
const LEGEND = [
  ["says", "says"],
  ["denies", "denies"],
  ["confirms", "confirms"],
  ["says-unsure", "unsure"],
] as const

function Layers({ layers, setLayers }: Omit<AboutProps, "reading">): ReactNode {
  const toggle = (layer: Layer, isOn: boolean): void => {
    setLayers(new Set(LAYERS.filter((known) => (known === layer ? isOn : layers.has(known)))))
  }
  return (
    <div className="layers" role="group" aria-label="Marked in the text">
      <p className="small quiet">Marked in the text</p>
      {LAYERS.map((layer) => (
        <CheckboxField key={layer} isSelected={layers.has(layer)} onChange={(isOn) => toggle(layer, isOn)}>
          <CheckboxButton>
            <span className="box" aria-hidden="true" />
            <span className={`sample ${layer}`}>{LAYER_NAMES[layer]}</span>
          </CheckboxButton>
        </CheckboxField>
      ))}
      {layers.has("statements") && (
        <p className="legend small">
          {LEGEND.map(([mark, name]) => (
            <span key={mark} className={`sample ${mark}`}>
              {name}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** The warnings: what could not be done or would not be guessed. */
function LeftOpen({ warnings, id }: { readonly warnings: readonly Warning[]; readonly id: string }): ReactNode {
  return (
    <section className="left-open" aria-labelledby="left-open">
      <h2 id="left-open">
        Left open <span className="quiet">{numeral(warnings.length)}</span>
      </h2>
      <ul>
        {warnings.map(({ message, start, end }, index) => (
          <li key={index}>
            {message}
            {start !== null && end !== null && start < end && (
              <>
                {" "}
                <Link
                  to="/documents/$id"
                  params={{ id }}
                  search={{ at: spanWritten({ start, end }) }}
                  resetScroll={false}
                >
                  The place
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
