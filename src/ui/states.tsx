/** What a screen shows while it waits, when it was refused, and when there is more. */
import { useQuery, type UseInfiniteQueryResult } from "@tanstack/react-query"
import { useEffect, useState, type ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { caseAnswer, sentenceOf, type Part } from "./asking.ts"
import { numeral } from "./words.ts"

/** Shown after a moment only: an answer from this machine is mostly there before it could be read. */
export function Waiting(): ReactNode {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="quiet waiting" role="status">
      {isLong && "Reading the case …"}
    </p>
  )
}

/** The one sentence of a refusal. */
export function Refused({ thrown }: { readonly thrown: unknown }): ReactNode {
  return (
    <p className="refused" role="alert">
      {sentenceOf(thrown)}
    </p>
  )
}

/** Sets the window's title: the screen, the case, the house. */
export function useTitle(screen: string): void {
  const name = useQuery(caseAnswer).data?.name
  useEffect(() => {
    document.title = [screen, name, "onrecord"].filter(Boolean).join(" – ")
  }, [screen, name])
}

/** The parts of a list loaded so far, as one, with how many there are in all; null until the first is there. */
export function wholeOf<Answer extends Part<unknown>>(
  result: UseInfiniteQueryResult<{ readonly pages: readonly Answer[] }>,
): { readonly total: number; readonly entries: readonly Answer["entries"][number][]; readonly first: Answer } | null {
  const first = result.data?.pages[0]
  if (!first || !result.data) return null
  return { total: first.total, entries: result.data.pages.flatMap((part) => part.entries), first }
}

/** Loads the next part of a list; nothing where all of it is shown. */
export function ShowMore({
  result,
  shown,
  total,
}: {
  readonly result: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">
  readonly shown: number
  readonly total: number
}): ReactNode {
  if (!result.hasNextPage) return null
  return (
    <p className="more">
      <Button isPending={result.isFetchingNextPage} onPress={() => void result.fetchNextPage()}>
        Show more
      </Button>{" "}
      <span className="quiet small" role="status">
        {numeral(shown)} of {numeral(total)} shown
      </span>
    </p>
  )
}
