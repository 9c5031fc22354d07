//! The candidates of the pronouns beside quotations, for the script that learns their weights.

use crate::article::{Article, TokenTable};
use crate::lang::Language;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribution::Attribution;
use crate::quote::grammar::evidence::Found;
use crate::quote::parse::mention::{MentionKind, Pronoun};
use crate::quote::parse::parsed_article::ParsedArticle;
use crate::quote::people::coreference::{self, Features};
use crate::quote::quotation::Quote;
use crate::span::Span;

/// A "he" or "she" that stands beside a quotation as its speaker.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredPronoun {
    /// The quotation's first part.
    pub quote: Span,
    /// Whom it may mean, nearest first, once for each mention: the full name, and the features.
    pub candidates: Vec<(Span, Features)>,
    /// Whom it is taken to mean.
    pub antecedent: Option<Span>,
}

/// The weights of the features of a pronoun's candidates, by name and in their order, then the least weight and the least
/// margin.
pub fn pronoun_parameters() -> Vec<(&'static str, f64)> {
    let weights = coreference::NAMES.into_iter().zip(coreference::WEIGHTS);
    weights.chain([("least_weight", coreference::LEAST_WEIGHT), ("least_margin", coreference::LEAST_MARGIN)]).collect()
}

/// Measures the pronouns beside the quotations of an article in a language with a grammar. `words` are the article's.
pub fn measure_pronouns(
    quotes: Vec<Quote>,
    article: &Article<'_>,
    words: &TokenTable,
    language: &Language,
) -> Vec<MeasuredPronoun> {
    let (reading, places) = ParsedArticle::new(article, &quotes, words, language);
    let mut talk = Conversation::new(&reading, language);
    let mut measured = Vec::new();
    if !matches!(talk.attribution, Attribution::Grammar(_)) {
        return measured;
    }
    let mut places = &places[..];
    for quote in quotes {
        let (here, after) = places.split_at(quote.parts.len().min(places.len()));
        places = after;
        if let (None, Some(&place), Some(&part)) = (quote.label, here.first(), quote.parts.first()) {
            talk.hear_indirect(place);
            let name = |id| reading.entities.get(id).map(|entity| entity.name);
            if let Some(Found::Evidence(evidence)) = reading.clause(place.paragraph).evidence(place.token)
                && let MentionKind::Pronoun(pronoun @ (Pronoun::He | Pronoun::She)) = evidence.mention.kind
            {
                let candidates = talk.candidates(place.paragraph, &evidence.mention, pronoun);
                measured.push(MeasuredPronoun {
                    quote: part,
                    antecedent: talk.resolve(place.paragraph, &evidence).and_then(|voice| voice.entity).and_then(name),
                    candidates: candidates.into_iter().filter_map(|(id, it)| Some((name(id)?, it))).collect(),
                });
            }
        }
        talk.voices(quote, here);
    }
    measured
}
