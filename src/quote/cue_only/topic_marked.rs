//! Who speaks in Japanese or Korean: the words before a mark of the topic or subject in the sentence of the quotation,
//! 水野町長は「…」と述べた, 문정복 최고위원은 "…"며 "…"고 했다. A word behind the quotation says that it is speech.
//!
//! A name is told by its surname and by the title behind it. A surname with a title is led back to the full name; a title
//! alone is a noun phrase.

use crate::chars::letters::has_space;
use crate::lang::{Language, Part, Roles, Section};
use crate::quote::cue_only::uncased_words::{longest, places};
use crate::quote::find::marks::is_quotation_mark;
use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::voice::{ResolvedSpeaker, said_by};
use crate::span::Span;

const STOPS: &[char] = &['。', '！', '？', '.', '!', '?', '．'];
pub(super) const PAUSES: &[char] = &['，', '、', ',', '：', ':', '；', ';', '▼', '◆', '※', '-', '–', '—', '…', '·'];

const COLONS: &[char] = &['：', ':'];
/// Maximum words of a label.
const LONGEST_LABEL: usize = 5;

/// What the sentence of a quotation tells of its speaker.
pub(crate) enum Told {
    Voice(ResolvedSpeaker),
    /// Somebody speaks whom the sentence does not name: the one before goes on.
    GoesOn,
    /// A pronoun stands for somebody named before.
    Pronoun,
}

/// Whether the word behind the quotation joins it to a verb of speech.
pub(crate) fn is_joined(clause: ParagraphView<'_>, quote: usize, language: &Language) -> bool {
    let reader = Reader { text: clause.text, language, spaced: false };
    clause.token(quote + 1).is_some_and(|next| reader.is_quotative(next.span.of(clause.text)))
}

/// Who speaks in a sentence without a quotation.
pub(crate) enum Heard {
    Voice(ResolvedSpeaker),
    /// Somebody is named who may speak or not.
    Somebody,
    Nobody,
}

