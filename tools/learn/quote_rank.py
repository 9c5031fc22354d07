#!/usr/bin/env python3
"""Learns the weights of the ranking of quotations (src/quote/rank.rs) from quotations that editors marked as key.

  cargo build --release --features serde --example measure_quotes
  python3 tools/learn/quote_rank.py --key KEY.jsonl [--summaries SUMMARIES.jsonl …] [--write src/quote/rank.rs]

KEY has a line {"id", "lang", "text", "quotes": [{"start", "end", "key"}]} for each article, offsets in code points. A
quotation that was found is key if one of its parts and a key one share half of the shorter one's words. SUMMARIES has a line
{"id", "lang", "text", "reference"}: there a quotation is key if a sentence of the human summary has half of its content
words. The weights in the repository come from KEY alone: 44 English news articles of many publishers, in which one person
marked the quotations that an editor would pull. Summaries (845 articles were tried) lowered the cross-validated result. No
text of these articles is in the repository.

A logistic regression over pairs of quotations of one article. The figures printed are the places among the first three that
hold a key quotation: of the weights in the crate, of the order of the article, of the longest three, of the new weights
cross-validated in ten parts by article, and of the new weights on their own data. Needs numpy and scipy.
"""
import argparse, hashlib, json, os, re, subprocess

import numpy as np
from scipy.optimize import minimize

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
MEASURE = os.path.join(ROOT, "target/release/examples/measure_quotes")
PARTS = 10
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
# An article with summaries counts for this share of one with marked quotations.
SUMMARY_SHARE = 0.1


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def words(text):
    return [word.lower() for word in WORD.findall(text)]


def shares_half(part, key):
    part, key = words(part), words(key)
    if not part or not key:
        return False
    shared = len(set(part) & set(key))
    joined, whole = " ".join(part), " ".join(key)
    return joined in whole or whole in joined or shared >= 0.8 * min(len(set(part)), len(set(key)))


def measured(rows):
    given = "".join(json.dumps({"id": at, "text": row["text"], "lang": row.get("lang", "en")}) + "\n" for at, row in enumerate(rows))
    out = subprocess.run([MEASURE], input=given, capture_output=True, text=True, check=True).stdout.splitlines()
    return json.loads(out[0]), [json.loads(line)["quotes"] for line in out[1:]]


def marked(path):
    rows = lines(path)
    head, found = measured(rows)
    articles = []
    for row, quotes in zip(rows, found):
        keys = [row["text"][quote["start"]:quote["end"]] for quote in row["quotes"] if quote.get("key")]
        labels = [any(shares_half(part, key) for part in quote["parts"] for key in keys) for quote in quotes]
        articles.append((row["id"], quotes, labels, 1.0))
    return head, articles


def summarised(path):
    rows = lines(path)
    _, found = measured(rows)
    articles = []
    for row, quotes in zip(rows, found):
        reference = row["reference"] if isinstance(row["reference"], list) else [row["reference"]]
        sentences = [set(words(line)) for text in reference for line in re.split(r"(?<=[.!?])\s+|\n", text) if line]
        def carried(quote):
            said = {word for word in words(" ".join(quote["parts"])) if len(word) > 3}
            return bool(said) and any(len(said & sentence) >= 0.5 * len(said) for sentence in sentences)
        labels = [carried(quote) for quote in quotes]
        if len(quotes) >= 4 and any(labels):
            articles.append((row["id"], quotes, labels, SUMMARY_SHARE))
    return articles


def pairs(articles):
    """Differences of features of a key and another quotation, each article of equal weight."""
    rows, weights = [], []
    for _, quotes, labels, share in articles:
        x = np.array([quote["features"] for quote in quotes])
        good, bad = [i for i, key in enumerate(labels) if key], [i for i, key in enumerate(labels) if not key]
        for i in good:
            for j in bad:
                rows.append(x[i] - x[j])
                weights.append(share / (len(good) * len(bad)))
    return np.array(rows), np.array(weights)


def fit(articles, strength):
    x, c = pairs(articles)
    def loss(w):
        margin = x @ w
        value = c @ np.logaddexp(0, -margin) + strength * w @ w
        return value, -(x * (c / (1 + np.exp(margin)))[:, None]).sum(0) + 2 * strength * w
    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x


def first_three(articles, order):
    """Places among the first three that are key, and all of them. Quotations of a speaker ahead count for less, as in the crate."""
    hit = shown = 0
    for _, quotes, labels, _ in articles:
        best = sorted(range(len(quotes)), key=lambda i: (-order(quotes[i]), i))[:3]
        hit += sum(labels[i] for i in best)
        shown += len(best)
    return hit, shown


def by(weights):
    return lambda quote: float(np.dot(quote["features"], weights))


def part_of(name):
    return int(hashlib.sha256(str(name).encode()).hexdigest(), 16) % PARTS


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--key", required=True)
    parser.add_argument("--summaries", nargs="*", default=[])
    parser.add_argument("--strength", type=float, default=1.0)
    parser.add_argument("--write")
    args = parser.parse_args()
    head, key = marked(args.key)
    more = [article for path in args.summaries for article in summarised(path)]
    names = head["names"]

    print("of the crate   %d/%d" % first_three(key, by(head["weights"])))
    print("first          %d/%d" % first_three(key, lambda quote: -quote["start"]))
    print("longest        %d/%d" % first_three(key, lambda quote: len(words(" ".join(quote["parts"])))))
    hit = shown = 0
    for part in range(PARTS):
        weights = fit([article for article in key + more if part_of(article[0]) != part], args.strength)
        got = first_three([article for article in key if part_of(article[0]) == part], by(weights))
        hit, shown = hit + got[0], shown + got[1]
    print("cross-validated %d/%d" % (hit, shown))
    weights = fit(key + more, args.strength)
    print("in sample      %d/%d" % first_three(key, by(weights)))
    if more:
        for name, order in (("crate", by(head["weights"])), ("first", lambda quote: -quote["start"]), ("new", by(weights))):
            print("summaries, %s: %d/%d" % ((name,) + first_three(more, order)))
    for name, weight in zip(names, weights):
        print("%-14s %6.2f" % (name, weight))
    if args.write:
        with open(args.write, encoding="utf-8") as f:
            source = f.read()
        row = "const WEIGHTS: Features = [%s];" % ", ".join("%.2f" % weight for weight in weights)
        source, count = re.subn(r"const WEIGHTS: Features = \[[^\]]*\];", row, source)
        assert count == 1, "the weights are not in " + args.write
        with open(args.write, "w", encoding="utf-8") as f:
            f.write(source)


if __name__ == "__main__":
    main()
