import { describe, expect, it } from "vitest"
import { progressLine } from "../../src/cli/commands/add.ts"

describe("the progress of an add", () => {
  it.each([
    [{ documents: 1, words: 400, failed: 0, share: null }, 2, "1 document, 200 words a second"],
    [
      { documents: 640, words: 1_000_000, failed: 3, share: 0.25 },
      10,
      "640 documents, 100,000 words a second, 3 failed, 30 s left",
    ],
    [{ documents: 64, words: 1000, failed: 0, share: 0.01 }, 10, "64 documents, 100 words a second, 17 min left"],
    [{ documents: 64, words: 1000, failed: 0, share: 0.001 }, 10, "64 documents, 100 words a second, 2.8 h left"],
    [{ documents: 0, words: 0, failed: 1, share: 0 }, 0, "0 documents, 0 words a second, 1 failed"],
    [{ documents: 9, words: 90, failed: 0, share: 1 }, 9, "9 documents, 10 words a second, 0 s left"],
  ])("%j after %d seconds", (progress, seconds, line) => {
    expect(progressLine(progress, seconds)).toBe(line)
  })
})
