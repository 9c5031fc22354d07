//! The last test of every speaker's name before it is shown. A speaker whose name fails it is dropped.

use crate::chars::letters::{bare, has_lower, has_space, has_upper};
use crate::chars::lower;
use crate::lang::{Language, Part, Roles};
use crate::quote::attribution::{Attribution, Grammar, Script};
use crate::quote::find::marks::is_quotation_mark;
use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::mention::MentionKind;
use crate::quote::people::entity::Entity;
use crate::quote::voice::ResolvedSpeaker;
use crate::span::Span;

/// Minimum letters of a name that is one word.
const LEAST_LETTERS: usize = 3;
/// Marks that stand in no name.
const BRACKETS: &[char] = &['(', ')', '[', ']', '"', '“', '”', '«', '»', ':', ';'];
const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// Roles of words that stand in no name.
const NO_NAME: Roles = Roles::DAY.union(Roles::OBLIQUE);

/// Roles of the abbreviated name of a ministry.
const BODY_NAME: Roles = Roles::ORGANISATION.union(Roles::BODY);

/// Whether the words may be shown as the name of a person or an organisation that speaks.
pub(crate) fn may_be_name(written: &str, entity: &Entity, language: &Language) -> bool {
    match Attribution::of(language) {
        Attribution::Grammar(Grammar::English) => is_english_name(written, language),
        Attribution::Grammar(_) | Attribution::None => !starts_low(written) || !language.capital_nouns,
        Attribution::CueOnly(Script::Cased) => {
            !without_nickname(written).contains(BRACKETS) && is_cased_name(written, entity, language)
        }
        Attribution::CueOnly(_) => !written.contains(BRACKETS),
    }
}

/// Whether a name holds no pronoun and no contraction, and is no compound in lower case: "I've", "AI-user".
fn is_english_name(written: &str, language: &Language) -> bool {
    let no_name = |word: &str| language.roles(&lower(word)).intersects(NO_ENGLISH_NAME);
    let tail = written.rsplit_once('-').map(|(_, tail)| tail);
    let single = !has_space(written);
    let compound = single && tail.is_some_and(starts_low) && !starts_low(written);
    !compound && !written.split_whitespace().any(no_name)
}

/// Roles of words that stand in no English name.
const NO_ENGLISH_NAME: Roles =
    Roles::UNNAMED.union(Roles::MASCULINE).union(Roles::FEMININE).union(Roles::PLURAL).union(Roles::NEUTER);

/// Whether the evidence is good enough for what is known of the entity: a single word that nothing else shows to be somebody
/// must be the subject of a cue itself.
pub(crate) fn is_earned(voice: ResolvedSpeaker, entity: &Entity, language: &Language) -> bool {
    if Attribution::of(language) != Attribution::Grammar(Grammar::English) || entity.is_known() {
        return true;
    }
    matches!(voice.mention.kind, MentionKind::Name { .. }) && voice.rule <= Rule::Participle
}

fn starts_low(written: &str) -> bool {
    written.starts_with(char::is_lowercase)
}

/// A name without the marks around a nickname inside it: Ana "Nita" Ruiz.
fn without_nickname(written: &str) -> String {
    let marks = written.chars().filter(|&c| is_quotation_mark(c)).count();
    let inside = !written.starts_with(is_quotation_mark) && !written.ends_with(is_quotation_mark);
    written.chars().filter(|&c| !(marks == 2 && inside && is_quotation_mark(c))).collect()
}

/// Whether a name is a place's and nobody's, such as a state that speaks.
pub(crate) fn is_place(written: &str, language: &Language) -> bool {
    let place = |word: &str| {
        let roles = language.roles(&lower(word));
        roles.intersects(Roles::PLACE) && !roles.intersects(FIRST_NAME)
    };
    place(written) || written.split_whitespace().all(place)
}

