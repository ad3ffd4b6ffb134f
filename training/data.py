"""The corpora as labelled texts: what is trained on, what is held aside, and how their labels are mapped.

Statements (polnear/train, one in twenty documents held aside by the hash of its id, for calibration): source, cue and
content of every attribution, flat; where two roles claim a word, cue goes before source before content.

Names, as person, organisation and place:
  wikigold rows before 1356     PER, ORG, LOC (MISC is no name here)
  crossner-politics             politician, person; politicalparty, organisation; location, country
  re3d                          Person, Organisation, Location, where the words are a proper name (see `re3d_names`)
  gum/train                     person, organization, place whose head is a proper noun (see `gum_names`)
Times (timebank, aquaint, without the documents whose hash has a first byte below 64): the TIMEX3 types as they are.

Never read for training: polnear/dev, wikigold from row 1356, gum/dev, timex/meantime, the held-aside times.
"""

import hashlib
import json
import os
from dataclasses import dataclass, field

import numpy as np

from pieces import Text, read_text, utf16_positions

KINDS = {
    "statements": ["source", "cue", "content"],
    "names": ["person", "organisation", "place"],
    "times": ["DATE", "TIME", "DURATION", "SET"],
}
WIKIGOLD_TRAIN = 1356
_TYPES = {
    "PER": "person", "ORG": "organisation", "LOC": "place",
    "politician": "person", "person": "person", "politicalparty": "organisation", "organisation": "organisation",
    "location": "place", "country": "place", "Person": "person", "Organisation": "organisation", "Location": "place",
    "organization": "organisation", "place": "place",
}
_TITLES = set(
    "mr mrs ms miss dr prof professor sir lord lady dame president vice prime minister secretary senator sen rep governor gov "
    "general gen colonel col captain capt major lieutenant lt sergeant sgt king queen prince princess pope ambassador chancellor "
    "mayor judge justice congressman congresswoman representative attorney chief foreign deputy st saint brother sister reverend "
    "rev father chairman director commissioner spokesman spokeswoman for affairs defence defense special envoy of state the uncle aunt".split()
)


@dataclass
class Item:
    """A labelled text. `labels` are BIO by word (0 is O, 1 + 2k is B of kind k, 2 + 2k is I). `links` has, for each
    attribution with a cue, the cue's first word, the words of its sources and the words of its contents."""

    id: str
    text: Text
    labels: np.ndarray
    links: list = field(default_factory=list)
    raw: str = ""


def hash_byte(name: str) -> int:
    """The first byte of SHA-256 of an id: who is held aside goes by it."""
    return hashlib.sha256(name.encode()).digest()[0]


