/** Makes the golden Word documents: `node test/parse/made/office.ts`. What it makes is committed. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx"
import { strToU8, zipSync } from "fflate"

const FOLDER = join(import.meta.dirname, "../../golden/parse")

function put(slug: string, file: string, bytes: Uint8Array): void {
  mkdirSync(join(FOLDER, slug), { recursive: true })
  writeFileSync(join(FOLDER, slug, file), bytes)
}

const row = (...cells: readonly string[]): TableRow =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })

const minutes = new Document({
  title: "Pilots’ minutes",
  creator: "Runa Tolk",
  footnotes: { 1: { children: [new Paragraph("The tide tables of 1961 gave another hour.")] } },
  sections: [
    {
      children: [
        new Paragraph({ text: "The pilots’ board met twice", heading: HeadingLevel.TITLE }),
        new Paragraph("By Runa Tolk"),
        new Paragraph("4 March 2017"),
        new Paragraph({
          children: [
            new TextRun("The board of pilots met on Thursday and "),
            new TextRun("again"),
            new TextRun(" on Friday"),
            new FootnoteReferenceRun(1),
            new TextRun(", its clerk said. “Nobody went home in between,” said Harald Voss."),
          ],
        }),
        new Paragraph({ text: "What was decided", heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ text: "No pilot goes out alone.", bullet: { level: 0 } }),
        new Paragraph({ text: "The fee stays as it is.", bullet: { level: 0 } }),
        new Table({ rows: [row("Boat", "Fee"), row("Under 12 m", "40"), row("Over 12 m", "")] }),
        new Paragraph("The minutes were never signed."),
      ],
    },
  ],
})

const CHANGE = { author: "H. Quill", date: "2021-03-04T10:00:00Z" }
const lease = new Document({
  comments: {
    children: [
      {
        id: 0,
        author: "Lidia Farr",
        date: new Date("2021-03-05T09:00:00Z"),
        children: [new Paragraph("Who asked for this?")],
      },
    ],
  },
  sections: [
    {
      children: [
        new Paragraph({ text: "Lease of the old quay", heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun("The rent is "),
            new DeletedTextRun({ id: 1, text: "4,100 a year", ...CHANGE }),
            new InsertedTextRun({ id: 2, text: "4,300 a year", ...CHANGE }),
            new TextRun(", payable in "),
            new CommentRangeStart(0),
            new TextRun("advance"),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new TextRun("."),
            new TextRun({ text: " The port may end it at will.", vanish: true }),
          ],
        }),
        new Paragraph({ children: [new DeletedTextRun({ id: 3, text: "The tenant may sublet.", ...CHANGE })] }),
        new Paragraph("Signed for the port by H. Quill."),
      ],
    },
  ],
})

const hearing = new Document({
  sections: [
    {
      children: [
        new Paragraph({ text: "Hearing on the night boat", heading: HeadingLevel.HEADING_1 }),
        ...[
          "MR. LORNE: Who had the helm?",
          "MS. FARR: I cannot say. I was below.",
          "MR. LORNE: You were below all night?",
          "MS. FARR: Until the bell.",
          "(The witness is shown a chart.)",
          "MR. LORNE: Is this the course?",
        ].map((words) => new Paragraph(words)),
      ],
    },
  ],
})

/** A document as word processors write them, with what no library makes. */
function byHand(body: string): Uint8Array {
  const w =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
  const styles = `<w:styles ${w}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Geheim"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Auch"><w:name w:val="also"/><w:basedOn w:val="Geheim"/></w:style><w:style w:styleId="Bild"><w:name w:val="caption"/></w:style></w:styles>`
  const files = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": styles,
    "docProps/core.xml":
      '<c:coreProperties xmlns:c="c" xmlns:dc="dc"><dc:title>Beacon log</dc:title><dc:language>en-GB</dc:language></c:coreProperties>',
    "word/vbaProject.bin": "Sub AutoOpen()",
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])), {
    mtime: new Date("2020-01-01T00:00:00Z"),
  })
}

const p = (inside: string, style = ""): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:rPr><w:vanish/></w:rPr></w:pPr>${inside}</w:p>`
const r = (words: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.join("")}</w:tc>`

const log = byHand(
  [
    p(r("Log of the north beacon"), "berschrift1"),
    p(`${r("The lamp was lit at nine")}<w:r><w:tab/><w:t>and out by ten.</w:t><w:br/><w:t>Nobody saw why.</w:t></w:r>`),
    p(r("None of this may be shown."), "Geheim"),
    p(r("Nor this."), "Auch"),
    p(
      `${r("Seen: ")}${r("nothing", '<w:vanish w:val="false"/>')}${r(" at all", "<w:vanish/>")}.`.replace(
        /\.$/,
        r("."),
      ),
    ),
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(r("Keeper’s note: oil is low."))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r("Keeper’s note: oil is low."))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    p(`<w:moveFrom w:author="E. Marl" w:date="2019-05-02T00:00:00Z">${r("The boat came at noon.")}</w:moveFrom>`),
    p(`<w:r><w:lastRenderedPageBreak/></w:r>${r("The second page begins here.")}`),
    p(`<w:moveTo w:author="E. Marl" w:date="2019-05-02T00:00:00Z">${r("The boat came at noon.")}</w:moveTo>`),
    `<w:tbl><w:tr>${cell(p(r("Day")))}${cell(p(r("Oil")), p(r("in litres")))}</w:tr><w:tr>${cell(p(r("Monday")))}${cell(`<w:tbl><w:tr>${cell(p(r("12")))}${cell(p(r("13")))}</w:tr></w:tbl>`, p(""))}</w:tr></w:tbl>`,
    p(
      `<w:r><w:instrText>INCLUDETEXT "https://example.org/x"</w:instrText></w:r>${r("The north beacon in May")}`,
      "Bild",
    ),
  ].join(""),
)

put("pilot-minutes", "minutes.docx", await Packer.toBuffer(minutes))
put("lease-draft", "lease.docx", await Packer.toBuffer(lease))
put("boat-hearing", "hearing.docx", await Packer.toBuffer(hearing))
put("beacon-log", "log.docx", log)
