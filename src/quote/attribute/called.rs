//! Whom a description calls so: "the mayor" after "Ana Ruiz, mayor of Harrow".

use crate::chars::letters::has_lower;
use crate::chars::lower;
use crate::lang::{Part, Roles};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::parse::token::Token;
use crate::quote::people::coreference::Candidate;
use crate::quote::people::entity::Entity;

/// Maximum paragraphs back in which the person is named whom an office stands for.
pub(super) const OFFICE_PARAGRAPHS: usize = 12;
pub(super) const OFFICE_MENTIONS: usize = 240;
/// Paragraphs back in which nobody else may be named where an office alone tells whom it stands for.
const ONLY_PARAGRAPHS: usize = 4;

/// Maximum sentences from the one that somebody opens by name to the office that stands for the same one.
const MOST_SENTENCES_SINCE: usize = 2;

/// Maximum letters of an article at the end of a title.
const MOST_ARTICLE_LETTERS: usize = 2;

/// Maximum words from a common noun to the name that it calls so.
const MOST_DIRECT_WORDS: usize = 4;
/// Maximum tokens of a description on one side of a name.
const DESCRIPTION_TOKENS: usize = 12;
/// What ends a description.
const NO_DESCRIPTION: Roles = Roles::CUE.union(Roles::CLAUSE_WORD).union(Roles::RELATIVE).union(Roles::AUXILIARY);

/// Whether an entity may be a person: one with a full name, a title or "Mrs".
pub(super) fn may_be_person(talk: &Conversation<'_>, id: EntityId) -> bool {
    let named = |it: &Entity| it.is_person && (it.words.len() > 1 || it.title.is_some() || it.gender.is_some());
    talk.reading.entities.get(id).is_some_and(named)
}

/// The last person named who is called what a noun phrase says, and whether several people are named near it.
pub(super) fn called(talk: &Conversation<'_>, place: Place, mention: &Mention) -> (Option<EntityId>, bool) {
    let clause = talk.reading.clause(place.paragraph);
    if clause.is_body(mention) || clause.is_several(mention) || clause.has_any(mention.first, Roles::INDEFINITE) {
        return (None, false);
    }
    let small = Roles::DETERMINER.union(Roles::ADVERB);
    let describes = |&i: &usize| {
        // "el | propio | director"
        let bare = clause.has_any(i, small) || i < mention.last && clause.is_plain_stop(i);
        clause.is_word(i) && !clause.is_hanging(i) && (!bare || clause.has_any(i, Roles::TITLE))
    };
    let said: Vec<&Token> = (mention.first..=mention.last).filter(describes).filter_map(|i| clause.token(i)).collect();
    let common = clause.is_common_noun(mention);
    let before = Place { paragraph: place.paragraph, token: mention.first };
    let (mut only, mut several) = (None, false);
    // "According to Ruiz, | the mayor | said", "Without a word on Ruiz, | the mayor | said": the two are not one.
    let comma = mention.first.checked_sub(1).filter(|&i| clause.is_mark(i, &[',']));
    let start = clause.sentence_start(mention.first);
    let name = comma.and_then(|comma| clause.mention_ending(comma.checked_sub(1)?)).filter(|it| it.first > start);
    let fronted = name.and_then(|it| match it.kind {
        MentionKind::Name { entity, .. } => Some(entity),
        _ => None,
    });
    // Who may be called so, if nobody surely is; and who opens a sentence right before this one.
    let mut maybe = None;
    let (mut nearer, mut since): (Vec<EntityId>, Option<EntityId>) = (Vec::new(), None);
    let here = clause.sentence(mention.first);
    let opens_near = |it: &Candidate<'_>| {
        let there = talk.reading.clause(it.paragraph);
        let opens = there.sentence_start(it.mention.first) == it.mention.first && it.mention.is_person();
        opens && it.paragraph == place.paragraph && here - there.sentence(it.mention.first) <= MOST_SENTENCES_SINCE
    };
    let called = talk.reading.names_before(before, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| {
        if !may_be_person(talk, it.entity) {
            return false;
        }
        several |= only.is_some_and(|only| only != it.entity) && place.paragraph - it.paragraph <= ONLY_PARAGRAPHS;
        only = only.or(Some(it.entity));
        let there = talk.reading.clause(it.paragraph);
        if let Some(holder) = since {
            let other = it.entity != holder && nearer.contains(&it.entity) && there.is_described_by(it.mention, &said);
            return other && there.longer_title(it.mention, &said).is_none();
        }
        if fronted == Some(it.entity) || !there.is_described_by(it.mention, &said) {
            if opens_near(it) && Some(it.entity) != fronted {
                nearer.push(it.entity);
            }
            return false;
        }
        if common && !there.is_called_directly(it.mention, &said) {
            return false;
        }
        let told_of = there.teller_of(it.mention).is_some_and(|teller| teller != it.entity);
        let longer = there.longer_title(it.mention, &said);
        // "the prime | minister": a title of its own
        let other = longer.is_some_and(|i| there.has_any(i, Roles::TITLE));
        if told_of || longer.is_some() {
            maybe = maybe.or(Some(it.entity).filter(|_| !other));
        }
        let holder = !told_of && longer.is_none();
        since = Some(it.entity).filter(|_| holder);
        holder && nearer.is_empty()
    });
    (called.or(since).or(maybe), several)
}

