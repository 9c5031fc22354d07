//! Who speaks in a script without capitals that puts spaces between words, where no full name stands beside the cue: a
//! surname, an office or a pronoun alone, or a verb without a subject.

use crate::chars::punctuation::is_sentence_end;
use crate::lang::{Language, Roles, Section};
use crate::quote::cue_only::known::{Known, Text};
use crate::quote::cue_only::uncased::{
    BEHIND_SUBJECT, CALLING, CUE, MOST_LED_WORDS, Names, REACH_WORDS, is_name, sides,
};
use crate::quote::cue_only::uncased_words::{self, Gap, Word, places};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::people::entity::Gender;
use crate::quote::voice::{ResolvedSpeaker, said_by};
use crate::span::Span;

/// Maximum words of a name that stands alone (all numbers here are set by hand).
const LONGEST_NAME: usize = 3;
/// Maximum words of a clause that tells what somebody says and ends in the quotation.
const MOST_TOLD_WORDS: usize = 16;
/// Maximum words from a quotation without a mark at its end to the cue.
const MOST_UNMARKED_WORDS: usize = 6;
/// Maximum small words before the subject that opens a clause.
const MOST_OPENING_WORDS: usize = 3;
/// Minimum characters of a surname.
const LEAST_CHARS: usize = 2;
/// Minimum times that a single name stands in the text.
const LEAST_TIMES: usize = 2;
const PRONOUN: Roles = Roles::MASCULINE.union(Roles::FEMININE);
const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// What may follow the subject behind its verb.
const BEHIND_SUBJECT_OF_VERB: Roles = BEHIND_SUBJECT.union(Roles::NAME_STOP).union(Roles::CLAUSE_WORD);

/// What the words beside a quotation, or of a sentence without one, tell of who speaks.
pub(crate) enum Spoken {
    Voice(ResolvedSpeaker),
    /// A pronoun or a verb without a subject.
    Pronoun(Option<Gender>),
    /// No word stands beside the quotation.
    Alone,
    /// Somebody acts who is named.
    Acts(ResolvedSpeaker),
    /// Somebody is named who may be the subject or not.
    Somebody,
    Nobody,
}

/// The subject of a cue.
enum Subject {
    Known(Known),
    Pronoun(Option<Gender>),
}

/// The voice of the quotation at token `quote`.
pub(crate) fn voice(
    clause: ParagraphView<'_>,
    quote: usize,
    known: Option<Span>,
    language: &Language,
) -> Option<Spoken> {
    let (text, here) = (clause.text, clause.token(quote)?.span);
    let (before, after, goes_on) = sides(clause, quote)?;
    let reader = Reader { names: Names { text, known, language }, text: Text { text, language } };

    let (words, gap) = uncased_words::words(text, before, true, language);
    if let Some((subject, cue)) = reader.leading(&words, gap > Gap::Space) {
        return Some(reader.spoken(subject, cue, quote));
    }
    let (behind, gap) = uncased_words::words(text, after, false, language);
    // "…." X said: "…" is about what comes.
    let full = here.of(text).ends_with(is_sentence_end);
    // Without a mark the quotation is a part of the clause that goes on.
    let marked = here.of(text).ends_with(|c: char| c.is_ascii_punctuation() || is_sentence_end(c) || c == '،')
        || behind.first().is_none_or(|word| word.gap > Gap::Space);
    let end = if marked { behind.len() } else { behind.len().min(MOST_UNMARKED_WORDS) };
    if (!goes_on || gap != Gap::Lead && (!full || gap == Gap::Stop))
        && let Some((subject, cue)) = reader.following(&behind[..end])
    {
        return Some(reader.spoken(subject, cue, quote));
    }
    let opens = |span: Span| span.of(text).trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n').is_empty();
    let alone = words.is_empty() && (opens(after) || behind.first().is_some_and(|word| word.gap == Gap::Stop));
    Some(if alone { Spoken::Alone } else { Spoken::Nobody })
}

