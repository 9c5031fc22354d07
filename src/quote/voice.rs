//! Somebody who speaks: while it is being found out, and as it is told.

use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::span::Span;

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Speaker {
    /// The fullest mention of the name in the article, without title.
    pub name: Span,
    /// The title or office as the article gives it beside the name.
    pub title: Option<Span>,
    /// The mention beside the quote that led to the name: the name itself, a pronoun, "the minister".
    pub mention: Span,
    /// How the speaker was found.
    pub by: By,
}

/// How a speaker was found, from the surest to the most inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum By {
    /// A cue beside the quote names them: "…," said Cho.
    Cue,
    /// A label before the quote names them: "Cho: …".
    Label,
    /// A cue beside the quote has a pronoun: "…," she said.
    Pronoun,
    /// No cue: the one who has the floor goes on speaking.
    Running,
}

impl By {
    /// A stable name in JSON and JavaScript: `"cue"`, `"label"`, `"pronoun"` or `"running"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cue => "cue",
            Self::Label => "label",
            Self::Pronoun => "pronoun",
            Self::Running => "running",
        }
    }
}

/// Somebody who speaks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ResolvedSpeaker {
    pub entity: Option<EntityId>,
    /// A noun phrase's own words, where nobody is named.
    pub noun: Option<Span>,
    /// The title beside them.
    pub title: Option<Span>,
    pub mention: Mention,
    pub rule: Rule,
    pub cue: Option<Span>,
}

/// What tells two voices apart.
pub(crate) fn who(voice: ResolvedSpeaker) -> (Option<EntityId>, Option<Span>) {
    (voice.entity, voice.noun)
}

/// A voice that is only known by the words of its name.
pub(crate) fn said_by(name: Span, title: Option<Span>, cue: Span, quote: usize) -> ResolvedSpeaker {
    let mention = Mention { kind: MentionKind::Noun, first: quote, last: quote, span: name };
    ResolvedSpeaker { entity: None, noun: Some(name), title, mention, rule: Rule::BeforeQuote, cue: Some(cue) }
}

impl ResolvedSpeaker {
    pub fn by(self) -> By {
        match self.rule {
            Rule::Label => By::Label,
            Rule::Sentence | Rule::GoesOn | Rule::SentenceBefore | Rule::ParagraphBefore => By::Running,
            _ if matches!(self.mention.kind, MentionKind::Pronoun(_)) => By::Pronoun,
            _ => By::Cue,
        }
    }
}
