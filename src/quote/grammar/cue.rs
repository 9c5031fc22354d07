//! Which words are cues here? Many cue verbs are nouns elsewhere: "a report", "the state".

use crate::lang::Roles;
use crate::quote::parse::paragraph_view::ParagraphView;

const SUBJECT_PRONOUN: Roles = Roles::MASCULINE
    .union(Roles::FEMININE)
    .union(Roles::PLURAL)
    .union(Roles::NEUTER)
    .union(Roles::FIRST_PERSON)
    .union(Roles::WHO);

impl ParagraphView<'_> {
    /// Whether token `i` is a verb that reports speech.
    pub fn is_cue(self, i: usize) -> bool {
        if self.has_any(i, Roles::PUTTING) {
            let infinitive = i > 0 && self.has_any(i - 1, Roles::TO);
            return self.has_any(i + 1, Roles::NEUTER) && !infinitive;
        }
        let Some(token) = self.token(i).filter(|token| token.has_any(Roles::CUE)) else { return false };
        let before = i.checked_sub(1);
        if token.is_capital() && before.is_some_and(|before| self.is_word(before)) {
            return false;
        }
        !token.has_any(Roles::NOUN_CUE) || before.is_some_and(|before| self.is_verb_after(i, before))
    }

    /// Whether token `i` is a cue wherever it stands.
    pub fn is_sure_cue(self, i: usize) -> bool {
        self.has_any(i, Roles::UNAMBIGUOUS_CUE) && self.is_cue(i)
    }

    /// Whether a cue that may be a noun is the verb of what stands before it.
    fn is_verb_after(self, i: usize, before: usize) -> bool {
        // "his “divisive” comments"
        let said = |i: usize| self.token(i).is_some_and(|it| it.span.of(self.text).ends_with([',', '.', '?', '!']));
        let follows_quote = self.is_quote(before) && (self.is_speech(before) || said(before))
            || self.is_mark(before, &[',']) && before > 0 && self.is_quote(before - 1);
        if follows_quote {
            return true;
        }
        let infinitive = self.has_any(before, Roles::TO);
        if self.has_any(i, Roles::BASE_FORM_CUE) {
            return infinitive || !self.has_any(before, Roles::DETERMINER.union(Roles::PREPOSITION));
        }
        if infinitive || !self.has_any(i, Roles::THIRD_PERSON) {
            let several = || self.mention_ending(before).is_some_and(|it| it.is_name() && self.is_joined(it.first));
            let subject = Roles::FIRST_PERSON.union(Roles::PLURAL).union(Roles::WHO);
            return infinitive || self.has_any(before, subject) || several();
        }
        let subject = self.is_capital(before) || self.has_any(before, SUBJECT_PRONOUN.union(Roles::ADVERB));
        (subject || self.is_mark(before, &[',', ')'])) && !self.has_any(before, Roles::POSSESSIVE)
    }

    /// Whether a name is joined to another before it, by what joins names: "Ana Ruiz and | Tom Hale".
    fn is_joined(self, first: usize) -> bool {
        let Some(joint) = first.checked_sub(2).map(|_| first - 1) else { return false };
        let joins = self.has_any(joint, Roles::CONJUNCTION) && self.has_any(joint, Roles::NAME_LINK);
        joins && !self.has_any(joint, Roles::WHO) && self.mention_ending(joint - 1).is_some_and(|it| it.is_name())
    }

    /// Whether the cue is passive: who "was asked" does not ask.
    pub fn is_passive(self, cue: usize) -> bool {
        cue > 0 && self.has_any(cue - 1, Roles::PASSIVE) && self.has_any(cue, Roles::PAST)
    }

    /// Whether only auxiliaries and adverbs stand in `low..high`.
    pub fn only_auxiliaries(self, low: usize, high: usize) -> bool {
        (low..high).all(|i| self.has_any(i, Roles::AUXILIARY) || self.is_lower_adverb(i))
    }

    /// Whether token `i` is an adverb, and not a name that ends like one.
    pub fn is_lower_adverb(self, i: usize) -> bool {
        self.has_any(i, Roles::ADVERB) && !self.is_capital(i)
    }
}
