"""Train the encoder for all heads at once, from the base.

    python train.py --data DATA --base FOLDER --out FOLDER [--seed S] [--part P]

--base holds model.safetensors and tokenizer.json of all-MiniLM-L6-v2. Several courses, unlike each other, are run one after
the other and their weights are averaged: the average is better than any (see README). A seed gives one course of
training; one that was stopped goes on from its checkpoint in --out. --part takes that share of the documents of each
corpus, and of the steps, for a learning curve.
"""

import argparse
import hashlib
import itertools
import os
import random
import time
from dataclasses import dataclass

import torch
import torch.nn.functional as F

import data
from model import LAYERS, TASKS, Dropout, Encoder, load_base
from pieces import load_tokenizer
from windows import epoch_batches, epoch_windows, link_tensors, tensors

SHARES = {"statements": 0.5, "names": 0.3, "times": 0.2}  # of the steps
PIECES = {"statements": 2048, "names": 1024, "times": 1024}  # in a batch
AVERAGE = 0.99


@dataclass
class Course:
    """What one course of training has of its own."""

    steps: int
    link_weight: float  # of the link loss, against the CRF loss a word
    link_rate: float
    annotators: bool  # whether other annotators' versions are learned as well
    narrow: bool  # whether what runs from layer to layer is bf16


COURSES = [
    Course(steps=5000, link_weight=0.25, link_rate=2e-3, annotators=True, narrow=True),
    Course(steps=3600, link_weight=0.15, link_rate=1e-3, annotators=False, narrow=False),
]


def groups(model: Encoder, link_rate: float) -> list[dict]:
    """Parameter groups: 3.5e-4 falling by 0.9 a layer downwards, new weights 1e-3, CRF and link biases 5e-3."""
    found: dict = {}
    for name, parameter in model.named_parameters():
        decay = 0.01 if parameter.dim() > 1 else 0.0
        if name.startswith("crfs") or name == "link_bias":
            rate, decay = 5e-3, 0.0
        elif name.startswith("link"):
            rate = link_rate
        elif name.startswith(("heads", "shape", "quote", "brk")):
            rate = 1e-3
        else:
            layer = int(name.split(".")[1]) if name.startswith("layers") else -1
            rate = 3.5e-4 * 0.9 ** (LAYERS - 1 - layer)
            decay = 0.0 if layer < 0 else decay
        group = found.setdefault((rate, decay), {"params": [], "lr": rate, "top": rate, "weight_decay": decay})
        group["params"].append(parameter)
    return list(found.values())


def batches(items: list, task: str, seed: int, skip: int):
    """Batches without end, each epoch cut and mixed anew from its own seed, `skip` of them left out."""
    for epoch in itertools.count():
        dice = random.Random(f"{seed} {task} {epoch}")
        listed = epoch_batches(epoch_windows(items, dice, task == "names"), dice, PIECES[task])
        yield from listed[skip:]
        skip = max(0, skip - len(listed))


def link_loss(model: Encoder, words: torch.Tensor, found: dict) -> torch.Tensor:
    """Cross-entropy over the cues for words of contents, a yes or no for each cue for words of sources."""
    cue_states = words.gather(1, found["cues"][..., None].expand(-1, -1, words.shape[2]))
    distance = torch.arange(words.shape[1])[None, :, None] - found["cues"][:, None, :]
    content, source = model.link_scores(words, cue_states, distance)
    there = found["there"][:, None, :]
    logs = torch.log_softmax(content.masked_fill(~there, -1e4), -1)
    share = found["content"] / found["content"].sum(-1, keepdim=True).clamp(min=1)
    in_content = found["content"].sum().clamp(min=1)
    yes_no = F.binary_cross_entropy_with_logits(source, found["source"], reduction="none")
    asked = there & (found["source"].sum(-1, keepdim=True) > 0)
    return -(share * logs).sum() / in_content + (yes_no * asked).sum() / asked.any(-1).sum().clamp(min=1)


def loss_of(model: Encoder, task: str, batch: list, drop: Dropout) -> tuple:
    """CRF loss a word, and the link loss (0 but for statements)."""
    inputs = tensors(batch)
    hidden = model(inputs, drop)
    words = hidden.gather(1, inputs["first"][..., None].expand(-1, -1, hidden.shape[2]))
    words = drop(words).float()
    crf = model.crfs[task].loss(model.heads[task](words), inputs["labels"], inputs["words"]) / inputs["words"].sum()
    found = link_tensors(batch, words.shape[1]) if task == "statements" else None
    return crf, link_loss(model, words, found) if found else torch.zeros(())


