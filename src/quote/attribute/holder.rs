//! Whom a trade or an age stands for where nouns have capitals: "der Trainer" after "Bundestrainer Tom Hale", "die 45-Jährige".

use crate::chars::lower;
use crate::lang::Roles;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::{ParsedArticle, Place};
use crate::quote::people::entity::Gender;

/// How far back the holder is looked for (set by hand).
const PARAGRAPHS: usize = 12;
const MENTIONS: usize = 240;
/// How far back the only person is looked for whom an age or a party tells (set by hand).
const NEAR_PARAGRAPHS: usize = 2;
const NEAR_MENTIONS: usize = 60;
/// Maximum tokens of an apposition that is looked through.
const APPOSITION_TOKENS: usize = 8;

/// The one who is called so before; of two, nobody.
pub(super) fn holder(reading: &ParsedArticle<'_>, paragraph: usize, mention: &Mention) -> Option<EntityId> {
    let clause = reading.clause(paragraph);
    let head = clause.token(mention.last)?;
    let told = clause.has_any(mention.first, Roles::DEFINITE) && mention.last > mention.first;
    // "der Chef des Hauses": another than the chef told of before, maybe.
    let whole = (mention.first + 1..mention.last).all(|i| clause.token(i).is_some_and(|it| it.is_lower()));
    if !told || !whole {
        return None;
    }
    // "der": a man; the article of the genitive is the same.
    let man = clause.has_any(mention.first, Roles::OF);
    let gender = if man { Gender::Masculine } else { Gender::Feminine };
    let place = Place { paragraph, token: mention.first };
    let written = lower(head.span.of(clause.text));
    if clause.is_age(mention.last) {
        return only_one(reading, place, gender);
    }
    if !head.has_any(Roles::TITLE) {
        return None;
    }
    let (mut one, mut several) = (None, false);
    reading.names_before(place, PARAGRAPHS, MENTIONS, &mut |it| {
        let MentionKind::Name { entity, is_person: true, .. } = it.mention.kind else { return false };
        if reading.clause(it.paragraph).is_called(it.mention, &written) {
            several |= one.is_some_and(|one| one != entity);
            one = one.or(Some(entity));
        }
        several
    });
    let party = written.contains('-') && one.is_none();
    let one = if party { only_one(reading, place, gender) } else { one };
    one.filter(|_| !several)
}

/// The only person of a gender in the nearest text that names one.
fn only_one(reading: &ParsedArticle<'_>, place: Place, gender: Gender) -> Option<EntityId> {
    for at in (place.paragraph.saturating_sub(NEAR_PARAGRAPHS)..=place.paragraph).rev() {
        let clause = reading.clause(at);
        let end = if at == place.paragraph { place.token } else { clause.len() };
        let (mut found, mut acts): (Option<EntityId>, bool) = (None, false);
        let mentions = clause.mentions(0, end);
        for mention in &mentions[mentions.len().saturating_sub(NEAR_MENTIONS)..] {
            let MentionKind::Name { entity, is_person: true, .. } = mention.kind else { continue };
            let other = reading.entities.get(entity).and_then(|it| it.gender).is_some_and(|it| it != gender);
            if other {
                continue;
            }
            if found.is_some_and(|found| found != entity) {
                return None;
            }
            found = Some(entity);
            acts |= clause.is_subject_like(mention);
        }
        if found.is_some() {
            return found.filter(|_| acts);
        }
    }
    None
}

impl ParagraphView<'_> {
    /// Whether the title of a name, or the apposition behind it, ends with a word: "Bundestrainer Tom Hale".
    fn is_called(self, name: &Mention, word: &str) -> bool {
        let first = self.first_word(name);
        let behind = if self.is_mark(name.last + 1, &[',', '(']) { name.last + 2 } else { name.last + 1 };
        let apposed = (behind..self.len().min(behind + APPOSITION_TOKENS)).take_while(|&i| {
            behind > name.last + 1 && self.is_word(i) && !self.has_any(i, Roles::OF.union(Roles::PREPOSITION))
        });
        let called = |i: usize| {
            self.token(i).is_some_and(|it| it.has_any(Roles::TITLE) && lower(it.span.of(self.text)).ends_with(word))
        };
        (name.first..first).chain(apposed).any(called)
    }
}
