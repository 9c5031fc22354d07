//! Whom one sentence is about, in a language without a full grammar: who speaks in it or acts in it, named, described or told
//! by a pronoun or a verb alone.

use crate::lang::Roles;
use crate::quote::attribute::bearer::is_surely_somebody;
use crate::quote::attribute::called::{called, may_be_person};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribute::turn::Turn;
use crate::quote::cue_only::common_noun::reads_common_nouns;
use crate::quote::cue_only::phrase::{BEFORE_VERB, Phrase};
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::coreference;

/// Maximum words between a conjunction and the name that leads its clause: "so that | the coach | Ana Ruiz".
const MOST_LEADING_WORDS: usize = 3;
/// Maximum commas ahead of an office that is the subject.
const MOST_FRONT_COMMAS: usize = 3;
/// Maximum words between the noun for somebody new and its verb of speech: "Un pescatore | le ha | gridato".
const MOST_NEWCOMER_WORDS: usize = 6;

/// Maximum words up to the comma behind a verb that has no subject.
const MOST_WORDS_OF_VERB: usize = 7;

/// What stands for the one who is looked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Asked {
    /// A verb without a subject.
    Verb,
    Pronoun(Pronoun),
    Noun,
    /// Nothing: a quotation goes on.
    Nothing,
}

/// Whom a sentence is about.
pub(super) enum Subject {
    /// Who speaks in it.
    Speaker(EntityId),
    /// Who acts in it, and whether nobody else is named in it.
    Somebody(EntityId, bool),
    /// An organisation speaks in it.
    Organisation(EntityId),
    /// Somebody acts in it who is only described, maybe the last speaker: "the mayor"; and whether it is told what they say.
    Described(Mention, bool),
    /// Somebody speaks in it who is only called by a title: "Presiden mengatakan".
    Titled,
    /// Several speak in it, or somebody described without a determiner: "they say", "Duoen forklarer".
    Others,
    /// Somebody is told of who is only called something that nobody before is: "Норвежец, который …", "A fisherman shouted".
    Newcomer,
    /// The one before: its subject is a pronoun, or its verb has none.
    Same,
    /// Several people who may be meant, of whom this one is named first.
    Unclear(EntityId),
    None,
}

