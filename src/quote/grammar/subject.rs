//! Who is the subject of a cue verb: what stands before it, or across a description between the two.

use crate::lang::Roles;
use crate::quote::attribution::Grammar;
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum commas in the descriptions between a name and its cue (set by hand).
const MOST_DESCRIPTIONS: usize = 7;
/// Maximum words before the comma that an opening ends with (set by hand).
const SHORT_OPENING: usize = 2;
/// Endings of finite verbs.
const FINITE: Roles = Roles::PAST.union(Roles::THIRD_PERSON);
const COMMAS: &[char] = &[',', '(', '—', '–'];

impl<'a> ParagraphView<'a> {
    /// The subject of the cue at `cue`, looked for to its left down to `low`: "Ruiz said", "Ruiz, 35, of the port, said".
    pub fn subject_before(self, low: usize, cue: usize) -> Option<Mention> {
        let i = self.skip_adverbials(low, cue)?;
        if self.has_any(i, Roles::CONJUNCTION) {
            return self.subject_of_joined(low, i);
        }
        if self.is_mark(i, &[',', ')', '—', '–', '-']) {
            return self.across_description(low, i);
        }
        if let Some(subject) = self.mention_ending(i).and_then(|mention| self.head_of(low, mention)) {
            return Some(subject);
        }
        if self.is_word(i)
            && let Some(noun) = self.noun_until(low, i)
        {
            if let Some(outer) = self.outer_subject(low, noun.first).or_else(|| self.name_described(low, noun.first)) {
                return Some(outer);
            }
            let named = self.persons(noun.first, noun.last + 1).next_back().filter(|_| self.is_capital(noun.last));
            return Some(named.copied().unwrap_or(noun));
        }
        self.first_subject(low, cue)
    }

    /// The subject of a clause whose last noun phrase, from `first`, is only an object: "the officer who made | the arrest",
    /// "a statement confirming | the closure".
    fn outer_subject(self, low: usize, first: usize) -> Option<Mention> {
        let verb = first.checked_sub(1).filter(|&verb| verb > low)?;
        let end = match (low + 1..=verb).rev().find(|&i| self.has_any(i, Roles::WHO)) {
            Some(who) if who + 1 == verb || self.has_any(verb, FINITE.union(Roles::PARTICIPLE)) => who,
            _ if self.has_any(verb, Roles::PARTICIPLE) && !self.is_capital(verb) => verb,
            _ => return None,
        };
        let last = end.checked_sub(1).filter(|&last| last >= low && self.is_word(last))?;
        self.mention_ending(last).copied().filter(|it| !it.is_possessive()).or_else(|| self.noun_until(low, last))
    }

    /// The token before a cue with auxiliaries, adverbs and days left out: "Ruiz | on Monday also | said".
    fn skip_adverbials(self, low: usize, cue: usize) -> Option<usize> {
        let mut i = cue.checked_sub(1)?;
        loop {
            if i < low {
                return None;
            }
            let before = i.checked_sub(1).filter(|&before| before >= low);
            let auxiliary = !self.is_capital(i) && self.has_any(i, Roles::AUXILIARY.union(Roles::ADVERB));
            i = match before {
                _ if !auxiliary && !self.has_any(i, Roles::DAY) => return Some(i),
                Some(before) if auxiliary => before,
                Some(before) if self.has_any(before, Roles::DAY_WORD) => before.checked_sub(1)?,
                Some(before) if self.is_word(before) => before,
                _ => return if auxiliary { None } else { Some(i) },
            }
        }
    }

    /// The subject before a word that joins two verbs or clauses: "Ruiz, who | said", "Ruiz nodded and | said".
    fn subject_of_joined(self, low: usize, joint: usize) -> Option<Mention> {
        let that = self.has_any(joint, Roles::CONJUNCTION) && self.has_any(joint, Roles::DETERMINER);
        if (that || self.has_any(joint, Roles::RELATIVE)) && !self.has_any(joint, Roles::WHO) && joint > low {
            let thing =
                self.noun_until(low, joint - 1).filter(|_| self.token(joint - 1).is_some_and(|it| it.is_lower()));
            if thing.is_some() {
                return thing; // "a letter that | said"
            }
        }
        if !self.has_any(joint, Roles::WHO) || joint == low {
            let start = self.sentence_start(joint);
            // "The club is old, but | Ruiz | told the Gazette so and said"
            let but = (start + 1..joint).rev().find(|&i| self.is_adversative(i));
            let subject = but.and_then(|but| self.main_subject(but + 1, joint)).filter(Mention::is_person);
            return subject.or_else(|| self.clause_subject(start, joint));
        }
        let mut last = joint - 1;
        if self.is_mark(last, &[',']) {
            last = last.checked_sub(1)?;
        } else if self.mention_ending(last).is_none() {
            return None;
        }
        if last < low {
            return None;
        }
        if let Some(mention) = self.mention_ending(last).filter(|mention| !mention.is_possessive()) {
            return self.head_of(low, mention);
        }
        let noun = self.noun_until(low, last);
        let described = noun.and_then(|noun| self.name_before_comma(low, noun.first));
        let named = || self.mentions(low, last + 1).iter().rfind(|mention| !mention.is_possessive()).copied();
        described.or(noun).or_else(named)
    }

