import { join } from "node:path"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** Builds the web desk from src/ui into dist/ui. */
export default defineConfig({
  root: join(import.meta.dirname, "src/ui"),
  base: "/",
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, "dist/ui"),
    emptyOutDir: true,
    // The desk's content security policy takes files only, no data: addresses.
    assetsInlineLimit: 0,
    target: "es2023",
  },
})
