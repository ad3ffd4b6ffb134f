/** How much of what came in was read, in a line; what failed stands behind it with its reasons. */
import type { ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure"
import { Heading } from "react-aria-components/Heading"
import type { Coverage } from "../../model.ts"
import { count, numeral } from "../words.ts"

export function CoverageLine({ coverage }: { readonly coverage: Coverage }): ReactNode {
  const { documents, words, statements, people, withoutText, inPart, failed, outdated } = coverage
  if (documents === 0 && failed.length === 0) return null
  return (
    <div className="coverage">
      <p className="facts">
        <span>{numeral(documents)} read</span>
        <span>{count(words, "word")}</span>
        <span>{count(statements, "statement")}</span>
        <span>{count(people, "person", "people")}</span>
        {outdated > 0 && <span className="doubt">{numeral(outdated)} read by an older analyser</span>}
        {failed.length === 0 && withoutText.length === 0 && inPart.length === 0 && <span>nothing failed</span>}
      </p>
      {(failed.length > 0 || withoutText.length > 0 || inPart.length > 0) && <NotRead coverage={coverage} />}
    </div>
  )
}

function NotRead({ coverage: { failed, withoutText, inPart } }: { readonly coverage: Coverage }): ReactNode {
  const parts = [
    failed.length > 0 ? `${numeral(failed.length)} could not be read` : null,
    withoutText.length > 0 ? `${numeral(withoutText.length)} without text` : null,
    inPart.length > 0 ? `${numeral(inPart.length)} read in part` : null,
  ]
  return (
    <Disclosure className="not-read">
      <Heading level={2}>
        <Button slot="trigger">{parts.filter(Boolean).join(", ")}</Button>
      </Heading>
      <DisclosurePanel>
        <ul>
          {failed.map(({ place, message }) => (
            <li key={place}>{message}</li>
          ))}
          {inPart.map(({ document, message }) => (
            <li key={document.id + message}>{message}</li>
          ))}
          {withoutText.map(({ id, name }) => (
            <li key={id}>{name} was read and holds no text.</li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
