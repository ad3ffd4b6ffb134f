"""Write an encoder as ONNX, once in fp32 and once in int8, with the tables that decoding needs.

    python export.py --weights FILE.pt --data DATA --base FOLDER --out FOLDER

The graph reads one window, not a batch: ids, shape, quote, break, int64 [T] each, T up to 256 with [CLS] and [SEP]. It gives
emissions [T, 23] (statements 7, names 7, times 9) and links [T, 192] (as content, as source, as cue). Since a window runs
alone, what int8 makes of it does not hang on its neighbours.

int8: products by weights per output channel, symmetric, activations per window (dynamic); the word table with one scale a
row. The heads stay in fp32. encoder.json carries the CRF scores, link biases, label order, sizes and the SHA-256 of both files.
"""

import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

import data
from decode import tables_of
from evaluate import torch_encoder
from model import EDGES, HEADS, LAYERS, LINK, TASKS, WIDE, Encoder
from pieces import BREAKS, PIECES, QUOTES, SHAPES, load_tokenizer, read_text
from windows import CLS, SEP, cut

OPSET = 17


class Graph:
    """Nodes and weights of an ONNX graph in the making; each method adds nodes and gives the name of their result."""

    def __init__(self, int8: bool):
        self.int8, self.nodes, self.weights, self.count = int8, [], [], 0

    def op(self, kind: str, inputs: list[str], outputs: int = 1, **attributes):
        """One node."""
        self.count += 1
        names = [f"v{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def weight(self, value: np.ndarray, name: str = "") -> str:
        """One constant."""
        self.count += 1
        name = name or f"w{self.count}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def linear(self, x: str, part, int8: bool | None = None) -> str:
        """x @ W + b, in int8 where the graph is."""
        w, b = part.weight.detach().numpy().T, part.bias.detach().numpy()
        if not (self.int8 if int8 is None else int8):
            return self.op("Add", [self.op("MatMul", [x, self.weight(w)]), self.weight(b)])
        scale = np.maximum(np.abs(w).max(0), 1e-8) / 127
        packed = np.clip(np.rint(w / scale), -127, 127).astype(np.int8)
        small, x_scale, x_zero = self.op("DynamicQuantizeLinear", [x], 3)
        zero = self.weight(np.zeros(w.shape[1], dtype=np.int8))
        product = self.op("MatMulInteger", [small, self.weight(packed), x_zero, zero])
        real = self.op("Cast", [product], to=TensorProto.FLOAT)
        scaled = self.op("Mul", [real, self.op("Mul", [x_scale, self.weight(scale.astype(np.float32))])])
        return self.op("Add", [scaled, self.weight(b)])

    def norm(self, x: str, part) -> str:
        """Layer normalisation."""
        parts = [self.weight(p.detach().numpy()) for p in (part.weight, part.bias)]
        return self.op("LayerNormalization", [x, *parts], axis=-1, epsilon=1e-12)

    def words(self, table: torch.Tensor) -> str:
        """Rows of the word table for ids, each with its scale where the graph is int8."""
        value = table.detach().numpy()
        if not self.int8:
            return self.op("Gather", [self.weight(value), "ids"])
        scale = np.maximum(np.abs(value).max(1, keepdims=True), 1e-8) / 127
        packed = np.clip(np.rint(value / scale), -127, 127).astype(np.int8)
        rows = self.op("Cast", [self.op("Gather", [self.weight(packed), "ids"])], to=TensorProto.FLOAT)
        return self.op("Mul", [rows, self.op("Gather", [self.weight(scale.astype(np.float32)), "ids"])])


def add_embeddings(g: Graph, model: Encoder) -> str:
    """The sum of the five embeddings, normalised."""
    x = g.words(model.word)
    length = g.op("Shape", ["ids"])
    start, axis = g.weight(np.array([0])), g.weight(np.array([0]))
    places = g.weight(model.place.detach().numpy()[:PIECES + 2])
    x = g.op("Add", [x, g.op("Slice", [places, start, length, axis])])
    for name, table in (("shape", model.shape), ("quote", model.quote), ("break", model.brk)):
        x = g.op("Add", [x, g.op("Gather", [g.weight(table.detach().numpy()), name])])
    return g.norm(x, model.norm)


def add_layer(g: Graph, x: str, layer) -> str:
    """One transformer layer on [T, WIDE]."""
    each = WIDE // HEADS
    split = g.op("Reshape", [g.linear(x, layer.qkv), g.weight(np.array([-1, 3, HEADS, each]))])
    parts = g.op("Split", [g.op("Transpose", [split], perm=[1, 2, 0, 3])], 3, axis=0)
    q, k, v = (g.op("Squeeze", [p, g.weight(np.array([0]))]) for p in parts)
    scores = g.op("MatMul", [q, g.op("Transpose", [k], perm=[0, 2, 1])])
    weights = g.op("Softmax", [g.op("Mul", [scores, g.weight(np.array(each ** -0.5, dtype=np.float32))])], axis=-1)
    mixed = g.op("Transpose", [g.op("MatMul", [weights, v])], perm=[1, 0, 2])
    flat = g.op("Reshape", [mixed, g.weight(np.array([-1, WIDE]))])
    x = g.norm(g.op("Add", [x, g.linear(flat, layer.out)]), layer.norm1)
    up = g.linear(x, layer.up)
    half = g.op("Mul", [up, g.weight(np.array(0.5, dtype=np.float32))])
    bell = g.op("Erf", [g.op("Mul", [up, g.weight(np.array(2 ** -0.5, dtype=np.float32))])])
    bent = g.op("Mul", [half, g.op("Add", [bell, g.weight(np.array(1, dtype=np.float32))])])
    return g.norm(g.op("Add", [x, g.linear(bent, layer.down)]), layer.norm2)


def build(model: Encoder, int8: bool) -> onnx.ModelProto:
    """The whole graph."""
    g = Graph(int8)
    x = add_embeddings(g, model)
    for n in range(LAYERS):
        x = add_layer(g, x, model.layers[n])
    heads = torch.nn.Linear(WIDE, sum(model.heads[t].out_features for t in TASKS))
    heads.weight.data = torch.cat([model.heads[t].weight.data for t in TASKS])
    heads.bias.data = torch.cat([model.heads[t].bias.data for t in TASKS])
    for name, part in (("emissions", heads), ("links", model.link)):
        g.nodes.append(helper.make_node("Identity", [g.linear(x, part, int8=False)], [name]))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["T"]) for n in ("ids", "shape", "quote", "break")]
    outputs = [
        helper.make_tensor_value_info("emissions", TensorProto.FLOAT, ["T", heads.out_features]),
        helper.make_tensor_value_info("links", TensorProto.FLOAT, ["T", 3 * LINK]),
    ]
    graph = helper.make_graph(g.nodes, "encoder", inputs, outputs, g.weights)
    out = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="", ir_version=8)
    onnx.checker.check_model(out)
    return out


