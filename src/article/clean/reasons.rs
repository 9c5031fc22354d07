//! Why a block was left out, in plain words: the first row that fits names it. The weights decide whether it goes; these
//! rows only say what the reader should be told.

use crate::article::clean::features::Place;

/// The block's copy of the headline, or of another block.
pub(crate) const TWICE: &str = "printed twice";

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
    (TWICE, |p| p.block().is_echoed),
    ("said again", |p| p.block().said_elsewhere > 0.5),
];

/// What stands over other furniture, and names it too: below "Related articles" come their titles.
const HEADS: &[&str] = &[
    "a link to more",
    "a list of topics",
    "a pointer to comments",
    "a prompt to subscribe",
    "a site's menu",
    "an advertisement",
];

/// The words for each block that goes, in order; `body` is the first and the last block that stay.
pub(crate) struct Reasons {
    body: (usize, usize),
    /// The last block that went, and the head that it stood under or was.
    above: Option<(usize, &'static str)>,
}

impl Reasons {
    pub fn new(body: (usize, usize)) -> Self {
        Self { body, above: None }
    }

    /// The words for the next block that goes.
    pub fn name(&mut self, place: &Place<'_>) -> &'static str {
        let own = own_reason(place);
        let above = self.above.filter(|above| above.0 + 1 == place.at()).map(|above| above.1);
        let head = own.filter(|own| HEADS.contains(own)).or(above);
        self.above = head.map(|head| (place.at(), head));
        own.or(head).unwrap_or_else(|| self.name_by_place(place))
    }

    fn name_by_place(&self, place: &Place<'_>) -> &'static str {
        const LIST: u32 = 3;
        match place.at() {
            _ if place.block().likes >= LIST && !place.block().look.ends_sentence => "a list beside the article",
            at if at < self.body.0 => "before the article",
            at if at > self.body.1 => "after the article",
            _ => "apart from the text",
        }
    }
}

fn own_reason(place: &Place<'_>) -> Option<&'static str> {
    const MANY_WORDS: f32 = 40.0;
    let first = |rules: &[Rule]| rules.iter().find(|(_, fits)| fits(place)).map(|(name, _)| *name);
    let phrase = || place.block().phrase.filter(|_| place.words() < MANY_WORDS);
    first(RULES).or_else(phrase).or_else(|| first(LATER_RULES))
}
