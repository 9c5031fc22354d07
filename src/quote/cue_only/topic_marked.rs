//! Who speaks in Japanese or Korean: the words before a mark of the topic or subject in the sentence of the quotation,
//! 水野町長は「…」と述べた, 문정복 최고위원은 "…"며 "…"고 했다. A word behind the quotation says that it is speech.
//!
//! A name is told by its surname and by the title behind it. A surname with a title is led back to the full name; a title
//! alone is a noun phrase.

use crate::chars::script::is_hiragana;
use crate::lang::{Language, Roles, Section};
use crate::quote::cue_only::uncased_words::longest;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::voice::{ResolvedSpeaker, said_by};
use crate::span::Span;

const STOPS: &[char] = &['。', '！', '？', '.', '!', '?', '．'];
const PAUSES: &[char] = &['，', '、', ',', '：', ':', '；', ';', '▼', '◆', '※', '-', '–', '—', '…', '·'];
/// Maximum words of a noun phrase before its title.
const LONGEST_PHRASE: usize = 5;
/// Maximum letters of a name before a title where words are not parted.
const LONGEST_NAME: usize = 12;

/// What the sentence of a quotation says.
pub(crate) enum Found {
    Voice(ResolvedSpeaker),
    /// Somebody speaks whom the sentence does not name: the one before goes on.
    GoesOn,
}

/// The voice of the quotation at token `quote`.
pub(crate) fn voice(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Option<Found> {
    let reader = Reader { text: clause.text, language, spaced: language.alphabet.contains('가') };
    let sentence = sentence(clause, quote)?;
    // 「…」「…」: one quotation right behind another goes on.
    let before = quote.checked_sub(1).and_then(|i| (0..=i).rev().find(|&i| !clause.is_mark(i, PAUSES)));
    if before.is_some_and(|i| clause.is_quote(i)) && reader.cue(&sentence).is_none() {
        return Some(Found::GoesOn);
    }
    if let Some(name) = reader.headline(&sentence) {
        return Some(Found::Voice(said_by(name, None, name, quote)));
    }
    let cue = reader.cue(&sentence)?;
    match reader.subject(&sentence) {
        Some(subject) => subject.name.map(|name| Found::Voice(said_by(name, subject.title, cue, quote))),
        None => Some(Found::GoesOn),
    }
}

/// The text of a sentence outside its quotations.
struct Sentence {
    before: Vec<Span>,
    after: Vec<Span>,
    quotation: Span,
    opens: bool,
}

fn sentence(clause: ParagraphView<'_>, quote: usize) -> Option<Sentence> {
    let here = clause.token(quote)?.span;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut low = quote;
    while low > 0 && !clause.is_mark(low - 1, STOPS) {
        low -= 1;
    }
    let mut high = quote + 1;
    while high < clause.len() && !clause.is_mark(high, STOPS) {
        high += 1;
    }
    let add = |spans: &mut Vec<Span>, i: usize| {
        if let Some(token) = clause.token(i).filter(|token| !token.is_quote()) {
            spans.push(token.span);
        }
    };
    (low..quote).for_each(|i| add(&mut before, i));
    (quote + 1..high).for_each(|i| add(&mut after, i));
    Some(Sentence { before, after, quotation: here, opens: low == 0 })
}

struct Subject {
    name: Option<Span>,
    title: Option<Span>,
}

struct Reader<'a> {
    text: &'a str,
    language: &'a Language,
    /// Whether spaces part words.
    spaced: bool,
}

