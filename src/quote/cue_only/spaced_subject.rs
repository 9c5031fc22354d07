//! The subject of a cue in a script without capitals that puts spaces between words: a name that the text knows, an office,
//! a pronoun, or the verb alone.

use crate::lang::{Language, Roles, Section};
use crate::quote::cue_only::known::{Known, Text};
use crate::quote::cue_only::uncased::{
    BEHIND_SUBJECT, CALLING, CUE, ClauseReader, MOST_LED_WORDS, REACH_WORDS, is_capital, is_name,
};
use crate::quote::cue_only::uncased_words::{Gap, Word, window};
use crate::quote::people::entity::Gender;
use crate::span::Span;

/// Maximum words of a name that stands alone (all numbers here are set by hand).
pub(super) const LONGEST_NAME: usize = 3;
/// Maximum words of a clause that tells what somebody says and ends in the quotation.
const MOST_TOLD_WORDS: usize = 30;
/// Maximum words behind a verb that opens its sentence up to the quotation.
const MOST_INVERTED_WORDS: usize = 12;
/// Maximum small words before the subject that opens a clause.
const MOST_OPENING_WORDS: usize = 3;
pub(super) const PRONOUN: Roles = Roles::MASCULINE.union(Roles::FEMININE);
pub(super) const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// What may follow the subject behind its verb.
const BEHIND_SUBJECT_OF_VERB: Roles =
    BEHIND_SUBJECT.difference(Roles::OFFICE).union(Roles::NAME_STOP).union(Roles::CLAUSE_WORD);

/// What may follow a full name that is a subject.
const BEHIND_SUBJECT_IN_FULL: Roles =
    BEHIND_SUBJECT.union(Roles::TITLE).union(Roles::CLAUSE_WORD).union(Roles::DETERMINER);

/// The subject of a cue.
pub(super) enum Subject {
    Known(Known),
    Pronoun(Option<Gender>),
}

/// Reads the clauses beside one place of the text.
pub(super) struct Reader<'a> {
    pub(super) clauses: ClauseReader<'a>,
    pub text: Text<'a>,
}

impl<'a> Reader<'a> {
    /// For the clauses beside the byte `at`. `known` is the name of the last speaker.
    pub fn new(text: &'a str, at: usize, known: Option<Span>, language: &'a Language) -> Self {
        Self {
            clauses: ClauseReader { text, known, language },
            text: Text { text, language, window: window(text, at) },
        }
    }

    pub(super) fn language(&self) -> &Language {
        self.text.language
    }

    /// The subject of a cue that leads a quotation in.
    pub fn leading(&self, words: &[Word], led: bool) -> Option<(Subject, Span)> {
        let cue = words.iter().rposition(|word| word.roles.intersects(CUE))?;
        let (is_relayed, whose) = self.relayed(words);
        if is_relayed {
            return whose;
        }
        let told = self.led_by(words, cue, led);
        // "Ruiz said, according to the paper: “…”"
        let source = told.is_none() && words[cue].roles.intersects(Roles::ACCORDING);
        if source && words[..cue].iter().any(|word| word.roles.intersects(Roles::CUE)) {
            return self.leading(&words[..cue], true);
        }
        told
    }

