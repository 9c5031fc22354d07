//! The subject of a Japanese sentence: a name, a title and a mark of the topic, in letters that nothing parts.

use crate::chars::letters::char_before;
use crate::chars::script::{is_hiragana, is_unspaced};
use crate::lang::{Part, Roles, Section};
use crate::quote::cue_only::latin::latin_name;
use crate::quote::cue_only::topic_marked::{PAUSES, Reader, SentenceAround, Subject};
use crate::quote::cue_only::uncased_words::{behind_last, longest, places, window};
use crate::span::Span;

/// Maximum letters of a name before a title where words are not parted.
const LONGEST_NAME: usize = 12;

/// Letters that names of people and bodies are written with.
fn is_name_letter(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '゠'..='ヿ' | '々') && c != '・'
}

impl Reader<'_> {
    /// Whether a noun points to a body named before, or to each of several: 同社, 各県.
    fn is_pointing(&self, noun: &str) -> bool {
        self.language.behind_start(noun, Part::Pointing).is_some() && noun.chars().nth(2).is_none()
    }

    /// The subject in a run of letters without spaces: what stands before the last mark of the topic.
    pub(super) fn subject_of_letters(&self, runs: &[Span], quotation: usize) -> Option<Subject> {
        for mark in
            self.language.list(Section::TopicMarks).iter().chain(self.language.list(Section::SubjectMarks).iter())
        {
            for run in runs.iter().rev() {
                let written = run.of(self.text);
                for at in places(written, mark).into_iter().rev() {
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
                    if self.ends_in_pronoun(head) {
                        return Some(Subject::PRONOUN);
                    }
                    if let Some(subject) = self.titled(Span::new(start, end)) {
                        return Some(subject);
                    }
                    if let Some(name) = self.surname_of_letters(head) {
                        return Some(Subject::named(name, None));
                    }
                    if let Some(name) = self.body_of_letters(start, end) {
                        // 県境を越えた長野県は…から、「…」: the subject of a clause inside.
                        let inside = quotation < usize::MAX && self.ends_clause(Span::new(end, quotation));
                        return Some(if inside { Subject::UNKNOWN } else { Subject::named(name, None) });
                    }
                    let latin = self.language.list(Section::TopicMarks).contains(mark);
                    if let Some(name) = self.foreign_name(end, runs).filter(|it| latin || !it.of(self.text).is_ascii())
                    {
                        let others =
                            runs.iter().any(|it| places(it.of(self.text), mark).len() > usize::from(it == run));
                        return Some(if others { Subject::UNKNOWN } else { Subject::named(name, None) });
                    }
                    let near = run.end == quotation.saturating_sub('「'.len_utf8()) && at + mark.len() == written.len();
                    if near && !head.is_empty() {
                        let clean = !head.chars().any(is_hiragana) && !self.is_pointing(head);
                        let full = (2..=LONGEST_NAME).contains(&head.chars().count());
                        return Some(Subject {
                            name: (clean && full).then_some(Span::new(start, end)),
                            ..Subject::UNKNOWN
                        });
                    }
                }
            }
        }
        // カサ教授によると「…」
        let sources = self.language.list(Section::FunctionWords);
        let source = |word: &&str| self.language.roles(word).intersects(Roles::ACCORDING);
        runs.iter().rev().find_map(|run| {
            let end = sources.iter().filter(source).find_map(|word| run.of(self.text).strip_suffix(word))?.len();
            self.titled(Span::new(run.start, run.start + end))
        })
    }

    /// Who is called by the title that letters end with, alone or with others: 水野町長, 水野町長ら.
    fn titled(&self, phrase: Span) -> Option<Subject> {
        let written = phrase.of(self.text);
        let one = self.language.before_end(written, Part::Others);
        let one = one.filter(|one| self.title_of(one).is_some()).unwrap_or(written);
        let title = self.title_of(one)?;
        let end = phrase.start + one.len();
        let found = self.named(Span::new(phrase.start, phrase.start + title), Span::new(phrase.start, end));
        // 漁師ら
        let unnamed = one.len() < written.len() && found.as_ref().is_some_and(|it| it.title.is_none());
        if unnamed { Some(Subject::UNKNOWN) } else { found }
    }

    /// Who is named behind a quotation without a verb: 「…」と水野町長。, 「…」（水野町長）.
    pub(super) fn named_behind(&self, sentence: &SentenceAround) -> Option<Subject> {
        let runs = self.behind_quotative(sentence);
        match runs[..] {
            [one] => self.titled(one),
            [open, one, close, ..] => {
                let brackets =
                    open.of(self.text).ends_with(['（', '(']) && close.of(self.text).starts_with(['）', ')']);
                if brackets { self.titled(one) } else { None }
            }
            _ => None,
        }
    }

    /// By whom a subject is told what stands in a quotation, if its verb is passive: 森田さんは町長に「…」と言われた.
    pub(super) fn agent_of_passive(&self, sentence: &SentenceAround, quotation: usize) -> Option<Subject> {
        let last = sentence.after.last()?.of(self.text);
        let told = self.language.has_inside(last, Part::Passive) && !self.language.has_inside(last, Part::NoPassive);
        if !told {
            return None;
        }
        let near = sentence.before.last().filter(|it| it.end + '「'.len_utf8() >= quotation)?;
        let agent = self.language.before_end(near.of(self.text), Part::Agent).map(|head| near.start + head.len());
        let titled = agent.and_then(|end| self.titled(Span::new(near.start, end)));
        Some(titled.unwrap_or(Subject::UNKNOWN))
    }

    /// The full name of somebody who is called by a surname alone: 外崎は.
    fn surname_of_letters(&self, head: &str) -> Option<Span> {
        let start = behind_last(head, &|c| !is_name_letter(c));
        let name = &head[start..];
        let place = self.language.list(Section::Places).contains(name);
        if place
            || !(2..=3).contains(&name.chars().count())
            || !name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        {
            return None;
        }
        let at = name.as_ptr() as usize - self.text.as_ptr() as usize;
        let full = self.full_name_of_letters(Span::new(at, at + name.len()))?;
        let body = self.ends(full.of(self.text), Section::OrganisationWords);
        // 外崎修汰内野手（２７）
        let aged = || {
            let around = window(self.text, full.start);
            places(around.of(self.text), full.of(self.text)).into_iter().any(|at| {
                let behind = &self.text[around.start + at + full.len()..];
                let title = longest(self.language.list(Section::Titles), &|title| behind.starts_with(title));
                behind[title..].starts_with(['（', '('])
            })
        };
        (!body && (self.language.list(Section::Surnames).contains(name) || aged())).then_some(full)
    }

    /// Whether a clause that gives a reason ends among words: …ことから、
    fn ends_clause(&self, words: Span) -> bool {
        self.language.has_inside(words.of(self.text), Part::ClauseEnd)
    }

    /// The body that letters end with: 環境省は.
    fn body_of_letters(&self, start: usize, end: usize) -> Option<Span> {
        let head = &self.text[start..end];
        let name = &head[behind_last(head, &|c| !is_name_letter(c) && !c.is_ascii_alphanumeric())..];
        let name = name.trim_start_matches(|c: char| c.is_numeric());
        let unit = self.language.behind_start(name, Part::Unit).filter(|_| name.len() < head.len());
        let name = unit.unwrap_or(name);
        let bodies = self.language.list(Section::Sources);
        let ending = bodies
            .iter()
            .filter_map(|entry| entry.strip_prefix('-'))
            .any(|ending| name.len() > ending.len() && name.ends_with(ending));
        let pronoun = self.is_pointing(name);
        let surname = self.language.list(Section::Surnames).contains(name);
        let before = &self.text[..end - name.len()];
        let joined = before.ends_with(['・', '、']) || self.language.ends_in(before, Part::Listing);
        let listed = joined && name.len() < head.len();
        let known = bodies.contains(name) || ending && !pronoun && !surname;
        (known && !listed).then(|| Span::new(end - name.len(), end))
    }

    /// What tells whom a sentence is about, where it is nobody known: 漁師らは八日、「…」.
    pub(super) fn topic_of_letters(&self, runs: &[Span]) -> Option<Subject> {
        let mark = self.language.list(Section::TopicMarks).iter().next()?;
        let other = |head: &str| {
            let ends = |part: Part| self.language.ends_in(head, part);
            let several = ends(Part::Others) && !ends(Part::NoOthers);
            !head.is_empty() && (several || !ends(Part::NoTopic) && !ends(Part::Time))
        };
        let tells = runs.iter().any(|run| {
            let written = run.of(self.text);
            places(written, mark).into_iter().any(|at| other(&written[..at]))
        });
        tells.then_some(Subject::UNKNOWN)
    }

    /// Whether letters end in a pronoun that is no part of a longer word.
    fn ends_in_pronoun(&self, head: &str) -> bool {
        let ends = |word: &str| head.strip_suffix(word).is_some_and(|it| it.is_empty() || it.ends_with(is_hiragana));
        self.language.list(Section::FunctionWords).iter().any(|word| self.is_pronoun(word) && ends(word))
    }

    /// The foreign name in kana or Latin letters that ends at `end`, without a title: ポール・ヒックスは, Leeは. A single word
    /// of kana is one if the text has it in a full name or before a title.
    fn foreign_name(&self, end: usize, runs: &[Span]) -> Option<Span> {
        let low = runs.first()?.start;
        let head = &self.text[low..end];
        let kana = |c: char| matches!(c, '゠'..='ヿ');
        let start = behind_last(head, &|c| !kana(c));
        if start == head.len() {
            let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'');
            let start = behind_last(head, &|c| !latin(c));
            let name = head[start..].trim_start();
            let known = latin_name(name).is_some_and(|it| it.len() == name.len());
            return known.then_some(Span::new(end - name.len(), end));
        }
        let (before, name) = head.split_at(start);
        let free = before.is_empty() || before.ends_with(|c: char| is_hiragana(c) || !c.is_alphanumeric());
        let titled = || self.title_of(before).is_some();
        let thing = self.language.list(Section::Places).contains(name) || self.ends(name, Section::OrganisationWords);
        if thing || name.chars().count() < 3 || !(free || titled()) {
            return None;
        }
        let name = Span::new(low + start, end);
        if name.of(self.text).contains('・') {
            return Some(name);
        }
        let full = self.full_kana_name(name);
        let called = || {
            places(self.text, name.of(self.text)).into_iter().any(|at| {
                let behind = &self.text[at + name.len()..];
                self.opens_with_title(behind)
            })
        };
        full.or_else(|| called().then_some(name))
    }

    /// Whether a text opens with a title.
    pub(super) fn opens_with_title(&self, text: &str) -> bool {
        self.begins(text, Section::Titles)
    }

    /// The full name in kana that ends with a surname: ポール・ヒックス.
    fn full_kana_name(&self, surname: Span) -> Option<Span> {
        let kana = |c: char| matches!(c, '゠'..='ヿ');
        let written = surname.of(self.text);
        places(self.text, written).into_iter().find_map(|at| {
            let end = at + written.len();
            let start = self.text[..at].strip_suffix('・').map(|before| behind_last(before, &|c| !kana(c)))?;
            let whole = !self.text[end..].starts_with(kana);
            whole.then_some(Span::new(start, end))
        })
    }

    /// What stands behind a quotation and its quotative.
    pub(super) fn behind_quotative(&self, sentence: &SentenceAround) -> Vec<Span> {
        let mut runs = sentence.after.clone();
        if let Some(first) = runs.first_mut() {
            let word = first.of(self.text);
            let length = longest(self.language.list(Section::Quotatives), &|mark| word.starts_with(mark));
            first.start += length;
        }
        runs
    }

    pub(super) fn before_bracket(&self, runs: &[Span], at: usize) -> Option<Span> {
        let close = char_before(self.text, at).filter(|c| matches!(c, '）' | ')'))?;
        let open = self.text[..at - close.len_utf8()].rfind(['（', '('])?;
        runs.iter().rev().find(|it| it.end == open).copied()
    }

    /// The name in the letters before a title; the whole phrase if there is none.
    pub(super) fn named(&self, before: Span, phrase: Span) -> Option<Subject> {
        let written = before.of(self.text);
        let mut name = before.end;
        for (at, c) in written.char_indices().rev() {
            if is_hiragana(c) || c.is_ascii() || c.is_numeric() || PAUSES.contains(&c) && c != '·' {
                break;
            }
            name = before.start + at;
        }
        // セッションズ司法長官: the office begins where the kana end.
        let kana_end = match written[name - before.start..].find(|c| !matches!(c, '゠'..='ヿ')) {
            Some(end) if end > 'ア'.len_utf8() && phrase.end > before.end => name + end,
            _ => before.end,
        };
        let before = Span::new(before.start, kana_end);
        // A子さん: letters of another script are part of a name that is none of ours to cut.
        if self.text[..name].ends_with(|c: char| c.is_alphanumeric() && !is_unspaced(c)) {
            return Some(Subject::UNKNOWN);
        }
        let name = Span::new(name, kana_end);
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
        let behind_of = self.language.ends_in(&self.text[..name.start], Part::Owner);
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
            let name = if kana { Span::new(self.start_of_kana(name.start), name.end) } else { name };
            let full = if kana { None } else { self.full_name_of_letters(name) };
            return Some(Subject::named(full.unwrap_or(name), Some(title)));
        }
        let start = phrase
            .of(self.text)
            .char_indices()
            .rev()
            .find(|&(_, c)| PAUSES.contains(&c))
            .map_or(phrase.start, |(at, c)| phrase.start + at + c.len_utf8());
        let phrase = Span::new(start, phrase.end);
        let small = |c: char| [Part::Owner, Part::Unnamed].iter().any(|&part| self.language.has_letter(c, part));
        let clean = !phrase.of(self.text).chars().any(|c| is_hiragana(c) && !small(c));
        let named = self.language.behind_start(phrase.of(self.text), Part::Unnamed);
        let phrase = named.map_or(phrase, |named| Span::new(phrase.end - named.len(), phrase.end));
        Some(Subject { name: clean.then_some(phrase), ..Subject::UNKNOWN })
    }

    /// Where a name in kana begins whose last part begins at `end`: パク・チウォン.
    fn start_of_kana(&self, end: usize) -> usize {
        let mut start = end;
        while let Some(before) = self.text[..start].strip_suffix(['・', '＝']) {
            let part = behind_last(before, &|c| !matches!(c, '゠'..='ヿ') || c == '・');
            if part == before.len() {
                break;
            }
            start = part;
        }
        start
    }

    /// The full name that begins with a surname and stands before a title elsewhere.
    pub(super) fn full_name_of_letters(&self, surname: Span) -> Option<Span> {
        let written = surname.of(self.text);
        let mut found: Option<Span> = None;
        let around = window(self.text, surname.start);
        for at in places(around.of(self.text), written) {
            let at = around.start + at;
            let rest = &self.text[at + written.len()..];
            let given: String = rest.chars().take_while(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).take(8).collect();
            let bare = given.is_empty() || self.opens_with_title(&given);
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
                if self.opens_with_title(behind) {
                    found = found.or(Some(Span::new(at, at + written.len() + end)));
                    break;
                }
            }
        }
        found
    }

    /// Whether a title is a noun that stands for nobody's name: 関係者.
    pub(super) fn is_noun(&self, title: Span) -> bool {
        self.language.list(Section::Offices).contains(title.of(self.text))
    }
}
