/** Makes the golden archives: `node test/parse/made/archives.ts`. What it makes is committed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { strToU8, zipSync, type Zippable } from "fflate"

const FOLDER = join(import.meta.dirname, "../../golden/parse")
const mtime = new Date("2020-01-01T00:00:00Z")

function put(slug: string, file: string, bytes: Uint8Array): void {
  mkdirSync(join(FOLDER, slug), { recursive: true })
  writeFileSync(join(FOLDER, slug, file), bytes)
}

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, words]) => [
    name,
    typeof words === "string" ? strToU8(words) : words,
  ])
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime })
}

/** The archive with the named entry marked as encrypted, in its directory and before its bytes. */
function locked(archive: Uint8Array, name: string): Uint8Array {
  const out = Buffer.from(archive)
  for (let at = out.indexOf(name); at >= 0; at = out.indexOf(name, at + 1)) {
    for (const [signature, length, flags] of [
      ["PK\x03\x04", 30, 6],
      ["PK\x01\x02", 46, 8],
    ] as const) {
      const start = at - length
      if (start >= 0 && out.toString("latin1", start, start + 4) === signature)
        out.writeUInt8(out.readUInt8(start + flags) | 1, start + flags)
    }
  }
  return out
}

const letter =
  "Letter to the harbour master\n\nBy Ines Kole\n\n3 May 2018\n\nThe buoy was gone by Monday, the pilots said.\n"
const inner = zip({ "deep/note.txt": "The second buoy was found on the beach, a fisherman said.\n" })

put(
  "buoy-papers",
  "papers.zip",
  locked(
    zip({
      "letters/2018/letter.txt": letter,
      "__MACOSX/letters/._letter.txt": "resource",
      "letters/.DS_Store": "store",
      "../../etc/evil.txt": "The way out of the archive leads nowhere, its maker found.\n",
      "C:\\secret\\plan.txt": "The plan was kept on another disk, the clerk said.\n",
      "more.zip": inner,
      "pages/levy.html": readFileSync(join(FOLDER, "rope-works/page.html")),
      "locked.txt": "Nobody reads this.",
      "picture.gif": "GIF89a…",
    }),
    "locked.txt",
  ),
)
