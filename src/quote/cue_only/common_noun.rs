//! A subject whose noun is no office that we know, right beside a verb of speech in a Romance language: "…", said | the
//! statement |; | the regime | said that “…”. It is shown as it is described, and stands for nobody named.

use crate::chars::lower;
use crate::lang::{Language, Part, Roles};
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::{BEFORE_VERB, NO_CONTENT, Phrase};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum adjectives behind such a noun, and complements that "of" joins to it.
const MOST_ADJECTIVES: usize = 2;
const MOST_COMPLEMENTS: usize = 2;
/// Maximum words of one complement, and letters of a word that is no noun.
const MOST_COMPLEMENT_WORDS: usize = 4;
const SHORTEST_NOUN: usize = 3;
/// Maximum adverbials between the verb and its subject.
const MOST_ADVERBIALS: usize = 3;
/// Maximum words from a verb to the surname that closes its clause.
const MOST_CLOSING_WORDS: usize = 12;
/// Maximum words that tell to whom something is said.
const MOST_TOLD: usize = 6;
/// Days and other times.
const TIMES: Roles = Roles::DAY.union(Roles::TIME);
/// What may follow such a phrase.
const FOLLOWS: Roles = Roles::PREPOSITION
    .union(Roles::TO)
    .union(Roles::ADVERB)
    .union(Roles::CONJUNCTION)
    .union(Roles::CLAUSE_WORD)
    .union(Roles::RELATIVE)
    .union(Roles::PARTICIPLE)
    .union(Roles::DAY);

/// Whether a noun phrase shows itself by its article, without cases, and its verb may stand on either side: Romance languages.
pub(crate) fn reads_common_nouns(language: &Language) -> bool {
    // The articles of Greek have cases.
    let cased = language.names_inflect || language.verb_last || language.verb_first || !language.spells('a');
    !cased && !language.subject_first && !language.verb_second && !language.bare_nouns && !language.surname_first
}

impl ParagraphView<'_> {
    /// The phrase of the definite article at `first` and a noun, with adjectives and what it is "of".
    fn common_phrase(self, first: usize, high: usize) -> Option<Phrase> {
        let article = self.has_any(first, Roles::DEFINITE) && !self.is_capital(first + 1);
        // "los | dos | dirigentes", "la | misma | fuente"
        let small = self.is_plain_stop(first + 1) && self.is_content(first + 2) && !self.has_any(first + 1, TIMES);
        let noun = first + 1 + usize::from(small);
        let said = self.token(noun)?.span.of(self.text);
        let long = said.chars().nth(SHORTEST_NOUN - 1).is_some() && said.chars().all(char::is_alphabetic);
        let verb = self.has_any(noun, Roles::CUE) && !self.has_any(noun, Roles::NOUN_CUE.union(Roles::DOCUMENT));
        // "disse a | jornalistas": no article of several.
        let several = self.has_any(first, Roles::PLURAL_VERB);
        let hearers = self.has_any(first, Roles::TO) && !several && self.language.ends_in(said, Part::PluralNoun);
        if !article || !long || verb || hearers || self.has_any(noun, NO_CONTENT.union(TIMES)) || noun >= high {
            return None;
        }
        let plain = |i: usize| i < high && self.is_content(i) && !self.has_any(i, Roles::CUE.union(TIMES));
        let mut end = noun + 1;
        end = (end..end + MOST_ADJECTIVES).find(|&i| !plain(i)).unwrap_or(end + MOST_ADJECTIVES);
        // "the section | devoted | to the media"
        let participle =
            end > noun + 1 && self.has_any(end - 1, Roles::PERFECT) && self.has_any(end, Roles::PREPOSITION);
        end -= usize::from(participle && !self.has_any(end, Roles::OF));
        for _ in 0..MOST_COMPLEMENTS {
            if !self.has_any(end, Roles::OF) || end >= high {
                break;
            }
            let inside = |i: usize| {
                i < high && (self.is_capital(i) || plain(i) && i == end + 1 || self.has_any(i, Roles::DEFINITE))
            };
            let stop = (end + 1..end + 1 + MOST_COMPLEMENT_WORDS)
                .find(|&i| !(inside(i) || plain(i)))
                .unwrap_or(high.min(end + 1 + MOST_COMPLEMENT_WORDS));
            if stop == end + 1 {
                return None;
            }
            end = stop;
        }
        let ends = participle
            || end >= high
            || !self.is_word(end)
            || self.has_any(end, FOLLOWS)
            || self.has_any(end, Roles::CUE.union(Roles::AUXILIARY));
        let open = self.has_any(end - 1, Roles::DETERMINER) && end > noun + 1;
        (ends && !open).then_some(Phrase { mention: self.noun(first, end - 1)?, end })
    }
}

