/** How large a picture is, told from its first bytes: a small file may unfold to a picture as large as a field. */

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of a PNG or a JPEG; null where the bytes do not tell it. */
export function sizeOfPicture(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return bytes[0] === 0x89 ? sizeOfPng(view) : sizeOfJpeg(view)
}

function sizeOfPng(view: DataView): Size | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks from segment to segment to the one that begins a frame. */
function sizeOfJpeg(view: DataView): Size | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const mark = view.getUint8(at + 1)
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}
