//! What holds in a script that parts names alone by spaces: Thai. A pronoun is joined to its verb, and foreign names stand in
//! Latin letters.

use crate::chars::script::is_unspaced;
use crate::lang::{Roles, Section};
use crate::quote::cue_only::latin::latin_name;
use crate::quote::cue_only::uncased::{CALLING, CUE, ClauseReader, LONGEST_NAME, Named, is_capital, is_name};
use crate::quote::cue_only::uncased_words::{Gap, Word, longest, places};
use crate::span::Span;

/// Maximum characters of a pronoun that is joined to its verb.
const LONGEST_PRONOUN: usize = 5;

impl ClauseReader<'_> {
    /// Whether a pronoun alone is the subject of the first cue: เขากล่าว.
    pub(super) fn is_pronoun(&self, words: &[Word]) -> bool {
        let cue = words.iter().position(|word| word.roles.intersects(CUE));
        // เขา|เสริม: a verb that reports speech only beside a quotation.
        let joined = words.first().is_some_and(|word| self.is_pronoun_with_verb(word.span.of(self.text)));
        joined
            || cue == Some(1)
                && words[0].span.of(self.text).starts_with(is_unspaced)
                && words[0].roles.intersects(Roles::MASCULINE.union(Roles::FEMININE))
    }

    /// Whether an unspaced word is a pronoun and a verb that reports speech beside a quotation.
    fn is_pronoun_with_verb(&self, word: &str) -> bool {
        let verbs = self.language.list(Section::CueVerbsBesideQuotation);
        let pronoun = |at: usize| self.language.roles(&word[..at]).intersects(Roles::MASCULINE.union(Roles::FEMININE));
        let mut starts = word.char_indices().map(|(at, _)| at).skip(1).take(LONGEST_PRONOUN);
        word.starts_with(is_unspaced)
            && starts.any(|at| pronoun(at) && longest(verbs, &|verb| word[at..].starts_with(verb)) > 0)
    }

    /// The name in Latin letters that is the subject of an unspaced cue: it stands right before the cue and behind a border
    /// or an office, or it opens the clause.
    pub(super) fn latin(&self, words: &[Word], cue: usize) -> Option<Named> {
        if !words[cue].span.of(self.text).starts_with(is_unspaced) {
            return None;
        }
        let capital = |i: usize| is_capital(&words[i], self.text);
        // "เมื่อวันเสาร์ | Ana Ruiz"
        let fronted = |&i: &usize| !capital(i) && words[i].roles.intersects(Roles::ADVERB);
        let mut first = (0..cue).take_while(fronted).count();
        let mut end = (first..cue).find(|&i| !capital(i)).unwrap_or(cue);
        if end == first {
            end = cue;
            while end > 0 && words[end - 1].roles.intersects(Roles::AUXILIARY) {
                end -= 1;
            }
            first = end;
            while first > 0 && capital(first - 1) && (first == end || words[first].gap == Gap::Space) {
                first -= 1;
            }
            let before = words[..first].last();
            let front = CALLING.union(Roles::ADVERB);
            let office = before.is_some_and(|it| it.roles.intersects(front) && !it.roles.intersects(Roles::GENITIVE));
            // "หัวหน้า HMC | Ana Ruiz"
            let acronym =
                |i: usize| words[i].span.len() > 1 && words[i].span.of(self.text).chars().all(char::is_uppercase);
            if office && end - first > 2 && acronym(first) && !acronym(first + 1) {
                first += 1;
            }
            if first == end || !office && words[first].gap == Gap::Space {
                return None;
            }
        } else if words[end].roles.intersects(Roles::CONJUNCTION) {
            return None; // "Lee และ Kim กล่าว"
        } else {
            // "Solid ทำให้เลือกได้ ในการสัมภาษณ์นั้น | Ana Ruiz | กล่าว": a clause of its own behind an adverb.
            let last = cue - (0..cue).rev().take_while(|&i| capital(i)).count();
            if last > end && last < cue && words[last - 1].roles.intersects(Roles::ADVERB) {
                (first, end) = (last, cue);
            }
        }
        let name = Span::new(words.get(first)?.span.start, words[end.checked_sub(1)?].span.end);
        let whole = latin_name(name.of(self.text)).is_some_and(|it| it.len() == name.len());
        (whole && end - first <= LONGEST_NAME).then_some(Named { name, title: None, end, is_single: end - first == 1 })
    }

    /// One word right before a cue that opens the clause, if the text has it behind a title.
    pub(super) fn known_elsewhere(&self, words: &[Word], cue: usize) -> Option<Named> {
        let word = words.first().filter(|it| cue == 1 && is_name(it, self.text))?;
        let written = word.span.of(self.text);
        let titled = places(self.text, written).into_iter().any(|at| {
            let before = self.text[..at].trim_end();
            longest(self.language.list(Section::Titles), &|title| before.ends_with(title)) > 0
        });
        // "“…” W กล่าว": there the word is a name too.
        let speaks = || {
            let behind = |at: usize| {
                let quoted = self.text[..at].trim_end_matches(' ').ends_with(['”', '"']);
                let after = self.text[at + written.len()..].trim_start_matches(' ');
                quoted && longest(self.language.list(Section::CueVerbs), &|cue| after.starts_with(cue)) > 0
            };
            places(self.text, written).into_iter().any(behind)
        };
        let known = written.starts_with(is_unspaced) && written.chars().count() > 3 && (titled || speaks());
        known.then_some(Named { name: word.span, title: None, end: 1, is_single: true })
    }

    /// Whether a bracket opens before a name and does not close up to the cue: ที่ประชุม (General Assembly กล่าว.
    pub(super) fn is_in_bracket(&self, words: &[Word], cue: usize, name: &Named) -> bool {
        let start = words.first().map_or(name.name.start, |it| it.span.start).min(name.name.start);
        let behind = words[cue].span.start.max(name.name.end);
        let ahead = &self.text[start..name.name.start];
        let opens = ahead.matches('(').count() > ahead.matches(')').count();
        // "แรงงาน (East Labour) ในวันศุกร์ระบุ": the gloss of a word that other words stand behind.
        let rest = &self.text[name.name.end..behind];
        let closed = rest.find(')').map(|at| name.name.end + at);
        let other = closed.is_some_and(|at| {
            let mut after = words[..cue].iter().filter(|it| it.span.start > at).peekable();
            let small = CALLING.union(Roles::AUXILIARY);
            after.peek().is_some() && !after.any(|it| it.roles.intersects(small))
        });
        opens && (closed.is_none() || other)
    }
}
