#!/usr/bin/env python3
"""Fits the weights of the headline ranker (src/article/clean/headline_weights.rs), and judges cleaning as a whole by
cross-validation.

usage: headline.py DATA.jsonl[.gz] WALKED.jsonl SCORES.jsonl [--write src/article/clean/headline_weights.rs] [--digests DIR]

DATA and WALKED as for clean.py, DATA with "title" too; SCORES is what `clean.py --scores` writes: second scores by weights
that have not seen the page's site. What is measured of a line comes from the crate (`cargo build --release --example measure`).

The model is a conditional logit: one softmax over the lines above the body of a page, with "none" as one more choice. It is
fitted to pages pasted from their headline, with some lines above it, whole, as HTML, and to pages pasted from below their
headline, whose right answer is "none". --digests writes, for each kind of paste, what is kept and removed by weights that
have not seen the page's site, in the form of `nutgraf --jsonl`. Needs numpy and scipy.
"""
import argparse
import hashlib
import json
import os
import re

import numpy as np
from scipy.optimize import minimize

import clean

# What a page counts for, by how it was pasted.
PAGE_WEIGHT = {'plain_tight': 1., 'plain': 1., 'html': 1., 'sloppy': .7, 'below': .12}
RIDGE = 3.
FOLDS = 5


def fold_text(text):
    return re.sub(r'\W+', ' ', text).strip().lower()


class Page:
    """One paste: its text, blocks' second scores, and which folded lines are its headline."""

    def __init__(self, id, field, site, source, scores, want, lang='', src=''):
        self.id, self.field, self.site, self.source, self.scores, self.want = id, field, site, source, scores, want
        self.lang, self.src, self.rich = lang, src, 'blocks' in source


def titles(row):
    """The folded title, with and without the site's name."""
    title = row.get('title') or ''
    parts = re.split(r'\s+[|–—-]\s+|\s*[|»]\s*', title)
    found = [fold_text(title)]
    if row['src'] == 'daniel' and row['truth']:
        found.append(fold_text(row['truth'].split('\n')[0]))
    if len(parts) > 1:
        found += [fold_text(parts[0])] if len(parts[0]) * 2 > len(title) else []
    return [t for t in found if t]


def pages_of(data, walked, scores):
    pages = []
    walked = {row['id']: clean.walked_source(row) for row in walked}
    for row in data:
        site = clean.fold_of(row['url_site'])
        want = titles(row)
        for field in ('plain_tight', 'plain'):
            pages.append(Page(row['id'], field, site, {'text': row[field]}, scores[row['id'], field], want, row['lang'], row['src']))
        pages.append(Page(row['id'], 'html', site, walked[row['id']], scores[row['id'], 'html'], want, row['lang'], row['src']))
    return pages


def measured(pages, weights=None):
    """Asks the crate for rows and decisions under the pages' scores; sets them on the pages."""
    def question(page):
        q = {'id': page.id, **page.source, 'verdicts': page.scores}
        if weights is not None:
            line, none = weights(page)
            q |= {'headline': line, 'none': none}
        return q
    names, answers = ask([question(page) for page in pages])
    for page, answer in zip(pages, answers):
        page.kept, page.headline, page.first = answer['kept'], answer['headline'], answer['first']
        page.rows, page.none = np.array(answer['rows'], float), np.array(answer['none'], float)
    return names


