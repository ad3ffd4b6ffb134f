/** The screen for an address that leads nowhere. */
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTitle } from "./states.tsx"

export function Nowhere(): ReactNode {
  useTitle("Not found")
  return (
    <div className="column">
      <h1>There is nothing at this address</h1>
      <p>
        Go to <Link to="/">the documents</Link>, or search the case.
      </p>
    </div>
  )
}
