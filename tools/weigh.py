#!/usr/bin/env python3
"""Learns the weights of src/rank/salience.rs and src/rank/select.rs from articles with human summaries.

usage: weigh.py ARTICLES.jsonl [--rounds N]

A line of ARTICLES holds {"id", "text", "reference" or "references", "lang"?}. The features come from the engine itself
(`examples/features.rs`, built here), and the choosing is written again below, as select.rs does it, so that a setting can
be tried in a fraction of a second. The search goes from weight to weight, keeps a value that raises the mean of ROUGE-1 and
ROUGE-2 F1 over summaries of 3 sentences and of 100 words by more than noise, and starts from the weights as they stand.
It is run on four fifths of the articles and judged on the last, five times; and then on all, for the weights to write down.
Gains that the folds do not show are noise: keep the round numbers. Needs: pip install rouge-score numpy.
"""
import argparse, hashlib, json, subprocess
from collections import Counter

import numpy as np
from rouge_score.tokenizers import DefaultTokenizer

NOW = {"direction": 0.5, "position": 0.2, "position_sentences": 8, "roomy_words": 30, "short_text_words": 200,
       "spoken": 0.25, "question": 0.3, "unfinished": 0.8, "slight": 0.3, "leaning": 0.3, "repetition": 1.0}
TRIED = {"direction": [0.3, 0.4, 0.5, 0.6], "position": [0.1, 0.2, 0.3], "position_sentences": [4, 8, 12],
         "roomy_words": [25, 30, 35, 45], "short_text_words": [1, 150, 200, 300], "spoken": [0, 0.1, 0.25, 0.4],
         "question": [0, 0.3], "unfinished": [0.5, 0.8], "slight": [0, 0.3], "leaning": [0.2, 0.3, 0.4],
         "repetition": [0.5, 1, 1.5]}
NOISE = 0.02


class Article:
    """The features of one article as arrays, and the counts that ROUGE needs."""

    def __init__(self, sentences, references):
        self.of = {key: np.array([s[key] for s in sentences], float)
                   for key in ("words", "textrank", "direction", "leans", "asks", "unfinished", "spoken")}
        self.central = stretch(self.of["textrank"])
        self.slight = np.array([len(s["terms"]) < 3 for s in sentences], float)
        terms = [set(s["terms"]) for s in sentences]
        self.repeats = np.array([[len(a & b) / max(1, min(len(a), len(b))) for b in terms] for a in terms])
        tokenize = DefaultTokenizer(use_stemmer=True).tokenize
        self.tokens = [tokenize(s["text"]) for s in sentences]
        self.references = [grams(tokenize(reference)) for reference in references]

    def order(self, w):
        """The sentences in the order in which they are chosen, as many as the larger of the two budgets takes."""
        n = len(self.tokens)
        direction = w["direction"] * min(1, self.of["words"].sum() / w["short_text_words"])
        position = np.exp(-np.arange(n) / w["position_sentences"])
        whole = (1 - direction - w["position"]) * self.central + direction * self.of["direction"] + w["position"] * position
        salience = whole * np.minimum(1, w["roomy_words"] / np.maximum(1, self.of["words"]))
        salience -= w["spoken"] * self.of["spoken"] + w["question"] * self.of["asks"]
        salience -= w["unfinished"] * self.of["unfinished"] + w["slight"] * self.slight
        order, repetition, leaning, words = [], np.zeros(n), w["leaning"] * self.of["leans"], 0
        while len(order) < n and (len(order) < 3 or words <= 100):
            worth = salience - w["repetition"] * repetition ** 3 - leaning
            worth[order] = -np.inf
            best = int(worth.argmax())
            order.append(best)
            words += self.of["words"][best]
            repetition = np.maximum(repetition, self.repeats[best])
            leaning[best + 1:best + 2] = 0
        return order

    def score(self, w):
        order = self.order(w)
        words = np.cumsum(self.of["words"][order])
        within = max(1, int((words <= 100).sum()))
        return (self.rouge(order[:3]) + self.rouge(order[:within])) / 2

    def rouge(self, chosen):
        """The mean of ROUGE-1 and ROUGE-2 F1, of all references, in percent."""
        summary = grams([token for i in sorted(chosen) for token in self.tokens[i]])
        pairs = [pair for reference in self.references for pair in zip(summary, reference)]
        return 100 * np.mean([2 * sum((a & b).values()) / max(1, a.total() + b.total()) for a, b in pairs])


def grams(tokens):
    return Counter(tokens), Counter(zip(tokens, tokens[1:]))


def stretch(values):
    span = np.ptp(values)
    return (values - values.min()) / span if span > 0 else np.zeros_like(values)


def mean(articles, w):
    return float(np.mean([article.score(w) for article in articles]))


def search(articles, rounds):
    w, best = dict(NOW), mean(articles, NOW)
    for _ in range(rounds):
        for name, values in TRIED.items():
            for value in values:
                score = mean(articles, {**w, name: value})
                if score > best + NOISE:
                    w, best = {**w, name: value}, score
    return w


def changed(w):
    return {name: value for name, value in w.items() if value != NOW[name]} or "nothing"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--rounds", type=int, default=2)
    arguments = parser.parse_args()
    with open(arguments.articles, encoding="utf-8") as file:
        rows = {row["id"]: row for row in map(json.loads, file)}
    lines = "".join(json.dumps({key: row.get(key) for key in ("id", "text", "lang")}) + "\n" for row in rows.values())
    command = ["cargo", "run", "--quiet", "--release", "--example", "features"]
    output = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    folds = [[] for _ in range(5)]
    for line in map(json.loads, output.splitlines()):
        row = rows[line["id"]]
        if line["sentences"]:
            fold = hashlib.sha256(str(row["id"]).encode()).digest()[0] % 5
            folds[fold].append(Article(line["sentences"], row.get("references") or [row["reference"]]))
    gains = []
    for k, held_out in enumerate(folds):
        learnt = search([article for fold in folds if fold is not held_out for article in fold], arguments.rounds)
        gains += [article.score(learnt) - article.score(NOW) for article in held_out]
        print(f"fold {k + 1}: would change {changed(learnt)}", flush=True)
    everything = [article for fold in folds for article in fold]
    print(f"as they stand: {mean(everything, NOW):.2f}")
    print(f"learnt on four fifths, judged on the last: {np.mean(gains):+.2f} to that")
    print(f"learnt on all: would change {changed(search(everything, arguments.rounds))}")


if __name__ == "__main__":
    main()