def ask(questions):
    lines = '\n'.join(json.dumps(q) for q in questions)
    import subprocess
    out = subprocess.run([clean.MEASURE], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    (_, names), *answers = [json.loads(line) for line in out.splitlines()]
    return names, answers


def spans_of(pages):
    _, answers = clean.ask([{'id': page.id, **page.source} for page in pages])
    for page, answer in zip(pages, answers):
        page.spans = answer['spans']
        text = page.source['text'].encode()
        page.lines = [fold_text(text[a:b].decode()) for a, b in page.spans]


def wanted(page):
    """The indices of the lines that are the headline."""
    for want in page.want:
        found = [i for i, line in enumerate(page.lines) if line == want]
        if found:
            return found
    return []


def cuts(pages):
    """Pastes that start one to five lines above the headline, or below it."""
    plain = {page.id: page for page in pages if page.field == 'plain'}
    made = []
    for page in pages:
        if page.field == 'plain':
            continue
        gold = wanted(page)
        if not gold:
            continue
        if page.field == 'plain_tight':
            whole = plain[page.id]
            at = next((i for i in range(len(whole.lines)) if whole.lines[i:i + 4] == page.lines[:4]), None)
            if at is not None:
                extra = 1 + int(hashlib.sha256(page.id.encode()).hexdigest()[:4], 16) % 5
                made.append(cut(whole, max(0, at - extra), min(len(whole.lines), at + len(page.lines)), 'sloppy', page.want))
        if max(gold) < 6:
            made.append(cut(page, max(gold) + 1, len(page.lines), 'below', []))
    return [page for page in made if page is not None]


def cut(page, start, end, field, want):
    if end - start < 3 or len(page.scores) != len(page.lines):
        return None
    text = page.source['text'].encode()
    a, b = page.spans[start][0], page.spans[end - 1][1]
    source = {'text': text[a:b].decode()}
    if 'blocks' in page.source:
        source['blocks'] = [{**block, 'start': block['start'] - a, 'end': block['end'] - a} for block in page.source['blocks'][start:end]]
    made = Page(page.id, field, page.site, source, page.scores[start:end], want)
    return made


def fit(pages, ridge=RIDGE):
    """-> weights of the lines' rows and of the row of "none"."""
    k = len(pages[0].none)
    n = next(page.rows.shape[1] for page in pages if page.rows.ndim == 2)
    xs, ys, counts = [], [], []
    for page in pages:
        lines = page.rows if page.rows.ndim == 2 else np.zeros((0, n))
        x = np.zeros((len(lines) + 1, n + k))
        x[:-1, :n], x[-1, n:] = lines, page.none
        y = np.array([*page.gold, 0 if any(page.gold) else 1], float)
        xs.append(x), ys.append(y), counts.append(len(x))
    x, y = np.concatenate(xs), np.concatenate(ys)
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    owner = np.repeat(np.arange(len(pages)), counts)
    weight = np.array([PAGE_WEIGHT[page.field] for page in pages])

    def loss(b):
        s = x @ b
        top = np.maximum.reduceat(s, starts)
        e = np.exp(s - top[owner])
        z, g = np.add.reduceat(e, starts), np.add.reduceat(e * y, starts) + 1e-12
        gradient = x.T @ ((e / z[owner] - e * y / g[owner]) * weight[owner]) + ridge * b
        return (weight * (np.log(z) - np.log(g))).sum() + ridge * (b @ b) / 2, gradient
    b = minimize(loss, np.zeros(n + k), jac=True, method='L-BFGS-B', options={'maxiter': 300}).x
    return np.round(b[:n], 2), np.round(b[n:], 2)


def usable(page):
    """A page to learn from: its headline is one of the candidates, or it has none."""
    if page.field == 'below':
        page.gold = [0] * len(page.rows)
        return True
    found = set(wanted(page))
    page.gold = [int(page.first + i in found) for i in range(len(page.rows))]
    return any(page.gold)


def pick(page, weights):
    line, none = weights
    scores = page.rows @ line if page.rows.ndim == 2 else np.zeros(0)
    if not len(scores) or page.none @ none >= scores.max():
        return None
    return page.first + int(scores.argmax())


def report(name, pages, weights_of):
    for field in ('plain_tight', 'sloppy', 'plain', 'html', 'below'):
        right = total = none = 0
        for page in pages:
            if page.field != field:
                continue
            gold = wanted(page) if field != 'below' else []
            if field != 'below' and not gold:
                continue
            found = pick(page, weights_of(page))
            total += 1
            none += found is None
            right += found in gold if gold else found is None
        print(f'{name:<16} {field:<12} right {right}/{total} = {right / max(1, total):.1%}, none {none}', flush=True)


def digests(pages, folder):
    """What was decided of each page, in the form of `nutgraf --jsonl`."""
    os.makedirs(folder, exist_ok=True)
    for field, name in (('plain_tight', 'c-plain_tight'), ('plain', 'c-plain'), ('html', 'c-html')):
        with open(os.path.join(folder, name + '.jsonl'), 'w', encoding='utf8') as f:
            for page in pages:
                if page.field != field:
                    continue
                text = page.source['text'].encode()
                def piece(i):
                    a, b = page.spans[i]
                    start = len(text[:a].decode().encode('utf-16-le')) // 2
                    piece = text[a:b].decode()
                    return {'text': piece, 'start': start, 'end': start + len(piece.encode('utf-16-le')) // 2}
                gone = [piece(i) for i, kept in enumerate(page.kept) if not kept]
                title = {'title': piece(page.headline)} if page.headline is not None else {}
                f.write(json.dumps({'id': page.id, **title, 'removed': gone, 'text': page.source['text']}) + '\n')


HEAD = '''//! The weights of the headline ranker, in log odds. Written by `tools/learn/headline.py`, which tells the data and the method:
//! some 450 pages of news, blogs and lists in more than twenty languages.

'''


def rust(names, plain, rich):
    def table(doc, name, rows, plain, rich):
        lines = ''.join(f'    ("{row}", [{a:.2f}, {b:.2f}]),\n' for row, a, b in zip(rows, plain, rich))
        return f'/// {doc}\npub(crate) const {name}: &[(&str, [f32; 2])] = &[\n{lines}];\n'
    return (HEAD + table('The weights of a line, in the order of `headline_features.rs`: of plain text, of a document.', 'LINE', names[0], plain[0], rich[0]) + '\n'
            + table('The weights of "no headline", in the order of `headline_features::none`.', 'NONE', names[1], plain[1], rich[1]) + TESTS)


TESTS = '''
#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::clean::headline_features;

    #[test]
    fn every_weight_stands_beside_the_row_that_it_was_fitted_for() {
        let names = |weights: &[(&'static str, [f32; 2])]| weights.iter().map(|row| row.0).collect::<Vec<_>>();
        assert_eq!(names(LINE), headline_features::NAMES);
        assert_eq!(names(NONE), headline_features::none::NAMES);
    }
}
'''


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('data')
    args.add_argument('walked')
    args.add_argument('scores')
    args.add_argument('--write')
    args.add_argument('--digests')
    args = args.parse_args()
    data = clean.read(args.data)
    scores = {(row['id'], row['field']): row['scores'] for row in clean.read(args.scores)}
    pages = pages_of(data, clean.read(args.walked), scores)
    spans_of(pages)
    whole = len(pages)
    pages += cuts(pages)
    spans_of(pages[whole:])
    pages = [page for page in pages if len(page.scores) == len(page.spans)]
    names = measured(pages)
    learnt = [page for page in pages if usable(page)]
    folds = {(fold, rich): fit([page for page in learnt if page.site % FOLDS != fold and page.rich == rich])
             for fold in range(FOLDS) for rich in (False, True)}
    def held_out(page):
        return folds[page.site % FOLDS, page.rich]
    report('cross-validated', pages, held_out)
    final = {rich: fit([page for page in learnt if page.rich == rich]) for rich in (False, True)}
    report('in sample', pages, lambda page: final[page.rich])
    if args.write:
        with open(args.write, 'w', encoding='utf8') as f:
            f.write(rust(names, final[False], final[True]))
    if args.digests:
        judged = [page for page in pages if page.field in ('plain_tight', 'plain', 'html')]
        measured(judged, lambda page: [w.tolist() for w in held_out(page)])
        digests(judged, args.digests)


if __name__ == '__main__':
    main()
