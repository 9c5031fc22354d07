//! The words before the name in a run of capitals: a place, an organisation, an office, an occupation.

use crate::chars::lower;
use crate::lang::{Part, Roles, Section};
use crate::quote::parse::token::Token;
use crate::quote::people::name::{FIRST_NAME, Names};
use crate::quote::people::word_form::{is_capitals, is_latin, starts_with_digit};

/// Maximum tokens of the office in front of a name (set by hand).
const LONGEST_OFFICE: usize = 8;
/// Maximum bytes of a small word inside a name of another language: "of", "and".
const LONGEST_JOINT: usize = 3;
/// Minimum and maximum words of a name that a surname begins, and maximum words of a place before it (set by hand).
const LEAST_FAMILY_WORDS: usize = 3;
const MOST_FAMILY_WORDS: usize = 5;
const MOST_PLACE_WORDS: usize = 3;
/// What may stand between a verb and its subject behind it.
const BESIDE_VERB: Roles = Roles::AUXILIARY.union(Roles::ADVERB);
/// Maximum words of a name behind an outlet.
const LONGEST_NAME: usize = 3;
/// Maximum adjectives between the article and the trade of an apposition (set by hand).
const MOST_ADJECTIVES: usize = 2;
const TITLE_PART: Roles = Roles::TITLE.union(Roles::MODIFIER);
/// Roles of words that are not part of a person's name.
const THING: Roles = Roles::PLACE.union(Roles::ORGANISATION).union(Roles::DAY);