    /// The subject of the cue at `cue`, which leads a quotation in.
    fn led_by(&self, words: &[Word], cue: usize, led: bool) -> Option<(Subject, Span)> {
        // "went on | saying": the verb before has the subject.
        if words[cue].roles.intersects(Roles::CLAUSE_WORD) && words[..cue].iter().any(|word| word.roles.intersects(CUE))
        {
            return self.leading(&words[..cue], true);
        }
        let behind = &words[cue + 1..];
        // "said that the new bridge in the old town of Harrow is | “…”"
        let that = behind.iter().position(|word| word.roles.intersects(Roles::CLAUSE_WORD));
        let other = behind.iter().any(|word| word.roles.intersects(Roles::AGENT));
        let opens = self.language().verb_first && cue <= 1 && that.is_none() && behind.len() <= MOST_INVERTED_WORDS;
        let led = led || opens || that.is_some() && !other && behind.len() <= MOST_TOLD_WORDS;
        if let Some(subject) = self.opens(&words[..=cue]).filter(|_| led || behind.len() <= MOST_LED_WORDS) {
            return Some((subject, words[cue].span));
        }
        // "In the town of Harrow, | said | the latter": where verbs come first, a definite word behind one is its subject.
        let own = behind.first().filter(|it| it.gap == Gap::Space && self.language().verb_first);
        let own = own.is_some_and(|it| it.roles.intersects(Roles::DEFINITE.union(Roles::DETERMINER)));
        if let Some((named, cue)) = self.clauses.leading(words, led) {
            let known = self.sure(named.name, named.title, cue)?;
            let ahead = self.language().verb_first && known.name.start < cue.start && named.name.start < cue.start;
            if !ahead || !own && self.may_be_ahead(&known) {
                return Some((Subject::Known(known), cue));
            }
        }
        if !led && behind.len() > MOST_LED_WORDS {
            return None;
        }
        let ahead = if own { None } else { self.ahead(words, cue) };
        let subject = ahead.or_else(|| self.behind(words, cue))?;
        Some((subject, words[cue].span))
    }

    /// The subject of a cue that follows a quotation.
    pub fn following(&self, words: &[Word]) -> Option<(Subject, Span)> {
        let cue = words.iter().position(|word| word.roles.intersects(CUE))?;
        if let Some(said) = self.predicate(words) {
            return Some((self.behind_or_named(words, said)?, words[said].span));
        }
        // "…", a part of the plan, | said Ruiz
        if self.language().verb_first && cue > 0 && cue < REACH_WORDS && words[cue].gap > Gap::Space {
            return self.following(&words[cue..]);
        }
        if let Some(subject) = self.opens(&words[..=cue]).filter(|_| cue < REACH_WORDS) {
            return Some((subject, words[cue].span));
        }
        if let Some((named, cue)) = self.clauses.following(words) {
            return Some((Subject::Known(self.sure(named.name, named.title, cue)?), cue));
        }
        let marked = words[..cue].iter().rposition(|word| word.roles.intersects(Roles::AGENT));
        let joined = words[cue].roles.intersects(Roles::CONJUNCTION) && !words[cue].roles.intersects(Roles::ACCORDING);
        if cue >= REACH_WORDS && marked.is_none() || joined {
            return None;
        }
        if cue > 0 && words[1..=cue].iter().any(|word| word.gap == Gap::Lead) {
            return None;
        }
        let inverted =
            cue == 0 || cue == 1 && words[0].roles.intersects(Roles::NAME_STOP) && !self.is_pronoun(&words[0]);
        let subject = if inverted { self.behind(words, cue) } else { self.ahead(words, cue) };
        Some((subject?, words[cue].span))
    }

    pub(super) fn is_pronoun(&self, word: &Word) -> bool {
        word.roles.intersects(PRONOUN) && !word.roles.intersects(Roles::CUE)
    }

    /// A pronoun that opens the clause of the cue, which is the last word; where the verb stands last, also somebody named
    /// in full or known in full.
    fn opens(&self, words: &[Word]) -> Option<Subject> {
        let cue = words.len() - 1;
        let i = self.first_of_clause(words);
        let word = words[..cue].get(i)?;
        if words[..cue].iter().any(|word| word.roles.intersects(Roles::AGENT)) || self.has_agents() {
            return None;
        }
        if self.is_pronoun(word) {
            return Some(self.pronoun(word));
        }
        let called = words[..cue].last().is_some_and(|word| word.roles.intersects(CALLING));
        if self.language().verb_first || called || words[cue].roles.intersects(Roles::ACCORDING) {
            return None;
        }
        if word.roles.intersects(CALLING) {
            return self.latin_behind(&words[i..cue]).map(Subject::Known);
        }
        let end = i + words[i..cue].iter().take_while(|it| self.goes_on(word, it)).count();
        match end - i {
            1 => self.text.full_name(word.span.of(self.text.text)).map(Subject::Known),
            2..=LONGEST_NAME if self.ends_subject(words, end) => {
                let name = Span::new(word.span.start, words[end - 1].span.end);
                let known = Known { name, title: None };
                let closes = end == cue || words[end].gap > Gap::Space;
                (closes || self.is_somebody(&known)).then_some(Subject::Known(known))
            }
            _ => None,
        }
    }

