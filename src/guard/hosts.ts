/**
 * Loopback and nothing else: which addresses the desk may be bound to, and which names a browser
 * may call it by. A page elsewhere that makes its own name point to 127.0.0.1 is stopped by the name.
 */

/** The addresses that the desk may be bound to. */
export const LOOPBACK = ["127.0.0.1", "localhost", "::1"] as const

/** Whether an address is one that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.some((name) => name === host)
}

/** A host as it stands in an address: "::1" goes into brackets. */
export function hostInAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host
}

/** Whether a Host header names this desk: a loopback name with its port. */
export function isOurHost(host: string, port: number): boolean {
  const name = host.toLowerCase()
  return LOOPBACK.some((known) => {
    const ours = hostInAddress(known)
    return name === `${ours}:${port}` || (port === 80 && name === ours)
  })
}

/** What a browser says of where a request comes from; undefined where it says nothing. */
export interface Origin {
  readonly host: string
  readonly origin: string | undefined
  /** The Sec-Fetch-Site header, which a page cannot forge. */
  readonly site: string | undefined
}

/**
 * Whether a request comes from the desk's own pages or from no page at all. Ports of 127.0.0.1 are
 * one site to a browser, so "same-site" is foreign here: another local server is not the desk.
 */
export function isOurOrigin({ host, origin, site }: Origin): boolean {
  if (site !== undefined && site !== "same-origin" && site !== "none") return false
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`
}
