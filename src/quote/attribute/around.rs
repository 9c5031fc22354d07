//! What the words around a quotation say of what stands in its marks: a title, a thought, a note.

use crate::chars::letters::{bare, has_lower};
use crate::chars::lower;
use crate::chars::punctuation::Marks;
use crate::lang::Roles;
use crate::quote::attribute::is_quotation::Around;
use crate::quote::attribution::{Attribution, Grammar, Script};
use crate::quote::cue_only::topic_marked;
use crate::quote::grammar::noun_phrase::NO_NOUN;
use crate::quote::parse::mention::{MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;

impl<'a> ParagraphView<'a> {
    /// What the words around the quotation at token `quote` say of it.
    pub fn around(self, quote: usize, attribution: Attribution) -> Around {
        let english = attribution == Attribution::Grammar(Grammar::English);
        Around {
            named: self.is_name_of_thing(quote) || self.is_called_by_noun(quote, attribution),
            titled: english && self.is_titled(quote)
                || attribution == Attribution::CueOnly(Script::Cased)
                    && (self.is_title_cased(quote) || self.is_called_work(quote)),
            imagined: english && self.is_imagined(quote)
                || attribution == Attribution::Grammar(Grammar::German) && self.is_designated(quote),
            noted: english && self.is_note(),
            led: self.is_led_in(quote),
            sentence: !english && self.is_sentence(quote),
            joined: topic_marked::is_joined(self, quote, self.language),
            inside: matches!(attribution, Attribution::CueOnly(_)) && quote > 0 && self.is_word(quote - 1),
        }
    }

    /// Whether the words around a quotation make it the name of a thing: "titled “…”", "the “…” brochure".
    fn is_name_of_thing(self, quote: usize) -> bool {
        let mut before = quote;
        while before > 0 && self.is_mark(before - 1, &[',', ':']) {
            before -= 1;
        }
        let Some(before) = before.checked_sub(1) else { return false };
        let noun = || self.token(quote + 1).is_some_and(|it| it.is_lower() && !it.has_any(NO_NOUN));
        self.has_any(before, Roles::NAMING) || before + 1 == quote && self.has_any(before, Roles::DETERMINER) && noun()
    }

    /// Whether the noun of a thing stands right before a quotation, where nouns have capitals: "der Roman „…“".
    fn is_called_by_noun(self, quote: usize, attribution: Attribution) -> bool {
        let Some(noun) = quote.checked_sub(1) else { return false };
        let thing = self.is_capital(noun) && self.mention_at(noun).is_none() && !self.has_any(noun, Roles::TITLE);
        let (low, _) = self.sides(quote);
        attribution == Attribution::Grammar(Grammar::German) && thing && !(low..quote).any(|i| self.is_cue(i))
    }

    /// Whether a phrase in lower case only says as what something counts: "als „größter Markt der Stadt“".
    fn is_designated(self, quote: usize) -> bool {
        let as_what = quote.checked_sub(1).is_some_and(|i| {
            self.has_any(i, Roles::CLAUSE_WORD)
                && self.has_any(i, Roles::FRONTING)
                && !self.is_mark(i - i.min(1), &[','])
        });
        let body = self.token(quote).map_or("", |it| it.span.of(self.text));
        let (low, high) = self.sides(quote);
        as_what
            && body.starts_with(char::is_lowercase)
            && !body.contains([',', '.', '!', '?'])
            && !(low..high).any(|i| self.has_any(i, Roles::CUE.union(Roles::ACCORDING).union(Roles::REPORTED)))
    }

    /// Whether the words around a quotation make it the title of a work: "ran under the headline “…”", "my “…” post", "the
    /// report, “…”" without a verb.
    fn is_titled(self, quote: usize) -> bool {
        if self.is_title_cased(quote) || self.is_pointed_to(quote) {
            return true;
        }
        let mut before = quote;
        while before > 0 && self.is_mark(before - 1, &[',', ':']) {
            before -= 1;
        }
        let Some(noun) = before.checked_sub(1) else { return false };
        let owned = noun + 1 == quote && self.has_any(noun, Roles::DETERMINER.union(Roles::POSSESSIVE));
        if owned && self.has_any(quote + 1, Roles::TITLED) {
            return true;
        }
        // "the list of “…”"
        let noun = if self.has_any(noun, Roles::OF) && noun > 0 { noun - 1 } else { noun };
        let headed = self.has_any(noun, Roles::NAMING) && self.has_any(noun, Roles::TITLED);
        headed
            || self.has_any(noun, Roles::TITLED)
                && self.token(noun).is_some_and(|it| it.is_lower())
                && self.is_verbless(quote)
    }

    /// Whether a noun for a work stands right before a quotation that begins with a capital, or before the list that it is in:
    /// "the plays “…” and | “…”", "a report titled: | “…”".
    fn is_called_work(self, quote: usize) -> bool {
        let body = self.token(quote).map_or("", |it| it.span.of(self.text));
        let joins = |i: usize| self.is_mark(i, &[',']) || self.has_any(i, Roles::CONJUNCTION);
        let mut first = quote;
        while first > 1 && self.is_quote(first - 2) && joins(first - 1) {
            first -= 2;
        }
        let before = (0..first).rev().find(|&i| !self.is_mark(i, &[',', ':']));
        let naming = before.is_some_and(|i| self.has_any(i, Roles::NAMING));
        let noun = first.checked_sub(1).filter(|&i| self.has_any(i, Roles::TITLED) && !self.is_capital(i));
        body.starts_with(char::is_uppercase) && (naming || noun.is_some())
    }

    /// Whether a quotation stands in brackets behind one word: "(See “The ferry that never came”)".
    fn is_pointed_to(self, quote: usize) -> bool {
        quote > 1
            && self.is_mark(quote - 2, &['(', '['])
            && self.is_capital(quote - 1)
            && (quote + 1..quote + 3).any(|i| self.is_mark(i, &[')', ']']))
            && !self.is_word(quote + 1)
    }

    /// Whether each of the longer words of a quotation has a capital, and not all their letters: "The Keepers of the Light".
    fn is_title_cased(self, quote: usize) -> bool {
        const LONG: usize = 4;
        const LEAST_WORDS: usize = 3;
        let body = self.token(quote).map_or("", |it| it.span.of(self.text));
        let bare = |word: &'a str| bare(word);
        let mut long = body.split_whitespace().map(bare).filter(|word| word.chars().count() >= LONG);
        let is_cased = |word: &str| word.starts_with(char::is_uppercase) && has_lower(word);
        let count = long.clone().count();
        count >= LEAST_WORDS && long.all(is_cased)
    }

    /// Whether a quotation begins with a capital and holds no word that we know as a verb.
    fn is_verbless(self, quote: usize) -> bool {
        let verb = Roles::CUE
            .union(Roles::AUXILIARY)
            .union(Roles::PASSIVE)
            .union(Roles::PAST)
            .union(Roles::MODAL)
            .union(Roles::UNNAMED)
            .union(Roles::NEUTER);
        let body = self.token(quote).map_or("", |it| it.span.of(self.text));
        let is_verb = |word: &str| {
            let roles = self.language.roles(&lower(bare(word)));
            roles.intersects(verb) && !roles.intersects(Roles::DETERMINER.union(Roles::PREPOSITION))
        };
        body.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) && !body.split_whitespace().any(is_verb)
    }

    /// Whether the cue before a quotation tells what nobody has said: "as if to say “…”", "they'd say “…”", "said to
    /// himself, “…”".
    fn is_imagined(self, quote: usize) -> bool {
        let (low, _) = self.sides(quote);
        let Some(cue) = (low..quote).rev().find(|&i| self.has_any(i, Roles::CUE) && !self.is_capital(i)) else {
            return false;
        };
        let back = |n: usize| cue.checked_sub(n).filter(|&i| i >= low);
        let has = |n: usize, any: Roles| back(n).is_some_and(|i| self.has_any(i, any));
        let as_if = has(1, Roles::TO) && has(2, Roles::CLAUSE_WORD) && has(3, Roles::SUBORDINATING);
        let anybody = |n: usize| {
            let pronoun = back(n).and_then(|i| self.mention_ending(i)).map(|it| it.kind);
            matches!(pronoun, Some(MentionKind::Pronoun(Pronoun::They | Pronoun::Unnamed))) || has(n, Roles::DETERMINER)
        };
        let hypothetical =
            self.has_any(cue, Roles::BASE_FORM_CUE) && has(1, Roles::HYPOTHETICAL) && (anybody(1) || anybody(2));
        let thought = self.has_any(cue + 1, Roles::TO) && self.has_any(cue + 2, Roles::REFLEXIVE);
        as_if || hypothetical || thought
    }

    /// Whether the whole paragraph stands in square brackets.
    fn is_note(self) -> bool {
        self.is_mark(0, &['[']) && self.is_mark(self.len() - 1, &[']'])
    }

    /// Whether a quotation is written as a sentence: it opens its sentence or follows a colon or a comma, begins with a
    /// capital, and has a stop, a comma or a dash inside its marks or right behind them.
    fn is_sentence(self, quote: usize) -> bool {
        let Some(token) = self.token(quote) else { return false };
        let said = token.span.of(self.text);
        let apart = quote == self.sentence_start(quote) || self.is_mark(quote - 1, &[':', ',']);
        let stop = |c: char| Marks::TERMINATOR.has(c) || Marks::COMMA.has(c);
        let ends = said.ends_with(stop) || self.is_mark(quote + 1, &[',', '—', '–', '-', '.', '!', '?']);
        let opening = said.trim_start_matches(['¿', '¡', '…']);
        apart && ends && opening.starts_with(char::is_uppercase)
    }

    /// Whether a cue and a colon introduce a quotation.
    fn is_led_in(self, quote: usize) -> bool {
        let (low, _) = self.sides(quote);
        quote > low && self.is_mark(quote - 1, &[':']) && (low..quote).any(|i| self.is_cue(i))
    }
}