/// Whether a name starts with no function word, has no oblique case ending and no day, and is more than a place or two
/// letters.
fn is_cased_name(written: &str, entity: &Entity, language: &Language) -> bool {
    let titled = entity.title.is_some();
    // "Faro'": what is left of words in marks.
    if starts_low(written) || written.ends_with(['\'', '’']) || written.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let single = !has_space(written);
    let alone = if single && !titled { language.roles(&lower(written)) } else { Roles::empty() };
    let genitive = alone.intersects(Roles::GENITIVE) && (!language.postposes_sources || alone.intersects(Roles::OWN));
    if language.names_inflect && genitive && !entity.is_upright || alone.intersects(Roles::DEPARTMENT) {
        return false; // "Трампа", "Εξωτερικών"
    }
    if alone.intersects(Roles::DETERMINER) && !alone.intersects(FIRST_NAME) {
        return false; // "Toinen"
    }
    let (mut words, mut places) = (0, 0);
    for word in written.split_whitespace() {
        let roles = language.roles(&lower(word));
        if roles.intersects(NO_NAME) && !roles.intersects(FIRST_NAME) {
            return false;
        }
        words += 1;
        places += usize::from(roles.intersects(Roles::PLACE) && !roles.intersects(FIRST_NAME));
    }
    let letters = || written.chars().filter(|c| c.is_alphabetic()).count();
    let short =
        (titled || language.subject_first) && letters() + 1 == LEAST_LETTERS && written.ends_with(char::is_lowercase); // "bà Vy"
    // "a PF"
    let acronym = !language.names_inflect && !entity.is_person && letters() + 1 == LEAST_LETTERS && !has_lower(written);
    let short = short || acronym;
    // "bà Nga" is no country.
    let personal = titled && words == 1 && entity.gender.is_some();
    let place = places == words && !personal || words > 1 && language.roles(&lower(written)).intersects(Roles::PLACE);
    (words > 1 || short || letters() >= LEAST_LETTERS) && !place
}

/// What may be shown of a description for a speaker without a name: in English the noun phrase of a person, a body or a
/// document; elsewhere all of it or nothing.
pub(crate) fn description(noun: Span, text: &str, language: &Language) -> Option<Span> {
    if Attribution::of(language) == Attribution::Grammar(Grammar::English) {
        return english_description(noun, text, language);
    }
    may_be_description(noun.of(text), language).then_some(noun)
}

/// The noun phrase whose head is a noun for somebody who may speak, with what a preposition attaches to it: "a spokesman for
/// the port". What is left of a clause behind it is cut off: "woman | paused before".
fn english_description(noun: Span, text: &str, language: &Language) -> Option<Span> {
    let written = noun.of(text);
    let mut words: Vec<(usize, &str, Roles)> = Vec::new();
    let mut at = 0;
    for piece in written.split_inclusive(char::is_whitespace) {
        let word = bare(piece);
        if !word.is_empty() {
            words.push((at + piece.find(word).unwrap_or(0), word, language.roles(&lower(word))));
        }
        at += piece.len();
    }

    // "his adviser"
    let office = Roles::TITLE.union(Roles::OFFICE);
    let owned = words.first().is_some_and(|it| it.2.intersects(Roles::OWN))
        && words.last().is_some_and(|it| it.2.intersects(office));
    if owned
        || words.iter().any(|&(_, word, roles)| roles.intersects(NO_ENGLISH_NAME) || word.contains(['"', '“', '”']))
    {
        return None;
    }
    // "the RNC"
    let named = |&(_, word, roles): &(usize, &str, Roles)| {
        word.starts_with(char::is_uppercase) || roles.intersects(Roles::DETERMINER) && starts_low(word)
    };
    let ends_phrase = |roles: Roles| roles.intersects(PHRASE_END) && !roles.intersects(Roles::DETERMINER);
    // "one of the advisers"
    let counted = words.iter().position(|&(_, _, roles)| roles.intersects(Roles::OF)).filter(|&of| {
        words[..of]
            .iter()
            .all(|&(_, word, roles)| roles.intersects(Roles::DETERMINER) || word.starts_with(char::is_numeric))
    });
    let first = counted.map_or(0, |of| of + 1);
    let phrase_end =
        words[first..].iter().position(|&(_, _, roles)| ends_phrase(roles)).map_or(words.len(), |at| first + at);
    let common = words[..phrase_end].last().is_some_and(|it| is_source(it.1, it.2, language));
    if !common && words[first..phrase_end].iter().all(named) {
        let goes_on = words.get(phrase_end + 1).is_none_or(|it| it.1.starts_with(char::is_uppercase));
        let last = if goes_on { words.len() } else { phrase_end };
        let &(at, word, _) = words[..last].last()?;
        return (!goes_on || !is_cut_short(noun, text, &words, language))
            .then(|| Span::new(noun.start, noun.start + at + word.len()));
    }
    let head = (first..phrase_end).rev().find(|&i| is_source(words[i].1, words[i].2, language))?;
    let (at, word, _) = words[head];
    let whole = head + 1 == phrase_end;
    // "woman | paused before", "a source | close to"; but not "police car".
    let loose = |i: usize| {
        let before_preposition =
            words.get(i + 1).map_or(opens_with(&text[noun.end..], Part::Complement, language), |it| ends_phrase(it.2));
        words[i].2.intersects(LOOSE) || before_preposition
    };
    // "American | Academy"
    let capital = |i: usize| words[i].1.starts_with(char::is_uppercase);
    if !whole && (people(word, words[head].2) && capital(head + 1) || !loose(head + 1)) {
        return None;
    }
    let end = if whole && !is_cut_short(noun, text, &words, language) { written.len() } else { at + word.len() };
    Some(Span::new(noun.start, noun.start + end))
}