impl Reader<'_> {
    /// The word that reports the quotation: one that begins with a quotative right behind it, or a cue verb at the end.
    fn cue(&self, sentence: &Sentence) -> Option<Span> {
        let first = *sentence.after.first()?;
        let last = *sentence.after.last()?;
        let word = first.of(self.text);
        let quotative = self.begins(word, Section::Quotatives) && !self.begins(word, Section::NamingMarks);
        let apart = self.text[sentence.quotation.end..first.start].chars().any(char::is_whitespace);
        let length = longest(self.language.list(Section::CueVerbs), &|cue| last.of(self.text).ends_with(cue));
        let reports = length > 0 && (!self.spaced || !apart);
        (quotative && !(self.spaced && apart) || reports).then_some(if length > 0 {
            Span::new(last.end - length, last.end)
        } else {
            first
        })
    }

    /// A name right before a quotation that opens a line: 尹大統領「…」, 최태원 "…".
    fn headline(&self, sentence: &Sentence) -> Option<Span> {
        let last = *sentence.before.last()?;
        let near = self.text[last.end..sentence.quotation.start].chars().count() <= 2;
        let bare = sentence.after.is_empty()
            || self.text[sentence.quotation.end..sentence.after[0].start].contains(char::is_whitespace);
        if !near || !sentence.opens || !bare {
            return None;
        }
        if self.spaced {
            if sentence.before.len() == 1 && self.is_full_name(last.of(self.text)) {
                return Some(last);
            }
            let title = self.title_of(last.of(self.text))?;
            let name = sentence.before.len().checked_sub(2).map(|i| sentence.before[i])?;
            return (title == 0 && sentence.before.len() == 2 && self.is_full_name(name.of(self.text))).then_some(name);
        }
        let title = self.title_of(last.of(self.text))?;
        self.named(Span::new(last.start, last.start + title), last).and_then(|it| it.name)
    }

    /// Where the title begins that a word ends with.
    fn title_of(&self, word: &str) -> Option<usize> {
        let length = longest(self.language.list(Section::Titles), &|title| word.ends_with(title));
        (length > 0).then_some(word.len() - length)
    }

    fn subject(&self, sentence: &Sentence) -> Option<Subject> {
        // “…”라고 김민수 시장은 말했다; 「…」と水野町長は述べた
        let behind = if self.spaced {
            self.subject_of_words(sentence.after.get(1..).unwrap_or_default())
        } else {
            self.subject_of_letters(&self.behind_quotative(sentence), usize::MAX)
        };
        behind.or_else(|| {
            if self.spaced {
                self.subject_of_words(&sentence.before)
            } else {
                self.subject_of_letters(&sentence.before, sentence.quotation.start)
            }
        })
    }

    /// The subject among words: the last one with a mark of the topic, or else of the subject.
    fn subject_of_words(&self, words: &[Span]) -> Option<Subject> {
        for marks in [Section::TopicMarks, Section::SubjectMarks] {
            for (at, word) in words.iter().enumerate().rev() {
                let written = word.of(self.text);
                let Some(mark) = self
                    .language
                    .list(marks)
                    .iter()
                    .find(|mark| written.ends_with(*mark) && written.len() > mark.len())
                else {
                    continue;
                };
                let stem = Span::new(word.start, word.end - mark.len());
                if self.is_pronoun(stem.of(self.text)) {
                    return None;
                }
                if let Some(subject) = self.subject_in_words(words, at, stem) {
                    return Some(subject);
                }
            }
        }
        None
    }

    fn subject_in_words(&self, words: &[Span], at: usize, stem: Span) -> Option<Subject> {
        let written = stem.of(self.text);
        let low = at.saturating_sub(LONGEST_PHRASE);
        // What stands before the phrase ends in a particle or a mark.
        let mut first = at;
        while first > low && !self.is_border(words[first - 1], words[first].start) {
            first -= 1;
        }
        let title = self.title_of(written);
        if title.is_none() {
            let alone =
                at == 0 && words.len() == 1 && written.chars().count() > 1 && !self.language.is_stop_word(written);
            return (alone || self.is_full_name(written)).then_some(Subject { name: Some(stem), title: None });
        }
        let behind = Some(Span::new(stem.start + title?, stem.end));
        let full = (first..at).rev().map(|i| words[i]).find(|word| self.is_full_name(word.of(self.text)));
        let joined = title.filter(|&title| title > 0).map(|title| Span::new(stem.start, stem.start + title));
        let joined = joined.filter(|name| self.is_full_name(name.of(self.text)));
        if let Some(name) = full.or(joined) {
            let genitive = (first..at)
                .map(|i| words[i])
                .any(|word| word.start >= name.start && word.of(self.text).ends_with('의'));
            return Some(Subject { name: if genitive { None } else { Some(name) }, title: behind });
        }
        // "김 전 총리": a surname alone, with a word such as "former" between.
        let mut surname = at;
        while surname > first && self.language.list(Section::TitleModifiers).contains(words[surname - 1].of(self.text))
        {
            surname -= 1;
        }
        let surname = surname.checked_sub(1).filter(|&i| i >= first).map(|i| words[i]);
        let short = surname.filter(|it| it.of(self.text).chars().count() == 1 && self.is_surname(it.of(self.text)));
        if let Some(surname) = short {
            let name = self.full_name(surname, &written[title?..]);
            return Some(Subject { name, title: behind });
        }
        let unnamed = (first..at).any(|i| self.language.roles(words[i].of(self.text)).intersects(Roles::DETERMINER));
        let phrase = Span::new(words[first].start, stem.end);
        Some(Subject { name: (!unnamed).then_some(phrase), title: None })
    }

    /// Whether a phrase can't go on leftward over a word: it ends in a particle, or a mark stands behind it.
    fn is_border(&self, word: Span, next: usize) -> bool {
        let written = word.of(self.text);
        let marked = self.text[word.end..next].contains(|c: char| !c.is_whitespace());
        marked
            || written.chars().count() > 1
                && self.language.list(Section::CaseParticles).iter().any(|mark| written.ends_with(mark))
    }

    /// Whether a word is a surname and a given name of two syllables.
    fn is_full_name(&self, word: &str) -> bool {
        let letters = word.chars().count();
        let organisation = self.ends(word, Section::OrganisationWords);
        let known = !self.language.list(Section::NameStops).contains(word)
            && !self.language.is_stop_word(word)
            && !organisation;
        let surname = self.language.list(Section::Surnames).iter().any(|surname| {
            word.starts_with(surname) && {
                let given = letters - surname.chars().count().min(letters);
                given == 2 || given == 1 && surname.chars().count() == 2
            }
        });
        known && surname && word.chars().all(|c| ('가'..='힣').contains(&c))
    }

    fn is_surname(&self, word: &str) -> bool {
        self.language.list(Section::Surnames).contains(word)
    }

    /// The full name that a surname and a title stand for: the one that the text gives with this title.
    fn full_name(&self, surname: Span, title: &str) -> Option<Span> {
        let written = surname.of(self.text);
        let mut found: Option<Span> = None;
        let mut words = Vec::new();
        let mut at = 0;
        for word in self.text.split_whitespace() {
            let start = at + self.text[at..].find(word).unwrap_or(0);
            at = start + word.len();
            words.push(Span::new(start, at));
        }
        for (i, word) in words.iter().enumerate() {
            let name = word.of(self.text).trim_matches(|c: char| !c.is_alphanumeric());
            let titled = || words[i + 1..].iter().take(3).any(|next| next.of(self.text).contains(title));
            if name.starts_with(written) && self.is_full_name(name) && titled() {
                let start = word.start + word.of(self.text).find(name).unwrap_or(0);
                let span = Span::new(start, start + name.len());
                match found {
                    Some(other) if other.of(self.text) != name => return None,
                    Some(_) => {}
                    None => found = Some(span),
                }
            }
        }
        found
    }

    /// The subject in a run of letters without spaces: what stands before the last mark of the topic.
    fn subject_of_letters(&self, runs: &[Span], quotation: usize) -> Option<Subject> {
        for mark in
            self.language.list(Section::TopicMarks).iter().chain(self.language.list(Section::SubjectMarks).iter())
        {
            for run in runs.iter().rev() {
                let written = run.of(self.text);
                for (at, _) in written.rmatch_indices(mark) {
                    let mut head = &written[..at];
                    let mut start = run.start;
                    // "清水理事長（61）は": the parts of a bracket are runs of their own.
                    if head.is_empty() {
                        let before = self.before_bracket(runs, run.start);
                        let Some(before) = before else { continue };
                        start = before.start;
                        head = before.of(self.text);
                    }
                    let end = start + head.len();
                    if self.is_pronoun(head) {
                        return None;
                    }
                    if let Some(title) = self.title_of(head) {
                        return self.named(Span::new(start, start + title), Span::new(start, end));
                    }
                    let near = run.end == quotation.saturating_sub('「'.len_utf8()) && at + mark.len() == written.len();
                    if near && !head.is_empty() {
                        let clean = !head.chars().any(|c| is_hiragana(c) && c != 'の');
                        let full = head.chars().count() <= LONGEST_NAME;
                        return Some(Subject { name: (clean && full).then_some(Span::new(start, end)), title: None });
                    }
                }
            }
        }
        None
    }

    /// What stands behind a quotation and its quotative.
    fn behind_quotative(&self, sentence: &Sentence) -> Vec<Span> {
        let mut runs = sentence.after.clone();
        if let Some(first) = runs.first_mut() {
            let word = first.of(self.text);
            let length = longest(self.language.list(Section::Quotatives), &|mark| word.starts_with(mark));
            first.start += length;
        }
        runs
    }

    fn before_bracket(&self, runs: &[Span], at: usize) -> Option<Span> {
        let close = self.text[..at].chars().next_back().filter(|c| matches!(c, '）' | ')'))?;
        let open = self.text[..at - close.len_utf8()].rfind(['（', '('])?;
        runs.iter().rev().find(|it| it.end == open).copied()
    }

    /// The name in the letters before a title; the whole phrase if there is none.
    fn named(&self, before: Span, phrase: Span) -> Option<Subject> {
        let written = before.of(self.text);
        let mut name = before.end;
        for (at, c) in written.char_indices().rev() {
            if is_hiragana(c) || c.is_ascii() || c.is_numeric() || PAUSES.contains(&c) && c != '·' {
                break;
            }
            name = before.start + at;
        }
        let name = Span::new(name, before.end);
        let letters = name.of(self.text).chars().count();
        let title = Span::new(before.end, phrase.end);
        let kana = name.of(self.text).chars().all(|c| matches!(c, '゠'..='ヿ'));
        let honorific = self.language.roles(title.of(self.text)).intersects(Roles::HONORIFIC);
        let surname = self
            .language
            .list(Section::Surnames)
            .iter()
            .any(|it| name.of(self.text).starts_with(it) && letters <= it.chars().count() + 3);
        let whole = name.start == before.start || PAUSES.iter().any(|pause| self.text[..name.start].ends_with(*pause));
        let behind_of = self.text[..name.start].ends_with('の');
        let plain = (2..=4).contains(&letters)
            && (whole || behind_of)
            && !self.ends(name.of(self.text), Section::OrganisationWords)
            && !self.is_noun(title);
        let known = plain
            || letters == 1 && honorific
            || kana && letters > 1
            || surname && letters > 1
            || honorific && (1..=6).contains(&letters);
        if known && letters > 0 {
            let full = self.full_name_of_letters(name);
            return Some(Subject { name: Some(full.unwrap_or(name)), title: Some(title) });
        }
        let start = phrase
            .of(self.text)
            .char_indices()
            .rev()
            .find(|&(_, c)| PAUSES.contains(&c))
            .map_or(phrase.start, |(at, c)| phrase.start + at + c.len_utf8());
        let phrase = Span::new(start, phrase.end);
        let clean = !phrase.of(self.text).chars().any(|c| is_hiragana(c) && !matches!(c, 'の' | 'あ' | 'る'));
        let unnamed = phrase.of(self.text).starts_with("ある");
        let phrase = if unnamed { Span::new(phrase.start + "ある".len(), phrase.end) } else { phrase };
        Some(Subject { name: clean.then_some(phrase), title: None })
    }

    /// The full name that begins with a surname and stands before a title elsewhere.
    fn full_name_of_letters(&self, surname: Span) -> Option<Span> {
        let written = surname.of(self.text);
        let mut found: Option<Span> = None;
        for (at, _) in self.text.match_indices(written) {
            let rest = &self.text[at + written.len()..];
            let given: String = rest.chars().take_while(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).take(8).collect();
            let bare =
                given.is_empty() || self.language.list(Section::Titles).iter().any(|title| given.starts_with(title));
            if bare {
                continue;
            }
            for length in 1..=3 {
                let Some((end, _)) = given
                    .char_indices()
                    .nth(length)
                    .or_else(|| (given.chars().count() == length).then_some((given.len(), ' ')))
                else {
                    break;
                };
                let behind = rest[end..].trim_start_matches(['\n', '\r', ' ', '（']);
                if self.language.list(Section::Titles).iter().any(|title| behind.starts_with(title)) {
                    found = found.or(Some(Span::new(at, at + written.len() + end)));
                    break;
                }
            }
        }
        found
    }

    /// Whether a title is a noun that stands for nobody's name: 関係者.
    fn is_noun(&self, title: Span) -> bool {
        self.language.list(Section::Offices).contains(title.of(self.text))
    }

    /// Whether a word begins with an entry of a section.
    fn begins(&self, word: &str, section: Section) -> bool {
        self.language.list(section).iter().any(|entry| word.starts_with(entry))
    }

    /// Whether a word ends with an entry `-x` of a section.
    fn ends(&self, word: &str, section: Section) -> bool {
        self.language
            .list(section)
            .iter()
            .filter_map(|entry| entry.strip_prefix('-'))
            .any(|ending| word.ends_with(ending))
    }

    fn is_pronoun(&self, word: &str) -> bool {
        let pronoun = Roles::MASCULINE.union(Roles::FEMININE).union(Roles::NEUTER).union(Roles::PLURAL);
        self.language.roles(word).intersects(pronoun)
    }
}
