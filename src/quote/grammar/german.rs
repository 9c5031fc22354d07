//! The rules of German: nouns have capitals, the finite verb stands second or last, a fronted word turns the clause.

use crate::chars::letters::has_upper;
use crate::lang::Roles;
use crate::quote::attribution::Grammar;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::grammar::noun_phrase::LONGEST_WORDS;
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Where a noun phrase ends.
const NOT_IN_NOUN: Roles = Roles::NP_BOUNDARY.union(Roles::AUXILIARY).union(Roles::NO_NOUN).union(Roles::CUE);

/// What may stand between a verb and its subject behind it: "freut sich derweil | Roth".
const BESIDE_VERB: Roles = Roles::AUXILIARY.union(Roles::ADVERB);
/// What no verb is.
const NO_VERB: Roles = BESIDE_VERB
    .union(Roles::PREPOSITION)
    .union(Roles::DETERMINER)
    .union(Roles::CONJUNCTION)
    .union(Roles::ACCORDING)
    .union(Roles::NO_NOUN)
    .union(Roles::NAME_STOP);

impl ParagraphView<'_> {
    /// The subject that opens a sentence which ends in a colon: "Die Leute im Dorf sehen es gelassen: „…“".
    pub fn introduced_german(self, start: usize, quote: usize) -> Option<Evidence> {
        let colon = self.is_mark(quote - 1, &[':']);
        if !colon || (start..quote).any(|i| self.is_quote(i) || self.has_any(i, Roles::ADDRESSEE)) {
            return None;
        }
        // "Rocksängerin | Ana Ruiz zur neuen Heimat:"
        let ahead = |it: &&Mention| (start..it.first).all(|i| self.is_capital(i)) && it.first <= start + 1;
        let named = self.mentions(start, quote).first().filter(|it| it.is_name()).filter(ahead).copied();
        let titled = |it: &Mention| (it.first..=it.last).any(|i| self.has_any(i, Roles::TITLE));
        let noun = || self.noun_from(self.behind_attribute_german(start, quote), quote).filter(titled);
        let mention = named.or_else(noun).or_else(|| self.actor_german(start, quote))?;
        Some(Evidence { mention, rule: Rule::Label, cue: None })
    }

    /// The evidence of a verb before the quotation; none of a participle whose auxiliary follows ("betont hat").
    pub fn verb_before_german(self, low: usize, cue: usize, quote: usize) -> Option<Evidence> {
        // "gab bekannt:", "teilte mit:"
        let led = quote >= cue + 3 && self.is_mark(quote - 1, &[':']) && self.is_particle(quote - 2);
        // "Die Kritik wies die Stadt zurück:"
        let alone = |it: &Mention| it.first > cue || !self.has_any(cue + 1, Roles::DETERMINER);
        let sure = |it: &Mention| {
            // "Ein Sprecher gab an, dass"
            let parted = self.is_particle(cue + 1) && self.is_mark(cue + 2, &[',']) && it.last < cue;
            parted || led && alone(it) || self.has_any(cue, Roles::UNAMBIGUOUS_CUE) || it.kind != MentionKind::Noun
        };
        let at_end = self.has_any(cue, Roles::PERFECT) && self.has_any(cue + 1, Roles::HAVING);
        // "„…“, schrieb | er: „…“"
        let turned = cue > 0 && (self.is_mark(cue - 1, &[',']) || self.is_quote(cue - 1));
        let pronoun = self.mention_at(cue + 1).filter(|it| turned && it.is_personal_pronoun()).copied();
        let subject = pronoun.or_else(|| self.subject_of_verb(low, cue, quote)).filter(|it| sure(it) && !at_end);
        let subject = subject.filter(|it| !self.is_either_subject_german(it, cue));
        subject.map(|subject| self.by_cue(subject, Rule::BeforeQuote, cue))
    }

    /// Who speaks in the words that a paper or a statement relays: "zitiert der Bote Ana Ruiz", "heißt es in einer Mitteilung der
    /// Behörde".
    pub fn relayed_german(self, low: usize, high: usize) -> Option<Evidence> {
        let by_quoting = || {
            let cue = (low..high).find(|&i| self.has_any(i, Roles::ADDRESSEE) && !self.is_capital(i))?;
            self.quoted_german(low, high).map(|it| self.by_cue(it, Rule::BeforeQuote, cue))
        };
        let says = |i: &usize| self.has_any(*i, Roles::IMPERSONAL);
        let by_statement = || {
            let cue = (low..high).find(says)?;
            let teller = self.publisher_german(low, high).or_else(|| self.teller_german(cue, high));
            teller.map(|it| self.by_cue(it, Rule::BeforeQuote, cue))
        };
        by_quoting().or_else(by_statement)
    }

    /// Whether token `i` at the end of its clause is the part of a verb: "an", "bekannt".
    pub fn is_particle(self, i: usize) -> bool {
        let part = self.has_any(i, Roles::AUXILIARY) && self.has_any(i, Roles::NP_BOUNDARY);
        part || self.has_any(i, Roles::PREPOSITION)
    }

    /// "…", hatte Ana Ruiz im Rat erklärt: the auxiliary, its subject, and the participle at the end.
    pub fn perfect_after_german(self, low: usize, high: usize) -> Option<Evidence> {
        if !self.has_any(low, Roles::HAVING) {
            return None;
        }
        let end = (low..high).find(|&i| self.is_mark(i, &[',', ';', '.', ':'])).unwrap_or(high);
        let cue = (low + 2..end).rev().find(|&i| self.has_any(i, Roles::PERFECT) && self.is_cue(i))?;
        let subject = self.subject_after(low + 1, cue)?;
        Some(self.by_cue(subject, Rule::Inverted, cue))
    }

    /// Whether a clause whose subject stands behind the verb ends before token `i`.
    pub fn ends_turned_clause_german(self, i: usize) -> bool {
        self.is_mark(i, &[',', ';', '.'])
    }

    /// A verb that we don't know behind the comma of a quotation: "…“, schmunzelte | Roth"; "…“, freut sich | die Chefin Ana
    /// Ruiz".
    pub fn unknown_verb_german(self, low: usize, high: usize) -> Option<Evidence> {
        let verb = self.has_any(low, Roles::PAST) && !self.is_capital(low) && !self.has_any(low, NO_VERB);
        let first = (low + 1..high).find(|&i| self.is_capital(i) || !self.has_any(i, BESIDE_VERB))?;
        let subject = self.subject_after(first, high).filter(|_| verb)?;
        let pronoun = |it: Pronoun| {
            let named = self.persons(0, low).next().is_some();
            matches!(it, Pronoun::He | Pronoun::She) && subject.first == first && named
        };
        let speaks = match subject.kind {
            MentionKind::Pronoun(it) => pronoun(it),
            MentionKind::Name { .. } => !(first..subject.first).any(|i| self.has_any(i, Roles::PREPOSITION)),
            MentionKind::Noun => false,
        };
        speaks.then(|| self.by_cue(subject, Rule::UnknownVerb, low))
    }

    /// The token behind the small words and days at `first`: "sich auch am Freitag | Ana Ruiz".
    pub fn behind_adverbials_german(self, first: usize, high: usize) -> usize {
        let mut i = first;
        while i < high {
            let dated = self.has_any(i, Roles::PREPOSITION) && self.has_any(i + 1, Roles::DAY);
            let verb = Roles::NP_BOUNDARY.union(Roles::NO_NOUN);
            let small = !self.is_capital(i) && self.has_any(i, BESIDE_VERB) && !self.has_any(i, verb);
            match () {
                () if dated => i += 2,
                () if small || self.has_any(i, Roles::DAY) => i += 1,
                () => break,
            }
        }
        i
    }

    /// Where a phrase goes on behind token `i`, at which it would end: behind the hyphen of a word that hangs on the next
    /// ("Gesundheits- und | Sozialdirektor"), or behind "und" between two trades of the person named ("Trainer und | Autorin
    /// Ana Ruiz").
    pub fn behind_joint_german(self, first: usize, i: usize, high: usize) -> Option<usize> {
        if let Some(next) = self.behind_hyphen(i) {
            return Some(next);
        }
        let joins = self.has_any(i, Roles::NAME_LINK) && self.is_capital(i - 1) && self.is_capital(i + 1);
        if !joins || !self.mentions(first, i).is_empty() {
            return None;
        }
        let name = self.mentions(i + 1, high).first().filter(|it| it.is_person() && self.has_title(it))?;
        (i + 1..name.last).all(|at| self.is_capital(at)).then_some(i + 1)
    }

    /// The word behind the hyphen at `i`, which stands right behind a word: "Gesundheits-, | Sozial- und Verkehrsdirektor".
    fn behind_hyphen(self, i: usize) -> Option<usize> {
        let word = self.token(i.checked_sub(1)?)?;
        let glued = self.is_mark(i, &['-']) && self.token(i)?.span.start == word.span.end;
        let comma = i + 1 + usize::from(self.is_mark(i + 1, &[',']));
        let next = comma + usize::from(self.has_any(comma, Roles::NAME_LINK));
        (glued && self.is_capital(next)).then_some(next)
    }

    /// Whether the words behind a quotation that a colon leads in only say again who speaks: "die Trainerin", "sie".
    pub fn goes_on_german(self, low: usize, quote: usize, behind: &Evidence) -> bool {
        let it = &behind.mention;
        let trade = it.kind == MentionKind::Noun && self.has_any(it.last, Roles::TITLE);
        let led = quote > low && self.is_mark(quote - 1, &[':']);
        let same = trade && self.has_any(it.first, Roles::DEFINITE) || it.is_personal_pronoun();
        self.grammar() == Grammar::German && led && same
    }

    /// Who is named ahead of the colon that leads a quotation in: "Ana Ruiz: „…“, sagte die Trainerin".
    pub fn named_before_colon_german(self, low: usize, quote: usize, start: usize) -> Option<Evidence> {
        let beside = quote.checked_sub(2).and_then(|i| self.mention_ending(i)).filter(|it| it.is_person());
        let left = || self.left(low, quote, start).filter(|it| it.mention.is_person());
        left().or_else(|| beside.map(|it| Evidence { mention: *it, rule: Rule::Label, cue: None }))
    }

    /// Whether a word is a noun for somebody of an age: "36-Jährige".
    fn is_aged_german(self, i: usize) -> bool {
        self.is_age(i) && self.token(i).is_some_and(|it| has_upper(it.span.of(self.text)))
    }

    /// Whether the mention holds a title.
    fn has_title(self, name: &Mention) -> bool {
        self.token(name.first).is_some_and(|it| it.span.start < name.span.start)
    }

    /// Whether a segment says what somebody is, and ends with what that is of: "Tochter des Malers Peter Falk".
    pub fn is_apposed_german(self, first: usize, last: usize) -> bool {
        let tail = Roles::OF.union(Roles::PREPOSITION).union(Roles::NO_NOUN);
        let name = self.mention_at(first).is_some_and(|it| it.first == first);
        self.grammar() == Grammar::German
            && self.is_capital(first)
            && !name
            && (first + 1..=last).any(|i| self.has_any(i, tail))
    }

    /// The person whose apposition ends with the name of something else, and no comma behind it: "Ana Ruiz, Leiterin der
    /// Egger-Schule | sagte".
    pub fn apposed_german(self, low: usize, other: &Mention) -> Option<Mention> {
        let phrase = self.noun_until_german(low, other.last).filter(|it| it.first < other.first)?;
        let of = (phrase.first..other.first).any(|i| self.has_any(i, Roles::OF));
        self.name_before_comma(low, phrase.first).filter(|it| of && it.is_person() && it.last > it.first)
    }

    /// The noun phrase that begins at `first`: "der stellvertretende Chef der Behörde".
    pub fn noun_from_german(self, first: usize, high: usize) -> Option<Mention> {
        if !self.has_any(first, Roles::DETERMINER) && (!self.is_capital(first) || self.has_any(first, Roles::NAME_STOP))
        {
            return None;
        }
        let mut last = None;
        let bare = self.is_capital(first) && !self.has_any(first, Roles::TITLE);
        let mut i = first;
        while i < high.min(first + LONGEST_WORDS) {
            if let Some(next) = self.behind_hyphen(i) {
                i = next;
                continue;
            }
            // "sagte Hale | bei einem Besuch"
            if bare && i == first + 1 && self.has_any(i, Roles::NOUN_ATTACHING) && !self.has_any(i, Roles::PARTICLE) {
                break;
            }
            let after_noun = last.is_some_and(|last| last + 1 == i);
            let noun = self.is_capital(i) || self.is_aged_german(i);
            let goes_on = noun || !after_noun || self.has_any(i, Roles::OF.union(Roles::NOUN_ATTACHING));
            if !self.is_word(i) || !goes_on || i > first && self.has_any(i, NOT_IN_NOUN) {
                break;
            }
            last = if noun && !self.has_any(i, Roles::NAME_STOP) { Some(i) } else { last };
            i += 1;
        }
        self.noun(first, last?)
    }

    /// The noun phrase that ends with token `last`.
    pub fn noun_until_german(self, low: usize, last: usize) -> Option<Mention> {
        if !self.is_capital(last) || self.has_any(last, Roles::NAME_STOP.union(Roles::DAY)) {
            return None;
        }
        let mut first = last;
        for i in (low..last).rev().take(LONGEST_WORDS) {
            let attached = self.has_any(i, Roles::OF.union(Roles::NOUN_ATTACHING)) && i > low && self.is_capital(i - 1);
            // "dem", "den", "einen": the article of an object.
            let oblique = self.has_any(i, Roles::NO_NOUN) && self.has_any(i, Roles::NP_BOUNDARY);
            if !attached && (oblique || self.has_any(i, Roles::DETERMINER)) {
                // "eine Dame vor dem Stück": the object of a preposition is no subject.
                let object = i > low && self.has_any(i - 1, Roles::PREPOSITION);
                return match object {
                    true if i > low + 1 => self.noun_until_german(low, i - 2),
                    false if !oblique => self.noun(i, last),
                    _ => None,
                };
            }
            if self.has_any(i, Roles::OF.union(Roles::PREPOSITION)) && !attached {
                return None;
            }
            if !self.is_word(i) || !attached && self.has_any(i, NOT_IN_NOUN) {
                break;
            }
            first = if self.is_capital(i) { i } else { first };
        }
        self.noun(first, last)
    }
}
