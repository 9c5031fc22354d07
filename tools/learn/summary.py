#!/usr/bin/env python3
"""Learns the weights of src/rank/salience.rs and src/rank/select.rs from articles with human summaries.

usage: summary.py ARTICLES.jsonl [--rounds N]

A line of ARTICLES holds {"id", "text", "reference" or "references", "lang"?}. The features of the sentences and the
parameters in use come from the engine (`examples/features.rs`, built here). Scoring and selection are repeated below, so
that a setting is tried in a fraction of a second; the weights of headline and focus are set by hand and left out.

Coordinate search from even weights: a value is kept that raises the mean of ROUGE-1 and ROUGE-2 F1 over summaries of 3
sentences and of 100 words by more than noise. Five-fold cross-validation: learnt on four fifths, judged on the last, against
the first sentences of the article, by the mean of ROUGE-1, ROUGE-2 and ROUGE-Lsum. The parameters in use are judged too,
in sample where they were learnt on the same articles. Gains that the folds do not show are noise: keep the round numbers.
Needs: pip install rouge-score numpy.
"""
import argparse, hashlib, json, subprocess
from collections import Counter

import numpy as np
from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import DefaultTokenizer

FEATURES = ["cargo", "run", "--quiet", "--release", "--example", "features"]
# In use; the cube of the overlap is subtracted whole.
NOW = {**json.loads(subprocess.run([*FEATURES, "--", "--parameters"], capture_output=True, text=True, check=True).stdout),
       "repetition": 1.0}
EVEN = {**NOW, "direction": 1 / 3, "position": 1 / 3, "quoted": 0.3, "unfinished": 0.3, "dangling": 0.3}
TRIED = {"direction": [0.2, 0.3, 0.4, 0.5, 0.6], "position": [0.1, 0.15, 0.2, 0.25, 0.3, 0.4],
         "position_share": [0.1, 0.2, 0.3], "long_words": [30, 40, 60], "short_text_words": [1, 200, 350, 500],
         "quoted": [0, 0.15, 0.25, 0.35, 0.5], "question": [0, 0.3], "unfinished": [0.3, 0.8], "too_short": [0, 0.3],
         "dangling": [0.2, 0.3, 0.4], "repetition": [0.5, 1, 1.5]}
NOISE = 0.02
BUDGETS = ("3 sentences", "100 words")


class Article:
    """The features of one article as arrays, and the counts that ROUGE needs."""

    def __init__(self, sentences, references):
        self.of = {key: np.array([s[key] for s in sentences], float)
                   for key in ("words", "textrank", "direction", "dangling", "question", "unfinished", "quoted")}
        self.central = min_max(self.of["textrank"])
        self.too_short = np.array([len(s["terms"]) < NOW["min_terms"] for s in sentences], float)
        terms = [set(s["terms"]) for s in sentences]
        self.repeats = np.array([[len(a & b) / max(1, min(len(a), len(b))) for b in terms] for a in terms])
        self.texts, self.references = [s["text"] for s in sentences], references
        tokenize = DefaultTokenizer(use_stemmer=True).tokenize
        self.tokens = [tokenize(text) for text in self.texts]
        self.grams = [grams(tokenize(reference)) for reference in references]

    def order(self, w):
        """The sentences in the order of choice, as many as the larger budget takes."""
        n = len(self.tokens)
        direction = w["direction"] * min(1, self.of["words"].sum() / w["short_text_words"])
        position = np.exp(-np.arange(n) / (w["position_share"] * n))
        whole = (1 - direction - w["position"]) * self.central + direction * self.of["direction"] + w["position"] * position
        salience = whole * np.minimum(1, w["long_words"] / np.maximum(1, self.of["words"]))
        salience -= w["quoted"] * self.of["quoted"] + w["question"] * self.of["question"]
        salience -= w["unfinished"] * self.of["unfinished"] + w["too_short"] * self.too_short
        order, repetition, dangling, words = [], np.zeros(n), w["dangling"] * self.of["dangling"], 0
        while len(order) < n and (len(order) < 3 or words <= 100):
            worth = salience - w["repetition"] * repetition ** 3 - dangling
            worth[order] = -np.inf
            best = int(worth.argmax())
            order.append(best)
            words += self.of["words"][best]
            repetition = np.maximum(repetition, self.repeats[best])
            dangling[best + 1:best + 2] = 0
        return order

    def summaries(self, order):
        """The summary of each budget."""
        within = max(1, int((np.cumsum(self.of["words"][order]) <= 100).sum()))
        return sorted(order[:3]), sorted(order[:within])

    def quick_score(self, w):
        """The mean over both budgets, all references, ROUGE-1 and ROUGE-2 F1, in percent."""
        scores = []
        for summary in self.summaries(self.order(w)):
            summary = grams([token for i in summary for token in self.tokens[i]])
            pairs = [pair for reference in self.grams for pair in zip(summary, reference)]
            scores += [2 * sum((a & b).values()) / max(1, a.total() + b.total()) for a, b in pairs]
        return 100 * np.mean(scores)

    def gain(self, w, scorer):
        """For each budget, the mean of ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 above that of the article's first sentences."""
        def score(summary):
            text = "\n".join(self.texts[i] for i in summary)
            scores = [scorer.score(reference, text).values() for reference in self.references]
            return 100 * np.mean([score.fmeasure for of_one in scores for score in of_one])
        pairs = zip(self.summaries(self.order(w)), self.summaries(np.arange(len(self.texts))))
        return [score(chosen) - score(lead) for chosen, lead in pairs]


