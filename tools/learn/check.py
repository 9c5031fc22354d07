#!/usr/bin/env python3
"""Learns the weights of the check's score (src/check/weights.rs) from summaries whose sentences people have judged.

  cargo build --release --features serde --example measure_check
  python3 tools/learn/check.py CHECK.jsonl ARTICLES.jsonl [--write src/check/weights.rs] [--strength 10]

ARTICLES has a line {"aid", "text"} for each article, CHECK a line {"set", "aid", "summary", "sentences": [{"s", "e", "label"}]}
for each summary; label 1 is a sentence that the article does not carry, null one that was not judged. The weights in the
repository come from the development half of these sets, split by article: RAGTruth's summaries and CLIFF's of CNN/DM (each
sentence counts once), and BUMP's edited reference summaries (each counts for 0.3, since their errors were put in). No text of
theirs is in the repository.

A logistic regression with weights that are not negative, so that what is found never speaks for a sentence. The figures
printed are cross-validated in ten parts by article, then those of the final weights on the data they were learnt from.
Needs numpy and scipy.
"""
import argparse, hashlib, json, os, subprocess

import numpy as np
from scipy.optimize import minimize

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
MEASURE = os.path.join(ROOT, "target/release/examples/measure_check")
SETS = {"ragtruth": 1.0, "cliff-cnn": 1.0, "bump": 0.3}
REAL = ("ragtruth", "cliff-cnn")
PARTS = 10


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def measured(checks, texts):
    rows = [{"id": at, "text": texts[row["aid"]], "summary": row["summary"], "lang": "en"} for at, row in enumerate(checks)]
    given = "".join(json.dumps(row) + "\n" for row in rows)
    out = subprocess.run([MEASURE], input=given, capture_output=True, text=True, check=True).stdout.splitlines()
    return json.loads(out[0]), {row["id"]: row["sentences"] for row in map(json.loads, out[1:])}


def examples(checks, answers):
    """A row of values, the label, the set and the part of each judged sentence."""
    for at, row in enumerate(checks):
        if row["set"] not in SETS:
            continue
        part = int(hashlib.sha1(row["aid"].encode()).hexdigest(), 16) % PARTS
        units = [0]
        for c in row["summary"]:
            units.append(units[-1] + (2 if ord(c) > 0xFFFF else 1))
        for sentence in row["sentences"]:
            start, end = units[sentence["s"]], units[min(sentence["e"], len(units) - 1)]
            found = [it["values"] for it in answers.get(at, []) if it["start"] < end and it["end"] > start]
            if found and sentence["label"] is not None:
                yield max(found, key=sum), sentence["label"], row["set"], part


def fit(values, labels, counts, strength):
    scale = values.std(0) + 1e-9
    scaled = values / scale

    def loss(weights):
        p = 1 / (1 + np.exp(-(scaled @ weights[:-1] + weights[-1])))
        likelihood = counts * (labels * np.log(p + 1e-12) + (1 - labels) * np.log(1 - p + 1e-12))
        slope = counts * (p - labels)
        gradient = np.r_[scaled.T @ slope + 2 * strength * weights[:-1], slope.sum()]
        return -likelihood.sum() + strength * (weights[:-1] ** 2).sum(), gradient

    bounds = [(0, None)] * values.shape[1] + [(None, None)]
    found = minimize(loss, np.zeros(values.shape[1] + 1), jac=True, bounds=bounds, method="L-BFGS-B").x
    return np.r_[found[:-1] / scale, found[-1]]


def auroc(labels, scores):
    bad, good = scores[labels == 1][:, None], scores[labels == 0][None]
    return float((bad > good).mean() + 0.5 * (bad == good).mean())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check")
    parser.add_argument("articles")
    parser.add_argument("--write")
    parser.add_argument("--strength", type=float, default=10)
    asked = parser.parse_args()
    texts = {row["aid"]: row["text"] for row in lines(asked.articles)}
    checks = lines(asked.check)
    names, answers = measured(checks, texts)
    rows = list(examples(checks, answers))
    values, labels = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    sets, parts = np.array([row[2] for row in rows]), np.array([row[3] for row in rows])
    counts = np.array([SETS[name] for name in sets])
    scores = np.zeros(len(rows))
    for part in range(PARTS):
        rest = parts != part
        weights = fit(values[rest], labels[rest], counts[rest], asked.strength)
        scores[~rest] = values[~rest] @ weights[:-1] + weights[-1]
    final = fit(values, labels, counts, asked.strength)
    learnt = values @ final[:-1] + final[-1]
    groups = {"real": np.isin(sets, REAL), **{name: sets == name for name in SETS}}
    for name, group in groups.items():
        given, cross, own = labels[group], auroc(labels[group], scores[group]), auroc(labels[group], learnt[group])
        print(f"{name:10} carried {(given == 0).sum()} not {(given == 1).sum()}: AUROC cross-validated {cross:.3f}, in-sample {own:.3f}")
    for name, weight in zip(names, final):
        print(f"  {name:18} {weight:.3f}")
    if asked.write:
        listed = "".join(f"    {weight:.3f}, // {name}\n" for name, weight in zip(names, final))
        with open(asked.write, "w", encoding="utf-8") as f:
            f.write(
                "//! The weights of the score, written by `tools/learn/check.py`.\n\n"
                "/// One for each of [`FEATURES`](crate::check::FEATURES), none below zero: what is found never speaks for a sentence.\n"
                f"pub(super) const WEIGHTS: &[f64] = &[\n{listed}];\n"
                f"/// The weight of no finding at all.\npub(super) const BIAS: f64 = {final[-1]:.3f};\n"
            )


if __name__ == "__main__":
    main()
