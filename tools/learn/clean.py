#!/usr/bin/env python3
"""Fits the weights of the cleaning stage (src/article/clean/weights.rs) to labelled pages.

usage: clean.py DATA.jsonl[.gz] WALKED.jsonl [--write src/article/clean/weights.rs] [--folds 5] [--leave-out FOLD]

A line of DATA holds {"id", "url_site", "plain", "lab_plain", "plain_tight", "lab_tight", "html_tight", "truth"}: a page as it
was pasted whole (`plain`) and from its headline to its end (`plain_tight`), and a letter for each line of it: A article,
F boilerplate, anything else is not counted. WALKED holds what a browser makes of `html_tight`, as tools/rich.mjs writes it.
What is measured of a block comes from the crate itself (`cargo build --release --example measure`), so that nothing is
defined twice. With --leave-out the weights are fitted to the sites outside one fold, for judging the whole on that fold.

The model has two passes, both logistic regressions with integer weights in 16ths: the first on what is measured of a
block, the second on that and on the first scores around it. The second is fitted on first scores from models that have
not seen the page's site. The figures printed are cross-validated by site, then those of the final weights on the data
they were fitted to. Needs numpy and scikit-learn.
"""
import argparse
import collections
import gzip
import hashlib
import json
import os
import re
import subprocess

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
MEASURE = os.path.join(ROOT, 'target/release/examples/measure')
UNIT = 16
# What a line weighs: its share of its page (a page is read whole), and a little for itself (lines are lost one by one).
# A long line of boilerplate weighs most for itself, for it can be taken for a sentence of the summary.
ARTICLE_LINE, SHORT_BOILERPLATE_LINE, LONG_BOILERPLATE_LINE = .004, .0015, .016
LONG_TOKENS = 8
# A page pasted whole weighs less, its boilerplate least: most of that is easy.
WHOLE_PAGE_ARTICLE, WHOLE_PAGE_BOILERPLATE = .8, .4
# The pages that are made up of parts of the others: an article alone, a short one.
MADE_UP = .15
# Inverse strength of the ridge on the weights.
RIDGE = 1
TOKEN = re.compile(r'[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+')