def grams(tokens):
    return Counter(tokens), Counter(zip(tokens, tokens[1:]))


def min_max(values):
    span = np.ptp(values)
    return (values - values.min()) / span if span > 0 else np.zeros_like(values)


def search(articles, rounds):
    def mean(w):
        return float(np.mean([article.quick_score(w) for article in articles]))
    w, best = dict(EVEN), mean(EVEN)
    for _ in range(rounds):
        for name, values in TRIED.items():
            for value in values:
                tried = {**w, name: value}
                if tried["direction"] + tried["position"] < 1 and (score := mean(tried)) > best + NOISE:
                    w, best = tried, score
    return w


def read(path):
    """The articles, in five folds by a hash of their ids."""
    with open(path, encoding="utf-8") as file:
        rows = {row["id"]: row for row in map(json.loads, file)}
    lines = "".join(json.dumps({key: row.get(key) for key in ("id", "text", "lang")}) + "\n" for row in rows.values())
    output = subprocess.run(FEATURES, input=lines, capture_output=True, text=True, check=True).stdout
    folds = [[] for _ in range(5)]
    for line in map(json.loads, output.splitlines()):
        row = rows[line["id"]]
        if line["sentences"]:
            fold = hashlib.sha256(str(row["id"]).encode()).digest()[0] % 5
            folds[fold].append(Article(line["sentences"], row.get("references") or [row["reference"]]))
    return folds


def show(what, gains):
    means, errors = np.mean(gains, 0), np.std(gains, 0) / np.sqrt(len(gains))
    told = [f"{budget} {mean:+.2f} (standard error {error:.2f})" for budget, mean, error in zip(BUDGETS, means, errors)]
    print(f"{what}: {', '.join(told)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--rounds", type=int, default=2)
    arguments = parser.parse_args()
    folds = read(arguments.articles)
    scorer = RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=True)
    print("Above the article's first sentences, by the mean of ROUGE-1, ROUGE-2 and ROUGE-Lsum F1:")
    show("as they stand", [article.gain(NOW, scorer) for fold in folds for article in fold])
    show("even weights", [article.gain(EVEN, scorer) for fold in folds for article in fold])
    gains = []
    for k, held_out in enumerate(folds):
        learnt = search([article for fold in folds if fold is not held_out for article in fold], arguments.rounds)
        gains += [article.gain(learnt, scorer) for article in held_out]
        print(f"fold {k + 1} learns {learnt}", flush=True)
    show("learnt on four fifths, judged on the last", gains)


if __name__ == "__main__":
    main()
