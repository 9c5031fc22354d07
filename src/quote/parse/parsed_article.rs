//! An article read for its speakers: paragraphs of tokens, the names in them, and the entities these stand for.

use crate::article::{Article, BlockKind, TokenTable};
use crate::chars::letters::has_lower;
use crate::lang::{Language, Part, Roles};
use crate::quote::Quote;
use crate::quote::grammar::noun_phrase;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph::{Paragraph, Reader};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::token::Token;
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::apposition;
use crate::quote::people::entity::Entities;
use crate::quote::people::genitive;
use crate::quote::people::name::{self, Name};

/// All that attribution knows of an article.
pub(crate) struct ParsedArticle<'a> {
    pub text: &'a str,
    pub language: &'a Language,
    /// The blocks, in order.
    pub paragraphs: Vec<Paragraph>,
    pub entities: Entities,
    /// The person whom the article is about, who is named far more often than anybody else.
    pub main: Option<EntityId>,
}

/// Where a piece of a quote stands: its paragraph, and its token there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub paragraph: usize,
    pub token: usize,
}

impl Place {
    /// Whether it stands at most `paragraphs` behind the paragraph of another place, and none ahead of it.
    pub fn is_within(self, other: Place, paragraphs: usize) -> bool {
        self.paragraph.checked_sub(other.paragraph).is_some_and(|behind| behind <= paragraphs)
    }
}

impl<'a> ParsedArticle<'a> {
    /// Reads the article; gives the place of each piece of each quote, in order, too.
    pub fn new(
        article: &'a Article<'a>,
        quotes: &[Quote],
        words: &'a TokenTable,
        language: &'a Language,
    ) -> (Self, Vec<Place>) {
        let text = article.text();
        let mut reader = Reader::new(text, words, language);
        let mut pieces =
            quotes.iter().flat_map(|quote| quote.parts.iter().copied().zip(quote.blocks.iter().copied())).peekable();
        let mut paragraphs = Vec::with_capacity(article.blocks().len());
        let mut places = Vec::new();
        for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| names_people(block.kind)) {
            let inside = std::iter::from_fn(|| pieces.next_if(|&(_, block)| block == index).map(|(part, _)| part));
            let mut paragraph = reader.read(block.span, inside);
            paragraph.is_quotation = block.kind == BlockKind::Quotation;
            let quotations = paragraph.tokens.iter().enumerate().filter(|(_, token)| token.is_quote());
            places.extend(quotations.map(|(token, _)| Place { paragraph: paragraphs.len(), token }));
            paragraphs.push(paragraph);
        }
        let entities = Entities::new(reader.vocabulary.len());
        let mut reading = Self { text, language, paragraphs, entities, main: None };
        reading.find_names(&mut reader.vocabulary, language);
        reading.main = reading.entities.main();
        (reading, places)
    }

    /// The words around the quotations of one paragraph.
    pub fn clause(&self, paragraph: usize) -> ParagraphView<'_> {
        ParagraphView { text: self.text, paragraph: &self.paragraphs[paragraph], language: self.language }
    }

    fn find_names(&mut self, vocabulary: &mut Vocabulary<'_>, language: &Language) {
        if language.names_inflect {
            vocabulary.note_nominatives();
        }
        let mut names: Vec<Vec<Name>> = Vec::with_capacity(self.paragraphs.len());
        for paragraph in &self.paragraphs {
            names.push(name::names(self.text, paragraph, vocabulary, language));
        }
        for name in names.iter().flatten() {
            if name.is_person && (name.words.len() > 1 || name.title.is_some()) {
                name.words.iter().for_each(|&word| vocabulary.note_capital_late(word));
                let given = name.is_feminine(vocabulary) || name.is_masculine(vocabulary);
                if let Some(&last) = name
                    .words
                    .last()
                    .filter(|&&last| given && name.words.len() > 1 && vocabulary.roles(last).intersects(Roles::TITLE))
                {
                    vocabulary.note_surname(last);
                }
            }
        }
        // A name that opens a sentence is known by where else it stands: then names are read anew.
        for (paragraph, names) in self.paragraphs.iter().zip(&mut names) {
            let late = |&i: &usize| {
                let token = &paragraph.tokens[i];
                let genitive = token.has_any(Roles::GENITIVE);
                let base = if genitive { vocabulary.base_of_genitive(token.word()) } else { None };
                vocabulary.is_known_late(token.word()) || base.is_some_and(|base| vocabulary.is_known_late(base))
            };
            if paragraph.capitals.iter().any(late) {
                *names = name::names(self.text, paragraph, vocabulary, language);
            }
        }
        genitive::mark(&mut names, vocabulary);
        for (paragraph, names) in self.paragraphs.iter().zip(&names) {
            for name in names {
                let before = name.tokens.start().checked_sub(1).and_then(|i| paragraph.tokens.get(i));
                let is_located = before.is_some_and(|it| it.is_lower() && it.has_any(Roles::LOCATIVE));
                let after = paragraph.tokens.get(name.tokens.end() + 1).filter(|it| it.is_word());
                // "7.7", "10.1N", and no result: "7-6"
                let is_version = |it: &str| it.starts_with(char::is_numeric) && it.contains('.') && !it.contains('-');
                let is_numbered = after.is_some_and(|it| is_version(it.span.of(self.text)));
                self.entities.introduce(name, is_located, is_numbered && language.full_speech, vocabulary);
            }
        }
        self.entities.part_places();
        if language.has_few_words() {
            for (paragraph, names) in self.paragraphs.iter().zip(&mut names) {
                for name in names.iter_mut() {
                    let opens = paragraph.opens_sentence(*name.tokens.start());
                    self.entities.cut_complement(name, &paragraph.tokens, opens, language.names_inflect);
                }
                if language.bare_nouns {
                    names.retain(|name| !self.entities.is_district(name, vocabulary));
                }
            }
        }
        for (paragraph, names) in self.paragraphs.iter_mut().zip(&names) {
            add_names(self.text, paragraph, names, &mut self.entities, vocabulary);
        }
    }
}