/// Who speaks, or else acts, in words without a quotation.
pub(crate) fn indirect(clause: ParagraphView<'_>, low: usize, high: usize, language: &Language) -> Spoken {
    let start = clause.token(low).map_or(0, |token| token.span.start);
    let span = Span::new(start, clause.token(high - 1).map_or(start, |token| token.span.end));
    let reader = Reader {
        names: Names { text: clause.text, known: None, language },
        text: Text { text: clause.text, language },
    };
    let (words, _) = uncased_words::words(clause.text, span, false, language);
    let cue = words.iter().position(|word| word.roles.intersects(CUE));
    if let Some(cue) = cue {
        return match reader.following(&words).or_else(|| reader.leading(&words[..=cue], true)) {
            Some((subject, cue)) => reader.spoken(subject, cue, low),
            None => Spoken::Somebody,
        };
    }
    if let Some(marker) = words.iter().position(|word| word.roles.intersects(Roles::AGENT)) {
        return match reader.marked(&words, marker) {
            Some(Subject::Known(known)) => Spoken::Acts(said_by(known.name, known.title, words[marker].span, low)),
            Some(Subject::Pronoun(gender)) => Spoken::Pronoun(gender),
            None => Spoken::Somebody,
        };
    }
    if words.is_empty() {
        return Spoken::Nobody;
    }
    if let Some((known, last)) = reader.topic(&words) {
        let hangs = words.get(last).is_some_and(|next| next.roles.intersects(Roles::BLOCKS_SUBJECT));
        return if hangs {
            Spoken::Somebody
        } else {
            Spoken::Acts(said_by(known.name, known.title, words[0].span, low))
        };
    }
    let named = words.iter().enumerate().any(|(i, word)| {
        word.roles.intersects(CALLING.union(FIRST_NAME))
            && words.get(i + 1).is_some_and(|next| is_name(next, clause.text))
    });
    if named { Spoken::Somebody } else { Spoken::Nobody }
}

/// Whether a voice is known to be a man or a woman: by its title, its first name, its verb.
pub(crate) fn gender(text: &str, voice: &ResolvedSpeaker, language: &Language) -> Option<Gender> {
    let roles = |span: Span| {
        let words = span.of(text).split_whitespace();
        words.fold(Roles::empty(), |roles, word| roles | language.roles(word))
    };
    let title = voice.title.map_or(Roles::empty(), roles);
    let name = voice
        .noun
        .and_then(|name| name.of(text).split_whitespace().next())
        .map_or(Roles::empty(), |first| language.roles(first));
    let masculine = title.intersects(Roles::MASCULINE_TITLE) || name.intersects(Roles::MASCULINE_NAME);
    let feminine = title.intersects(Roles::FEMININE_TITLE) || name.intersects(Roles::FEMININE_NAME);
    match (masculine, feminine) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => voice.cue.and_then(|cue| verb_gender(language.roles(cue.of(text)), language)),
    }
}

/// The gender that the form of a verb tells.
fn verb_gender(roles: Roles, language: &Language) -> Option<Gender> {
    match roles {
        _ if roles.contains(PRONOUN) => None,
        _ if roles.intersects(Roles::FEMININE) => Some(Gender::Feminine),
        _ if roles.intersects(Roles::MASCULINE) || language.verb_first && roles.intersects(Roles::CUE) => {
            Some(Gender::Masculine)
        }
        _ => None,
    }
}

struct Reader<'a> {
    names: Names<'a>,
    text: Text<'a>,
}