    /// The subject that a mention right before the cue belongs to: itself, or the head of its noun phrase, as in "a spokesman
    /// for Ruiz". `None` for a possessive.
    fn head_of(self, low: usize, mention: &Mention) -> Option<Mention> {
        if self.grammar() == Grammar::German
            && let Some(holder) = self.apposed_german(low, mention)
        {
            return Some(holder);
        }
        let before =
            mention.first.checked_sub(1).filter(|&before| before > low || before == low && low < mention.first);
        if let Some(before) = before.filter(|_| mention.is_name()) {
            if let Some(head) = self.head_of_pair(low, before, mention) {
                return Some(head);
            }
            if before > low
                && self.has_any(before, Roles::DETERMINER)
                && self.has_any(before - 1, Roles::BLOCKS_SUBJECT)
            {
                let first = self.first_subject(low, before - 1).filter(|first| first.first != mention.first);
                if first.is_some() {
                    return first;
                }
            }
            if let Some(head) = self.head_across_preposition(low, before, mention) {
                return Some(head);
            }
            // "Lauren Nel from Natural Justice in Cape Town | says"
            let subject = self.first_subject(low, before).filter(|it| it.is_person());
            let alone =
                |it: &Mention| !(it.last..mention.first).any(|i| self.is_mark(i, &[',', ';']) || self.is_cue(i));
            if self.is_behind_preposition(low, mention)
                && let Some(subject) = subject.filter(|it| alone(it) && !self.is_behind_preposition(low, it))
            {
                return Some(subject);
            }
        }
        if mention.is_possessive() { None } else { Some(*mention) }
    }

    /// The noun phrase whose complement is a pair that a name ends: "the mayor of Harrow and | Pinner".
    fn head_of_pair(self, low: usize, joint: usize, second: &Mention) -> Option<Mention> {
        if joint <= low || !self.has_any(joint, Roles::CONJUNCTION) || !self.has_any(joint, Roles::NAME_LINK) {
            return None;
        }
        let first = (low + 1..joint).rev().take_while(|&i| self.is_capital(i)).last()?;
        let attaches = self.has_any(first - 1, Roles::NOUN_ATTACHING) && !self.has_any(first - 1, Roles::LOCATIVE);
        let phrase = self.noun_until(low, second.last).filter(|phrase| phrase.first < first - 1);
        phrase.filter(|_| attaches && !second.is_possessive())
    }

    fn head_across_preposition(self, low: usize, before: usize, mention: &Mention) -> Option<Mention> {
        // "a spokesman for | the | Harrow Office"
        let before = before - usize::from(before > low && self.has_any(before, Roles::DEFINITE));
        if !self.has_any(before, Roles::NOUN_ATTACHING.union(Roles::TO)) && !self.has_any(before, Roles::BLOCKS_SUBJECT)
        {
            return None;
        }
        if let Some(noun) = self.noun_until(low, mention.last).filter(|noun| noun.first < before) {
            let named = self.persons(noun.first, before).next_back().copied();
            return named.or_else(|| self.name_before_comma(low, noun.first)).or(Some(noun));
        }
        let attached = self.has_any(before, Roles::NOUN_ATTACHING);
        self.first_subject(low, before).filter(|first| attached && first.first != mention.first)
    }

    /// The person whose name opens the clause ahead of a description: "Ana Ruiz, | the port's director said".
    fn name_described(self, low: usize, first: usize) -> Option<Mention> {
        let comma = first.checked_sub(1).filter(|&comma| comma > low && self.is_mark(comma, &[',']))?;
        self.mention_ending(comma - 1).filter(|it| it.is_person() && it.first == low).copied()
    }

    /// The name that a description follows: "Ana Ruiz, | a spokeswoman for Samsung".
    pub fn name_before_comma(self, low: usize, first: usize) -> Option<Mention> {
        let comma = first.checked_sub(1).filter(|&comma| comma > low && self.is_mark(comma, &[',']))?;
        let name = *self.mention_ending(comma - 1).filter(|mention| mention.is_name())?;
        // "Chad Moss, vice president of PMG, | a paper money firm"
        let outer =
            if name.is_organisation() { self.across_description(low, comma).filter(|it| it.is_person()) } else { None };
        Some(outer.unwrap_or(name))
    }

