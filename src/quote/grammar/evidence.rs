//! The evidence in the sentence of a quotation for who speaks: cues on either side, labels, and the subject of the sentence.

use crate::chars::punctuation::Marks;
use crate::lang::Roles;
use crate::quote::attribution::Grammar;
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::span::Span;

/// Why somebody is taken to be the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Evidence {
    pub mention: Mention,
    pub rule: Rule,
    /// The words that report the speech.
    pub cue: Option<Span>,
}

/// The rules, from the surest to the most inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// "…," said Ruiz.
    Inverted,
    /// "…," Ruiz said.
    AfterQuote,
    /// According to Ruiz, "…".
    According,
    /// Ruiz: "…", or "…" — Ruiz.
    Label,
    /// "…," grinned Ruiz: a verb we don't know in the place of a cue.
    UnknownVerb,
    /// Ruiz said "…".
    BeforeQuote,
    /// Ruiz left the room, adding: "…".
    Participle,
    /// Ruiz spoke of "…": only the subject of the sentence.
    Sentence,
    /// The speaker goes on in the same paragraph.
    GoesOn,
    /// The sentence before has a subject that speaks.
    SentenceBefore,
    /// The speaker of the paragraph before goes on.
    ParagraphBefore,
}

/// Maximum distance of a cue after its quotation, in tokens. All distances here are set by hand.
const CUE_AFTER_TOKENS: usize = 28;
/// Maximum distance of a loose cue, which reports speech only beside a quotation, in tokens.
const LOOSE_CUE_AFTER_TOKENS: usize = 4;
const LOOSE_CUE_BEFORE_TOKENS: usize = 14;
/// Maximum distance of "according to" after a quotation, in tokens: "…” last week according to Ruiz".
const ACCORDING_REACH_TOKENS: usize = 3;
/// Maximum distance from the end of a sentence of a cue that closes it, in tokens: "the council writes on Monday".
const CUE_FROM_END_TOKENS: usize = 4;
const VERB_ENDING: Roles = Roles::PAST.union(Roles::THIRD_PERSON);

