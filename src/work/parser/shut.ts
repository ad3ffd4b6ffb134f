/**
 * Shuts the network, loaded before anything else in the parser's process. Node's permissions do not cover
 * it, and no format needs it: whoever asks for it, a library or a file that has turned one against us, gets
 * an error. Where the system permits it the process has no network to begin with; see `start.ts`.
 */
import dgram from "node:dgram"
import dns from "node:dns"
import http from "node:http"
import http2 from "node:http2"
import https from "node:https"
import { syncBuiltinESMExports } from "node:module"
import net from "node:net"
import tls from "node:tls"

function refuse(): never {
  throw new Error("a parser has no network")
}

/** Every function of a module, and every method of its classes that opens something. */
function shut(part: object, names: readonly string[]): void {
  for (const name of names) {
    Object.defineProperty(part, name, { value: refuse, writable: false, configurable: false, enumerable: true })
  }
}

const functionsOf = (part: object): readonly string[] =>
  Object.entries(part).flatMap(([name, value]) =>
    typeof value === "function" && /^[a-z]/.test(name) && !/^(?:is|get|set)/.test(name) ? [name] : [],
  )

shut(net.Socket.prototype, ["connect"])
shut(net.Server.prototype, ["listen"])
shut(tls.TLSSocket.prototype, ["connect"])
shut(dgram.Socket.prototype, ["bind", "connect", "send"])
shut(dns.Resolver.prototype, functionsOf(dns.Resolver.prototype))
shut(dns.promises, functionsOf(dns.promises))
for (const part of [net, dgram, dns, http, http2, https, tls]) shut(part, functionsOf(part))
shut(globalThis, ["fetch", "WebSocket", "EventSource"])
shut(process, ["binding", "dlopen"])
syncBuiltinESMExports()