impl ParagraphView<'_> {
    /// The full name in the apposition of a noun that is no office: "says | his mother, | Ana Ruiz".
    fn named_behind_common(self, first: usize, high: usize) -> Option<Phrase> {
        let noun = self.has_any(first, Roles::DETERMINER) && !self.has_any(first, Roles::PLURAL_VERB);
        let plain = |i: &usize| self.is_content(*i) && !self.has_any(*i, Roles::CUE.union(TIMES));
        let comma = (first + 1..high).take(MOST_ADJECTIVES + 1).take_while(plain).last()? + 1;
        let name = self.mention_at(comma + 1).filter(|it| self.is_mark(comma, COMMA) && it.first == comma + 1)?;
        let full = name.is_person() && self.first_word(name) < name.last && self.may_be_subject(name);
        (noun && full && self.ends_apposed(name.last + 1)).then_some(Phrase { mention: *name, end: name.last + 1 })
    }

    /// Whether a name is one word behind a common noun that hangs on a preposition, which it may only belong to: "in the paper
    /// | Clarín".
    pub fn is_loose_surname(self, name: &Mention) -> bool {
        let noun = name
            .first
            .checked_sub(1)
            .filter(|&i| self.is_content(i) && !self.has_any(i, Roles::TITLE.union(Roles::CUE)));
        let preposition = Roles::PREPOSITION.union(Roles::OF).union(Roles::TO);
        let hangs = self.governor(name).is_some_and(|i| self.has_any(i, preposition));
        name.is_name() && name.first == name.last && noun.is_some() && hangs
    }

    /// Whether a word is spelled as an infinitive, whose object is no subject: "said on | celebrating | the victory".
    fn may_be_infinitive(self, i: usize) -> bool {
        self.token(i).is_some_and(|it| self.language.ends_in(it.span.of(self.text), Part::Infinitive))
    }

    /// Whether a noun phrase with the definite article has neither an office nor a word for a body in it.
    pub fn is_common_noun(self, noun: &Mention) -> bool {
        let known = Roles::TITLE.union(Roles::OFFICE).union(Roles::ORGANISATION).union(Roles::EPITHET);
        reads_common_nouns(self.language)
            && noun.kind == MentionKind::Noun
            && !(noun.first..=noun.last).any(|i| self.has_any(i, known))
    }
}

