/** The web desk: mounts the screens into the page. */
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { newAnswers } from "./asking.ts"
import { router } from "./screens.ts"
import "./style/fonts.css"
import "./style/tokens.css"
import "./style/page.css"

const place = document.getElementById("desk")
if (!place) throw new Error("index.html has no element #desk to mount the desk in.")

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={newAnswers()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