/// The voice of the quotation at token `quote`.
pub(crate) fn voice(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Option<Told> {
    let reader = Reader::new(clause.text, language);
    let mut sentence = sentence(clause, quote)?;
    if reader.spaced {
        sentence.before = reader.without_inner(sentence.before);
    }
    // 「…」「…」: one quotation right behind another goes on.
    let before = quote.checked_sub(1).and_then(|i| (0..=i).rev().find(|&i| !clause.is_mark(i, PAUSES)));
    if before.is_some_and(|i| clause.is_quote(i)) && reader.cue(&sentence).is_none() {
        return Some(Told::GoesOn);
    }
    if let Some(name) = reader.headline(&sentence) {
        return Some(Told::Voice(said_by(name, None, name, quote)));
    }
    if let Some(subject) = reader.label(clause, quote, &sentence) {
        return reader.found(subject, sentence.quotation, quote).map(labelled);
    }
    let Some(cue) = reader.cue(&sentence) else {
        if let Some(subject) =
            sentence.after.first().filter(|_| !reader.spaced).and_then(|_| reader.named_behind(&sentence))
        {
            return reader.found(subject, sentence.after[0], quote);
        }
        return reader.opening(clause, quote, &sentence).or_else(|| reader.apart(clause, quote, &sentence));
    };
    match reader.subject(&sentence) {
        Some(subject) => reader.found(subject, cue, quote),
        None => match reader.other_topic(&sentence.before) {
            Some(subject) => reader.found(subject, cue, quote),
            None if reader.spaced && reader.is_opinion_of_nobody(&sentence) => None,
            None => Some(Told::GoesOn),
        },
    }
}

/// A voice that a label names.
pub(super) fn labelled(told: Told) -> Told {
    match told {
        Told::Voice(voice) => Told::Voice(ResolvedSpeaker { rule: Rule::Label, cue: None, ..voice }),
        other => other,
    }
}

/// Who speaks in a sentence without a quotation.
pub(crate) fn indirect(clause: ParagraphView<'_>, low: usize, high: usize, language: &Language) -> Heard {
    let reader = Reader::new(clause.text, language);
    let words = spans(clause, low, high);
    let last = words.iter().rfind(|it| it.of(clause.text).starts_with(char::is_alphanumeric));
    let cue = last.and_then(|&last| reader.cue_at_end(last));
    // Who acts in it is whom the next pronoun means.
    let topic = |name: Span| reader.is_marked_topic(&words, name);
    let subject = reader.subject_of(&words, usize::MAX);
    // Somebody or something else tells it.
    let pronoun = subject.as_ref().is_some_and(|it| it.is_pronoun);
    let other = cue.is_some() && !pronoun && reader.other_topic(&words).is_some();
    let acts = subject.as_ref().and_then(|it| it.name).is_some_and(topic) && reader.spaced;
    let found = subject.and_then(|subject| {
        let foreign = |name: Span| reader.spaced && reader.is_foreign_name(name.of(clause.text));
        let titled = subject.title.is_some();
        let name = subject.name.filter(|&name| cue.is_some() || (titled || foreign(name)) && topic(name))?;
        // An office alone, or a phrase that it ends, is nobody's name for a pronoun.
        let written = name.of(clause.text);
        let named = reader.is_name_alone(name) || language.ends_in(written, Part::Courtesy) && has_space(written);
        // 발마르가 이용하고 있다는 것을 부정했다: the subject of a clause inside.
        let inside =
            |it: &Span| reader.spaced && it.start > name.end && language.ends_in(it.of(clause.text), Part::Reported);
        let marked = reader.begins(&clause.text[name.end..], Section::SubjectMarks);
        (named && !(marked && words.iter().any(inside))).then_some(())?;
        Some(said_by(name, subject.title, cue.unwrap_or(name), low))
    });
    let titled = || {
        words
            .iter()
            .any(|it| language.list(Section::Titles).iter().any(|title| !places(it.of(clause.text), title).is_empty()))
    };
    match found {
        Some(voice) => Heard::Voice(voice),
        None if other || acts || titled() => Heard::Somebody,
        None => Heard::Nobody,
    }
}

/// The person with a title who is the subject of a sentence that is about nobody else.
pub(crate) fn only_person(
    clause: ParagraphView<'_>,
    low: usize,
    high: usize,
    language: &Language,
) -> Option<ResolvedSpeaker> {
    let reader = Reader::new(clause.text, language);
    let words = spans(clause, low, high);
    let subject = reader.subject_of(&words, usize::MAX).filter(|_| reader.is_only_person(&words))?;
    let name = subject.name.filter(|&it| subject.title.is_some() && reader.is_name_alone(it))?;
    Some(said_by(name, subject.title, name, low))
}

/// Who speaks or gives an opinion in the sentence at `low..high`, behind which a quotation stands alone.
pub(crate) fn leads_in(
    clause: ParagraphView<'_>,
    low: usize,
    high: usize,
    language: &Language,
) -> Option<ResolvedSpeaker> {
    let reader = Reader::new(clause.text, language);
    let words = spans(clause, low, high);
    let last = *words.iter().rfind(|it| it.of(clause.text).starts_with(char::is_alphanumeric))?;
    let before = words.iter().rfind(|it| it.end < last.start && reader.spaced).map_or(last, |it| *it);
    let verb = Span::new(before.start, last.end);
    let opinion = longest(language.list(Section::CueVerbsBesideQuotation), &|cue| verb.of(clause.text).ends_with(cue));
    reader.cue_at_end(last).or((opinion > 0).then_some(last))?;
    let subject = reader.subject_of(&words, usize::MAX)?;
    Some(said_by(subject.name.filter(|&it| reader.is_name_alone(it))?, subject.title, last, low))
}

/// Who is told below a quotation to have said so: “…” / 김 시장은 이같이 강조했다.
pub(crate) fn told_so(clause: ParagraphView<'_>, language: &Language) -> Option<ResolvedSpeaker> {
    let reader = Reader::new(clause.text, language);
    let high = (0..clause.len()).find(|&i| is_stop(clause, i)).unwrap_or(clause.len());
    if (0..high).any(|i| clause.is_quote(i)) {
        return None;
    }
    let words = spans(clause, 0, high);
    let cue = reader.cue_at_end(*words.last()?)?;
    let points = |word: &Span| language.roles(word.of(clause.text)).intersects(Roles::CLAUSE_WORD);
    words.iter().any(points).then_some(())?;
    let subject = reader.subject_of(&words, usize::MAX)?;
    Some(said_by(subject.name.filter(|&it| reader.is_name_alone(it))?, subject.title, cue, 0))
}

/// The text of a sentence outside its quotations.
pub(super) struct SentenceAround {
    pub before: Vec<Span>,
    pub after: Vec<Span>,
    quotation: Span,
    opens: bool,
}

fn sentence(clause: ParagraphView<'_>, quote: usize) -> Option<SentenceAround> {
    let here = clause.token(quote)?.span;
    let (before, after);
    let mut low = quote;
    while low > 0 && !is_stop(clause, low - 1) {
        low -= 1;
    }
    let mut high = quote + 1;
    while high < clause.len() && !is_stop(clause, high) {
        high += 1;
    }
    (before, after) = (spans(clause, low, quote), spans(clause, quote + 1, high));
    Some(SentenceAround { before, after, quotation: here, opens: low == 0 })
}

/// Whether a mark ends a sentence; no full stop inside "example.com" does.
fn is_stop(clause: ParagraphView<'_>, i: usize) -> bool {
    let inside = |at: usize| clause.text[at..].starts_with(|c: char| c.is_ascii_alphanumeric());
    clause.is_mark(i, STOPS) && !clause.token(i).is_some_and(|it| inside(it.span.end))
}

/// The tokens outside quotations.
fn spans(clause: ParagraphView<'_>, low: usize, high: usize) -> Vec<Span> {
    (low..high).filter_map(|i| clause.token(i)).filter(|it| !it.is_quote()).map(|it| it.span).collect()
}

/// Who is named as the subject.
pub(super) struct Subject {
    pub name: Option<Span>,
    pub title: Option<Span>,
    /// Whether a pronoun stands for them.
    pub is_pronoun: bool,
}

impl Subject {
    pub fn named(name: Span, title: Option<Span>) -> Self {
        Self { name: Some(name), title, is_pronoun: false }
    }

    pub const UNKNOWN: Self = Self { name: None, title: None, is_pronoun: false };
    pub const PRONOUN: Self = Self { name: None, title: None, is_pronoun: true };
}

/// Reads the words around a quotation.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub language: &'a Language,
    /// Whether spaces part words.
    pub spaced: bool,
}

