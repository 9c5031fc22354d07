//! What is measured of a line that may be the headline, one named row each: typography, place, and the words that it shares
//! with the first paragraphs. The weights beside the names stand in `headline_weights.rs`.

use rustc_hash::FxHashSet;

use crate::article::block::BlockKind;
use crate::article::clean::feature_table::{is, rows};
use crate::article::clean::overlap::ContentWords;
use crate::article::clean::page::{Page, PageBlock};
use crate::article::clean::removal::RemovalRule;
use crate::article::scan::block_shape::{BlockShape, PROSE_WORDS, SENTENCE_WORDS};

/// Lines above the text that are compared, the nearest ones.
const MOST_CANDIDATES: usize = 60;

/// The lines that may be the headline, and what they are compared with.
pub(crate) struct Candidates<'p> {
    page: &'p Page,
    scores: &'p [f32],
    /// The first block of the body.
    body: usize,
    /// The first and the last candidate, plus one.
    first: usize,
    end: usize,
    /// The content words of each candidate: how many, and how many of them the lead and the body have.
    words: Vec<[usize; 3]>,
    any_headline: bool,
}

impl<'p> Candidates<'p> {
    /// The lines above the body, which starts at the first of the blocks in `sure` that is not alone.
    pub fn new(page: &'p Page, content: &ContentWords<'_>, scores: &'p [f32], kept: &[bool]) -> Self {
        let body = body_start(page, kept);
        let first = body.saturating_sub(MOST_CANDIDATES);
        let end = body;
        let is_sure = |&at: &usize| kept[at] && page.blocks[at].shape.is_sentence();
        let (mut lead, mut whole) = (FxHashSet::default(), FxHashSet::default());
        for (count, at) in (body..page.blocks.len()).filter(is_sure).take(12).enumerate() {
            if count < 3 {
                lead.extend(content.of(at));
            }
            whole.extend(content.of(at));
        }
        let any_headline = page.blocks[first..end].iter().any(is_first_heading);
        let shared = |at| {
            let own = content.distinct(at);
            let with = |others: &FxHashSet<u64>| own.iter().filter(|word| others.contains(word)).count();
            [own.len(), with(&lead), with(&whole)]
        };
        let words = (first..end).map(shared).collect();
        Self { page, scores, body, first, end, words, any_headline }
    }

    /// The indices of the candidates.
    pub fn indices(&self) -> std::ops::Range<usize> {
        self.first..self.end
    }

    /// The first line of the text, where it is set as a title: few lines stand above the body, it ends as no sentence, a blank
    /// line, a date or a byline follows, and it is no name.
    pub fn opening_line(&self) -> Option<usize> {
        const MOST_LINES: usize = 5;
        let block = self.page.blocks.first().filter(|_| self.first == 0 && (1..=MOST_LINES).contains(&self.end))?;
        let next = self.page.blocks.get(1)?;
        let shape = &block.shape;
        let is_named = is_name(shape);
        let is_apart = block.blank_after
            || self.below(0, 1).iter().any(|below| is_dated(below) || below.is_prose || is_deck(below, block));
        let is_quote = shape.has_quote && self.page.page_evidence == 0 && next.shape.has_quote && !next.is_prose;
        // "How to get promoted": a word of it is a boilerplate phrase.
        let has_phrase = !block.opens_with_phrase && block.phrase_share <= 0.5 && is_apart;
        let is_title = !self.is_other(0)
            && has_headline_form(block)
            && (!block.is_prompt() || has_phrase)
            && !shape.ends_sentence
            && !shape.starts_lower
            && !is_named
            && is_apart
            && !is_quote;
        is_title.then_some(0)
    }

    /// The only line between a name that opens the text, which the lead does not speak of, and the body, which has words of
    /// the line: a headline below the name of its site.
    pub fn line_below_name(&self) -> Option<usize> {
        let is_site = self.first == 0 && self.end == 2 && is_name(self.shape(0)) && self.lead_shared(0) == 0;
        let is_title = |at| {
            let (block, shape) = (self.block(at), self.shape(at));
            let is_apart = is_plausible(block) && block.blank_before && block.blank_after;
            let is_line = !shape.ends_sentence && !shape.starts_lower && !is_name(shape);
            is_apart && is_line && self.lead_shared(at) > 0 && !self.is_other(at)
        };
        Some(1).filter(|&at| is_site && is_title(at))
    }

