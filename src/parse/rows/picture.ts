import type { Format } from "../formats.ts"
import { MB, one } from "./limits.ts"

const STARTS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

export const picture: Format = {
  name: "picture",
  title: "picture of a page (PNG or JPEG)",
  keeps: "what a scan keeps, on one page",
  signs: {
    told: "the first bytes of a PNG or a JPEG",
    names: [".png", ".jpg", ".jpeg"],
    isSure: ({ bytes }) => STARTS.some((start) => start.every((byte, at) => bytes[at] === byte)),
    isPossible: () => false,
  },
  limits: { bytes: 128 * MB, seconds: 120, memory: 2048 * MB },
  holds: "one",
  mayThread: true,
  parser: async () => one((await import("../scan.ts")).parsePicture),
  splitter: null,
}
