//! The name in the case of a subject for one in another case, where both stand in the text: "по словам Олега Зимина", "Олег
//! Зимин".

use crate::chars::lower;
use crate::lang::{Language, Section};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::parse::mention::EntityId;
use crate::quote::people::entity::Entity;

/// Letters that the first names have in common in all cases: "Павел", "Павла".
const COMMON_LETTERS: usize = 2;

/// Maximum letters at the end of a first name that its cases change: "Павел", "Павла".
const FREE_LETTERS: usize = 2;

/// The only person whose name is that of `id` in the case of a subject; else `id`.
pub(super) fn upright(talk: &Conversation<'_>, id: EntityId) -> EntityId {
    let Some(entity) = talk.reading.entities.get(id).filter(|it| it.is_person && talk.language.names_inflect) else {
        return id;
    };
    let written = lower(entity.name.of(talk.reading.text));
    let fits = |other: &Entity| is_genitive_of(&written, &lower(other.name.of(talk.reading.text)), talk.language);
    let all = (0..).map_while(|it| talk.reading.entities.get(it).map(|other| (it, other)));
    let full = |&(it, other): &(EntityId, &Entity)| it != id && other.is_person && other.words.len() > 1 && fits(other);
    let mut others = all.filter(full).map(|(it, _)| it);
    others.next().filter(|_| others.next().is_none()).unwrap_or(id)
}

/// The entity whose name is shown: the nominative of the same name, if the first name shows that this one is a genitive.
pub(super) fn shown(talk: &Conversation<'_>, id: EntityId) -> EntityId {
    let other = upright(talk, id);
    let of = |id: EntityId| talk.reading.entities.get(id);
    let Some((here, there)) = of(id).zip(of(other)).filter(|_| other != id) else { return id };
    let first = |entity: &Entity| {
        lower(entity.name.of(talk.reading.text)).split_whitespace().next().map(str::to_owned).unwrap_or_default()
    };
    let (written, plain) = (first(here), first(there));
    let common = written.chars().zip(plain.chars()).take_while(|(one, other)| one == other).count();
    let inflected = written != plain && here.words.len() > 1 && common + FREE_LETTERS >= plain.chars().count();
    let alike = here.gender.zip(there.gender).is_none_or(|(one, other)| one == other);
    if inflected && alike { other } else { id }
}

/// Whether a name, or a surname alone, is the genitive of a full name.
fn is_genitive_of(written: &str, upright: &str, language: &Language) -> bool {
    let surname = |name: &str| name.rsplit(' ').next().map(str::to_owned).unwrap_or_default();
    let (genitive, nominative) = (surname(written), surname(upright));
    let same = language.cases(Section::SurnameGenitives).any(|(own, ending)| {
        nominative.strip_suffix(ending).zip(genitive.strip_suffix(own)).is_some_and(|(one, other)| one == other)
    });
    let first = written.chars().zip(upright.chars()).take_while(|(one, other)| one == other).count();
    same && (genitive == written || first >= COMMON_LETTERS)
}
