//! How the speakers of a language's quotations are found: by a grammar, by a cue and a name alone, or not at all.

use crate::lang::Language;

/// How speakers are attributed. [`Attribution::of`] is the only place that decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attribution {
    /// The language has a lexicon, and this grammar reads the sentence around a quotation.
    Grammar(Grammar),
    /// Only a few words of the language are known: a cue beside the quotation, and a name beside the cue.
    CueOnly(Script),
    /// No word of the language is known: nobody is named.
    None,
}

/// The syntax of reported speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Grammar {
    #[default]
    English,
    /// Nouns are capitalised, the verb stands second or last.
    German,
}

/// How a language without a grammar shows names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Names have capitals.
    Cased,
    /// The script has no capitals, but spaces: Arabic, Hindi.
    Uncased,
    /// Chinese, Japanese, Korean.
    Cjk,
}

impl Attribution {
    pub fn of(language: &Language) -> Self {
        match language.full_speech {
            true if language.capital_nouns => Self::Grammar(Grammar::German),
            true => Self::Grammar(Grammar::English),
            false if !language.names_speakers() => Self::None,
            false if language.is_east_asian() => Self::CueOnly(Script::Cjk),
            false if language.has_capitals() => Self::CueOnly(Script::Cased),
            false => Self::CueOnly(Script::Uncased),
        }
    }

    pub fn is_grammar(self) -> bool {
        matches!(self, Self::Grammar(_))
    }

    /// The grammar; that of English where there is none, which then nobody asks.
    pub fn grammar(self) -> Grammar {
        match self {
            Self::Grammar(grammar) => grammar,
            Self::CueOnly(_) | Self::None => Grammar::default(),
        }
    }
}
