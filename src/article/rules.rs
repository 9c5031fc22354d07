//! Why a block was left out, in plain words: the first row that fits names it. The weights decide whether it goes; these
//! rows only say what the reader should be told.

use crate::article::features::Place;

/// The block's copy of the headline, or of another block.
pub(super) const TWICE: &str = "printed twice";

/// One row: the words, and when they fit.
type Rule = (&'static str, fn(&Place<'_>) -> bool);

const RULES: &[Rule] = &[
    (TWICE, |p| p.block().copies > 1),
    ("a caption", |p| p.block().markup.is_some_and(|markup| markup.in_figure)),
    ("a breadcrumb", |p| p.block().is_breadcrumb()),
];

const LATER_RULES: &[Rule] = &[
    ("a copyright notice", |p| p.block().look.has_copyright),
    ("a caption", |p| p.block().look.ends_bracket && !p.is_short()),
    ("an address", |p| p.block().look.has_address && p.is_short()),
    ("a date", |p| p.block().look.has_date && p.is_short()),
    ("a count", |p| p.block().look.has_count && p.is_short()),
    ("a link list", |p| p.block().look.has_separator && p.words() < 25.0),
    ("a link", |p| p.block().markup.is_some_and(|markup| markup.link_share > 0.5)),
    ("beside a copy of it", |p| p.block().is_echoed),
    ("said again", |p| p.block().said_elsewhere > 0.5),
];

/// The words for a block that goes. `body` is the first and the last block that stay.
pub(super) fn name(place: &Place<'_>, body: (usize, usize)) -> &'static str {
    const MANY_WORDS: f32 = 40.0;
    let first = |rules: &[Rule]| rules.iter().find(|(_, fits)| fits(place)).map(|(name, _)| *name);
    let phrase = || place.block().phrase.filter(|_| place.words() < MANY_WORDS);
    first(RULES).or_else(phrase).or_else(|| first(LATER_RULES)).unwrap_or_else(|| match place.at() {
        at if at < body.0 => "before the article",
        at if at > body.1 => "after the article",
        _ => "apart from the text",
    })
}