/// The subject of a sentence without a quotation of ours: of its cue, of its source, or of the whole.
pub(super) fn subject(talk: &Conversation<'_>, paragraph: usize, start: usize, end: usize, asked: Asked) -> Subject {
    let clause = talk.reading.clause(paragraph);
    let (mut described, mut coordinated, mut titled, mut others) = (None, false, false, false);
    if let Some(MentionKind::Name { entity, .. }) = clause.closes_headline(start, end).map(|it| it.kind) {
        return Subject::Speaker(entity);
    }
    // "Ruiz attacked Hale and | said": she, and not he.
    let joined = asked == Asked::Verb && clause.is_second_verb(start, end);
    // "When the mayor said that he had, | Ruiz | left": Ruiz.
    let led = clause.leads_behind_clause(start, end);
    let same = !led && clause.goes_on_about_same(start, end, talk.language.drops_subject, asked);
    let (mut inner, mut unclear, mut tells, mut fronted, mut noun_tells) = (false, false, false, false, false);
    // "The mayor said that | Ruiz | had announced it": the mayor.
    let that = |i: usize| clause.has_any(i - 1, Roles::UNAMBIGUOUS_CUE) && clause.has_any(i, Roles::CLAUSE_WORD);
    let reported = |it: &Mention| !led && (start + 1..it.first).any(that);
    for cue in start..end {
        let source = clause.has_any(cue, Roles::ACCORDING) || cue == start && clause.has_any(cue, Roles::VIEWPOINT);
        let said = if source {
            clause.source_at(cue, end)
        } else if clause.has_any(cue, Roles::UNAMBIGUOUS_CUE) && !clause.is_capital(cue) {
            let beside = clause.indirect_subject_beside(cue, start, end, talk.language);
            beside.or_else(|| clause.subject_of_gerund(cue, start))
        } else {
            clause.opening_body(start, cue)
        };
        // "Ruiz, who | defends | the mayor, said"
        let object = |it: &Mention| !source && it.first > cue && clause.is_relative_verb(cue, start);
        if said.is_some_and(|it| object(&it)) {
            continue;
        }
        if !source && (described.is_some() || same) && said.is_some_and(|it| it.is_name() && reported(&it)) {
            continue;
        }
        match said {
            Some(Mention { kind: MentionKind::Name { entity, is_person, .. }, .. }) if is_person => {
                return Subject::Speaker(entity);
            }
            Some(Mention { kind: MentionKind::Name { entity, .. }, .. }) if !source => {
                return Subject::Organisation(entity);
            }
            Some(mention) if mention.kind == MentionKind::Noun && (source || clause.leads(&mention, start)) => {
                if let (Some(id), _) = called(talk, Place { paragraph, token: mention.first }, &mention) {
                    return Subject::Speaker(id);
                }
                described = Some(mention).filter(|_| !source).or(described);
                // "Menurut | presiden"
                others |= source && clause.language.bare_nouns && clause.has_any(mention.first, Roles::OFFICE);
            }
            // "Ruiz lost her way, so that | the mayor | questioned her."
            Some(mention) if mention.kind == MentionKind::Noun && !source => inner |= !(start + 1..cue).any(that),
            None if !source && clause.has_any(cue, Roles::UNAMBIGUOUS_CUE) => {
                // "In the evening | said that": the one before.
                fronted |= clause.is_dropped_behind_opening(cue, start, end, talk.language);
                // "When they | asked | him, he answered": nobody of them goes on with a verb of one.
                let asked_by_some =
                    clause.has_any(cue, Roles::PLURAL_VERB) && clause.has_any(start, Roles::CLAUSE_WORD);
                unclear |= !clause.is_capital(cue) && !asked_by_some;
                tells |= !clause.is_capital(cue) && !clause.has_any(cue, Roles::PLURAL_VERB);
                noun_tells |= clause.has_noun_ahead(cue, start);
                let verb = (start..cue).rev().find(|&i| !clause.has_any(i, BEFORE_VERB));
                coordinated |= verb.is_some_and(|i| clause.has_any(i, Roles::CONJUNCTION));
                titled |= verb.is_some_and(|i| clause.has_any(i, Roles::TITLE));
                others |= clause.language.verb_second && cue == start + 1 && clause.is_undetermined(start);
                titled |= (start..cue).any(|i| clause.is_office(i));
            }
            Some(mention) => others |= mention.kind == MentionKind::Pronoun(Pronoun::They),
            _ => {}
        }
    }
    match clause.turn(start, end) {
        Some(Turn::Of(Mention { kind: MentionKind::Name { entity, .. }, .. })) => return Subject::Speaker(entity),
        Some(Turn::Of(noun)) if noun.kind == MentionKind::Noun => {
            let (holder, _) = called(talk, Place { paragraph, token: noun.first }, &noun);
            return holder.map_or(Subject::Described(noun, true), Subject::Speaker);
        }
        Some(_) => return Subject::Newcomer,
        None => {}
    }
    if same || fronted && !led && described.is_none() && !matches!(asked, Asked::Noun) {
        return Subject::Same;
    }
    let described = described.filter(|_| !led);
    if inner && described.is_none() && !led {
        return Subject::Others;
    }
    if clause.opens_with_initial(start, end) {
        return Subject::Newcomer;
    }
    if clause.opens_with_newcomer(start, end) {
        return described.map_or(Subject::Newcomer, |noun| Subject::Described(noun, true));
    }
    let entity = |mention: &Mention| match mention.kind {
        MentionKind::Name { entity, .. } if may_be_person(talk, entity) => Some(entity),
        _ => None,
    };
    let mentions = clause.mentions(start, end);
    let inflects = talk.language.names_inflect;
    let upright = |it: &Mention| !clause.is_hung(it) && !clause.is_apposed_to_hung(it);
    // "the wife of | Anny Nowak": no subject, but somebody else.
    let cased = |it: &Mention| {
        let full = inflects && it.last > clause.first_word(it);
        full && !clause.is_nominative(it)
    };
    let free = |it: &&Mention| upright(it) && !cased(it) && entity(it).is_some();
    // "Presiden tidak senang"
    if let Some(office) = clause.acting_office(start, end) {
        return Subject::Described(office, tells);
    }
    let Some(first) = mentions.iter().find(free) else {
        if others {
            return Subject::Others;
        }
        let other = mentions.iter().find(|it| upright(it) && cased(it)).and_then(entity);
        let none = if let Some(id) = other {
            Subject::Unclear(id)
        } else if clause.opens_with_other(start, talk.language.names_inflect) {
            Subject::Newcomer
        } else if titled {
            Subject::Titled
        } else if unclear && !coordinated && talk.language.drops_subject && asked != Asked::Nothing {
            Subject::Others
        } else {
            Subject::None
        };
        let acting = || clause.acting_noun(start, end).or_else(|| clause.undetermined_office(start, end));
        let acting = || {
            let noun = acting()?;
            // "The journalist began an interview and was answered by | Ruiz |. “…”, she said."
            let person = |it: &Mention| it.is_name() && it.is_person();
            let other = clause.acts_inside(&noun, start, end) && clause.mentions(noun.last, end).iter().any(person);
            Some(if other { Subject::Newcomer } else { Subject::Described(noun, tells) })
        };
        return described.map(|noun| Subject::Described(noun, true)).or_else(acting).unwrap_or(none);
    };
    if let Some(noun) = described.filter(|_| reported(first)) {
        return Subject::Described(noun, true);
    }
    // "The ally said that | Ruiz | would come": the ally, who may be anybody.
    if noun_tells && reported(first) {
        return Subject::Others;
    }
    let Some(id) = entity(first) else { return Subject::None };
    // "A szomszéd arra utalt, hogy | Ana Ruiz | fél": somebody else says so.
    let led = first.first >= start + 4 && clause.has_any(first.first - 1, Roles::CLAUSE_WORD);
    let pointed = led && clause.is_mark(first.first - 2, &[',']) && clause.has_any(first.first - 4, Roles::AUXILIARY);
    if pointed && talk.language.names_inflect && talk.language.surname_first {
        return Subject::Others;
    }
    // "Лев Орлов | опоздал. «…», сказала она."
    let gender = clause.gender_of_verb(first.last + 1);
    if let Asked::Pronoun(pronoun) = asked
        && gender.is_some()
        && coreference::gender_of(pronoun).is_some_and(|it| gender != Some(it))
    {
        return Subject::Newcomer;
    }
    // "Ruiz met Hale. “…”, she said."
    let told = if let Asked::Pronoun(pronoun) = asked { coreference::gender_of(pronoun) } else { None };
    let known = |id: EntityId| talk.reading.entities.get(id).and_then(|it| it.gender);
    let apart =
        |it: EntityId| it == id || told.is_some() && known(id) == told && known(it).is_some() && known(it) != told;
    // "The president of Harrow, | Ana Ruiz |, came and said"
    let apposed =
        clause.mention_at(first.last + 2).is_some_and(|it| it.is_name() && clause.is_mark(first.last + 1, &[',']));
    // What only may be a name makes nobody unclear who surely is somebody.
    let sure = !talk.language.names_inflect && !apposed && is_surely_somebody(talk, id);
    let maybe = |it: &EntityId| !sure || is_surely_somebody(talk, *it);
    let mut rest = mentions.iter().filter(|it| it.first != first.first && upright(it));
    let others = rest.any(|it| entity(it).filter(maybe).is_some_and(|it| !apart(it)));
    let other = |it: &Mention| entity(it).is_some_and(|it| it != id && is_surely_somebody(talk, it));
    let alone = !mentions.iter().any(|it| other(it) && !clause.is_thing(it));
    let settled_by_speech = talk.has_spoken(id);
    let settled = talk.reading.main == Some(id) || settled_by_speech;
    // "Ruiz left early and said that it would close."
    // "Behind the harbour, | Ruiz | praised it and said that it would close."
    let opened = || clause.is_mark(first.first - 1, &[',']) && first_names_opening(clause, start, first);
    if (coordinated || joined && !apposed) && (first.first <= start + 2 || opened()) {
        return Subject::Speaker(id);
    }
    let opens = first.first <= start + 2 || clause.is_mark(first.first - 1, &[',']);
    // "The cameras show him as he hits | Ruiz |. “…”": no subject, whomever the text is about.
    let closes = first.first > start && clause.is_content(first.first - 1) && !clause.is_word(first.last + 1);
    let acts = asked != Asked::Nothing || opens || settled_by_speech || !closes || clause.leads_clause(first);
    if talk.reading.main == Some(id) && acts
        || opens && !others && (alone || settled)
        || alone && !others && clause.leads_clause(first)
    {
        return Subject::Somebody(id, alone);
    }
    Subject::Unclear(id)
}

