"""From a text and an encoder to spans and statements. TypeScript follows this file.

An encoder here is a function of one window (ids, shape, quote, brk, each [T] with [CLS] and [SEP]) that gives emissions
[T, 23] (statements 7, names 7, times 9, in this order) and link vectors [T, 192] (as content, as source, as cue, 64 each).
"""

import math
from dataclasses import dataclass

import numpy as np

from data import KINDS
from model import EDGES, LINK, TASKS
from pieces import Text
from windows import CLS, OVERLAP, SEP, cut

RIM = 3  # link scores are taken over this many words at either end of a span
SOURCE_LEAST = -0.7  # the least link score (a logit) at which a cue takes a source
LOOSE_SOURCE_LEAST = -2.0  # the same for a source that no cue has taken and a cue that has none
TAKE_LEAST = -4.0  # the least log probability at which an empty cue takes a content from a cue with several


@dataclass
class Tables:
    """What decoding needs beside the encoder: CRF scores of each task and the link biases [2, buckets]."""

    moves: dict
    start: dict
    link_bias: np.ndarray


@dataclass
class Span:
    """Words [first, last] of a kind; `sure` is the product of its border words' marginal probabilities."""

    first: int
    last: int
    kind: str
    sure: float = 1.0


def tables_of(model) -> Tables:
    """The tables of a PyTorch encoder."""
    crfs = model.crfs
    return Tables(
        {t: crfs[t].transitions().detach().numpy() for t in TASKS},
        {t: crfs[t].start.detach().numpy() for t in TASKS},
        model.link_bias.detach().numpy(),
    )


def encode_text(text: Text, encode) -> tuple:
    """Emissions and link vectors by word, and the number of the window that each word was read in. Where two windows
    overlap, each gives the words on its own side of the middle."""
    ranges = cut(text, overlap=OVERLAP)
    ends = np.append(text.first, len(text.ids))
    emissions = np.zeros((len(text.first), sum(1 + 2 * len(k) for k in KINDS.values())), dtype=np.float32)
    vectors = np.zeros((len(text.first), 3 * LINK), dtype=np.float32)
    window = np.zeros(len(text.first), dtype=np.int64)
    for n, (a, b) in enumerate(ranges):
        part = slice(int(ends[a]), int(ends[b]))
        inputs = [np.concatenate([[left], getattr(text, k)[part], [right]])
                  for k, left, right in (("ids", CLS, SEP), ("shape", 0, 0), ("quote", 0, 0), ("brk", 0, 0))]
        scores, links = encode(*inputs)
        start = (a + ranges[n - 1][1]) // 2 if n and ranges[n - 1][1] > a else a
        at = text.first[start:b] - ends[a] + 1
        emissions[start:b], vectors[start:b], window[start:b] = scores[at], links[at], n
    return emissions, vectors, window


