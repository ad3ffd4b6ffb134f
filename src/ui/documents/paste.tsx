/** The box to paste a text into. What it makes of the text is shown at once, in the reader. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState, type ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { FieldError } from "react-aria-components/FieldError"
import { Form } from "react-aria-components/Form"
import { Input } from "react-aria-components/Input"
import { Label } from "react-aria-components/Label"
import { Text } from "react-aria-components/Text"
import { TextArea } from "react-aria-components/TextArea"
import { TextField } from "react-aria-components/TextField"
import { ClientError, type PastedText } from "../../client/index.ts"
import { desk } from "../asking.ts"
import { Refused } from "../states.tsx"

export function Paste(): ReactNode {
  const { add, isPending, error } = useAdding()
  const badDay = error instanceof ClientError && error.problem === "bad-date" ? error.message : null
  return (
    <Form
      className="paste"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        add(pastedIn(new FormData(event.currentTarget)))
      }}
    >
      <h2 id="paste-title">Add a text</h2>
      <TextField name="text" isRequired>
        <Label>Text</Label>
        <TextArea rows={9} placeholder="Paste an article, a transcript or a document" />
      </TextField>
      <Field name="title" label="Headline" />
      <Field name="outlet" label="Outlet" />
      <Field name="published" label="Published" hint="A day as 2020-06-18, a month as 2020-06" slip={badDay} />
      {error && badDay === null ? <Refused thrown={error} /> : null}
      <Button type="submit" className="go" isPending={isPending}>
        {isPending ? "Reading …" : "Add and read"}
      </Button>
    </Form>
  )
}

interface FieldProps {
  readonly name: keyof PastedText
  readonly label: string
  readonly hint?: string
  /** What was refused about the field's last value; null where it was not. */
  readonly slip?: string | null
}

function Field({ name, label, hint, slip = null }: FieldProps): ReactNode {
  return (
    <TextField name={name} isInvalid={slip !== null}>
      <Label>
        {label} <span className="quiet">optional</span>
      </Label>
      <Input autoComplete="off" />
      {hint !== undefined && slip === null && (
        <Text slot="description" className="quiet small">
          {hint}
        </Text>
      )}
      <FieldError>{slip}</FieldError>
    </TextField>
  )
}

/** Adds a text and opens it in the reader. */
function useAdding(): {
  readonly add: (pasted: PastedText) => void
  readonly isPending: boolean
  readonly error: Error | null
} {
  const answers = useQueryClient()
  const go = useNavigate()
  const [slip, setSlip] = useState<Error | null>(null)
  const adding = useMutation({
    mutationFn: (pasted: PastedText) => desk.addText(pasted),
    onSuccess: async ({ id }) => {
      await answers.invalidateQueries()
      await go({ to: "/documents/$id", params: { id } })
    },
  })
  return {
    add: (pasted) => {
      const isEmpty = pasted.text.trim() === ""
      setSlip(isEmpty ? new ClientError("no-text", "There is no text in the box; paste one into it.") : null)
      if (!isEmpty) adding.mutate(pasted)
    },
    isPending: adding.isPending,
    error: slip ?? adding.error,
  }
}

/** What was written in the form; a field left empty is not given. */
function pastedIn(form: FormData): PastedText {
  const field = (name: keyof PastedText): string | undefined => {
    const value = form.get(name)
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined
  }
  const text = form.get("text")
  return {
    text: typeof text === "string" ? text : "",
    title: field("title"),
    outlet: field("outlet"),
    published: field("published"),
  }
}
