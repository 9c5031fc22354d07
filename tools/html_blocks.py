"""HTML → text and blocks as `src/web/dom.rs` gives them for a fragment that is not shown: for fitting without a browser.

What each field of the markup means is written at `Markup` in src/article/block.rs. Needs lxml."""
import os
import re

import lxml.html

SKIPPED = set('script style noscript template head svg math iframe object embed canvas audio video button select textarea input option'.split())
BLOCKS = set('''address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'''.split())
KINDS = dict(h1='headline', li='listItem', dt='listItem', dd='listItem', blockquote='quotation', figcaption='caption', caption='caption',
             pre='other', **{f'h{i}': 'heading' for i in range(2, 7)})
HIDDEN = re.compile(r'display\s*:\s*none|visibility\s*:\s*hidden', re.I)



def listed(name):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../src/article', name)
    with open(path, encoding='utf8') as f:
        return {line.strip() for line in f if line.strip() and not line.startswith('#')}


FURNITURE, ARTICLE = listed('furniture-names.txt'), listed('article-names.txt')


def means_furniture(names):
    """As `src/article/names.rs`."""
    return any(word.lower() in FURNITURE for word in re.split(r'[^A-Za-z]+|(?<=[a-z])(?=[A-Z])', names))


def means_article(names):
    """As `src/article/names.rs`."""
    names = re.sub('[-_]', '', names).lower()
    return any(part in names for part in ARTICLE)


class Walker:
    def __init__(self):
        self.blocks, self.text, self.current = [], [], None
        self.length = 0

    def flush(self):
        block, self.current = self.current, None
        if not block:
            return
        text = ' '.join(''.join(t for t, _, _ in block['runs']).split())
        if not text:
            return
        letters = sum(len(t.strip()) for t, _, _ in block['runs']) or 1
        linked = sum(len(t.strip()) for t, link, _ in block['runs'] if link)
        bold = sum(len(t.strip()) for t, _, bold in block['runs'] if bold)
        start = self.length
        self.text.append(text + '\n')
        self.length += len(text.encode()) + 1
        self.blocks.append({'start': start, 'end': self.length - 1, 'kind': block['kind'], 'markup': {
            'linkShare': linked / letters, 'isBold': bold / letters > .8, 'isParagraph': block['tag'] == 'p',
            'inFigure': block['figure'], 'inFurniture': block['furniture'], 'inArticle': block['article']}})

    def add(self, text, context):
        if not text:
            return
        if self.current is None:
            tag, kind, link, bold, figure, furniture, article = context
            if kind == 'paragraph' and tag in ('td', 'th'):
                kind = 'other'
            self.current = dict(runs=[], tag=tag, kind=kind, figure=figure, furniture=furniture, article=article)
        self.current['runs'].append((text, context[2], context[3]))

    def walk(self, root):
        # depth first with a list instead of the stack: pages nest thousands deep
        start = ('div', 'paragraph', False, False, False, False, False)
        todo = [('open', root, start)]
        while todo:
            what, e, context = todo.pop()
            if what == 'text':
                self.add(e, context)
            elif what == 'close':
                self.flush()
            else:
                todo += reversed(self.open(e, context))
        self.flush()
        return {'text': ''.join(self.text), 'blocks': self.blocks}

    def open(self, e, context):
        tag = e.tag if isinstance(e.tag, str) else 'script'
        if tag in SKIPPED or e.get('hidden') is not None or e.get('aria-hidden') == 'true' or HIDDEN.search(e.get('style') or ''):
            return []
        if tag == 'br':
            return [('close', None, None)]
        outer, kind, link, bold, figure, furniture, article = context
        names = f"{e.get('class') or ''} {e.get('id') or ''} {e.get('role') or ''} {e.get('itemprop') or ''}"
        inner = (tag if tag in BLOCKS else outer, KINDS.get(tag, kind), link or tag == 'a', bold or tag in ('b', 'strong'),
                 figure or tag in ('figure', 'figcaption'), furniture or tag in ('nav', 'footer', 'aside', 'form') or means_furniture(names),
                 article or means_article(names))
        steps = [('text', e.text, inner)]
        for child in e:
            steps += [('open', child, inner), ('text', child.tail, inner)]
        return [('close', None, None)] + steps + [('close', None, None)] if tag in BLOCKS else steps


def source(html):
    """{"text", "blocks"} of a fragment."""
    if not html.strip():
        return {'text': '', 'blocks': []}
    root = lxml.html.document_fromstring(f'<html><body>{html}</body></html>')
    return Walker().walk(root)
