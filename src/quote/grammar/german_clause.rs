//! The subject of a German main clause whatever its verb is: the phrase that opens it, or the one behind the verb if something
//! else opens it.

use crate::chars::letters::has_lower;
use crate::lang::Roles;
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Roles of words that are no finite verb.
const NO_VERB: Roles =
    Roles::PREPOSITION.union(Roles::DETERMINER).union(Roles::CONJUNCTION).union(Roles::ACCORDING).union(Roles::OF);
/// What may stand between a verb and its subject behind it: "zeigte sich auch | Roth".
const BESIDE_VERB: Roles = Roles::AUXILIARY.union(Roles::ADVERB);
/// Maximum words that stand between a verb and its subject behind it (set by hand).
const MOST_BESIDE_VERB: usize = 3;
/// Maximum words ahead of the subject that opens a sentence: "Doch auch | Roth".
const MOST_AHEAD: usize = 2;
/// Maximum words of a phrase between an article and its noun (set by hand).
const LONGEST_ATTRIBUTE: usize = 14;

impl ParagraphView<'_> {
    /// Who acts in the sentence `start..end`: the person that opens it, or the one behind its verb.
    pub fn actor_german(self, start: usize, end: usize) -> Option<Mention> {
        let ahead = |&i: &usize| {
            self.has_any(i, Roles::CONJUNCTION.union(Roles::AUXILIARY)) && !self.has_any(i, Roles::NO_NOUN)
        };
        let first = (start..end).take(MOST_AHEAD).find(|i| !ahead(i))?;
        self.nominative_german(first, end, true).or_else(|| self.behind_verb_german(start, end))
    }

    /// The person at token `first` in the case of a subject: a name, "der Trainer", "er". `clear`: nothing else can be the
    /// subject of the clause.
    fn nominative_german(self, first: usize, end: usize, clear: bool) -> Option<Mention> {
        let article = self.has_any(first, Roles::DEFINITE);
        let head = if article { self.behind_attribute_german(first, end).max(first + 1) } else { first };
        // "Ana Ruiz und Tom Hale trafen sich"
        let alone = |it: &Mention| !self.has_any(it.last + 1, Roles::NAME_LINK) && it.last < end;
        let masculine = article && self.has_any(first, Roles::OF);
        if let Some(it) = self.mention_at(head).filter(|it| it.first == head && alone(it)) {
            let is_woman = (it.first..=it.last).any(|i| self.has_any(i, Roles::FEMININE_TITLE));
            let pronoun = it.is_personal_pronoun() && clear && !self.has_any(head + 1, Roles::PLURAL_VERB);
            let named = it.is_person() && if article { masculine != is_woman && (masculine || clear) } else { clear };
            return (pronoun || named).then_some(*it);
        }
        if !article {
            return None;
        }
        let noun = self.noun_from(if head > first + 1 { head } else { first }, end)?;
        let title = |i: usize| self.is_capital(i) && self.has_any(i, Roles::TITLE);
        let last = (noun.first..=noun.last).take_while(|&i| i == first || !self.has_any(i, Roles::OF)).last()?;
        let is_woman = self.has_any(last, Roles::FEMININE_TITLE);
        (title(last) && masculine != is_woman && (masculine || clear)).then_some(noun)
    }

    /// The person behind the verb of a sentence that something else opens: "Im Rat zeigte sich | Ana Ruiz zufrieden", "Um Zeit zu
    /// gewinnen, will | Ruiz".
    fn behind_verb_german(self, start: usize, end: usize) -> Option<Mention> {
        // "den Plan", "die Antwort": no subject opens it.
        let object = self.has_any(start, Roles::NO_NOUN) && self.has_any(start, Roles::NP_BOUNDARY);
        let wording = self.has_any(start, Roles::DETERMINER) && self.has_any(start + 1, Roles::WORDING);
        let fronted = self.has_any(start, Roles::FRONTING.union(Roles::PREPOSITION).union(Roles::CLAUSE_WORD));
        let clear = object || wording || fronted;
        let comma = |i: usize| self.is_mark(i, &[',']);
        let subordinate = self.has_any(start, Roles::CLAUSE_WORD) && (start..end).any(comma);
        let mut past = !subordinate;
        for verb in start + 1..end {
            past |= comma(verb - 1);
            if !past || !self.is_verb_german(verb) {
                continue;
            }
            let beside = |&i: &usize| !self.is_capital(i) && self.has_any(i, BESIDE_VERB) && !self.has_any(i, NO_VERB);
            let first = (verb + 1..end).take(MOST_BESIDE_VERB + 1).find(|i| !beside(i))?;
            if let Some(subject) = self.nominative_german(first, end, clear) {
                return Some(subject);
            }
        }
        None
    }

    /// Whether a word in lower case may be a finite verb: one that we know, or one without the ending of an adjective.
    fn is_verb_german(self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|it| it.is_lower() && !it.has_any(NO_VERB)) else { return false };
        let known = token.has_any(Roles::CUE.union(Roles::HAVING).union(Roles::MODAL).union(Roles::PASSIVE));
        let past = token.has_any(Roles::PAST);
        let small = BESIDE_VERB.union(Roles::NAME_STOP);
        known || past || !token.has_any(small) && !self.is_declined_german(i)
    }

    /// Whether a word ends like an adjective before its noun: "glückliche", "gewählter".
    fn is_declined_german(self, i: usize) -> bool {
        self.token(i).is_some_and(|it| it.is_lower() && it.span.of(self.text).ends_with(['e', 'n', 'r', 's']))
    }

    /// The noun whose article stands at `first`, behind the phrase between the two: "der für die Straßen zuständige | Stadtrat";
    /// `first` itself if there is none.
    pub fn behind_attribute_german(self, first: usize, high: usize) -> usize {
        if !self.has_any(first, Roles::DETERMINER)
            || !self.has_any(first + 1, Roles::PREPOSITION)
            || self.is_capital(first + 1)
        {
            return first;
        }
        let mut behind_noun = false;
        for i in first + 2..high.min(first + LONGEST_ATTRIBUTE) {
            let no_adjective = NO_VERB.union(Roles::NP_BOUNDARY);
            match () {
                () if !self.is_word(i) || self.has_any(i, Roles::UNAMBIGUOUS_CUE) => return first,
                () if self.is_capital(i) => behind_noun = true,
                () if self.has_any(i, no_adjective) => behind_noun = false,
                () if behind_noun && self.is_declined_german(i) && self.is_capital(i + 1) => return i + 1,
                () => {}
            }
        }
        first
    }

    /// The person whose words the sentence `start..end` tells: "Laut Ana Ruiz wird …", "nach Angaben von Ana Ruiz", "Ruiz zufolge".
    pub fn source_german(self, start: usize, end: usize) -> Option<Mention> {
        let mut at = (start..end).filter(|&i| self.has_any(i, Roles::ACCORDING));
        at.find_map(|i| self.according(i, i + 1, end)).map(|it| it.mention).filter(Mention::is_person)
    }

    /// Whether a sentence tells what somebody says, by the form of a verb: "Die Fähre sei alt", "Sie hänge".
    pub fn is_reported_german(self, start: usize, end: usize) -> bool {
        (start..end).any(|i| self.has_any(i, Roles::REPORTED) || self.is_subjunctive_german(i))
    }

    /// Whether a word that we don't know has the ending of reported speech, right behind its subject: "die Lage | schade".
    fn is_subjunctive_german(self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        let subject = self.is_capital(before) && !self.paragraph.opens_sentence(before)
            || self.has_any(before, Roles::MASCULINE.union(Roles::FEMININE).union(Roles::NEUTER));
        let no_verb = NO_VERB.union(BESIDE_VERB).union(Roles::PAST).union(Roles::NO_NOUN).union(Roles::PLURAL_VERB);
        let word = |it: &str| it.ends_with('e') && !it.ends_with("te");
        let verb = self.token(i).is_some_and(|it| it.is_lower() && word(it.span.of(self.text)) && !it.has_any(no_verb));
        // "derzeit sehe | er"
        let turned = self.has_any(i + 1, Roles::MASCULINE.union(Roles::NEUTER));
        verb && (turned || subject && !self.is_capital(i + 1))
    }

    /// Whom a paper quotes: "zitiert der Bote | Ana Ruiz", "wird | Ana Ruiz zitiert"; nobody if several are named.
    pub fn quoted_german(self, low: usize, high: usize) -> Option<Mention> {
        let mut named = self.persons(low, high);
        let one = named.next().copied();
        one.filter(|_| named.next().is_none())
    }

    /// Whose view the clause behind a quotation says it is: "ist der Eindruck von | Ana Ruiz".
    pub fn owner_german(self, low: usize, high: usize) -> Option<Mention> {
        let verb = self.token(low).is_some_and(|it| it.is_lower() && !it.has_any(NO_VERB));
        let noun = self.has_any(low + 1, Roles::DEFINITE) && self.is_capital(low + 2);
        let of = self.has_any(low + 3, Roles::NOUN_ATTACHING);
        let owner = self.mention_at(low + 4).filter(|it| it.first == low + 4 && it.is_person() && it.last < high);
        owner.filter(|_| verb && noun && of && !self.is_cue(low)).copied()
    }

    /// The body whose statement says so: "heißt es in einer Mitteilung der | Behörde".
    pub fn publisher_german(self, low: usize, high: usize) -> Option<Mention> {
        let it_says =
            (low..high).find(|&i| self.has_any(i, Roles::IMPERSONAL) && self.has_any(i + 1, Roles::NEUTER))?;
        let document = (low + 1..high).find(|&i| self.is_capital(i) && self.has_any(i, Roles::WORDING))?;
        let sentence = if document > it_says { it_says + 2 } else { low };
        let inside = (sentence..document).take(4).any(|i| self.has_any(i, Roles::PREPOSITION));
        let of = document + 1;
        let genitive = self.has_any(of, Roles::DETERMINER) && self.has_any(of, Roles::OF);
        let from = self.has_any(of, Roles::NOUN_ATTACHING);
        let first = if genitive { of } else { of + 1 };
        if !inside || !(genitive || from) {
            return None;
        }
        let named = self.mention_at(of + 1).filter(|it| it.first == of + 1 && it.is_name()).copied();
        let noun = || self.noun_from(first, high).filter(|it| it.kind == MentionKind::Noun);
        named.or_else(noun).filter(|it| it.last < high)
    }

    /// Of whom it is told, behind the verb at `cue`: "hieß es von der | Behörde", "heißt es am Freitag von | Ana Ruiz", "hieß es
    /// von | ihr".
    pub fn teller_german(self, cue: usize, high: usize) -> Option<Mention> {
        if !self.has_any(cue + 1, Roles::NEUTER) {
            return None;
        }
        let from = self.behind_adverbials_german(cue + 2, high);
        let first = from + 1;
        if !self.has_any(from, Roles::NOUN_ATTACHING) || first >= high {
            return None;
        }
        let woman = self.has_any(first, Roles::DETERMINER);
        // "von ihr | am Freitag", but not "von ihr geleitete Schule"
        let alone = !self.is_word(first + 1) || self.has_any(first + 1, Roles::PREPOSITION.union(Roles::ADVERB));
        if self.has_any(first, Roles::OBLIQUE) && (alone || !woman) {
            let kind = MentionKind::Pronoun(if woman { Pronoun::She } else { Pronoun::He });
            return self.token(first).map(|it| Mention { kind, first, last: first, span: it.span });
        }
        let head = first + usize::from(self.has_any(first, Roles::DETERMINER));
        let named = self.mention_at(head).filter(|it| it.is_name() && it.first == head).copied();
        let stands = self.has_any(first, Roles::DEFINITE)
            || self.token(first).is_some_and(|it| !has_lower(it.span.of(self.text)));
        let noun = || self.noun_from(first, high).filter(|it| it.kind == MentionKind::Noun && stands);
        named.or_else(noun).filter(|it| it.last < high)
    }

    /// The subject right behind the word that opens a subordinate clause, if an object stands between it and the verb at `cue`:
    /// "dass | Roth | das Mädchen danach gefragt habe".
    pub fn subject_of_subordinate_german(self, low: usize, cue: usize) -> Option<Mention> {
        let inside = (low..cue).rev().take_while(|&i| !self.is_mark(i, &[',', ';', ':']));
        let opening =
            inside.last().filter(|&i| self.has_any(i, Roles::CLAUSE_WORD) && self.has_any(i, Roles::NO_NOUN))?;
        let named = self.mention_at(opening + 1).filter(|it| it.first == opening + 1 && it.is_person()).copied();
        let bare = || self.noun(opening + 1, opening + 1).filter(|_| self.is_capital(opening + 1));
        let subject = named.or_else(bare)?;
        let object = self.has_any(subject.last + 1, Roles::DEFINITE) && subject.last + 2 < cue;
        (object && !self.has_any(subject.last + 1, Roles::OF)).then_some(subject)
    }

    /// Whether the verb at `i` has several for its subject, by its ending: "versichern", "sagten".
    pub fn is_plural_verb_german(self, i: usize) -> bool {
        self.token(i).is_some_and(|it| it.span.of(self.text).ends_with('n'))
    }

    /// Whether a thing or a body, whose case is not told, stands before the verb at `cue`, and a person behind it: "Die Lage |
    /// schildert | Ana Ruiz so": either may be the subject.
    pub fn is_either_subject_german(self, subject: &Mention, cue: usize) -> bool {
        let role = Roles::TITLE.union(Roles::ORGANISATION).union(Roles::FEMININE_TITLE).union(Roles::MASCULINE_TITLE);
        let person = self.mention_at(cue + 1).is_some_and(|it| it.first == cue + 1 && it.is_person());
        subject.kind == MentionKind::Noun
            && subject.last + 1 == cue
            && self.has_any(subject.first, Roles::DEFINITE)
            && !self.has_any(subject.first, Roles::OF)
            && !(subject.first..=subject.last).any(|i| self.has_any(i, role))
            && person
    }

    /// Whether a question that is no subject opens a sentence and ends right before the verb: "Was dann geschah, | schildert".
    pub fn opens_with_question_german(self, start: usize, verb: usize) -> bool {
        let other = Roles::AUXILIARY.union(Roles::MODAL).union(Roles::NP_BOUNDARY).union(Roles::FIRST_PERSON);
        verb > start
            && self.is_mark(verb - 1, &[','])
            && self.has_any(start, Roles::NO_NOUN)
            && !self.has_any(start, other)
            && self.mention_at(start).is_none()
    }
}
