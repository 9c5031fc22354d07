//! Appositions: the description after a name and a comma ("Ana Ruiz, the mayor of the town, said").

use crate::lang::{Language, Part, Roles};
use crate::quote::parse::token::Token;
use crate::quote::people::entity::{Entity, Gender};
use crate::quote::people::name::Name;
use crate::span::Span;

/// Maximum words in an apposition (set by hand).
const LONGEST_TOKENS: usize = 8;
/// Maximum bytes of a last word that may be an abbreviation (set by hand).
const LONGEST_ABBREVIATION: usize = 2;
/// Maximum role nouns kept of one entity.
const MOST_ROLE_NOUNS: usize = 16;

/// Notes the role nouns beside a name of the entity, and the apposition as its title if it has none before a name. Where
/// few words of a language are known, an auxiliary tells a clause.
pub(crate) fn note(entity: &mut Entity, name: &Name, tokens: &[Token], text: &str, language: &Language) {
    let behind = tokens.get(name.tokens.end() + 1..).unwrap_or_default();
    let fronted = is_fronted(name, tokens) && closes(behind);
    let apposed = if fronted { &[] } else { apposition(behind, language.has_few_words()) };
    // "with Ana Ruiz, police later asked Ruiz": a clause.
    let own = tokens.get(*name.tokens.end()).map(|last| last.word());
    let apposed = if apposed.iter().any(|token| Some(token.word()) == own) { &[] } else { apposed };
    // "The mayor, Ana Ruiz, | was welcomed by two senators,"
    let was = |token: &Token| language.parts(Part::Copula).contains(&token.span.of(text));
    let apposed = if apposed.iter().any(was) { &[] } else { apposed };
    let role_nouns =
        apposed.iter().filter(|token| token.is_lower() && token.has_any(Roles::TITLE)).map(|token| token.word());
    for word in name.title.map(|title| title.word).into_iter().chain(role_nouns) {
        if entity.role_nouns.len() < MOST_ROLE_NOUNS && !entity.role_nouns.contains(&word) {
            entity.role_nouns.push(word);
        }
    }
    let trade = apposed
        .iter()
        .skip_while(|token| token.has_any(Roles::DETERMINER))
        .take_while(|token| !token.has_any(Roles::OF.union(Roles::PREPOSITION).union(Roles::DETERMINER)))
        .find(|token| token.has_any(Roles::TITLE));
    if trade.is_some_and(|token| token.has_any(Roles::FEMININE_TITLE)) {
        entity.gender = entity.gender.or(Some(Gender::Feminine));
    }
    let says_what = apposed.iter().any(|token| token.has_any(Roles::TITLE));
    let small = Roles::DETERMINER.union(Roles::NOW).union(Roles::ADVERB);
    let first = apposed.iter().find(|token| !token.has_any(small)).filter(|_| says_what);
    let title = first.zip(apposed.last()).map(|(first, last)| Span::new(first.span.start, last.span.end));
    entity.title = entity.title.or(title.filter(|_| entity.is_person));
}

/// Whether a preposition that opens the sentence stands right before a name: "Besides | Ana Ruiz".
fn is_fronted(name: &Name, tokens: &[Token]) -> bool {
    let before = name.tokens.start().checked_sub(1).and_then(|i| tokens.get(i));
    before.is_some_and(|it| it.is_capital() && it.has_any(Roles::PREPOSITION))
}

/// Whether the words behind the comma here end the sentence, so that they are its main clause: "Besides Ruiz |, the mayor came."
fn closes(after_name: &[Token]) -> bool {
    let end = after_name.iter().skip(1).position(|token| !token.is_word());
    end.is_none_or(|end| after_name.get(end + 1).is_some_and(|token| token.is_mark(&['.', '!', '?'])))
}

/// The words between a comma right here and the next mark; none if they are a clause or go on too long.
fn apposition(after_name: &[Token], few_words: bool) -> &[Token] {
    let Some((_, rest)) = after_name.split_first().filter(|(comma, _)| comma.is_mark(&[','])) else { return &[] };
    let words = rest.iter().take_while(|token| token.is_word()).count();
    let ends = rest.get(words).is_none_or(|token| token.is_mark(&[',', '.', ';', ')', '—', '–']));
    // "a lawyer from St. Petersburg": the full stop is an abbreviation's.
    let is_cut = rest.get(words).is_some_and(|token| token.is_mark(&['.']))
        && words
            .checked_sub(1)
            .is_some_and(|last| rest[last].is_capital() && rest[last].span.len() <= LONGEST_ABBREVIATION);
    // "Ana Ruiz, like her sister,"
    // "Carl Vera, and the secretary, Tom Hale,"
    let other = Roles::PREPOSITION.union(Roles::CONJUNCTION);
    let hangs = rest.first().is_some_and(|token| token.has_any(other));
    // "Ruiz, der seit Mai Chef der Fähre | ist"
    let verb = words.checked_sub(1).is_some_and(|last| rest[last].is_lower() && rest[last].has_any(Roles::NO_NOUN));
    // "in Harrow, the president | did not speak"
    let acts = |it: &Token| {
        let small =
            Roles::DETERMINER.union(Roles::PREPOSITION).union(Roles::OF).union(Roles::ADVERB).union(Roles::TITLE);
        few_words && it.is_lower() && it.has_any(Roles::AUXILIARY) && !it.has_any(small)
    };
    let clause = hangs || verb || rest.iter().take(words).any(|token| token.has_any(CLAUSE) || acts(token));
    if ends && !is_cut && !clause && words <= LONGEST_TOKENS { &rest[..words] } else { &[] }
}

const CLAUSE: Roles = Roles::UNAMBIGUOUS_CUE.union(Roles::RELATIVE).union(Roles::PASSIVE).union(Roles::PARTICIPLE);
