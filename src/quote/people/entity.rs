//! Names → entities: a surname or first name alone is the one whose full name the article gives.

use crate::lang::Roles;
use crate::quote::parse::mention::EntityId;
use crate::quote::parse::token::WordId;
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::name::Name;
use crate::span::Span;

/// A person or an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entity {
    /// The words of its fullest name.
    pub words: Vec<WordId>,
    /// Its fullest name, without title.
    pub name: Span,
    /// The title beside one of its names.
    pub title: Option<Span>,
    pub has_suffix: bool,
    pub is_person: bool,
    pub gender: Option<Gender>,
    /// How often it is named so far.
    pub count: usize,
    /// How often by its full name.
    pub full_count: usize,
    /// How often by its full name behind a preposition of places.
    pub located_count: usize,
    /// Whether that name is written as no subject is in running text.
    pub is_odd_form: bool,
    /// Whether its name is one word that stands where only a subject does, whatever its ending: "said | Захарова".
    pub is_upright: bool,
    /// The titles, offices and trades near its names.
    pub role_nouns: Vec<WordId>,
    /// Whether one of its names is the subject of a cue or another verb in the past, or has a description.
    pub acts: bool,
    /// Whether it says something of itself with "it": "Lumo said it would".
    pub is_thing: bool,
    /// How often its surname stood alone before its first full name.
    pub short_before: usize,
    /// Whether the last word of its full name stands alone somewhere: persons are called so, works and firms are not.
    pub is_called_by_surname: bool,
    /// How often a version follows its full name: "Lumo Slate 7.7".
    pub numbered_count: usize,
    /// How many names were linked up to its last full name.
    last_full: usize,
    /// Whether its first word stood alone before its first full name: "Samsung" before "Samsung Galaxy".
    pub is_extended: bool,
}

impl Entity {
    /// Whether the article shows that it is somebody who may speak: by a full name, a title, a first name, or
    /// as a subject.
    pub fn is_known(&self) -> bool {
        self.words.len() > 1
            || self.title.is_some()
            || self.gender.is_some()
            || !self.role_nouns.is_empty()
            || self.acts
    }

    /// Whether the article shows that it is a man or a woman: by a title, a first name, a description, or as a subject.
    pub fn is_somebody(&self) -> bool {
        let told = self.title.is_some() || self.gender.is_some() || !self.role_nouns.is_empty();
        self.is_person && (told || self.acts && !(self.is_thing && self.words.len() == 1))
    }
}

/// The gender that a name or title tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Feminine,
    Masculine,
}

/// All entities of an article.
pub(crate) struct Entities {
    pub(super) all: Vec<Entity>,
    pub(super) by_last: Bearers,
    by_first: Bearers,
    /// How often each word has stood alone as a name so far.
    pub(super) short: Vec<usize>,
    /// How many names have been linked so far.
    linked: usize,
}

/// The entities that bear a word as a name, at its number.
type Bearers = Vec<Vec<EntityId>>;

/// Whom a word that stands alone may name.
enum Referent {
    Nobody,
    One(EntityId),
    Several,
}

/// Maximum people of one surname that are compared; it bounds the work on a list of a thousand Smiths.
pub(super) const MOST_NAMESAKES: usize = 16;

/// Minimum uses of a surname alone before a full name that is another person's (set by hand).
const MANY_SHORT: usize = 5;

/// Maximum words in a full name (set by hand); a longer run is several names in a row.
const LONGEST_NAME_WORDS: usize = 4;

impl Entities {
    /// No entities; `words` is the number of distinct words in the article.
    pub fn new(words: usize) -> Self {
        Self { all: Vec::new(), by_last: bearers(words), by_first: bearers(words), short: vec![0; words], linked: 0 }
    }

    pub fn get(&self, id: EntityId) -> Option<&Entity> {
        self.all.get(id)
    }

    pub fn get_mut(&mut self, id: EntityId) -> Option<&mut Entity> {
        self.all.get_mut(id)
    }

