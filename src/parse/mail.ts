/**
 * E-mail: who wrote to whom and when, the subject, the body with the thread that it quotes; attachments are
 * parts of their own. Remote pictures, links and calendars are never followed.
 */
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime"
import { DeskError, messageOf } from "../errors.ts"
import { normalise } from "../text/normalise.ts"
import { cleanName } from "./archive.ts"
import { wholeBody } from "./body.ts"
import { findDay } from "./days.ts"
import type { Parsed, Parser } from "./formats.ts"
import { threadIn, threadOf } from "./mail/thread.ts"
import { readPage } from "./page.ts"
import { laidOut, type Piece } from "./pieces.ts"

/** Gives a mail as a document, and its attachments behind it; throws `file-damaged`, or `encrypted`. */
export const parseMail: Parser = async function* (bytes, name) {
  const email = await emailIn(bytes, name)
  yield { is: "document", parsed: documentOf(email, name) }
  const names = new Map<string, number>()
  for (const [index, attachment] of email.attachments.entries()) {
    if (isBeside(attachment)) continue
    const own = cleanName(attachment.filename ?? `attachment ${index + 1}`)
    const times = names.get(own) ?? 0
    names.set(own, times + 1)
    const { content } = attachment
    yield {
      is: "part",
      name: `${name}/${times === 0 ? own : `${times + 1} ${own}`}`,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
      format: attachment.mimeType === "message/rfc822" ? "eml" : null,
      isAttached: true,
    }
  }
}

async function emailIn(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 60 })
  } catch (cause) {
    const why = messageOf(cause).slice(0, 120)
    throw new DeskError(
      "file-damaged",
      `${name} cannot be read as a mail (${why}); save it anew from the mail program.`,
      {
        cause,
      },
    )
  }
}

/** Signatures, and pictures that the body shows, are no documents. */
function isBeside({ mimeType, related, disposition }: Attachment): boolean {
  if (/^application\/(?:pgp-(?:signature|encrypted)|(?:x-)?pkcs7-signature)$/.test(mimeType)) return true
  return mimeType.startsWith("image/") && (related === true || disposition === "inline")
}

function documentOf(email: Email, name: string): Parsed {
  const raw = (key: string): string | null => email.headers.find((header) => header.key === key)?.value.trim() ?? null
  if (/^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)/i.test(raw("content-type") ?? "")) {
    throw new DeskError(
      "encrypted",
      `${name} is an encrypted mail; open it in the mail program, and save it from there.`,
    )
  }
  const date = raw("date")
  const day = date === null ? null : findDay(date)
  const subject = line(email.subject ?? "")
  const [writer] = mailboxes(email.from ? [email.from] : [])
  const { text, blocks } = laidOut([
    { kind: "headline", words: subject },
    ...fields({ From: email.from ? [email.from] : [], To: email.to ?? [], Cc: email.cc ?? [] }),
    { kind: "header", words: date === null ? "" : `Date: ${line(date)}` },
    ...bodyOf(email, name),
  ])
  return {
    ...{ id: null, outlet: null, url: null, modified: null },
    title: subject || null,
    authors: writer === undefined ? [] : [writer.name || writer.address],
    language: raw("content-language"),
    publishedFrom: day === null ? [] : [{ value: day, how: `the mail’s Date (${line(date ?? "")})`, span: null }],
    warnings: [],
    text,
    blocks,
  }
}

/** A header's field on a line: "To: Karl Munt <munt@example.org>, pilots@example.org". */
function fields(by: Readonly<Record<string, readonly Address[]>>): readonly Piece[] {
  return Object.entries(by).map(([label, addresses]) => {
    const shown = mailboxes(addresses).map(({ name, address }) =>
      name === "" || name === address
        ? address
        : address === ""
          ? name
          : `${/[,;]/.test(name) ? `"${name}"` : name} <${address}>`,
    )
    return { kind: "header", words: shown.length === 0 ? "" : `${label}: ${line(shown.join(", "))}` }
  })
}

function mailboxes(addresses: readonly Address[]): readonly { readonly name: string; readonly address: string }[] {
  return addresses.flatMap((one) => one.group ?? [{ name: line(one.name), address: one.address }])
}

function line(words: string): string {
  return words.replace(/\s+/g, " ").trim()
}

/** The plain body where there is one; else that in HTML. */
function bodyOf({ text, html }: Email, name: string): readonly Piece[] {
  if (text !== undefined && text.trim() !== "") return threadOf(normalise(text))
  if (html === undefined || html.trim() === "") return []
  return threadIn(wholeBody(readPage(html, name)))
}