impl ParagraphView<'_> {
    /// The evidence in the sentence of the quotation at token `quote`. The side that the punctuation points to comes
    /// first: a comma at the end of a quotation says that its cue follows.
    pub fn evidence(self, quote: usize) -> Option<Found> {
        let (low, high) = self.sides(quote);
        if let Some(found) = self.quoted_as(low, quote, high) {
            return Some(found);
        }
        if self.grammar() == Grammar::English && self.is_anybodys(quote) {
            return Some(Found::Nobody);
        }
        let start = self.sentence_start(quote);
        let body = self.token(quote)?.span.of(self.text);
        let points_right = body.ends_with([',', '?', '!', '—', '-']) || self.is_mark(quote + 1, &[',']);
        let right = || self.right(quote, high, points_right).map(Found::Evidence);
        let left = || self.left(low, quote, start).map(Found::Evidence);
        let named = || if points_right { self.named_ahead(low, quote, start).map(Found::Evidence) } else { None };
        let behind = || match right() {
            Some(Found::Evidence(it)) if self.goes_on_german(low, quote, &it) => {
                self.named_before_colon_german(low, quote, start).or(Some(it)).map(Found::Evidence)
            }
            Some(Found::Evidence(it)) if it.mention.is_personal_pronoun() && it.mention.first == quote + 1 => {
                named().or(Some(Found::Evidence(it)))
            }
            found => found,
        };
        let beside = if points_right || low == quote { behind().or_else(left) } else { left().or_else(behind) };
        beside.or_else(|| {
            if self.is_told_by_nobody(low, quote) {
                return Some(Found::Nobody);
            }
            self.subject_of_sentence(start, quote).map(Found::Evidence)
        })
    }

    /// Whether the last cue ahead of a quotation is passive, so that who speaks is not told: "we are told that Hale “…”".
    fn is_told_by_nobody(self, low: usize, quote: usize) -> bool {
        (low..quote).rev().find(|&i| self.is_sure_cue(i)).is_some_and(|cue| self.is_told(cue))
    }

    /// Evidence after the quotation.
    fn right(self, quote: usize, high: usize, points_right: bool) -> Option<Evidence> {
        let low = (quote + 1..high).find(|&i| !self.is_mark(i, &[',']) && !self.has_mark(i, Marks::DASH))?;
        let reach = match self.grammar() {
            Grammar::English => ACCORDING_REACH_TOKENS,
            Grammar::German => 1,
        };
        let according = self.according(low, high.min(low + reach), high).or_else(|| self.in_words(low, low + 1, high));
        let label = || self.label_after(quote + 1, low);
        let perfect = || match self.grammar() {
            Grammar::English => None,
            Grammar::German => {
                let owned = || self.owner_german(low, high).map(|it| self.by_cue(it, Rule::According, low));
                self.perfect_after_german(low, high).or_else(|| self.relayed_german(low, high)).or_else(owned)
            }
        };
        let verdict = || if points_right { self.verdict(low, high) } else { None };
        according.or_else(label).or_else(perfect).or_else(verdict).or_else(|| {
            match (low..high.min(low + CUE_AFTER_TOKENS)).find_map(|i| self.cue_after(low, i, high)) {
                Some(Found::Evidence(evidence)) => Some(evidence),
                Some(Found::Nobody) => None,
                None if !points_right => None,
                None if self.grammar() == Grammar::English => self.unknown_verb(low, high),
                None if self.is_speech(quote) => self.unknown_verb_german(low, high),
                None => None,
            }
        })
    }

    /// "according to X", where "according" stands in `low..end`.
    pub fn according(self, low: usize, end: usize, high: usize) -> Option<Evidence> {
        let at = (low..end).find(|&i| self.has_any(i, Roles::ACCORDING))?;
        // "Ana Ruiz | zufolge"
        if self.grammar() == Grammar::German && !self.has_any(at, Roles::TO) {
            let source = at.checked_sub(1).and_then(|i| self.mention_ending(i)).filter(|it| it.is_person());
            if let Some(mention) = source {
                return Some(self.by_cue(*mention, Rule::According, at));
            }
        }
        let to = (at..at + 2).find(|&i| self.has_any(i, Roles::TO))?;
        let mention = self.subject_after(to + 1, high)?;
        let cue = Span::new(self.token(at)?.span.start, self.token(to)?.span.end);
        Some(Evidence { mention, rule: Rule::According, cue: Some(cue) })
    }

    /// "in the words of X", "in X's words", where "in" stands in `low..end`; only a description may follow the name.
    fn in_words(self, low: usize, end: usize, high: usize) -> Option<Evidence> {
        if self.grammar() != Grammar::English {
            return None;
        }
        let noun = (low + 2..high).rev().find(|&i| self.has_any(i, Roles::WORDING) && !self.has_any(i, Roles::BODY))?;
        let inside = |i: usize| (low..end).contains(&i) && self.has_any(i, Roles::PREPOSITION);
        let mention = if self.has_any(noun + 1, Roles::OF) {
            if !self.has_any(noun - 1, Roles::DEFINITE) || !inside(noun - 2) {
                return None;
            }
            self.subject_after(noun + 2, high)?
        } else {
            let owner = self.mention_ending(noun - 1).filter(|it| it.is_possessive() && it.first > low)?;
            if !inside(owner.first - 1) {
                return None;
            }
            self.owner(owner)
        };
        let verb =
            |i: usize| self.is_cue(i) || self.has_any(i, Roles::AUXILIARY) && !self.has_any(i, Roles::DETERMINER);
        let goes_on = end == high && (mention.last.max(noun) + 1..high).any(verb);
        if goes_on {
            return None;
        }
        Some(self.by_cue(mention, Rule::According, noun))
    }

    /// The name in a possessive.
    fn owner(self, possessive: &Mention) -> Mention {
        let kind = match possessive.kind {
            MentionKind::Name { entity, is_person, .. } => MentionKind::Name { entity, is_person, possessive: false },
            kind => kind,
        };
        Mention { kind, ..*possessive }
    }

    /// "…" — Ruiz.
    fn label_after(self, dash: usize, low: usize) -> Option<Evidence> {
        let mention = self.mention_at(low).filter(|_| self.has_mark(dash, Marks::DASH) && self.is_capital(low))?;
        let alone = matches!(mention.kind, MentionKind::Name { .. }) && !self.is_word(mention.last + 1);
        alone.then_some(Evidence { mention: *mention, rule: Rule::Label, cue: None })
    }

    /// The evidence of the cue at `i` after a quotation, if there is a cue.
    fn cue_after(self, low: usize, i: usize, high: usize) -> Option<Found> {
        if !self.is_cue(i) || self.has_any(i, Roles::PARTICIPLE) || self.has_any(low, Roles::RELATIVE) {
            return None;
        }
        let sure = self.has_any(i, Roles::UNAMBIGUOUS_CUE);
        if !sure && i > low && self.has_any(low, Roles::CONJUNCTION) {
            return None;
        }
        if self.grammar() == Grammar::English && self.tells_otherwise(low, i) {
            return Some(Found::Nobody);
        }
        if self.only_auxiliaries(low, i) {
            let subject = self.subject_after(i + 1, high).filter(|_| !self.has_any(i, Roles::ADDRESSEE));
            // "„The Ferry“ führte die Liste an"
            let apart = low < 2 || !self.token(low - 2).is_some_and(|it| it.is_lower());
            let thing = subject.is_some_and(|it| it.kind == MentionKind::Noun) && self.is_quote(low - 1) && apart;
            if thing && !sure && self.grammar() == Grammar::German {
                return None;
            }
            return Some(subject.map_or(Found::Nobody, |it| Found::Evidence(self.by_cue(it, Rule::Inverted, i))));
        }
        if let Some(second) = self.second_of_pair(low).filter(|second| self.only_auxiliaries(second.last + 1, i)) {
            return Some(Found::Evidence(self.by_cue(second, Rule::AfterQuote, i)));
        }
        if !sure && i - low > LOOSE_CUE_AFTER_TOKENS {
            return None;
        }
        let subject = self.subject_of_verb(low, i, high)?;
        (sure || subject.first <= low + 1).then_some(Found::Evidence(self.by_cue(subject, Rule::AfterQuote, i)))
    }

    /// The second of two names that are joined and begin at token `first`: "Ana Ruiz and | Tom Hale".
    fn second_of_pair(self, first: usize) -> Option<Mention> {
        let name = self.mention_at(first).filter(|name| name.is_name() && name.first == first)?;
        let joins = self.has_any(name.last + 1, Roles::CONJUNCTION) && self.has_any(name.last + 1, Roles::NAME_LINK);
        let second = self.mention_at(name.last + 2).filter(|it| joins && it.first == name.last + 2);
        second.filter(|it| it.is_name() && it.is_person() == name.is_person()).copied()
    }

    pub fn by_cue(self, mut mention: Mention, rule: Rule, cue: usize) -> Evidence {
        // "sie schrieben"
        let several = self.grammar() == Grammar::German && self.has_any(cue, Roles::PLURAL_VERB);
        if several && mention.kind == MentionKind::Pronoun(Pronoun::She) {
            mention.kind = MentionKind::Pronoun(Pronoun::They);
        }
        Evidence { mention, rule, cue: self.token(cue).map(|token| token.span) }
    }

    /// A verb that we don't know, in the place of a cue: "…," grinned Ruiz; "…," she grinned.
    fn unknown_verb(self, low: usize, high: usize) -> Option<Evidence> {
        let small = Roles::PREPOSITION.union(Roles::AUXILIARY).union(Roles::DETERMINER);
        let verb = |i: usize, no: Roles| i < high && self.has_any(i, VERB_ENDING) && !self.has_any(i, no);
        if verb(low, small) && !self.is_capital(low) {
            let after = self.mention_at(low + 1).filter(|name| name.is_person() && name.first == low + 1);
            if let Some(name) = after.filter(|_| low + 1 < high) {
                return Some(self.by_cue(*name, Rule::UnknownVerb, low));
            }
        }
        // "…," smiles one broker.
        let noun = if verb(low, small) && self.has_any(low + 1, Roles::DETERMINER) {
            self.noun_from(low + 1, high)
        } else {
            None
        };
        let trade = Roles::TITLE.union(Roles::OFFICE);
        if let Some(noun) = noun.filter(|it| self.has_any(it.last, trade) && self.ends_turned_clause(it.last + 1)) {
            return Some(self.by_cue(noun, Rule::UnknownVerb, low));
        }
        let subject = self.mention_at(low).filter(|subject| !subject.is_possessive() && subject.first <= low + 1)?;
        let followed = verb(subject.last + 1, Roles::AUXILIARY);
        followed.then(|| self.by_cue(*subject, Rule::UnknownVerb, subject.last + 1))
    }

    /// Evidence before the quotation, in `low..quote`; `start` is where the sentence begins, other quotations included.
    pub fn left(self, low: usize, quote: usize, start: usize) -> Option<Evidence> {
        if low >= quote {
            return None;
        }
        let according =
            self.according(low, quote.saturating_sub(2), quote).or_else(|| self.in_words(low, quote, quote));
        let according =
            according.filter(|source| self.grammar() == Grammar::German || !self.is_outspoken(source, quote));
        let relayed = || self.relayed_german(low, quote).filter(|_| self.grammar() == Grammar::German);
        according.or_else(relayed).or_else(|| self.label_before(low, quote)).or_else(|| {
            let cues = (low..quote).rev().filter(|&i| self.is_cue(i));
            let cues = cues.take_while(|&i| self.grammar() == Grammar::German || !self.is_told(i));
            let by_cue = cues.into_iter().find_map(|cue| self.cue_before(low, cue, quote, start));
            by_cue.or_else(|| match self.grammar() {
                Grammar::English => None,
                Grammar::German => self.introduced_german(start, quote),
            })
        })
    }

    /// Ruiz: "…".
    fn label_before(self, low: usize, quote: usize) -> Option<Evidence> {
        if !self.is_mark(quote - 1, &[':']) {
            return None;
        }
        // "Experts agree - Ana Ruiz: “…”"
        let dashed = quote
            .checked_sub(2)
            .and_then(|i| self.mention_ending(i))
            .filter(|name| name.is_name() && name.first > low && self.has_mark(name.first - 1, Marks::DASH));
        if let Some(mention) = dashed.copied() {
            return Some(Evidence { mention, rule: Rule::Label, cue: None });
        }
        if (low..quote).any(|i| self.has_any(i, Roles::CUE)) {
            return None;
        }
        let beside = quote.checked_sub(2).and_then(|i| self.mention_ending(i)).filter(|name| name.first <= low + 2);
        // "When Hale left, Ruiz gave this answer:" is not about what Hale said.
        let fronted = self.has_any(low, Roles::CLAUSE_WORD.union(Roles::SUBORDINATING));
        let comma = (low..quote).find(|&i| fronted && self.is_mark(i, &[',']));
        let subject = || self.first_subject(comma.unwrap_or(low), quote).filter(|subject| subject.is_person());
        let owner = || self.mentions(low, quote).iter().rfind(|it| it.is_possessive()).filter(|_| low + 1 < quote);
        let other = || {
            let last = || self.persons(low, quote).next_back().copied();
            subject().or_else(last).or_else(|| owner().copied())
        };
        // "Hale's words on Ana Ruiz: “…”"
        let owned = self.mention_at(low).filter(|it| it.is_possessive() && it.first == low && beside.is_none());
        let mention = match self.grammar() {
            Grammar::English if owned.is_some() => self.owner(owned?),
            Grammar::English => beside.copied().or_else(other)?,
            Grammar::German => *beside?,
        };
        Some(Evidence { mention, rule: Rule::Label, cue: None })
    }

    /// Whether a sure cue is passive and names no agent.
    fn is_told(self, cue: usize) -> bool {
        self.is_sure_cue(cue) && self.is_passive(cue) && !self.has_any(cue + 1, Roles::AGENT)
    }

    /// The evidence of the cue at `cue` before a quotation.
    pub fn cue_before(self, low: usize, cue: usize, quote: usize, start: usize) -> Option<Evidence> {
        if self.has_any(cue, Roles::PARTICIPLE) {
            // "you're | thinking"
            let own = |it: &&Mention| it.is_person() || it.kind == MentionKind::Pronoun(Pronoun::Unnamed);
            let beside = cue.checked_sub(1).and_then(|i| self.mention_ending(i)).filter(own).copied();
            let subject = beside.or_else(|| self.main_subject(start, cue));
            return subject.map(|subject| self.by_cue(subject, Rule::Participle, cue));
        }
        // "Valmar bestreitet, sich mit anderen abgesprochen zu haben: „…“"
        let led = self.grammar() == Grammar::German && self.is_mark(quote - 1, &[':']) && self.is_mark(cue + 1, &[',']);
        let opens = || cue > low && self.mention_ending(cue - 1).is_some_and(|it| it.is_name() && it.first == start);
        if quote - cue > LOOSE_CUE_BEFORE_TOKENS && !self.has_any(cue, Roles::UNAMBIGUOUS_CUE) && !(led && opens()) {
            return None;
        }
        if self.is_passive(cue) {
            let agent = if self.has_any(cue + 1, Roles::AGENT) { self.subject_after(cue + 2, quote) } else { None };
            return agent.map(|agent| self.by_cue(agent, Rule::BeforeQuote, cue));
        }
        match self.grammar() {
            Grammar::English => self.verb_before_english(low, cue, quote, start),
            Grammar::German => self.verb_before_german(low, cue, quote),
        }
    }

    /// A cue or source that closes the sentence: "It is “safe enough for lorries” and will stay open, the council writes."
    fn at_end_of_sentence(self, quote: usize) -> Option<Evidence> {
        let (_, high) = self.sides(quote);
        // "“…,” told Ana Ruiz, according to the paper"
        let cue = quote + 1 + usize::from(self.is_mark(quote + 1, &[',']));
        if self.grammar() == Grammar::German && self.is_sure_cue(cue) {
            return None;
        }
        let source = (quote + 1..high).find(|&i| self.is_mark(i, &[',']) && self.has_any(i + 1, Roles::ACCORDING));
        if let Some(comma) = source {
            return self.according(comma + 1, comma + 2, high);
        }
        let last = (quote + 1..high).rev().find(|&i| self.is_word(i))?;
        let cue = (quote + 1..=last).rev().take(CUE_FROM_END_TOKENS).find(|&i| self.is_sure_cue(i))?;
        let comma = (quote + 1..cue).rev().find(|&i| self.is_mark(i, &[',']))?;
        let subject = self.subject_before(comma + 1, cue).filter(|subject| subject.first == comma + 1)?;
        Some(self.by_cue(subject, Rule::AfterQuote, cue))
    }

    /// The subject of the sentence that holds the quotation, without a cue that is about it.
    fn subject_of_sentence(self, start: usize, quote: usize) -> Option<Evidence> {
        if let Some(evidence) = self.at_end_of_sentence(quote) {
            return Some(evidence);
        }
        match self.grammar() {
            Grammar::English => self.uncued_subject(start, quote),
            Grammar::German => None,
        }
    }
}

/// The result of a cue.
pub(crate) enum Found {
    Evidence(Evidence),
    /// A speaker would be named after it, and is not.
    Nobody,
}
