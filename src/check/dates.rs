//! Weekdays and months of a summary sentence that the article does not have.

use crate::check::findings::Findings;
use crate::check::index::Index;
use crate::check::lists::GroupKind;
use crate::check::reading::Reading;
use crate::check::result::{FlagKind, Strength};
use crate::check::token::Vocabulary;
use crate::span::Span;

/// Days cut this short ("Sat", "Sun") are written like other words where a capital opens the sentence. Set by hand.
const MOST_BYTES_OF_A_SHORT_DAY: usize = 3;

/// Compares the days and months of a sentence.
pub(super) fn check(
    summary: &Reading,
    unit: usize,
    index: &Index<'_>,
    left_out: Option<&Index<'_>>,
    vocabulary: &Vocabulary<'_>,
    findings: &mut Findings,
) {
    for alias in summary.aliases_of(unit) {
        let (first, last) = (&summary.tokens[alias.at], &summary.tokens[alias.at + alias.len - 1]);
        let is_date = vocabulary.lists.kind(alias.group) != GroupKind::Name;
        // "May" and "Sat" at the start of a sentence, and "sept", which is seven.
        let is_short = first.span.len() <= MOST_BYTES_OF_A_SHORT_DAY;
        let is_number = vocabulary.listed(first).is_some_and(|id| vocabulary.lists.listed(id).number.is_some());
        let is_doubtful = first.opens() && (first.is_stop() || is_short) || is_number;
        let has = |index: &Index<'_>| !index.group_places(alias.group).is_empty() || index.has_word(first.word);
        if !is_date || is_doubtful || has(index) {
            continue;
        }
        let sure = if left_out.is_some_and(has) { Strength::Weak } else { Strength::Strong };
        findings.add(Span::new(first.span.start, last.span.end), FlagKind::Date, sure, None);
    }
}