class Run:
    """A course of training that can be stopped and taken up again."""

    def __init__(self, arguments, course: Course, out: str):
        self.arguments, self.course, self.out = arguments, course, out
        self.seed = arguments.seed
        os.makedirs(out, exist_ok=True)
        torch.manual_seed(arguments.seed)  # of the new layers: only courses that begin alike can be averaged
        self.model = load_base(os.path.join(arguments.base, "model.safetensors"))
        self.model.narrow = course.narrow
        self.optimiser = torch.optim.AdamW(groups(self.model, course.link_rate), betas=(0.9, 0.98), fused=True)
        self.average = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.drop = Dropout(0.1, self.seed)
        self.step, self.spent, self.given = 0, 0.0, {t: 0 for t in TASKS}
        self.path = os.path.join(out, "checkpoint.pt")
        if os.path.exists(self.path):
            self.restore(torch.load(self.path))

    def restore(self, kept: dict) -> None:
        """Take up where the checkpoint was made."""
        self.model.load_state_dict(kept["model"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.average, self.step, self.spent, self.given = kept["average"], kept["step"], kept["spent"], kept["given"]
        self.drop.generator.set_state(kept["dice"])

    def save(self) -> None:
        """Write the checkpoint and the averaged weights, each whole or not at all."""
        kept = {
            "model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "average": self.average,
            "step": self.step, "spent": self.spent, "given": self.given, "dice": self.drop.generator.get_state(),
        }
        for name, value in ((self.path, kept), (os.path.join(self.out, "weights.pt"), self.average)):
            torch.save(value, name + ".new")
            os.replace(name + ".new", name)

    def progress(self) -> float:
        """How much of the course is behind us, 0 to 1."""
        return self.step / max(1, round(self.course.steps * self.arguments.part))

    def take_step(self, task: str, batch: list) -> tuple:
        """One step of the optimiser and of the moving average."""
        done = self.progress()
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * min(1.0, (self.step + 1) / 60) * max(0.0, 1 - done)
        crf, link = loss_of(self.model, task, batch, self.drop)
        self.optimiser.zero_grad(set_to_none=False)
        (crf + self.course.link_weight * link).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        self.given[task] += 1
        if self.step % 4 == 0:
            for name, value in self.model.state_dict().items():
                self.average[name].lerp_(value, 1 - min(AVERAGE, (self.step + 1) / (self.step + 40)) ** 4)
        return float(crf.detach()), float(link.detach())

    def train(self, items: dict) -> None:
        """Steps until the course is over, with a line of log every fifty."""
        seed = self.seed
        streams = {t: batches(items[t], t, seed, self.given[t]) for t in TASKS}
        losses: dict = {t: [] for t in TASKS}
        links: list = []
        while self.progress() < 1:
            began = time.monotonic()
            task = random.Random(f"{seed} {self.step}").choices(TASKS, [SHARES[t] for t in TASKS])[0]
            crf, link = self.take_step(task, next(streams[task]))
            losses[task].append(crf)
            links += [link] if task == "statements" else []
            self.spent += time.monotonic() - began
            if self.step % 50 == 0:
                shown = "  ".join(f"{t} {sum(v) / max(1, len(v)):.4f}" for t, v in losses.items())
                link_shown = sum(links) / max(1, len(links))
                print(f"step {self.step}  {self.spent:.0f} s  {self.progress():.3f}  {shown}  link {link_shown:.4f}  {self.given}", flush=True)
                losses, links = {t: [] for t in TASKS}, []
            if self.step % 300 == 0:
                self.save()
        self.save()


def part_of(items: list, share: float) -> list:
    """A share of the documents, chosen by the hash of their ids; rows that stand together are one document."""
    return [i for i in items if hashlib.sha256(f"part {i.id}".encode()).digest()[0] < 256 * share]


def main() -> None:
    """Read the arguments, train, say so."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--part", type=float, default=1.0)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    tokenizer = load_tokenizer(os.path.join(arguments.base, "tokenizer.json"))
    others = {"names": data.names(arguments.data, tokenizer), "times": data.times(arguments.data, tokenizer, False)}
    made = []
    for number, course in enumerate(COURSES):
        print(f"course {number + 1}: {course}", flush=True)
        items = {"statements": data.statements(arguments.data, tokenizer, False, course.annotators), **others}
        run = Run(arguments, course, os.path.join(arguments.out, f"course-{number + 1}"))
        run.train({t: part_of(items[t], arguments.part) for t in TASKS})
        made.append(run.average)
    torch.save({k: sum(m[k] for m in made) / len(made) for k in made[0]}, os.path.join(arguments.out, "weights.pt"))


if __name__ == "__main__":
    main()