    /// The person with a full name who is named three times or more, and twice as often as the next.
    pub fn main(&self) -> Option<EntityId> {
        let (mut best, mut second) = (None, 0);
        for (id, entity) in self.all.iter().enumerate().filter(|(_, it)| it.is_person && it.words.len() > 1) {
            match best {
                Some((_, most)) if entity.count <= most => second = second.max(entity.count),
                _ => {
                    second = best.map_or(0, |(_, most)| most);
                    best = Some((id, entity.count));
                }
            }
        }
        let full = |id: EntityId| self.all[id].words.len() > 1 && self.all[id].full_count > 0;
        best.filter(|&(id, most)| full(id) && most >= 3 && 2 * most >= 3 * second).map(|(id, _)| id)
    }

    /// Takes in every full name of a person, so that a surname ahead of the full name is known too.
    pub fn introduce(&mut self, name: &Name, is_located: bool, is_numbered: bool, vocabulary: &Vocabulary<'_>) {
        let short = name.words.last().and_then(|&last| self.short.get_mut(last as usize)).filter(|_| name.is_person);
        let short_before = short.map_or(0, |short| {
            *short += usize::from(name.words.len() == 1);
            *short
        });
        if name.words.len() > 1 && name.is_person {
            let id = self.find_or_add(name);
            if self.all[id].full_count == 0 {
                self.all[id].short_before = short_before;
                self.all[id].is_extended = self.short.get(name.words[0] as usize).is_some_and(|&short| short > 0);
            }
            self.note_gender(id, name, vocabulary);
            self.all[id].full_count += 1;
            self.all[id].located_count += usize::from(is_located && name.title.is_none());
            self.all[id].numbered_count += usize::from(is_numbered);
        }
    }

    /// Takes for places what only ever stands behind "in", "at", "near", and for things what a version mostly follows.
    pub fn part_places(&mut self) {
        for entity in &mut self.all {
            let is_thing = 2 * entity.numbered_count > entity.full_count || entity.located_count >= entity.full_count;
            entity.is_person &= !is_thing || entity.gender.is_some();
        }
    }

    /// The entity that a name stands for. A surname that two people share, whom nothing tells apart, is left at that.
    pub fn link(&mut self, name: &Name, vocabulary: &Vocabulary<'_>) -> EntityId {
        let known = match name.words[..] {
            [word] => self.known(word, name, vocabulary),
            _ => self.known_by_ending(name, vocabulary),
        };
        let id = match known {
            Referent::One(id) => id,
            Referent::Several => self.without_first_name(name),
            Referent::Nobody => match self.glued(name) {
                Some(id) => id,
                None => self.find_or_add(name),
            },
        };
        self.note_gender(id, name, vocabulary);
        self.linked += 1;
        let entity = &mut self.all[id];
        if name.words.len() > 1 {
            entity.last_full = self.linked;
        }
        entity.count += 1;
        entity.is_called_by_surname |= name.words.len() < entity.words.len() && entity.words.ends_with(&name.words);
        let title = name.title.filter(|title| !title.roles.intersects(Roles::HONORIFIC) && title.is_upright);
        entity.title = entity.title.or(title.map(|title| title.span));
        id
    }

    /// Whether a word begins or ends the full name of a person.
    pub(super) fn bears(&self, word: WordId) -> bool {
        let full = |&id: &EntityId| self.all[id].is_person && self.all[id].full_count > 0;
        let bearers = [self.by_last.get(word as usize), self.by_first.get(word as usize)];
        bearers.into_iter().flatten().any(|ids| ids.iter().take(MOST_NAMESAKES).any(full))
    }

    /// The person whose surname ends the name of something else: "the Daily Mail | Lacerda".
    fn glued(&self, name: &Name) -> Option<EntityId> {
        let last = name.words.last().filter(|_| !name.is_person && name.words.len() > 2)?;
        let one = |&id: &EntityId| {
            let entity = &self.all[id];
            entity.is_person && entity.words.len() == 2 && !name.words.contains(&entity.words[0])
        };
        let mut ids = self.by_last.get(*last as usize)?.iter().take(MOST_NAMESAKES).copied().filter(one);
        ids.next().filter(|_| ids.next().is_none())
    }

