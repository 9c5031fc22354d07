//! Which rule names the removal of a block. The weights decide whether a block goes; the rules only tell the reader why.

use crate::article::clean::features::BlockContext;
use crate::article::clean::removal::RemovalRule;

/// A rule and when it applies. The first that applies is given.
type Test = (RemovalRule, fn(&BlockContext<'_>) -> bool);

/// Asked before the language's phrases.
const BEFORE_PHRASES: &[Test] = &[
    (RemovalRule::Duplicate, |p| p.block().copies > 1),
    (RemovalRule::Caption, |p| p.block().markup.is_some_and(|markup| markup.in_figure)),
    (RemovalRule::Breadcrumb, |p| p.block().is_breadcrumb()),
];

/// Asked after the language's phrases.
const AFTER_PHRASES: &[Test] = &[
    (RemovalRule::Copyright, |p| p.block().shape.has_copyright),
    (RemovalRule::Caption, |p| p.block().shape.ends_bracket && !p.is_short()),
    (RemovalRule::Address, |p| p.block().shape.has_address && p.is_short()),
    (RemovalRule::Date, |p| p.block().shape.has_date && p.is_short()),
    (RemovalRule::Count, |p| p.block().shape.has_count && p.is_short()),
    (RemovalRule::LinkList, |p| p.block().shape.has_separator && p.words() < 25.0),
    (RemovalRule::Link, |p| p.block().markup.is_some_and(|markup| markup.link_share > 0.5)),
    (RemovalRule::Duplicate, |p| p.block().repeats_neighbour),
    (RemovalRule::Repeated, |p| p.block().said_elsewhere > 0.5),
];

/// Rules of headings that also name the boilerplate below them: the titles below "Related articles".
const HEADINGS: &[RemovalRule] = &[
    RemovalRule::Related,
    RemovalRule::Topics,
    RemovalRule::Comments,
    RemovalRule::Subscribe,
    RemovalRule::Menu,
    RemovalRule::Advertisement,
];

/// Names the rule of each block that goes, in order.
pub(crate) struct Reasons {
    /// The first and the last block that stay.
    body: (usize, usize),
    /// The last block that went, if it is a heading or stands under one, and the heading's rule.
    above: Option<(usize, RemovalRule)>,
}

impl Reasons {
    pub fn new(body: (usize, usize)) -> Self {
        Self { body, above: None }
    }

    /// The rule for the next block that goes.
    pub fn name(&mut self, place: &BlockContext<'_>) -> RemovalRule {
        let own = own_rule(place);
        let above = self.above.filter(|above| above.0 + 1 == place.at()).map(|above| above.1);
        let heading = own.filter(|own| HEADINGS.contains(own)).or(above);
        self.above = heading.map(|heading| (place.at(), heading));
        own.or(heading).unwrap_or_else(|| self.name_by_place(place))
    }

    fn name_by_place(&self, place: &BlockContext<'_>) -> RemovalRule {
        /// Fewest similar blocks in a row that make a list.
        const LIST: u32 = 3;
        match place.at() {
            _ if place.block().similar_run >= LIST && !place.block().shape.ends_sentence => RemovalRule::SideList,
            at if at < self.body.0 => RemovalRule::BeforeArticle,
            at if at > self.body.1 => RemovalRule::AfterArticle,
            _ => RemovalRule::Apart,
        }
    }
}

fn own_rule(place: &BlockContext<'_>) -> Option<RemovalRule> {
    const MANY_WORDS: f32 = 40.0;
    let first = |tests: &[Test]| tests.iter().find(|(_, applies)| applies(place)).map(|&(rule, _)| rule);
    let phrase = || place.block().phrase.filter(|_| place.words() < MANY_WORDS);
    first(BEFORE_PHRASES).or_else(phrase).or_else(|| first(AFTER_PHRASES))
}
