//! The whole digest of any blocks, as a page's markup may give them: of any kind, empty, side by side, out of order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::article::{Block, BlockKind, Markup};
use nutgraf::{Article, Span, digest_article};
use nutgraf_fuzz::{check, options, text};

const KINDS: [BlockKind; 9] = [
    BlockKind::Headline,
    BlockKind::Heading,
    BlockKind::Paragraph,
    BlockKind::ListItem,
    BlockKind::Quotation,
    BlockKind::Caption,
    BlockKind::Byline,
    BlockKind::Dateline,
    BlockKind::Other,
];

// Control characters below 32 end a block and say what kind it is; a page never holds them.
fuzz_target!(|data: &[u8]| {
    let (text, options) = (text(data), options(data));
    let mut blocks = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| *c < ' ') {
        let mark = mark as usize;
        let span = Span::new(start, at).trim(&text);
        let markup = (mark % 2 == 0).then(|| Markup {
            link_share: mark as f32 / 31.0,
            is_bold: mark % 3 == 0,
            is_paragraph: mark % 4 == 0,
            in_figure: mark % 5 == 0,
            in_furniture: mark % 7 == 0,
            in_article: mark % 11 == 0,
        });
        blocks.push(Block { span, kind: KINDS[mark % KINDS.len()], markup });
        start = if mark == 1 { start } else { at };
    }
    let Ok(article) = Article::new(&text, blocks) else { return };
    if let Ok(digest) = digest_article(&article, &options) {
        let has_empty_block = article.blocks().iter().any(|block| block.span.is_empty());
        if !has_empty_block {
            check(&text, &digest, &options);
        }
    }
});
