//! Who speaks in a script without capitals that parts words (Arabic, Hebrew, Persian, Hindi, Bengali) or at least names
//! (Thai): a name is what a title, a cue, a mark of the subject and punctuation leave of a clause, if it is two or three
//! words of which nothing else is known.

use crate::chars::punctuation::is_sentence_end;
use crate::chars::script::{is_unspaced, is_word_char};
use crate::lang::{Language, Roles, Section};
pub(super) use crate::quote::cue_only::office::{CALLING, CUE};
use crate::quote::cue_only::office::{NAME, NO_NAME, NO_OFFICE, first_of_name, whole_title};
use crate::quote::cue_only::topic_marked::{Heard, Told};
use crate::quote::cue_only::uncased_words::{self, Gap, Word, places};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::voice::said_by;
use crate::span::Span;

/// Maximum words between a name and its cue, and between these and the quotation (all numbers here are set by hand).
pub(super) const REACH_WORDS: usize = 12;
/// Maximum words of the clause that a quotation ends: "said that | the plan was | “…”".
pub(super) const MOST_LED_WORDS: usize = 4;
/// Maximum words in a name, particles not counted.
pub(super) const LONGEST_NAME: usize = 3;
/// Maximum characters in a word of a name; it matters where no spaces are written.
const LONGEST_WORD: usize = 15;
/// Roles between a subject and a verb at the end of its clause: an addressee, a day, an apposition, a place.
pub(super) const BEHIND_SUBJECT: Roles =
    Roles::OBLIQUE.union(Roles::DAY).union(Roles::OFFICE).union(Roles::PREPOSITION).union(Roles::TO);

/// Where a name stands.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    /// Behind its verb.
    Behind,
    /// Ahead of it.
    Ahead,
    /// Right ahead of a word that marks it.
    Marked,
}

/// A name among the words of a clause, the title beside it, and the place of the word behind it.
pub(super) struct Named {
    pub name: Span,
    pub title: Option<Span>,
    pub end: usize,
    /// Whether it is one word that is known for a name by its title alone.
    pub is_single: bool,
}

/// The voice of the quotation at token `quote`: by a cue that leads it in, or by one that follows. `known` is the name of
/// the last speaker, who may be called by the surname alone.
pub(crate) fn voice(clause: ParagraphView<'_>, quote: usize, known: Option<Span>, language: &Language) -> Option<Told> {
    let (text, here) = (clause.text, clause.token(quote)?.span);
    let (before, after, goes_on) = sides(clause, quote, language)?;
    let clauses = ClauseReader { text, known, language };

    let (words, gap) = uncased_words::words(text, before, true, language);
    let mut found = clauses.leading(&words, gap > Gap::Space);
    let mut pronoun = found.is_none() && gap > Gap::Space && clauses.is_pronoun(&words);
    if found.is_none() && !pronoun {
        let (words, gap) = uncased_words::words(text, after, false, language);
        pronoun = gap != Gap::Lead && clauses.is_pronoun(&words);
        // "…." X said: "…" is about what comes.
        let full = here.of(text).ends_with(is_sentence_end);
        if !goes_on || gap != Gap::Lead && (!full || gap == Gap::Stop) {
            found = clauses.following(&words);
        }
    }
    if pronoun && found.is_none() {
        return Some(Told::Pronoun);
    }
    let (name, cue) = found?;
    Some(Told::Voice(said_by(name.name, name.title, cue, quote)))
}

/// Who speaks in words without a quotation.
pub(crate) fn indirect(clause: ParagraphView<'_>, low: usize, high: usize, language: &Language) -> Heard {
    let start = clause.token(low).map_or(0, |token| token.span.start);
    let span = Span::new(start, clause.token(high - 1).map_or(start, |token| token.span.end));
    let clauses = ClauseReader { text: clause.text, known: None, language };
    let (words, _) = uncased_words::words(clause.text, span, false, language);
    let cue = words.iter().position(|word| word.roles.intersects(CUE));
    match cue.and_then(|cue| {
        let named = clauses.latin(&words, cue).or_else(|| clauses.known_elsewhere(&words, cue));
        Some((named.or_else(|| clauses.ahead(&words, cue))?, words[cue].span))
    }) {
        Some((name, cue)) => Heard::Voice(said_by(name.name, name.title, cue, low)),
        None if words.iter().any(|it| it.roles.intersects(CALLING) || is_capital(it, clause.text)) => Heard::Somebody,
        None => Heard::Nobody,
    }
}