/// Adds the mentions by name to those by pronoun, which are none inside a name.
fn add_names(
    text: &str,
    paragraph: &mut Paragraph,
    names: &[Name],
    entities: &mut Entities,
    vocabulary: &Vocabulary<'_>,
) {
    if names.is_empty() {
        return;
    }
    let mut pronouns = std::mem::take(&mut paragraph.mentions).into_iter().peekable();
    for name in names {
        let opening = paragraph.opens_sentence(*name.tokens.start());
        if let Some(mention) = mention(name, opening, &paragraph.tokens, text, entities, vocabulary) {
            while let Some(pronoun) = pronouns.next_if(|pronoun| pronoun.first <= mention.last) {
                if pronoun.first < mention.first {
                    paragraph.mentions.push(pronoun);
                }
            }
            paragraph.mentions.push(mention);
        }
    }
    paragraph.mentions.extend(pronouns);
}

/// Whether names are read from such a block: headlines and captions give full names too, though nobody speaks there.
fn names_people(kind: BlockKind) -> bool {
    kind.is_prose() || matches!(kind, BlockKind::Headline | BlockKind::Caption)
}

fn mention(
    name: &Name,
    opening: bool,
    tokens: &[Token],
    text: &str,
    entities: &mut Entities,
    vocabulary: &Vocabulary<'_>,
) -> Option<Mention> {
    let (first, last) = (*name.tokens.start(), *name.tokens.end());
    if name.words.len() == 1 && opening && name.title.is_none() && vocabulary.is_seen_lower(name.words[0]) {
        return None;
    }
    let after = tokens.get(last + 1..).unwrap_or_default();
    if is_dateline(name, after, text) {
        return None;
    }
    let before = first.checked_sub(1).and_then(|i| tokens.get(i));
    if is_adjective(name, after, vocabulary) || modifies_noun(name, before, after, vocabulary) {
        return None;
    }
    let entity = entities.link(name, vocabulary);
    if let Some(entity) = entities.get_mut(entity) {
        apposition::note(entity, name, tokens, text, vocabulary.language);
        entity.acts |= is_acting(first, last, tokens);
        entity.is_upright |= is_upright(name, tokens, text, vocabulary.language) && vocabulary.is_stem(name.words[0]);
        entity.is_thing |= says_it(after);
    }
    // "McConnell spokesman Don Stewart", "McConnell spokesman, Don Stewart": the first name only says whose spokesman.
    let is_person = entities.get(entity).is_some_and(|entity| entity.is_person);
    // "Ana Ruiz manajer City"
    let full = is_person && name.words.len() > 1 && vocabulary.has_few_words();
    let described = after.first().is_some_and(|next| next.is_lower() && next.has_any(Roles::TITLE))
        && after[1..].iter().find(|it| !it.is_mark(&[','])).is_some_and(Token::is_capital)
        && !full;
    let kind = MentionKind::Name { entity, is_person, possessive: name.is_possessive || described };
    Some(Mention { kind, first, last, span: name.span })
}

/// Roles of words that open a description behind a comma.
const DESCRIBING: Roles = Roles::WHO.union(Roles::DETERMINER).union(Roles::SUBORDINATING).union(Roles::NOW);

