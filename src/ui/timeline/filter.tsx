/** What of the timeline is shown: which kinds of things, and between which days. */
import { getRouteApi } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { CheckboxButton, CheckboxField } from "react-aria-components/Checkbox"
import { Input } from "react-aria-components/Input"
import { SearchField } from "react-aria-components/SearchField"
import { DATED_KINDS, type DatedKind } from "../../model.ts"
import { DATED_WORDS } from "../words.ts"

const address = getRouteApi("/timeline")

export function Filter({ kinds }: { readonly kinds: readonly DatedKind[] }): ReactNode {
  const filter = address.useSearch()
  const go = address.useNavigate()
  const narrow = (change: Partial<typeof filter>): void =>
    void go({ search: { ...filter, ...change }, replace: true, resetScroll: false })
  const toggle = (kind: DatedKind, isOn: boolean): void => {
    const chosen = DATED_KINDS.filter((known) => (known === kind ? isOn : kinds.includes(known)))
    // Nothing chosen would show nothing: the one that was the last stays.
    if (chosen.length > 0) narrow({ kind: chosen.length === DATED_KINDS.length ? undefined : chosen.join() })
  }
  return (
    <div className="narrow">
      <div role="group" aria-label="Show only" className="kinds">
        {DATED_KINDS.map((kind) => (
          <CheckboxField key={kind} isSelected={kinds.includes(kind)} onChange={(isOn) => toggle(kind, isOn)}>
            <CheckboxButton>
              <span className="box" aria-hidden="true" />
              {DATED_WORDS[kind]}
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <DayField name="From" day={filter.from} onDay={(from) => narrow({ from })} />
      <DayField name="Until" day={filter.until} onDay={(until) => narrow({ until })} />
    </div>
  )
}

interface DayFieldProps {
  readonly name: string
  readonly day: string | undefined
  readonly onDay: (day: string | undefined) => void
}

function DayField({ name, day = "", onDay }: DayFieldProps): ReactNode {
  return (
    <SearchField
      key={day}
      defaultValue={day}
      aria-label={`${name} day`}
      onSubmit={(words) => onDay(words.trim() || undefined)}
      onClear={() => onDay(undefined)}
    >
      <Input placeholder={`${name} a date`} />
    </SearchField>
  )
}
