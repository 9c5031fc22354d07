//! An article read for its speakers: paragraphs of tokens, the names in them, and the entities these stand for.

use crate::article::{Article, BlockKind};
use crate::lang::{Language, Roles};
use crate::quote::Quote;
use crate::quote::calling;
use crate::quote::clause::Clause;
use crate::quote::entity::Entities;
use crate::quote::mention::{Mention, MentionKind, Pronoun};
use crate::quote::name::{self, Name};
use crate::quote::paragraph::{self, Paragraph, opens_sentence};
use crate::quote::token::Token;
use crate::quote::vocabulary::Vocabulary;
use crate::span::Span;

/// All that attribution knows of an article.
pub(super) struct Reading<'a> {
    pub text: &'a str,
    /// The blocks, in order.
    pub paragraphs: Vec<Paragraph>,
    pub entities: Entities,
}

/// Where a piece of a quote stands: its paragraph, and its token there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub paragraph: usize,
    pub token: usize,
}

impl<'a> Reading<'a> {
    /// Reads the article; gives the place of each piece of each quote, in order, too.
    pub fn new(article: &'a Article<'a>, quotes: &[Quote], language: &'a Language) -> (Self, Vec<Place>) {
        let text = article.text();
        let mut vocabulary = Vocabulary::new(language);
        let mut pieces =
            quotes.iter().flat_map(|quote| quote.parts.iter().copied().zip(quote.blocks.iter().copied())).peekable();
        let mut paragraphs = Vec::new();
        let mut places = Vec::new();
        for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| names_people(block.kind)) {
            let mut inside = Vec::new();
            while let Some((part, _)) = pieces.next_if(|&(_, block)| block == index) {
                inside.push(part);
            }
            let mut paragraph = paragraph::read(text, block.span, &inside, &mut vocabulary, language);
            paragraph.is_quotation = block.kind == BlockKind::Quotation;
            let quotations = paragraph.tokens.iter().enumerate().filter(|(_, token)| token.is_quote());
            places.extend(quotations.map(|(token, _)| Place { paragraph: paragraphs.len(), token }));
            paragraphs.push(paragraph);
        }
        let mut reading = Self { text, paragraphs, entities: Entities::default() };
        reading.find_names(&mut vocabulary, language);
        (reading, places)
    }

    /// The words around the quotations of one paragraph.
    pub fn clause(&self, paragraph: usize) -> Clause<'_> {
        Clause { text: self.text, paragraph: &self.paragraphs[paragraph] }
    }

    fn find_names(&mut self, vocabulary: &mut Vocabulary<'_>, language: &Language) {
        let read = |vocabulary: &Vocabulary<'_>| -> Vec<Vec<Name>> {
            self.paragraphs.iter().map(|paragraph| name::names(self.text, paragraph, vocabulary, language)).collect()
        };
        // A name that opens a sentence is known by where else it stands: so names are read twice.
        for name in read(vocabulary)
            .iter()
            .flatten()
            .filter(|name| name.is_person && (name.words.len() > 1 || name.title.is_some()))
        {
            name.words.iter().for_each(|&word| vocabulary.note_capital_inside(word));
        }
        let names = read(vocabulary);
        for name in names.iter().flatten() {
            self.entities.introduce(name, vocabulary);
        }
        for (paragraph, names) in self.paragraphs.iter_mut().zip(&names) {
            for name in names {
                let opening = opens_sentence(&paragraph.tokens, *name.tokens.start());
                if let Some(mention) = mention(name, opening, &paragraph.tokens, &mut self.entities, vocabulary) {
                    paragraph.mentions.push(mention);
                }
            }
            add_pronouns(paragraph);
        }
    }
}

/// Whether names are read from such a block: headlines and captions give full names too, though nobody speaks there.
fn names_people(kind: BlockKind) -> bool {
    kind.is_prose() || matches!(kind, BlockKind::Headline | BlockKind::Caption)
}

fn mention(
    name: &Name,
    opening: bool,
    tokens: &[Token],
    entities: &mut Entities,
    vocabulary: &Vocabulary<'_>,
) -> Option<Mention> {
    let (first, last) = (*name.tokens.start(), *name.tokens.end());
    if name.words.len() == 1 && opening && name.title.is_none() && vocabulary.is_seen_lower(name.words[0]) {
        return None;
    }
    let after = tokens.get(last + 1..).unwrap_or_default();
    if is_adjective(name, after, vocabulary) {
        return None;
    }
    let entity = entities.link(name, vocabulary);
    if let Some(entity) = entities.get_mut(entity) {
        calling::note(entity, name, tokens);
    }
    // "McConnell spokesman Don Stewart": the first name only says whose spokesman.
    let described = after.first().is_some_and(|next| next.is_lower() && next.has(Roles::TITLE))
        && after.get(1).is_some_and(|next| next.capital);
    let is_person = entities.get(entity).is_some_and(|entity| entity.is_person);
    let kind = MentionKind::Name { entity, is_person, possessive: name.is_possessive || described };
    Some(Mention { kind, first, last, span: name.span })
}

/// Whether a place or party only says which thing the noun after it is: "the Democratic candidate".
fn is_adjective(name: &Name, after: &[Token], vocabulary: &Vocabulary<'_>) -> bool {
    let noun = after.first().is_some_and(|next| next.is_lower() && !next.has(NO_NOUN));
    noun && !name.is_possessive && name.words.iter().all(|&word| vocabulary.roles(word).has(Roles::PLACE))
}

/// What is no noun or adjective, and may follow a subject.
const NO_NOUN: Roles = Roles::AUXILIARY
    .and(Roles::CUE)
    .and(Roles::PREPOSITION)
    .and(Roles::CONJUNCTION)
    .and(Roles::ADVERB)
    .and(Roles::RELATIVE)
    .and(Roles::CLAUSE_WORD)
    .and(Roles::PASSIVE)
    .and(Roles::PAST)
    .and(Roles::THIRD_PERSON)
    .and(Roles::NOUN_END);

fn add_pronouns(paragraph: &mut Paragraph) {
    let mut taken = paragraph.mentions.iter().peekable();
    let mut pronouns = Vec::new();
    for (i, token) in paragraph.tokens.iter().enumerate() {
        while taken.next_if(|mention| mention.last < i).is_some() {}
        if taken.peek().is_none_or(|mention| i < mention.first) {
            pronouns.extend(pronoun(token).map(|kind| at(i, token.span, kind)));
        }
    }
    paragraph.mentions.extend(pronouns);
    paragraph.mentions.sort_by_key(|mention| mention.first);
}

fn at(i: usize, span: Span, pronoun: Pronoun) -> Mention {
    Mention { kind: MentionKind::Pronoun(pronoun), first: i, last: i, span }
}

fn pronoun(token: &Token) -> Option<Pronoun> {
    let kinds = [
        (Roles::MASCULINE, Pronoun::He),
        (Roles::FEMININE, Pronoun::She),
        (Roles::PLURAL, Pronoun::They),
        (Roles::NEUTER, Pronoun::It),
    ];
    kinds.iter().find(|(roles, _)| token.has(*roles)).map(|&(_, pronoun)| pronoun)
}
