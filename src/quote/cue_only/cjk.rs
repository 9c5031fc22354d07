//! Who speaks in Chinese, without capitals and spaces: the subject of a cue beside the quotation, 市长李文清说.
//!
//! A subject is a name by its own letters (a surname, the letters of foreign names, a dot, Latin capitals), beside a title or
//! at the border of its clause. What is none names nobody.

use crate::chars::punctuation::{Marks, is_sentence_end};
use crate::lang::{Language, Part, Roles, Section};
use crate::quote::cue_only::latin::latin_name;
use crate::quote::cue_only::topic_marked::{Heard, Told, labelled};
use crate::quote::cue_only::uncased_words::{behind_last, first, has_any, longest, places, window};
use crate::quote::find::marks::is_quotation_mark;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::voice::said_by;
use crate::span::Span;

/// Maximum letters of a foreign name in Chinese letters, of one with dots, and of an organisation (all set by hand).
const LONGEST_FOREIGN_NAME: usize = 6;
const LONGEST_NAME: usize = 20;
const LONGEST_ORGANISATION: usize = 12;
/// Maximum letters between a cue and the quotation: 告诉 | 记者.
const LONGEST_OBJECT: usize = 8;
const PAUSES: Marks = Marks::COMMA.union(Marks::COLON);
const COLONS: &[char] = &['：', ':'];
const BRACKETS: &[char] = &['（', '('];
const CLOSING: &[char] = &['）', ')'];
/// The marks between the parts of a foreign name: 约翰·史密斯.
const MIDDLE_DOTS: &[char] = &['·', '・', '•'];

/// The voice of the quotation at token `quote`: by a cue that leads it in, or by the first one after it in its sentence.
pub(crate) fn voice(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Option<Told> {
    let reader = Reader { text: clause.text, language };
    let here = clause.token(quote)?.span;
    let apart = |i: usize| clause.is_quote(i) || clause.has_mark(i, Marks::SENTENCE_END);
    let (mut low, mut high) = (quote, quote + 1);
    while low > 0 && !apart(low - 1) {
        low -= 1;
    }
    while high < clause.len() && !apart(high) {
        high += 1;
    }
    let before = Span::new(clause.token(low)?.span.start, here.start);
    let after = Span::new(here.end, clause.token(high - 1)?.span.end.max(here.end));
    if let Some(Subject::Named(name, title)) = reader.label(before).filter(|_| low == 0) {
        return Some(labelled(Told::Voice(said_by(name, title, name, quote))));
    }
    let leading = reader.leading(before);
    let (subject, cue) = leading.or_else(|| {
        let (subject, cue) = reader.following(after)?;
        // “…。”李四说：“…” is about what comes.
        let full = here.of(clause.text).ends_with(is_sentence_end);
        let rest = Span::new(cue.end, after.end).of(clause.text).trim();
        let leads = rest.ends_with(COLONS) || full && !rest.is_empty() && rest.chars().all(|c| PAUSES.has(c));
        if leads && clause.is_quote(high) {
            return None;
        }
        Some((subject.or_else(|| reader.subject(before))?, cue))
    })?;
    Some(match subject {
        Subject::Named(name, title) => Told::Voice(said_by(name, title, cue, quote)),
        Subject::Pronoun => Told::Pronoun,
    })
}

/// Who speaks in a sentence without a quotation.
pub(crate) fn indirect(clause: ParagraphView<'_>, low: usize, high: usize, language: &Language) -> Heard {
    let reader = Reader { text: clause.text, language };
    let start = clause.token(low).map_or(0, |token| token.span.start);
    let words = Span::new(start, clause.token(high - 1).map_or(start, |token| token.span.end));
    match reader.indirect(words).or_else(|| reader.at_end(words)) {
        Some((Subject::Named(name, title), cue)) => Heard::Voice(said_by(name, title, cue, low)),
        None if reader.tells_of_somebody(words) => Heard::Somebody,
        _ => Heard::Nobody,
    }
}

/// The subject of a clause.
#[derive(Clone, Copy)]
pub(crate) enum Subject {
    Named(Span, Option<Span>),
    Pronoun,
}

struct Reader<'a> {
    text: &'a str,
    language: &'a Language,
}

