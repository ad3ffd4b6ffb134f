/** HTTP: the desk in a browser. */
export { serveDesk, type ServedDesk, type ServeOptions } from "./serve.ts"
export { deskApp, type AppOptions } from "./app.ts"
export { routes } from "./routes.ts"
export type { Route } from "./route.ts"
