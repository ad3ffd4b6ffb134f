"""Make a statement's raw probability mean what it says, on the part of train that is held aside.

    python calibrate.py --data DATA --base FOLDER --onnx FILE.onnx [--threads N]

A statement counts as right as in score-statements.mjs: content and source each share half their words with one gold
statement's, or neither has a source. The raw probability (decode.statements_of) is mapped by a logistic curve on its
logit, fitted per way of quoting (with a quotation mark in the content or without). The result goes into the JSON beside the encoder
as "calibration": {"quoted": [slope, shift], "plain": [slope, shift]}; the expected calibration error is printed, on
each half by the curve of the other half.
"""

import argparse
import json
import os

import numpy as np

import data
from decode import encode_text, spans_of, statements_of
from evaluate import onnx_encoder
from pieces import load_tokenizer


def jaccard(a: set, b: set) -> float:
    """Shared part of two sets."""
    return len(a & b) / len(a | b) if a | b else 1.0


def word_set(spans: list) -> set:
    """The words of some spans."""
    return {w for s in spans for w in range(s.first, s.last + 1)}


def judged(item, encode, tables) -> list[tuple]:
    """(raw, quoted, right) for each statement found in a held-aside text."""
    emissions, vectors, window = encode_text(item.text, encode)
    gold = [(set(source), set(content)) for _, source, content in item.links if content]
    out, used = [], set()
    for found in statements_of(spans_of(emissions, "statements", tables, item.text.paragraph), vectors, window, tables):
        if not found["content"]:
            continue
        content, source = word_set(found["content"]), word_set(found["source"])
        fits = [
            (jaccard(content, g_content), n) for n, (g_source, g_content) in enumerate(gold)
            if n not in used and jaccard(content, g_content) >= 0.5 and jaccard(source, g_source) >= 0.5
        ]
        if fits:
            used.add(max(fits)[1])
        marks = any(item.text.quote[item.text.first[w]] == 2 for w in content)
        out.append((found["raw"], marks, bool(fits)))
    return out


def logit(p: np.ndarray) -> np.ndarray:
    """Log odds, kept finite."""
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def fit(raw: np.ndarray, right: np.ndarray) -> tuple:
    """Slope and shift of the logistic curve, by Newton's method with a little ridge towards slope 1, shift 0; a step
    that makes things worse is halved."""
    x = np.stack([logit(raw), np.ones(len(raw))], 1)
    home = np.array([1.0, 0.0])

    def cost(curve: np.ndarray) -> float:
        z = x @ curve
        return float((np.logaddexp(0, z) - right * z).sum() + 0.25 * ((curve - home) ** 2).sum())

    curve = home
    for _ in range(50):
        p = np.exp(-np.logaddexp(0, -x @ curve))
        slope = x.T @ (right - p) - 0.5 * (curve - home)
        bend = (x * (p * (1 - p))[:, None]).T @ x + 0.5 * np.eye(2)
        step = np.linalg.solve(bend, slope)
        while cost(curve + step) > cost(curve) and np.abs(step).max() > 1e-9:
            step = step / 2
        curve = curve + step
    return tuple(curve.tolist())


def apply(curve: tuple, raw: np.ndarray) -> np.ndarray:
    """The calibrated probability."""
    return np.exp(-np.logaddexp(0, -(curve[0] * logit(raw) + curve[1])))


def calibration_error(chance: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error over bins of equal width."""
    at = np.minimum((chance * bins).astype(int), bins - 1)
    return float(sum(abs(chance[at == b].mean() - right[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any()))


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "onnx"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    tokenizer = load_tokenizer(os.path.join(arguments.base, "tokenizer.json"))
    encode, tables = onnx_encoder(arguments.onnx, arguments.threads)
    items = data.statements(arguments.data, tokenizer, held_aside=True)
    rows = [(*row, n % 2) for n, item in enumerate(items) for row in judged(item, encode, tables)]
    raw, marks, right, half = (np.array(c) for c in zip(*rows))
    right = right.astype(float)
    kept, chance = {}, np.zeros(len(raw))
    for name, part in (("quoted", marks), ("plain", ~marks)):
        kept[name] = fit(raw[part], right[part])
        for side in (0, 1):
            mine = part & (half == side)
            chance[mine] = apply(fit(raw[part & (half != side)], right[part & (half != side)]), raw[mine])
    path = os.path.splitext(arguments.onnx)[0] + ".json"
    with open(path, encoding="utf-8") as file:
        beside = json.load(file)
    with open(path, "w", encoding="utf-8") as file:
        json.dump({**beside, "calibration": kept}, file)
    sure = chance >= 0.85
    print(f"{len(items)} texts, {len(raw)} statements, {100 * right.mean():.1f} % right; calibration error {100 * calibration_error(raw, right):.1f} raw, "
          f"{100 * calibration_error(chance, right):.1f} calibrated; at 0.85 and above {100 * right[sure].mean():.1f} % right ({sure.sum()})")


if __name__ == "__main__":
    main()
