//! Where a run of capitals that may be a name begins and ends.

use crate::chars::letters::{has_lower, has_space};
use crate::chars::lower;
use crate::lang::{Part, Roles};
use crate::quote::parse::paragraph::Paragraph;
use crate::quote::parse::token::Token;
use crate::quote::people::genitive;
use crate::quote::people::name::{FIRST_NAME, Names};
use crate::quote::people::word_form::{has_joint, is_address, is_capitals, is_latin, is_party_code};

/// Maximum letters of an Arabic article: "al-", "ash-".
const MOST_ARTICLE_LETTERS: usize = 3;
/// Maximum titles between a verb and the name behind it.
const MOST_CALLING_WORDS: usize = 4;
/// Minimum words of a line in capitals, and maximum letters of an acronym (both set by hand).
const LEAST_SHOUTED_WORDS: usize = 3;
const MOST_LETTERS_OF_ACRONYM: usize = 3;
/// "von der" and the like.
const MOST_PARTICLES: usize = 3;
const PRONOUN: Roles = Roles::MASCULINE
    .union(Roles::FEMININE)
    .union(Roles::PLURAL)
    .union(Roles::NEUTER)
    .union(Roles::FIRST_PERSON)
    .union(Roles::WHO)
    .union(Roles::CLAUSE_WORD);
/// Roles of words that may follow a name at the start of a sentence.
const AFTER_NAME: Roles =
    Roles::CUE.union(Roles::AUXILIARY).union(Roles::PARTICLE).union(Roles::NAME_LINK).union(Roles::PAST);