def viterbi(scores: np.ndarray, moves: np.ndarray, start: np.ndarray) -> list[int]:
    """The best path of labels, which starts with O or B."""
    best = scores[0] + start
    best[2::2] = -1e4
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        ways = best[:, None] + moves
        back[i] = ways.argmax(0)
        best = ways.max(0) + scores[i]
    path = [int(best.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def marginals(scores: np.ndarray, moves: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Each label's probability at each word, by the forward-backward sums, scaled at every word."""
    step, shine = np.exp(moves), np.exp(scores - scores.max(1, keepdims=True))
    ahead, behind = np.zeros(scores.shape), np.ones(scores.shape)
    ahead[0] = np.exp(start - start.max()) * shine[0]
    ahead[0] /= ahead[0].sum()
    for i in range(1, len(scores)):
        ahead[i] = ahead[i - 1] @ step * shine[i]
        ahead[i] /= ahead[i].sum()
    for i in range(len(scores) - 2, -1, -1):
        behind[i] = step @ (shine[i + 1] * behind[i + 1])
        behind[i] /= behind[i].sum()
    out = ahead * behind
    return out / out.sum(1, keepdims=True)


def spans_of(emissions: np.ndarray, task: str, tables: Tables, paragraph: np.ndarray) -> list[Span]:
    """The spans of one task, in order. None runs over a paragraph's end: a content that goes on has a further span there."""
    if not len(emissions):
        return []
    at = 0
    for t in TASKS[:TASKS.index(task)]:
        at += 1 + 2 * len(KINDS[t])
    scores = emissions[:, at:at + 1 + 2 * len(KINDS[task])].astype(np.float64)
    scores[np.flatnonzero(np.diff(paragraph)) + 1, 2::2] = -1e4
    path = viterbi(scores, tables.moves[task], tables.start[task])
    chance = marginals(scores, tables.moves[task], tables.start[task])
    out: list[Span] = []
    for i, label in enumerate(path):
        if label % 2:
            out.append(Span(i, i, KINDS[task][label // 2]))
        elif label:
            out[-1].last = i
    for span in out:
        ends_here = 1.0
        if span.last + 1 < len(path):
            ends_here = 1 - chance[span.last + 1, 2 + 2 * KINDS[task].index(span.kind)]
        span.sure = float(chance[span.first, path[span.first]] * chance[span.last, path[span.last]] * ends_here)
    return out


def link_bucket(distance: np.ndarray) -> np.ndarray:
    """As `model.bucket`."""
    return len(EDGES) + np.sign(distance) * np.searchsorted(EDGES, np.abs(distance), "right")


def link_table(spans: list[Span], cues: list[Span], role: int, vectors: np.ndarray, window: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Scores of spans against cues [spans, cues], a mean over the words at the spans' rims: for contents (role 0) log
    probabilities over the near cues, for sources (role 1) logits; -inf for a cue that is not near."""
    heads = np.array([c.first for c in cues])
    close = near(spans, cues, window)
    out = np.full((len(spans), len(cues)), -np.inf)
    for n, span in enumerate(spans):
        mine = heads[close[n]]
        if not len(mine):
            continue
        keys = vectors[mine, 2 * LINK:]
        words = sorted({*range(span.first, min(span.first + RIM, span.last + 1)), *range(max(span.first, span.last - RIM + 1), span.last + 1)})
        own = vectors[words, role * LINK:(role + 1) * LINK]
        scores = own @ keys.T / math.sqrt(LINK) + bias[role][link_bucket(np.array(words)[:, None] - mine[None, :])]
        if role == 0:
            top = scores.max(1, keepdims=True)
            scores = scores - top - np.log(np.exp(scores - top).sum(1, keepdims=True))
        out[n, close[n]] = scores.mean(0)
    return out


def near(spans: list[Span], cues: list[Span], window: np.ndarray) -> np.ndarray:
    """Which cues a span may link to: those in its own window, since vectors of different windows do not compare."""
    heads = window[[c.first for c in cues]]
    return np.array([(heads == window[s.first]) | (heads == window[s.last]) for s in spans]).reshape(len(spans), len(cues))


def assign_contents(scores: np.ndarray) -> list[int]:
    """For each content its cue, or -1."""
    chosen = [int(row.argmax()) if np.isfinite(row).any() else -1 for row in scores]
    for cue in range(scores.shape[1]):
        if cue in chosen:
            continue
        spare = [c for c, to in enumerate(chosen) if to >= 0 and chosen.count(to) > 1 and scores[c, cue] >= TAKE_LEAST]
        if spare:
            chosen[max(spare, key=lambda c: scores[c, cue] - scores[c, chosen[c]])] = cue
    return chosen


def assign_sources(scores: np.ndarray) -> list[int]:
    """For each cue its source, or -1. A source may serve several cues."""
    chosen = [-1] * scores.shape[1]
    if not len(scores):
        return chosen
    for cue in range(scores.shape[1]):
        best = int(scores[:, cue].argmax())
        if scores[best, cue] >= SOURCE_LEAST:
            chosen[cue] = best
    for source in range(len(scores)):
        if source in chosen:
            continue
        open_cues = [c for c in range(scores.shape[1]) if chosen[c] < 0 and scores[source, c] >= LOOSE_SOURCE_LEAST]
        if open_cues:
            chosen[max(open_cues, key=lambda c: scores[source, c])] = source
    return chosen


def statements_of(spans: list[Span], vectors: np.ndarray, window: np.ndarray, tables: Tables) -> list[dict]:
    """Statements: {source, cue, content: lists of spans, raw: an uncalibrated probability}, in the order of their cues;
    contents for which no cue is near stand alone at the end."""
    by = {k: [s for s in spans if s.kind == k] for k in KINDS["statements"]}
    cues, contents, sources = by["cue"], by["content"], by["source"]
    if not cues:
        return [{"source": [], "cue": [], "content": [c], "raw": 0.1 * c.sure} for c in contents]
    content_table = link_table(contents, cues, 0, vectors, window, tables.link_bias)
    source_table = link_table(sources, cues, 1, vectors, window, tables.link_bias)
    of_content, of_cue = assign_contents(content_table), assign_sources(source_table)
    out = []
    for n, cue in enumerate(cues):
        mine = [c for c, to in enumerate(of_content) if to == n]
        raw = cue.sure * (math.prod(contents[c].sure * math.exp(content_table[c, n]) for c in mine) if mine else 0.1)
        source = of_cue[n]
        if source >= 0:
            raw *= sources[source].sure / (1 + math.exp(-source_table[source, n]))
        out.append({"source": [sources[source]] if source >= 0 else [], "cue": [cue], "content": [contents[c] for c in mine], "raw": raw})
    alone = [contents[c] for c, to in enumerate(of_content) if to < 0]
    return out + [{"source": [], "cue": [], "content": [c], "raw": 0.1 * c.sure} for c in alone]


def place(text: Text, span: Span) -> list[int]:
    """A span's UTF-16 positions."""
    return [int(text.start[span.first]), int(text.end[span.last])]
