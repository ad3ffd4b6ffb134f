"""The encoder: MiniLM's body with three added embeddings, and three heads on the first piece of each word.

Written out in plain tensor operations: on a CPU, bf16 products with dropout masks cut from a pool that is drawn once are
twice as fast as the stock modules with fused attention. What runs from layer to layer, and its norms, stay in fp32, unless `narrow`.
"""

import math

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from data import KINDS
from pieces import BREAKS, QUOTES, SHAPES

LAYERS, WIDE, HEADS, LINK = 6, 384, 12, 64
# Distance from a cue's first word to a word, in words: bucket edges of the absolute value, each side apart.
EDGES = [1, 2, 3, 4, 6, 9, 13, 20, 32, 50, 80, 130]
BUCKETS = 2 * len(EDGES) + 1
TASKS = list(KINDS)
LOW = -1e4


def bucket(distance: torch.Tensor) -> torch.Tensor:
    """The bucket of word minus cue's first word: 0 in the middle is the cue itself; far before is 0, far after the last."""
    edges = torch.tensor(EDGES)
    size = torch.bucketize(distance.abs(), edges, right=True)
    return len(EDGES) + torch.sign(distance) * size


class Dropout:
    """Inverted dropout whose masks are cut from one pool at a random place."""

    def __init__(self, rate: float, seed: int):
        self.generator = torch.Generator().manual_seed(seed)
        keep = torch.rand(1 << 23, generator=self.generator) >= rate
        self.pool = (keep / (1 - rate)).to(torch.bfloat16)

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        at = int(torch.randint(0, len(self.pool) - x.numel(), (1,), generator=self.generator))
        return x * self.pool[at:at + x.numel()].view_as(x)


