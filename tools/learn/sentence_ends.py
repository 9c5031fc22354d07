#!/usr/bin/env python3
"""Learns where a sentence ends in a script that writes only spaces between sentences, and inside them too: the weights of
src/text/unmarked_weights.rs and of the sections [sentence-openings] and [sentence-closings] of a language's file.

usage: sentence_ends.py LEARN.jsonl TEST.jsonl --words WORDS.txt [--tag th] [--write]

A line of LEARN and TEST holds {"document", "sentences": [...], "weight"?}: sentences of one document in their order. WORDS
is a word list of the language, one a line: only such words are learnt, so that no name gets a weight.
It was run on the even-numbered documents of NTREX-128 (Thai translations of news, CC BY-SA; a line taken for a sentence),
with the odd-numbered ones as the test, and with the words of PyThaiNLP's list (CC0) that the Thai National Corpus has a
thousand times.

The model is a logistic regression with an L1 penalty over what is known at a space: see src/text/unmarked.rs, whose features
are repeated here. A text is read from left to right, since the length of the sentence hangs on where it began. MARGIN is
added to the bias: by cross-validation on LEARN F1 hardly changes between 0.7 and 1.3, and the lower it is, the more
sentences are whole.
Needs numpy and scikit-learn.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import subprocess

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).parents[2]
WEIGHTS = ROOT / 'src/text/unmarked_weights.rs'
LENGTHS = {'SENTENCE': [20, 40, 60, 115, 150], 'PIECE_BEFORE': [3, 10, 15, 30, 40, 60, 80],
           'PIECE_AFTER': [3, 6, 10, 20, 30, 40, 60]}
KINDS = ['Letter', 'Digit', 'Foreign', 'Quote', 'Bracket', 'Other']
LEAST_DOCUMENTS = 5     # that a word stands in beside a space
LONGEST = 24            # characters of an entry
SENTENCES = 8           # joined to a block to learn from
INVERSE_PENALTY = 1.
MARGIN = .9
SCALE = 10              # weights are written in tenths
MOST_LETTERS = 300      # as in unmarked.rs
PAIRS = {'“': '”', '"': '"', '‘': '’', '(': ')', '[': ']', '«': '»'}


def bucket(length, edges):
    return sum(length >= edge for edge in edges)


def is_own(c):
    return '\u0e00' <= c <= '\u0fff' or '\u1000' <= c <= '\u109f' or '\u1780' <= c <= '\u17ff'


def kind(c):
    if is_own(c):
        return 'Letter'
    if c.isnumeric():
        return 'Digit'
    if c.isalpha():
        return 'Foreign'
    return 'Bracket' if c in '()[]' else 'Quote' if c in '“”"‘’\'«»' else 'Other'


def held_places(text):
    """The places inside quotation marks and brackets, where no sentence ends."""
    held, at = set(), 0
    while at < len(text):
        close = text.find(PAIRS[text[at]], at + 1) if text[at] in PAIRS else -1
        if 0 < close < at + 300:
            held.update(range(at + 1, close + 1))
            at = close
        at += 1
    return held


class Block:
    """Sentences joined by spaces: its text, the starts of its sentences but the first, and each space that may end one."""

    def __init__(self, sentences, weight, fold, dangling, cues):
        self.text, self.weight, self.fold, self.gold, at = ' '.join(sentences), weight, fold, set(), 0
        for sentence in sentences[:-1]:
            at += len(sentence) + 1
            self.gold.add(at)
        text, held = self.text, held_places(self.text)
        places = [m.end() for m in re.finditer(' +', text)]
        self.places = []
        for place, after in zip(places, [*places[1:], len(text)]):
            before = text[:place].rstrip()
            if place in held or place == len(text) or not (is_own(before[-1]) or is_own(text[place])):
                continue
            forced = before[-1] in '?!' or any(text.startswith(word, place) for word in dangling)
            if before[-1] != '.' and not any(text.startswith(cue, place) for cue in cues):
                self.places.append((place, after, forced))

    def learnt_from(self):
        """Each place to be judged, with where its sentence starts."""
        start = 0
        for place, after, forced in self.places:
            start = max([start, *(gold for gold in self.gold if gold < place)])
            if not forced:
                yield place, after, start

    def split(self, model):
        start, ends = 0, set()
        for place, after, forced in self.places:
            if forced or place - start >= MOST_LETTERS or model.score(self, place, after, start) > 0:
                ends.add(place)
                start = place
        return ends


def features(block, place, after, start, openings, closings):
    before = block.text[start:place].rstrip()
    previous, next = before.split(' ')[-1], block.text[place:after].rstrip()
    found = [('SENTENCE', bucket(len(before), LENGTHS['SENTENCE'])),
             ('PIECE_BEFORE', bucket(len(previous), LENGTHS['PIECE_BEFORE'])),
             ('PIECE_AFTER', bucket(len(next), LENGTHS['PIECE_AFTER'])),
             ('BEFORE', kind(before[-1])), ('AFTER', kind(next[0]))]
    found += [('openings', next[:n]) for n in range(1, LONGEST) if next[:n] in openings and n <= len(next)]
    found += [('closings', previous[-n:]) for n in range(1, LONGEST) if previous[-n:] in closings and n <= len(previous)]
    return found


class Model:
    def __init__(self, blocks, words):
        self.openings, self.closings = vocabulary(blocks, words)
        rows, right, weights = [], [], []
        for block in blocks:
            for place, after, start in block.learnt_from():
                rows.append({f: 1. for f in features(block, place, after, start, self.openings, self.closings)})
                right.append(place in block.gold)
                weights.append(block.weight)
        names = sorted({f for row in rows for f in row}, key=str)
        index = {name: at for at, name in enumerate(names)}
        vectorizer = DictVectorizer()
        matrix = vectorizer.fit_transform([{str(index[f]): 1. for f in row} for row in rows])
        matrix.indices, matrix.indptr = matrix.indices.astype('int32'), matrix.indptr.astype('int32')
        fitted = LogisticRegression(C=INVERSE_PENALTY, l1_ratio=1, solver='liblinear', max_iter=1000, random_state=1)
        fitted.fit(matrix, np.array(right), sample_weight=np.array(weights))
        found = {names[int(key)]: round(SCALE * x) for key, x in zip(vectorizer.get_feature_names_out(), fitted.coef_[0])}
        self.weights = {name: weight for name, weight in found.items() if weight}
        self.bias = round(SCALE * (fitted.intercept_[0] + MARGIN))

    def score(self, block, place, after, start):
        found = features(block, place, after, start, self.openings, self.closings)
        return self.bias + sum(self.weights.get(f, 0) for f in found)


def segment(text, words, longest):
    """The text as the fewest words of the list; a character outside of any counts as three."""
    best = [(0, 0)] + [(10 ** 6, 0)] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - longest), end):
            known = text[start:end] in words
            if known or start == end - 1:
                best[end] = min(best[end], (best[start][0] + (1 if known else 3), start))
    cut, at = [], len(text)
    while at:
        cut.append(text[best[at][1]:at])
        at = best[at][1]
    return cut[::-1]


def vocabulary(blocks, words):
    """The words and pairs of words that stand behind spaces and before them, in enough documents."""
    longest = max(map(len, words))
    behind, before = collections.defaultdict(set), collections.defaultdict(set)
    for block in blocks:
        for place, after, _ in block.places:
            first = segment(block.text[place:after].rstrip()[:40], words, longest)
            last = segment(block.text[:place].split()[-1][-40:], words, longest)[::-1]
            for n in (1, 2, 3):
                for seen, cut in ((behind, first), (before, last)):
                    # A word beside letters of no word is a part of a name.
                    if len(cut) >= n and all(word in words for word in cut[:n + 1]):
                        seen[''.join(cut[:n] if cut is first else cut[:n][::-1])].add(block.fold)
    return ({word for word in seen if len(seen[word]) >= LEAST_DOCUMENTS and 1 < len(word) < LONGEST} for seen in (behind, before))


def judge(blocks, splits):
    right = sum(len(block.gold & ends) for block, ends in zip(blocks, splits))
    found, gold = sum(map(len, splits)), sum(len(block.gold) for block in blocks)
    return f'P {100 * right / max(1, found):.1f} R {100 * right / max(1, gold):.1f} F1 {200 * right / max(1, found + gold):.1f}'


def read(path, size, dangling, cues):
    blocks = []
    for row in map(json.loads, open(path)):
        size_here = size or len(row['sentences'])
        for at in range(0, len(row['sentences']), size_here):
            blocks.append(Block(row['sentences'][at:at + size_here], row.get('weight', 1.), row['document'], dangling, cues))
    return blocks


def fold_of(document):
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 5


def section(text, name):
    found = re.search(rf'^\[{name}\]\n(.*?)(?=^\[|\Z)', text, re.M | re.S)
    return found.group(1).split('\n') if found else []


def write(model, path):
    """The words into the language's file, the rest into the table."""
    text = re.sub(r'^\[sentence-(openings|closings)\]\n.*?(?=^\[|\Z)', '', path.read_text(), flags=re.M | re.S).rstrip('\n')
    for name in ('openings', 'closings'):
        lines = sorted(f'{word}: {weight}' for (of, word), weight in model.weights.items() if of == name)
        text += f'\n\n[sentence-{name}]\n' + '\n'.join(lines)
    path.write_text(text + '\n')
    out = ['//! The weights that tell whether a space ends a sentence, in tenths of log odds. Written by `tools/learn/sentence_ends.py`,',
           '//! which tells the data and the method: Thai news.', '',
           f'pub(super) const BIAS: i32 = {model.bias};']
    for name, edges in LENGTHS.items():
        what = {'SENTENCE': 'the sentence so far', 'PIECE_BEFORE': 'the piece before the space',
                'PIECE_AFTER': 'the piece behind it'}[name]
        pairs = [(edge, model.weights.get((name, at), 0)) for at, edge in enumerate([0, *edges])]
        out += ['', f'/// By the characters of {what}: from how many on, weight.',
                f'pub(super) const {name}: &[(usize, i32)] = &{[*pairs]};']
    for name, what in (('BEFORE', 'before the space'), ('AFTER', 'behind it')):
        out += ['', f'/// By the character {what}, in the order of `Kind`: {", ".join(KINDS).lower()}.',
                f'pub(super) const {name}: [i32; {len(KINDS)}] = {[model.weights.get((name, k), 0) for k in KINDS]};']
    WEIGHTS.write_text('\n'.join(out) + '\n')
    subprocess.run(['rustfmt', '--edition', '2024', WEIGHTS], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('learn')
    parser.add_argument('test')
    parser.add_argument('--words', required=True)
    parser.add_argument('--tag', default='th')
    parser.add_argument('--write', action='store_true')
    args = parser.parse_args()
    words = {word for word in open(args.words).read().split('\n') if word}
    path = ROOT / f'languages/{args.tag}.txt'
    known = [[word for word in section(path.read_text(), of) if word] for of in ('dangling-openings', 'cue-verbs')]
    learn, test = read(args.learn, SENTENCES, *known), read(args.test, 0, *known)
    folded = []
    for fold in range(5):
        model = Model([block for block in learn if fold_of(block.fold) != fold], words)
        folded += [(block, block.split(model)) for block in learn if fold_of(block.fold) == fold and block.weight == 1]
    print('cross-validated', judge(*zip(*folded)))
    model = Model(learn, words)
    print('test           ', judge(test, [block.split(model) for block in test]), f'{len(model.weights)} weights')
    if args.write:
        write(model, path)


if __name__ == '__main__':
    main()
