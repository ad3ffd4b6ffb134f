/** Small PDFs written out by hand, for what no printer would print. */

export interface Making {
  /** What each page draws; one page that draws nothing where it is not given. */
  readonly pages?: readonly string[]
  /** More of the trailer, as " /Encrypt << … >>". */
  readonly trailer?: string
}

/** The bytes of a PDF. */
export function madePdf({ pages = [""], trailer = "" }: Making = {}): Uint8Array {
  const first = 4
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((drawn, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ]),
  ]
  let file = "%PDF-1.4\n"
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, "0")} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}

/** What draws one line of words. */
export function drawn(words: string, { x = 60, y = 700, size = 12 } = {}): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`
}

/** A lock that no key opens. */
export const LOCK = ` /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >>`
