//! Who says a quotation, in the summary and in the article.

use crate::check::findings::Findings;
use crate::check::name::{GIVEN, TITLE};
use crate::check::quotations::Quoted;
use crate::check::result::{FlagKind, Strength};
use crate::check::scan;
use crate::check::token::{FormId, Vocabulary};
use crate::quote::{Attributed, By};
use crate::span::Span;

/// The quotations of both texts with their speakers.
pub(super) struct Speakers<'a> {
    pub article: &'a [Attributed],
    pub article_text: &'a str,
    pub summary: &'a [Attributed],
    pub summary_text: &'a str,
}

/// A speaker's name: its words, and how sure it is.
struct NamedSpeaker {
    words: Vec<FormId>,
    span: Span,
    /// The words beside the quotation that name them.
    mention: Span,
    is_sure: bool,
}

impl Speakers<'_> {
    /// Compares the speaker of a quotation that the article has.
    pub fn check(&self, quoted: &Quoted, vocabulary: &mut Vocabulary<'_>, findings: &mut Findings) {
        let Some(ours) = speaker(self.summary, quoted.span, self.summary_text, vocabulary).filter(|ours| ours.is_sure)
        else {
            return;
        };
        // The same words may stand in several places, of which one may be the speaker's own.
        let all: Vec<NamedSpeaker> = quoted
            .places
            .iter()
            .filter_map(|place| speaker(self.article, *place, self.article_text, vocabulary))
            .collect();
        let Some(theirs) = all.first() else { return };
        if !self.is_person(&ours, vocabulary) || !theirs.span.of(self.article_text).starts_with(char::is_uppercase) {
            return;
        }
        let is_ours = |theirs: &NamedSpeaker| theirs.words.iter().any(|word| ours.words.contains(word));
        if all.iter().any(is_ours) {
            return;
        }
        let sure = if theirs.is_sure { Strength::Strong } else { Strength::Medium };
        findings.add(ours.mention, FlagKind::Speaker, sure, Some(theirs.span));
    }

    /// Whether a name is one of the article's speakers, or has a first name.
    #[inline(never)]
    fn is_person(&self, ours: &NamedSpeaker, vocabulary: &mut Vocabulary<'_>) -> bool {
        let Some(&last) = ours.words.last() else { return false };
        let has_first_name =
            ours.words.len() > 1 && ours.words.iter().any(|&word| vocabulary.known(word).roles.intersects(GIVEN));
        has_first_name
            || self.article.iter().filter_map(|it| it.speaker).any(|it| {
                let name = it.name.of(self.article_text);
                name.starts_with(char::is_uppercase) && words_of(name, vocabulary).last() == Some(&last)
            })
    }
}

/// Who says what stands at a place.
#[inline(never)]
fn speaker(quotes: &[Attributed], place: Span, text: &str, vocabulary: &mut Vocabulary<'_>) -> Option<NamedSpeaker> {
    let quote = quotes.iter().find(|it| it.quote.parts.iter().any(|part| part.overlaps(place)))?;
    let speaker = quote.speaker?;
    let mut words = words_of(speaker.name.of(text), vocabulary);
    words.retain(|&word| !vocabulary.known(word).roles.intersects(TITLE));
    let is_sure = matches!(speaker.by, By::Cue | By::Label);
    (!words.is_empty()).then_some(NamedSpeaker { words, span: speaker.name, mention: speaker.mention, is_sure })
}

#[inline(never)]
fn words_of(name: &str, vocabulary: &mut Vocabulary<'_>) -> Vec<FormId> {
    let language = vocabulary.language;
    let pieces: Vec<_> = scan::pieces(name, language).filter(|piece| !piece.is_sign).collect();
    pieces.into_iter().map(|piece| vocabulary.intern(&scan::word_of(&name[piece.start..piece.end], language))).collect()
}