impl<'a> Reader<'a> {
    /// Hangul alone among the scripts that are read here has spaces between its words.
    fn new(text: &'a str, language: &'a Language) -> Self {
        Self { text, language, spaced: language.alphabet.contains('가') }
    }
}

impl Reader<'_> {
    /// The word that reports the quotation: one that begins with a quotative right behind it, or a cue verb at the end.
    fn cue(&self, sentence: &SentenceAround) -> Option<Span> {
        let first = *sentence.after.first()?;
        let last = *sentence.after.last()?;
        let word = first.of(self.text);
        // “…”라고 부른다: what something is called.
        if self.spaced && sentence.after.get(1).is_some_and(|it| self.begins(it.of(self.text), Section::NamingMarks)) {
            return None;
        }
        let quotative = self.is_quotative(word);
        let apart = self.text[sentence.quotation.end..first.start].chars().any(char::is_whitespace);
        let cue = self.cue_at_end(last);
        let begins = longest(self.language.list(Section::CueVerbs), &|cue| word.starts_with(cue)) > 0;
        let reports = cue.is_some() && if self.spaced { !apart } else { begins };
        (quotative && !(self.spaced && apart) || reports).then_some(cue.unwrap_or(first))
    }

    /// Whether a word behind a quotation says that it is speech: と述べた, and not という町.
    pub(super) fn is_quotative(&self, word: &str) -> bool {
        let length = |section: Section| longest(self.language.list(section), &|mark| word.starts_with(mark));
        let naming = length(Section::NamingMarks);
        length(Section::Quotatives) > 0 && (naming == 0 || !self.spaced && length(Section::CueVerbs) > naming)
    }

    /// What tells whom the sentence is about, where no subject is known: somebody or something else, so that nobody goes on.
    fn other_topic(&self, words: &[Span]) -> Option<Subject> {
        if self.spaced { self.topic_of_words(words) } else { self.topic_of_letters(words) }
    }

    /// Whether a mark of the topic stands behind a name and its title.
    fn is_marked_topic(&self, words: &[Span], name: Span) -> bool {
        let word = words.iter().rfind(|it| {
            it.start >= name.start
                && self.language.list(Section::TopicMarks).iter().any(|mark| it.of(self.text).contains(mark))
        });
        word.is_some()
    }

    fn cue_at_end(&self, word: Span) -> Option<Span> {
        let length = longest(self.language.list(Section::CueVerbs), &|cue| word.of(self.text).ends_with(cue));
        (length > 0).then_some(Span::new(word.end - length, word.end))
    }

    /// Whether a subject is a name, and no noun phrase with a title.
    fn is_name_alone(&self, name: Span) -> bool {
        self.title_of(name.of(self.text)).is_none()
    }

    /// The voice of a quotation that goes on in the next paragraph, by the subject before it: 水野町長は「…
    fn opening(&self, clause: ParagraphView<'_>, quote: usize, sentence: &SentenceAround) -> Option<Told> {
        let open = quote + 1 == clause.len() && !self.text[sentence.quotation.end..].starts_with(is_quotation_mark);
        let last = sentence.before.last().filter(|_| open)?;
        self.found(self.subject_of(&sentence.before, sentence.quotation.start)?, *last, quote)
    }

    /// The voice by a cue that is not joined to the quotation: “…” 김민수 시장이 말했다, 水野町長はこう述べた。「…」
    fn apart(&self, clause: ParagraphView<'_>, quote: usize, sentence: &SentenceAround) -> Option<Told> {
        if let Some(cue) = sentence.after.last().and_then(|&last| self.cue_at_end(last)) {
            let subject = self.subject_of(&sentence.after, usize::MAX);
            return subject.and_then(|subject| self.found(subject, cue, quote));
        }
        let mut end = quote;
        while end > 0 && (clause.is_mark(end - 1, PAUSES) || clause.is_mark(end - 1, STOPS)) {
            end -= 1;
        }
        let stopped = (end..quote).any(|i| clause.is_mark(i, STOPS));
        let mut low = end;
        while low > 0 && !is_stop(clause, low - 1) && !clause.is_quote(low - 1) {
            low -= 1;
        }
        let words = spans(clause, low, end);
        let cue = self.cue_at_end(*words.last()?).filter(|_| end < quote)?;
        let written = &self.text[words.first()?.start..cue.start];
        let leads =
            |word: &str| self.language.roles(word).intersects(Roles::CLAUSE_WORD) && !places(written, word).is_empty();
        let alone = !self.spaced && sentence.after.is_empty();
        if stopped && !alone && !self.language.list(Section::FunctionWords).iter().any(leads) {
            return None;
        }
        let subject = self.subject_of(&words, usize::MAX)?;
        self.found(subject, cue, quote)
    }

    fn found(&self, subject: Subject, cue: Span, quote: usize) -> Option<Told> {
        if subject.is_pronoun {
            return Some(Told::Pronoun);
        }
        subject.name.map(|name| Told::Voice(said_by(name, subject.title, cue, quote)))
    }

    fn subject_of(&self, words: &[Span], quotation: usize) -> Option<Subject> {
        if self.spaced { self.subject_of_words(words) } else { self.subject_of_letters(words, quotation) }
    }

    /// A name right before a quotation that opens a line: 尹大統領「…」, 최태원 "…".
    fn headline(&self, sentence: &SentenceAround) -> Option<Span> {
        let last = *sentence.before.last()?;
        let near = self.text[last.end..sentence.quotation.start].chars().count() <= 2;
        let bare = sentence.after.is_empty() || has_space(&self.text[sentence.quotation.end..sentence.after[0].start]);
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

    /// The name that a colon and the quotation follow where a line opens: 김민수 시장: “…”, 森田さん：「…」.
    fn label(&self, clause: ParagraphView<'_>, quote: usize, sentence: &SentenceAround) -> Option<Subject> {
        let colon = quote.checked_sub(1).filter(|&i| sentence.opens && clause.is_mark(i, COLONS))?;
        let words: Vec<Span> = spans(clause, 0, colon);
        let last = *words.last().filter(|_| words.len() <= LONGEST_LABEL)?;
        let subject = if self.spaced {
            let known =
                words.len() > 1 || self.is_full_name(last.of(self.text)) || self.is_foreign_name(last.of(self.text));
            self.subject_in_words(&words, words.len() - 1, last).filter(|_| known)
        } else {
            let title = self.title_of(last.of(self.text))?;
            self.named(Span::new(last.start, last.start + title), last)
        };
        subject.filter(|it| it.name.is_some_and(|name| self.is_name_alone(name)))
    }

    /// Where the title begins that a word ends with.
    pub(super) fn title_of(&self, word: &str) -> Option<usize> {
        let length = longest(self.language.list(Section::Titles), &|title| word.ends_with(title));
        (length > 0).then_some(word.len() - length)
    }

    fn subject(&self, sentence: &SentenceAround) -> Option<Subject> {
        // “…”라고 김민수 시장은 말했다; 「…」と水野町長は述べた
        let behind = if self.spaced {
            if let Some(inner) = self.subject_of_subordinate(sentence).or_else(|| self.reported(sentence)) {
                return Some(inner);
            }
            self.subject_of_words(self.clause_behind(sentence.after.get(1..).unwrap_or_default()))
        } else {
            if let Some(agent) = self.agent_of_passive(sentence, sentence.quotation.start) {
                return Some(agent);
            }
            // 西村氏が「…」と述べ、環境省も…: another clause.
            let runs = self.behind_quotative(sentence);
            let said = runs.len() > 1 && self.begins(runs[0].of(self.text), Section::CueVerbs);
            let behind = if said { None } else { self.subject_of_letters(&runs, usize::MAX) };
            behind.or_else(|| self.named_behind(sentence))
        };
        behind.or_else(|| self.subject_of(&sentence.before, sentence.quotation.start))
    }

    /// Whether a word begins with an entry of a section.
    pub(super) fn begins(&self, word: &str, section: Section) -> bool {
        self.language.list(section).iter().any(|entry| word.starts_with(entry))
    }

    /// Whether a word ends with an entry `-x` of a section.
    pub(super) fn ends(&self, word: &str, section: Section) -> bool {
        self.language
            .list(section)
            .iter()
            .filter_map(|entry| entry.strip_prefix('-'))
            .any(|ending| word.ends_with(ending))
    }

    pub(super) fn is_pronoun(&self, word: &str) -> bool {
        let pronoun = Roles::MASCULINE.union(Roles::FEMININE).union(Roles::NEUTER).union(Roles::PLURAL);
        self.language.roles(word).intersects(pronoun)
    }
}