impl Frames<'_> {
    /// Whether the number of a subject may be that of its verb; participles do not tell theirs.
    fn agrees(&self, phrase: &Phrase, first: usize, verb: usize) -> bool {
        let at = self.at;
        let several = |i: usize| at.has_any(i, Roles::PLURAL_VERB);
        let compound = at.has_any(verb, Roles::PERFECT) && first < verb;
        compound || several(phrase.mention.first) == several(verb)
    }

    /// The common noun behind the cue at `verb` and its adverbials: "…", said | the statement.
    pub(super) fn common_behind(&self, first: usize, verb: usize, high: usize) -> Option<Phrase> {
        let at = self.at;
        if !reads_common_nouns(self.at.language) {
            return None;
        }
        let mut i = verb + 1;
        for _ in 0..MOST_ADVERBIALS {
            if let Some(phrase) = at.named_behind_common(i, high) {
                return Some(phrase);
            }
            if let Some(phrase) = at.common_phrase(i, high) {
                return Some(phrase).filter(|it| self.agrees(it, first, verb));
            }
            if at.has_any(i, Roles::ADVERB.union(TIMES)) && i < high {
                i += 1;
            } else if at.has_any(i, Roles::PREPOSITION.union(Roles::TO)) && i < high && !at.may_be_infinitive(i + 1) {
                i = self.behind_adverbial(i, high)?;
            } else {
                return None;
            }
        }
        None
    }

    /// The common noun that opens a sentence, or its part behind a comma, right ahead of the cue at `verb`: "In a note, | the
    /// regime | said".
    pub(super) fn common_ahead(&self, first: usize, verb: usize) -> Option<Phrase> {
        let at = self.at;
        if !reads_common_nouns(self.at.language) || !at.is_sure_cue(verb) {
            return None;
        }
        let part = (self.low..first).rev().find(|&i| at.is_mark(i, COMMA) && i + 1 < first).map(|comma| comma + 1);
        let small = Roles::CONJUNCTION.union(Roles::ADVERB);
        let fits = |start: usize| {
            let start = (start..first).find(|&i| !at.has_any(i, small) || at.has_any(i, Roles::DEFINITE))?;
            // "the coach of the Valmar, | Ana Ruiz, | said"
            let named =
                |it: &Phrase| at.mention_at(it.end + 1).is_some_and(|name| name.first == it.end + 1 && name.is_name());
            let whole = |it: &Phrase| it.end == first || at.behind_apposition(it.end, first + 1) == first;
            at.common_phrase(start, first).filter(|it| whole(it) && !named(it))
        };
        fits(self.low).or_else(|| fits(part?)).filter(|it| self.agrees(it, first, verb))
    }

    /// The subject right ahead of a quotation that begins with its verb: The pope also “praises the work of the port”.
    pub(super) fn predicate(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let said = at.token(quote)?.span.of(at.text);
        let mut words = said.split_whitespace().map(|word| at.language.roles(&lower(word)));
        let (first, second) = (words.next()?, words.next()?);
        let verb = first.intersects(Roles::CUE.union(Roles::AUXILIARY))
            && !first.intersects(NO_CONTENT.difference(BEFORE_VERB));
        let that = second.intersects(Roles::CLAUSE_WORD) && !first.intersects(NO_CONTENT);
        let after = Roles::PREPOSITION.union(Roles::CONJUNCTION);
        let closes = !at.is_word(quote + 1) || at.has_any(quote + 1, after);
        if !reads_common_nouns(at.language) || !said.starts_with(char::is_lowercase) || !(verb || that) || !closes {
            return None;
        }
        let end = (self.low..quote).rev().find(|&i| !at.has_any(i, Roles::ADVERB) || at.mention_at(i).is_some())? + 1;
        let whole = at.phrase_at(self.low, end, self.inflect).or_else(|| at.common_phrase(self.low, end))?;
        let subject = whole.end == end && !whole.mention.is_possessive();
        if subject { self.by(whole.mention, Rule::BeforeQuote, quote) } else { None }
    }

    /// One word that may be a surname and closes the clause of a verb behind a common noun: "has said in a press conference |
    /// Ruiz". Whether it is one, the rest of the text tells.
    pub(super) fn closing_surname(&self, first: usize, high: usize) -> Option<Mention> {
        let at = self.at;
        let end = (first..high.min(first + MOST_CLOSING_WORDS)).find(|&i| !at.is_word(i)).unwrap_or(high);
        let name = at.mention_ending(end.checked_sub(1)?).filter(|it| it.first > first && at.is_loose_surname(it))?;
        let hangs = at.has_any(first, Roles::PREPOSITION.union(Roles::TO).union(BEFORE_VERB).union(TIMES));
        let plain = |i: usize| !at.has_any(i, Roles::CUE.union(Roles::CLAUSE_WORD).union(Roles::RELATIVE));
        (reads_common_nouns(at.language) && hangs && (first..name.first).all(plain)).then_some(*name)
    }

    /// Whether somebody who is only described opens the sentence, with an aside between commas up to the verb at `first`: "A
    /// fisherman, who saw it, | said".
    pub(super) fn is_somebody_apposed(&self, first: usize) -> bool {
        let at = self.at;
        let somebody = at.has_any(self.low, Roles::INDEFINITE) && at.is_content(self.low + 1);
        let noun = somebody && reads_common_nouns(self.at.language) && !at.has_any(self.low + 1, TIMES);
        let close = first.checked_sub(1).filter(|&i| noun && at.is_mark(i, COMMA));
        let open = (self.low..first).find(|&i| !at.is_word(i));
        let verbal = Roles::CUE.union(Roles::AUXILIARY);
        let plain = |i: usize| !at.has_any(i, verbal) || at.has_any(i, Roles::DETERMINER) || i == self.low + 1;
        open.zip(close)
            .is_some_and(|(open, close)| at.is_mark(open, COMMA) && open < close && (self.low..open).all(plain))
    }

    /// Whether the relative pronoun right before the verb at `first` stands for a common noun that nobody writes: "a body | that |
    /// calls itself", not "a message | that | says".
    pub(super) fn is_told_of_thing(&self, first: usize) -> bool {
        let at = self.at;
        let who =
            first.checked_sub(1).filter(|&i| i > self.low + 1 && at.has_any(i, Roles::WHO.union(Roles::RELATIVE)));
        let written = Roles::DOCUMENT.union(Roles::NOUN_CUE).union(Roles::CUE).union(Roles::TITLED).union(Roles::TITLE);
        let noun = |i: usize| at.is_content(i) && at.mention_at(i).is_none() && !at.has_any(i, written);
        let plain = |who: usize| (self.low..who).rev().take_while(|&i| at.is_content(i)).all(noun) && noun(who - 1);
        reads_common_nouns(at.language) && who.is_some_and(plain)
    }

    /// The one word between commas that names whom an office right before it calls so: "her brother, | Leo |, said". Nothing
    /// may hang on the office, since a place may follow.
    pub(super) fn one_word_apposed(&self, office: &Phrase) -> Option<Mention> {
        let at = self.at;
        let bare = !(office.mention.first..=office.mention.last).any(|i| at.is_hanging(i));
        let name = at.mention_at(office.end + 1).filter(|it| it.first == office.end + 1 && it.last == it.first)?;
        let apart = at.is_mark(office.end, COMMA) && at.is_mark(name.last + 1, COMMA);
        let told = office.mention.kind == MentionKind::Noun && name.is_person() && at.may_be_subject(name);
        (reads_common_nouns(at.language) && bare && apart && told).then_some(*name)
    }

    /// Whether nothing but whom something is told stands in `first..high`: "said Ana Ruiz | to the Courier".
    pub(super) fn is_only_told(&self, first: usize, high: usize) -> bool {
        let at = self.at;
        let small = Roles::PREPOSITION.union(Roles::TO);
        let verb = |i: usize| at.has_any(i, Roles::CUE) && !at.has_any(i, Roles::DOCUMENT);
        let plain = |i: usize| at.is_word(i) && !verb(i) && !at.has_any(i, Roles::CLAUSE_WORD.union(Roles::RELATIVE));
        let end = high - usize::from(high > first && !at.is_word(high - 1));
        at.has_any(first, small) && end - first <= MOST_TOLD && (first..end).all(plain)
    }

    /// The office of a description that a verb and its objects go on with: "The official | weighs three ideas".
    pub(super) fn without_clause(&self, noun: Mention) -> Mention {
        let at = self.at;
        if noun.kind != MentionKind::Noun || !reads_common_nouns(self.at.language) {
            return noun;
        }
        let title = (noun.first..=noun.last).find(|&i| at.has_any(i, Roles::TITLE));
        let clause = title.filter(|&it| it + 2 <= noun.last && at.is_content(it + 1) && !at.has_any(it + 2, Roles::OF));
        clause.and_then(|title| at.noun(noun.first, title)).unwrap_or(noun)
    }
}