/// Whether nothing but small words and what hangs on them stands between the start of a sentence and the comma before a name.
fn first_names_opening(clause: ParagraphView<'_>, start: usize, name: &Mention) -> bool {
    let comma = name.first - 1;
    let plain = |i: usize| clause.is_word(i) && clause.mention_at(i).is_none_or(|it| !it.is_name());
    let acts = clause.is_word(name.last + 1) && !clause.is_hanging(name.last + 1);
    (start..comma).all(plain) && acts && clause.may_be_subject(name)
}

impl ParagraphView<'_> {
    /// Whether a verb at token `end` is the second of the sentence that begins at `start`, with no other clause between.
    fn is_second_verb(self, start: usize, end: usize) -> bool {
        let conjunction = (start..end).rev().find(|&i| !self.has_any(i, BEFORE_VERB));
        let inside = Roles::CLAUSE_WORD.union(Roles::RELATIVE).union(Roles::WHO);
        conjunction.is_some_and(|i| self.has_any(i, Roles::CONJUNCTION))
            && !(start..end).any(|i| self.has_any(i, inside))
    }

    /// Whether the verb at `cue` follows a relative pronoun that is its subject: "Ruiz, who | defends".
    fn is_relative_verb(self, cue: usize, start: usize) -> bool {
        let mut first = cue;
        while first > start && self.has_any(first - 1, BEFORE_VERB) {
            first -= 1;
        }
        first > start + 1
            && self.has_any(first - 1, Roles::WHO.union(Roles::RELATIVE))
            && self.is_mark(first - 2, &[','])
    }

    /// Whether the word that opens a sentence is a noun without a determiner: "Duoen | forklarer".
    fn is_undetermined(self, i: usize) -> bool {
        let small = BEFORE_VERB.union(Roles::CLAUSE_WORD).union(Roles::PREPOSITION).union(Roles::NAME_STOP);
        self.is_word(i) && self.mention_at(i).is_none() && !self.has_any(i, small.union(Roles::CUE))
    }

    /// Whether a sentence begins with a pronoun for a person, or with a verb of speech that has no subject.
    fn goes_on_about_same(self, start: usize, end: usize, drops: bool, asked: Asked) -> bool {
        let person = |it: &Mention| match (it.kind, asked) {
            (MentionKind::Pronoun(it @ (Pronoun::He | Pronoun::She)), Asked::Pronoun(Pronoun::He | Pronoun::She)) => {
                asked == Asked::Pronoun(it)
            }
            (MentionKind::Pronoun(Pronoun::He | Pronoun::She | Pronoun::Person), _) => true,
            _ => false,
        };
        // "Terlebih, kata | dia |, hal itu sudah lama"
        let inset = |i: usize| {
            let him = self.mention_at(i + 1).filter(|it| person(it) && self.is_mark(it.last + 1, &[',']));
            self.has_any(i, Roles::CUE) && him.is_some()
        };
        if self.language.bare_nouns && (start + 1..end).any(inset) {
            return true;
        }
        // "Nhưng tổng thống không hài lòng về hành vi của | cô |": no subject.
        let pronoun = self.mentions(start, end).first().is_some_and(|it| person(it) && !self.is_hung(it));
        let follows = Roles::CLAUSE_WORD.union(Roles::PREPOSITION).union(Roles::DETERMINER).union(Roles::ADVERB);
        // "Ha suggerito | che"
        let start = start + usize::from(drops && self.has_any(start, Roles::CONJUNCTION));
        let group = (start..end).take_while(|&i| self.has_any(i, BEFORE_VERB) && !self.has_any(i, Roles::CUE)).count();
        let verb = start + group;
        // "Ressaltando | que …, Ruiz": the subject of a gerund stands behind it.
        // "Asked | about the port, Ruiz left": so has that of a participle alone.
        let alone = group == 0 && self.has_any(verb, Roles::PERFECT);
        let finite = self.has_any(verb, Roles::CUE) && !self.has_any(verb, Roles::PARTICIPLE) && !alone;
        let told = drops && finite && verb + 1 < end && self.has_any(verb + 1, follows);
        pronoun || told && self.mention_at(verb + 1).is_none() || drops && self.is_verb_alone_with_clause(start, end)
    }

    /// Whether a sentence has no subject ahead of the clause that its verb leads in: "Ezt követően arra utalt, | hogy".
    fn is_verb_alone_with_clause(self, start: usize, end: usize) -> bool {
        let reach = start + MOST_WORDS_OF_VERB;
        let Some(comma) = (start + 2..end.min(reach)).find(|&i| self.is_mark(i, &[','])) else { return false };
        let small = BEFORE_VERB.union(Roles::OBLIQUE);
        let free = |i: usize| {
            let plain = self.is_content(i) && !self.has_any(i, Roles::TITLE) && self.mention_at(i).is_none();
            self.has_any(i, small) || i > start && self.has_any(i - 1, Roles::AUXILIARY) && plain
        };
        // "arra | utalt": the verb that its pointer leads in.
        let points = self.has_any(comma - 2, Roles::AUXILIARY) && !self.has_any(comma - 1, BEFORE_VERB);
        self.language.names_inflect && points && self.has_any(comma + 1, Roles::CLAUSE_WORD) && (start..comma).all(free)
    }

    /// Whether a sentence opens with somebody new who speaks or has a calling: "Un pescador | gritó", "En advokat".
    fn opens_with_newcomer(self, start: usize, end: usize) -> bool {
        let noun = start + 1;
        let article = self.has_any(start, Roles::INDEFINITE) && !self.is_hanging(start);
        let new = article && noun < end && self.is_content(noun);
        let name = || self.phrase_at(start, end, self.language.names_inflect).is_some_and(|it| it.mention.is_name());
        let near = || (noun + 1..end.min(noun + MOST_NEWCOMER_WORDS)).take_while(|&i| self.is_word(i));
        let free = |i: usize| self.mention_at(i).is_none();
        let speaks = || near().take_while(|&i| free(i)).any(|i| self.has_any(i, Roles::CUE) && !self.is_capital(i));
        new && !name() && (self.has_any(noun, Roles::TITLE) || speaks())
    }

    /// Whether a sentence opens with a noun for somebody whom a relative clause describes: "The Norwegian, who".
    fn opens_with_other(self, start: usize, inflect: bool) -> bool {
        let noun = start + usize::from(self.has_any(start, Roles::DETERMINER) && !self.is_hanging(start));
        let told = noun > start || inflect && self.is_capital(noun) || self.has_any(noun, Roles::DEFINITE_FORM);
        told && self.is_word(noun) && self.is_mark(noun + 1, &[',']) && self.has_any(noun + 2, Roles::RELATIVE)
    }

    /// Whether a name of several words has an article and no title: "the Harrow Trust".
    fn is_thing(self, name: &Mention) -> bool {
        let article = name.first > 0 && self.has_any(name.first - 1, Roles::DEFINITE);
        article && self.first_word(name) == name.first && name.last > name.first
    }

    /// Whether a mention stands at the start of its sentence or clause.
    fn leads(self, mention: &Mention, start: usize) -> bool {
        let before = mention.first.checked_sub(1).filter(|&before| before >= start);
        before.is_none_or(|i| !self.is_word(i) || self.has_any(i, Roles::CONJUNCTION.union(Roles::CUE)))
    }

    /// The noun phrase of a person that opens a sentence, with a verb behind it: "The president | spoke".
    fn acting_noun(self, start: usize, end: usize) -> Option<Mention> {
        // "Da | presidenten | snakket"
        let opens = Roles::ADVERB.union(Roles::CONJUNCTION).union(Roles::CLAUSE_WORD);
        let start = start + usize::from(self.has_any(start, opens) && !self.has_any(start, Roles::DETERMINER));
        let phrase = self.phrase_at(start, end, false).filter(|it| it.mention.kind == MentionKind::Noun)?;
        let acts = phrase.end < end && self.is_word(phrase.end) && !self.is_hanging(phrase.end);
        let noun = self.without_verb(phrase)?;
        (self.has_any(start, Roles::DEFINITE.union(Roles::DEFINITE_FORM)) && acts).then_some(noun)
    }

    /// The noun phrase at the start of a sentence without the verb that closes it where an object follows: "The journalist |
    /// began | the interview".
    fn without_verb(self, phrase: Phrase) -> Option<Mention> {
        let (noun, object) = (phrase.mention, phrase.end);
        let follows = self.has_any(object, Roles::DETERMINER) && !self.has_any(object, Roles::OF);
        let plain = |i: usize| self.is_content(i) && !self.has_any(i, Roles::TITLE);
        let verb = reads_common_nouns(self.language) && follows && noun.last + 1 == object && plain(noun.last);
        let before = noun.last.checked_sub(1).filter(|&last| verb && last > noun.first);
        before.map_or(Some(noun), |last| self.noun(noun.first, last))
    }

    /// Whether the noun phrase that opens a sentence was cut before its verb.
    fn acts_inside(self, noun: &Mention, start: usize, end: usize) -> bool {
        self.phrase_at(start, end, false)
            .is_some_and(|it| it.mention.first == noun.first && it.mention.last > noun.last)
    }

    /// The office alone that opens a sentence or the clause behind a comma of its front, where nouns have no article:
    /// "Di Harrow, | presiden | tidak senang".
    fn acting_office(self, start: usize, end: usize) -> Option<Mention> {
        if !self.language.bare_nouns {
            return None;
        }
        let commas = (start..end).filter(|&i| self.is_mark(i, &[','])).take(MOST_FRONT_COMMAS);
        let free = |it: &Mention| it.is_person() && it.last > self.first_word(it) && !self.is_hung(it);
        let named = |comma: usize| self.mentions(start, comma).iter().any(free);
        let acts = |first: usize| {
            let first = first + usize::from(self.has_any(first, Roles::CONJUNCTION));
            let phrase = self.phrase_at(first, end, false).filter(|it| it.mention.kind == MentionKind::Noun)?;
            (phrase.end < end && self.is_word(phrase.end) && !self.is_hanging(phrase.end)).then_some(phrase.mention)
        };
        acts(start).or_else(|| commas.into_iter().take_while(|&comma| !named(comma)).find_map(|comma| acts(comma + 1)))
    }

    /// The office that opens a sentence or stands behind its day, with any word behind it, where nouns have no article and
    /// the sentence names nobody: "Pada hari Senin | presiden | menyerang lawannya".
    fn undetermined_office(self, start: usize, end: usize) -> Option<Mention> {
        let opens = |i: usize| i == start || self.has_any(i - 1, Roles::DAY.union(Roles::ADVERB));
        let office = |&i: &usize| opens(i) && self.has_any(i, Roles::OFFICE) && self.is_content(i + 1);
        let first = (start..end.saturating_sub(1)).find(office).filter(|_| self.language.bare_nouns)?;
        self.noun(first, first)
    }

    /// Whether a name leads its clause: a conjunction or a mark, then nothing but what it is called, and a verb behind it.
    pub(super) fn leads_clause(self, name: &Mention) -> bool {
        let called = |i: usize| self.has_any(i, Roles::DETERMINER.union(Roles::TITLE)) && !self.is_hanging(i);
        let low = name.first.saturating_sub(MOST_LEADING_WORDS);
        let first = (low..name.first).rev().take_while(|&i| called(i)).last().unwrap_or(name.first);
        let joins = Roles::CONJUNCTION.union(Roles::CLAUSE_WORD);
        let leads = first > 0 && (self.has_any(first - 1, joins) || self.is_mark(first - 1, &[',', ';', ':']));
        leads && (self.is_content(name.last + 1) || self.has_any(name.last + 1, Roles::AUXILIARY))
    }

    /// Whose view the word at `i` tells: "according to | Ana Ruiz", "for | Ana Ruiz,".
    fn source_at(self, i: usize, end: usize) -> Option<Mention> {
        if self.has_any(i, Roles::POSTPOSED) {
            let name = self.mention_ending(i.checked_sub(1)?)?;
            let upright = name.is_name() && self.may_be_subject(name) && !self.has_any(name.last, Roles::GENITIVE);
            return Some(*name).filter(|it| upright || self.is_cut_genitive(it));
        }
        let mut name = i + 1;
        while name < end && self.is_hanging(name) && self.mention_at(name).is_none() {
            name += 1;
        }
        self.phrase_at(name, end, false).map(|phrase| phrase.mention)
    }
}