    /// The first word of a clause behind small words.
    pub(super) fn first_of_clause(&self, words: &[Word]) -> usize {
        let big = CALLING.union(Roles::PREPOSITION);
        // "| 79 বছরের | অলিভেরা"
        let figure = |word: &Word| word.span.of(self.text.text).starts_with(char::is_numeric);
        let small = |word: &Word| {
            (word.roles.intersects(Roles::NAME_STOP.union(Roles::DAY)) || figure(word)) && !word.roles.intersects(big)
        };
        words.iter().take(MOST_OPENING_WORDS).take_while(|word| small(word) && !self.is_pronoun(word)).count()
    }

    /// Whether a word goes on with a name.
    pub(super) fn goes_on(&self, first: &Word, word: &Word) -> bool {
        let joined = word.span == first.span || word.gap == Gap::Space;
        joined && is_name(word, self.text.text) && is_capital(word, self.text.text) == is_capital(first, self.text.text)
    }

    /// Whether a subject of several words may end before the word at `end`; the last word is the cue.
    fn ends_subject(&self, words: &[Word], end: usize) -> bool {
        let Some(next) = words.get(end).filter(|_| end + 1 < words.len()) else { return true };
        // "Ruiz | told Hale | that"; but "Ana Ruiz | Hale | reminding, Moss said".
        let hearer = next.roles.intersects(Roles::OBLIQUE) && end + 2 < words.len();
        let ends = next.roles.intersects(BEHIND_SUBJECT_IN_FULL);
        next.gap > Gap::Space || ends && !hearer
    }

    /// The subject ahead of the cue at `cue`.
    fn ahead(&self, words: &[Word], cue: usize) -> Option<Subject> {
        if self.language().verb_first && words[cue].roles.intersects(Roles::CONJUNCTION.union(Roles::CLAUSE_WORD)) {
            return None;
        }
        if let Some(marker) = words[..cue].iter().rposition(|word| word.roles.intersects(Roles::AGENT)) {
            return self.marked(words, marker);
        }
        let hung = cue.checked_sub(1).filter(|&at| words[at].roles.intersects(Roles::OF));
        if let Some(hung) = hung.filter(|_| words[cue].gap == Gap::Space) {
            return self.ending(words, hung);
        }
        if let Some(before) = cue.checked_sub(1).filter(|&i| self.is_possessive(&words[i])) {
            return Some(self.pronoun(&words[before]));
        }
        if words[cue].roles.intersects(Roles::ACCORDING)
            || self.has_agents() && words[cue].roles.intersects(Roles::PAST)
        {
            return None;
        }
        let small = |word: &Word| word.roles.intersects(Roles::CONJUNCTION);
        if self.language().drops_subject && !self.language().verb_first && words[..cue].iter().all(small) {
            let one = !words[cue].roles.intersects(Roles::PLURAL);
            return one.then_some(Subject::Pronoun(None));
        }
        if !self.language().verb_first
            && let Some(named) = self.titled_ahead(words, cue)
        {
            return Some(Subject::Known(named));
        }
        // "Ana Ruiz, a voter in the capital | (Harrow) | says"
        let bracketed = |word: &Word| self.text.text[..word.span.start].trim_end().ends_with('(');
        let part = words[..cue].iter().rposition(|word| word.gap > Gap::Space && !bracketed(word)).unwrap_or(0);
        self.opening(&words[..=cue], part).or_else(|| if part > 0 { self.opening(&words[..=cue], 0) } else { None })
    }

    /// Whether a mark of the subject stands beside verbs of the past in this language.
    pub fn has_agents(&self) -> bool {
        self.language().list(Section::FunctionWords).entries().iter().any(|(_, roles)| *roles == "agent")
    }

    /// Whether a word is a possessive pronoun: उनका.
    fn is_possessive(&self, word: &Word) -> bool {
        word.roles.intersects(Roles::POSSESSIVE)
    }

    pub(super) fn pronoun(&self, word: &Word) -> Subject {
        Subject::Pronoun(verb_gender(word.roles & PRONOUN, self.language()))
    }

