//! Whose a name beside a cue is, in a script without capitals that puts spaces between words: that of somebody whom the text
//! names in full, of who holds the office before it, or one that stands in the text again.

use crate::chars::script::is_word_char;
use crate::lang::{Roles, Section};
use crate::quote::cue_only::known::Known;
use crate::quote::cue_only::office::whole_title;
use crate::quote::cue_only::spaced_subject::{FIRST_NAME, LONGEST_NAME, Reader};
use crate::quote::cue_only::uncased::{CALLING, CUE, is_capital};
use crate::quote::cue_only::uncased_words::{Gap, Word};
use crate::span::Span;

/// Maximum words of an office before a name, and one more (all numbers here are set by hand).
const LONGEST_OFFICE: usize = 7;
/// Minimum characters of a surname.
const LEAST_CHARS: usize = 2;
/// Minimum times that a single name stands in the text.
const LEAST_TIMES: usize = 2;

impl Reader<'_> {
    /// The name in Latin letters behind an office of a few words.
    pub(super) fn latin_behind(&self, words: &[Word]) -> Option<Known> {
        let capital = |word: &Word| is_capital(word, self.text.text);
        let hangs = |word: &Word| word.gap > Gap::Space || word.roles.intersects(Roles::PREPOSITION);
        let first = words.iter().take(LONGEST_OFFICE).position(capital).filter(|&first| first > 0)?;
        let count = words[first..].iter().take_while(|word| capital(word) && !hangs(word)).count();
        if words[1..=first].iter().any(hangs) || !(1..=LONGEST_NAME).contains(&count) {
            return None;
        }
        let name = Span::new(words[first].span.start, words[first + count - 1].span.end);
        let title = Some(Span::new(words[0].span.start, words[first - 1].span.end));
        match count {
            1 => self.text.full_name(name.of(self.text.text)),
            _ => Some(Known { name, title }),
        }
    }

    /// The name behind a title right ahead of the cue, with days and an addressee between.
    pub(super) fn titled_ahead(&self, words: &[Word], cue: usize) -> Option<Known> {
        let between = |word: &&Word| word.roles.intersects(Roles::DAY.union(Roles::OBLIQUE));
        let end = cue - words[..cue].iter().rev().take_while(between).count();
        let last = words.get(end.checked_sub(1)?)?;
        let first = end - words[..end].iter().rev().take_while(|it| self.goes_on(last, it)).count();
        let title = self.office_before(words, first)?;
        let name = Span::new(words.get(first)?.span.start, last.span.end);
        let fits = (2..=LONGEST_NAME).contains(&(end - first)) && words[first].gap == Gap::Space;
        fits.then_some(Known { name, title: Some(title) })
    }

    /// The title right before the word at `first`, with one word that says of what it is: "minister | of roads | Ana Ruiz".
    pub(super) fn office_before(&self, words: &[Word], first: usize) -> Option<Span> {
        let before = words.get(first.checked_sub(1)?)?;
        if before.roles.intersects(CALLING) {
            return Some(Span::new(words[whole_title(words, first - 1)].span.start, before.span.end));
        }
        let office = words.get(first.checked_sub(2)?).filter(|it| it.roles.intersects(CALLING))?;
        let complement = before.roles.intersects(Roles::NAME_STOP.union(Roles::PLACE))
            && !before
                .roles
                .intersects(CUE.union(Roles::PREPOSITION).union(Roles::CONJUNCTION).union(Roles::CLAUSE_WORD));
        let joined = complement && before.gap == Gap::Space && !self.is_pronoun(before);
        joined.then(|| Span::new(office.span.start, before.span.end))
    }

    /// Whether a word is the name of somebody known in another case than the subject's: জেমসকে.
    pub fn is_inflected_name(&self, word: &Word) -> bool {
        let written = word.span.of(self.text.text);
        let cases = Roles::OBLIQUE.union(Roles::GENITIVE);
        let mut endings = self.language().list(Section::FunctionWords).entries().iter();
        word.roles.intersects(cases)
            && endings.any(|&(ending, roles)| {
                let stem = ending.strip_prefix('-').and_then(|ending| written.strip_suffix(ending));
                Roles::named_all(roles).intersects(cases) && stem.is_some_and(|stem| self.text.is_called(stem))
            })
    }

    /// Whether the letter that a word begins with is its own and no preposition: the text has the word again, and never
    /// what is left of it: ليف.
    pub(super) fn is_whole(&self, word: &Word) -> bool {
        let written = word.span.of(self.text.text);
        let rest = &written[written.chars().next().map_or(0, char::len_utf8)..];
        written.chars().count() > LEAST_CHARS && self.times(written) >= LEAST_TIMES && self.times(rest) == 0
    }

    /// How often words stand in the text nearby, as whole words.
    fn times(&self, words: &str) -> usize {
        let parted = |c: Option<char>| !c.is_some_and(is_word_char);
        let apart = |&at: &usize| {
            let (before, after) = (&self.text.text[..at], &self.text.text[at + words.len()..]);
            parted(before.chars().next_back()) && parted(after.chars().next())
        };
        self.text.places(words).iter().filter(|at| apart(at)).count()
    }

    /// The name that a colon and the quotation follow, with an office before it or behind its comma: "Ana Ruiz, mayor: “…”".
    pub fn label(&self, words: &[Word]) -> Option<Known> {
        let office = (1..=2).rev().filter(|&first| first < words.len()).find_map(|first| {
            let office = self.office_before(words, first).filter(|it| it.start == words[0].span.start)?;
            Some((first, office))
        });
        let first = office.map_or(0, |(first, _)| first);
        let end = first + words[first..].iter().take_while(|it| self.goes_on(&words[first], it)).count();
        let closes = words.get(end).is_none_or(|it| it.gap > Gap::Space && it.roles.intersects(CALLING));
        // "Mr | Ruiz |: “…”"
        let honorific = first > 0 && words[first - 1].roles.intersects(Roles::HONORIFIC);
        let least = if honorific { 1 } else { 2 };
        if !(least..=LONGEST_NAME).contains(&(end - first)) || !closes {
            return None;
        }
        let name = Span::new(words[first].span.start, words[end - 1].span.end);
        let told = office.is_some() || end < words.len() || words[first].roles.intersects(FIRST_NAME);
        told.then_some(Known { name, title: office.map(|(_, office)| office) })
    }

    /// A single name: that of somebody whom the text names in full, or one that stands in it again.
    pub(super) fn single(&self, word: &Word) -> Option<Known> {
        let written = word.span.of(self.text.text);
        if written.chars().count() < LEAST_CHARS {
            return None;
        }
        let again = || self.text.places(written).len() >= LEAST_TIMES && written.chars().count() > LEAST_CHARS;
        let here = Known { name: word.span, title: None };
        self.text.full_name(written).or_else(|| again().then_some(here))
    }

    /// Whether a name is surely somebody's: it has a title, a first name that is known, or it stands in the text again.
    pub fn is_somebody(&self, known: &Known) -> bool {
        let text = self.text.text;
        let roles = |word: &str| self.text.language.roles(word);
        let mut words = known.name.of(text).split_whitespace();
        let first = words.next().unwrap_or_default();
        let last = words.next_back().unwrap_or(first);
        let given = roles(first).intersects(FIRST_NAME);
        let clings = roles(first).intersects(Roles::NOUN_ATTACHING) || roles(last).intersects(Roles::DEFINITE);
        known.title.is_some() || given || !clings && self.text.places(last).len() >= LEAST_TIMES
    }

    /// Whether another speaks for the bearer of a name: "the spokesman of | minister Ana Ruiz", "the lawyer of | Ana Ruiz".
    /// One word may stand between: "the spokesman of the office of | minister Ana Ruiz".
    pub fn is_spoken_for(&self, known: &Known) -> bool {
        let text = self.text.text;
        let Some(title) = known.title.filter(|title| title.end <= known.name.start) else { return false };
        let roles = |word: &str| self.text.language.roles(word);
        let person = |word: &str| roles(word).intersects(CALLING) && !roles(word).intersects(Roles::ORGANISATION);
        let speaks = |word: &str| roles(word).intersects(Roles::SIDE);
        let mut words = title.of(text).split_whitespace();
        if words.by_ref().any(speaks) {
            // "the wife of | Ana Ruiz"
            return words.find(|word| !speaks(word)).is_none_or(person);
        }
        if !title.of(text).split_whitespace().next().is_some_and(person) {
            return false;
        }
        let line = text[..title.start].rfind('\n').map_or(0, |end| end + 1);
        let mut before = text[line..title.start].split_whitespace().rev().filter(|word| speaks(word) || !person(word));
        let other = CALLING.union(Roles::DEFINITE).union(Roles::ORGANISATION);
        let Some(last) = before.next() else { return false };
        let plain = !roles(last).intersects(other) && last.ends_with(char::is_alphabetic);
        speaks(last) || plain && before.next().is_some_and(speaks)
    }

    /// Whether a name is surely one ahead of its verb where verbs come first: there "and" and a verb open most sentences.
    pub(super) fn may_be_ahead(&self, known: &Known) -> bool {
        let first = known.name.of(self.text.text).split_whitespace().next().unwrap_or_default();
        let roles = self.text.language.roles(first);
        let joined = roles.intersects(Roles::CONJUNCTION) && !roles.intersects(FIRST_NAME) && known.title.is_none();
        !joined && (self.is_somebody(known) || self.is_introduced(known))
    }

    /// Whether an office stands on the other side of a comma beside a name: "Ana Ruiz, the mayor"; "the mayor of Harrow, Ana
    /// Ruiz".
    pub(super) fn is_introduced(&self, known: &Known) -> bool {
        const COMMAS: [char; 2] = [',', '،'];
        let text = self.text.text;
        let is_office = |word: &str| self.text.language.roles(word).intersects(CALLING);
        let behind = text[known.name.end..].strip_prefix(COMMAS).unwrap_or_default().trim_start();
        let before = text.get(self.text.window.start..known.name.start).unwrap_or_default().trim_end();
        let before = before.strip_suffix(COMMAS).unwrap_or_default();
        let part = before.rsplit(|c: char| c == '\n' || c.is_ascii_punctuation() || COMMAS.contains(&c)).next();
        is_office(behind.split(|c: char| !is_word_char(c)).next().unwrap_or_default())
            || part.unwrap_or_default().split_whitespace().take(LONGEST_OFFICE).any(is_office)
    }

    /// A name in full, unless it is a preposition or an article with its noun; then the holder of the office before it.
    pub(super) fn sure(&self, name: Span, title: Option<Span>, cue: Span) -> Option<Known> {
        let text = self.text.text;
        let mut words = name.of(text).split_whitespace();
        let first = words.next()?;
        let roles = |word: &str| self.text.language.roles(word);
        let again = |word: &str| self.text.places(word).len() >= LEAST_TIMES;
        let common = |word: &str, role| roles(word).intersects(role) && !roles(word).intersects(FIRST_NAME);
        let joined = cue.end <= name.start && text[cue.end..name.start].trim().is_empty() || title.is_some();
        let hangs = joined && common(first, Roles::NOUN_ATTACHING) && !again(first);
        let bare = title.is_none() && !roles(first).intersects(FIRST_NAME) && !again(name.of(text));
        let definite = match words.next() {
            None => common(first, Roles::DEFINITE) && title.is_none(),
            Some(second) => bare && common(second, Roles::DEFINITE),
        };
        if hangs {
            return title.and_then(|title| self.text.holder(title));
        }
        (!definite).then(|| self.settled(name, title))
    }

    /// The full name where one word of it stands here; the first of two words where the second is no name.
    pub(super) fn settled(&self, name: Span, title: Option<Span>) -> Known {
        let here = Known { name, title };
        let written = name.of(self.text.text);
        let mut words = written.split_whitespace();
        let (Some(first), second) = (words.next(), words.next()) else { return here };
        match second {
            None => self.text.full_name(first).map_or(here, |full| Known { title: title.or(full.title), ..full }),
            // "Trump | at a rally"
            Some(second) if self.text.language.roles(second).intersects(Roles::NOUN_ATTACHING) => {
                let alone = self.text.places(first).len() > self.text.places(written).len();
                // "Thomas | Bjorn": the second word is a name where it stands without the first.
                let given = self.text.language.roles(first).intersects(FIRST_NAME);
                let alone = alone && !(given && self.times(second) > self.times(written));
                let single = Span::new(name.start, name.start + first.len());
                if !alone {
                    return here;
                }
                let full = self.text.full_name(first);
                full.map_or(Known { name: single, title }, |full| Known { title: title.or(full.title), ..full })
            }
            Some(_) => here,
        }
    }
}