class Crf(nn.Module):
    """A linear chain over BIO labels. Moves that BIO forbids (O or another kind to I) cost LOW and learn nothing."""

    def __init__(self, kinds: int):
        super().__init__()
        n = 1 + 2 * kinds
        self.moves = nn.Parameter(torch.zeros(n, n))
        self.start = nn.Parameter(torch.zeros(n))
        allowed = torch.ones(n, n, dtype=torch.bool)
        for to in range(2, n, 2):
            allowed[:, to] = False
            allowed[to - 1, to] = allowed[to, to] = True
        self.register_buffer("allowed", allowed, persistent=False)

    def transitions(self) -> torch.Tensor:
        """Scores from label (row) to label (column)."""
        return torch.where(self.allowed, self.moves, torch.full_like(self.moves, LOW))

    def loss(self, scores: torch.Tensor, labels: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log-likelihood, summed. scores [B, W, n], labels [B, W], mask [B, W] (words, from the left)."""
        moves = self.transitions()
        picked = scores.gather(2, labels[..., None])[..., 0] * mask
        steps = moves[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        gold = picked.sum() + steps.sum() + self.start[labels[:, 0]].sum()
        return self.log_total(scores, mask, moves).sum() - gold

    def log_total(self, scores: torch.Tensor, mask: torch.Tensor, moves: torch.Tensor) -> torch.Tensor:
        """Log of the sum over all paths, by products of neighbours: log2(W) wide steps, not W narrow ones."""
        n = scores.shape[2]
        identity = torch.full((n, n), LOW).fill_diagonal_(0.0)
        chain = torch.where(mask[:, 1:, None, None], moves + scores[:, 1:, None, :], identity)
        while chain.shape[1] > 1:
            if chain.shape[1] % 2:
                chain = torch.cat([chain, identity.expand(len(chain), 1, n, n)], 1)
            left, right = chain[:, 0::2], chain[:, 1::2]
            chain = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], 3)
        first = self.start + scores[:, 0]
        if chain.shape[1] == 0:
            return torch.logsumexp(first, 1)
        return torch.logsumexp((first[:, :, None] + chain[:, 0]).flatten(1), 1)


class Encoder(nn.Module):
    """Body and heads. `forward` gives hidden states by piece; `emissions` and `vectors` read them."""

    def __init__(self, pieces: int = 30522, places: int = 512):
        super().__init__()
        self.word = nn.Parameter(torch.empty(pieces, WIDE))
        self.place = nn.Parameter(torch.empty(places, WIDE))
        self.shape = nn.Parameter(torch.randn(len(SHAPES), WIDE) * 0.02)
        self.quote = nn.Parameter(torch.randn(len(QUOTES), WIDE) * 0.02)
        self.brk = nn.Parameter(torch.randn(len(BREAKS), WIDE) * 0.02)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.ModuleDict({t: nn.Linear(WIDE, 1 + 2 * len(KINDS[t])) for t in TASKS})
        self.crfs = nn.ModuleDict({t: Crf(len(KINDS[t])) for t in TASKS})
        self.link = nn.Linear(WIDE, 3 * LINK)  # as content, as source, as cue
        self.link_bias = nn.Parameter(torch.zeros(2, BUCKETS))
        self.narrow = False  # whether what runs from layer to layer is bf16 in training too
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)

    def forward(self, batch: dict, drop=None) -> torch.Tensor:
        """Hidden states [B, T, WIDE] of ids, shape, quote, brk [B, T] with lengths [B]."""
        ids = batch["ids"]
        x = F.embedding(ids, self.word) + self.place[: ids.shape[1]] + F.embedding(batch["shape"], self.shape)
        x = self.norm(x + F.embedding(batch["quote"], self.quote) + F.embedding(batch["brk"], self.brk))
        kind = torch.bfloat16 if drop else torch.float32
        x = x.to(kind) if self.narrow else x
        x = drop(x) if drop else x
        at = torch.arange(ids.shape[1])
        block = torch.where(at[None, :] < batch["lengths"][:, None], 0.0, LOW)[:, None, None, :].to(kind)
        for layer in self.layers:
            x = layer(x, block, drop)
        return x.float()

    def link_scores(self, words: torch.Tensor, cues: torch.Tensor, distance: torch.Tensor) -> tuple:
        """Content and source scores of each word [.., W, WIDE] against each cue's first word [.., C, WIDE];
        distance [.., W, C] is word minus cue, in words."""
        content, source, _ = self.link(words).split(LINK, -1)
        cue = self.link(cues)[..., 2 * LINK:].transpose(-1, -2)
        bias, scale = self.link_bias[:, bucket(distance)], 1 / math.sqrt(LINK)
        return content @ cue * scale + bias[0], source @ cue * scale + bias[1]


class Layer(nn.Module):
    """One transformer layer, as BERT has it."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE)
        self.out = nn.Linear(WIDE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, eps=1e-12)
        self.up = nn.Linear(WIDE, 4 * WIDE)
        self.down = nn.Linear(4 * WIDE, WIDE)
        self.norm2 = nn.LayerNorm(WIDE, eps=1e-12)

    def forward(self, x: torch.Tensor, block: torch.Tensor, drop) -> torch.Tensor:
        kind, (b, t, _) = block.dtype, x.shape

        def linear(part: nn.Linear, y: torch.Tensor) -> torch.Tensor:
            return F.linear(y.to(kind), part.weight.to(kind), part.bias.to(kind))

        def norm(part: nn.LayerNorm, y: torch.Tensor) -> torch.Tensor:
            return F.layer_norm(y, (WIDE,), part.weight.to(y.dtype), part.bias.to(y.dtype), part.eps)

        q, k, v = linear(self.qkv, x).view(b, t, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) * (HEADS / WIDE) ** 0.5 + block, -1)
        y = linear(self.out, (weights @ v).transpose(1, 2).reshape(b, t, WIDE))
        x = norm(self.norm1, x + (drop(y) if drop else y))
        y = linear(self.down, F.gelu(linear(self.up, x)))
        return norm(self.norm2, x + (drop(y) if drop else y))


def load_base(path: str) -> Encoder:
    """A fresh encoder with the body of all-MiniLM-L6-v2 (its token type 0 is added to its places)."""
    stored, encoder = load_file(path), Encoder()
    stored = {k.removeprefix("bert."): v for k, v in stored.items()}
    own = encoder.state_dict()
    own["word"] = stored["embeddings.word_embeddings.weight"]
    own["place"] = stored["embeddings.position_embeddings.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = stored[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            old, new = f"encoder.layer.{n}.", f"layers.{n}."
            own[f"{new}qkv.{part}"] = torch.cat([stored[f"{old}attention.self.{x}.{part}"] for x in ("query", "key", "value")])
            own[f"{new}out.{part}"] = stored[f"{old}attention.output.dense.{part}"]
            own[f"{new}norm1.{part}"] = stored[f"{old}attention.output.LayerNorm.{part}"]
            own[f"{new}up.{part}"] = stored[f"{old}intermediate.dense.{part}"]
            own[f"{new}down.{part}"] = stored[f"{old}output.dense.{part}"]
            own[f"{new}norm2.{part}"] = stored[f"{old}output.LayerNorm.{part}"]
    encoder.load_state_dict(own)
    return encoder