    /// Whether a line is the standfirst right below the line that opens the text.
    pub fn is_deck_of(&self, opening: usize, at: usize) -> bool {
        at == opening + 1 && is_deck(self.block(at), self.block(opening))
    }

    /// Whether a line is no headline for sure: a sentence in a text that shows no page, one of a list of questions, a turn of
    /// an interview, a date, code, a heading below a time stamp, or what a label such as "From:" stands above.
    pub fn is_other(&self, at: usize) -> bool {
        const MOST_FIGURES: f32 = 0.3;
        const LABEL_WORDS: f32 = 3.0;
        let shape = self.shape(at);
        let states = shape.ends_sentence && !shape.is_question && !shape.is_exclamation;
        let is_dated = self.below(at, 3).iter().any(is_dated);
        let is_capitalised = shape.capitals * 4 >= shape.cased_words * 3 && shape.cased_words >= 4;
        let is_set = is_dated || is_capitalised || is_first_heading(self.block(at));
        let is_lede = states && self.page.page_evidence == 0 && !is_set;
        let is_figures = shape.has_date && shape.digit_share > MOST_FIGURES && !is_first_heading(self.block(at));
        let is_unread = self.block(at).markup.is_none() && self.block(at).kind == BlockKind::Other;
        let is_value = self.above(at, 1).iter().any(|label| label.shape.ends_soft && label.shape.words < LABEL_WORDS);
        is_lede
            || is_figures
            || is_unread
            || is_value
            || self.is_entry(at)
            || self.is_question_of_list(at)
            || self.is_turn(at)
    }

    /// Whether a line stands right below a time stamp, and more stamps below it: the heading of an entry of a live blog.
    fn is_entry(&self, at: usize) -> bool {
        let is_stamped = self.above(at, 1).iter().any(|block| block.is_time_stamp);
        is_stamped && self.page.blocks[at..].iter().filter(|block| block.is_time_stamp).count() >= 2
    }

    /// Whether a line is a question behind a label, and one below it has a label too: a turn of an interview.
    fn is_turn(&self, at: usize) -> bool {
        const NEAR: usize = 3;
        let shape = self.shape(at);
        shape.is_question && shape.is_labelled && self.below(at, NEAR).iter().any(|block| block.shape.is_labelled)
    }

    /// Whether a line right above the body is a question, and others head paragraphs of the body: one of a list of questions.
    fn is_question_of_list(&self, at: usize) -> bool {
        let is_short_question = |block: &PageBlock| block.shape.is_question && block.is_short();
        let heads = |pair: &[PageBlock]| {
            is_short_question(&pair[0]) && pair[1].shape.ends_sentence && !pair[1].shape.is_question
        };
        at > 0
            && at + 2 < self.page.blocks.len()
            && heads(&self.page.blocks[at..at + 2])
            && self.page.blocks[at + 2..].windows(2).take(40).any(heads)
    }

    /// Whether the blocks come with markup.
    pub fn has_markup(&self) -> bool {
        self.page.has_markup
    }

    fn lead_shared(&self, at: usize) -> usize {
        self.words[at - self.first][1]
    }

    fn lead_share(&self, at: usize) -> f32 {
        self.lead_shared(at) as f32 / self.words[at - self.first][0].max(1) as f32
    }

    fn whole_share(&self, at: usize) -> f32 {
        self.words[at - self.first][2] as f32 / self.words[at - self.first][0].max(1) as f32
    }

    /// Whether no other candidate shares as many words.
    fn shares_most(&self, at: usize) -> bool {
        let own = self.lead_shared(at);
        own > 0 && self.indices().all(|other| other == at || self.lead_shared(other) < own)
    }