/// What may stand right behind the head of a noun phrase, and is no part of a compound.
const LOOSE: Roles =
    Roles::PAST.union(Roles::PARTICIPLE).union(Roles::THIRD_PERSON).union(Roles::ADVERB).union(Roles::NAME_STOP);

/// What ends the noun phrase before its complements.
const PHRASE_END: Roles =
    Roles::PREPOSITION.union(Roles::RELATIVE).union(Roles::TO).union(Roles::CLAUSE_WORD).union(Roles::AUXILIARY);

/// Whether a word is the name of a people or party: "a Mexican".
fn people(word: &str, roles: Roles) -> bool {
    roles.intersects(Roles::PLACE) && word.starts_with(char::is_uppercase) && has_lower(word)
}

/// Whether a word is a noun for a person, a body or a document that may speak; a plural too, and the name of a people.
fn is_source(word: &str, roles: Roles, language: &Language) -> bool {
    let speaks = Roles::SOURCE.union(Roles::TITLE).union(Roles::OFFICE);
    let single = |word: &str| language.roles(&lower(word)).intersects(speaks);
    // "eBay"
    let brand = starts_low(word) && has_upper(word);
    roles.intersects(speaks)
        || brand
        || people(word, roles)
        || language.before_end(word, Part::PluralNoun).is_some_and(single)
}

/// Whether the words end in the middle of a phrase: with a small word, or before "and" or a hyphen.
fn is_cut_short(noun: Span, text: &str, words: &[(usize, &str, Roles)], language: &Language) -> bool {
    let small = Roles::PREPOSITION.union(Roles::DETERMINER).union(Roles::TO).union(Roles::CONJUNCTION);
    let rest = text[noun.end..].trim_start();
    words.last().is_none_or(|&(_, _, roles)| roles.intersects(small))
        || opens_with(rest, Part::Joint, language)
        || rest.starts_with('&')
}

/// Whether a text opens with a word of a kind.
fn opens_with(text: &str, part: Part, language: &Language) -> bool {
    language.behind_start(text.trim_start(), part).is_some_and(|rest| rest.starts_with(' '))
}

/// Whether a description may be shown: no day and no ending of another case stands in it.
fn may_be_description(written: &str, language: &Language) -> bool {
    match Attribution::of(language) {
        Attribution::CueOnly(Script::Cased) => {}
        Attribution::CueOnly(_) => return !written.contains(BRACKETS),
        Attribution::Grammar(_) | Attribution::None => return true,
    }
    // "η κόρη | της Άννας Παππά": behind articles with cases a genitive is a part of it.
    let no_name = if language.names_inflect || language.verb_last { NO_NAME } else { Roles::DAY };
    let bad = |word: &str| {
        let roles = language.roles(&lower(word));
        roles.intersects(no_name) && !roles.intersects(FIRST_NAME.union(Roles::TITLE))
    };
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    // "Министерство | обороны": what a body is for stands in another case.
    let body = |word: &str| language.roles(&lower(word)).intersects(Roles::ORGANISATION);
    let named = language.names_inflect && written.starts_with(char::is_uppercase);
    let head = written.split_whitespace().position(body).filter(|_| named);
    let told = head.map_or(usize::MAX, |head| head + 1);
    // "Минобороны" has no cases.
    if !has_space(written) && has_upper(written) && language.roles(&lower(written)).contains(BODY_NAME) {
        return true;
    }
    // "Bộ Y tế"
    let long = if language.subject_first {
        letters(written) >= LEAST_LETTERS
    } else {
        written.split_whitespace().any(|word| letters(word) >= LEAST_LETTERS)
    };
    long && !written.split_whitespace().take(told).any(bad)
}
