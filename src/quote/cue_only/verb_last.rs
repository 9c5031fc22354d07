//! What holds where the verb closes its clause and postpositions stand behind names: Turkish.

use crate::lang::{Part, Roles, Section};
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::Phrase;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words between "a" and the noun that it makes somebody unnamed: "bir | eski | yetkili".
const MOST_ADJECTIVES: usize = 3;
/// Maximum words between a quotation and the verb that closes its sentence.
const MOST_CLOSING_WORDS: usize = 12;

/// Maximum names in a list.
const MOST_JOINED: usize = 6;

impl<'a> ParagraphView<'a> {
    /// Whether the word at token `i` has an ending of a kind.
    fn ends_in(self, i: usize, part: Part) -> bool {
        self.language.ends_in(self.word_at(i), part)
    }

    /// The word at token `i`.
    fn word_at(self, i: usize) -> &'a str {
        self.token(i).filter(|it| it.is_word()).map_or("", |it| it.span.of(self.text))
    }

    /// Whether a postposition hangs on the name, the noun behind it is the head, or the case stands at a name joined to it:
    /// "Kaya | için", "ABD | kaptanı", "Kaya | toplantısı", "Kaya | ve Demir'in".
    pub(super) fn hangs_behind(self, name: &Mention) -> bool {
        let next = name.last + 1;
        if !self.language.verb_last || self.is_capital(next) {
            return false;
        }
        let postposition = self.has_any(next, Roles::PREPOSITION) && !self.has_any(next, Roles::ADVERB);
        let named = self.mention_at(next + 1).is_some_and(|it| it.first == next + 1 && it.is_name());
        let compound = self.is_content(next) && self.ends_in(next, Part::Compound) && !named;
        // "Harputlu | balıkçı"
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let from = name.first == name.last
            && self.ends_in(name.last, Part::FromPlace)
            && !self.has_any(name.last, given)
            && self.is_content(next)
            && !self.has_any(next, Roles::CUE);
        // "Kuzey Akım | boru hattı için"
        let owned = self.is_content(next) && self.is_content(next + 1) && self.ends_in(next + 1, Part::Possessed);
        let owned = owned && self.has_any(next + 2, Roles::PREPOSITION) && !self.has_any(next + 2, Roles::ADVERB);
        let owned = owned && name.first > self.sentence_start(name.first);
        postposition || owned || self.is_possessed_title(next) || compound || from || self.shares_case(name)
    }

    /// Whether the last word of `low..end` may be the subject, so that the verb has one of its own: "Kararı duyan | işçiler,".
    pub(super) fn ends_with_subject(self, low: usize, end: usize) -> bool {
        let small = Roles::AUXILIARY.union(Roles::ADVERB).union(Roles::CONJUNCTION);
        let last = (low..end).rev().find(|&i| self.is_word(i) && !self.has_any(i, small));
        let Some(last) = last.filter(|_| self.language.verb_last) else { return false };
        let other =
            Roles::PREPOSITION.union(Roles::OBLIQUE).union(Roles::DAY).union(Roles::NAME_STOP).union(Roles::CUE);
        let cased = || self.language.list(Section::CaseParticles).iter().any(|mark| self.word_at(last).ends_with(mark));
        !self.has_any(last, other) && !cased()
    }

    /// Whether the case of a name stands at the last one that is joined to it: "Kaya | ve Demir'in", "Harput, Kaya | ve Demir'in".
    fn shares_case(self, name: &Mention) -> bool {
        let opens = self.sentence_start(name.first) == name.first;
        let mut joint = name.last + 1;
        for _ in 0..MOST_JOINED {
            let and = self.has_any(joint, Roles::CONJUNCTION);
            let listed = self.is_mark(joint, COMMA) && !opens;
            let Some(next) = self.mention_at(joint + 1).filter(|it| it.is_name() && (and || listed)) else {
                return false;
            };
            if and {
                return self.has_any(next.last, Roles::OBLIQUE);
            }
            joint = next.last + 1;
        }
        false
    }

    /// Whether a noun phrase is only the predicate of a participle, whose head stands behind it: "35 yaşında bir anne | olan
    /// Kaya".
    pub(super) fn is_predicate(self, phrase: &Phrase) -> bool {
        let noun = phrase.mention.kind == MentionKind::Noun;
        self.language.verb_last && noun && self.ends_in(phrase.end, Part::ActingForm)
    }

    /// Whether a title has the ending of what somebody owns: "kaptanı".
    fn is_possessed_title(self, i: usize) -> bool {
        self.has_any(i, Roles::TITLE) && self.ends_in(i, Part::Possessed)
    }

    /// Whether nothing ahead of the quotation in `low..end` is its subject: no title, no name that may be one, and a word in
    /// another case at the front. "Kaya'yı hedef alan mesajına | şunları ekledi", "Yıllar hakkında ise, | “…” dedi".
    pub fn lacks_subject(self, low: usize, end: usize) -> bool {
        if !self.language.verb_last || low >= end {
            return false;
        }
        let marks = self.language.list(Section::CaseParticles);
        let hung = |i: usize| self.has_any(i + 1, Roles::PREPOSITION) && !self.has_any(i + 1, Roles::CONJUNCTION);
        let oblique = |i: usize| {
            let written = self.token(i).map_or("", |it| it.span.of(self.text));
            marks.iter().any(|mark| written.ends_with(mark)) || self.has_any(i, Roles::OBLIQUE) || hung(i)
        };
        let named = |it: &Mention| it.is_name() && self.may_be_subject(it);
        let words = || (low..end).filter(|&i| self.is_word(i));
        let led = words().find(|&i| !self.has_any(i, Roles::DETERMINER.union(Roles::ADVERB)));
        let speaks = |i: usize| self.has_any(i, Roles::TITLE.union(Roles::SOURCE)) && !self.is_capital(i + 1);
        let several = |i: usize| self.ends_in(i, Part::Several) && !hung(i);
        led.is_some_and(oblique)
            && !words().any(|i| several(i) || speaks(i))
            && !self.mentions(low, end).iter().any(named)
    }
}

