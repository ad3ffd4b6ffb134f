"""Measure an encoder on everything that is held aside.

    python evaluate.py --data DATA --base FOLDER --score FOLDER --out FOLDER (--weights FILE.pt | --onnx FILE.onnx)

--score holds score-statements.mjs and score-timex.mjs, which Node runs on what is written to --out.
"""

import argparse
import json
import os
import subprocess
import sys

import numpy as np
import torch

import data
from decode import Tables, encode_text, place, spans_of, statements_of, tables_of
from model import TASKS, Encoder
from pieces import load_tokenizer, read_text


def torch_encoder(path: str) -> tuple:
    """(encode, tables) of PyTorch weights."""
    model = Encoder()
    model.load_state_dict(torch.load(path))
    model.eval()

    @torch.no_grad()
    def encode(ids, shape, quote, brk):
        batch = {k: torch.from_numpy(v)[None] for k, v in zip(("ids", "shape", "quote", "brk"), (ids, shape, quote, brk))}
        hidden = model({**batch, "lengths": torch.tensor([len(ids)])})[0]
        return torch.cat([model.heads[t](hidden) for t in TASKS], 1).numpy(), model.link(hidden).numpy()

    return encode, tables_of(model)


def onnx_encoder(path: str, threads: int = 1) -> tuple:
    """(encode, tables) of an exported encoder; its tables lie beside it as FILE.json."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    with open(os.path.splitext(path)[0] + ".json", encoding="utf-8") as file:
        kept = json.load(file)
    tables = Tables(
        {t: np.array(kept["crf"][t]["moves"]) for t in TASKS}, {t: np.array(kept["crf"][t]["start"]) for t in TASKS},
        np.array(kept["linkBias"]),
    )

    def encode(ids, shape, quote, brk):
        return session.run(["emissions", "links"], {"ids": ids, "shape": shape, "quote": quote, "break": brk})

    return encode, tables


def run_scorer(arguments, script: str, gold: list, predicted: list, name: str, *flags: str) -> str:
    """Write gold and prediction to --out and let the project's scorer compare them."""
    paths = []
    for kind, rows in (("gold", gold), ("predicted", predicted)):
        paths.append(os.path.join(arguments.out, f"{name}.{kind}.jsonl"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    return subprocess.run(
        ["node", os.path.join(arguments.score, script), *paths, *flags], capture_output=True, text=True, check=True,
    ).stdout


def predict_statements(raw: str, tokenizer, encode, tables) -> list[dict]:
    """The statements of a text as the scorer wants them; a cue without content is none."""
    text = read_text(raw, tokenizer)
    emissions, vectors, window = encode_text(text, encode)
    found = statements_of(spans_of(emissions, "statements", tables, text.paragraph), vectors, window, tables)
    return [
        {**{r: [place(text, s) for s in f[r]] for r in data.KINDS["statements"]}, "raw": f["raw"]}
        for f in found if f["content"]
    ]


def score_names(items: list, encode, tables) -> str:
    """Exact span and type: F1 in all and by kind."""
    counts = {k: [0, 0, 0] for k in data.KINDS["names"]}
    for item in items:
        emissions, _, _ = encode_text(item.text, encode)
        found = {(s.first, s.last, s.kind) for s in spans_of(emissions, "names", tables, item.text.paragraph)}
        gold = gold_spans(item, data.KINDS["names"])
        for kind, count in counts.items():
            f, g = ({s for s in x if s[2] == kind} for x in (found, gold))
            count[0], count[1], count[2] = count[0] + len(f & g), count[1] + len(f), count[2] + len(g)
    shown = {k: f1(*c) for k, c in counts.items()}
    whole = f1(*(sum(c[i] for c in counts.values()) for i in range(3)))
    return f"F1 {whole:.1f}  " + "  ".join(f"{k} {v:.1f} ({counts[k][2]})" for k, v in shown.items())


def f1(hit: int, predicted: int, gold: int) -> float:
    """In per cent."""
    return 200 * hit / max(1, predicted + gold)


def gold_spans(item, kinds: list[str]) -> set:
    """The labelled spans of an item, as (first word, last word, kind)."""
    out: list = []
    for i, label in enumerate(item.labels):
        if label % 2:
            out.append([i, i, kinds[label // 2]])
        elif label:
            out[-1][1] = i
    return {tuple(s) for s in out}


def score_times(arguments, items: list, rows: dict, encode, tables) -> str:
    """By the project's scorer, without values."""
    gold, predicted = [], []
    for item in items:
        emissions, _, _ = encode_text(item.text, encode)
        spans = spans_of(emissions, "times", tables, item.text.paragraph)
        gold.append({"id": item.id, "text": item.raw, "timexes": rows[item.id]["timexes"]})
        timexes = [dict(zip(("start", "end"), place(item.text, s)), type=s.kind) for s in spans]
        predicted.append({"id": item.id, "timexes": timexes})
    return run_scorer(arguments, "score-timex.mjs", gold, predicted, "times").splitlines()[-1]


def score_gum_statements(arguments, tokenizer, encode, tables) -> str:
    """GUM's attributions in news and interviews, those with a source: statements found, on an annotation that was not
    trained on (it has discourse units for contents, and thoughts beside speech)."""
    gold, predicted = [], []
    for row in data.read_jsonl(os.path.join(arguments.data, "gum/dev.jsonl")):
        if row["genre"] not in ("news", "interview"):
            continue
        attributions = [{"source": a["source"], "cue": [], "content": a["content"]} for a in row["rstAttributions"] if a.get("source")]
        gold.append({"id": row["id"], "text": row["text"], "attributions": attributions})
        found = predict_statements(row["text"], tokenizer, encode, tables)
        predicted.append({"id": row["id"], "attributions": [f for f in found if f["source"]]})
    return run_scorer(arguments, "score-statements.mjs", gold, predicted, "gum-statements")


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "score", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--onnx")
    parser.add_argument("--only", default="statements,names,times,gum")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    os.makedirs(arguments.out, exist_ok=True)
    tokenizer = load_tokenizer(os.path.join(arguments.base, "tokenizer.json"))
    encode, tables = onnx_encoder(arguments.onnx) if arguments.onnx else torch_encoder(arguments.weights)
    only = arguments.only.split(",")
    if "statements" in only:
        gold = data.read_jsonl(os.path.join(arguments.data, "polnear/dev.jsonl"))
        predicted = [{"id": r["id"], "attributions": predict_statements(r["text"], tokenizer, encode, tables)} for r in gold]
        print("polnear/dev", run_scorer(arguments, "score-statements.mjs", gold, predicted, "statements"))
    if "names" in only:
        print("wikigold from row 1356:", score_names(data.wikigold_test(arguments.data, tokenizer), encode, tables))
        print("gum/dev:", score_names(data.gum_test(arguments.data, tokenizer), encode, tables))
    if "times" in only:
        rows = {r["id"]: r for n in ("timebank", "aquaint") for r in data.read_jsonl(os.path.join(arguments.data, f"timex/{n}.jsonl"))}
        items = data.times(arguments.data, tokenizer, held_aside=True)
        print("times held aside:", score_times(arguments, items, rows, encode, tables))
    if "gum" in only:
        print("gum/dev attributions with a source", score_gum_statements(arguments, tokenizer, encode, tables))


if __name__ == "__main__":
    sys.exit(main())
