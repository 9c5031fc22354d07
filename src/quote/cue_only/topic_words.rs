//! The subject of a Korean sentence: a name, a title and a mark of the topic, in words that spaces part.

use crate::chars::letters::bare;
use crate::lang::{Part, Roles, Section};
use crate::quote::cue_only::latin::latin_name;
use crate::quote::cue_only::topic_marked::{Reader, Subject};
use crate::quote::cue_only::uncased_words::{places, window};
use crate::quote::find::marks::is_quotation_mark;
use crate::span::Span;

/// Maximum words of a noun phrase before its title.
const LONGEST_PHRASE: usize = 5;
/// Maximum words of a foreign name.
const LONGEST_FOREIGN_NAME: usize = 3;

impl Reader<'_> {
    /// The subject among words: the last one with a mark of the topic, or else of the subject.
    pub(super) fn subject_of_words(&self, words: &[Span]) -> Option<Subject> {
        let mut inside = None;
        for marks in [Section::TopicMarks, Section::SubjectMarks] {
            // 짐 퓨릭은 소속팀이 졌는데도 “…”: the sentence is about somebody whose name is not known for one.
            if marks == Section::SubjectMarks
                && let Some(topic) = self.topic_of_words(words).filter(|it| it.name.is_none())
            {
                return Some(topic);
            }
            for at in (0..words.len()).rev() {
                if let Some(subject) = self.subject_with_latin(words, at, marks) {
                    return Some(self.subject_of_main_clause(words, at, marks).unwrap_or(subject));
                }
                let Some((head, stem)) = self.marked(words, at, marks) else { continue };
                // "이 의원이 지지한 데 대해": the subject of a clause inside.
                let is_inside = |word: &Span| self.language.roles(word.of(self.text)).intersects(Roles::SUBORDINATING);
                let inner = || words[at + 1..].iter().any(is_inside) || self.is_answered(words, at);
                if marks == Section::SubjectMarks && inner() {
                    continue;
                }
                if self.is_pronoun(stem.of(self.text)) {
                    return Some(Subject::PRONOUN);
                }
                if let Some(subject) = self.subject_in_words(words, head, stem) {
                    // 이 의원이 떠난 것을 두고: the subject of the nearest clause inside; who speaks may be left out.
                    if marks == Section::SubjectMarks && inside.is_none() && self.is_in_noun_clause(words, at) {
                        inside = Some(Subject::UNKNOWN);
                        continue;
                    }
                    // 이 의원이 참석한 가운데 교육부는: the body that the sentence is about stands behind.
                    let body = self.topic_of_words(words).filter(|_| marks == Section::SubjectMarks);
                    if let Some(body) = body.filter(|it| it.name.is_some_and(|name| name.start > stem.end)) {
                        return Some(body);
                    }
                    return Some(self.subject_of_main_clause(words, at, marks).unwrap_or(subject));
                }
            }
        }
        inside
    }

    /// The name that an earlier topic is, where no clause ends before the topic at `at`, which is that of a clause inside:
    /// 김민수 의원은 시장은 “…”라고 말했다.
    fn subject_of_main_clause(&self, words: &[Span], at: usize, marks: Section) -> Option<Subject> {
        let ends = |word: &Span| {
            let written = word.of(self.text);
            !written.contains(char::is_alphanumeric) && !matches!(written, "(" | ")")
                || self.language.roles(written).intersects(Roles::CONJUNCTION)
        };
        let low = words[..at].iter().rposition(ends).map_or(0, |end| end + 1);
        let topic = (low..at).find_map(|at| {
            if let Some(subject) = self.subject_with_latin(words, at, marks) {
                return Some(subject);
            }
            let (head, stem) = self.marked(words, at, marks)?;
            let subject =
                if self.is_pronoun(stem.of(self.text)) { None } else { self.subject_in_words(words, head, stem) };
            subject.filter(|it| it.name.is_some_and(|name| self.title_of(name.of(self.text)).is_none()))
        });
        topic.filter(|_| marks == Section::TopicMarks && low == 0)
    }

    /// The word with a mark at `at`, and it without the mark: 시장|은, 이사장(전 부회장)|은, 시장 역시.
    pub(super) fn marked(&self, words: &[Span], at: usize, marks: Section) -> Option<(usize, Span)> {
        let word = words[at];
        let written = word.of(self.text);
        let before = at.checked_sub(1).map(|i| words[i]);
        // “…”라면서|도: what joins a quotation to its verb.
        if self.begins(written, Section::Quotatives) && self.text[..word.start].ends_with(is_quotation_mark) {
            return None;
        }
        if marks == Section::TopicMarks && self.language.roles(written).intersects(Roles::ADVERB) {
            let head = before.filter(|it| self.text[it.end..word.start].chars().all(char::is_whitespace))?;
            let somebody = self.title_of(head.of(self.text)).is_some() || self.is_full_name(head.of(self.text));
            return somebody.then(|| (at - 1, head));
        }
        let mark = self.language.list(marks).iter().find(|mark| written.ends_with(*mark))?;
        if written.len() > mark.len() {
            return Some((at, Span::new(word.start, word.end - mark.len())));
        }
        // What stands in brackets tells of the one before them.
        before.filter(|it| it.of(self.text) == ")")?;
        let open = words[..at].iter().rposition(|it| it.of(self.text) == "(")?;
        let head = open.checked_sub(1)?;
        Some((head, words[head]))
    }

    /// Whether words tell whom their sentence is about, known or not: a word with a mark of the topic that is no verb and no
    /// adverb, or a body with a mark of the subject. The body, if it is one.
    pub(super) fn topic_of_words(&self, words: &[Span]) -> Option<Subject> {
        for marks in [Section::TopicMarks, Section::SubjectMarks] {
            for at in (0..words.len()).rev() {
                let Some((head, stem)) = self.marked(words, at, marks) else { continue };
                let written = words[at].of(self.text);
                let other = Roles::RELATIVE.union(Roles::OBLIQUE);
                let body = self.body(words, head, stem);
                let small = self.language.is_stop_word(written) || self.language.roles(written).intersects(other);
                if body.is_none() && small {
                    continue;
                }
                if body.is_some() || marks == Section::TopicMarks {
                    return Some(Subject { name: body, ..Subject::UNKNOWN });
                }
            }
        }
        None
    }

    pub(super) fn subject_in_words(&self, words: &[Span], at: usize, stem: Span) -> Option<Subject> {
        let written = stem.of(self.text);
        let low = at.saturating_sub(LONGEST_PHRASE);
        // What stands before the phrase ends in a particle or a mark.
        let mut first = at;
        while first > low && !self.is_border(words[first - 1], words[first].start) {
            first -= 1;
        }
        let title = self.title_of(written);
        // 감|사원
        if title.is_some_and(|title| title > 0) && self.language.list(Section::Sources).contains(written) {
            return Some(Subject::named(stem, None));
        }
        if title.is_none() {
            // 갤럽은 “…”며 “…”고
            let joins = |word: &Span| self.language.list(Section::Quotatives).contains(word.of(self.text));
            let alone = at == 0
                && words[1..].iter().all(joins)
                && written.chars().count() > 1
                && !self.language.is_stop_word(written);
            let known = alone || self.is_full_name(written) || self.is_foreign_name(written);
            // 세르지오 | 가르시아는
            let given = at.checked_sub(1).map(|i| words[i]).filter(|it| {
                let joined = self.text[it.end..stem.start].chars().all(char::is_whitespace);
                let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
                joined && self.language.roles(it.of(self.text)).intersects(given)
            });
            let name = Span::new(given.map_or(stem.start, |it| it.start), stem.end);
            return known.then_some(Subject::named(name, None));
        }
        let behind = Some(Span::new(stem.start + title?, stem.end));
        // "김 전 총리": a surname alone, with a word such as "former" between.
        let mut surname = at;
        while surname > first && self.language.list(Section::TitleModifiers).contains(words[surname - 1].of(self.text))
        {
            surname -= 1;
        }
        let surname = surname.checked_sub(1).filter(|&i| i >= first).map(|i| words[i]);
        let short = surname.filter(|it| it.of(self.text).chars().count() == 1 && self.is_surname(it.of(self.text)));
        if let Some(surname) = short.filter(|_| title == Some(0)) {
            let name = self.full_name(surname, &written[title?..]);
            return Some(Subject { name, title: behind, ..Subject::UNKNOWN });
        }
        if let Some(name) = self.name_before_bracket(words, first) {
            return Some(Subject { name: Some(name), title: behind, ..Subject::UNKNOWN });
        }
        let full = self.name_in_phrase(words, first, at, title == Some(0));
        let joined = title.filter(|&title| title > 0).map(|title| Span::new(stem.start, stem.start + title));
        let joined = joined.filter(|name| self.is_full_name(name.of(self.text)));
        if let Some(name) = full.or(joined) {
            let genitive = (first..at)
                .map(|i| words[i])
                .any(|word| word.start >= name.start && self.language.ends_in(word.of(self.text), Part::Owner));
            // 호날두 | 측 | 변호인
            let side = (first..at)
                .map(|i| words[i].of(self.text))
                .any(|word| word.chars().count() == 1 && self.language.list(Section::Sources).contains(word));
            let genitive = genitive || side;
            return Some(Subject { name: if genitive { None } else { Some(name) }, title: behind, ..Subject::UNKNOWN });
        }
        // 마이클 스틸(Michael Steele) 전 위원장은: the name stands before its foreign form.
        if Span::new(words[first].start, stem.end).of(self.text).contains([')', '(']) {
            return Some(Subject::UNKNOWN);
        }
        let unnamed = (first..at).any(|i| self.language.roles(words[i].of(self.text)).intersects(Roles::DETERMINER));
        let phrase = Span::new(words[first].start, stem.end);
        Some(Subject { name: (!unnamed).then_some(phrase), ..Subject::UNKNOWN })
    }

    /// The name before the bracket that the phrase at `first` stands right behind: 심태섭(사진) | 아주대 교수.
    fn name_before_bracket(&self, words: &[Span], first: usize) -> Option<Span> {
        let close = first.checked_sub(1).filter(|&i| words[i].of(self.text) == ")")?;
        let open = words[..close].iter().rposition(|it| it.of(self.text) == "(")?;
        let head = *words.get(open.checked_sub(1)?)?;
        if self.is_full_name(head.of(self.text)) {
            return Some(head);
        }
        let inside = Span::new(words[open].end, words[close].start).of(self.text);
        let latin = latin_name(inside).filter(|it| it.len() == inside.len())?;
        let count = latin.split(' ').count();
        let front = open.checked_sub(count).filter(|_| count > 1)?;
        let name = Span::new(words[front].start, head.end);
        name.of(self.text).chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-')).then_some(name)
    }

    /// The name among the words of a phrase before its title: the last one that may be a name, but no school behind one
    /// (김민수 서울대 물리학과 교수) and no verb (경제학을 전공한); a foreign first name goes on to the title, which stands
    /// `apart` or ends a word.
    fn name_in_phrase(&self, words: &[Span], first: usize, at: usize, apart: bool) -> Option<Span> {
        let verb = |i: usize| {
            let object = i.checked_sub(1).is_some_and(|i| self.ends_in_particle(words[i].of(self.text)));
            let written = words[i].of(self.text);
            object && (self.ends_in_particle(written) || self.language.ends_in(written, Part::VerbForm))
        };
        let seat = |i: usize| self.language.ends_in(words[i].of(self.text), Part::Constituency);
        let full = |i: usize| self.is_full_name(words[i].of(self.text)) && !verb(i);
        // 김민수 | 나라당 도봉갑 위원장
        let person = (first..at).any(|i| full(i) && !seat(i));
        let mut names = (first..at).rev().filter(|&i| full(i) && !(person && seat(i)));
        let mut name = names.next()?;
        if self.language.ends_in(words[name].of(self.text), Part::School)
            && let Some(other) = names.next()
        {
            name = other;
        } else if name + 1 < at || !apart {
            // 김민수 | 한강로 상인회장: a body that looks like a name.
            let given = |i: usize| {
                let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
                self.language.roles(words[i].of(self.text)).intersects(given)
            };
            match names.next().filter(|&other| other + 1 == name) {
                Some(other) if given(other) => return Some(Span::new(words[other].start, words[name].end)),
                Some(other) => name = other,
                None => {}
            }
        }
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let foreign = self.language.roles(words[name].of(self.text)).intersects(given);
        let plain = (name + 1..at).all(|i| {
            let word = words[i].of(self.text);
            !self.ends(word, Section::OrganisationWords) && !self.language.list(Section::TitleModifiers).contains(word)
        });
        let last = if foreign && plain && at - name <= LONGEST_FOREIGN_NAME { at - 1 } else { name };
        Some(Span::new(words[name].start, words[last].end))
    }

    fn ends_in_particle(&self, word: &str) -> bool {
        word.chars().count() > 1 && self.language.list(Section::CaseParticles).iter().any(|mark| word.ends_with(mark))
    }

    /// The name before its Latin form, behind which a mark or a title with a mark stands: 폴 힉스(Paul Hicks) 교수는.
    fn subject_with_latin(&self, words: &[Span], at: usize, marks: Section) -> Option<Subject> {
        let close = at.checked_sub(1).filter(|&i| words[i].of(self.text) == ")")?;
        let open = (0..close).rev().find(|&i| words[i].of(self.text) == "(")?;
        let latin = Span::new(words[open].end, words[close].start).of(self.text);
        latin_name(latin).filter(|it| it.len() == latin.len())?;
        let written = words[at].of(self.text);
        let stem = self.language.list(marks).iter().find_map(|mark| written.strip_suffix(mark))?;
        let title = Span::new(words[at].start, words[at].start + stem.len());
        if !stem.is_empty() && self.title_of(stem) != Some(0) {
            return None;
        }
        let first = open.checked_sub(latin.split(' ').count())?;
        let name = Span::new(words.get(first)?.start, words[open - 1].end);
        let plain = !name.of(self.text).contains([',', '.', '"']);
        plain.then_some(Subject::named(name, Some(title).filter(|it| !it.is_empty())))
    }

    /// Whether the text gives a word before its Latin form or before a title: 힉스(Hicks), 힉스 교수.
    pub(super) fn is_foreign_name(&self, word: &str) -> bool {
        word.chars().count() > 1
            && !self.language.is_stop_word(word)
            && !self.language.list(Section::Places).contains(word)
            && places(self.text, word).into_iter().any(|at| {
                let alone = !self.text[..at].ends_with(char::is_alphanumeric);
                let behind = &self.text[at + word.len()..];
                let latin = behind.strip_prefix('(').and_then(latin_name).is_some();
                let next = behind.strip_prefix(' ').unwrap_or_default();
                let title = next.split(' ').next().unwrap_or_default();
                let titled = self.opens_with_title(title);
                // 세르지오 | 가르시아
                let before = self.text[..at].trim_end_matches(' ');
                let given = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                let given = at > before.len()
                    && self.language.roles(given).intersects(Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME));
                alone && (latin || titled && !next.is_empty() || given)
            })
    }

    /// Whether a phrase can't go on leftward over a word: it ends in a particle, or a mark stands behind it.
    pub(super) fn is_border(&self, word: Span, next: usize) -> bool {
        let written = word.of(self.text);
        let marked = self.text[word.end..next].contains(|c: char| !c.is_whitespace())
            || !written.contains(char::is_alphanumeric);
        let day = written.starts_with(|c: char| c.is_ascii_digit()) && self.language.ends_in(written, Part::Time);
        marked
            || day
            || self.language.parts(Part::SentenceAdverb).contains(&written)
            || self.ends_in_particle(written)
                && !self.is_full_name(written)
                && !self.ends(written, Section::OrganisationWords)
    }

    /// Whether a word is a surname and a given name of two syllables.
    pub(super) fn is_full_name(&self, word: &str) -> bool {
        let letters = word.chars().count();
        let organisation = self.ends(word, Section::OrganisationWords);
        let known = !self.language.list(Section::NameStops).contains(word)
            && !self.ends(word, Section::NameStops)
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

    pub(super) fn is_surname(&self, word: &str) -> bool {
        self.language.list(Section::Surnames).contains(word)
    }

    /// The full name that a surname and a title stand for: the one that the text gives with this title.
    pub(super) fn full_name(&self, surname: Span, title: &str) -> Option<Span> {
        let written = surname.of(self.text);
        let mut found: Option<Span> = None;
        let mut words = Vec::new();
        let around = window(self.text, surname.start);
        let mut at = around.start;
        for word in around.of(self.text).split_whitespace() {
            let start = at + self.text[at..].find(word).unwrap_or(0);
            at = start + word.len();
            words.push(Span::new(start, at));
        }
        for (i, word) in words.iter().enumerate() {
            // 김민수(전 육군 대위) 시장
            let (name, bracket) = word.of(self.text).split_once('(').unwrap_or((word.of(self.text), ""));
            let name = bare(name);
            let has = |word: &Span| !places(word.of(self.text), title).is_empty();
            let open = !bracket.is_empty() && !bracket.contains(')');
            let inside = if open { words[i + 1..].iter().position(|it| it.of(self.text).contains(')')) } else { None };
            let rest = i + 1 + inside.map_or(0, |close| close + 1);
            // 위원장인 | 김민수 의원
            let affiliated = |i: usize| self.ends(words[i].of(self.text), Section::OrganisationWords);
            let titled = || {
                words[rest..].iter().take(3).any(has)
                    || i.checked_sub(1).is_some_and(|i| has(&words[i]))
                    // 위원장인 | 나라당 | 김민수 의원
                    || i.checked_sub(2).is_some_and(|two| affiliated(i - 1) && has(&words[two]))
            };
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
}