    /// The subject that opens the words at `start`, behind small words; the last word is the cue.
    fn opening(&self, words: &[Word], start: usize) -> Option<Subject> {
        let cue = words.len() - 1;
        let i = start + self.first_of_clause(&words[start..=cue]);
        let word = words[..cue].get(i)?;
        let ends = |i: usize| i == cue || words[i].roles.intersects(BEHIND_SUBJECT) || words[i].gap > Gap::Space;
        if self.is_pronoun(word) {
            let other = words[i + 1..cue].iter().any(|word| word.roles.intersects(CALLING));
            return (ends(i + 1) || !other).then(|| self.pronoun(word));
        }
        if word.roles.intersects(CALLING) {
            return if ends(i + 1) { self.text.holder(word.span).map(Subject::Known) } else { None };
        }
        // "according to | Reuters |, the firm said"
        let source = i > start && words[i - 1].roles.intersects(Roles::ACCORDING);
        if !is_name(word, self.text.text) || source {
            return None;
        }
        let end = i + words[i..cue].iter().take_while(|it| self.goes_on(word, it)).count();
        if end == i + 1 {
            let full = || self.text.full_name(word.span.of(self.text.text));
            // "before | the show |, he said"; "after | scored | …, he said"
            if self.language().verb_first && (i > start || word.roles.intersects(Roles::DEFINITE)) {
                return full().filter(|it| self.is_somebody(it)).map(Subject::Known);
            }
            let small = |word: &Word| self.language().is_stop_word(word.span.of(self.text.text));
            let ends = ends(end) || small(&words[end]);
            return if ends { self.single(word) } else { full() }.map(Subject::Known);
        }
        let run = |end: usize| Span::new(word.span.start, words[end - 1].span.end);
        if end - i <= LONGEST_NAME && self.ends_subject(words, end) {
            // "When | you see the pictures |, they say": where verbs come first, a verb may look like a name.
            let name = run(end);
            let verbal = self.language().verb_first;
            let sure = || self.sure(name, None, words[cue].span).filter(|it| self.may_be_ahead(it));
            let known = if verbal { sure() } else { Some(self.settled(name, None)) };
            return known.map(Subject::Known);
        }
        // "Ana Ruiz | Hale | reminding, Moss said": the object is cut in two.
        if words[end].roles.intersects(Roles::OBLIQUE) {
            return None;
        }
        // More words follow than those of the name.
        let whole = |end: usize| {
            let full = self.text.full_name(words[end - 1].span.of(self.text.text))?;
            (full.name.of(self.text.text) == run(end).of(self.text.text)).then_some(full)
        };
        let known = (i + 2..=end.min(i + LONGEST_NAME)).find_map(whole);
        let surname = || {
            let full = self.text.full_name(word.span.of(self.text.text))?;
            (!full.name.of(self.text.text).starts_with(word.span.of(self.text.text))).then_some(full)
        };
        known.or_else(surname).map(Subject::Known)
    }

    /// The name of somebody known that opens a sentence, and the place of the word behind it.
    pub fn topic(&self, words: &[Word]) -> Option<(Known, usize)> {
        let first = words.iter().position(|word| !word.roles.intersects(CALLING))?;
        let end = first + words[first..].iter().take_while(|word| self.goes_on(&words[first], word)).count();
        let count = (1..=LONGEST_NAME).contains(&(end - first));
        let title = (first > 0).then(|| Span::new(words[0].span.start, words[first - 1].span.end));
        let name = Span::new(words[first].span.start, words.get(end.checked_sub(1)?)?.span.end);
        let full = self.text.full_name(words[end - 1].span.of(self.text.text));
        let known = match full {
            Some(full) if end - first == 1 || full.name.of(self.text.text) == name.of(self.text.text) => full,
            _ if title.is_some() && count => Known { name, title },
            _ => return None,
        };
        Some((known, end))
    }