    /// The subject before a description in commas: "Ruiz, 35, who leads the port | , | said".
    fn across_description(self, low: usize, comma: usize) -> Option<Mention> {
        if let Some(holder) = self.holder_of_office(low, comma) {
            return Some(holder);
        }
        let mut noun = None;
        let mut organisation = None;
        let mut end = comma;
        for nth in 0..MOST_DESCRIPTIONS {
            let opening = (low..end).rev().find(|&i| self.is_mark(i, COMMAS) || self.is_speech(i));
            let start = opening.map_or(low, |opening| opening + 1);
            if start < end && nth > 0 {
                if let Some(subject) = self.subject_of_segment(start, end - 1) {
                    if !subject.is_organisation() {
                        return Some(subject);
                    }
                    organisation = organisation.or(Some(subject));
                }
                if noun.is_none() && self.has_any(start, Roles::DETERMINER) {
                    noun = self.noun_from(start, end);
                }
            }
            match opening.filter(|&opening| !self.is_speech(opening) && opening > low) {
                Some(opening) => end = opening,
                None => break,
            }
        }
        let person =
            self.persons(low, comma).find(|it| noun.is_none() || !self.is_behind_preposition(low, it)).copied();
        // "Ein Sprecher des Senders, für den Roth arbeitet, | sagte"
        if self.grammar() == Grammar::German
            && person.zip(noun).is_some_and(|(it, noun)| noun.last < it.first && !self.is_mark(it.first - 1, COMMAS))
        {
            return noun;
        }
        person.or(noun).or(organisation).or_else(|| self.first_subject(low, comma))
    }

    /// The person whose office stands before the name: "Minister for Fisheries, | George Marlow | , said".
    fn holder_of_office(self, low: usize, comma: usize) -> Option<Mention> {
        let name = *self.mention_ending(comma.checked_sub(1)?).filter(|it| it.is_person() && !it.is_possessive())?;
        let opening = name.first.checked_sub(1).filter(|&opening| opening > low && self.is_mark(opening, &[',']))?;
        let start = (low..opening).rev().find(|&i| self.is_mark(i, COMMAS) || self.is_speech(i)).map_or(low, |i| i + 1);
        let firm = start + 1 < opening && self.is_trade(opening - 1) && self.is_capital(opening - 2);
        ((firm || self.names_office(start, opening)) && name.first < name.last).then_some(name)
    }

    /// Whether the token is a title in lower case.
    pub fn is_trade(self, i: usize) -> bool {
        self.has_any(i, Roles::TITLE) && !self.is_capital(i)
    }

    /// Whether a stretch is an office and what it is of, and no name: "the Minister for Fisheries".
    pub fn names_office(self, first: usize, end: usize) -> bool {
        let Some(preposition) = (first..end).find(|&i| self.has_any(i, Roles::PREPOSITION)) else { return false };
        preposition > first
            && self.has_any(preposition, Roles::NOUN_ATTACHING)
            && self.has_any(preposition - 1, Roles::TITLE.union(Roles::MODIFIER))
            && self.persons(first, preposition).next().is_none()
            && (first..end).all(|i| !self.is_cue(i))
    }

    /// The subject that a segment between two commas ends or begins with, if it is no mere description.
    fn subject_of_segment(self, first: usize, last: usize) -> Option<Mention> {
        let apposed = self.is_apposed_german(first, last);
        let describes = apposed || self.is_description(first);
        let after_preposition =
            |mention: &Mention| mention.first > first && self.has_any(mention.first - 1, Roles::PREPOSITION);
        let opens_with_preposition = self.has_any(first, Roles::PREPOSITION);
        if let Some(mention) = self.mention_ending(last) {
            let plain = !describes || !apposed && !after_preposition(mention);
            let places_a_person = after_preposition(mention) // "Mayor Ana Ruiz of Harrow"
                && self.persons(first, mention.first).any(|person| person.last + 2 == mention.first);
            let names = mention.is_name()
                && !opens_with_preposition
                && !places_a_person
                && (mention.is_organisation() || plain);
            if names || matches!(mention.kind, MentionKind::Pronoun(_)) {
                return Some(*mention);
            }
        }
        self.persons(first, last + 1).next().filter(|_| !describes).copied()
    }

    /// Whether what begins here describes somebody: "a …", "who …", "of …", "35", "now …", "R-Iowa".
    fn is_description(self, first: usize) -> bool {
        let Some(token) = self.token(first) else { return false };
        let word = token.span.of(self.text);
        let describing = Roles::DETERMINER.union(Roles::PREPOSITION).union(Roles::RELATIVE).union(Roles::NOW);
        let party = word.chars().nth(1) == Some('-') && token.is_capital();
        token.has_any(describing) || party || token.is_lower() || word.starts_with(|c: char| c.is_numeric())
    }