    fn block(&self, at: usize) -> &'p PageBlock {
        &self.page.blocks[at]
    }

    fn shape(&self, at: usize) -> &'p BlockShape {
        &self.page.blocks[at].shape
    }

    fn above(&self, at: usize, most: usize) -> &'p [PageBlock] {
        &self.page.blocks[at.saturating_sub(most)..at]
    }

    fn below(&self, at: usize, most: usize) -> &'p [PageBlock] {
        &self.page.blocks[at + 1..(at + 1 + most).min(self.page.blocks.len())]
    }

    /// Candidates above this one that could be a headline by their form.
    fn plausible_above(&self, at: usize) -> usize {
        self.page.blocks[self.first..at].iter().filter(|block| is_plausible(block)).count()
    }

    fn plausible_below(&self, at: usize) -> usize {
        self.page.blocks[at + 1..self.end].iter().filter(|block| is_plausible(block)).count()
    }

    fn few(&self) -> bool {
        self.end - self.first <= 6
    }

    fn many(&self) -> bool {
        self.end - self.first > 15
    }

    fn markup(&self, at: usize) -> crate::article::block::Markup {
        self.block(at).markup.unwrap_or_default()
    }

    /// Whether a line that begins or ends with this one stands right above or below: a teaser, or a doubled line.
    fn is_part_of_neighbour(&self, at: usize) -> bool {
        self.block(at).repeats_neighbour
    }

    fn longest(&self, at: usize) -> bool {
        let words = self.shape(at).words;
        self.indices().all(|other| other == at || self.shape(other).words <= words)
    }

    fn log_distance(&self, at: usize) -> f32 {
        libm::logf((self.body - at) as f32) / 4.0
    }
}

/// The first sentence that stays and has company; else the first that stays.
fn body_start(page: &Page, kept: &[bool]) -> usize {
    const NEAR: usize = 6;
    const FEW: usize = 4;
    let sure: Vec<usize> = (0..kept.len()).filter(|&at| kept[at] && page.blocks[at].is_prose).collect();
    let has_company = |place: usize| sure.get(place + 1).is_some_and(|next| next - sure[place] <= NEAR);
    let first = (0..sure.len()).find(|&place| sure.len() < FEW || has_company(place)).map(|place| sure[place]);
    let sentence = || (0..kept.len()).find(|&at| kept[at] && page.blocks[at].shape.is_sentence());
    first.or_else(|| sure.first().copied()).or_else(sentence).unwrap_or(kept.len())
}

/// Two or three words with capitals: a person, a site.
fn is_name(shape: &BlockShape) -> bool {
    shape.capitals == shape.cased_words && (2..=3).contains(&shape.cased_words) && shape.words < SENTENCE_WORDS
}

/// Whether a line is as long as a sentence, and at least twice as long as the one above it.
fn is_deck(block: &PageBlock, above: &PageBlock) -> bool {
    const LEAST_WORDS: f32 = 12.0;
    block.shape.words >= LEAST_WORDS.max(2.0 * above.shape.words)
}

fn is_first_heading(block: &PageBlock) -> bool {
    block.markup.is_some() && block.kind == BlockKind::Headline
}

fn is_heading(block: &PageBlock) -> bool {
    block.markup.is_some() && block.kind == BlockKind::Heading
}

/// Whether a block gives a date, or who wrote it.
pub(crate) fn is_dated(block: &PageBlock) -> bool {
    is_byline(block) || is_date(block)
}

fn is_byline(block: &PageBlock) -> bool {
    block.is_prompt() && block.phrase == Some(RemovalRule::Byline)
}

fn is_date(block: &PageBlock) -> bool {
    block.shape.words < PROSE_WORDS && (block.shape.has_date || block.phrase == Some(RemovalRule::Date))
}

/// Whether a line could be a headline: it has the form of one, and no boilerplate phrase.
fn is_plausible(block: &PageBlock) -> bool {
    has_headline_form(block) && !block.is_prompt()
}

/// Whether a line has the form of a headline: some words, no date, no separators, no list mark, said once.
fn has_headline_form(block: &PageBlock) -> bool {
    let shape = &block.shape;
    (1.5..=25.0).contains(&shape.words)
        && !is_date(block)
        && !shape.has_breadcrumb
        && !shape.has_separator
        && !shape.has_count
        && !shape.has_address
        && !shape.has_copyright
        && !shape.ends_soft
        && !shape.is_bulleted
        && !block.is_linked()
        && (block.similar_run < 6 || block.group == 1)
}