def read_jsonl(path: str) -> list[dict]:
    """All rows of a JSON Lines file."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def words_in(text: Text, span) -> range:
    """The words that a span [start, end) touches."""
    return range(int(np.searchsorted(text.end, span[0], "right")), int(np.searchsorted(text.start, span[1], "left")))


def put_spans(text: Text, labels: np.ndarray, spans: list, kind: int) -> None:
    """Write spans of one kind over what stands there."""
    for span in spans:
        words = words_in(text, span)
        labels[words.start:words.stop] = 2 + 2 * kind
        if len(words):
            labels[words.start] = 1 + 2 * kind
            if words.stop < len(labels) and labels[words.stop] and labels[words.stop] % 2 == 0:
                labels[words.stop] -= 1  # what was cut in two begins anew


def statement_item(row: dict, tokenizer) -> Item:
    """An article of PolNeAR with flat roles and links."""
    text = read_text(row["text"], tokenizer)
    labels = np.zeros(len(text.first), dtype=np.int64)
    for kind, role in ((2, "content"), (0, "source"), (1, "cue")):
        for attribution in row["attributions"]:
            put_spans(text, labels, attribution[role], kind)
    links = []
    for a in row["attributions"]:
        cue = [w for span in a["cue"] for w in words_in(text, span)]
        if cue:
            links.append((cue[0], *([w for span in a[r] for w in words_in(text, span)] for r in ("source", "content"))))
    return Item(row["id"], text, labels, links, row["text"])


def typed_item(name: str, text: Text, spans: list, kinds: list[str], raw: str) -> Item:
    """A text with typed spans (start, end, kind); of spans that overlap the first in the list stays."""
    labels = np.zeros(len(text.first), dtype=np.int64)
    for start, end, kind in spans:
        words = words_in(text, (start, end))
        if len(words) and not labels[words.start:words.stop].any():
            put_spans(text, labels, [(start, end)], kinds.index(kind))
    return Item(name, text, labels, raw=raw)


def row_names(row: dict) -> list:
    """Names of wikigold and crossner-politics, longest first."""
    spans = [(e["start"], e["end"], _TYPES[e["type"]]) for e in row["entities"] if e["type"] in _TYPES]
    return sorted(spans, key=lambda s: s[0] - s[1])


def re3d_names(row: dict) -> list:
    """re3d annotates noun phrases. A proper name is what is left without "the" and starts every word with a capital
    (of, and, for, the aside); of nested persons the innermost counts (titles fall off), of the rest the outermost."""
    spans = []
    for e in row["entities"]:
        if e["type"] not in ("Person", "Organisation", "Location"):
            continue
        start, text = e["start"], e["text"]
        if text.lower().startswith("the "):
            start, text = start + 4, text[4:]
        if text.endswith(("'s", "’s")):
            text = text[:-2]
        words = text.split()
        if words and words[0][0].isupper() and all(w[0].isupper() or w in ("of", "and", "for", "the") for w in words):
            spans.append((start, start + len(text), _TYPES[e["type"]]))
    return sorted(spans, key=lambda s: (s[2] != "person", (s[1] - s[0]) * (1 if s[2] == "person" else -1), s[2] != "place"))


def gum_names(row: dict) -> list:
    """Proper names in GUM's mentions. Of a mention whose head is a proper noun: the run of proper nouns round the head,
    joined over "of", "the", "and", "&", "for", "-", "'" inside the mention (not for persons); persons lose their titles and
    whatever nested mention stands before the name, and a title alone is none; plurals (Muslims, Afghans) are no person."""
    starts = [t["s"] for t in row["tokens"]]
    tokens, spans = row["tokens"], []
    for e in row["entities"]:
        head = int(np.searchsorted(starts, e["head"][0], "right")) - 1
        if e["type"] not in ("person", "organization", "place") or head < 0 or tokens[head]["upos"] != "PROPN":
            continue
        person = e["type"] == "person"
        if person and tokens[head]["xpos"] == "NNPS":
            continue
        first = last = head

        def joins(i: int) -> bool:
            return tokens[i]["upos"] == "PROPN" or row["text"][tokens[i]["s"]:tokens[i]["e"]] in ("-" if person else _JOINTS)

        while first > 0 and tokens[first - 1]["s"] >= e["start"] and joins(first - 1):
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1]["e"] <= e["end"] and joins(last + 1):
            last += 1
        while tokens[first]["upos"] != "PROPN":
            first += 1
        while tokens[last]["upos"] != "PROPN":
            last -= 1
        if person:
            inner = [n["end"] for n in row["entities"] if n is not e and e["start"] <= n["start"] and n["end"] <= tokens[head]["s"]]
            while first < last and (
                row["text"][tokens[first]["s"]:tokens[first]["e"]].rstrip(".").lower() in _TITLES
                or tokens[first]["s"] < max(inner, default=0)
            ):
                first += 1
            if row["text"][tokens[first]["s"]:tokens[last]["e"]].rstrip(".").lower() in _TITLES:
                continue
        spans.append((tokens[first]["s"], tokens[last]["e"], _TYPES.get(e["type"], e["type"])))
    return sorted(spans, key=lambda s: s[0] - s[1])


_JOINTS = {"of", "the", "and", "&", "for", "-", "'", "’"}


def join_rows(name: str, items: list[Item]) -> Item:
    """Short rows as the paragraphs of one long text, so that windows can hold several of them."""
    def chain(part):
        return np.concatenate([part(i) for i in items])

    pieces = np.cumsum([0] + [len(i.text.ids) for i in items])[:-1]
    text = Text(
        **{k: chain(lambda i: getattr(i.text, k)) for k in ("ids", "shape", "quote", "brk", "start", "end")},
        first=np.concatenate([i.text.first + p for i, p in zip(items, pieces)]),
        paragraph=np.concatenate([i.text.paragraph * 0 + n for n, i in enumerate(items)]),
    )
    return Item(name, text, chain(lambda i: i.labels))


def joined_and_alone(name: str, items: list[Item]) -> list[Item]:
    """Short rows twice: within a long text, and each by itself."""
    return [join_rows(name, items), *items]


def statements(folder: str, tokenizer, held_aside: bool, annotators: bool = False) -> list[Item]:
    """polnear/train: the part trained on, or the part held aside; with what other annotators made of sixteen documents."""
    rows = read_jsonl(os.path.join(folder, "polnear/train.jsonl"))
    if annotators:
        texts = {r["id"]: r["text"] for r in rows}
        rows += [{**r, "text": texts[r["id"]]} for r in read_jsonl(os.path.join(folder, "polnear/train.otherannotators.jsonl"))]
    return [statement_item(r, tokenizer) for r in rows if (hash_byte(r["id"]) < 13) == held_aside]


def times(folder: str, tokenizer, held_aside: bool) -> list[Item]:
    """TimeBank and AQUAINT: the part trained on, or the part held aside."""
    items = []
    for name in ("timebank", "aquaint"):
        for row in read_jsonl(os.path.join(folder, f"timex/{name}.jsonl")):
            if (hash_byte(row["id"]) < 64) == held_aside:
                spans = [(t["start"], t["end"], t["type"]) for t in row["timexes"]]
                items.append(typed_item(row["id"], read_text(row["text"], tokenizer), spans, KINDS["times"], row["text"]))
    return items


def names(folder: str, tokenizer) -> list[Item]:
    """All that the names head is trained on."""
    def item(row, spans):
        return typed_item(row["id"], read_text(row["text"], tokenizer), spans, KINDS["names"], row["text"])

    wikigold = read_jsonl(os.path.join(folder, "ner/wikigold.jsonl"))[:WIKIGOLD_TRAIN]
    politics = read_jsonl(os.path.join(folder, "ner/crossner-politics.jsonl"))
    re3d = read_jsonl(os.path.join(folder, "ner/re3d.jsonl"))
    gum = read_jsonl(os.path.join(folder, "gum/train.jsonl"))
    return [
        *joined_and_alone("wikigold", [item(r, row_names(r)) for r in wikigold]),
        *joined_and_alone("crossner-politics", [item(r, row_names(r)) for r in politics]),
        *[item(r, re3d_names(r)) for r in re3d],
        *[item(r, gum_names(r)) for r in gum],
    ]


def wikigold_test(folder: str, tokenizer) -> list[Item]:
    """The held-aside rows of wikigold, one text each."""
    rows = read_jsonl(os.path.join(folder, "ner/wikigold.jsonl"))[WIKIGOLD_TRAIN:]
    return [typed_item(r["id"], read_text(r["text"], tokenizer), row_names(r), KINDS["names"], r["text"]) for r in rows]


def gum_test(folder: str, tokenizer) -> list[Item]:
    """gum/dev with its proper names."""
    rows = read_jsonl(os.path.join(folder, "gum/dev.jsonl"))
    return [typed_item(r["id"], read_text(r["text"], tokenizer), gum_names(r), KINDS["names"], r["text"]) for r in rows]