impl Reader<'_> {
    fn language(&self) -> &Language {
        self.text.language
    }

    fn spoken(&self, subject: Subject, cue: Span, quote: usize) -> Spoken {
        match subject {
            Subject::Known(known) => Spoken::Voice(said_by(known.name, known.title, cue, quote)),
            Subject::Pronoun(gender) => Spoken::Pronoun(gender),
        }
    }

    /// The subject of a cue that leads a quotation in.
    fn leading(&self, words: &[Word], led: bool) -> Option<(Subject, Span)> {
        let cue = words.iter().rposition(|word| word.roles.intersects(CUE))?;
        let behind = &words[cue + 1..];
        // "said that the new bridge in the old town of Harrow is | “…”"
        let that = behind.iter().position(|word| word.roles.intersects(Roles::CLAUSE_WORD));
        let other = behind.iter().any(|word| word.roles.intersects(Roles::AGENT));
        let led = led || that.is_some() && !other && behind.len() <= MOST_TOLD_WORDS;
        if let Some((named, cue)) = self.names.leading(words, led) {
            return Some((Subject::Known(self.settled(named.name, named.title)), cue));
        }
        if !led && behind.len() > MOST_LED_WORDS {
            return None;
        }
        let subject = self.ahead(words, cue).or_else(|| self.behind(words, cue))?;
        Some((subject, words[cue].span))
    }

    /// The subject of a cue that follows a quotation.
    fn following(&self, words: &[Word]) -> Option<(Subject, Span)> {
        if let Some((named, cue)) = self.names.following(words) {
            return Some((Subject::Known(self.settled(named.name, named.title)), cue));
        }
        let cue = words.iter().position(|word| word.roles.intersects(CUE))?;
        let marked = words[..cue].iter().rposition(|word| word.roles.intersects(Roles::AGENT));
        if cue >= REACH_WORDS && marked.is_none() || words[cue].roles.intersects(Roles::CONJUNCTION) {
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

    fn is_pronoun(&self, word: &Word) -> bool {
        word.roles.intersects(PRONOUN) && !word.roles.intersects(Roles::CUE)
    }

    /// The subject ahead of the cue at `cue`.
    fn ahead(&self, words: &[Word], cue: usize) -> Option<Subject> {
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
        let part = words[..cue].iter().rposition(|word| word.gap > Gap::Space).unwrap_or(0);
        self.opening(&words[..=cue], part).or_else(|| if part > 0 { self.opening(&words[..=cue], 0) } else { None })
    }

    /// Whether a mark of the subject stands beside verbs of the past in this language.
    fn has_agents(&self) -> bool {
        self.language().list(Section::FunctionWords).entries().iter().any(|(_, roles)| *roles == "agent")
    }

    /// Whether a word is a possessive pronoun: उनका.
    fn is_possessive(&self, word: &Word) -> bool {
        word.roles.intersects(Roles::POSSESSIVE)
    }

    fn pronoun(&self, word: &Word) -> Subject {
        Subject::Pronoun(verb_gender(word.roles & PRONOUN, self.language()))
    }

    /// The subject before the mark of the subject at `marker`, or in it: उन्होंने.
    fn marked(&self, words: &[Word], marker: usize) -> Option<Subject> {
        let mark = &words[marker];
        if mark.roles.intersects(Roles::RELATIVE) {
            return None;
        }
        if mark.roles.intersects(PRONOUN) {
            return Some(self.pronoun(mark));
        }
        self.ending(words, marker)
    }

    /// The subject that ends before the word at `end`.
    fn ending(&self, words: &[Word], end: usize) -> Option<Subject> {
        let last = words.get(end.checked_sub(1)?).filter(|_| words[end].gap == Gap::Space)?;
        if self.is_pronoun(last) {
            return Some(self.pronoun(last));
        }
        if last.roles.intersects(CALLING) && !last.roles.intersects(Roles::NAME_STOP) {
            let before = end.checked_sub(2).map(|i| &words[i]).filter(|_| last.gap == Gap::Space);
            let called = before.is_some_and(|before| {
                before.roles.intersects(Roles::DETERMINER.union(Roles::OF)) || is_name(before, self.text.text)
            });
            return if called { None } else { self.text.holder(last.span).map(Subject::Known) };
        }
        let mut first = end;
        while first > 0
            && is_name(&words[first - 1], self.text.text)
            && (first == end || words[first].gap == Gap::Space)
        {
            first -= 1;
        }
        self.run(words, first, end)
    }

    /// The name that the words in `first..end` are.
    fn run(&self, words: &[Word], first: usize, end: usize) -> Option<Subject> {
        match end - first {
            0 => None,
            1 => self.single(&words[first]).map(Subject::Known),
            2..=LONGEST_NAME => {
                let title = first
                    .checked_sub(1)
                    .filter(|&i| words[i].roles.intersects(CALLING) && words[first].gap == Gap::Space);
                let name = Span::new(words[first].span.start, words[end - 1].span.end);
                Some(Subject::Known(self.settled(name, title.map(|i| words[i].span))))
            }
            _ => {
                let known = self.text.full_name(words[end - 1].span.of(self.text.text))?;
                let name = known.name.of(self.text.text);
                let run = Span::new(words[first].span.start, words[end - 1].span.end);
                run.of(self.text.text).ends_with(name).then_some(Subject::Known(known))
            }
        }
    }

    /// The subject that opens the words at `start`, behind small words; the last word is the cue.
    fn opening(&self, words: &[Word], start: usize) -> Option<Subject> {
        let cue = words.len() - 1;
        let small =
            |word: &Word| word.roles.intersects(Roles::NAME_STOP.union(Roles::DAY)) && !word.roles.intersects(CALLING);
        let mut i = start;
        while i < cue && i < start + MOST_OPENING_WORDS && small(&words[i]) && !self.is_pronoun(&words[i]) {
            i += 1;
        }
        let word = words[..cue].get(i)?;
        let ends = |i: usize| i == cue || words[i].roles.intersects(BEHIND_SUBJECT) || words[i].gap > Gap::Space;
        if self.is_pronoun(word) {
            let other = words[i + 1..cue].iter().any(|word| word.roles.intersects(CALLING));
            return (ends(i + 1) || !other).then(|| self.pronoun(word));
        }
        if word.roles.intersects(CALLING) {
            return if ends(i + 1) { self.text.holder(word.span).map(Subject::Known) } else { None };
        }
        if !is_name(word, self.text.text) {
            return None;
        }
        if ends(i + 1) {
            return self.single(word).map(Subject::Known);
        }
        let known = self.text.full_name(word.span.of(self.text.text))?;
        let alone = !known.name.of(self.text.text).starts_with(word.span.of(self.text.text));
        alone.then_some(Subject::Known(known))
    }

    /// The name of somebody known that opens a sentence, and the place of the word behind it.
    fn topic(&self, words: &[Word]) -> Option<(Known, usize)> {
        let first = words.iter().position(|word| !word.roles.intersects(CALLING))?;
        let end = first + words[first..].iter().take_while(|word| is_name(word, self.text.text)).count();
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
    fn behind(&self, words: &[Word], cue: usize) -> Option<Subject> {
        let verb = &words[cue];
        let own = verb.roles.intersects(PRONOUN) && verb.roles.intersects(Roles::ACCORDING);
        if own {
            return Some(self.pronoun(verb));
        }
        let inverted = self.language().verb_first || verb.roles.intersects(Roles::ACCORDING);
        let hung = cue > 0 && words[cue - 1].roles.intersects(Roles::BLOCKS_SUBJECT);
        if !inverted || hung {
            return None;
        }
        let dropped = || {
            let drops = self.language().drops_subject && verb.roles.intersects(Roles::CUE);
            let alone =
                drops && !verb.roles.intersects(Roles::PLURAL.union(Roles::CLAUSE_WORD).union(Roles::ACCORDING));
            alone.then(|| Subject::Pronoun(verb_gender(verb.roles, self.language())))
        };
        let Some(word) = words.get(cue + 1).filter(|word| word.gap == Gap::Space) else { return dropped() };
        if self.is_pronoun(word) {
            return Some(self.pronoun(word));
        }
        let ends =
            |i: usize| words.get(i).is_none_or(|it| it.gap > Gap::Space || it.roles.intersects(BEHIND_SUBJECT_OF_VERB));
        if word.roles.intersects(CALLING) {
            let definite = word.roles.intersects(Roles::DEFINITE);
            return if definite && ends(cue + 2) { self.text.holder(word.span).map(Subject::Known) } else { None };
        }
        if word.roles.intersects(Roles::NAME_STOP.union(Roles::CLAUSE_WORD).union(Roles::DAY))
            && !word.roles.intersects(Roles::DEFINITE)
        {
            return dropped();
        }
        if !is_name(word, self.text.text) || word.roles.intersects(Roles::DEFINITE) {
            return None;
        }
        if ends(cue + 2) {
            return self.single(word).map(Subject::Known);
        }
        let known = self.text.full_name(word.span.of(self.text.text))?;
        Some(Subject::Known(known))
    }

    /// A single name: that of somebody whom the text names in full, or one that stands in it again.
    fn single(&self, word: &Word) -> Option<Known> {
        let written = word.span.of(self.text.text);
        if written.chars().count() < LEAST_CHARS {
            return None;
        }
        let again = || places(self.text.text, written).len() >= LEAST_TIMES && written.chars().count() > LEAST_CHARS;
        let here = Known { name: word.span, title: None };
        self.text.full_name(written).or_else(|| again().then_some(here))
    }

    /// A name as the text gives it in full: of a single one the full name; of two words of which the second is none, the
    /// first.
    fn settled(&self, name: Span, title: Option<Span>) -> Known {
        let here = Known { name, title };
        let written = name.of(self.text.text);
        let mut words = written.split_whitespace();
        let (Some(first), second) = (words.next(), words.next()) else { return here };
        match second {
            None => self.text.full_name(first).map_or(here, |full| Known { title: title.or(full.title), ..full }),
            Some(_) => here,
        }
    }
}