/// Whether somebody else than `id` is called what a noun phrase says, near before it.
pub(super) fn is_shared(talk: &Conversation<'_>, place: Place, mention: &Mention, id: EntityId) -> bool {
    let clause = talk.reading.clause(place.paragraph);
    let said: Vec<&Token> = (mention.first..=mention.last).filter_map(|i| clause.token(i)).collect();
    let before = Place { paragraph: place.paragraph, token: mention.first };
    let other = talk.reading.names_before(before, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| {
        let person = it.entity != id && may_be_person(talk, it.entity);
        person && talk.reading.clause(it.paragraph).is_described_by(it.mention, &said)
    });
    other.is_some()
}

impl ParagraphView<'_> {
    /// Where somebody without a name is called what a noun phrase says, ahead of it in its paragraph: "Valmar | sözcüsü | ise
    /// reddetti. Sözcü, “…” dedi". Only where the verb comes last.
    pub(super) fn unnamed_bearer(self, noun: &Mention) -> Option<usize> {
        let title = (noun.first..=noun.last).rev().find(|&i| self.has_any(i, Roles::TITLE))?;
        let head = self.token(title).filter(|_| self.language.verb_last)?;
        let owned =
            |i: usize| i > 0 && self.is_capital(i - 1) && !self.is_capital(i + 1) && !self.is_mark(i + 1, &[',']);
        let same = |i: usize| self.token(i).is_some_and(|it| it.is_word() && self.is_same_title(it, head));
        (0..noun.first).rev().find(|&i| same(i) && owned(i) && !self.is_capital(i))
    }

    fn may_describe(self, i: usize) -> bool {
        !self.has_any(i, NO_DESCRIPTION) || self.has_any(i, Roles::DETERMINER)
    }

    /// Whether a noun phrase stands for several: "les experts".
    pub(super) fn is_several(self, noun: &Mention) -> bool {
        self.has_any(noun.first, Roles::PLURAL_VERB)
            || noun.first > 0 && self.has_any(noun.first - 1, Roles::PLURAL_VERB)
    }

    /// Whether a noun phrase is of a body, which is nobody's office: "the company".
    pub(super) fn is_body(self, noun: &Mention) -> bool {
        let head = (noun.first..=noun.last).find(|&i| !self.has_any(i, Roles::DETERMINER));
        head.is_some_and(|i| self.has_any(i, Roles::ORGANISATION) && !self.has_any(i, Roles::TITLE))
    }

    /// The same, or whether nothing but an article stands before the name of a body: "de GVD".
    pub(super) fn is_no_person(self, noun: &Mention) -> bool {
        let head = (noun.first..=noun.last).find(|&i| !self.has_any(i, Roles::DETERMINER));
        let short = |i: usize| self.token(i).is_some_and(|it| it.is_capital() && !has_lower(it.span.of(self.text)));
        self.is_body(noun) || head.is_some_and(short)
    }

    /// Whether all of the words describe a name: before it ("la premier italiana | Ana Ruiz") or in its apposition.
    fn is_described_by(self, name: &Mention, words: &[&Token]) -> bool {
        let low = name.first.saturating_sub(DESCRIPTION_TOKENS);
        // "President Tom Hale met the senator | Ana Ruiz"
        let full = |it: &&Mention| it.is_person() && it.last > self.first_word(it);
        let low = self.mentions(low, name.first).iter().rfind(full).map_or(low, |other| other.last + 1);
        // "the reporter from Harrow, | Ana Ruiz"
        let comma = usize::from(name.first > 0 && self.is_mark(name.first - 1, &[',']));
        // "The president Tom Hale mocked | Ana Ruiz"
        let bears = |i: usize| {
            let before = i.checked_sub(1).and_then(|i| self.mention_ending(i));
            self.has_any(i, Roles::TITLE) && before.is_some_and(Mention::is_person)
        };
        // "мэр | Вольского | района Ana Ruiz"
        let complement = |it: &Mention| self.first_word(it) == it.last && self.has_any(it.last, Roles::OBLIQUE);
        let person = |it: &Mention| it.is_person() && it.first != name.first && !complement(it);
        let other = |i: usize| self.mention_at(i).is_some_and(person) && !self.is_capitals(i);
        let own = |i: usize| !self.language.names_inflect || !other(i) && !bears(i);
        let told = |i: usize| self.is_word(i) && self.may_describe(i) && own(i) || self.is_short_in_brackets(i);
        let start = (low..name.first - comma).rev().take_while(|&i| told(i)).last();
        let first = self.first_word(name);
        // "the prosecutors of | New York"
        let hung = first > 0 && self.is_hanging(first - 1);
        // "For the senator, | Ana Ruiz and Tom Hale are one"
        let opening = Roles::PREPOSITION.union(Roles::VIEWPOINT);
        let fronted = comma > 0
            && start.is_some_and(|i| self.has_any(i, opening) && self.sentence_start(i) == i)
            && !self.is_mark(name.last + 1, &[',']);
        let title = start.and_then(|start| (start..first).find(|&i| self.has_any(i, Roles::TITLE)));
        let hung = hung || comma == 0 && title.is_some_and(|title| self.is_of_what_is_judged(title, name));
        let before = if hung || fronted { first..first } else { start.unwrap_or(name.first)..first };
        let apposed = if self.is_mark(name.last + 1, &[',']) { name.last + 2 } else { self.len() };
        let end = self.len().min(name.last + 2 + DESCRIPTION_TOKENS);
        let behind = (apposed.min(end)..end).take_while(|&i| self.is_word(i) && self.may_describe(i));
        // "Without a word on Ruiz, | the mayor | said"
        let acts = |i: usize| self.has_any(i, Roles::CUE.union(Roles::AUXILIARY)) && !self.is_capital(i);
        let next = behind.clone().last().map_or(apposed, |last| last + 1);
        let subject = self.has_any(apposed, Roles::DEFINITE)
            && acts(next)
            && self.has_any(self.sentence_start(name.first), opening);
        let behind = behind.filter(|_| !subject);
        // "in Harrow, | the president | will": where nouns have no article, the subject behind a comma is no apposition.
        let bare = self.language.bare_nouns && self.has_any(next, Roles::AUXILIARY.union(Roles::CUE));
        let behind = behind.filter(|_| !bare || name.first == self.sentence_start(name.first));
        // "Ana Ruiz, daughter of the former | president |": his title.
        let part = Roles::DETERMINER.union(Roles::MODIFIER);
        let of = |i: usize| (apposed + 1..i).rev().find(|&i| !self.has_any(i, part) || self.is_hanging(i));
        let hers = |i: usize| !self.has_any(i, Roles::TITLE) || !of(i).is_some_and(|i| self.has_any(i, Roles::OF));
        let behind = behind.filter(|&i| hers(i));
        // "Ana Ruiz | polgármester"
        let title = name.last + 1;
        let postposed = self.language.names_inflect && self.has_any(title, Roles::TITLE) && !self.is_possessed(title);
        let called = if postposed { title..title + 1 } else { title..title };
        let described: Vec<&Token> =
            before.chain(called).chain(behind).filter_map(|i| self.token(i)).filter(|it| it.is_word()).collect();
        words.iter().all(|word| described.iter().any(|it| self.is_same_title(it, word)))
    }

    /// Whether the noun of a description stands right before a name or opens its apposition, and nothing hangs between: not "the
    /// defence | of the president Ana Ruiz".
    fn is_called_directly(self, name: &Mention, words: &[&Token]) -> bool {
        let Some(head) = words.first() else { return false };
        let same = |i: usize| self.token(i).is_some_and(|it| it.is_word() && self.is_same_title(it, head));
        let first = self.first_word(name);
        let mut ahead =
            (0..first).rev().take(MOST_DIRECT_WORDS).take_while(|&i| self.is_word(i) && !self.is_hanging(i));
        let apposed = name.last + 2 + usize::from(self.has_any(name.last + 2, Roles::DETERMINER));
        ahead.any(same) || self.is_mark(name.last + 1, &[',']) && same(apposed)
    }

    /// Who says what a name is told of in: "Ana Ruiz said that | the mayor Tom Hale | had left".
    fn teller_of(self, name: &Mention) -> Option<EntityId> {
        let start = self.sentence_start(name.first);
        let that = |&i: &usize| self.has_any(i - 1, Roles::UNAMBIGUOUS_CUE) && self.has_any(i, Roles::CLAUSE_WORD);
        let that = (start + 1..name.first).find(that)?;
        let teller = |it: &&Mention| it.is_person() && self.may_be_subject(it) && !self.is_hung(it);
        match self.mentions(start, that).iter().rfind(teller)?.kind {
            MentionKind::Name { entity, .. } => Some(entity),
            _ => None,
        }
    }

    /// The word ahead of the title of a name, where the title is a longer one than the words say: "the | prime | minister" is
    /// no "minister".
    fn longer_title(self, name: &Mention, words: &[&Token]) -> Option<usize> {
        let head = words.first().filter(|_| !self.language.names_inflect)?;
        let low = name.first.saturating_sub(DESCRIPTION_TOKENS);
        let same = |i: usize| self.token(i).is_some_and(|it| it.is_word() && self.is_same_title(it, head));
        let title = (low..self.first_word(name)).rev().find(|&i| same(i))?;
        let small =
            Roles::DETERMINER.union(Roles::CONJUNCTION).union(Roles::MODIFIER).union(Roles::CUE).union(Roles::DAY);
        let before = title.checked_sub(1).filter(|&i| i >= low)?;
        let other = self.is_word(before) && !self.is_hanging(before) && !self.has_any(before, small);
        (other && self.mention_at(before).is_none_or(|it| it.first < title && it.last >= title)).then_some(before)
    }

    /// Whether a name without a first name that we know goes on with what a title hangs on: "the judge of the Operation |
    /// Clean Net".
    fn is_of_what_is_judged(self, title: usize, name: &Mention) -> bool {
        let first = self.first_word(name);
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let of = (title..first).rev().find(|&i| !self.is_capital(i) || self.has_any(i, Roles::TITLE));
        !self.language.names_inflect
            && !self.has_any(first, given)
            && of.is_some_and(|i| i > title && i + 1 < first && self.has_any(i, Roles::OF))
    }

    /// Whether a mark is a bracket around one word in capitals: "глава Федерации баскетбола | (РФБ) | Ana Ruiz".
    fn is_short_in_brackets(self, i: usize) -> bool {
        let inside = if self.is_mark(i, &['(']) { i + 1 } else { i.wrapping_sub(1) };
        let closed = self.is_mark(inside.wrapping_sub(1), &['(']) && self.is_mark(inside.wrapping_add(1), &[')']);
        self.language.names_inflect && !self.is_word(i) && closed && self.is_capitals(inside)
    }

    fn is_capitals(self, i: usize) -> bool {
        self.token(i).is_some_and(|it| it.is_word() && !it.span.of(self.text).contains(char::is_lowercase))
    }

    /// Whether two words are one, or one title with and without the article at its end: "president", "presidenten".
    fn is_same_title(self, one: &Token, other: &Token) -> bool {
        let stem = |long: &Token, short: &Token| {
            let (long, short) = (lower(long.span.of(self.text)), lower(short.span.of(self.text)));
            long.strip_prefix(&*short).is_some_and(|ending| ending.chars().nth(MOST_ARTICLE_LETTERS).is_none())
        };
        let form = |long: &Token, short: &Token| {
            long.has_any(Roles::DEFINITE_FORM) && short.has_any(Roles::TITLE) && stem(long, short)
        };
        // "Senatör", "Norveç Senatörü"
        let owned = |long: &Token, short: &Token| {
            let titles = long.has_any(Roles::TITLE) && short.has_any(Roles::TITLE);
            let ends = self.language.ends_in(long.span.of(self.text), Part::Possessed);
            self.language.verb_last && titles && ends && stem(long, short)
        };
        // "врач-терапевт", "врач"
        let head = |long: &Token, short: &Token| {
            let long = lower(long.span.of(self.text));
            let first = long.split_once('-').map(|(first, _)| first);
            short.has_any(Roles::TITLE) && first.is_some_and(|first| first == lower(short.span.of(self.text)))
        };
        let forms = |one: &Token, other: &Token| form(one, other) || owned(one, other);
        one.word() == other.word() || forms(one, other) || forms(other, one) || head(one, other)
    }
}