    /// The first mention in `low..high` that is no possessive and stands behind no preposition; an organisation, or one
    /// behind a preposition, only if there is no other.
    pub fn first_subject(self, low: usize, high: usize) -> Option<Mention> {
        let mut second_choice = None;
        let candidates = self.mentions(low, high).iter().filter(|mention| !mention.is_possessive());
        for mention in candidates {
            if mention.is_organisation() || self.is_behind_preposition(low, mention) {
                second_choice = second_choice.or(Some(*mention));
            } else if mention.kind != MentionKind::Pronoun(Pronoun::It) {
                return Some(*mention);
            }
        }
        second_choice
    }

    /// The first subject of a clause; where that is only a name behind a preposition, the noun phrase that opens the
    /// clause: "In a talk with Ana Ruiz, | the Tarnow senator | nodded and said".
    pub fn clause_subject(self, low: usize, high: usize) -> Option<Mention> {
        let subject = self.first_subject(low, high);
        // "A club spokesman | denied that Tim Hale had said so"
        let leads = |noun: &Mention| {
            let verb = Roles::PAST.union(Roles::CUE).union(Roles::AUXILIARY);
            self.grammar() == Grammar::English
                && self.has_any(noun.last + 1, verb)
                && subject.is_none_or(|it| it.first > noun.last)
        };
        if let Some(noun) = self.opening_noun(low, high).filter(leads) {
            return Some(noun);
        }
        let sure = subject.filter(|it| !it.is_organisation() && !self.is_behind_preposition(low, it));
        sure.or_else(|| self.opening_noun(low, high)).or(subject)
    }

    /// The noun phrase that opens a clause, or that follows the comma after its opening.
    fn opening_noun(self, low: usize, high: usize) -> Option<Mention> {
        let comma = (low..high).find(|&i| self.is_mark(i, &[',']));
        // "Moments before, | the senator"
        let short = comma.filter(|&comma| comma - low <= SHORT_OPENING && self.determines(comma + 1));
        let first = if self.has_any(low, Roles::PREPOSITION) { comma? + 1 } else { short.map_or(low, |it| it + 1) };
        match self.grammar() {
            _ if self.determines(first) => self.noun_from(first, high),
            Grammar::English => self.group_english(first, high),
            Grammar::German => None,
        }
    }

    pub fn is_behind_preposition(self, low: usize, mention: &Mention) -> bool {
        let part = |&i: &usize| {
            self.is_word(i) && (self.has_any(i, Roles::DETERMINER.union(Roles::TITLE)) || self.is_capital(i))
        };
        let before = (low..mention.first).rev().find(|i| !part(i));
        before.is_some_and(|i| self.has_any(i, Roles::PREPOSITION) && !self.has_any(i, Roles::SUBORDINATING))
    }

    /// The subject of the cue at `cue`, before it or turned behind it; of a participle at the end of its clause, that of its
    /// auxiliary: "Roth | hat | auf dem Markt betont".
    pub fn subject_of_verb(self, low: usize, cue: usize, high: usize) -> Option<Mention> {
        let (verb, high) = self.having(low, cue).map_or((cue, high), |having| (having, cue));
        if self.grammar() == Grammar::German
            && let Some(subject) = self.subject_of_subordinate_german(low, cue)
        {
            return Some(subject);
        }
        self.turned_subject(verb, high).or_else(|| if verb > low { self.subject_before(low, verb) } else { None })
    }

    /// The auxiliary whose participle the cue is.
    fn having(self, low: usize, cue: usize) -> Option<usize> {
        let inside = (low..cue).rev().take_while(|&i| !self.is_mark(i, &[',', ';', ':']));
        inside.into_iter().find(|&i| self.has_any(i, Roles::HAVING) && self.has_any(cue, Roles::PERFECT))
    }

    /// The subject of the first sure cue in `low..high`, or else of the whole clause.
    pub fn main_subject(self, low: usize, high: usize) -> Option<Mention> {
        let by_cue = self.cued_subject(low, high);
        match self.grammar() {
            Grammar::English => by_cue.or_else(|| self.clause_subject(low, high)),
            Grammar::German => by_cue,
        }
    }

    /// The subject of the first sure cue in `low..high`.
    pub fn cued_subject(self, low: usize, high: usize) -> Option<Mention> {
        let cues = (low..high).filter(|&i| self.is_sure_cue(i) && !self.has_any(i, Roles::PARTICIPLE));
        let by_cue = |cue: usize| {
            let after_quote = cue > low
                && (self.is_quote(cue - 1) || self.is_mark(cue - 1, &[',']) && cue > low + 1 && self.is_quote(cue - 2));
            if after_quote {
                return self.subject_after(cue + 1, high);
            }
            self.subject_of_verb(low, cue, high)
        };
        cues.into_iter().find_map(by_cue)
    }
}