rows! {
    /// What is measured of a candidate, in the order of the weights.
    values(c: &Candidates<'_>, at: usize);
    // form
    "less than 2 words" => is(c.shape(at).words < 2.0),
    "3 words or more" => is(c.shape(at).words >= 3.0),
    "5 words or more" => is(c.shape(at).words >= 5.0),
    "8 words or more" => is(c.shape(at).words >= 8.0),
    "14 words or more" => is(c.shape(at).words >= 14.0),
    "20 words or more" => is(c.shape(at).words >= 20.0),
    "ends with a full stop" => is(c.shape(at).ends_sentence && !c.shape(at).is_question && !c.shape(at).is_exclamation),
    "a question" => is(c.shape(at).is_question),
    "an exclamation" => is(c.shape(at).is_exclamation),
    "leads on: colon or ellipsis" => is(c.shape(at).ends_soft),
    "ends with a bracket" => is(c.shape(at).ends_bracket),
    "sentences inside" => is(c.shape(at).inner_ends > 0),
    "a sentence inside and at the end" => is(c.shape(at).inner_ends > 0 && c.shape(at).ends_sentence),
    "a date" => is(is_date(c.block(at))),
    "a count" => is(c.shape(at).has_count),
    "parted as a menu" => is(c.shape(at).has_separator),
    "parted as a breadcrumb" => is(c.shape(at).has_breadcrumb),
    "an address" => is(c.shape(at).has_address),
    "a copyright mark" => is(c.shape(at).has_copyright),
    "a list mark" => is(c.shape(at).is_bulleted),
    "a label" => is(c.shape(at).is_labelled),
    "a quotation mark" => is(c.shape(at).has_quote),
    "begins in lower case" => is(c.shape(at).starts_lower),
    "digits" => (c.shape(at).digit_share * 5.0).min(1.0),
    "signs of code" => is(c.shape(at).sign_share > 0.03),
    "all capitals" => is(c.shape(at).shouted * 5 > c.shape(at).cased_words * 3),
    "each word capitalised, short" =>
        is(c.shape(at).words < SENTENCE_WORDS && c.shape(at).cased_words > 1 && c.shape(at).capitals == c.shape(at).cased_words),
    // boilerplate
    "a boilerplate phrase" => is(c.block(at).is_prompt()),
    "boilerplate phrases a word" => (c.block(at).phrase_share * 2.0).min(1.0),
    "opens with a boilerplate phrase" => is(c.block(at).opens_with_phrase),
    "words of a byline" => is(is_byline(c.block(at))),
    "words of a caption" => is(c.block(at).phrase == Some(RemovalRule::Caption)),
    "words of a link to more" => is(c.block(at).is_prompt() && c.block(at).phrase == Some(RemovalRule::Related)),
    "printed twice" => is(c.block(at).copies > 1),
    "printed three times or more" => is(c.block(at).copies > 2),
    "printed before" => is(c.block(at).is_repeat),
    "a copy close by" => is(c.block(at).has_near_copy),
    "said again beside it" => is(c.is_part_of_neighbour(at)),
    "said elsewhere" => c.block(at).said_elsewhere,
    // place
    "a blank line before" => is(c.block(at).blank_before),
    "a blank line after" => is(c.block(at).blank_after),
    "alone between blank lines" => is(c.block(at).group == 1),
    "in a run of four like blocks or more" => is(c.block(at).similar_run >= 4),
    "in a run of eight like blocks or more" => is(c.block(at).similar_run >= 8),
    "right above the body" => is(c.body - at == 1),
    "within three of the body" => is(c.body - at <= 3),
    "within eight of the body" => is(c.body - at <= 8),
    "within 15 of the body" => is(c.body - at <= 15),
    "distance from the body" => c.log_distance(at),
    "distance from the body, many candidates" => if c.many() { c.log_distance(at) } else { 0.0 },
    "first block" => is(at == 0),
    "first block, few candidates" => is(at == 0 && c.few()),
    "first two blocks, few candidates" => is(at < 2 && c.few()),
    "first plausible line" => is(is_plausible(c.block(at)) && c.plausible_above(at) == 0),
    "first plausible line, few candidates" => is(is_plausible(c.block(at)) && c.plausible_above(at) == 0 && c.few()),
    "second plausible line" => is(is_plausible(c.block(at)) && c.plausible_above(at) == 1),
    "second plausible line, few candidates" => is(is_plausible(c.block(at)) && c.plausible_above(at) == 1 && c.few()),
    "a plausible line" => is(is_plausible(c.block(at))),
    "last plausible line" => is(is_plausible(c.block(at)) && c.plausible_below(at) == 0),
    // neighbours
    "a date or byline in the next three" => is(c.below(at, 3).iter().any(is_dated)),
    "a byline in the next three" => is(c.below(at, 3).iter().any(is_byline)),
    "a date or byline right above" => is(c.above(at, 1).iter().any(is_dated)),
    "a date in the two above" => is(c.above(at, 2).iter().any(is_date)),
    "a byline above" => is(c.page.blocks[c.first..at].iter().any(is_byline)),
    "a date above" => is(c.page.blocks[c.first..at].iter().any(is_date)),
    "a longer line below" => is(c.below(at, 1).iter().any(|block| block.shape.words > c.shape(at).words.max(8.0))),
    "a shorter line above" => is(c.above(at, 1).iter().any(|block| block.shape.words < c.shape(at).words)),
    "a breadcrumb above" => is(c.above(at, 2).iter().any(PageBlock::is_breadcrumb)),
    "a prompt above" => is(c.above(at, 1).iter().any(PageBlock::is_prompt)),
    "a prompt below" => is(c.below(at, 1).iter().any(PageBlock::is_prompt)),
    "a long line above" => is(c.page.blocks[c.first..at].iter().any(|block| block.shape.words >= PROSE_WORDS)),
    "the longest line" => is(c.longest(at)),
    // words
    "words of the lead" => (c.lead_shared(at) as f32 / 5.0).min(1.0),
    "two words of the lead" => is(c.lead_shared(at) >= 2),
    "share in the lead" => c.lead_share(at),
    "share in the text" => c.whole_share(at),
    "most words of the lead" => is(c.shares_most(at)),
    // what the cleaner says
    "its second score" => (c.scores[at] / 4.0).clamp(-1.0, 1.0),
    // markup
    "a first heading" => is(is_first_heading(c.block(at))),
    "no first heading, where one is" => is(c.any_headline && !is_first_heading(c.block(at))),
    "a heading" => is(is_heading(c.block(at))),
    "in links" => c.markup(at).link_share.min(1.0),
    "in boilerplate by name" => is(c.markup(at).in_boilerplate),
    "in a figure" => is(c.markup(at).in_figure || (c.block(at).markup.is_some() && c.block(at).kind == BlockKind::Caption)),
    "a paragraph" => is(c.markup(at).is_paragraph),
    "a list item" => is(c.block(at).markup.is_some() && c.block(at).kind == BlockKind::ListItem),
}

/// What speaks for a text without a headline.
pub(crate) mod none {
    use super::{Candidates, is_dated, is_plausible};
    use crate::article::clean::feature_table::{is, rows};
    use crate::article::clean::page::PageBlock;

    rows! {
        /// In the order of the weights.
        values(c: &Candidates<'_>);
        "none" => 1.0,
        "none, one candidate" => is(c.end - c.first == 1),
        "none, few candidates" => is(c.few()),
        "none, many candidates" => is(c.many()),
        "none, no plausible line" => is(!c.page.blocks[c.indices()].iter().any(is_plausible)),
        "none, the best share in the lead" => c.indices().map(|at| c.lead_share(at)).fold(0.0, f32::max),
        "none, the most words of the lead" => c.indices().map(|at| c.lead_shared(at) as f32 / 5.0).fold(0.0, f32::max).min(1.0),
        "none, prose opens the text" => is(c.page.blocks.first().is_some_and(|block| block.shape.is_sentence())),
        "none, the first line is a date or byline" => is(c.page.blocks.first().is_some_and(is_dated)),
        "none, the first line is a prompt" => is(c.page.blocks.first().is_some_and(PageBlock::is_prompt)),
        "none, the first line is plausible" => is(c.page.blocks.first().is_some_and(is_plausible)),
    }
}