impl Names<'_> {
    /// The number of words at the start of a run that belong to the office before it: "Commissioner for Victims and |
    /// Survivors | Ana Ruiz", "Mayor of | Harrow | Ana Ruiz".
    pub(super) fn office_ahead(&self, first: usize, words: &[usize]) -> usize {
        let most = words.len().saturating_sub(2);
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let joined = first.checked_sub(2).filter(|&i| {
            let (capital, small) = (&self.tokens[i], &self.tokens[i + 1]);
            let joins = capital.is_capital() && small.has_any(Roles::OF.union(Roles::CONJUNCTION));
            // "secretary of the dockers' union | Unity | Tom Hale"
            small.is_lower() && (joins || small.has_any(Roles::OF_NAME))
        });
        let Some(joined) = joined.filter(|_| most > 0 && !is(0, FIRST_NAME) && !is(0, Roles::ORGANISATION)) else {
            return 0;
        };
        let titled = (joined.saturating_sub(LONGEST_OFFICE)..=joined).any(|i| self.tokens[i].has_any(Roles::TITLE));
        let given = (1..=most).find(|&at| is(at, FIRST_NAME));
        let of = self.tokens[joined + 1].has_any(Roles::OF);
        given.or(if of { Some(most) } else { None }).filter(|_| titled).unwrap_or(0)
    }

    /// The number of words before the name in a run, in a language with few words: a place, an organisation, an occupation
    /// that opens the sentence, the complement of a title ("ministro de | Economía | Ana Ruiz").
    pub(super) fn words_ahead(&self, first: usize, words: &[usize]) -> usize {
        let paired = |at: usize, any: Roles| self.language.has_pairs() && self.tokens[words[at]].has_any(any);
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any) || paired(at, any);
        let written = |at: usize| self.tokens[words[at]].span.of(self.text);
        let most = words.len().saturating_sub(2);
        if let Some(at) = self.family_name(words) {
            return at;
        }
        // "Bộ Ngoại giao Hàn Quốc | Ana Ruiz"
        let land = (1..most).rev().find(|&at| paired(at, Roles::PLACE) && paired(at - 1, Roles::PAIRED));
        if let Some(at) = land.filter(|_| is(0, Roles::ORGANISATION)) {
            return at + 1;
        }
        // "the | AI-user | Ana Ruiz", "the | 35-year-old | Ana Ruiz"
        let compound = |at: &usize| {
            let tail = written(*at).rsplit('-').next().unwrap_or_default();
            tail.len() < written(*at).len() && tail.starts_with(char::is_lowercase) || starts_with_digit(written(*at))
        };
        let thing = |at: &usize| {
            let parts = if *at == 0 { Roles::PLACE.union(Roles::DAY) } else { THING };
            is(*at, parts) && !is(*at, FIRST_NAME) || compound(at)
        };
        // "to the paper | Kurier | Ana Ruiz"
        let told = first
            .checked_sub(1)
            .map(|i| &self.tokens[i])
            .is_some_and(|it| it.is_lower() && it.has_any(Roles::ADDRESSEE) && !it.has_any(Roles::CUE));
        if told {
            return (1..=most).find(|&at| is(at, FIRST_NAME)).unwrap_or(0);
        }
        let before = |back: usize| first.checked_sub(back).map(|i| &self.tokens[i]);
        let has = |back: usize, any: Roles| before(back).is_some_and(|it| it.is_lower() && it.has_any(any));
        // "ONU Ana Ruiz"
        let acronym = |at: usize| is_capitals(written(at)) && written(at).chars().nth(2).is_some();
        if let Some(ahead) = self.hearer_ahead(first, words) {
            return ahead;
        }
        if is(0, Roles::ORGANISATION) && !is(0, Roles::PLACE) && !compound(&0) {
            return self.body_of_office(first, words);
        }
        // "on X Ana Ruiz", "to the DW Ana Ruiz"
        let behind = has(1, Roles::PREPOSITION.union(Roles::TO)) && !has(1, Roles::OF);
        let letter = behind && most > 0 && is_capitals(written(0)) && !is_capitals(written(1));
        let front = usize::from(most > 0 && (acronym(0) && !acronym(1) || letter));
        // "ООН | Трамп"; but "BBC News".
        let bare = |at: usize| !is(at, Roles::PLACE.union(Roles::OBLIQUE).union(Roles::GENITIVE));
        let glued = words.len() == 2 && acronym(0) && !acronym(1) && !is_latin(written(0)) && bare(1);
        // "told yesterday | HN | Ruiz"
        let short = |at: usize| is_capitals(written(at)) && written(at).chars().nth(1).is_some();
        let verb =
            has(1, Roles::UNAMBIGUOUS_CUE) || has(1, Roles::ADVERB.union(Roles::DAY)) && has(2, Roles::UNAMBIGUOUS_CUE);
        let hearer = || self.language.names_inflect && short(0) && !short(1) && !is(0, FIRST_NAME);
        let glued = glued || words.len() == 2 && verb && hearer() && !is(1, Roles::PLACE);
        let pair = words.len() == 2 && is(0, Roles::PLACE) && !is(0, FIRST_NAME) && !is(1, THING);
        let things = (0..most).take_while(thing).count().max(front).max(usize::from(pair || glued));
        let given = (1..=most).find(|&at| is(at, FIRST_NAME)).filter(|_| !is(0, FIRST_NAME));
        // "the Power of Nutrition | Ana Ruiz" in a text of another language
        let foreign = before(1)
            .is_some_and(|it| it.is_lower() && it.roles.is_empty() && it.span.len() <= LONGEST_JOINT)
            && before(2).is_some_and(|it| it.is_capital() && it.roles.is_empty());
        let opening = self.paragraph.opens_sentence(first)
            && !self.vocabulary.is_seen_capital_inside(self.tokens[words[0]].word());
        let of = has(1, Roles::OF) && has(2, Roles::TITLE)
            || has(1, Roles::DETERMINER) && has(2, Roles::OF) && has(3, Roles::TITLE);
        let capitals = words.iter().filter(|&&i| self.tokens[i].is_capital()).count();
        // "disse à agência | Interfax | Ana Ruiz"
        let outlet = has(2, Roles::TO)
            && !has(1, Roles::TITLE.union(Roles::OF).union(Roles::DETERMINER))
            && !self.language.bare_nouns;
        let ahead = match given {
            Some(at)
                if of
                    || behind
                    || foreign
                    || outlet
                    || self.is_complement_of_office(first)
                    || self.is_body_of_officer(first)
                    || opening && (at == 1 || is(0, Roles::OFFICE)) =>
            {
                at.max(things)
            }
            None if of && capitals > 2 && !is(0, FIRST_NAME) => most,
            _ => things,
        };
        let ahead = ahead.max(usize::from(self.has_owner_ahead(words)));
        // No particle is left in front: "API de | Harrow".
        let particles = words.iter().skip(ahead).take_while(|&&i| self.tokens[i].is_lower()).count();
        if ahead > 0 && ahead + particles < words.len() { ahead + particles } else { ahead }
    }

    /// How many words at the start of a run are the body whose office stands before it, where a first name that we know goes on:
    /// "the president of the | Banco Central | Ana Ruiz". Nobody is what a body may be called after.
    fn body_of_office(&self, first: usize, words: &[usize]) -> usize {
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let most = words.len().saturating_sub(2);
        let named = (0..words.len()).any(|at| is(at, Roles::NAMESAKE));
        let given = (1..=most).find(|&at| is(at, FIRST_NAME)).filter(|_| is(0, Roles::ORGANISATION) && !named);
        given.filter(|_| self.is_complement_of_office(first)).unwrap_or(0)
    }

    /// Whether the run that begins at `first` hangs on an office through nouns in lower case: "the president of the board of |
    /// Valmar Ana Ruiz".
    fn is_complement_of_office(&self, first: usize) -> bool {
        let lower =
            |i: usize| self.tokens[i].is_lower() && !self.tokens[i].has_any(Roles::CUE.union(Roles::CLAUSE_WORD));
        let words = (first.saturating_sub(LONGEST_OFFICE)..first).rev().take_while(|&i| lower(i));
        let hangs = first > 0 && self.tokens[first - 1].has_any(Roles::OF) && !self.language.names_inflect;
        hangs && words.into_iter().any(|i| self.tokens[i].has_any(Roles::TITLE))
    }

    /// The length in words of the outlet at the start of a run of capitals, if a speaker's name follows it: 2 in "to | BBC Mundo
    /// Ana Ruiz", 1 in "à l' | AFP Moustapha".
    fn hearer_ahead(&self, first: usize, words: &[usize]) -> Option<usize> {
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let written = |at: usize| self.tokens[words[at]].span.of(self.text);
        let bare = |at: usize| &written(at)[self.language.elision(written(at))..];
        let acronym = |at: usize| is_capitals(bare(at)) && bare(at).chars().nth(2).is_some();
        let article = first.checked_sub(1).is_some_and(|i| self.tokens[i].has_any(Roles::DETERMINER));
        let to = first.checked_sub(1 + usize::from(article)).map(|i| &self.tokens[i]);
        if !to.is_some_and(|it| it.is_lower() && it.has_any(Roles::TO))
            || words.len() < 2
            || acronym(1)
            || is(0, FIRST_NAME)
        {
            return None;
        }
        let comma = words[words.len() - 1] + 1;
        let apart = self.tokens.get(comma).is_some_and(|it| it.is_mark(&[',']));
        let described =
            apart && self.tokens[comma + 1..].iter().take(2).any(|it| it.is_lower() && it.has_any(Roles::TITLE));
        if !acronym(0) {
            // "ha detto al | The Hill | Ana Ruiz, professoressa"
            let most = words.len().saturating_sub(2);
            let given = (1..=most).find(|&at| is(at, FIRST_NAME));
            return given.or(Some(most).filter(|_| described && most > 1 && !is(0, THING)));
        }
        let things = (1..words.len() - 1).take_while(|&at| is(at, THING) && !is(at, FIRST_NAME)).count();
        let given = (1..words.len() - 1).find(|&at| is(at, FIRST_NAME));
        // "to | CNN Novo | Telmo Abreu Couto"
        let long = words.len() > LONGEST_NAME + 1;
        let parts = given.map_or(things, |at| at - 1).max(usize::from(long && given.is_none()));
        let name = 1 + parts;
        let given = given.is_some();
        // One word alone is a name where it is called something: "à l'AFP | Moustapha, responsable de la sécurité".
        let alone = name + 1 == words.len();
        let known = alone && !is(name, THING) && described;
        (known || !alone && (parts > 0 || given)).then_some(name)
    }

    /// Whether a word is a surname that the language knows.
    pub(super) fn is_surname(&self, i: usize) -> bool {
        self.language.list(Section::Surnames).contains(&lower(self.tokens[i].span.of(self.text)))
    }

    /// Where a surname that the language knows begins the name in a run that opens with something else, a place or a body:
    /// "Hòa Vang | Nguyễn Văn Bình".
    fn family_name(&self, words: &[usize]) -> Option<usize> {
        let written = |at: usize| lower(self.tokens[words[at]].span.of(self.text));
        let surname = |at: usize| self.is_surname(words[at]);
        // "Hà Nội | Nguyễn Văn Bình"
        let land = |end: usize| {
            let name = (1..end).fold(written(0), |name, at| [&name, " ", &written(at)].concat());
            self.language.roles(&name).intersects(Roles::PLACE)
        };
        if words.len() < LEAST_FAMILY_WORDS + 1 || self.language.list(Section::Surnames).iter().next().is_none() {
            return None;
        }
        let placed = (1..=MOST_PLACE_WORDS.min(words.len() - 2)).rev().find(|&end| land(end));
        let first = placed.unwrap_or(1);
        let plain = placed.is_none() && surname(0);
        let fits = |at: &usize| {
            let least = if placed == Some(*at) { LEAST_FAMILY_WORDS - 1 } else { LEAST_FAMILY_WORDS };
            surname(*at) && (least..=MOST_FAMILY_WORDS).contains(&(words.len() - at))
        };
        (first..words.len()).find(fits).filter(|_| !plain)
    }

    /// The number of adjectives before a name of two words or more: "Russian", "Democratic".
    pub(super) fn leading_words(&self, words: &[usize], is_person: bool, titled: bool) -> usize {
        let mut leading = 0;
        let initial = words.get(1).is_some_and(|&i| self.tokens[i].span.len() == 1);
        if initial && self.role_of(words[0]).intersects(FIRST_NAME) {
            return 0; // "Christian J Howells"
        }
        let plural = |i: usize| {
            let word = lower(self.tokens[i].span.of(self.text));
            let one = self.language.before_end(&word, Part::PluralNoun).filter(|_| self.paragraph.opens_sentence(i));
            one.is_some_and(|one| self.language.roles(one).intersects(Roles::TITLE))
        };
        let described = |i: usize| self.role_of(i).intersects(Roles::PLACE) || plural(i); // "Economists Ana Ruiz and Tom Hale"
        let capital = |at: usize| words.get(at).is_some_and(|&i| self.tokens[i].is_capital());
        if is_person && !titled && words.len() > 2 && described(words[0]) && capital(1) {
            leading = 1;
        }
        while is_person && words.len() - leading > 2 && self.role_of(words[leading]).intersects(Roles::MODIFIER) {
            leading += 1;
        }
        leading
    }

    /// How many words at the start of a name are what a title in front of it is "of": a place or an organisation in the
    /// genitive, or an acronym, as in "мэр Вольска Анна Белова".
    pub(super) fn complement(&self, words: &[usize]) -> usize {
        // "presiden | perusahaan | Garuda | Scott Coker"
        let before = words[0].checked_sub(1).filter(|_| self.language.bare_nouns && words.len() > 2);
        let noun = |i: usize| self.role_of(i).intersects(Roles::ORGANISATION) && self.tokens[i].is_lower();
        let bound = before.is_some_and(noun) && !self.role_of(words[0]).intersects(FIRST_NAME);
        let mut count = self.body_ahead(words).max(usize::from(bound));
        // "członek | Partii Pracy": both words belong to the body.
        let inflected = |i: usize| self.role_of(i).intersects(Roles::GENITIVE.union(Roles::OBLIQUE));
        let body = self.role_of(words[0]).intersects(Roles::ORGANISATION) && words.iter().all(|&i| inflected(i));
        if self.language.names_inflect && words.len() == 2 && body {
            return 0;
        }
        while words.len() - count > 1 {
            let (roles, next) = (self.role_of(words[count]), self.role_of(words[count + 1]));
            let written = self.tokens[words[count]].span.of(self.text);
            let whole = words.len() - count > 2;
            // "мэр | РФ | Анна Белова"
            let short = self.language.names_inflect && whole;
            let acronym = is_capitals(written) && written.chars().nth(if short { 1 } else { 2 }).is_some();
            let genitive =
                roles.intersects(Roles::GENITIVE) && (!next.intersects(Roles::GENITIVE) || next.intersects(FIRST_NAME));
            let inflected = self.language.names_inflect && (roles.intersects(Roles::OBLIQUE) || genitive && whole);
            // "Menteri | Energi Valmar | Ana Ruiz"
            let land = count > 0 && roles.intersects(Roles::PLACE);
            let department = (roles.intersects(Roles::DEPARTMENT) || land) && whole;
            // "Rektor | UIN Ana Ruiz": a university that is called so.
            let called =
                self.language.bare_nouns && acronym && roles.contains(Roles::OF_NAME.union(Roles::ORGANISATION));
            if roles.intersects(FIRST_NAME) || called || !(acronym && whole || department || inflected) {
                break;
            }
            count += 1;
        }
        count.max(self.inflected_front(words)).max(self.body_before_given(words))
    }

    /// How many words behind a title go up to a first name that we know: the body whose officer bears the name, where its name
    /// has no cases: "trenér | Sparta Valmar | Jan Novák".
    fn body_before_given(&self, words: &[usize]) -> usize {
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let hung = Roles::OBLIQUE.union(Roles::GENITIVE);
        let complement = |it: &Token| it.is_lower() && it.has_any(hung) && !it.has_any(Roles::CUE);
        let before = words[0].checked_sub(1).map(|i| &self.tokens[i]);
        // "рассказал РИА Новости | Ana Ruiz"
        let short = |it: &Token| is_capitals(it.span.of(self.text)) && it.is_capital();
        let heard = |it: &Token| it.has_any(Roles::UNAMBIGUOUS_CUE) && it.is_lower() || short(it);
        let titled = before.is_some_and(|it| it.has_any(Roles::TITLE) || complement(it) || heard(it));
        let inflects = self.language.names_inflect && !self.language.surname_first;
        if !titled || !inflects || words.len() < 3 || is(0, FIRST_NAME) {
            return 0;
        }
        let most = words.len() - 2;
        // "manažer | City | Ana Ruiz"
        let body = usize::from(is(0, Roles::ORGANISATION) && !is(1, THING));
        (1..=most).find(|&at| is(at, FIRST_NAME)).unwrap_or(body)
    }

    /// Whether a name of three words or more opens with the genitive of what its bearer belongs to: "Høyres | Ana Ruiz".
    pub(super) fn has_owner_ahead(&self, words: &[usize]) -> bool {
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        self.language.verb_second
            && words.len() > 2
            && is(0, Roles::GENITIVE)
            && !is(0, FIRST_NAME)
            && is(1, FIRST_NAME)
            && !is(words.len() - 1, Roles::GENITIVE)
    }

    /// How many words at the start of a name go up to the last one whose ending says that it belongs to what stands before:
    /// "Zespołu Szkół Technicznych | Ana Ruiz". Two words are left.
    fn inflected_front(&self, words: &[usize]) -> usize {
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let most = words.len().saturating_sub(2);
        let given = (0..most).find(|&at| is(at, FIRST_NAME)).unwrap_or(most);
        if !self.language.names_inflect {
            return 0;
        }
        let opens = is(0, Roles::GENITIVE.union(Roles::OBLIQUE));
        let ends = |&at: &usize| {
            let genitive = is(at, Roles::GENITIVE) && (!is(at + 1, Roles::GENITIVE) || is(at + 1, FIRST_NAME));
            is(at, Roles::OBLIQUE) || genitive
        };
        (0..given).rev().find(ends).filter(|_| opens && most > 0).map_or(0, |at| at + 1)
    }

    /// How many words at the start of a name behind a title are of a body that ends with an acronym, or the place of the
    /// office, where the office stands right before it: "Wakil Ketua | Komisi III DPR | Ana Ruiz", "Bupati | Harrow | Ana Ruiz".
    fn body_ahead(&self, words: &[usize]) -> usize {
        if !self.language.bare_nouns || words.len() < 3 {
            return 0;
        }
        let is = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let acronym = |at: usize| {
            let written = self.tokens[words[at]].span.of(self.text);
            is_capitals(written) && written.chars().nth(1).is_some()
        };
        let most = words.len() - 2;
        if is(0, FIRST_NAME) {
            return 0;
        }
        if let Some(at) = (0..most).rev().find(|&at| acronym(at) && !is(at, Roles::OF_NAME)) {
            return at + 1;
        }
        if is(0, Roles::ORGANISATION) {
            return 0;
        }
        let placed = words[0].checked_sub(1).is_some_and(|i| self.tokens[i].has_any(Roles::OF_NAME));
        if !placed {
            return 0;
        }
        (1..=most).find(|&at| is(at, FIRST_NAME)).unwrap_or(1)
    }

    /// The number of words before the name in a run of capitals, in a language that capitalises all nouns. `None` if there
    /// is no evidence of a name: no first name, no title, no full name elsewhere in the article.
    pub(super) fn words_before_name(&self, words: &[usize], titled: bool) -> Option<usize> {
        let given =
            words.iter().position(|&i| self.role_of(i).intersects(FIRST_NAME)).filter(|&at| at + 1 < words.len());
        let known = || {
            let seen =
                |&i: &usize| self.vocabulary.is_seen_capital_inside(self.tokens[i].word()) || self.is_genitive(i);
            words.iter().all(seen)
        };
        let thing = words.iter().any(|&i| self.role_of(i).intersects(Roles::ORGANISATION.union(Roles::PLACE)));
        if words.len() > 2 && starts_with_digit(self.tokens[words[0]].span.of(self.text)) {
            return (!thing).then_some(words.len() - 2); // "die 35-jährige Mutter | Ana Ruiz"
        }
        let pair = || self.is_pair(words).then(|| words.len() - 2);
        given.or_else(pair).or_else(|| (titled || known()).then_some(0)).filter(|_| !thing)
    }

    /// Whether the first word of a paragraph is the place of the news, with a title right behind it that opens the sentence, in a
    /// language that joins the nouns of a title: "Kiel | Innenminister Tom Hale".
    pub(super) fn is_place_of_dateline(&self, first: usize) -> bool {
        let token = &self.tokens[first];
        let written = token.span.of(self.text);
        let part = TITLE_PART.union(Roles::GENITIVE).union(Roles::ORGANISATION);
        let declined = self.language.ends_in(written, Part::Declined);
        self.language.capital_nouns
            && first == 0
            && !token.has_any(part)
            && !declined
            && !is_capitals(written)
            && self.tokens.get(first + 1).is_some_and(|it| it.is_capital() && it.has_any(Roles::TITLE))
    }

    /// Whether the words in `first..name` are the end of a heading in another case and the title that opens the next sentence,
    /// with no mark between: "Sejmu | Premier".
    pub(super) fn is_cut_heading(&self, first: usize, name: usize) -> bool {
        let (token, title) = (&self.tokens[first], &self.tokens[name - 1]);
        let cased = token.has_any(Roles::GENITIVE.union(Roles::OBLIQUE)) && !token.has_any(TITLE_PART);
        let upright = title.has_any(Roles::TITLE) && !title.has_any(Roles::GENITIVE.union(Roles::OBLIQUE));
        self.language.names_inflect && first + 2 == name && cased && upright && title.is_capital()
    }

    /// Whether the last two words of a run are a first name that we don't know and a surname, by what the article shows:
    /// neither is a noun elsewhere, and a cue verb stands beside them, or beside the surname elsewhere.
    pub(super) fn is_pair(&self, words: &[usize]) -> bool {
        let [.., first, last] = words else { return false };
        let is_noun = |&i: &usize| {
            let token = &self.tokens[i];
            let stop = Roles::NAME_STOP.union(Roles::DAY).union(Roles::TITLE).union(Roles::CUE);
            let written = token.span.of(self.text);
            token.has_any(stop)
                || self.vocabulary.is_determined(token.word())
                || self.vocabulary.is_seen_lower(token.word())
                || is_capitals(written)
                || written.contains(|c: char| !c.is_alphabetic() && c != '-')
        };
        let cue =
            |i: Option<usize>| i.and_then(|i| self.tokens.get(i)).is_some_and(|it| it.has_any(Roles::UNAMBIGUOUS_CUE));
        // "äußerte sich am Freitag | Ana Ruiz"
        let between = |&i: &usize| {
            let token = &self.tokens[i];
            let dated = || token.has_any(Roles::PREPOSITION) && self.tokens[i + 1].has_any(Roles::DAY);
            token.has_any(Roles::DAY) || token.is_lower() && (token.has_any(BESIDE_VERB) || dated())
        };
        let before = (0..words[0]).rev().find(|i| !between(i));
        let object = before.and_then(|i| self.tokens.get(i)).is_some_and(|it| it.has_any(Roles::PREPOSITION));
        // "Anna Roth und | Ana Ruiz"
        let behind = |back: usize| words[0].checked_sub(back).map(|i| &self.tokens[i]);
        let joined = behind(1).is_some_and(|it| it.is_lower() && it.has_any(Roles::NAME_LINK))
            && behind(2).is_some_and(|it| it.is_capital())
            && behind(3).is_some_and(|it| it.is_capital() && it.has_any(FIRST_NAME));
        let beside = words.len() == 2 && (joined || cue(before) || cue(Some(last + 1)) && !object);
        // "Karit Munter, | die verkehrspolitische Sprecherin"
        let at = |ahead: usize| self.tokens.get(last + ahead);
        let article = at(1).is_some_and(|it| it.is_mark(&[','])) && at(2).is_some_and(|it| it.has_any(Roles::DEFINITE));
        let trade =
            (3..=MOST_ADJECTIVES + 3).find(|&i| !at(i).is_some_and(|it| it.is_lower() && !it.has_any(BESIDE_VERB)));
        // "Roths Ehemann, der Kapitän"
        let owned = self.tokens[*first].has_any(Roles::GENITIVE);
        let described = words.len() == 2
            && !owned
            && article
            && trade.and_then(at).is_some_and(|it| it.is_capital() && it.has_any(Roles::TITLE));
        last - first == 1
            && !is_noun(first)
            && !is_noun(last)
            && (beside || described || self.vocabulary.is_beside_cue(self.tokens[*last].word()))
    }
}
