//! Whether a name may be whom a pronoun or a verb without a subject goes back to: that of one person, in the case of a subject,
//! of the gender that the verb tells.

use crate::chars::words;
use crate::lang::Roles;
use crate::quote::attribute::called::OFFICE_PARAGRAPHS;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::entity::{Entity, Gender};

/// Whether an entity may go on as the speaker: one who has spoken, or who is no body and stands in the case of a subject
/// near this paragraph or before it.
pub(super) fn may_go_on(talk: &Conversation<'_>, id: EntityId, paragraph: usize) -> bool {
    if talk.has_spoken(id) {
        return true;
    }
    let told = talk.reading.entities.get(id).is_some_and(|it| it.is_upright);
    let (mut upright, mut body) = (told || !talk.language.names_inflect, false);
    for at in paragraph.saturating_sub(OFFICE_PARAGRAPHS)..=paragraph {
        let clause = talk.reading.clause(at);
        let own = |it: &&Mention| matches!(it.kind, MentionKind::Name { entity, .. } if entity == id);
        for mention in clause.paragraph.mentions.iter().filter(own) {
            upright |= !clause.is_in_other_case(mention);
            body |= clause.is_of_several(mention);
        }
    }
    upright && !body
}

/// Whether an entity is surely a person: one with a title, a description or a first name that we know, who is called by the
/// surname, or who has spoken.
pub(super) fn is_surely_somebody(talk: &Conversation<'_>, id: EntityId) -> bool {
    let told = |it: &Entity| {
        let described = it.title.is_some() || !it.role_nouns.is_empty() || it.gender.is_some();
        described || it.is_called_by_surname || talk.has_spoken(id)
    };
    talk.reading.entities.get(id).is_some_and(|it| it.is_person && !it.is_odd_form && told(it))
}

impl ParagraphView<'_> {
    /// Whether the ending of a name may be that of another case than the subject's: "Линдси | Грэма". First names that we
    /// know tell the case: "Анна Белова", "Глеб Дуда".
    fn is_in_other_case(self, name: &Mention) -> bool {
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let first = self.first_word(name);
        let told = name.last > first && self.has_any(first, given);
        let cased = !told && (self.has_any(name.last, Roles::GENITIVE) || self.has_inflected_given(name));
        cased || !self.may_be_subject(name)
    }

    /// Whether a name is that of several, or of a body: "the | Lakers", "BBC Radio".
    fn is_of_several(self, name: &Mention) -> bool {
        let first = self.first_word(name);
        let several = name.first > 0 && self.has_any(name.first - 1, Roles::PLURAL_VERB);
        let acronym = |it: &str| it.chars().nth(2).is_some() && !it.contains(char::is_lowercase);
        let acronym = name.last > first && self.token(first).is_some_and(|it| acronym(it.span.of(self.text)));
        several || acronym || (first..=name.last).any(|i| self.has_any(i, Roles::ORGANISATION))
    }

    /// The gender of the subject that the form of a verb tells: "сказала".
    pub fn gender_of_verb(self, i: usize) -> Option<Gender> {
        match (self.has_any(i, Roles::FEMININE_VERB), self.has_any(i, Roles::MASCULINE_VERB)) {
            (true, false) => Some(Gender::Feminine),
            (false, true) => Some(Gender::Masculine),
            _ => None,
        }
    }
}

/// Whether the quotation at a place calls a person by the surname, who then hardly is the one whom a mere office beside it means.
pub(super) fn is_named_inside(talk: &Conversation<'_>, place: Place, id: EntityId) -> bool {
    let clause = talk.reading.clause(place.paragraph);
    let quoted = clause.token(place.token).filter(|it| it.is_quote()).map(|it| it.span.of(clause.text));
    let entity = talk.reading.entities.get(id).filter(|it| it.is_person && it.words.len() > 1);
    let surname = entity.and_then(|it| words(it.name.of(clause.text)).last()).map(|(_, name)| name);
    quoted.zip(surname).is_some_and(|(quoted, surname)| words(quoted).any(|(_, word)| word == surname))
}
