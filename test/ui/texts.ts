/** Invented texts for the walk. The first has letters beyond the basic plane and a statement in two parts. */
import type { PastedText } from "../../src/desk.ts"

export const ARTICLE: PastedText = {
  title: "Ferry to Holm will sail in winter",
  outlet: "The Holm Courier",
  published: "2024-05-07",
  text: `Ferry to Holm will sail in winter

The harbour office says so, the captain does not

By Ada Lind

The ferry to Holm will sail in winter too, the harbour office said on Monday. A notice with a ship 🚢🚢 and a star ⭐ hung at the quay.

“We will need a second crew,” said Karl Munt, the ferry’s captain, “and we have not got one.” Munt denied that the owners had spoken to him.

“Nobody asked me,” he told the Courier on 6 May 2024.

Berit Sand, the mayor, confirmed that the council had paid for the winter. “It is paid,” she said. She declined to comment on the crew.
${"\nThe quay at Holm is two hundred metres long, and most of it lies in the wind. In summer three boats a day land there, and in the old winters none did.\n".repeat(6)}
“The owners will speak to the crew in June,” said Tove Rask, the owners’ spokeswoman.
`,
}

export const TRANSCRIPT: PastedText = {
  title: "Council of Holm, sitting of 2 May 2024",
  published: "2024-05-02",
  text: `Council of Holm, sitting of 2 May 2024

SAND: The sitting is open. We have one paper, on the ferry in winter.

MUNT: I have not seen the paper.

SAND: It says that the council pays for the winter.

MUNT: Then it says nothing of a crew.

SAND: It does not.
`,
}