/// What stands before the quotation at token `quote` and what behind it, up to the next ones; whether one follows.
pub(super) fn sides(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Option<(Span, Span, bool)> {
    let here = clause.token(quote)?.span;
    let (mut low, mut high) = (quote, quote);
    // "in the paper | “Annahar” | : “…”": a few words between quotation marks may be a name.
    let spaced = language.list(Section::SentenceOpenings).is_empty();
    let names = |i: usize| spaced && clause.token(i).is_some_and(|it| is_short(it.span.of(clause.text)));
    while low > 0 && (low == quote || !clause.is_quote(low) || names(low)) {
        low -= 1;
    }
    while high + 1 < clause.len() && (high == quote || !clause.is_quote(high)) {
        high += 1;
    }
    let (first, last) = (clause.token(low)?.span, clause.token(high)?.span);
    let goes_on = high > quote && clause.is_quote(high);
    let start = if low < quote && clause.is_quote(low) { first.end } else { first.start };
    let end = if goes_on { last.start } else { last.end };
    Some((Span::new(start, here.start), Span::new(here.end, end), goes_on))
}

/// Whether a quotation is short enough for a name, and no sentence.
fn is_short(quotation: &str) -> bool {
    let inner = quotation.trim_matches(|c: char| !is_word_char(c));
    let sentence = quotation.contains(is_sentence_end);
    !sentence && inner.split_whitespace().nth(LONGEST_NAME).is_none()
}

/// Reads the clauses beside a quotation.
pub(super) struct ClauseReader<'a> {
    pub text: &'a str,
    /// The name of the last speaker.
    pub known: Option<Span>,
    pub language: &'a Language,
}