impl Reader<'_> {
    /// The name that is all that stands before a colon and the quotation: 市长王建国：“…”.
    fn label(&self, words: Span) -> Option<Subject> {
        let written = words.of(self.text).trim_end_matches(|c: char| is_quotation_mark(c) || c.is_whitespace());
        let said = written.strip_suffix(COLONS).map(str::trim)?;
        let start = words.start + (written.len() - written.trim_start().len());
        let name = Span::new(start, start + said.len());
        let plain = self.cues(name).is_empty() && !said.contains(|c| PAUSES.has(c));
        let named = self.named(name).filter(|_| plain)?;
        // Nothing but a title stands beside the name.
        let Subject::Named(it, title) = named else { return None };
        let length = it.len() + title.map_or(0, |title| title.len());
        (length == said.len() || it.len() == said.len()).then_some(named)
    }

    /// The subject of the cue that the words end with, or of one that opens their sentence.
    fn leading(&self, words: Span) -> Option<(Subject, Span)> {
        let end = words.start + behind_last(words.of(self.text), &char::is_alphanumeric);
        let part = self.last_part(Span::new(words.start, end));
        let cue = self.cues(part).pop().filter(|cue| self.text[cue.end..end].chars().count() <= LONGEST_OBJECT);
        if let Some(cue) = cue {
            let here = self.subject(Span::new(part.start, cue.start));
            // 李四承认错误，并说：“…”
            let subject = match here {
                // 李四表示高兴，他补充道：“…”
                Some(Subject::Pronoun) => {
                    // 议员安德里亚詹金斯也来了，她说：“…”: somebody whose name is not read.
                    let told = Span::new(words.start, part.start);
                    let named = self.subject_before(words.start, part.start);
                    named.or(here.filter(|_| !self.opens_with_somebody(told)))
                }
                None => self.subject_of_opening(words, Span::new(part.start, cue.start)),
                named => named,
            };
            return Some((subject?, cue));
        }
        // 李四说他们“…”
        self.indirect(Span::new(words.start, end)).filter(|(_, cue)| self.cues(Span::new(cue.end, end)).is_empty())
    }

    /// The one who speaks in an earlier part of the sentence.
    fn subject_before(&self, low: usize, high: usize) -> Option<Subject> {
        let mut high = high;
        while high > low {
            let end = low + behind_last(&self.text[low..high], &|c| !PAUSES.has(c));
            let part = self.last_part(Span::new(low, end));
            let cue = self.cues(part).first().copied();
            let named = cue.and_then(|cue| self.subject(Span::new(part.start, cue.start)));
            if let Some(Subject::Named(..)) = named {
                return named;
            }
            high = part.start;
        }
        None
    }

    /// Whether the words open with a title, and no preposition stands before it: 议员安德里亚詹金斯也来了.
    fn opens_with_somebody(&self, words: Span) -> bool {
        let end = first(words.of(self.text), &|c| PAUSES.has(c)).map_or(words.end, |at| words.start + at);
        let part = trim(Span::new(words.start, end), self.text);
        let stop = self.stop(part.of(self.text));
        let hung = self.language.roles(&part.of(self.text)[..stop]).intersects(Roles::PREPOSITION);
        let titled =
            has_any(self.language.list(Section::Titles), &|title| !places(part.of(self.text), title).is_empty());
        !part.is_empty() && !hung && titled
    }

    /// The subject that a sentence opens with, and its cue.
    fn indirect(&self, words: Span) -> Option<(Subject, Span)> {
        let cue = *self.cues(words).first()?;
        let opening = Span::new(words.start, cue.start);
        let part = self.last_part(opening);
        if part != opening {
            // 李四是一名电工，他表示…
            return match self.subject(part) {
                Some(Subject::Pronoun) => self.subject_of_opening(words, Span::new(part.start, part.start)),
                _ => None,
            }
            .map(|subject| (subject, cue));
        }
        Some((self.subject(opening)?, cue))
    }

    /// The subject of the cue that ends a sentence: 大桥已经很旧，李四表示。
    fn at_end(&self, words: Span) -> Option<(Subject, Span)> {
        let end = words.start + behind_last(words.of(self.text), &char::is_alphanumeric);
        let part = self.last_part(Span::new(words.start, end));
        let cue = self.cues(part).pop().filter(|cue| cue.end == end && part.start > words.start)?;
        let named = self.subject(Span::new(part.start, cue.start));
        named.filter(|it| matches!(it, Subject::Named(..))).map(|subject| (subject, cue))
    }

    /// The cue of the words behind a quotation, and its subject.
    fn following(&self, words: Span) -> Option<(Option<Subject>, Span)> {
        let border = |c: char| PAUSES.has(c) || c.is_whitespace();
        let ends = |cue: &Span| cue.end == words.end || self.text[cue.end..].starts_with(border);
        let cue = self.cues(words).into_iter().find(ends)?;
        let said = Span::new(words.start, cue.start);
        let part = self.last_part(said);
        Some((self.subject(part).or_else(|| self.subject_of_opening(said, part)), cue))
    }

    /// What stands behind the last comma.
    fn last_part(&self, words: Span) -> Span {
        Span::new(words.start + behind_last(words.of(self.text), &|c| PAUSES.has(c)), words.end)
    }

    /// The cues among the words, each the longest at its place.
    fn cues(&self, words: Span) -> Vec<Span> {
        let (mut cues, mut end) = (Vec::new(), words.start);
        for (at, _) in words.of(self.text).char_indices() {
            let start = words.start + at;
            let rest = &self.text[start..words.end];
            let length = longest(self.language.list(Section::CueVerbs), &|cue| rest.starts_with(cue));
            if length > 0 && start >= end {
                end = start + length;
                cues.push(Span::new(start, end));
            }
        }
        cues
    }

    /// Whether the words hold the surname of somebody whom the text nearby names with a dot: 林赛·格雷厄姆.
    fn has_dotted_surname(&self, words: Span) -> bool {
        let near = window(self.text, words.start).of(self.text);
        let letters = self.language.list(Section::NameLetters);
        let is_letter = |c: char| letters.contains(c.encode_utf8(&mut [0; 4]));
        near.match_indices(MIDDLE_DOTS).any(|(at, dot)| {
            let rest = &near[at + dot.len()..];
            let surname = &rest[..rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len())];
            surname.chars().nth(1).is_some() && !places(words.of(self.text), surname).is_empty()
        })
    }

    /// Whether somebody may be named among the words.
    fn tells_of_somebody(&self, words: Span) -> bool {
        let written = words.of(self.text);
        if self.has_dotted_surname(words) {
            return true;
        }
        let titled = has_any(self.language.list(Section::Titles), &|title| !places(written, title).is_empty());
        titled || first(written, &|c| MIDDLE_DOTS.contains(&c) || c.is_uppercase()).is_some()
    }

    /// The name that a sentence opens with, if the last part up to the cue has no subject of its own.
    fn subject_of_opening(&self, words: Span, part: Span) -> Option<Subject> {
        let own = trim(part, self.text);
        if self.stop(own.of(self.text)) == 0 && !own.is_empty() {
            return None;
        }
        let start = words.start + first(words.of(self.text), &char::is_alphanumeric)?;
        let end =
            first(&self.text[start..part.start.max(start)], &|c| PAUSES.has(c)).map_or(part.start, |at| start + at);
        let opening = Span::new(start, self.cues(Span::new(start, end)).first().map_or(end, |cue| cue.start));
        let joins = |c: char| self.roles_of(c).intersects(Roles::CONJUNCTION);
        if first(opening.of(self.text), &joins).is_some() { None } else { self.subject(opening) }
    }

    /// The length of the word that opens a text and stands in no name.
    fn stop(&self, text: &str) -> usize {
        longest(self.language.list(Section::NameStops), &|it| text.starts_with(it))
    }

    fn roles_of(&self, letter: char) -> Roles {
        self.language.roles(letter.encode_utf8(&mut [0; 4]))
    }

    /// The subject in the words before a cue: what stands before adverbs and prepositions.
    fn subject(&self, words: Span) -> Option<Subject> {
        let words = trim(words, self.text);
        let written = words.of(self.text);
        let stop = |at: usize| self.stop(&written[at..]);
        let cut = |start: usize| {
            let mut letters = written[start..].char_indices().skip(1);
            let end = letters.find(|&(at, c)| BRACKETS.contains(&c) || stop(start + at) > 0);
            end.map_or(written.len(), |it| start + it.0)
        };
        let phrase = |start: usize, end: usize| trim(Span::new(words.start + start, words.start + end), self.text);
        let whole = phrase(0, cut(0));
        if self.is_name(whole) {
            return Some(Subject::Named(whole, None));
        }
        let mut start = 0;
        let mut length = stop(0);
        while length > 0 {
            // A preposition has its noun before the subject: 在北京李四.
            if self.language.roles(&written[start..start + length]).intersects(Roles::PREPOSITION) {
                return None;
            }
            start += length;
            length = stop(start);
        }
        let end = cut(start);
        let here = phrase(start, end);
        if self.language.roles(here.of(self.text)).intersects(Roles::MASCULINE.union(Roles::FEMININE)) {
            return Some(Subject::Pronoun);
        }
        // 联盟(BDI)主席李四
        let close = written[end..].strip_prefix(BRACKETS).and_then(|rest| rest.find(CLOSING));
        if let Some(subject) = close.and_then(|at| self.subject(phrase(end + 1 + at, written.len()))) {
            return Some(subject);
        }
        let behind = |of: usize| {
            let parts = self.language.parts(Part::Attributive).iter();
            let last = parts.filter_map(|part| written[start..of].rfind(part).map(|at| at + part.len())).max();
            start + last.unwrap_or(0)
        };
        self.named(phrase(behind(end), end)).or_else(|| {
            // 公布这些数据的李四
            let of = behind(written.len());
            let plain = of > end && first(&written[..of], &|c| self.roles_of(c).intersects(Roles::TO)).is_none();
            if plain { self.subject(phrase(of, written.len())) } else { None }
        })
    }

    /// The name in a noun phrase.
    fn named(&self, phrase: Span) -> Option<Subject> {
        let written = phrase.of(self.text);
        let titles = self.language.list(Section::Titles);
        let ends = written.char_indices().map(|(at, _)| at).chain([written.len()]);
        let title = ends.rev().find_map(|at| {
            let length = longest(titles, &|title| written[..at].ends_with(title));
            (length > 0).then_some(Span::new(phrase.start + at - length, phrase.start + at))
        });
        // 克拉克先生, 特朗普总统
        if let Some(title) = title.filter(|title| title.end == phrase.end) {
            let name = trim(Span::new(phrase.start, title.start), self.text);
            let honorific = self.language.roles(title.of(self.text)).intersects(Roles::HONORIFIC);
            if honorific && self.language.list(Section::Surnames).contains(name.of(self.text)) {
                return Some(Subject::Named(phrase, None));
            }
            let name = if self.is_name(name) { Some(name) } else { self.tail(name) };
            return name.map(|name| Subject::Named(name, Some(title)));
        }
        if self.is_name(phrase) {
            return Some(Subject::Named(phrase, None));
        }
        if let Some(title) = title {
            let name = trim(Span::new(title.end, phrase.end), self.text);
            return self.is_name(name).then_some(Subject::Named(name, Some(title)));
        }
        if let Some(name) = self.tail(phrase) {
            return Some(Subject::Named(name, None));
        }
        let organisation = has_any(self.language.list(Section::OrganisationWords), &|it| written.ends_with(it));
        let short = written.chars().count() <= LONGEST_ORGANISATION;
        let odd = |c: char| !c.is_alphabetic() || self.language.is_stop_word(c.encode_utf8(&mut [0; 4]));
        // 该|公司
        let mut small = self.language.list(Section::FunctionWords).entries().iter();
        let before = &self.text[..phrase.start];
        let one =
            small.any(|&(word, roles)| Roles::named_all(roles).intersects(Roles::DETERMINER) && before.ends_with(word));
        let named = organisation && short && !one && first(written, &odd).is_none();
        named.then_some(Subject::Named(phrase, None))
    }

    /// The name that ends a phrase, behind a word for a trade that is not listed: 特级技师严敏.
    fn tail(&self, phrase: Span) -> Option<Span> {
        let written = phrase.of(self.text);
        let trade = |before: &str| {
            let before = before.trim_end();
            has_any(self.language.list(Section::OccupationEndings), &|ending| before.ends_with(ending))
        };
        let starts = written.char_indices().skip(1);
        starts.filter(|&(at, _)| trade(&written[..at])).find_map(|(at, _)| {
            let name = trim(Span::new(phrase.start + at, phrase.end), self.text);
            self.is_name(name).then_some(name)
        })
    }

    /// Whether the letters are those of a person's name.
    fn is_name(&self, name: Span) -> bool {
        let written = name.of(self.text);
        if latin_name(written).is_some_and(|name| name.len() == written.len()) {
            return true;
        }
        let (mut letters, mut dotted, mut plain) = (0, false, true);
        // Whether all letters are those of foreign names, those up to the first dot, and whether one is a stop word.
        let (mut foreign, mut opens_foreign, mut stops) = (true, true, false);
        for c in written.chars() {
            letters += 1;
            if MIDDLE_DOTS.contains(&c) {
                dotted = true;
                continue;
            }
            let mut bytes = [0; 4];
            let letter = &*c.encode_utf8(&mut bytes);
            foreign &= self.language.list(Section::NameLetters).contains(letter);
            opens_foreign &= dotted || foreign;
            stops |= self.language.is_stop_word(letter);
            plain &= c.is_alphabetic() && (dotted || c > '\u{2fff}');
        }
        let other = |section: Section| self.language.list(section).contains(written);
        if !plain || !(2..=LONGEST_NAME).contains(&letters) || other(Section::Places) || other(Section::NameStops) {
            return false;
        }
        if dotted {
            return opens_foreign;
        }
        let surname = has_any(self.language.list(Section::Surnames), &|surname| {
            written.starts_with(surname) && matches!(letters - surname.chars().count(), 1 | 2)
        });
        surname && !stops || foreign && letters <= LONGEST_FOREIGN_NAME
    }
}

/// The words without white space and marks at their edges.
fn trim(words: Span, text: &str) -> Span {
    let written = words.of(text);
    let inside = |c: char| c.is_alphanumeric() || BRACKETS.contains(&c);
    let start = first(written, &inside).unwrap_or(0);
    Span::new(words.start + start, words.start + behind_last(written, &inside).max(start))
}