    /// The person whose surname, or else first name, stands alone here; of several the one who is named in full twice as
    /// often as the next.
    fn known(&self, word: WordId, name: &Name, vocabulary: &Vocabulary<'_>) -> Referent {
        let gender = gender_of(name, vocabulary);
        let fits = |&id: &EntityId| {
            let entity = &self.all[id];
            let clash = gender.is_some() && entity.gender.is_some() && gender != entity.gender;
            let clash = clash || is_relative(entity);
            entity.is_person && entity.words.len() > 1 && !clash && (entity.has_suffix || !name.has_suffix)
        };
        let is_named_after = |id: &EntityId| self.all[*id].is_extended && self.all[*id].gender.is_none();
        let relative = |id: &EntityId| self.all[*id].is_person && is_relative(&self.all[*id]);
        let bearers = self.by_last.get(word as usize);
        let relative = bearers.is_some_and(|ids| ids.iter().take(MOST_NAMESAKES).any(relative));
        // "his son Nick" is not Nick Hale whom the article names later.
        let known = |ids: &Vec<EntityId>| name.title.is_none() || ids.iter().any(|&id| self.all[id].count > 0);
        let by_first = self.by_first.get(word as usize).filter(|ids| name.is_person && !relative && known(ids));
        for ids in [self.by_last.get(word as usize), by_first].into_iter().flatten() {
            let (mut best, mut second) = (None, None);
            let extends = |id: &EntityId| self.all[*id].words.first() == Some(&word) && is_named_after(id);
            for &id in ids.iter().take(MOST_NAMESAKES).filter(|id| fits(id) && !extends(id)) {
                if best.is_none_or(|best| self.rank(id) > self.rank(best)) {
                    second = best.replace(id);
                } else if second.is_none_or(|second| self.rank(id) > self.rank(second)) {
                    second = Some(id);
                }
            }
            if vocabulary.has_few_words() && best.is_some_and(|id| self.all[id].count == 0) {
                // Where few first names are known, one who has been named goes first.
                let named = second.filter(|&id| self.all[id].count > 0);
                (best, second) = (named.or(best), named.map_or(second, |_| None));
            }
            match (best, second) {
                (Some(best), Some(second)) if self.are_namesakes(best, second) => {
                    // Only one of them has been named so far.
                    let mut named =
                        ids.iter().take(MOST_NAMESAKES).copied().filter(|id| fits(id) && self.all[*id].count > 0);
                    return match (named.next(), named.next()) {
                        (Some(only), None) => Referent::One(only),
                        _ => Referent::Several,
                    };
                }
                // "Ana Ruiz's father Tom Ruiz is sad. | Ruiz | said"
                (Some(best), Some(second)) if self.is_just_named(second, best) => return Referent::Several,
                (Some(best), _) => return Referent::One(best),
                _ => {}
            }
        }
        if relative { Referent::Several } else { Referent::Nobody }
    }

    /// The person whose name ends with these words: a particle with a capital and a surname ("Von der Mark"), or two
    /// surnames behind a first name that we know ("López Cruz").
    fn known_by_ending(&self, name: &Name, vocabulary: &Vocabulary<'_>) -> Referent {
        let has = |word: Option<&WordId>, any: Roles| word.is_some_and(|&word| vocabulary.roles(word).intersects(any));
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let (first, Some(&last)) = (name.words.first(), name.words.last()) else { return Referent::Nobody };
        let particle = has(first, Roles::PARTICLE);
        if has(first, given) && !particle {
            return Referent::Nobody;
        }
        let ids = self.by_last.get(last as usize).map(Vec::as_slice).unwrap_or_default();
        let fits = |&id: &EntityId| {
            let it = &self.all[id];
            let longer = it.is_person && it.words.len() > name.words.len() && it.words.ends_with(&name.words);
            longer && (particle || has(it.words.first(), given))
        };
        ids.iter().take(MOST_NAMESAKES).copied().find(|id| fits(id)).map_or(Referent::Nobody, Referent::One)
    }

    /// The more, the likelier a surname alone is meant for them.
    fn rank(&self, id: EntityId) -> (bool, usize) {
        (self.all[id].gender.is_some(), self.all[id].full_count)
    }

    /// Whether both are named in full about as often. A full name that stands once, without a known first name, may be a
    /// headline's words ("Vote Ruiz"); two with the same first name, one with "Jr", may be one person.
    fn are_namesakes(&self, often: EntityId, less: EntityId) -> bool {
        let (often, less) = (&self.all[often], &self.all[less]);
        let sure = less.gender.is_some() || less.full_count > 1 || often.gender.is_none();
        sure && less.full_count * 2 > often.full_count && often.words.first() != less.words.first()
    }

