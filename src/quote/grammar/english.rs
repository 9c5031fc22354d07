//! The rules of English that German does not share.

use crate::chars::lower;
use crate::lang::{Part, Roles};
use crate::quote::attribution::Grammar;
use crate::quote::grammar::evidence::{Evidence, Found, Rule};
use crate::quote::grammar::noun_phrase::LONGEST_WORDS;
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words in a plural noun phrase without determiner (set by hand).
const LONGEST_GROUP_WORDS: usize = 3;
/// Roles of words that open a clause, and are no noun.
const NO_GROUP: Roles = Roles::NP_BOUNDARY
    .union(Roles::PREPOSITION)
    .union(Roles::AUXILIARY)
    .union(Roles::CLAUSE_WORD)
    .union(Roles::ADVERB)
    .union(Roles::OPENING_FORM)
    .union(Roles::NO_NOUN)
    .union(Roles::CUE)
    .union(Roles::DETERMINER)
    .union(Roles::POSSESSIVE)
    .union(Roles::NAME_STOP);

impl ParagraphView<'_> {
    /// The evidence of a finite cue verb or an infinitive.
    pub fn verb_before_english(self, low: usize, cue: usize, quote: usize, start: usize) -> Option<Evidence> {
        if let Some(subject) = self.turned_subject(cue, quote) {
            return Some(self.by_cue(subject, Rule::BeforeQuote, cue));
        }
        let infinitive = cue > 0 && self.has_any(cue - 1, Roles::TO);
        // "obliges members to | tell of their shares before a vote “…”"
        let reports =
            self.mention_at(cue + 1).is_some() || self.is_mark(quote - 1, &[':', ',']) || self.is_that(cue + 1);
        if infinitive && quote - cue > LONGEST_GROUP_WORDS + 1 && !reports {
            return None;
        }
        let subject = if infinitive {
            cue.checked_sub(2).and_then(|i| self.mention_ending(i)).filter(|it| !it.is_possessive()).copied()
        } else {
            if cue > low { self.subject_before(low, cue) } else { None }
        };
        // "if | people | think that it is “…”"
        let depends =
            |it: &Mention| it.kind == MentionKind::Noun && it.first > low && self.opens_dependent(it.first - 1);
        let subject =
            subject.filter(|it| quote <= cue + 2 || !depends(it)).or_else(|| self.main_subject(start, cue))?;
        match self.reporting(low, cue, &subject, quote) {
            Some(outer) => self.cue_before(low, outer, quote, start),
            None => Some(self.by_cue(subject, Rule::BeforeQuote, cue)),
        }
    }

    /// The person whose cue and a colon lead in a quotation: surer than a pronoun behind it: "| Ruiz | said: “…,” he said".
    pub fn named_ahead(self, low: usize, quote: usize, start: usize) -> Option<Evidence> {
        let led = quote > low + 1
            && self.grammar() == Grammar::English
            && self.is_mark(quote - 1, &[':'])
            && self.is_cue(quote - 2);
        let ahead = if led { self.left(low, quote, start) } else { None };
        ahead.filter(|it| it.rule == Rule::BeforeQuote && it.mention.is_person())
    }

    /// Whether somebody with an office says so behind a source and its comma: "According to the Gazette, | mayor Ruiz said
    /// that “…”".
    pub fn is_outspoken(self, source: &Evidence, quote: usize) -> bool {
        let comma = source.mention.last + 1;
        let person = self.persons(comma, quote).next().filter(|_| self.is_mark(comma, &[',']));
        person.is_some_and(|it| {
            let name = self.first_word(it);
            let titled = name > comma + 1 && (comma + 1..name).all(|i| self.is_word(i)) && self.is_trade(name - 1);
            titled && self.is_sure_cue(it.last + 1) && !self.has_any(it.last + 1, Roles::ADDRESSEE)
        })
    }

    /// Whether a word sets a clause against the one before: "but".
    pub fn is_adversative(self, i: usize) -> bool {
        let other = Roles::NAME_LINK.union(Roles::DETERMINER);
        self.token(i).is_some_and(|it| it.roles.contains(Roles::CONJUNCTION.union(Roles::NP_BOUNDARY)))
            && !self.has_any(i, other)
    }

    /// The outer cue, where the subject of the inner one is only reported: "Ruiz | said | Hale told them that
    /// the bridge “was never built for lorries”".
    fn reporting(self, low: usize, cue: usize, subject: &Mention, quote: usize) -> Option<usize> {
        let opening = |&i: &usize| self.is_word(i) && !self.is_sure_cue(i) && self.mention_at(i).is_none();
        let between = (low..subject.first).rev().take_while(opening).count();
        let outer = subject.first.checked_sub(between + 1)?;
        let joined = between == 0 || self.has_any(outer + 1, Roles::CONJUNCTION);
        let fragment = self.token(quote)?.span.of(self.text).starts_with(char::is_lowercase);
        let told = fragment && quote > cue + 1 && !self.is_mark(quote - 1, &[',', ':']);
        (told && joined && outer > low && self.is_sure_cue(outer) && !self.is_passive(outer)).then_some(outer)
    }

    /// Who is quoted by somebody else: "the Gazette quoted | Ana Ruiz | as saying “…”", "| Ruiz | was quoted as saying". One who
    /// is called "her" there is nobody.
    pub fn quoted_as(self, low: usize, quote: usize, high: usize) -> Option<Found> {
        let side = |from: usize, to: usize| {
            let verb = (from..to).find(|&i| self.has_any(i, Roles::QUOTING))?;
            let saying = (verb + 1..to).find(|&i| {
                self.has_any(i, Roles::PARTICIPLE) && self.is_cue(i) && self.has_any(i - 1, Roles::SUBORDINATING)
            })?;
            Some((from, verb, saying))
        };
        let (low, verb, saying) = side(low, quote).or_else(|| side(quote + 1, high))?;
        let speaker = match verb.checked_sub(1).filter(|&i| self.has_any(i, Roles::PASSIVE)) {
            Some(passive) => self.subject_before(low, passive),
            None => self.mentions(verb + 1, saying).iter().find(|it| it.is_person()).copied(),
        };
        Some(speaker.map_or(Found::Nobody, |it| Found::Evidence(self.by_cue(it, Rule::BeforeQuote, saying))))
    }

    /// The subject of the sentence, whatever its verb is.
    pub fn uncued_subject(self, start: usize, quote: usize) -> Option<Evidence> {
        // "Though many Marines are ready, some “may …”" is not about what Marines said.
        let fronted = self.has_any(start, Roles::CLAUSE_WORD.union(Roles::SUBORDINATING));
        let comma = (start..quote).find(|&i| fronted && self.is_mark(i, &[',']));
        let start = comma.map_or(start, |comma| comma + 1);
        let first_word = (start..quote).find(|&i| self.is_word(i))?;
        let subject = self.first_subject(start, quote);
        if self.is_subject_of_quotation(quote) {
            return None;
        }
        let reports = (start..quote).any(|i| self.is_cue(i));
        let noun = || if reports && subject.is_none() { self.noun_from(first_word, quote) } else { None };
        let mention = subject.filter(|subject| reports || !subject.is_organisation()).or_else(noun)?;
        if !self.opens_clause(start, mention.first) {
            return None;
        }
        Some(Evidence { mention, rule: Rule::Sentence, cue: None })
    }

    /// Whether only what may stand ahead of a subject stands between the start of a clause, or its last comma, and token
    /// `first`: "But | Ruiz", "On Monday, | Ruiz".
    fn opens_clause(self, start: usize, first: usize) -> bool {
        let comma = (start..first).rev().find(|&i| self.is_mark(i, &[',', ':', ';']));
        let ahead = Roles::CONJUNCTION.union(Roles::ADVERB).union(Roles::TITLE).union(Roles::MODIFIER);
        let ahead = ahead.union(Roles::OF).union(Roles::DEPARTMENT).union(Roles::PLACE); // "US secretary of state | Ana Ruiz"
        (comma.map_or(start, |comma| comma + 1)..first).all(|i| !self.is_word(i) || self.has_any(i, ahead))
    }

    /// Whether a quotation is told of nobody: alone in brackets, or what several call: "the cries of “…” and “…”".
    pub fn is_anybodys(self, quote: usize) -> bool {
        let bracketed = quote > 0 && self.is_mark(quote - 1, &['(']) && self.is_mark(quote + 1, &[')']);
        let joined = quote > 1 && self.has_any(quote - 1, Roles::CONJUNCTION) && self.is_quote(quote - 2);
        let quote = if joined { quote - 2 } else { quote };
        let called = quote > 2
            && self.has_any(quote - 1, Roles::OF)
            && self.has_any(quote - 2, Roles::CUE)
            && !self.is_cue(quote - 2)
            && self.has_any(quote - 3, Roles::DEFINITE);
        bracketed || called
    }

    /// "…," is the dry assessment of X: what stands behind a quotation calls it the judgement of somebody.
    pub fn verdict(self, low: usize, high: usize) -> Option<Evidence> {
        let is = self.has_any(low, Roles::PASSIVE) && self.has_any(low + 1, Roles::DEFINITE);
        let of = (low + 3..high.min(low + 3 + LONGEST_GROUP_WORDS)).find(|&i| self.has_any(i, Roles::OF));
        let of = of.filter(|&of| is && !self.has_any(of - 1, Roles::TITLED.union(Roles::TITLE)))?;
        let person = self.subject_after(of + 1, high).filter(Mention::is_person)?;
        Some(self.by_cue(person, Rule::According, of - 1))
    }

    /// Whether a cue behind a whole sentence in quotation marks reports something else: "“Why?” Hale | replied that he …".
    pub fn tells_otherwise(self, low: usize, cue: usize) -> bool {
        let quote = low.checked_sub(1).and_then(|i| self.token(i)).filter(|it| it.is_quote());
        let whole = quote.is_some_and(|it| it.span.of(self.text).ends_with(['.', '?', '!']));
        whole && self.is_that(cue + 1) && self.mention_at(cue + 2).is_some()
    }

    /// Whether the word is "that", which opens what is reported.
    fn is_that(self, i: usize) -> bool {
        self.token(i).is_some_and(|it| it.roles.contains(Roles::CONJUNCTION.union(Roles::DETERMINER)))
    }

    /// The subject of a sentence that ends before token `end`, whatever it tells: a source, or what no verb stands before:
    /// not "the mayor praised | Ana Ruiz".
    pub fn told_subject(self, start: usize, end: usize) -> Option<Mention> {
        let source = self.according(start, end, end).map(|source| source.mention).filter(Mention::is_person);
        let verb = Roles::PAST.union(Roles::PASSIVE).union(Roles::CUE).union(Roles::MODAL);
        let is_verb = |i: usize| self.token(i).is_some_and(|it| it.is_lower() && it.has_any(verb));
        let is_pronoun = |it: &Mention| matches!(it.kind, MentionKind::Pronoun(_));
        let leads = |it: &Mention| {
            let comma = (start..it.first).rev().find(|&i| self.is_mark(i, &[',']));
            let start = comma.unwrap_or(start);
            is_pronoun(it) || !(start..it.first).any(is_verb) && !self.mentions(start, it.first).iter().any(is_pronoun)
        };
        source.or_else(|| self.cued_subject(start, end)).or_else(|| self.clause_subject(start, end).filter(leads))
    }

    /// Whether a clause that names its speaker last can end before token `i`: "…, said Ana Ruiz | on Monday, …", and not
    /// "…, said Ana Ruiz | was late" or "…, calls Ana Ruiz | “…”".
    pub fn ends_turned_clause_english(self, i: usize) -> bool {
        let goes_on =
            Roles::PREPOSITION.union(Roles::DAY).union(Roles::DAY_WORD).union(Roles::CONJUNCTION).union(Roles::TO);
        !self.is_quote(i) && (!self.is_word(i) || self.has_any(i, goes_on))
    }

    /// Whether the token is the plural of a title: "Economists | Ana Ruiz and Tom Hale".
    pub fn is_plural_title(self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|it| it.is_word()) else { return false };
        let word = lower(token.span.of(self.text));
        self.language
            .before_end(&word, Part::PluralNoun)
            .is_some_and(|one| self.language.roles(one).intersects(Roles::TITLE))
    }

    /// The plural noun in front that is the subject of its clause: "Staff members | at the paper protested".
    pub fn group_english(self, first: usize, high: usize) -> Option<Mention> {
        self.token(first).filter(|it| it.is_capital() && !it.has_any(NO_GROUP))?;
        if self.mention_at(first).is_some() || !self.paragraph.opens_sentence(first) {
            return None;
        }
        let ends = |i: usize| {
            self.has_any(i, Roles::NP_BOUNDARY.union(Roles::PREPOSITION).union(Roles::AUXILIARY)) || self.is_cue(i)
        };
        let inside = |&i: &usize| self.token(i).is_some_and(|it| it.is_lower()) && !ends(i);
        let last = (first + 1..high.min(first + LONGEST_GROUP_WORDS)).take_while(inside).last().unwrap_or(first);
        // No word behind the plural looks like a verb.
        let plural =
            |&i: &usize| self.token(i).is_some_and(|it| self.language.ends_in(it.span.of(self.text), Part::PluralNoun));
        let plural = (first..=last).find(plural)?;
        self.noun(first, plural)
    }

    /// The noun phrase that begins at `first` and ends before `high`.
    pub fn noun_from_english(self, first: usize, high: usize) -> Option<Mention> {
        let plain = self.token(first)?.is_lower() && !self.has_any(first, Roles::PREPOSITION.union(Roles::AUXILIARY));
        if !self.determines(first) && !plain {
            return None;
        }
        let ends = |i: usize| {
            let auxiliary =
                self.has_any(i, Roles::AUXILIARY) && !self.has_any(i, Roles::DETERMINER) && !self.is_capital(i);
            i > first && (auxiliary || self.has_any(i, Roles::NP_BOUNDARY) || self.is_cue(i))
        };
        let inside = |&i: &usize| self.is_word(i) && !ends(i);
        let last = (first..high.min(first + LONGEST_WORDS)).take_while(inside).last()?;
        let only_determiner = last == first && self.has_any(first, Roles::DETERMINER);
        if only_determiner { None } else { self.noun(first, last) }
    }

    /// The noun phrase that ends with token `last` and does not begin before `low`.
    pub fn noun_until_english(self, low: usize, last: usize) -> Option<Mention> {
        let mut i = last;
        let mut steps = 0;
        while self.is_word(i) && steps < LONGEST_WORDS {
            // "when | people"
            if i < last && self.opens_dependent(i) {
                return self.bare_noun(i + 1, last);
            }
            if i < last && self.has_any(i, Roles::POSSESSIVE) {
                match self.start_of_complement(low, i) {
                    Some(start) => i = start,
                    None => return self.noun(i, last),
                }
            }
            if !self.has_any(i, Roles::DETERMINER) {
                steps += 1;
            } else if self.is_attached_to_noun(low, i) {
                i -= 1;
                steps += 2;
            } else {
                return if i == last { None } else { self.noun(i, last) };
            }
            match i.checked_sub(1).filter(|&before| before >= low) {
                Some(before) => i = before,
                None => return self.bare_noun(low, last),
            }
        }
        self.bare_noun(i + 1, last)
    }

    /// Whether a word opens a clause that tells when, where, why or on what condition.
    fn opens_dependent(self, i: usize) -> bool {
        self.token(i).is_some_and(|it| it.roles.contains(Roles::CLAUSE_WORD.union(Roles::NO_NOUN)))
    }

    /// The determiner of a possessive name behind what it is attached to: "a spokesman for | the | Harrow Commissioner's
    /// Office".
    fn start_of_complement(self, low: usize, possessive: usize) -> Option<usize> {
        let first = (low..=possessive).rev().take_while(|&i| self.is_capital(i)).last()?;
        let determiner = first.checked_sub(1).filter(|&i| self.has_any(i, Roles::DETERMINER))?;
        self.is_attached_to_noun(low, determiner).then_some(determiner)
    }

    /// Whether the words before a quotation are the subject of the verb that it begins with: "Ruiz “has put it aside”".
    pub fn is_subject_of_quotation(self, quote: usize) -> bool {
        let Some(token) = self.token(quote) else { return false };
        let word = token.span.of(self.text).split_whitespace().next().unwrap_or_default();
        let verb = self.language.roles(word).intersects(Roles::AUXILIARY)
            && !self.language.roles(word).intersects(Roles::ADVERB.union(Roles::DETERMINER));
        verb && quote.checked_sub(1).is_some_and(|i| self.is_word(i))
    }
}