def tables_json(model: Encoder) -> dict:
    """What decoding reads beside the graph."""
    tables = tables_of(model)
    return {
        "labels": {t: ["O", *(f"{b}-{k}" for k in data.KINDS[t] for b in "BI")] for t in TASKS},
        "crf": {t: {"moves": tables.moves[t].tolist(), "start": tables.start[t].tolist()} for t in TASKS},
        "linkBias": tables.link_bias.tolist(),
        "linkEdges": EDGES,
        "linkWide": LINK,
        "pieces": PIECES,
        "shapes": SHAPES, "quotes": QUOTES, "breaks": BREAKS,
    }


def farthest(model_path: str, onnx_path: str, arguments) -> float:
    """The largest difference of emissions and links between PyTorch and ONNX, over twenty windows of held-aside text."""
    encode, _ = torch_encoder(model_path)
    session = onnxruntime.InferenceSession(onnx_path, providers=["CPUExecutionProvider"])
    tokenizer = load_tokenizer(os.path.join(arguments.base, "tokenizer.json"))
    rows = data.read_jsonl(os.path.join(arguments.data, "polnear/dev.jsonl"))[:20]
    worst = 0.0
    for row in rows:
        text = read_text(row["text"], tokenizer)
        _, stop = cut(text)[0]
        stop = int(np.append(text.first, len(text.ids))[stop])
        ids = np.concatenate([[CLS], text.ids[:stop], [SEP]])
        features = [np.concatenate([[0], x[:stop], [0]]) for x in (text.shape, text.quote, text.brk)]
        ours = session.run(["emissions", "links"], dict(zip(("ids", "shape", "quote", "break"), (ids, *features))))
        worst = max(worst, *(float(np.abs(a - b).max()) for a, b in zip(encode(ids, *features), ours)))
    return worst


def main() -> None:
    """Write both graphs and the tables, and say how far they are from PyTorch."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("weights", "data", "base", "out"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    model = Encoder()
    model.load_state_dict(torch.load(arguments.weights))
    tables, hashes = tables_json(model), {}
    for name, int8 in (("encoder.fp32", False), ("encoder", True)):
        path = os.path.join(arguments.out, f"{name}.onnx")
        onnx.save(build(model, int8), path)
        with open(path, "rb") as file:
            hashes[f"{name}.onnx"] = hashlib.sha256(file.read()).hexdigest()
        print(f"{name}.onnx  {os.path.getsize(path) / 1e6:.1f} MB  {hashes[f'{name}.onnx']}  farthest {farthest(arguments.weights, path, arguments):.4f}")
    for name in hashes:
        with open(os.path.join(arguments.out, name.removesuffix(".onnx") + ".json"), "w", encoding="utf-8") as file:
            json.dump({**tables, "sha256": hashes[name]}, file)


if __name__ == "__main__":
    main()
