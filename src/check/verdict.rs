//! What a sentence's findings come to: the verdict and the score.

use crate::check::alignment::Alignment;
use crate::check::findings::Findings;
use crate::check::index::Index;
use crate::check::result::{FlagKind, Strength, Verdict};
use crate::check::token::Token;
use crate::check::weights::{BIAS, WEIGHTS};

/// Under this share of the content in the sources, none was found.
pub(super) const NO_SOURCE: f64 = 0.25;
/// A sentence without a source that has as many words that the article never uses is worth a look. Set by hand: of judged
/// sentences with so many, three in four are not carried; with fewer, half are.
pub(super) const MANY_NEW_WORDS: usize = 6;
/// From this share on, the sentence is carried.
const CARRIED: f64 = 0.55;
/// Content words under which a sentence is too short to have a source of its own.
pub(super) const LEAST_CONTENT: usize = 4;

/// The verdict of a sentence.
#[inline(never)]
pub(super) fn verdict(alignment: &Alignment, findings: &Findings) -> Verdict {
    if findings.flags.iter().any(|flag| flag.kind == FlagKind::NoSource) || alignment.sources.is_empty() {
        Verdict::NotFound
    } else if alignment.share < CARRIED {
        Verdict::Partly
    } else {
        Verdict::Carried
    }
}

/// What the score is made of, in the order of the weights.
pub const FEATURES: &[&str] = &[
    "new-pairs",
    "date",
    "name",
    "name-part",
    "near-copy-words",
    "negation-differs",
    "negation",
    "no-source",
    "number",
    "number-elsewhere",
    "opposite",
    "loose-opposite",
    "pronoun",
    "quotation",
    "slot",
    "swapped-known",
    "swapped-new",
    "uncovered-first",
    "uncovered",
    "new-words",
    "list",
    "length",
];

/// The measure of a sentence, a value for each of [`FEATURES`].
pub(super) fn measure(tokens: &[Token], alignment: &Alignment, findings: &Findings, index: &Index<'_>) -> Vec<f64> {
    const LONG: usize = 60;
    const MOST_WORDS: usize = 6;
    const MOST_SWAPPED: usize = 3;
    let pairs = tokens.windows(2);
    let count = pairs.len().max(1) as f64;
    let new_pairs = pairs.filter(|pair| !index.has_stem_pair(pair[0].stem, pair[1].stem)).count() as f64 / count;
    let some = |kinds: &[FlagKind]| findings.count(kinds) as f64;
    let of_strength = |kind, weak: bool| {
        findings.flags.iter().filter(|flag| flag.kind == kind && (flag.sure == Strength::Weak) == weak).count() as f64
    };
    let truth = |is: bool| if is { 1.0 } else { 0.0 };
    let new_words = findings.new_words.min(MOST_WORDS) as f64;
    vec![
        new_pairs,
        some(&[FlagKind::Date]),
        some(&[FlagKind::Name, FlagKind::NameMix]),
        some(&[FlagKind::NamePart, FlagKind::Spelling]),
        if new_pairs < 0.35 { new_words } else { 0.0 },
        truth(findings.differs_in_negation),
        some(&[FlagKind::Negation]),
        truth(alignment.share < NO_SOURCE),
        findings.missing_numbers,
        some(&[FlagKind::NumberElsewhere, FlagKind::NumberUnit]),
        of_strength(FlagKind::Opposite, false),
        of_strength(FlagKind::Opposite, true),
        some(&[FlagKind::Pronoun]),
        some(&[FlagKind::Quotation, FlagKind::QuotationChanged, FlagKind::QuotationShort, FlagKind::Speaker]),
        some(&[FlagKind::NameSlot, FlagKind::NumberSlot, FlagKind::DateSlot]),
        findings.swapped_known.min(MOST_SWAPPED) as f64,
        findings.swapped_new.min(MOST_SWAPPED) as f64,
        1.0 - alignment.first_share,
        1.0 - alignment.share,
        new_words,
        some(&[FlagKind::List]),
        tokens.len().min(LONG) as f64 / 20.0,
    ]
}

/// How likely the article does not carry a sentence of this measure, from 0 to 1.
#[inline(never)]
pub(super) fn score(measure: &[f64]) -> f64 {
    let sum: f64 = measure.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum::<f64>() + BIAS;
    1.0 / (1.0 + libm::exp(-sum))
}
