"""A text as the encoder sees it: word pieces, and three small features beside each piece.

This file is the specification that the TypeScript side follows. Positions are UTF-16 units of the text.

Word and piece
    The uncased WordPiece of the base, exactly as its reference tokenizer has it. In short: control characters are
    dropped (U+0000, U+FFFD and categories Cc, Cf, Cn, Co, except tab, LF, CR), white space is Zs and those three; text is
    lowercased, decomposed (NFD) and loses its marks (Mn); a punctuation character (ASCII 33-47, 58-64, 91-96, 123-126,
    category P) and a CJK ideograph is a word by itself; otherwise a word is a run between white space. A word is cut
    greedily into the longest pieces of the vocabulary ("##" before the second and later); a word with a part that is not
    there, or over 100 characters, is one [UNK]. A word's span is that of its characters in the text as it was. A window is
    [CLS] pieces [SEP], with at most PIECES pieces between the two, which carry feature 0 in all three tables.

Shape (one of SHAPES, of the word as written in the text; every piece of a word carries it)
    digit: it contains a character of category N; otherwise, with its letters (category L) alone:
    punct: none; initial: a single one, upper case (Lu, Lt), in a word of that one letter; upper: two or more, all upper;
    title: the first upper, all the others not; lower: none upper; mixed: anything else.

Quotation state (one of QUOTES; every piece of a word carries it)
    Runs through the paragraph, word by word, and starts each paragraph outside. A mark carries "mark": “ „ ‟ « open,
    ” » close, " opens when outside and closes when inside; two backticks that touch open and two apostrophes that touch
    close (both words carry "mark"; two apostrophes outside are no mark). Single marks (‘ ’ ') do not count. Words between
    carry "inside"; without a closing mark that lasts to the paragraph's end.

Break (one of BREAKS; the first piece of a word only, 0 elsewhere)
    What stands between the word before and this one: paragraph if any of LF, CR, U+2028, U+2029 (so at the start of the
    text), space if anything else, otherwise none.
"""

import json
import re
import sys
import unicodedata
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

PIECES = 254
SHAPES = ["special", "lower", "title", "upper", "mixed", "digit", "initial", "punct"]
QUOTES = ["outside", "inside", "mark"]
BREAKS = ["none", "space", "paragraph"]
_LINE = re.compile("[\n\r\u2028\u2029]")
_OPENS, _CLOSES = "“„‟«", "”»"


@dataclass
class Text:
    """One text in pieces. `first` gives each word its first piece; `start`, `end` and `paragraph` go by word."""

    ids: np.ndarray
    shape: np.ndarray
    quote: np.ndarray
    brk: np.ndarray
    first: np.ndarray
    start: np.ndarray
    end: np.ndarray
    paragraph: np.ndarray


def load_tokenizer(path: str) -> Tokenizer:
    """The reference tokenizer, without the truncation and padding that its file asks for."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def shape_of(word: str) -> int:
    """The index in SHAPES of a word as written."""
    kinds = [unicodedata.category(c) for c in word]
    if any(k[0] == "N" for k in kinds):
        return SHAPES.index("digit")
    upper = [k in ("Lu", "Lt") for k in kinds if k[0] == "L"]
    if not upper:
        return SHAPES.index("punct")
    if not any(upper):
        return SHAPES.index("lower")
    if len(upper) == 1:
        return SHAPES.index("initial" if len(word) == 1 else "title")
    if all(upper):
        return SHAPES.index("upper")
    return SHAPES.index("title" if upper[0] and not any(upper[1:]) else "mixed")


def quote_states(words: list[str], touches: list[bool], paragraph: list[int]) -> list[int]:
    """The index in QUOTES for each word. touches[i]: nothing stands between word i - 1 and word i."""
    out, inside, i = [0] * len(words), False, 0
    while i < len(words):
        if i and paragraph[i] != paragraph[i - 1]:
            inside = False
        word = words[i]
        double = i + 1 < len(words) and words[i + 1] == word and touches[i + 1]
        if word in _OPENS or word in _CLOSES or word == '"':
            inside = word in _OPENS or (word == '"' and not inside)
            out[i] = 2
        elif double and (word == "`" or (word == "'" and inside)):
            inside = word == "`"
            out[i] = out[i + 1] = 2
            i += 1
        else:
            out[i] = int(inside)
        i += 1
    return out


def utf16_positions(text: str) -> np.ndarray:
    """For each code point (and the end) its position in UTF-16 units."""
    wide = np.fromiter((1 + (ord(c) > 0xFFFF) for c in text), dtype=np.int64, count=len(text))
    return np.concatenate([[0], np.cumsum(wide)])


def read_text(text: str, tokenizer: Tokenizer) -> Text:
    """Cut a text into words and pieces with their features."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    word_of = np.array(encoded.word_ids, dtype=np.int64)
    offsets = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    first = np.flatnonzero(np.diff(word_of, prepend=-1)) if len(word_of) else np.zeros(0, dtype=np.int64)
    last = np.append(first[1:], len(word_of)) - 1
    start, end = offsets[first, 0], offsets[last, 1]
    words = [text[s:e] for s, e in zip(start, end)]
    before = np.concatenate([[0], end[:-1]]) if len(first) else start
    brk, paragraph, number = [], [], 0
    for i, (a, b) in enumerate(zip(before, start)):
        new = i == 0 or _LINE.search(text, a, b) is not None
        number += new
        brk.append(2 if new else int(b > a))
        paragraph.append(number)
    quote = quote_states(words, [b == 0 for b in brk], paragraph)
    index = np.repeat(np.arange(len(first)), np.diff(np.append(first, len(word_of))))
    brk_pieces = np.zeros(len(word_of), dtype=np.int64)
    brk_pieces[first] = brk
    u16 = utf16_positions(text)
    return Text(
        ids=np.array(encoded.ids, dtype=np.int64),
        shape=np.array([shape_of(w) for w in words], dtype=np.int64)[index],
        quote=np.array(quote, dtype=np.int64)[index],
        brk=brk_pieces, first=first, start=u16[start], end=u16[end], paragraph=np.array(paragraph, dtype=np.int64),
    )


def main() -> None:
    """Print what a text becomes: tokenizer.json as the argument, JSON strings on standard input, one a line."""
    tokenizer = load_tokenizer(sys.argv[1])
    for line in sys.stdin:
        raw = json.loads(line)
        text = read_text(raw, tokenizer)
        print(json.dumps({"text": raw, **{k: v.tolist() for k, v in vars(text).items()}}))


if __name__ == "__main__":
    main()