/// Whether a name is the subject of a cue or of another verb in the past, or has a description: "said Ruiz", "Ruiz nodded",
/// "Ruiz, who left"; not "people in Iowa say".
fn is_acting(first: usize, last: usize, tokens: &[Token]) -> bool {
    let is_cue = |token: &Token| token.has_any(Roles::CUE);
    let before = first.checked_sub(1).and_then(|i| tokens.get(i));
    let after = tokens.get(last + 1..).unwrap_or_default();
    let verb = after.iter().find(|token| !token.is_lower() || !token.has_any(Roles::AUXILIARY.union(Roles::ADVERB)));
    let acts = verb.is_some_and(|token| token.is_lower() && token.has_any(Roles::CUE.union(Roles::PAST)));
    let source = first > 1 && tokens[first - 1].has_any(Roles::TO) && tokens[first - 2].has_any(Roles::ACCORDING);
    let hangs = before.is_some_and(|token| token.is_lower() && token.has_any(Roles::PREPOSITION.union(Roles::TO)));
    let described = after.first().is_some_and(|it| it.is_mark(&[',']))
        && after.get(1).is_some_and(|it| it.is_lower() && it.has_any(DESCRIBING));
    before.is_some_and(|token| is_cue(token) && !token.has_any(Roles::ADDRESSEE))
        || source
        || !hangs && (described || acts)
}

/// Whether one word stands alone behind a verb of speech whose object it can't be: "said | Захарова". Behind a verb whose
/// subject is a man an ending of women may be a genitive, but for one behind a title.
fn is_upright(name: &Name, tokens: &[Token], text: &str, language: &Language) -> bool {
    let (first, last) = (*name.tokens.start(), *name.tokens.end());
    let verb = first.checked_sub(1).and_then(|i| tokens.get(i)).filter(|it| it.is_lower());
    let other = Roles::QUOTING.union(Roles::ADDRESSEE).union(Roles::PLURAL_VERB);
    let ends = Roles::PREPOSITION.union(Roles::ADVERB).union(Roles::DAY).union(Roles::CONJUNCTION);
    let feminine = language.ends_in(tokens[last].span.of(text), Part::FeminineName);
    let other = if feminine && name.title.is_none() { other.union(Roles::MASCULINE_VERB) } else { other };
    name.words.len() == 1
        && verb.is_some_and(|it| it.has_any(Roles::UNAMBIGUOUS_CUE) && !it.has_any(other))
        && tokens.get(last + 1).is_none_or(|it| !it.is_word() && !it.is_quote() || it.is_lower() && it.has_any(ends))
}

/// Whether the words behind a name report what it says of itself with "it": "Lumo | has said that it".
fn says_it(after: &[Token]) -> bool {
    let mut rest = after.iter().skip_while(|it| it.is_lower() && it.has_any(Roles::AUXILIARY.union(Roles::ADVERB)));
    rest.next().is_some_and(|it| it.has_any(Roles::UNAMBIGUOUS_CUE))
        && rest.find(|it| !it.has_any(Roles::CLAUSE_WORD)).is_some_and(|it| it.has_any(Roles::NEUTER))
}

/// Whether the name is the place of a dateline: "WASHINGTON (Aug. 13) --".
fn is_dateline(name: &Name, after: &[Token], text: &str) -> bool {
    let marked = after.first().is_some_and(|next| next.is_mark(&['(', '-', '–', '—']));
    let shouts = || !has_lower(name.span.of(text));
    *name.tokens.start() == 0 && marked && name.title.is_none() && shouts()
}

/// Whether a place or party only says which thing the noun after it is: "the Democratic candidate".
fn is_adjective(name: &Name, after: &[Token], vocabulary: &Vocabulary<'_>) -> bool {
    let noun = after.first().is_some_and(|next| next.is_lower() && !next.has_any(NO_NOUN));
    noun && !name.is_possessive && name.words.iter().all(|&word| vocabulary.roles(word).intersects(Roles::PLACE))
}

/// Whether the name says which thing the noun behind it is, and goes on to its left with a word that is rarely a name:
/// "the Good | Morning Harrow | programme".
fn modifies_noun(name: &Name, before: Option<&Token>, after: &[Token], vocabulary: &Vocabulary<'_>) -> bool {
    let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
    let noun = after.first().is_some_and(|next| next.is_lower() && !next.has_any(NO_NOUN.union(Roles::TITLE)));
    let goes_on = before.is_some_and(|it| it.is_capital() && it.has_any(Roles::NAME_STOP));
    let person = name.title.is_some() || name.words.iter().any(|&word| vocabulary.roles(word).intersects(given));
    noun && goes_on && name.words.len() > 1 && !name.is_possessive && !person
}

/// Roles of words that may follow a subject, and are no noun or adjective.
const NO_NOUN: Roles = noun_phrase::NO_NOUN.union(Roles::PASSIVE).union(Roles::THIRD_PERSON);
