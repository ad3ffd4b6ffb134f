/** One of a few, or any: a select of the house's look. */
import type { ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { ListBox, ListBoxItem } from "react-aria-components/ListBox"
import { Popover } from "react-aria-components/Popover"
import { Select, SelectValue } from "react-aria-components/Select"

interface ChoiceProps<Option extends string> {
  readonly label: string
  /** The word for no choice. */
  readonly any: string
  readonly options: readonly Option[]
  readonly words: Readonly<Record<Option, string>>
  readonly chosen: Option | undefined
  readonly onChoose: (option: Option | undefined) => void
}

const ANY = "any"

export function Choice<Option extends string>(props: ChoiceProps<Option>): ReactNode {
  const { label, any, options, words, chosen, onChoose } = props
  return (
    <Select
      aria-label={label}
      value={chosen ?? ANY}
      onChange={(key) => onChoose(options.find((option) => option === key))}
      className="choice"
    >
      <Button>
        <SelectValue />
        <span aria-hidden="true" className="quiet">
          ▾
        </span>
      </Button>
      <Popover>
        <ListBox>
          <ListBoxItem id={ANY}>{any}</ListBoxItem>
          {options.map((option) => (
            <ListBoxItem key={option} id={option}>
              {words[option]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
