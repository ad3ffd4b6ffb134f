"""Other ways to print the same statement, so that what is learned from one country's newspapers of one year holds elsewhere.

Each epoch some texts are varied: quotation marks of other kinds, the comma outside of them, the speaker behind the verb
(“…,” said Mr Orr), all capitals or none. Labels and links move with their words. The corpora have little of this.
"""

import random
from dataclasses import replace

import numpy as np

from data import KINDS, Item
from pieces import QUOTES, SHAPES

COMMA, STRAIGHT, LEFT, RIGHT = 1010, 1000, 1523, 1524
ENDS = {COMMA, 1029, 999}  # , ? ! before the closing mark: the sentence goes on
# Opening and closing mark, by their pieces; “ ” „ “ « » » « ' ' ‘ ’ " "
STYLES = [(STRAIGHT, STRAIGHT), (LEFT, RIGHT), (1525, LEFT), (1077, 1090), (1520, 1521), (1005, 1005)]
SINGLE = {(1520, 1521), (1005, 1005)}  # which do not count for the quotation state
OUTSIDE, MARK = QUOTES.index("outside"), QUOTES.index("mark")
SOURCE, CUE = (1 + 2 * KINDS["statements"].index(k) for k in ("source", "cue"))


def varied(item: Item, dice: random.Random) -> Item:
    """The item, or now and then another way to print it."""
    if item.links and dice.random() < 0.5:
        item = inverted(item, dice, share=0.6)
    style = dice.choice(STYLES) if dice.random() < 0.4 else None
    if dice.random() < (0.6 if style in SINGLE else 0.1):
        item = comma_outside(item)
    if style:
        item = marked(item, style)
    case = dice.random()
    if case < 0.08:
        item = cased(item, "lower" if case < 0.04 else "upper")
    return item


def reordered(item: Item, order: np.ndarray) -> Item:
    """The item with its words in another order; breaks, places and paragraphs stay where they were."""
    text = item.text
    ends = np.append(text.first, len(text.ids))
    counts = np.diff(ends)[order]
    pieces = np.concatenate([np.arange(ends[w], ends[w + 1]) for w in order]) if len(order) else np.zeros(0, dtype=np.int64)
    first = np.cumsum(np.concatenate([[0], counts]))[:-1]
    brk = np.zeros(len(pieces), dtype=np.int64)
    brk[first] = text.brk[text.first]
    moved = replace(text, ids=text.ids[pieces], shape=text.shape[pieces], quote=text.quote[pieces], brk=brk, first=first)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    links = [(min(place[w] for w in cue_words), [int(place[w]) for w in source], [int(place[w]) for w in content])
             for cue_words, source, content in ((cue_run(item, cue), source, content) for cue, source, content in item.links)]
    return replace(item, text=moved, labels=item.labels[order], links=[(int(c), s, t) for c, s, t in links])


def cue_run(item: Item, first: int) -> range:
    """The words of the cue that begins at a word."""
    last = first
    while last + 1 < len(item.labels) and item.labels[last + 1] == CUE + 1:
        last += 1
    return range(first, last + 1)


def inverted(item: Item, dice: random.Random, share: float) -> Item:
    """Some of “…,” Mr Orr said become “…,” said Mr Orr: where source and verb stand side by side behind a quotation."""
    labels, quote, firsts = item.labels, item.text.quote[item.text.first], item.text.first
    order = np.arange(len(labels))
    for cue, source, content in item.links:
        run = cue_run(item, cue)
        if len(run) != 1 or labels[cue] != CUE or not source or source[-1] != cue - 1:
            continue
        begin = source[0]
        if source != list(range(begin, cue)) or labels[begin] != SOURCE or begin - 1 not in content or quote[begin - 1] != MARK:
            continue
        if item.text.ids[firsts[begin - 2]] not in ENDS:
            continue
        if item.text.brk[firsts[begin]] == 2 or (len(source) == 1 and dice.random() < 0.7) or dice.random() > share:
            continue
        order[begin:cue + 1] = [cue, *range(begin, cue)]
    return reordered(item, order)


def comma_outside(item: Item) -> Item:
    """“…,” he said becomes “…”, he said."""
    text = item.text
    ids, quote = text.ids[text.first], text.quote[text.first]
    order, labels = np.arange(len(ids)), item.labels.copy()
    for w in range(1, len(ids) - 1):
        closes = quote[w + 1] == MARK and quote[w] != OUTSIDE and ids[w] == COMMA and text.brk[text.first[w + 1]] == 0
        if closes and order[w] == w and labels[w] and labels[w] % 2 == 0 and labels[w + 1] == labels[w]:
            order[w], order[w + 1] = w + 1, w
    moved = reordered(item, order)
    for w in np.flatnonzero(order < np.arange(len(order))):  # the comma, now behind its mark
        moved.labels[w] = 0
        if w + 1 < len(moved.labels) and moved.labels[w + 1] and moved.labels[w + 1] % 2 == 0:
            moved.labels[w + 1] -= 1
        moved.text.quote[moved.text.first[w]] = OUTSIDE
    return moved


def marked(item: Item, style: tuple) -> Item:
    """The item with other quotation marks; pairs of two pieces (two backticks) stay."""
    text = item.text
    ids, quote = text.ids.copy(), text.quote.copy()
    inside, paragraph = False, -1
    for w, piece in enumerate(text.first):
        if text.paragraph[w] != paragraph:
            inside, paragraph = False, text.paragraph[w]
        if text.quote[piece] == MARK and ids[piece] in (STRAIGHT, LEFT, RIGHT):
            closes = inside if ids[piece] == STRAIGHT else ids[piece] == RIGHT
            ids[piece] = style[int(closes)]
            inside = not closes
    if style in SINGLE:
        quote[:] = OUTSIDE
    return replace(item, text=replace(text, ids=ids, quote=quote))


def cased(item: Item, shape: str) -> Item:
    """The item as if printed in small letters alone, or in capitals alone; the pieces are the same in both."""
    own = item.text.shape
    letters = np.isin(own, [SHAPES.index(s) for s in ("lower", "title", "upper", "mixed", "initial")])
    return replace(item, text=replace(item.text, shape=np.where(letters, SHAPES.index(shape), own)))
