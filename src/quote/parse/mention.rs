//! Who is named or meant in one place of the text.

use crate::lang::Roles;
use crate::span::Span;

/// The number of an entity: a person, or an organisation that speaks like one.
pub(crate) type EntityId = usize;

/// A name, a pronoun or a noun phrase that may be a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mention {
    pub kind: MentionKind,
    /// Its first token in the paragraph, a title with it.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// Where it stands, without title and possessive ending.
    pub span: Span,
}

/// How somebody is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MentionKind {
    /// By name. A possessive can't be the subject: "Ruiz's spokesman".
    Name { entity: EntityId, is_person: bool, possessive: bool },
    /// By a pronoun.
    Pronoun(Pronoun),
    /// By a noun: "a spokesman for the ministry".
    Noun,
}

/// A pronoun, by what it can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pronoun {
    He,
    She,
    They,
    It,
    /// A pronoun for a man or a woman alike: "hän".
    Person,
    /// The one who writes or the one who reads: "I", "we", "you". Nobody who is named.
    Unnamed,
    /// A subject that the verb alone tells: "dijo".
    Dropped,
}

const PRONOUN: Roles = Roles::MASCULINE.union(Roles::FEMININE).union(Roles::PLURAL).union(Roles::NEUTER);

impl Pronoun {
    /// The pronoun that a word with these roles is, if it is one.
    pub fn of(roles: Roles) -> Option<Self> {
        if roles.intersects(Roles::UNNAMED) {
            Some(Self::Unnamed)
        } else if !roles.intersects(PRONOUN) {
            None
        } else if roles.contains(Roles::MASCULINE.union(Roles::FEMININE)) {
            Some(Self::Person)
        } else if roles.intersects(Roles::MASCULINE) {
            Some(Self::He)
        } else if roles.intersects(Roles::FEMININE) {
            Some(Self::She)
        } else if roles.intersects(Roles::PLURAL) {
            Some(Self::They)
        } else {
            Some(Self::It)
        }
    }
}

impl Mention {
    /// Whether it is "he" or "she", or a pronoun for both.
    pub fn is_personal_pronoun(&self) -> bool {
        matches!(self.kind, MentionKind::Pronoun(Pronoun::He | Pronoun::She | Pronoun::Person))
    }

    /// Whether it is the name of a person, and not a possessive.
    pub fn is_person(&self) -> bool {
        matches!(self.kind, MentionKind::Name { is_person: true, possessive: false, .. })
    }

    /// Whether it is a name, and not a possessive.
    pub fn is_name(&self) -> bool {
        matches!(self.kind, MentionKind::Name { possessive: false, .. })
    }

    /// Whether it is a name that is no person's.
    pub fn is_organisation(&self) -> bool {
        matches!(self.kind, MentionKind::Name { is_person: false, .. })
    }

    /// Whether it is a possessive.
    pub fn is_possessive(&self) -> bool {
        matches!(self.kind, MentionKind::Name { possessive: true, .. })
    }
}