impl Names<'_> {
    /// A line that writes nearly every word with a capital, and quotes nobody or is all in capitals.
    pub(super) fn is_headline(&self, paragraph: &Paragraph) -> bool {
        let quotes = || self.tokens.iter().any(Token::is_quote);
        let shouts = || self.tokens.iter().all(|token| !has_lower(token.span.of(self.text)));
        let few = if self.language.has_few_words() { 3 } else { 4 };
        paragraph.words > few && paragraph.capitals.len() * 4 > paragraph.words * 3 && (!quotes() || shouts())
    }

    /// Whether a name begins with the token, which has a capital.
    pub(super) fn begins_name(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let unnamed = token.has_any(Roles::UNNAMED) && self.language.has_few_words();
        if is_party_code(token.span.of(self.text)) || self.is_elided(token) || unnamed || self.is_in_work(i) {
            return false;
        }
        if self.leads_complement(i) || self.inner_preposition(i).is_some() {
            return true;
        }
        // "Tổng | thống"
        if token.has_any(Roles::PAIRED) && self.tokens.get(i + 1).is_some_and(Token::is_lower) {
            return false;
        }
        if self.paragraph.opens_sentence(i) && self.is_particle_of_surname(i) {
            return true;
        }
        let (vocabulary, word) = (self.vocabulary, token.word());
        let genitive = self.is_genitive(i) || genitive::is_of_name(word, vocabulary);
        let seen_capital = vocabulary.is_seen_capital_inside(word) || genitive;
        // "Let's", "Here's Ruiz"
        let contracted =
            token.has_any(Roles::POSSESSIVE) && self.role_of(i).intersects(Roles::NAME_STOP) && !seen_capital;
        if token.has_any(Roles::NAME_STOP.union(Roles::DAY)) || contracted {
            return self.is_name_like_word(i);
        }
        if token.has_any(Roles::CUE) && token.span.len() > 3 && !seen_capital {
            return false;
        }
        if !self.paragraph.opens_sentence(i) || token.has_any(Roles::TITLE) {
            return true;
        }
        let next = self.tokens.get(i + 1);
        // Where few words are known, a word that stands alone at the start of a sentence and nowhere else may be any word.
        if self.language.has_few_words()
            && !seen_capital
            && !token.has_any(FIRST_NAME)
            && !next.is_some_and(|next| {
                // "The refrain | goes on": a verb that is seldom one of speech shows nobody.
                let told =
                    !self.language.drops_subject && next.has_any(Roles::UNAMBIGUOUS_CUE) && !self.is_turned(i + 1);
                told || next.is_capital() || next.is_mark(&['.', ',', '(', ':'])
            })
        {
            return false;
        }
        let given = next.is_some_and(|next| next.is_capital()) && token.has_any(FIRST_NAME);
        if vocabulary.is_seen_lower(word) && !given {
            return false;
        }
        // "Geçmişte | Ana Ruiz": behind a name the case has an apostrophe.
        let before_name = next.is_some_and(Token::is_capital);
        let ending = if before_name { Part::CommonCase } else { Part::Several };
        let common = self.language.ends_in(token.span.of(self.text), ending);
        if self.language.verb_last && !token.has_any(FIRST_NAME) && !seen_capital && common {
            return false;
        }
        token.has_any(FIRST_NAME) || seen_capital || !self.is_common_opening(token, next)
    }

    /// Whether the verb at `verb` has its subject behind it, since the word before opens the sentence and is no name: "Således |
    /// sade | minister Ana Ruiz".
    fn is_turned(&self, verb: usize) -> bool {
        let subject = |it: &Token| it.is_capital() || it.has_any(Roles::TITLE.union(PRONOUN).union(Roles::DETERMINER));
        self.language.verb_second
            && self
                .tokens
                .get(verb + 1)
                .is_some_and(|it| it.is_word() && subject(it) && !it.has_any(Roles::CLAUSE_WORD))
    }

    /// Whether a capital belongs to an article before a word in lower case: "L’elogio".
    pub(super) fn is_elided(&self, token: &Token) -> bool {
        let written = token.span.of(self.text);
        let elision = self.language.elision(written);
        elision > 0 && written[elision..].starts_with(char::is_lowercase)
    }

    /// Whether a word that is rarely a name is one here: "Will Smith", "said An Wang".
    pub(super) fn is_name_like_word(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let stop =
            Roles::NAME_STOP.union(Roles::DAY).union(Roles::TITLE).union(Roles::PLACE).union(Roles::ORGANISATION);
        if !self.tokens.get(i + 1).is_some_and(|next| next.is_capital() && !next.has_any(stop)) {
            return false;
        }
        let reported = || i > 0 && self.tokens[i - 1].has_any(Roles::UNAMBIGUOUS_CUE.union(Roles::TITLE));
        if token.has_any(FIRST_NAME) || self.is_short_month(i) {
            return !self.paragraph.opens_sentence(i) || self.vocabulary.is_seen_capital_inside(token.word());
        }
        let small = Roles::DEFINITE.union(PRONOUN).union(Roles::DAY).union(Roles::PREPOSITION);
        !self.language.capital_nouns && reported() && !token.has_any(small) && !has_joint(token.span.of(self.text))
    }

    /// Whether the first word of a sentence looks like any word: "Speaking to", "Cows are".
    pub(super) fn is_common_opening(&self, token: &Token, next: Option<&Token>) -> bool {
        let Some(next) = next.filter(|next| next.is_word()) else {
            let form = if self.language.has_few_words() { Roles::OPENING_FORM } else { Roles::empty() };
            return token.has_any(Roles::PREPOSITION.union(Roles::ADVERB).union(form));
        };
        let organisation = next.is_capital() && next.has_any(Roles::ORGANISATION) && !token.has_any(Roles::CUE);
        token.has_any(Roles::PREPOSITION)
            || token.has_any(Roles::OPENING_FORM) && !organisation // "Downing Street"
            || !next.is_capital() && !next.has_any(AFTER_NAME) && !token.has_any(Roles::POSSESSIVE)
    }

    /// The last token of the run of capitals that begins at `i`.
    pub(super) fn end_of_run(&self, i: usize) -> usize {
        let (mut last, sentence) = (i, self.paragraph.sentence(i));
        let mut is_whole_of = false;
        // "Roths | Stimme"
        let ends = |i: usize| self.language.capital_nouns && self.is_genitive(i) || self.has_case_behind(i);
        while !self.tokens[last].has_any(Roles::POSSESSIVE) && !ends(last) {
            let next = self.next_of_run(last).or_else(|| self.second_of(last).filter(|_| is_whole_of));
            match next.filter(|&next| self.paragraph.sentence(next) == sentence) {
                Some(next) => {
                    is_whole_of |= self.leads_complement(last);
                    last = next;
                }
                None => break,
            }
        }
        if last == i && self.opens_common_body(i) { i + 1 } else { self.before_place(i, last) }
    }

    /// The end of a run without the place that stands behind a name in a case of its own, where only the last word of a name
    /// has an ending: "Ana Ruiz | Harlaussa", "Ana Ruiz | Harlaun yliopistosta".
    fn before_place(&self, first: usize, last: usize) -> usize {
        if let Some(end) = self.before_hearer(first, last) {
            return end;
        }
        let own = |i: usize| self.tokens[i].has_any(Roles::OWN);
        if let Some(end) = self.before_told(first, last) {
            return end;
        }
        let before = last.saturating_sub(1);
        let upright = |i: usize| {
            self.tokens[i].is_capital() && !self.tokens[i].has_any(Roles::OBLIQUE.union(Roles::ORGANISATION))
        };
        if last == first || !own(last) || !self.tokens[before].is_capital() || !(first..last).all(upright) {
            return last;
        }
        let known = self.vocabulary.is_surname(self.tokens[last].word());
        let full = before > first && !self.tokens[before].has_any(FIRST_NAME) && !own(before);
        let place = self.tokens[last].has_any(Roles::LOCATIVE);
        let next = self.tokens.get(last + 1).filter(|it| it.is_lower());
        let owns = next.is_some_and(|it| it.has_any(Roles::OBLIQUE.union(Roles::ACCORDING)) && !it.has_any(Roles::CUE));
        let alone = before == first && self.vocabulary.is_surname(self.tokens[first].word());
        let cut = if place { full || alone } else { full && owns };
        if cut && !known { before } else { last }
    }

    /// The end of a run without whom somebody tells something, where only the last word of a name has an ending: "sanoo Ruiz |
    /// STT:lle", "sanoo Ana Ruiz | Helsingin Sanomille".
    fn before_told(&self, first: usize, last: usize) -> Option<usize> {
        if !self.language.postposes_sources || last == first || !self.tokens[last].has_any(Roles::OBLIQUE) {
            return None;
        }
        let given = |i: usize| self.tokens[i].has_any(FIRST_NAME);
        let mut end = last - 1;
        while end > first && self.tokens[end].has_any(Roles::OWN) && !given(end) {
            end -= 1;
        }
        let case = Roles::OBLIQUE.union(Roles::OWN);
        let upright = |i: usize| self.tokens[i].is_capital() && !self.tokens[i].has_any(case);
        let acronym = self.tokens[last].span.of(self.text).contains(':');
        let calling = (0..first).rev().take(MOST_CALLING_WORDS).find(|&i| !self.tokens[i].has_any(Roles::TITLE));
        let cue = calling.is_some_and(|i| self.tokens[i].has_any(Roles::UNAMBIGUOUS_CUE));
        let full = cue && end > first && !given(end);
        ((first..=end).all(upright) && (acronym || full)).then_some(end)
    }

    /// Whether a case stands behind an apostrophe, which ends a name where the verb comes last: "Harlau'daki | Ana Ruiz".
    fn has_case_behind(&self, i: usize) -> bool {
        let written = self.tokens[i].span.of(self.text);
        let cased = |(base, case): (&str, &str)| base.chars().nth(1).is_some() && case.starts_with(char::is_lowercase);
        self.language.verb_last && written.split_once(['\'', '’']).is_some_and(cased)
    }

    /// The end of a run without the outlet in another case that it goes on to, where the verb comes last: "Ana Ruiz | CNN'e |
    /// konuştu", "Ana Ruiz | Harrow News'e | konuştu".
    fn before_hearer(&self, first: usize, last: usize) -> Option<usize> {
        let token = self.tokens.get(last).filter(|it| self.language.verb_last && it.has_any(Roles::OBLIQUE))?;
        let (base, _) = token.span.of(self.text).split_once(['\'', '’'])?;
        let outlet = self.language.roles(&lower(base)).intersects(Roles::ORGANISATION);
        let plain = |i: usize| !self.tokens[i].has_any(Roles::OBLIQUE.union(Roles::ORGANISATION));
        let words = if base.chars().nth(1).is_some() && !has_lower(base) {
            1
        } else if outlet && last == first + 3 {
            2
        } else {
            return None;
        };
        (last >= first + 1 + words && (first..=last - words).all(plain)).then(|| last - words)
    }

    /// Whether a word is the genitive of a name that the article has: "Roths".
    pub(super) fn is_genitive(&self, i: usize) -> bool {
        let base = || self.vocabulary.base_of_genitive(self.tokens[i].word());
        self.tokens[i].has_any(Roles::GENITIVE) && base().is_some_and(|it| self.vocabulary.is_seen_capital_inside(it))
    }

    /// Whether the name of an organisation goes on behind the word with what it is "of" or "for".
    fn leads_complement(&self, i: usize) -> bool {
        self.tokens[i].has_any(Roles::OF_NAME) && self.complement_start(i + 1).is_some()
    }

    /// The capitalised preposition inside the name of an organisation: "Doctors | Without | Borders".
    fn inner_preposition(&self, i: usize) -> Option<usize> {
        let (preposition, after) = (self.tokens.get(i + 1)?, self.tokens.get(i + 2)?);
        let is_inner = preposition.is_capital() && preposition.has_any(Roles::PREPOSITION);
        let goes_on = after.is_capital() && !after.has_any(Roles::DAY) && !self.paragraph.opens_sentence(i + 1);
        (self.tokens[i].has_any(Roles::OF_NAME) && is_inner && goes_on).then_some(i + 1)
    }

    /// Where the complement of an organisation begins whose preposition stands at `i`: "Centers for | Disease Control",
    /// "Friends of the | Earth".
    fn complement_start(&self, i: usize) -> Option<usize> {
        let preposition = self.tokens.get(i).filter(|it| it.is_lower())?;
        if !preposition.has_any(Roles::NOUN_ATTACHING.union(Roles::OF)) || preposition.has_any(Roles::LOCATIVE) {
            return None;
        }
        let is_definite = self.tokens.get(i + 1)?.is_lower() && self.tokens[i + 1].has_any(Roles::DEFINITE);
        let start = i + 1 + usize::from(is_definite);
        self.tokens.get(start).filter(|it| it.is_capital()).map(|_| start)
    }

    /// The second part of what an organisation is "of": "Health and | Human Services". A person is none.
    fn second_of(&self, last: usize) -> Option<usize> {
        let (joint, next) = (self.tokens.get(last + 1)?, self.tokens.get(last + 2)?);
        let stop = FIRST_NAME.union(Roles::TITLE).union(Roles::DAY).union(Roles::OF_NAME);
        // "New York and | New Jersey"
        let is_alone = !self.tokens.get(last + 3).is_some_and(|it| it.is_capital());
        let stop = if is_alone { stop.union(Roles::NAME_STOP) } else { stop };
        let joins = joint.is_lower() && joint.has_any(Roles::CONJUNCTION) && joint.has_any(Roles::NAME_LINK);
        (joins && !joint.has_any(Roles::WHO) && next.is_capital() && !next.has_any(stop)).then_some(last + 2)
    }

    pub(super) fn next_of_run(&self, last: usize) -> Option<usize> {
        let current = &self.tokens[last];
        let mut i = last + 1;
        let stop = self.tokens.get(i)?;
        if stop.is_mark(&['.']) && stop.span.start == current.span.end && self.vocabulary.is_abbreviation(current) {
            i += 1;
        }
        let next = self.tokens.get(i)?;
        // "Đảng | Bảo thủ"
        let half = next.has_any(Roles::PAIRED) && self.tokens.get(i + 1).is_some_and(Token::is_lower);
        let is_plain =
            |token: &Token| token.is_capital() && !token.has_any(Roles::NAME_STOP.union(Roles::DAY)) && !half;
        if self.language.has_few_words() && has_article(next.span.of(self.text)) {
            return Some(i);
        }
        if next.is_mark(&['&']) {
            return self.tokens.get(i + 1).filter(|after| is_plain(after)).map(|_| i + 1); // "Marks & Spencer"
        }
        let nickname = next.is_quote() && !has_space(next.span.of(self.text));
        if nickname && self.tokens.get(i + 1).is_some_and(|after| after.is_capital() && !after.has_any(Roles::CUE)) {
            return Some(i + 1);
        }
        if let Some(preposition) = self.inner_preposition(last) {
            return Some(preposition + 1);
        }
        let initial = next.span.len() == 1 && self.tokens.get(i + 1).is_some_and(|after| after.is_mark(&['.']));
        let within = initial || is_plain(next) || self.is_surname_like_word(last, i) || self.is_given_syllable(last, i);
        if next.is_capital() && within {
            let (here, there) = (current.span.of(self.text), next.span.of(self.text));
            if self.ends_shouted_line(last) && !is_capitals(there) {
                return None;
            }
            return (!is_party_code(there) && is_latin(here) == is_latin(there) && !is_address(there)).then_some(i);
        }
        if self.is_given_of(last, i) {
            return Some(i + 1);
        }
        if let Some(complement) = self.complement_of_body(last).or_else(|| self.next_of_work(last)) {
            return Some(complement);
        }
        let joins =
            |i: &usize| self.tokens.get(*i).is_some_and(|token| token.is_lower() && token.has_any(Roles::PARTICLE));
        // "van der Linden", but not "Sprecherin der Stadt".
        let article = self.language.capital_nouns && next.has_any(Roles::DETERMINER.union(Roles::OF));
        // "Frau von der Leyen", but not "meldete sich Ana Ruiz zu Wort".
        let governs = self.language.capital_nouns && !current.has_any(FIRST_NAME.union(Roles::TITLE));
        let particles = if article || governs || self.is_body_of_bearer(last) {
            0
        } else {
            (i..).take_while(joins).take(MOST_PARTICLES).count()
        };
        let of = if self.leads_complement(last) && i == last + 1 { self.complement_start(i) } else { None };
        let after = of.unwrap_or(i).max(i + particles);
        (after > i && self.tokens.get(after).is_some_and(|token| token.is_capital())).then_some(after)
    }

    /// Whether a preposition at `i` with an article in it joins a first name that stands alone to the rest of the name: "Maria |
    /// do | Carmo", but not "Maria do PT".
    fn is_given_of(&self, given: usize, i: usize) -> bool {
        let first = given == 0 || !self.tokens[given - 1].is_capital() || self.tokens[given - 1].has_any(Roles::TITLE);
        let stop = Roles::PLACE.union(Roles::ORGANISATION).union(Roles::NAME_STOP).union(Roles::TITLE);
        let plain = |it: &Token| it.is_capital() && !it.has_any(stop) && has_lower(it.span.of(self.text));
        let of = self.tokens[i].is_lower() && self.tokens[i].has_any(Roles::OF);
        let whole = self.tokens[i].has_any(Roles::PREPOSITION) && !self.tokens[i].has_any(Roles::DETERMINER);
        let rest = self.tokens.get(i + 1).is_some_and(plain);
        first && self.language.has_few_words() && self.tokens[given].has_any(FIRST_NAME) && of && whole && rest
    }

    /// The first word behind "de la" in the name of a body: "Procuraduría General de la | República". No person's name begins
    /// there or right behind.
    fn complement_of_body(&self, last: usize) -> Option<usize> {
        let body = |i: usize| self.tokens[i].is_capital() && self.tokens[i].has_any(Roles::ORGANISATION);
        let headed = body(last) || last > 0 && self.tokens[last].is_capital() && body(last - 1);
        let (of, article) = (self.tokens.get(last + 1)?, self.tokens.get(last + 2)?);
        let joins = of.is_lower() && of.has_any(Roles::OF) && article.is_lower() && article.has_any(Roles::DEFINITE);
        let plain = |i: usize| {
            self.tokens.get(i).is_some_and(|it| it.is_capital() && !it.has_any(FIRST_NAME.union(Roles::DAY)))
        };
        let alone = plain(last + 3) && !self.tokens.get(last + 4).is_some_and(Token::is_capital);
        (self.language.has_few_words() && headed && joins && alone).then_some(last + 3)
    }

    /// Whether a word that abbreviates a month is a name, since neither a stop nor a number follows it: "Ma Jun said".
    fn is_short_month(&self, i: usize) -> bool {
        let (word, next) = (&self.tokens[i], self.tokens.get(i + 1));
        let dated = next.is_some_and(|it| {
            it.is_mark(&['.', '-', '/']) || it.span.of(self.text).starts_with(|c: char| c.is_numeric())
        });
        let counted = i > 0 && self.tokens[i - 1].span.of(self.text).starts_with(|c: char| c.is_numeric());
        word.has_any(Roles::DAY) && word.span.len() == 3 && !word.has_any(Roles::AUXILIARY) && !dated && !counted
    }

    /// Whether a word is the last of a line in capitals that has lost its end: "WHAT RENT AND SCHOOL COST | Ruiz said".
    fn ends_shouted_line(&self, last: usize) -> bool {
        let Some(low) = (last + 1).checked_sub(LEAST_SHOUTED_WORDS) else { return false };
        let shouted = |it: &Token| it.is_word() && is_capitals(it.span.of(self.text));
        let long = |it: &Token| it.span.of(self.text).chars().nth(MOST_LETTERS_OF_ACRONYM).is_some();
        let line = &self.tokens[low..=last];
        line.iter().all(shouted) && long(&line[LEAST_SHOUTED_WORDS - 1])
    }

    /// Whether the first word of a sentence is a particle that its surname begins with: "Van | Dijk zegt".
    fn is_particle_of_surname(&self, i: usize) -> bool {
        let (surname, verb) = (self.tokens.get(i + 1), self.tokens.get(i + 2));
        let told = |it: &Token| it.is_lower() && it.has_any(Roles::UNAMBIGUOUS_CUE);
        let other = Roles::PLACE.union(Roles::ORGANISATION);
        // "De | GVD | zegt": a body.
        let plain = |it: &Token| it.is_capital() && !it.has_any(other) && has_lower(it.span.of(self.text));
        self.tokens[i].has_any(Roles::PARTICLE)
            && self.language.verb_second
            && surname.is_some_and(plain)
            && verb.is_some_and(told)
    }

    /// Whether a word that is rarely a name is a surname behind the first name at `given`: "Theresa May", but not
    /// "told Theresa May 3".
    pub(super) fn is_surname_like_word(&self, given: usize, i: usize) -> bool {
        let (name, word) = (&self.tokens[given], &self.tokens[i]);
        let number =
            self.tokens.get(i + 1).is_some_and(|it| it.span.of(self.text).starts_with(|c: char| c.is_numeric()));
        let first = given == 0 || !self.tokens[given - 1].is_capital() || self.tokens[given - 1].has_any(Roles::TITLE);
        let given = first && name.has_any(FIRST_NAME);
        // "the Harrow Four"
        let inside = first && (!word.has_any(Roles::DAY) || self.is_short_month(i)) && !name.has_any(Roles::TITLE);
        // "against Hale | A PF says"
        let clitic = word.has_any(Roles::DETERMINER) && word.span.len() == 1;
        // "de l'Economie | Bruno Le Maire"
        let article = self.tokens.get(i + 1).is_some_and(Token::is_capital) && word.has_any(Roles::DEFINITE);
        let given = given || self.language.has_few_words() && article && name.has_any(FIRST_NAME);
        !self.language.capital_nouns && (given || inside) && !word.has_any(PRONOUN) && !number && !clitic
    }
}

/// Whether an Arabic article in lower case is joined to the front of a name: "al-Assad".
fn has_article(word: &str) -> bool {
    let joined = word.split_once('-').filter(|(article, _)| article.len() <= MOST_ARTICLE_LETTERS);
    joined.is_some_and(|(article, name)| {
        article.len() > 1 && article.chars().all(char::is_lowercase) && name.starts_with(char::is_uppercase)
    })
}
