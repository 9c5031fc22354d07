//! What a language knows of names that mean the same, of number words and of opposites: sections of its file, parsed once.

use std::sync::{PoisonError, RwLock};

use crate::chars::Interner;
use crate::check::scan::{self, ScannedWord};
use crate::lang::{Language, Section, Sections};

/// The number of a word in the lists.
pub(super) type ListedId = u32;
/// The number of a group of names that mean the same.
pub(super) type GroupId = u16;

/// What a number word does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum NumberWord {
    /// A number: "seven".
    Plain(f64),
    /// A place in an order: "third".
    Ordinal(f64),
    /// It multiplies the number before it: "thousand".
    Times(f64),
    /// It multiplies the figure before it: "bn".
    AfterFigure(f64),
    /// The same if nothing stands between: "46m".
    Glued(f64),
    /// Ten years: "sixties".
    Decade(f64),
    /// It may stand for a number, or not: "dozen", "twice".
    Loose(f64),
    /// It makes the number before it a percentage.
    Percent,
    /// It makes the figure before it an ordinal: "2nd".
    OrdinalEnding,
    /// It makes the number before it a time of day.
    Hour,
    /// It says that the number after it is rounded.
    About,
    /// It joins the parts of a number: "two hundred and fifty".
    And,
    /// A number only behind such a word: "vingt et un".
    Joined(f64),
}

/// What a group of names is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GroupKind {
    Name,
    Month,
    Weekday,
}

/// What is known of one word.
#[derive(Debug, Clone, Default)]
pub(super) struct Listed {
    pub number: Option<NumberWord>,
    /// The phrases that begin with it.
    phrases: Vec<u16>,
    pub opposites: Vec<ListedId>,
    pub is_negation: bool,
    /// Initials that name nothing: "AD", "GMT".
    pub is_no_name: bool,
    /// It tells of one of two sides of an event ("won", "lost"): which is right is up to who tells it.
    pub is_side: bool,
    /// The set of pronouns that it belongs to.
    pub pronoun: Option<u8>,
}

#[derive(Debug)]
struct ListedPhrase {
    words: Vec<ListedId>,
    group: GroupId,
    /// It begins with a capital wherever it stands.
    is_capital: bool,
}

/// The lists of a language. Empty ones for a language that has none.
#[derive(Debug, Default)]
pub(super) struct Lists {
    words: Interner,
    listed: Vec<Listed>,
    phrases: Vec<ListedPhrase>,
    groups: Vec<GroupKind>,
    negation_endings: Vec<&'static str>,
    /// What "+" behind a name stands for: "deutsch+" is "deutsch", "deutsche" …
    alias_endings: Vec<&'static str>,
    common_endings: Vec<&'static str>,
    /// Endings that make another form of a name: "Iran", "Iranian".
    pub name_endings: Vec<&'static str>,
    sections: Sections,
}

/// The sections of a language's file that are read here, in the order in which they must be.
const SECTIONS: &[Section] = &[
    Section::AliasEndings,
    Section::Aliases,
    Section::Months,
    Section::Weekdays,
    Section::NumberWords,
    Section::Negations,
    Section::Pronouns,
    Section::Sides,
    Section::Opposites,
    Section::CommonEndings,
    Section::NameEndings,
    Section::NoNames,
];

