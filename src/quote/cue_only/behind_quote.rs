//! Who is named behind a quotation: "…", said Ana Ruiz; "…", Ruiz said; "…", according to Ruiz.

use crate::chars::punctuation::Marks;
use crate::lang::Roles;
use crate::quote::cue_only::cased::{BORDERS, COLON, COMMA, CUE_AFTER_TOKENS, Frames, MOST_OPENING_WORDS};
use crate::quote::cue_only::phrase::{BEFORE_VERB, Phrase};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};

/// Maximum words between an auxiliary and its participle: "a | de son côté | déclaré".
const MOST_INSIDE_VERB: usize = 4;
/// Maximum words from a verb that calls something so to what it is called: "described as | the | “…”".
const MOST_CALLING_TOKENS: usize = 4;
const PAUSES: &[char] = &[',', '—', '–', '-', '―'];

impl Frames<'_> {
    /// "…", said Ruiz; "…", Ruiz said; "…", according to Ruiz; "…", grinned Ruiz; "…", she said; "…", said.
    pub(super) fn after(&self, quote: usize) -> Option<Evidence> {
        let (at, high) = (self.at, self.high);
        let mut first = quote + 1;
        while at.is_mark(first, PAUSES) {
            first += 1;
        }
        if first >= high || !at.is_word(first) {
            return None;
        }
        if let Some(evidence) = self.according(first, high) {
            return self.said_behind(&evidence).or(Some(evidence));
        }
        if let Some(word) = self.postposed_behind(first, high) {
            return self.by_source_ahead(first, word);
        }
        let apart = first > quote + 1 || at.token(quote)?.span.of(at.text).ends_with([',', '!', '?', '…']);
        if at.has_any(first, Roles::CONJUNCTION.union(Roles::RELATIVE).union(Roles::CLAUSE_WORD)) {
            return None;
        }
        // "…", the agency | quoted | Ruiz.
        if self.subject_first {
            let mut words = (first..high.min(first + MOST_OPENING_WORDS + 2)).take_while(|&i| at.is_word(i));
            let source = words.find(|&i| at.has_any(i, Roles::ACCORDING.union(Roles::CUE)) && i > first);
            if let Some(source) = source.filter(|&i| at.has_any(i, Roles::ACCORDING)) {
                let paired = usize::from(at.has_any(source + 1, Roles::ACCORDING));
                return self.according(source + paired, high);
            }
        }
        if let Some(verb) = self.verb_from(first, high) {
            return self.by_verb(first, verb, quote);
        }
        // "…", nous assure Ruiz
        let told = at.has_any(first, Roles::FIRST_PERSON) && at.has_any(first + 1, Roles::UNAMBIGUOUS_CUE);
        if told && at.phrase_at(first + 2, high, self.inflect).is_some_and(|it| it.mention.is_name()) {
            return self.by_verb(first + 1, first + 1, quote);
        }
        if let Some(evidence) = self.message(quote) {
            return Some(evidence);
        }
        // "…", la han til; "…", lade Ruiz till.
        if self.at.language.verb_second
            && !at.is_capital(first)
            && let Some(phrase) = at.phrase_at(first + 1, high, self.inflect)
            && at.is_cue_together(first, phrase.end)
        {
            return self.by(phrase.mention, Rule::Inverted, first);
        }
        // "…",- journalists-to said Ruiz
        if !self.subject_first
            && at.is_content(first)
            && !at.has_any(first, Roles::TITLE)
            && at.has_any(first + 1, Roles::CUE)
            && first + 2 < high
            && let Some(phrase) = at.phrase_at(first + 2, high, self.inflect).filter(|it| it.mention.is_name())
        {
            return self.by(phrase.mention, Rule::Inverted, first + 1);
        }
        // "a-t-il fait savoir": a pronoun that is joined to its verb reports, whatever the verb is.
        let joined = |it: &&Mention| matches!(it.kind, MentionKind::Pronoun(_)) && it.span.of(at.text).contains('-');
        if let Some(pronoun) = at.mention_at(first).filter(joined) {
            return self.by(*pronoun, Rule::Inverted, first);
        }
        let verb = (first..high).take_while(|&i| at.is_word(i)).find(|&i| at.has_any(i, Roles::CUE));
        if let Some(verb) = verb.filter(|&verb| self.points_back(first, verb)) {
            return self.by(self.nobody(verb)?, Rule::AfterQuote, verb);
        }
        if let Some(verb) = verb
            && let Some(body) = self.body_ahead(first, self.first_of_verb(first, verb))
        {
            return self.by(body.mention, Rule::AfterQuote, verb);
        }
        // "…", Ruiz said; "…", Ruiz, the mayor, said.
        if let Some(phrase) = at.phrase_at(first, high, self.inflect) {
            let end = at.behind_apposition(phrase.end, high);
            if let Some(verb) = self.verb_from(end, high).or_else(|| self.verb_from(phrase.end, high)) {
                return self.by(phrase.mention, Rule::AfterQuote, verb);
            }
            if let Some(verb) = self.verb_behind_appositions(&phrase, high) {
                return self.by(phrase.mention, Rule::AfterQuote, verb);
            }
            if let Some(verb) = self.verb_behind_open_apposition(phrase.end, high) {
                return self.by(phrase.mention, Rule::AfterQuote, verb);
            }
            if apart && end < high && at.is_content(end) && phrase.mention.is_name() && !at.is_word(end + 1) {
                return self.by(phrase.mention, Rule::UnknownVerb, end);
            }
        }
        if let Some(evidence) = self.subject_then_verb(first).or_else(|| self.signed(quote, first)) {
            return Some(evidence);
        }
        let first = (first..high).find(|&i| !at.has_any(i, BEFORE_VERB))?;
        // "“…”, je | ředitelem | firmy Valmar": a noun.
        let noun = self.inflect && at.has_any(first, Roles::OBLIQUE);
        if self.subject_first || !apart || !at.is_content(first) || noun {
            return None;
        }
        // "…", grinned Ruiz.
        let subject = first + 1 + usize::from(at.has_any(first + 1, Roles::REFLEXIVE));
        match at.phrase_at(subject, high, self.inflect).filter(|_| !at.has_any(first, Roles::TITLE)) {
            Some(phrase) if phrase.mention.kind != MentionKind::Noun || phrase.mention.first == subject => {
                self.by(phrase.mention, Rule::UnknownVerb, first)
            }
            // "…", shrugged.
            _ if self.drops && !at.is_word(first + 1) && first + 2 >= at.sentence_end(quote).min(high + 1) => {
                self.by(self.dropped(first)?, Rule::UnknownVerb, first)
            }
            _ => None,
        }
    }

    /// What is called so by nobody who is named, ahead of another clause: For what is described as the “…”, Ruiz started.
    pub(super) fn called(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let inside = (self.low..quote).rev().take(MOST_CALLING_TOKENS).take_while(|&i| at.is_word(i));
        let verb = inside.into_iter().find(|&i| at.has_any(i, Roles::CUE))?;
        let first = self.first_of_verb(self.low, verb);
        let passive = (first..verb).any(|i| at.has_any(i, Roles::PASSIVE));
        let next = quote + 2;
        let other = at.is_mark(quote + 1, COMMA) && self.verb_from(next, self.high).is_none();
        if passive && other { self.by(self.nobody(verb)?, Rule::BeforeQuote, verb) } else { None }
    }

    /// A cue that closes the sentence: The port is “safe enough for lorries” and will stay open, said the mayor Ana Ruiz.
    pub(super) fn at_end(&self, quote: usize) -> Option<Evidence> {
        let (at, high) = (self.at, self.high);
        if self.subject_first {
            return None;
        }
        let mut commas = (quote + 1..high).rev().filter(|&i| at.is_mark(i, COMMA));
        let turned = |comma: usize| {
            let verb = self.verb_from(comma + 1, high).filter(|&it| at.is_sure_cue(it))?;
            let phrase = at.phrase_at(verb + 1, high, self.inflect)?;
            // "…, said Ruiz, who owns it"
            let goes_on =
                at.is_mark(phrase.end, COMMA) && at.has_any(phrase.end + 1, Roles::WHO.union(Roles::RELATIVE));
            let told = phrase.mention.is_name() && self.is_only_told(phrase.end, high);
            (phrase.end >= high || !at.is_word(phrase.end) || told).then_some((verb, phrase, goes_on))
        };
        let last = commas.next()?;
        let before = |comma: usize| turned(comma).filter(|it| it.2);
        let (verb, phrase, _) = turned(last).or_else(|| commas.next().and_then(before))?;
        self.by(phrase.mention, Rule::Inverted, verb)
    }

    /// The word behind the quotation that tells its source: "…", | according to the prosecutors.
    pub(super) fn source_of(&self, quote: usize) -> Option<usize> {
        let first = (quote + 1..self.high).find(|&i| !self.at.is_mark(i, PAUSES));
        let other = Roles::CUE.union(Roles::POSTPOSED);
        first.filter(|&first| self.at.has_any(first, Roles::ACCORDING) && !self.at.has_any(first, other))
    }

    /// "…", according to Ruiz.
    pub(super) fn according(&self, first: usize, high: usize) -> Option<Evidence> {
        let at = self.at;
        let mut word = first;
        // "…", said she | according to the Courier
        let small = |i: usize| at.is_hanging(i) && !at.has_any(i, Roles::CUE) && at.mention_at(i).is_none();
        while word < high.min(first + 2) && !at.has_any(word, Roles::ACCORDING) && small(word) {
            word += 1;
        }
        if !at.has_any(word, Roles::ACCORDING) || at.has_any(word, Roles::POSTPOSED) || word >= high {
            return None;
        }
        // "Ana Ruiz, selon qui"
        if at.has_any(word + 1, Roles::RELATIVE) {
            let name = at.mentions(self.low, word).iter().find(|it| at.may_be_subject(it) && !at.is_hung(it))?;
            return self.by(*name, Rule::According, word);
        }
        // "theo | Quyết định 27": by that law
        if self.subject_first && at.has_any(word + 1, Roles::DOCUMENT) {
            return None;
        }
        let mut name = word + 1;
        while name < high && at.is_hanging(name) && at.mention_at(name).is_none() {
            name += 1;
        }
        let phrase = at.phrase_at(name, high, self.inflect);
        // "According to her | Ruiz | lies": hardly Ruiz.
        let named = || at.mentions(word, high).iter().any(Mention::is_name);
        if self.is_source_pronoun(word) && named() {
            return self.by(self.nobody(word)?, Rule::According, word);
        }
        self.by(phrase?.mention, Rule::According, word)
    }

    /// What the verb at `verb` behind a quotation says, whose group begins at `first`.
    pub(super) fn by_verb(&self, first: usize, verb: usize, quote: usize) -> Option<Evidence> {
        let (at, high) = (self.at, self.high);
        if self.is_impersonal(quote + 1, verb) {
            let owner = self.owner_of_words(verb, verb, high).or_else(|| self.body_called(verb + 1, high));
            return self.by(owner.or_else(|| self.nobody(verb))?, Rule::Inverted, verb);
        }
        if let Some(head) = self.participle_head(verb) {
            return self.by(head, Rule::Inverted, verb);
        }
        if let Some(cited) = self.cited(verb, high) {
            return cited;
        }
        if let Some(body) = self.body_of(verb) {
            return self.by(body, Rule::Inverted, verb);
        }
        let clitic = at.mentions(first, verb + 2).iter().find(|it| matches!(it.kind, MentionKind::Pronoun(_)));
        if let Some(pronoun) = clitic.filter(|it| it.first != verb + 1 || !at.has_any(verb + 1, Roles::DETERMINER)) {
            return self.by(*pronoun, Rule::Inverted, verb);
        }
        if let Some(mention) = self.on_side(verb, high) {
            return self.by(mention, Rule::Inverted, verb);
        }
        if let Some(phrase) = self.behind_hearer(verb + 1, high) {
            return self.by(phrase.mention, Rule::Inverted, verb);
        }
        if let Some(phrase) = self.behind(verb + 1, high, true) {
            let outlet = phrase.mention.is_name() && !phrase.mention.is_person();
            if let Some(referred) = self.referred(phrase.end).filter(|_| outlet) {
                return referred;
            }
            return self.by(phrase.mention, Rule::Inverted, verb);
        }
        let common = if at.has_any(verb, Roles::INFINITIVE) { None } else { self.common_behind(first, verb, high) };
        if let Some(phrase) = common {
            return self.by(phrase.mention, Rule::Inverted, verb);
        }
        if let Some(name) = self.closing_surname(verb + 1, high) {
            return self.by(name, Rule::Inverted, verb);
        }
        // A word that may be a name of nobody we know is no missing subject.
        let open = verb + 1 < high && at.is_word(verb + 1) && !self.may_lack_subject(verb + 1);
        // "…", oznajmił dziennikarzom.
        let open = open && !self.is_hearer_alone(verb + 1);
        // "…, said a member of the board"
        if open && self.is_somebody(verb + 1) {
            return self.by(self.nobody(verb)?, Rule::Inverted, verb);
        }
        if let Some(phrase) = self.behind_aside(verb + 1, high) {
            return self.by(phrase.mention, Rule::Inverted, verb);
        }
        if let Some(mention) = self.told_of(quote).filter(|_| !open) {
            return self.by(mention, Rule::Inverted, verb);
        }
        // "Ruiz, accused of “…”, goes on"
        if !self.inflect && quote > self.low && at.has_any(quote - 1, Roles::OF) {
            return None;
        }
        if let Some(phrase) = self.closing_name(verb) {
            return self.by(phrase.mention, Rule::Inverted, verb);
        }
        if let Some(role) = self.closing_role(verb).or_else(|| self.role_subject(quote)) {
            return self.by(role, Rule::AfterQuote, verb);
        }
        // Ruiz, “…” dedi.
        // Behind a dash begins what a dateline stands before.
        if quote > self.low && !at.has_mark(quote - 1, Marks::DASH) {
            let opening = at.phrase_at(self.low, quote, self.inflect);
            let ends = (verb + 1..high).all(|i| !at.is_word(i) || at.has_any(i, Roles::CUE));
            let apart = opening.filter(|it| ends && it.mention.is_person() && at.is_mark(it.end, COMMA));
            let near = self.right_before(quote).filter(|_| ends).or_else(|| self.titled_apart(quote));
            // "Column of the Courier: the council presses on “…”, says": a label of something else.
            let free = |it: &Phrase| !(it.end..quote - 1).any(|i| at.is_mark(i, COLON));
            let topic = || self.topic_ahead(self.low, quote).filter(|it| !self.is_reported(it.mention.first));
            if let Some(phrase) = near.or_else(|| apart.or_else(topic).filter(free)) {
                return self.by(phrase.mention, Rule::AfterQuote, verb);
            }
            // "A woman: “…”, said."
            if at.is_mark(quote - 1, COLON) {
                return None;
            }
        }
        // "said to the news site | Ana Ruiz"
        if self.is_told(verb + 1, high) {
            return None;
        }
        if self.drops && !open && at.ends_with_subject(self.low, quote) {
            let found = self.closing_verb(quote);
            return found.or_else(|| self.by(self.nobody(verb)?, Rule::Inverted, verb));
        }
        if !self.drops || open {
            return None;
        }
        let unnamed = self.has_unnamed_source(quote);
        self.by(if unnamed { self.nobody(verb)? } else { self.dropped(verb)? }, Rule::Inverted, verb)
    }

    /// A long subject and its cue: "…", the director of the programme of the city Ana Ruiz said.
    pub(super) fn subject_then_verb(&self, first: usize) -> Option<Evidence> {
        let at = self.at;
        let end =
            (first..self.high.min(first + CUE_AFTER_TOKENS)).find(|&i| at.is_mark(i, BORDERS)).unwrap_or(self.high);
        let verb = (first + 1..end).find(|&i| at.has_any(i, Roles::CUE) && !at.is_capital(i))?;
        let end = if self.subject_first { self.first_of_verb(first, verb) } else { verb };
        let name = at.mention_ending(end.checked_sub(1)?).filter(|it| it.first >= first && at.may_be_subject(it))?;
        let titled =
            at.has_any(name.first, Roles::TITLE) || name.first > first && at.has_any(name.first - 1, Roles::TITLE);
        // "Bộ trưởng Năng lượng | Nga | Ivan Petrov"
        let land = at.language.bare_nouns && name.first > first + 1 && at.has_any(name.first - 1, Roles::PLACE);
        let before = name.first.saturating_sub(1 + usize::from(land));
        let described = name.first > first
            && name.last > name.first
            && at.is_content(before)
            && !at.has_any(before, Roles::GENITIVE.union(Roles::OBLIQUE));
        // "the mayor of the town of Harrow | Ana Ruiz"
        let called =
            self.subject_first && self.has_surname(name) && (first..name.first).any(|i| at.has_any(i, Roles::TITLE));
        if !self.inflect && !titled && !described && !called {
            return None;
        }
        let hangs = |i: usize| {
            let place = called && at.has_any(i, Roles::LOCATIVE);
            at.has_any(i, Roles::PREPOSITION.union(Roles::CLAUSE_WORD)) && !place
        };
        let hung = (first..name.first).any(hangs);
        if hung { None } else { self.by(*name, Rule::AfterQuote, verb) }
    }

    /// The cue that begins at `first` behind auxiliaries and adverbs, if there is one.
    pub(super) fn verb_from(&self, first: usize, high: usize) -> Option<usize> {
        let at = self.at;
        let mut verb = first;
        while verb < high && at.has_any(verb, BEFORE_VERB) && !at.has_any(verb, Roles::CUE) {
            verb += 1;
        }
        if at.has_any(verb, Roles::CUE) && verb < high && !at.is_capital(verb) {
            return Some(verb);
        }
        if let Some(infinitive) = self.infinitive_from(verb, high) {
            return Some(infinitive);
        }
        // "avait de son côté déclaré"
        let auxiliary = verb > first && at.has_any(verb - 1, Roles::AUXILIARY);
        if !auxiliary {
            return None;
        }
        let inside = (verb..high.min(verb + MOST_INSIDE_VERB)).take_while(|&i| at.is_word(i) && !at.is_capital(i));
        inside.into_iter().find(|&i| at.has_any(i, Roles::CUE) && !self.is_noun(i))
    }
}