def read(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf8') as f:
        return [json.loads(line) for line in f if line.strip()]


def ask(questions):
    """Answers of the measure example, a dict a question; the column names first."""
    lines = '\n'.join(json.dumps(q) for q in questions)
    out = subprocess.run([MEASURE], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    (names, _), *answers = [json.loads(line) for line in out.splitlines()]
    return names, answers


def fold_of(site):
    """A number for a site, even over any count of folds."""
    return int(hashlib.sha256(site.encode()).hexdigest()[:6], 16)


class Page:
    """The blocks of one paste: values, labels, lengths."""

    def __init__(self, row, field, labels, answer):
        self.text = text = row[field].encode()
        starts = np.array([0] + [i + 1 for i, c in enumerate(text) if c == 10])
        self.id, self.field, self.src, self.lang = row['id'], field, row.get('src'), row.get('lang')
        self.site = fold_of(row['url_site'])
        lines = [int(np.searchsorted(starts, start, 'right')) - 1 for start, _ in answer['spans']]
        self.labels = np.array([labels[i] if i < len(labels) else '.' for i in lines], dtype='<U1')
        self.tokens = np.array([len(TOKEN.findall(text[a:b].decode())) for a, b in answer['spans']], float)
        self.words, self.spans = answer['words'], answer['spans']
        self.values = np.array(answer['rows'], np.float32).reshape(len(lines), -1)

    def weights(self):
        article, boilerplate, long = self.labels == 'A', self.labels == 'F', self.tokens >= LONG_TOKENS
        shares = np.sqrt(1 + self.tokens) * (article | boilerplate)
        lines = ARTICLE_LINE * article + SHORT_BOILERPLATE_LINE * (boilerplate & ~long) + LONG_BOILERPLATE_LINE * (boilerplate & long)
        whole = {'plain': np.where(article, WHOLE_PAGE_ARTICLE, WHOLE_PAGE_BOILERPLATE), 'article': MADE_UP, 'opening': MADE_UP}
        return (shares / max(shares.sum(), 1) + lines) * whole.get(self.field, 1)


def plain_pages(data):
    pages = []
    for field, labels in (('plain_tight', 'lab_tight'), ('plain', 'lab_plain')):
        names, more = pages_of(data, field, labels)
        pages += more
    for field, cut in (('article', article_alone), ('opening', opening)):
        _, more = pages_of([row | cut(row) for row in data], field, 'labels')
        pages += more
    return names, pages


def pages_of(data, field, labels):
    names, answers = ask({'id': row['id'], 'text': row[field]} for row in data)
    return names, [Page(row, field, row[labels], answer) for row, answer in zip(data, answers)]


def article_alone(row):
    """What a careful reader pastes: nothing but the article. All of it must stay."""
    lines = list(zip(row['plain_tight'].split('\n'), row['lab_tight'].ljust(row['plain_tight'].count('\n') + 1, '.')))
    kept = [(line, label) for line, label in lines if label in 'AT' or not line.strip()]
    return {'article': '\n'.join(line for line, _ in kept), 'labels': ''.join(label for _, label in kept)}


def opening(row):
    """The same paste of a short article: its first two to six lines, and all the boilerplate around them."""
    most = 2 + int(hashlib.sha256(row['id'].encode()).hexdigest()[:6], 16) % 5
    lines = list(zip(row['plain_tight'].split('\n'), row['lab_tight'].ljust(row['plain_tight'].count('\n') + 1, '.')))
    article = [i for i, (_, label) in enumerate(lines) if label == 'A']
    if not article:
        return {'opening': '', 'labels': ''}
    end, last = article[:most][-1], article[-1]
    kept = lines[:end + 1] + [('', '.')] + lines[last + 1:]
    return {'opening': '\n'.join(line for line, _ in kept), 'labels': ''.join(label for _, label in kept)}


def walked_source(row):
    """Text and blocks of a walked page, with offsets in bytes as the measure example reads them."""
    bytes_at, at = [], 0
    for c in row['text']:
        bytes_at += [at] * (2 if ord(c) > 0xffff else 1)
        at += len(c.encode())
    bytes_at.append(at)
    return {'text': row['text'], 'blocks': [{**b, 'start': bytes_at[b['start']], 'end': bytes_at[b['end']]} for b in row['blocks']]}


def rich_pages(data, walked):
    """Pages as walked documents. Their labels come from the lines of the plain paste; a block that is none of these is
    held against the true article."""
    walked = {row['id']: walked_source(row) for row in walked}
    sources = [walked[row['id']] for row in data]
    names, answers = ask({'id': row['id'], **source} for row, source in zip(data, sources))
    pages = []
    for row, source, answer in zip(data, sources, answers):
        page = Page({**row, 'html': source['text']}, 'html', '', answer)
        page.labels = np.array(block_labels(row, source), dtype='<U1')
        pages.append(page)
    return names, pages


def block_labels(row, source):
    def tokens(text):
        return tuple(word.lower() for word in TOKEN.findall(text))
    lines = {}
    for label, line in zip(row['lab_tight'], row['plain_tight'].split('\n')):
        lines.setdefault(tokens(line), label)
    truth = tokens(row['truth'])
    runs = {n: {truth[i:i + n] for i in range(len(truth) - n + 1)} for n in range(1, 5)}
    text, labels = source['text'].encode(), []
    for block in source['blocks']:
        words = tokens(text[block['start']:block['end']].decode())
        n = min(4, len(words))
        if not words or words in lines:
            labels.append(lines.get(words, '.'))
        else:
            held = sum(words[i:i + n] in runs[n] for i in range(len(words) - n + 1)) / (len(words) - n + 1)
            labels.append('A' if held >= .7 else 'F' if held <= .3 else '?')
    return labels


def fit(pages, values):
    x, y = np.concatenate(values), np.concatenate([page.labels == 'A' for page in pages])
    weight = np.concatenate([page.weights() for page in pages])
    used = weight > 0
    model = LogisticRegression(C=RIDGE, max_iter=400, tol=1e-3)
    model.fit(x[used], y[used], sample_weight=weight[used] / weight[used].mean())
    return np.rint(model.coef_[0] * UNIT), np.rint(model.intercept_[0] * UNIT)


def score(values, weights):
    return [(v @ weights[0] + weights[1]) / UNIT for v in values]


def out_of_fold(pages, values, folds):
    scores = [None] * len(pages)
    for fold in range(folds):
        seen = [i for i, page in enumerate(pages) if page.site % folds != fold]
        weights = fit([pages[i] for i in seen], [values[i] for i in seen])
        for i, page in enumerate(pages):
            if page.site % folds == fold:
                scores[i] = score([values[i]], weights)[0]
    return scores


def with_context(pages, scores):
    _, answers = ask({'id': page.id, 'scores': s.tolist(), 'words': page.words} for page, s in zip(pages, scores))
    rows = [np.array(a['rows'], np.float32).reshape(len(p.labels), -1) for p, a in zip(pages, answers)]
    return [np.concatenate([p.values, row], 1) if len(p.labels) else np.zeros((0, 0), np.float32) for p, row in zip(pages, rows)]


def figures(pages, scores, bias):
    """Token-level stand-in for F1, then lines: boilerplate kept, long boilerplate kept, article lost."""
    precisions, recalls, counts = [], [], collections.Counter()
    for page, z in zip(pages, scores):
        keep, a, f, n = z + bias / UNIT > 0, page.labels == 'A', page.labels == 'F', page.tokens
        tp, fp, fn = n[a & keep].sum(), n[f & keep].sum(), n[a & ~keep].sum()
        precisions += [tp / (tp + fp)] if tp + fp else []
        recalls += [tp / (tp + fn)] if tp + fn else []
        long = f & (n >= LONG_TOKENS)
        counts.update(kept=(f & keep).sum(), f=f.sum(), long=(long & keep).sum(), l=long.sum(), lost=(a & ~keep).sum(), a=a.sum())
    p, r = np.mean(precisions), np.mean(recalls)
    return 2 * p * r / (p + r), counts['kept'] / max(1, counts['f']), counts['long'] / max(1, counts['l']), counts['lost'] / counts['a']


def show(name, pages, scores, biases=(0,)):
    for bias in biases:
        for field in sorted({page.field for page in pages}):
            some = [i for i, page in enumerate(pages) if page.field == field]
            f1, kept, long, lost = figures([pages[i] for i in some], [scores[i] for i in some], bias)
            print(f'{name:<28} bias {bias:+3} {field:<12} F1~ {f1:.4f}  boilerplate kept {kept:.1%} (long {long:.1%})  article lost {lost:.1%}', flush=True)


def learn(pages, folds, bias, judges):
    """-> the weights of both passes, and the second scores of each page by weights that have not seen its site. `judges`: whether the second pass is cross-validated too, which the weights don't need."""
    values = [page.values if len(page.labels) else np.zeros((0, 0), np.float32) for page in pages]
    values = [v if v.size else np.zeros((0, max(x.shape[1] for x in values)), np.float32) for v in values]
    first = out_of_fold(pages, values, folds)
    show('first pass, cross-validated', pages, first)
    around = with_context(pages, first)
    around = [v if v.size else np.zeros((0, max(x.shape[1] for x in around)), np.float32) for v in around]
    second = None
    if judges:
        second = out_of_fold(pages, around, folds)
        show('both passes, cross-validated', pages, second, (-12, -10, -8, -6, -4, 0))
    one, two = fit(pages, values), fit(pages, around)
    show('both passes, in sample', pages, score(with_context(pages, score(values, one)), two))
    return one, (two[0], two[1] + bias), second and [scores + bias / UNIT for scores in second]


def rust(names, plain, rich):
    rows = lambda ns, ws: ''.join(f'    row("{n}", {p}, {r}),\n' for n, p, r in ws(ns))
    def pair(model, i):
        one, two = model
        return [int(one[0][i]), int(two[0][i])]
    blocks, around = names
    block = ''.join(f'    row("{n}", {pair(plain, i)}, {pair(rich, i)}),\n' for i, n in enumerate(blocks))
    k = len(blocks)
    second = lambda model, i: [0, int(model[1][0][k + i])]
    context = ''.join(f'    row("{n}", {second(plain, i)}, {second(rich, i)}),\n' for i, n in enumerate(around))
    bias = lambda model: [int(model[0][1]), int(model[1][1])]
    return HEAD + f'''
/// The sums before any row is added.
pub(crate) const BIAS: Weights = row("the start", {bias(plain)}, {bias(rich)});

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(crate) const BLOCK: &[Weights] = &[
{block}];

/// The weights of what the first scores around it say, in the order of `neighbour_features.rs`.
pub(crate) const CONTEXT: &[Weights] = &[
{context}];
''' + TAIL


HEAD = '''//! The weights of the cleaning stage, in 16ths of a log odds: what speaks for article is above zero.
//!
//! Fitted by `tools/learn/clean.py` (two logistic regressions, see there) to some 450 pages of news, blogs and lists in more
//! than twenty languages, each as pasted whole and from headline to end. Written by that script: change a row of
//! `features.rs` or `neighbour_features.rs`, run it again, and commit what it writes.

/// One log odds.
pub(crate) const UNIT: f32 = 16.0;

/// One row: its name, and its weights in the first and in the second pass.
pub(crate) struct Weights {
    /// As in `features.rs` or `neighbour_features.rs`; a test holds the two together.
    #[cfg(test)]
    pub name: &'static str,
    /// For text without markup.
    pub plain: [i16; 2],
    /// For blocks of a document.
    pub rich: [i16; 2],
}

const fn row(_name: &'static str, plain: [i16; 2], rich: [i16; 2]) -> Weights {
    Weights {
        #[cfg(test)]
        name: _name,
        plain,
        rich,
    }
}
'''
TAIL = '''
#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::clean::{features, neighbour_features};

    #[test]
    fn every_weight_stands_beside_the_row_that_it_was_fitted_for() {
        let names = |weights: &[Weights]| weights.iter().map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(names(BLOCK), features::NAMES);
        assert_eq!(names(CONTEXT), neighbour_features::NAMES);
    }
}
'''


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('data')
    args.add_argument('walked')
    args.add_argument('--leave-out', type=int, metavar='FOLD')
    args.add_argument('--write')
    args.add_argument('--scores', help='write the cross-validated second scores here, for headline.py')
    args.add_argument('--folds', type=int, default=5)
    args.add_argument('--bias', type=int, default=-8, help='added to the second pass of the plain weights: below zero removes more')
    args.add_argument('--rich-bias', type=int, default=0, help='the same for the rich weights')
    args = args.parse_args()
    data = read(args.data)
    if args.leave_out is not None:
        data = [row for row in data if fold_of(row['url_site']) % args.folds != args.leave_out]
    names, pages = plain_pages(data)
    one, two, plain_scores = learn(pages, args.folds, args.bias, args.leave_out is None)
    _, walked = rich_pages(data, read(args.walked))
    rich_one, rich_two, rich_scores = learn(walked, args.folds, args.rich_bias, args.leave_out is None)
    if args.scores:
        with open(args.scores, 'w', encoding='utf8') as f:
            for page, scores in zip(pages + walked, plain_scores + rich_scores):
                f.write(json.dumps({'id': page.id, 'field': page.field, 'scores': [round(float(s), 4) for s in scores]}) + '\n')
    if args.write:
        with open(args.write, 'w', encoding='utf8') as f:
            f.write(rust(names, (one, two), (rich_one, rich_two)))


if __name__ == '__main__':
    main()