impl ClauseReader<'_> {
    /// X said: "…"; said X that "…"; according to X, "…". `led` says whether punctuation stands before the quotation.
    pub fn leading(&self, words: &[Word], led: bool) -> Option<(Named, Span)> {
        let cue = words.iter().rposition(|word| word.roles.intersects(CUE))?;
        let behind = &words[cue + 1..];
        let that = behind.iter().rposition(|word| word.roles.intersects(Roles::CLAUSE_WORD)).unwrap_or(0);
        if !led && behind.len() > that + MOST_LED_WORDS {
            return None;
        }
        let told = self.latin(words, cue).or_else(|| self.known_elsewhere(words, cue));
        if let Some(name) = told {
            return if self.is_in_bracket(words, cue, &name) { None } else { Some((name, words[cue].span)) };
        }
        // "He met X and said": where verbs come first, a verb with "and" joined to it has no subject before it.
        let ahead = if words[cue].roles.intersects(Roles::CONJUNCTION) { None } else { self.ahead(words, cue) };
        let found = ahead.or_else(|| {
            // "according to X", but not "X के मुताबिक"
            let hung = cue > 0 && words[cue - 1].roles.intersects(Roles::BLOCKS_SUBJECT);
            let verb_first = self.language.verb_first || words[cue].roles.intersects(Roles::ACCORDING) && !hung;
            if verb_first { self.behind(behind).or_else(|| self.surname(words, cue)) } else { None }
        });
        let open =
            |it: &Named| words[0].span.of(self.text).starts_with(is_unspaced) && self.is_in_bracket(words, cue, it);
        found.filter(|it| !open(it)).map(|name| (name, words[cue].span))
    }

    /// One word alone behind a verb that opens its sentence, with a colon or a preposition behind it: a surname.
    fn surname(&self, words: &[Word], cue: usize) -> Option<Named> {
        let verb = words.get(cue).is_some_and(|word| word.roles.intersects(Roles::CUE));
        let name =
            words.get(cue + 1).filter(|word| verb && cue == 0 && word.gap == Gap::Space && is_name(word, self.text))?;
        let definite =
            name.roles.intersects(Roles::DEFINITE.union(NO_NAME)) || name.span.of(self.text).chars().count() < 3;
        // "the signatories | of this petition"
        let stops = |it: &Word| it.roles.intersects(Roles::NAME_STOP) && !it.roles.intersects(Roles::DETERMINER);
        let ends = words.get(cue + 2).is_none_or(|next| next.gap > Gap::Space || stops(next));
        (!definite && ends).then_some(Named { name: name.span, title: None, end: cue + 2, is_single: true })
    }

    /// "…," said X; "…," X said; "…," according to X.
    pub fn following(&self, words: &[Word]) -> Option<(Named, Span)> {
        let cue = words.iter().take(REACH_WORDS).position(|word| word.roles.intersects(CUE))?;
        // "…" and said X …: another clause.
        if words[cue].roles.intersects(Roles::CONJUNCTION) {
            return None;
        }
        if let Some(name) = self.latin(words, cue) {
            return Some((name, words[cue].span));
        }
        // ” ซาคิบกล่าว
        let unspaced = words[0].span.of(self.text).starts_with(is_unspaced);
        if unspaced && cue == 1 && is_name(&words[0], self.text) && words[0].span.of(self.text).chars().count() > 2 {
            let name = Named { name: words[0].span, title: None, end: 1, is_single: true };
            return Some((name, words[cue].span));
        }
        if unspaced
            && cue > 1
            && let Some(name) =
                self.name(words, 0).filter(|it| words[it.end].roles.intersects(CALLING) || it.end == cue)
        {
            return Some((name, words[cue].span));
        }
        let inverted = cue == 0 || cue == 1 && words[0].roles.intersects(Roles::NAME_STOP);
        let found = if inverted { self.behind(&words[cue + 1..]) } else { self.ahead(words, cue) };
        found.map(|name| (name, words[cue].span))
    }

    /// The name behind a cue, or the one behind a comma and what its bearer is called.
    pub fn behind(&self, words: &[Word]) -> Option<Named> {
        // "And she adds: some people have | “…”": what is said.
        if words.first().is_some_and(|word| word.gap == Gap::Lead) {
            return None;
        }
        let end = end_of_part(words, 0);
        let called = || words.first().is_some_and(|word| word.roles.intersects(CALLING.union(Roles::DEFINITE)));
        let whole = || self.whole(&words[end..end_of_part(words, end)]).filter(|_| called());
        self.named(&words[..end], Side::Behind).or_else(whole)
    }

    /// The name ahead of the cue at `cue`: in the part of the clause that it ends, or the whole of the first part or of the
    /// one before: "X, the mayor, on Monday said".
    fn ahead(&self, words: &[Word], cue: usize) -> Option<Named> {
        let marker = if words[cue].roles.intersects(Roles::ACCORDING) {
            let hung = cue.checked_sub(1).filter(|&at| words[at].roles.intersects(Roles::BLOCKS_SUBJECT));
            Some(hung?)
        } else {
            let marker = words[..cue].iter().rposition(|word| word.roles.intersects(Roles::AGENT));
            // उन्होंने, जिन्होंने
            let bound = Roles::MASCULINE.union(Roles::FEMININE).union(Roles::RELATIVE);
            if marker.is_some_and(|at| words[at].roles.intersects(bound)) {
                return None;
            }
            marker
        };
        let side = if marker.is_some() { Side::Marked } else { Side::Ahead };
        let end = marker.unwrap_or(cue);
        let mut first = end.checked_sub(1)?;
        while first > 0 && words[first].gap == Gap::Space {
            first -= 1;
        }
        let start = words[..first].iter().rposition(|word| word.gap > Gap::Space).unwrap_or(0);
        let opening = if start > 0 { self.whole(&words[..end_of_part(words, 0)]) } else { None };
        let before = opening.or_else(|| self.whole(&words[start..first]));
        before.or_else(|| self.named(&words[first..end], side))
    }

    /// The words, if they are a name and nothing else.
    fn whole(&self, words: &[Word]) -> Option<Named> {
        self.name(words, 0).filter(|it| it.end == words.len())
    }

    /// The name that the words begin with, or the one behind a title, an office or a definite word among them.
    fn named(&self, words: &[Word], side: Side) -> Option<Named> {
        // "but | the mayor Ana Ruiz | said"
        let joins = |word: &Word| self.language.list(Section::DanglingOpenings).contains(word.span.of(self.text));
        let opening = self.language.verb_first && side == Side::Ahead && words.len() > 1 && joins(&words[0]);
        let words = &words[usize::from(opening)..];
        let unspaced = words.first()?.span.of(self.text).starts_with(is_unspaced);
        let fits = |it: &Named| match (words.get(it.end), side) {
            (None, _) => true,
            (Some(_), Side::Marked) => false,
            (Some(_), Side::Behind) => true,
            // A single word may go on in what is no name.
            (Some(next), Side::Ahead) if it.is_single => next.roles.intersects(BEHIND_SUBJECT) && unspaced,
            (Some(next), Side::Ahead) if next.roles.intersects(Roles::OBLIQUE) && !unspaced => {
                it.end + 1 == words.len()
            }
            (Some(next), Side::Ahead) => next.roles.intersects(BEHIND_SUBJECT) || unspaced && it.end + 1 == words.len(),
        };
        let definite = words[0].roles.intersects(Roles::DEFINITE);
        // "the weaver | the Syrian | Samer Nassar": the adjectives that agree are definite too.
        let agrees = words.iter().take_while(|word| word.roles.intersects(Roles::DEFINITE)).count();
        let trade = || self.called(words, 0, agrees.max(1)).filter(|it| definite && it.end == words.len());
        let bare = self.name(words, 0).filter(|it| !definite || it.end == 1).or_else(trade);
        match bare {
            Some(bare) if !unspaced && fits(&bare) => return Some(bare),
            _ => {}
        }
        for at in 0..words.len() {
            // Where sentences are not parted, the last title is the one beside the cue.
            let i = if unspaced { words.len() - 1 - at } else { at };
            let word = &words[i];
            if word.roles.intersects(CALLING) {
                match first_of_name(words, i, self.text, self.language).and_then(|first| self.called(words, i, first)) {
                    Some(named) if fits(&named) => return Some(named),
                    _ => {}
                }
            } else if side != Side::Marked && !word.roles.intersects(Roles::DEFINITE) && self.hangs(word, side) {
                return None;
            }
        }
        None
    }

    /// Whether a name behind the word may be no subject: it may be an object, or hang on a preposition.
    fn hangs(&self, word: &Word, side: Side) -> bool {
        self.language.verb_first
            || side == Side::Behind && word.roles.intersects(Roles::NAME_STOP)
            || word.roles.intersects(Roles::PREPOSITION)
    }

    /// The name at `first`, behind the title at `i`; right behind one, a single word is a name.
    fn called(&self, words: &[Word], i: usize, first: usize) -> Option<Named> {
        let start = words.get(whole_title(words, i)).filter(|it| !it.roles.intersects(NO_OFFICE))?.span.start;
        let title = Some(Span::new(start, words[first - 1].span.end));
        let single = || {
            let word =
                words.get(first).filter(|word| words[i].roles.intersects(Roles::TITLE) && is_name(word, self.text))?;
            let alone = !words.get(first + 1).is_some_and(|next| is_name(next, self.text));
            alone.then_some(Named { name: word.span, title, end: first + 1, is_single: true })
        };
        self.name(words, first).map(|it| Named { title, ..it }).or_else(single)
    }

    /// Whether "and" clings to a word that the text has without it: كيم وترامب.
    fn is_joined(&self, word: &Word) -> bool {
        let written = word.span.of(self.text);
        let near = uncased_words::window(self.text, word.span.start).of(self.text);
        let mut rest = written.chars();
        rest.next();
        word.roles.intersects(Roles::CONJUNCTION) && places(near, rest.as_str()).len() > places(near, written).len()
    }

    /// The name of two or three words that begins at `first`, or that of the last speaker by its last word.
    fn name(&self, words: &[Word], first: usize) -> Option<Named> {
        let (mut count, mut end) = (0, first);
        for word in words.iter().skip(first) {
            // A preposition may cling to a word; the first two are names all the same.
            let mixed = word.span.start > words[first].span.start
                && !word.span.of(self.text).starts_with(is_unspaced)
                && is_capital(word, self.text) != is_capital(&words[first], self.text);
            let hangs = count > 1 && word.roles.intersects(Roles::NOUN_ATTACHING) || count > 0 && self.is_joined(word);
            if !is_name(word, self.text) || mixed || hangs || count > 0 && self.is_people(word) {
                break;
            }
            count += usize::from(!word.roles.intersects(Roles::PARTICLE));
            end += 1;
        }
        if count == LONGEST_NAME && self.is_object(words, end - 1) {
            (count, end) = (count - 1, end - 1);
        }
        let span = Span::new(words.get(first)?.span.start, words.get(end.max(first + 1) - 1)?.span.end);
        let is_surname = |known: &Span| {
            known
                .of(self.text)
                .strip_suffix(span.of(self.text))
                .is_some_and(|given| given.ends_with(char::is_whitespace))
        };
        let name = if count == 1 { self.known.filter(is_surname)? } else { span };
        (1..=LONGEST_NAME).contains(&count).then_some(Named { name, title: None, end, is_single: false })
    }
}

/// Where the part of a clause that begins at `first` ends.
fn end_of_part(words: &[Word], first: usize) -> usize {
    (first + 1..words.len()).find(|&i| words[i].gap > Gap::Space).unwrap_or(words.len())
}

/// Whether a word may be one of a name.
pub(super) fn is_name(word: &Word, text: &str) -> bool {
    let written = word.span.of(text);
    let letters = !written.contains(char::is_numeric) && written.chars().nth(LONGEST_WORD).is_none();
    let site = written.is_ascii() && written.contains('.');
    letters && !site && (word.roles.intersects(NAME) || !word.roles.intersects(NO_NAME))
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &Word, text: &str) -> bool {
    word.span.of(text).starts_with(char::is_uppercase)
}
