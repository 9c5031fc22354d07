//! A language as its file tells it: words by section, letters, a stemmer, a few facts.

use rustc_hash::FxHashMap;

use crate::chars::letters::has_lower;
use crate::chars::script::{is_hiragana, is_unspaced};
use crate::chars::{folded, lower, without_marks};
use crate::error::Error;
use crate::lang::file::{FileLine, FileReader};
use crate::lang::part::Part;
use crate::lang::roles::Roles;
use crate::lang::section::{Lines, Section, Sections};
use crate::lang::stem::Stemmer;

/// Bytes of a language file for each of its words, to reserve room.
const BYTES_A_WORD: usize = 9;

/// Maximum stop words joined to the front of one word: "and" and a preposition.
const MAX_JOINED: usize = 2;

/// A language. Data only: a new one is a new file.
#[derive(Debug, Clone, Default)]
pub struct Language {
    /// Its BCP 47 tag, such as "en"; "und" for the neutral rules.
    pub tag: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Its letters, lower case, as single characters and ranges: "a-zäöüß". Letters of common foreign names are included.
    pub alphabet: &'static str,
    /// How its words are stemmed.
    pub stemmer: Stemmer,
    /// Marks that end a sentence in this language alone.
    pub terminators: &'static str,
    /// Whether a full stop after a number makes it an ordinal ("am 3. Oktober").
    pub ordinal_stop: bool,
    /// Whether a subject stands behind its verb before a quotation too, as in Arabic.
    pub verb_first: bool,
    /// Whether a subject stands ahead of its verb everywhere, as in Vietnamese.
    pub subject_first: bool,
    /// Whether a noun has no article, so that an office alone may be a subject.
    pub bare_nouns: bool,
    /// Whether names and titles have cases, so that their endings show the subject, as in Russian.
    pub names_inflect: bool,
    /// Whether the surname stands before the first name, as in Hungarian; names of other languages keep their order.
    pub surname_first: bool,
    /// Whether every noun is written with a capital, which then shows no name, as in German.
    pub capital_nouns: bool,
    /// Whether a verb without a subject of its own goes on with the one before, as in Spanish.
    pub drops_subject: bool,
    /// Whether the verb closes its clause, and what is said of a name stands behind it: Turkish.
    pub verb_last: bool,
    /// Whether the verb stands before its subject behind a quotation, as in Swedish.
    pub verb_second: bool,
    /// Whether a dash opens speech in its news, without quotation marks.
    pub dash_speech: bool,
    /// Whether people who summarise its news pick the sentences that say most, rather than those that come first.
    pub picks_full_sentences: bool,
    /// Whether its words tell the speaker over whole sentences; else only beside a quotation, and of its sections only the
    /// cue verbs, titles, function words, first names, places and words of organisations are read for that.
    pub full_speech: bool,
    /// All words of all sections, so that one look-up tells everything about a word.
    words: FxHashMap<&'static str, Use>,
    /// For each section its entries with their values, in the order of the file.
    lists: Vec<Vec<ListEntry>>,
    /// Whether a stop word is joined to the front of another by an apostrophe: "l'".
    elides: bool,
    /// The stop words that are joined to the front of another without a mark: "و".
    joined: Vec<&'static str>,
    /// Whether two words with a space between them may have a role together.
    pairs: bool,
    /// Whether the word of a source stands behind it, as in Finnish; only the last word of a name has a case there.
    pub postposes_sources: bool,
    /// Endings and beginnings of [`Section::FunctionWords`].
    endings: Vec<(&'static str, Roles)>,
    beginnings: Vec<(&'static str, Roles)>,
    /// The endings among [`Section::Abbreviations`].
    abbreviation_endings: Vec<&'static str>,
    /// The letters of [`Section::WordParts`], for each kind.
    parts: Vec<Vec<&'static str>>,
}

/// What a word is.
#[derive(Debug, Clone, Copy, Default)]
struct Use {
    sections: Sections,
    roles: Roles,
}

/// An entry of a section, and its value: a number, a rule, a name, roles; empty if it has none.
type ListEntry = (&'static str, &'static str);

impl Language {
    /// Reads a language's file, and adds its words to those of the neutral rules.
    pub(super) fn parse(file: &str, text: &'static str, neutral: Option<&Self>) -> Result<Self, Error> {
        let mut language = neutral.cloned().unwrap_or_default();
        language.tag = "";
        language.lists.resize(Section::ALL.len(), Vec::new());
        language.words.reserve(text.len() / BYTES_A_WORD);
        let mut reader = FileReader::new(file, text);
        while let Some(line) = reader.next_line()? {
            match line {
                FileLine::Field(field, value) => language.set(field, value, &reader)?,
                FileLine::Entry(section, word, value) => language.add(section, word, value),
            }
        }
        if language.tag.is_empty() {
            return Err(reader.error("the header has no `tag`"));
        }
        language.finish();
        Ok(language)
    }

    /// The language with the entries of another file added, whose header is its tag alone.
    pub(super) fn with_words(&self, text: &'static str) -> Result<Self, Error> {
        let mut language = self.clone();
        language.lists.resize(Section::ALL.len(), Vec::new());
        let mut reader = FileReader::new("words", text);
        while let Some(line) = reader.next_line()? {
            match line {
                FileLine::Field("tag", _) => {}
                FileLine::Field(field, _) => {
                    return Err(reader.error(format_args!("`{field}` is no field of added words")));
                }
                FileLine::Entry(section, word, value) => language.add(section, word, value),
            }
        }
        language.finish();
        Ok(language)
    }

    fn set(&mut self, field: &str, value: &'static str, reader: &FileReader<'_>) -> Result<(), Error> {
        match field {
            "tag" => self.tag = value,
            "name" => self.name = value,
            "own-name" | "aliases" | "script" | "sources" => {} // for people and tools
            "alphabet" => self.alphabet = value,
            "terminators" => self.terminators = value,
            "stemmer" => {
                let affixes = || value.strip_prefix("affixes ")?.parse().ok();
                self.stemmer = match affixes() {
                    Some(least) => Stemmer::affixes(least),
                    None if value == "porter" => Stemmer::Porter,
                    None => {
                        return Err(reader.error(format_args!("stemmer \"{value}\" must be `porter` or `affixes N`")));
                    }
                }
            }
            "flags" => {
                for flag in value.split(' ') {
                    *self.flag(flag).ok_or_else(|| reader.error(format_args!("there is no flag \"{flag}\"")))? = true;
                }
            }
            _ => return Err(reader.error(format_args!("there is no field \"{field}\""))),
        }
        Ok(())
    }

    fn flag(&mut self, name: &str) -> Option<&mut bool> {
        Some(match name {
            "ordinal-stop" => &mut self.ordinal_stop,
            "verb-first" => &mut self.verb_first,
            "subject-first" => &mut self.subject_first,
            "bare-nouns" => &mut self.bare_nouns,
            "drops-subject" => &mut self.drops_subject,
            "verb-last" => &mut self.verb_last,
            "verb-second" => &mut self.verb_second,
            "dash-speech" => &mut self.dash_speech,
            "names-inflect" => &mut self.names_inflect,
            "surname-first" => &mut self.surname_first,
            "capital-nouns" => &mut self.capital_nouns,
            "picks-full-sentences" => &mut self.picks_full_sentences,
            "full-speech" => &mut self.full_speech,
            _ => return None,
        })
    }

    fn add(&mut self, section: Section, entry: &'static str, value: &'static str) {
        match section.lines() {
            Lines::Raw | Lines::Parts | Lines::Cases => {} // not looked up as words
            Lines::Forms => {
                for form in entry.split(" | ") {
                    self.words.entry(lower(form).leak()).or_default().sections.add(section);
                }
            }
            _ => self.words.entry(entry).or_default().sections.add(section),
        }
        self.lists[section as usize].push((entry, value));
    }

    /// Works out what is looked up most, once all entries are there.
    fn finish(&mut self) {
        for of_word in self.words.values_mut() {
            of_word.roles = Roles::empty();
        }
        (self.endings, self.beginnings) = Default::default();
        for &section in Section::ALL {
            if !self.reads_roles(section) {
                continue;
            }
            if section.lines() == Lines::Forms {
                self.give_roles_to_forms(section);
                continue;
            }
            for &(word, value) in &self.lists[section as usize] {
                let roles = section.roles() | Roles::named_all(value);
                match (word.strip_prefix('-'), word.strip_suffix('-')) {
                    (Some(ending), _) if section == Section::FunctionWords => self.endings.push((ending, roles)),
                    (_, Some(start)) if section == Section::FunctionWords => self.beginnings.push((start, roles)),
                    _ => {
                        let own = &mut self.words.entry(word).or_default().roles;
                        *own |= roles;
                    }
                }
            }
        }
        self.pairs = !self.full_speech
            && self.words.iter().any(|(word, it)| {
                word.contains(' ') && !it.roles.is_empty() && !it.roles.intersects(Roles::LATTER.union(Roles::TURN))
            });
        let function_words = &self.lists[Section::FunctionWords as usize];
        self.postposes_sources =
            function_words.iter().any(|(_, value)| Roles::named_all(value).intersects(Roles::POSTPOSED));
        self.elides = self.lists[Section::StopWords as usize].iter().any(|(word, _)| word.ends_with('\''));
        let stop_words = &self.lists[Section::StopWords as usize];
        self.joined = stop_words.iter().filter_map(|(entry, _)| entry.strip_suffix('-')).collect();
        let abbreviations = &self.lists[Section::Abbreviations as usize];
        self.abbreviation_endings = abbreviations.iter().filter_map(|(entry, _)| entry.strip_prefix('-')).collect();
        self.parts = vec![Vec::new(); Part::ALL.len()];
        for &(entry, kinds) in &self.lists[Section::WordParts as usize] {
            for part in kinds.split(' ').filter_map(Part::named) {
                self.parts[part as usize].extend(part.position().letters(entry));
            }
        }
        self.stemmer.set_affixes(self.lists[Section::Affixes as usize].iter().map(|&(affix, _)| affix));
    }

    /// Forms that are stop words too ("may") and short ones of weekdays ("sat") more often mean something else.
    fn give_roles_to_forms(&mut self, section: Section) {
        const SHORT: usize = 3;
        for of_word in self.words.iter_mut().filter(|(_, of_word)| of_word.sections.has(section)) {
            let is_short = section == Section::Weekdays && of_word.0.chars().nth(SHORT).is_none();
            if !is_short && !of_word.1.sections.has(Section::StopWords) {
                of_word.1.roles |= section.roles();
            }
        }
    }

    /// Whether the words of a section play their roles in this language.
    fn reads_roles(&self, section: Section) -> bool {
        let beside = matches!(
            section,
            Section::CueVerbs
                | Section::CueVerbsBesideQuotation
                | Section::FunctionWords
                | Section::Titles
                | Section::MasculineNames
                | Section::FeminineNames
                | Section::Places
                | Section::OrganisationWords
        );
        beside || self.full_speech && section.roles() != Roles::empty()
    }

    /// The entries of a section.
    pub fn list(&self, section: Section) -> List<'_> {
        List { language: self, section }
    }

    /// The letters that show a kind of [`Section::WordParts`], without hyphens.
    pub fn parts(&self, part: Part) -> &[&'static str] {
        self.parts.get(part as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a word has an ending of a kind.
    pub(crate) fn ends_in(&self, word: &str, part: Part) -> bool {
        self.parts(part).iter().any(|ending| word.ends_with(ending))
    }

    /// What is left of a word when its beginning of a kind is taken off.
    pub(crate) fn behind_start<'w>(&self, word: &'w str, part: Part) -> Option<&'w str> {
        self.parts(part).iter().find_map(|start| word.strip_prefix(start))
    }

    /// What is left of a word when its ending of a kind is taken off.
    pub(crate) fn before_end<'w>(&self, word: &'w str, part: Part) -> Option<&'w str> {
        self.parts(part).iter().find_map(|ending| word.strip_suffix(ending))
    }

    /// Whether letters of a kind stand in a text.
    pub(crate) fn has_inside(&self, text: &str, part: Part) -> bool {
        self.parts(part).iter().any(|letters| text.contains(letters))
    }

    /// Whether a letter is one of those that show a kind.
    pub(crate) fn has_letter(&self, letter: char, part: Part) -> bool {
        self.parts(part).iter().any(|letters| letters.contains(letter))
    }

    /// Pairs of endings of a section: the genitive's, and what stands in its place in the nominative.
    pub fn cases(&self, section: Section) -> impl Iterator<Item = (&'static str, &'static str)> + use<'_> {
        let bare = |it: &'static str| it.strip_prefix('-').unwrap_or_default();
        self.list(section).entries().iter().map(move |&(ending, upright)| (bare(ending), bare(upright)))
    }

    /// The roles that a word, in lower case and with straight apostrophes, can play where speech is reported.
    pub fn roles(&self, word: &str) -> Roles {
        if !self.names_speakers() {
            return Roles::empty();
        }
        let whole = self.roles_of_part(word);
        if self.full_speech || !word.contains('-') {
            return whole;
        }
        // Parts joined by hyphens: "dit-il", "vice-président"; what stands between two others tells nothing:
        // "Bourg-en-Bresse".
        let ends = [word.split('-').next(), word.rsplit('-').next()];
        ends.into_iter().flatten().fold(whole, |roles, part| roles | self.roles_of_part(part))
    }

    /// The roles of a word together with the one before it, both in lower case: "phát biểu".
    pub(crate) fn roles_of_pair(&self, first: &str, second: &str) -> Roles {
        self.words.get([first, " ", second].concat().as_str()).map_or(Roles::empty(), |known| known.roles)
    }

    /// Whether two words may have a role together.
    pub(crate) fn has_pairs(&self) -> bool {
        self.pairs
    }

    fn roles_of_part(&self, word: &str) -> Roles {
        let known = self.words.get(word).copied().unwrap_or_default();
        let mut roles = known.roles;
        let last = word.as_bytes().last();
        for &(ending, more) in &self.endings {
            // The last byte rules most endings out.
            if ending.as_bytes().last() == last && word.len() > ending.len() && word.ends_with(ending) {
                // An article behind a noun makes a title of a title alone: "president|en".
                let title = || {
                    self.words
                        .get(&word[..word.len() - ending.len()])
                        .is_some_and(|it| it.roles.intersects(Roles::TITLE))
                };
                if more.intersects(Roles::DEFINITE_FORM) {
                    let of_title = Roles::DEFINITE_FORM | Roles::PLURAL_VERB;
                    roles |= if title() { more | Roles::TITLE } else { more - of_title };
                } else {
                    roles |= more;
                }
            }
        }
        for &(beginning, more) in &self.beginnings {
            if word.len() > beginning.len() && word.starts_with(beginning) {
                roles |= more;
            }
        }
        let stops = self.list(Section::NameStops).is_empty() && known.sections.has(Section::StopWords);
        if stops && (self.full_speech || !roles.intersects(Roles::PARTICLE)) {
            roles |= Roles::NAME_STOP;
        }
        roles
    }

    /// Whether its words tell the speaker only beside a quotation.
    pub fn has_few_words(&self) -> bool {
        !self.full_speech && self.names_speakers()
    }

    /// Whether it can tell who speaks.
    pub fn names_speakers(&self) -> bool {
        !self.list(Section::CueVerbs).is_empty()
    }

    /// Whether its script has capitals, by which names are told.
    pub fn has_capitals(&self) -> bool {
        has_lower(self.alphabet)
    }

    /// Whether it is Chinese, Japanese or Korean, by its letters.
    pub fn is_east_asian(&self) -> bool {
        self.alphabet.starts_with(|letter| letter > '\u{2fff}')
    }

    /// Whether its alphabet has a letter, lower case.
    pub fn spells(&self, letter: char) -> bool {
        let mut letters = self.alphabet.chars().peekable();
        while let Some(first) = letters.next() {
            let last = if letters.next_if_eq(&'-').is_some() { letters.next().unwrap_or(first) } else { first };
            if (first..=last).contains(&letter) {
                return true;
            }
        }
        false
    }

    /// The term that a word stands for: lower-cased, stemmed, without the stop word joined to its front ("l'eau" is "eau").
    /// `None` for a stop word and for a single letter, which carry no content.
    pub fn term(&self, word: &str) -> Option<String> {
        self.term_of_lower(&lower(&word[self.elision(word)..]))
    }

    /// The same of a word in lower case that has no stop word joined to it.
    pub(crate) fn term_of_lower(&self, word: &str) -> Option<String> {
        let word = &*without_marks(word);
        let stops = self.stops(word, MAX_JOINED) || word.chars().nth(1).is_none() || self.is_empty_pair(word);
        if stops { None } else { Some(self.stemmer.stem(&folded(word))) }
    }

    /// Whether a word is a stop word, also with at most so many others joined to its front: "وبهذا".
    fn stops(&self, word: &str, most: usize) -> bool {
        let rest = |joined: &&str| word.strip_prefix(joined).filter(|rest| rest.chars().nth(1).is_some());
        self.is_stop_word(word)
            || most > 0 && self.joined.iter().filter_map(rest).any(|rest| self.stops(rest, most - 1))
    }

    /// Whether it has stop words that are joined to the front of another without a mark.
    pub(crate) fn joins(&self) -> bool {
        !self.joined.is_empty()
    }

    /// A stem without the stop words joined to its front. A beginning that looks like one is one only where the rest is
    /// another word of the text, as `is_known` tells: "وبرلين" beside "برلين", but "وزير".
    pub(crate) fn without_joined(&self, stem: String, is_known: impl Fn(&str) -> bool) -> String {
        self.rest_of_joined(&stem, MAX_JOINED, &is_known).unwrap_or(stem)
    }

    fn rest_of_joined(&self, stem: &str, most: usize, is_known: &dyn Fn(&str) -> bool) -> Option<String> {
        const LEAST: usize = 3;
        let rests = || {
            let rests = self.joined.iter().filter_map(|joined| stem.strip_prefix(joined));
            rests.filter(|rest| most > 0 && rest.chars().nth(LEAST - 1).is_some())
        };
        let known = rests().flat_map(|rest| [rest.to_owned(), self.stemmer.stem(rest)]).find(|rest| is_known(rest));
        match known {
            Some(rest) => self.rest_of_joined(&rest, most - 1, is_known).or(Some(rest)),
            None => rests().find_map(|rest| self.rest_of_joined(rest, most - 1, is_known)),
        }
    }

    /// Whether a word, lower case, is a stop word.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.list(Section::StopWords).contains(word)
    }

    /// Whether a word, lower case and without its full stop, is an abbreviation.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.list(Section::Abbreviations).contains(word)
            || self.is_closing_abbreviation(word)
            || self.abbreviation_endings.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether a word, lower case and without its full stop, is an abbreviation that a phrase ends with: "etc".
    pub fn is_closing_abbreviation(&self, word: &str) -> bool {
        self.list(Section::Abbreviations).contains(&[word, "."].concat())
    }

    /// Whether a word, lower case, is a title or is abbreviated before a name like one.
    pub fn is_title(&self, word: &str) -> bool {
        self.list(Section::Titles).contains(word) || self.list(Section::NameAbbreviations).contains(word)
    }

    /// The length in bytes of the stop word joined to the front of a word: 2 for "l'eau", 0 for "eau".
    pub fn elision(&self, word: &str) -> usize {
        if !self.elides {
            return 0;
        }
        let Some((at, apostrophe)) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’')) else { return 0 };
        let end = at + apostrophe.len_utf8();
        if self.is_stop_word(&lower(&word[..end])) { end } else { 0 }
    }

    /// Whether a pair of characters, which is what stands for a word in scripts without spaces, has a stop word in it or
    /// is all Hiragana: endings and particles.
    fn is_empty_pair(&self, pair: &str) -> bool {
        let mut buffer = [0; 4];
        let mut stops = |c: char| self.is_stop_word(c.encode_utf8(&mut buffer));
        pair.chars().all(is_unspaced) && (pair.chars().all(is_hiragana) || pair.chars().any(&mut stops))
    }
}

/// The entries of a section of a language.
#[derive(Debug, Clone, Copy)]
pub struct List<'l> {
    language: &'l Language,
    section: Section,
}

impl<'l> List<'l> {
    /// Whether the section has exactly this entry.
    pub fn contains(self, word: &str) -> bool {
        self.language.words.get(word).is_some_and(|of_word| of_word.sections.has(self.section))
    }

    /// The entries: those of the neutral rules, then those of the language's file, in its order.
    pub fn iter(self) -> impl Iterator<Item = &'static str> + use<'l> {
        self.entries().iter().map(|&(word, _)| word)
    }

    /// The entries with their values.
    pub fn entries(self) -> &'l [(&'static str, &'static str)] {
        self.language.lists.get(self.section as usize).map_or(&[], Vec::as_slice)
    }

    /// How many entries there are.
    pub fn len(self) -> usize {
        self.entries().len()
    }

    /// Whether there is no entry.
    pub fn is_empty(self) -> bool {
        self.entries().is_empty()
    }
}
