"""Windows of a text, and batches of windows for training."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from data import Item
from pieces import PIECES, Text
from varied import varied

CLS, SEP = 101, 102
OVERLAP = 64


@dataclass
class Window:
    """Words [start, stop) of an item, and how many pieces they have."""

    item: Item
    start: int
    stop: int
    pieces: int


def paragraph_bounds(text: Text) -> list[int]:
    """The first word of each paragraph, and the end."""
    changes = np.flatnonzero(np.diff(text.paragraph)) + 1
    return [0, *changes.tolist(), len(text.first)]


def cut(text: Text, first_size: int = PIECES, size: int = PIECES, overlap: int = 0) -> list[tuple[int, int]]:
    """Word ranges that hold whole paragraphs, as many as fit into `size` pieces (`first_size` in the first). A paragraph
    that is longer than `size` is cut between words into ranges of its own, `overlap` pieces shared by neighbours."""
    ends = np.append(text.first, len(text.ids))
    bounds, out, room, start = paragraph_bounds(text), [], first_size, 0
    for a, b in zip(bounds, bounds[1:]):
        if ends[b] - ends[start] <= room:
            continue
        if a > start:
            out.append((start, a))
        start, room = a, size
        while ends[b] - ends[start] > size:
            stop = int(np.searchsorted(ends, ends[start] + size, "right")) - 1
            out.append((start, stop))
            if overlap:
                start = max(start + 1, int(np.searchsorted(ends, ends[stop] - overlap, "left")))
            else:
                start = stop
        if overlap and start > a:  # the rest of a long paragraph stands alone
            out.append((start, b))
            start = b
    if start < len(text.first):
        out.append((start, len(text.first)))
    return out


def epoch_windows(items: list[Item], dice: random.Random, short: bool) -> list[Window]:
    """All windows of one epoch, cut and printed anew. `short` varies their size as well, so that short texts are learned too."""
    out = []
    for item in (varied(one, dice) for one in items):
        size = dice.choice([64, 128, PIECES]) if short else PIECES
        ends = np.append(item.text.first, len(item.text.ids))
        for a, b in cut(item.text, first_size=dice.randint(40, size), size=size):
            out.append(Window(item, a, b, int(ends[b] - ends[a])))
    return out


def epoch_batches(windows: list[Window], dice: random.Random, pieces: int) -> list[list[Window]]:
    """Windows of like length together, so that little is padding; batches in random order."""
    windows = sorted(windows, key=lambda w: w.pieces + dice.random() * 24)
    batches, batch = [], []
    for window in windows:
        longest = max(w.pieces for w in [*batch, window]) + 2
        if batch and longest * (len(batch) + 1) > pieces:
            batches.append(batch)
            batch = []
        batch.append(window)
    batches.append(batch)
    dice.shuffle(batches)
    return batches


def tensors(batch: list[Window]) -> dict:
    """Inputs of a batch, [B, T] each, with each word's first piece and label [B, W]."""
    wide = max(w.pieces for w in batch) + 2
    words = max(w.stop - w.start for w in batch)
    out = {k: np.zeros((len(batch), wide), dtype=np.int64) for k in ("ids", "shape", "quote", "brk")}
    first, labels = (np.zeros((len(batch), words), dtype=np.int64) for _ in range(2))
    for n, w in enumerate(batch):
        text = w.item.text
        p = int(text.first[w.start])
        for k in out:
            out[k][n, 1:w.pieces + 1] = getattr(text, k)[p:p + w.pieces]
        out["ids"][n, 0], out["ids"][n, w.pieces + 1] = CLS, SEP
        first[n, :w.stop - w.start] = text.first[w.start:w.stop] - p + 1
        labels[n, :w.stop - w.start] = w.item.labels[w.start:w.stop]
    counts = torch.tensor([w.stop - w.start for w in batch])
    return {
        **{k: torch.from_numpy(v) for k, v in out.items()},
        "lengths": torch.tensor([w.pieces + 2 for w in batch]),
        "first": torch.from_numpy(first), "labels": torch.from_numpy(labels),
        "words": torch.arange(words)[None, :] < counts[:, None],
    }


def link_tensors(batch: list[Window], words: int) -> dict | None:
    """Which cue each word belongs to: cues [B, C] (first words), there [B, C], content and source [B, W, C]."""
    found = []
    for w in batch:
        found.append([link for link in w.item.links if w.start <= link[0] < w.stop])
    most = max(len(f) for f in found)
    if most == 0:
        return None
    cues = np.zeros((len(batch), most), dtype=np.int64)
    there = np.zeros((len(batch), most), dtype=bool)
    roles = np.zeros((2, len(batch), words, most), dtype=np.float32)
    for n, (w, links) in enumerate(zip(batch, found)):
        for c, (cue, source, content) in enumerate(links):
            cues[n, c], there[n, c] = cue - w.start, True
            for role, members in ((0, content), (1, source)):
                inside = [m - w.start for m in members if w.start <= m < w.stop]
                roles[role, n, inside, c] = 1
    return {
        "cues": torch.from_numpy(cues), "there": torch.from_numpy(there),
        "content": torch.from_numpy(roles[0]), "source": torch.from_numpy(roles[1]),
    }