impl Frames<'_> {
    /// The unnamed subject nearest to the quotation: "bir kaynak … “…” dedi".
    pub(super) fn unnamed_subject(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        if !at.language.verb_last {
            return None;
        }
        let somebody = |i: usize| at.has_any(i, Roles::TITLE.union(Roles::SOURCE)) && !at.is_capital(i);
        let noun = (self.low..quote).rev().find(|&i| somebody(i))?;
        let low = noun.saturating_sub(MOST_ADJECTIVES + 1).max(self.low);
        let article = |&i: &usize| at.has_any(i, Roles::INDEFINITE) && (!at.is_capital(i) || i == self.low);
        let one =
            (low..noun).rev().take_while(|&i| at.is_word(i) && !at.is_capital(i) || i == self.low).find(article)?;
        let free = |it: &Mention| it.is_name() && at.may_be_subject(it);
        let named = at.mentions(noun, quote).iter().any(free);
        // "Ayşe Kaya adlı bir tanık", "Kaya, bir gazeteci,"
        let called = one > self.low
            && (at.has_any(one - 1, Roles::NAMING) || at.is_mark(one - 1, COMMA) && at.is_mark(noun + 1, COMMA));
        if named || called || at.has_any(noun + 1, Roles::PARTICIPLE) {
            return None;
        }
        self.by(self.nobody(noun)?, Rule::BeforeQuote, noun)
    }

    /// Whether somebody in the ablative is the source of what a noun names: "Kaya'dan şu mesajla destek gördü:".
    pub(super) fn has_giver(&self, low: usize, high: usize) -> bool {
        let at = self.at;
        let from = |i: usize| at.is_capital(i) && at.language.ends_in(&at.word_at(i).replace('’', "'"), Part::Ablative);
        at.language.verb_last && (low..high).any(from)
    }

    /// Whether a person's name opens the sentence, with what it is called, or a comma parts it from the rest.
    pub(super) fn opens_clause(&self, phrase: &Phrase) -> bool {
        let at = self.at;
        let name = &phrase.mention;
        let opening = at.phrase_at(self.low, self.high, self.inflect);
        name.is_person()
            && (opening.is_some_and(|it| it.mention.first == name.first) || at.is_mark(name.last + 1, COMMA))
    }

    /// Who says it with the participle at `verb`, in whatever case: "“…” diyen | Kaya'yı eleştirdi"; nobody if that is no name.
    pub(super) fn participle_head(&self, verb: usize) -> Option<Mention> {
        let at = self.at;
        if !at.language.verb_last || !at.ends_in(verb, Part::SayingForm) {
            return None;
        }
        let head = (verb + 1..self.high).find(|&i| !at.is_content(i) && !at.has_any(i, Roles::TITLE));
        let name = head.and_then(|i| at.mention_at(i)).filter(|it| it.is_name() && it.first > verb);
        let owner = |it: &Mention| at.ends_in(it.last, Part::Owner) && !at.may_be_subject(it);
        name.filter(|it| !owner(it) && !at.hangs_behind(it)).copied().or_else(|| self.nobody(verb))
    }

    /// The name right before the quotation: "…hatırlattığında | Kaya | “…” dedi".
    pub(super) fn right_before(&self, quote: usize) -> Option<Phrase> {
        let at = self.at;
        let name = at.mention_ending(quote.checked_sub(1).filter(|_| at.language.verb_last)?)?;
        let free = name.is_person() && name.first >= self.low && at.may_be_subject(name) && !at.is_hung(name);
        free.then_some(Phrase { mention: *name, end: quote })
    }

    /// The person with a title and a comma behind the name whom the sentence opens with: "Derneğin başkan yardımcısı Kaya |,
    /// soruyu, “…” diyerek yanıtladı".
    pub(super) fn titled_apart(&self, quote: usize) -> Option<Phrase> {
        let at = self.at;
        let comma = (self.low..quote).find(|&i| at.is_mark(i, COMMA)).filter(|_| at.language.verb_last)?;
        let name = at.mention_ending(comma.checked_sub(1)?).filter(|it| it.is_person() && at.may_be_subject(it))?;
        let first = at.first_word(name);
        let titled = first > self.low && at.has_any(first - 1, Roles::TITLE) && first < name.last;
        let other = |it: &Mention| it.is_person() && at.may_be_subject(it);
        let alone = !at.mentions(comma, quote).iter().any(other);
        (titled && alone).then_some(Phrase { mention: *name, end: comma })
    }

    /// The name that closes the sentence behind a verb and its participle: "…" dedi maçtan sonra duygulanan | Kaya.
    pub(super) fn closing_name(&self, verb: usize) -> Option<Phrase> {
        let at = self.at;
        let last = (verb + 1..self.high).rev().find(|&i| at.is_word(i)).filter(|_| at.language.verb_last)?;
        let name =
            at.mention_ending(last).filter(|it| it.is_person() && it.first > verb + 1 && at.may_be_subject(it))?;
        at.ends_in(name.first - 1, Part::ActingForm).then_some(Phrase { mention: *name, end: last + 1 })
    }

    /// Part of what somebody says inside a clause whose verb closes the sentence: "Kaya, yolun “…” olduğunu söyledi".
    pub(super) fn closing_verb(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        if !at.language.verb_last || quote == self.low {
            return None;
        }
        let verb = (quote + 1..self.high)
            .rev()
            .find(|&i| at.is_word(i))
            .filter(|&i| at.is_sure_cue(i) && i - quote <= MOST_CLOSING_WORDS)?;
        if !(quote + 1..verb).all(|i| at.is_word(i) && at.mention_at(i).is_none()) {
            return None;
        }
        let opening = at.phrase_at(self.low, quote, self.inflect).filter(|it| it.mention.is_name())?;
        let full = opening.mention.is_person() && at.first_word(&opening.mention) < opening.mention.last;
        let body = opening.mention.first < opening.mention.last
            && at.has_any(opening.end, Roles::DAY.union(Roles::ADVERB).union(Roles::AUXILIARY));
        let apart = at.is_mark(opening.end, COMMA) && opening.mention.is_person() || full || body;
        let other = |it: &Mention| it.is_person() && at.may_be_subject(it);
        let alone = !at.mentions(opening.end, quote).iter().any(other);
        (apart && alone).then_some(())?;
        self.by(opening.mention, Rule::BeforeQuote, verb)
    }

    /// The title that is the subject, ahead of the verb at `end` or its quotation: "| Senatör |, “…” dedi", "ödülü kazanan |
    /// futbolcu | kameraya".
    pub(super) fn role_subject(&self, end: usize) -> Option<Mention> {
        let at = self.at;
        let named = |it: &Mention| it.is_name() && at.may_be_subject(it);
        if !at.language.verb_last || at.mentions(self.low, end).iter().any(named) {
            return None;
        }
        let role = (self.low..end).rev().find(|&i| at.has_any(i, Roles::TITLE))?;
        let next = role + 1;
        let closed = next == end || at.is_mark(next, COMMA) || at.has_any(next, Roles::AUXILIARY.union(Roles::ADVERB));
        let marks = at.language.list(Section::CaseParticles);
        let oblique = marks.iter().any(|mark| at.word_at(next).ends_with(mark)) && at.is_content(next);
        let possessed = at.is_possessed_title(role);
        let first = role - usize::from(possessed && role > self.low && at.is_word(role - 1));
        if at.mention_at(role).is_some_and(|it| it.is_name()) || !(closed || oblique && !possessed) {
            return None;
        }
        at.noun(first, role)
    }

    /// The title that closes the sentence behind its verb: "…" diye ekledi | yatırım uzmanı.
    pub(super) fn closing_role(&self, verb: usize) -> Option<Mention> {
        let at = self.at;
        let last = (verb + 1..self.high).rev().find(|&i| at.is_word(i)).filter(|_| at.language.verb_last)?;
        let plain =
            (verb + 1..=last).all(|i| at.is_content(i) && at.mention_at(i).is_none() && !at.has_any(i, Roles::CUE));
        (at.has_any(last, Roles::TITLE) && plain).then_some(())?;
        at.noun(if at.is_possessed_title(last) { verb + 1 } else { last }, last)
    }
}