    /// The subject right behind the cue at `cue`.
    pub(super) fn behind(&self, words: &[Word], cue: usize) -> Option<Subject> {
        let verb = &words[cue];
        let own = verb.roles.intersects(PRONOUN) && verb.roles.intersects(Roles::ACCORDING);
        if own {
            return Some(self.pronoun(verb));
        }
        let inverted = self.language().verb_first || verb.roles.intersects(Roles::ACCORDING);
        let hung = cue > 0 && words[cue - 1].roles.intersects(Roles::BLOCKS_SUBJECT);
        // "…," said she
        if let Some(next) =
            words.get(cue + 1).filter(|next| cue == 0 && next.gap == Gap::Space && self.is_pronoun(next))
        {
            return Some(self.pronoun(next));
        }
        if !inverted || hung {
            return None;
        }
        let small = |word: &Word| {
            let somebody = word.roles.intersects(Roles::DEFINITE.union(CALLING));
            word.roles.intersects(Roles::NAME_STOP) && !somebody
        };
        let opens = verb.gap > Gap::Space || words[..cue].iter().all(small);
        let dropped = || {
            let drops = self.language().drops_subject && verb.roles.intersects(Roles::CUE) && opens;
            let alone = drops && !verb.roles.intersects(Roles::PLURAL.union(Roles::ACCORDING));
            alone.then(|| Subject::Pronoun(verb_gender(verb.roles, self.language())))
        };
        let Some(word) = words.get(cue + 1).filter(|word| word.gap == Gap::Space) else { return dropped() };
        // "said | to me | Ana Ruiz"
        if word.roles.contains(Roles::TO.union(Roles::NAME_STOP))
            && let Some(named) = words.get(cue + 2).and_then(|_| self.clauses.behind(&words[cue + 2..]))
        {
            return self.sure(named.name, named.title, verb.span).map(Subject::Known);
        }
        if self.is_pronoun(word) {
            return Some(self.pronoun(word));
        }
        let ends =
            |i: usize| words.get(i).is_none_or(|it| it.gap > Gap::Space || it.roles.intersects(BEHIND_SUBJECT_OF_VERB));
        if word.roles.intersects(CALLING) {
            let definite = word.roles.intersects(Roles::DEFINITE);
            return if definite && ends(cue + 2) { self.text.holder(word.span).map(Subject::Known) } else { None };
        }
        let small = Roles::NAME_STOP.union(Roles::CLAUSE_WORD).union(Roles::DAY);
        if word.roles.intersects(Roles::DETERMINER) {
            return None; // "said | one of the demonstrators"
        }
        if word.roles.intersects(small) && !word.roles.intersects(Roles::DEFINITE) {
            let part = words[cue + 1..].iter().take_while(|word| word.gap == Gap::Space);
            let rest = part.take_while(|word| !word.roles.intersects(Roles::CLAUSE_WORD));
            let (mut count, mut person) = (0, false);
            for word in rest {
                count += 1;
                person |= word.roles.intersects(CALLING.union(FIRST_NAME));
            }
            return if count <= MOST_LED_WORDS && !person { dropped() } else { None };
        }
        if word.roles.intersects(Roles::TO) && ends(cue + 2) && self.is_whole(word) {
            return Some(Subject::Known(Known { name: word.span, title: None }));
        }
        let hung = word.roles.intersects(Roles::NOUN_ATTACHING) && !word.roles.intersects(FIRST_NAME);
        if !is_name(word, self.text.text) {
            return None;
        }
        if word.roles.intersects(Roles::DEFINITE) {
            let full = self.text.full_name(word.span.of(self.text.text)).filter(|it| self.is_somebody(it));
            return full.filter(|_| ends(cue + 2)).map(Subject::Known);
        }
        // "the signatories | of this petition"
        let owner = words.get(cue + 2).is_some_and(|it| it.gap == Gap::Space && it.roles.intersects(Roles::DETERMINER));
        if ends(cue + 2) && !hung && !owner {
            return self.single(word).map(Subject::Known);
        }
        let known = self.text.full_name(word.span.of(self.text.text))?;
        Some(Subject::Known(known))
    }
}

/// The gender that the form of a verb tells.
pub(super) fn verb_gender(roles: Roles, language: &Language) -> Option<Gender> {
    match roles {
        _ if roles.contains(PRONOUN) => None,
        _ if roles.intersects(Roles::FEMININE) => Some(Gender::Feminine),
        _ if roles.intersects(Roles::MASCULINE) || language.verb_first && roles.intersects(Roles::CUE) => {
            Some(Gender::Masculine)
        }
        _ => None,
    }
}
