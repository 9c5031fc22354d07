//! A quotation without a cue that goes on with somebody's indirect speech: "Ruiz sees no need. The ferry, she says, is old. “…”",
//! in a language whose verbs tell that speech is reported.

use crate::lang::Roles;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribution::Grammar;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::Mention;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::voice::ResolvedSpeaker;

/// Maximum paragraphs and sentences of indirect speech ahead of a quotation (set by hand).
const MOST_PARAGRAPHS: usize = 5;
const MOST_SENTENCES: usize = 8;

/// Whose indirect speech ends at this place, and whether its sentences tell so: a cue, a source or a reported verb. Without, it
/// is the subject of the sentence right before.
pub(super) fn voice(talk: &Conversation<'_>, place: Place) -> Option<(ResolvedSpeaker, bool)> {
    let clause = talk.reading.clause(place.paragraph);
    if clause.grammar() != Grammar::German || !clause.is_told_again(place.token) {
        return None;
    }
    let (low, high) = clause.sides(place.token);
    let bare = !(low..high).any(|i| clause.is_word(i));
    let mut told = usize::from(!bare);
    let (mut at, mut end) = (place.paragraph, clause.sentence_start(place.token));
    for _ in 0..MOST_SENTENCES {
        let Some(last) = last_token(talk, &mut at, end, place) else { break };
        let clause = talk.reading.clause(at);
        let start = clause.sentence_start(last);
        end = last + 1;
        // Over paragraphs only reported speech goes on.
        if at < place.paragraph && told == 0 && !clause.is_reported_german(start, end) {
            return None;
        }
        if (start..end).any(|i| clause.is_speech(i)) {
            let here = |last: Place| last.paragraph == at && (start..end).contains(&last.token);
            let (_, voice) = talk.last.filter(|&(last, _)| here(last) && told > 0)?;
            return Some((ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice? }, true));
        }
        let resolve = |mention: Mention| {
            let found = talk.resolve(at, &Evidence { mention, rule: Rule::SentenceBefore, cue: None });
            found.filter(|it| it.entity.is_some() || it.noun.is_some())
        };
        if let Some(teller) = clause.source_german(start, end).or_else(|| clause.cued_subject(start, end)) {
            return resolve(teller).map(|it| (it, true));
        }
        if (start..end).any(|i| clause.is_sure_cue(i)) {
            return None;
        }
        if clause.is_reported_german(start, end) {
            told += 1;
            end = start;
            continue;
        }
        let spoke = talk.spoken.and_then(|(_, voice)| voice.entity);
        let acts = told > 0 || clause.is_said_alone(place.token);
        let passive = (start..end).any(|i| clause.has_any(i, Roles::PASSIVE));
        let actor = clause.actor_german(start, end).filter(|_| acts && !passive)?;
        let found = resolve(actor)?;
        // "He lost his temper. “…”": the pronoun counts if it means the last speaker.
        let alone = clause.persons(start, end).next().is_none() && found.entity == spoke;
        let sure = told > 0 || !actor.is_personal_pronoun() || alone;
        return sure.then_some((found, told > 0));
    }
    None
}

/// Who is told in the next sentence to have said a quotation that stands alone: "“…” That says Ana Ruiz." Of several that the
/// verb asks for, all or nobody.
pub(super) fn told_behind(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let cue = clause.pointing_cue(place.token).filter(|_| clause.grammar() == Grammar::German)?;
    let mention = clause.subject_after(cue + 1, clause.sentence_end(cue))?;
    let office = (mention.first..=mention.last).any(|i| clause.has_any(i, Roles::TITLE));
    let voice = talk.resolve(place.paragraph, &clause.by_cue(mention, Rule::Inverted, cue));
    let both = voice.is_some_and(|it| it.entity.is_none() && it.noun.is_some());
    let several = clause.is_plural_verb_german(cue);
    voice.filter(|_| (mention.is_name() || office) && (both || !several))
}

/// The last token before `end` in paragraph `at`, or in one before that is no mere line.
fn last_token(talk: &Conversation<'_>, at: &mut usize, end: usize, place: Place) -> Option<usize> {
    if let Some(last) = end.checked_sub(1) {
        return Some(last);
    }
    while *at > 0 && place.paragraph - *at < MOST_PARAGRAPHS {
        *at -= 1;
        let clause = talk.reading.clause(*at);
        let last = clause.len().checked_sub(1);
        let whole = |&last: &usize| clause.is_mark(last, &['.', '!', '?', '…', ':']) || clause.is_quote(last);
        if let Some(last) = last.filter(whole) {
            return Some(last);
        }
    }
    None
}

impl ParagraphView<'_> {
    /// Whether a quotation is a whole sentence, and the next sentence tells nobody else of it: "“…” That says her coach."
    fn is_said_alone(self, quote: usize) -> bool {
        let (low, high) = self.sides(quote);
        let body = self.token(quote).map_or("", |it| it.span.of(self.text));
        body.starts_with(char::is_uppercase)
            && self.is_speech(quote)
            && !(low..high).any(|i| self.is_word(i))
            && self.pointing_cue(quote).is_none()
    }

    /// The cue of the sentence behind a quotation that stands alone, if it points back to it: "That | says".
    fn pointing_cue(self, quote: usize) -> Option<usize> {
        let (low, high) = self.sides(quote);
        let next = high + usize::from(self.is_mark(high, &['.']));
        let points = self.has_any(next, Roles::DETERMINER.union(Roles::ACCORDING)) && self.is_cue(next + 1);
        (points && !(low..high).any(|i| self.is_word(i))).then_some(next + 1)
    }
}