/// The lists of each language that was asked for, by where it is kept. They stay as long as it does: for the program's life.
static KNOWN: RwLock<Vec<(usize, &'static Lists)>> = RwLock::new(Vec::new());

impl Lists {
    /// The lists of a language.
    pub fn of(language: &'static Language) -> &'static Lists {
        let address = std::ptr::from_ref(language).addr();
        let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(&(_, lists)) = known.iter().find(|(known, _)| *known == address) {
            return lists;
        }
        drop(known);
        let lists: &'static Lists = Box::leak(Box::new(Lists::parse(language)));
        KNOWN.write().unwrap_or_else(PoisonError::into_inner).push((address, lists));
        lists
    }

    /// Whether the language has this section.
    pub fn has(&self, section: Section) -> bool {
        self.sections.has(section)
    }

    #[inline(never)]
    pub fn find(&self, word: &str) -> Option<ListedId> {
        self.words.find(word)
    }

    #[inline(never)]
    pub fn listed(&self, id: ListedId) -> &Listed {
        &self.listed[id as usize]
    }

    pub fn kind(&self, group: GroupId) -> GroupKind {
        self.groups[group as usize]
    }

    /// The number of a month's group: 1 to 12.
    pub fn month(&self, group: GroupId) -> Option<u8> {
        let first = self.groups.iter().position(|kind| *kind == GroupKind::Month)?;
        (self.kind(group) == GroupKind::Month).then(|| (group as usize - first + 1) as u8)
    }

    /// The group of a month.
    pub fn month_group(&self, month: u8) -> Option<GroupId> {
        let first = self.groups.iter().position(|kind| *kind == GroupKind::Month)?;
        let group = (first + usize::from(month)).checked_sub(1)?;
        (self.groups.get(group) == Some(&GroupKind::Month)).then_some(group as GroupId)
    }

    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Whether a word negates by its ending: "isn't".
    #[inline(never)]
    pub fn is_negation(&self, word: &str) -> bool {
        self.negation_endings.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
    }

    /// Whether a word ends as a common word does, and no name.
    #[inline(never)]
    pub fn is_common(&self, word: &str) -> bool {
        self.common_endings.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending))
    }

    /// The longest phrases that begin here, which is what `word_at` gives for 0, 1, …: each one's group and length.
    /// `may_be` tells whether the first word is written as a phrase that has, or has not, a capital.
    pub fn phrases_at(
        &self,
        word_at: impl Fn(usize) -> Option<ListedId>,
        may_be: impl Fn(bool) -> bool,
        found: &mut Vec<(GroupId, usize)>,
    ) {
        found.clear();
        let Some(first) = word_at(0) else { return };
        let mut longest = 1;
        for &phrase in &self.listed[first as usize].phrases {
            let phrase = &self.phrases[phrase as usize];
            let fits = phrase.words.iter().enumerate().all(|(at, word)| word_at(at) == Some(*word));
            if !fits || phrase.words.len() < longest || !may_be(phrase.is_capital) {
                continue;
            }
            if phrase.words.len() > longest {
                longest = phrase.words.len();
                found.clear();
            }
            found.push((phrase.group, longest));
        }
    }

    fn parse(language: &'static Language) -> Lists {
        let mut lists = Lists::default();
        for &section in SECTIONS {
            for line in language.list(section).iter() {
                lists.sections.add(section);
                lists.add(section, line, language);
            }
        }
        lists
    }

    fn add(&mut self, section: Section, line: &'static str, language: &Language) {
        match section {
            Section::Aliases => self.add_group(line, GroupKind::Name, language),
            Section::Months => self.add_group(line, GroupKind::Month, language),
            Section::Weekdays => self.add_group(line, GroupKind::Weekday, language),
            Section::NumberWords => self.add_number(line),
            Section::Negations => match line.strip_prefix('-') {
                Some(ending) => self.negation_endings.push(ending),
                None => self.entry(line).1.is_negation = true,
            },
            Section::CommonEndings => self.common_endings.extend(line.strip_prefix('-')),
            Section::NoNames => {
                line.split(' ').for_each(|word| self.entry(&scan::word_of(word, language)).1.is_no_name = true)
            }
            Section::AliasEndings => self.alias_endings.extend(line.split(' ')),
            Section::NameEndings => self.name_endings.extend(line.strip_prefix('-')),
            Section::Sides => line.split(' ').for_each(|word| self.entry(word).1.is_side = true),
            Section::Pronouns => {
                let set = self.listed.iter().filter_map(|listed| listed.pronoun).max().map_or(0, |last| last + 1);
                line.split(" | ").for_each(|word| self.entry(word).1.pronoun = Some(set));
            }
            Section::Opposites => {
                if let Some((one, other)) = line.split_once(" | ") {
                    let (one, other) = (self.entry(one).0, self.entry(other).0);
                    self.listed[one as usize].opposites.push(other);
                    self.listed[other as usize].opposites.push(one);
                }
            }
            _ => {}
        }
    }

    #[inline(never)]
    fn entry(&mut self, word: &str) -> (ListedId, &mut Listed) {
        let id = self.words.intern(word);
        if id as usize == self.listed.len() {
            self.listed.push(Listed::default());
        }
        (id, &mut self.listed[id as usize])
    }

    #[inline(never)]
    fn add_group(&mut self, line: &str, kind: GroupKind, language: &Language) {
        let group = self.groups.len() as GroupId;
        self.groups.push(kind);
        let endings = self.alias_endings.clone();
        let forms = line.split(" | ").flat_map(|name| {
            let (stem, endings) = name.strip_suffix('+').map_or((name, &[][..]), |stem| (stem, &endings[..]));
            endings.iter().map(move |ending| [stem, ending].concat()).chain([stem.to_owned()])
        });
        for name in forms.collect::<Vec<String>>() {
            let words: Vec<ListedId> = scan::pieces(&name, language)
                .filter(|piece| !matches!(piece, ScannedWord { is_sign: true, .. }))
                .map(|piece| self.entry(&scan::word_of(&name[piece.start..piece.end], language)).0)
                .collect();
            if let Some(&first) = words.first() {
                self.listed[first as usize].phrases.push(self.phrases.len() as u16);
                self.phrases.push(ListedPhrase { words, group, is_capital: name.starts_with(char::is_uppercase) });
            }
        }
    }

    #[inline(never)]
    fn add_number(&mut self, line: &str) {
        let Some((word, meaning)) = line.split_once(": ") else { return };
        let (kind, value) = meaning.split_once(' ').unwrap_or(("", meaning));
        let value = scan::listed_value(value);
        let number = match (kind, meaning) {
            ("ordinal", _) => NumberWord::Ordinal(value),
            ("times", _) => NumberWord::Times(value),
            ("after-figure", _) => NumberWord::AfterFigure(value),
            ("glued", _) => NumberWord::Glued(value),
            ("joined", _) => NumberWord::Joined(value),
            ("decade", _) => NumberWord::Decade(value),
            ("loose", _) => NumberWord::Loose(value),
            (_, "percent") => NumberWord::Percent,
            (_, "ordinal-ending") => NumberWord::OrdinalEnding,
            (_, "hour") => NumberWord::Hour,
            (_, "about") => NumberWord::About,
            (_, "and") => NumberWord::And,
            _ => NumberWord::Plain(value),
        };
        self.entry(word).1.number = Some(number);
    }
}