    /// Whether one of two of a surname was named in full right before, and the other not since.
    fn is_just_named(&self, one: EntityId, other: EntityId) -> bool {
        let (one, other) = (&self.all[one], &self.all[other]);
        let other_person = one.words.first() != other.words.first() && one.gender.is_some();
        other_person && one.last_full == self.linked && one.last_full > other.last_full
    }

    /// The entity that is only known by a surname which others bear too.
    fn without_first_name(&mut self, name: &Name) -> EntityId {
        let last = name.words[0];
        let single = |&id: &EntityId| self.all[id].words.len() == 1;
        let found =
            self.by_last.get(last as usize).and_then(|ids| ids.iter().rev().take(MOST_NAMESAKES).copied().find(single));
        found.unwrap_or_else(|| self.add(name, last, last))
    }

    fn find_or_add(&mut self, name: &Name) -> EntityId {
        let (Some(&first), Some(&last)) = (name.words.first(), name.words.last()) else { return 0 };
        let same = |&id: &EntityId| {
            let entity = &self.all[id];
            let alike = entity.words.len() == 1 || name.words.len() == 1 || entity.words.first() == Some(&first);
            entity.words == name.words && entity.has_suffix == name.has_suffix
                || entity.is_person == name.is_person && alike && entity.has_suffix == name.has_suffix
        };
        let found = self.by_last.get(last as usize).and_then(|ids| ids.iter().take(MOST_NAMESAKES).copied().find(same));
        let id = found.unwrap_or_else(|| self.add(name, first, last));
        let entity = &mut self.all[id];
        // "Dr Owen Fox", though "Fox" alone may be a firm.
        entity.is_person |= name.is_person && name.title.is_some() && name.words == entity.words;
        let fuller = name.words.len() > entity.words.len() && name.words.len() <= LONGEST_NAME_WORDS;
        if fuller && (!name.is_odd_form || entity.is_odd_form)
            || entity.is_odd_form && !name.is_odd_form && name.words.len() == entity.words.len()
        {
            entity.words.clone_from(&name.words);
            entity.name = name.span;
            entity.is_odd_form = name.is_odd_form;
        }
        id
    }

    fn add(&mut self, name: &Name, first: WordId, last: WordId) -> EntityId {
        let id = self.all.len();
        self.all.push(Entity {
            words: name.words.clone(),
            name: name.span,
            title: None,
            has_suffix: name.has_suffix,
            is_person: name.is_person,
            gender: None,
            count: 0,
            full_count: 0,
            located_count: 0,
            is_odd_form: name.is_odd_form,
            is_upright: false,
            short_before: 0,
            is_called_by_surname: false,
            numbered_count: 0,
            last_full: 0,
            is_extended: false,
            role_nouns: Vec::new(),
            acts: false,
            is_thing: false,
        });
        bear(&mut self.by_last, last, id);
        if name.words.len() > 1 {
            bear(&mut self.by_first, first, id);
        }
        id
    }

    fn note_gender(&mut self, id: EntityId, name: &Name, vocabulary: &Vocabulary<'_>) {
        let gender = &mut self.all[id].gender;
        *gender = gender.or(gender_of(name, vocabulary));
    }
}

/// Whether somebody else is meant by the surname, which the article knows long before this full name comes: "Ruiz" is not
/// Tom Ruiz whom the last paragraph names.
fn is_relative(entity: &Entity) -> bool {
    entity.short_before >= MANY_SHORT
}

fn bearers(words: usize) -> Bearers {
    let mut bearers = Vec::new();
    bearers.resize_with(words, Vec::new);
    bearers
}

#[inline(never)]
fn bear(bearers: &mut Bearers, word: WordId, id: EntityId) {
    if let Some(bearers) = bearers.get_mut(word as usize) {
        bearers.push(id);
    }
}

fn gender_of(name: &Name, vocabulary: &Vocabulary<'_>) -> Option<Gender> {
    match (name.is_feminine(vocabulary), name.is_masculine(vocabulary)) {
        (true, false) => Some(Gender::Feminine),
        (false, true) => Some(Gender::Masculine),
        _ => None,
    }
}
