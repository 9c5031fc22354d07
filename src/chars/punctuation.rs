//! Punctuation: one table of what each mark is, and the sets of marks that the stages ask for, each a union of classes.

use bitflags::bitflags;

bitflags! {
    /// Classes of punctuation marks. A mark may be in several: “ opens an English quotation and closes a German one.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) struct Marks: u32 {
        /// The full stop, which also ends abbreviations.
        const STOP = 1;
        /// The ellipsis, which also stands inside a sentence.
        const ELLIPSIS = 1 << 1;
        /// Ends a question.
        const QUESTION = 1 << 2;
        /// Ends an exclamation.
        const EXCLAMATION = 1 << 3;
        /// Ends a sentence even without white space after it: 。, the danda.
        const UNSPACED = 1 << 4;
        /// Commas.
        const COMMA = 1 << 5;
        /// Semicolons.
        const SEMICOLON = 1 << 6;
        /// Colons.
        const COLON = 1 << 7;
        /// Dashes, hyphen and minus sign among them.
        const DASH = 1 << 8;
        /// Opens a bracket, or a title in 《 》.
        const OPENING_BRACKET = 1 << 9;
        /// Closes a bracket, or a title in 《 》.
        const CLOSING_BRACKET = 1 << 10;
        /// A double mark that opens a quotation in some language.
        const OPENING_DOUBLE = 1 << 11;
        /// A double mark that closes a quotation in some language.
        const CLOSING_DOUBLE = 1 << 12;
        /// ”, which opens quotations in Swedish and Finnish only.
        const NORDIC_OPENING = 1 << 13;
        /// A single mark that opens a quotation in some language.
        const OPENING_SINGLE = 1 << 14;
        /// A single mark that closes a quotation in some language, or is an apostrophe.
        const CLOSING_SINGLE = 1 << 15;
        /// A spacing accent in the place of a quotation mark.
        const ACCENT = 1 << 16;
        /// ¿ and ¡.
        const INVERTED = 1 << 17;
        /// A bullet of a list.
        const BULLET = 1 << 18;

        /// Ends a sentence, if it is not part of an abbreviation.
        const SENTENCE_END = Self::STOP.bits() | Self::QUESTION.bits() | Self::EXCLAMATION.bits() | Self::UNSPACED.bits();
        /// Ends a sentence or breaks it off.
        const TERMINATOR = Self::SENTENCE_END.bits() | Self::ELLIPSIS.bits();
        /// May stand between a sentence and the white space before it.
        const OPENING = Self::OPENING_BRACKET.bits() | Self::OPENING_DOUBLE.bits() | Self::NORDIC_OPENING.bits()
            | Self::OPENING_SINGLE.bits() | Self::INVERTED.bits();
        /// May stand between a sentence's last stop and the white space after it.
        const CLOSING = Self::CLOSING_BRACKET.bits() | Self::CLOSING_DOUBLE.bits() | Self::CLOSING_SINGLE.bits()
            | Self::ACCENT.bits();
        /// A single quotation mark or an apostrophe.
        const SINGLE = Self::OPENING_SINGLE.bits() | Self::CLOSING_SINGLE.bits();
        /// A quotation mark or an apostrophe of any kind.
        const QUOTATION = Self::SINGLE.bits() | Self::OPENING_DOUBLE.bits() | Self::CLOSING_DOUBLE.bits()
            | Self::ACCENT.bits();
        /// Parts clauses.
        const CLAUSE_BORDER = Self::COMMA.bits() | Self::SEMICOLON.bits() | Self::COLON.bits() | Self::DASH.bits();
    }
}

impl Marks {
    /// The classes of a character; none if it is not a punctuation mark that some stage asks for.
    pub const fn of(c: char) -> Self {
        match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' | ' ' => Self::empty(),
            '.' => Self::STOP,
            '…' => Self::ELLIPSIS,
            '?' | '؟' | '⁇' | '՞' => Self::QUESTION,
            '!' | '‼' => Self::EXCLAMATION,
            '⁈' | '⁉' => Self::QUESTION.union(Self::EXCLAMATION),
            '？' => Self::QUESTION.union(Self::UNSPACED),
            '！' => Self::EXCLAMATION.union(Self::UNSPACED),
            '።' | '፧' | '。' | '．' | '｡' | '।' | '॥' | '۔' | '։' | '။' | '។' | '๚' | '๛' => {
                Self::UNSPACED
            }
            ',' | '،' | '，' | '、' => Self::COMMA,
            ';' | '؛' | '；' => Self::SEMICOLON,
            ':' | '：' => Self::COLON,
            '-' | '–' | '—' => Self::DASH.union(Self::BULLET),
            '―' | '−' => Self::DASH,
            '(' | '[' | '{' | '（' | '《' | '〈' | '【' => Self::OPENING_BRACKET,
            ')' | ']' | '}' | '）' | '》' | '〉' | '】' => Self::CLOSING_BRACKET,
            '"' | '“' | '«' | '»' | '‹' | '›' | '״' | '＂' => {
                Self::OPENING_DOUBLE.union(Self::CLOSING_DOUBLE)
            }
            '„' | '「' | '『' => Self::OPENING_DOUBLE,
            '」' | '』' => Self::CLOSING_DOUBLE,
            '”' => Self::CLOSING_DOUBLE.union(Self::NORDIC_OPENING),
            '\'' | '‘' => Self::OPENING_SINGLE.union(Self::CLOSING_SINGLE),
            '‚' => Self::OPENING_SINGLE,
            '’' => Self::CLOSING_SINGLE,
            '`' => Self::ACCENT,
            '¿' | '¡' => Self::INVERTED,
            '•' | '*' | '▪' | '■' | '◆' | '▶' | '►' | '‣' | '◦' | '●' | '○' => Self::BULLET,
            _ => Self::empty(),
        }
    }

    /// Whether a character is in one of these classes.
    pub const fn has(self, c: char) -> bool {
        self.intersects(Self::of(c))
    }
}

/// Whether a character is in [`Marks::OPENING`].
pub(crate) const fn is_opening(c: char) -> bool {
    Marks::OPENING.has(c)
}

/// Whether a character is in [`Marks::CLOSING`].
pub(crate) const fn is_closing(c: char) -> bool {
    Marks::CLOSING.has(c)
}

/// Whether a character is in [`Marks::DASH`].
pub(crate) const fn is_dash(c: char) -> bool {
    Marks::DASH.has(c)
}

/// Whether a character is in [`Marks::SENTENCE_END`].
pub(crate) const fn is_sentence_end(c: char) -> bool {
    Marks::SENTENCE_END.has(c)
}

/// Whether a character is in [`Marks::BULLET`].
pub(crate) const fn is_bullet(c: char) -> bool {
    Marks::BULLET.has(c)
}

/// The marks that close what a mark opens, by the conventions of all languages; empty if it opens nothing.
pub(crate) const fn closing_marks(open: char) -> &'static [char] {
    match open {
        '(' => &[')'],
        '[' => &[']'],
        '（' => &['）'],
        '《' => &['》'],
        '〈' => &['〉'],
        '"' => &['"'],
        '“' | '”' => &['”'],
        '„' => &['“', '”'],
        '״' => &['״'],
        '＂' => &['＂'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '›' => &['‹'],
        '「' => &['」'],
        '『' => &['』'],
        '\'' => &['\''],
        '‘' | '‚' => &['’', '‘'],
        _ => &[],
    }
}

/// How a character ends a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Terminator {
    /// A full stop, which may also end an abbreviation.
    Stop,
    /// An ellipsis, which may also stand inside a sentence.
    Ellipsis,
    /// An exclamation or question mark.
    Mark,
    /// A mark that ends a sentence even without white space after it.
    Full,
}

/// How a character ends a sentence; `None` if it does not.
pub(crate) const fn terminator(c: char) -> Option<Terminator> {
    let marks = Marks::of(c);
    if marks.intersects(Marks::UNSPACED) {
        Some(Terminator::Full)
    } else if marks.intersects(Marks::STOP) {
        Some(Terminator::Stop)
    } else if marks.intersects(Marks::ELLIPSIS) {
        Some(Terminator::Ellipsis)
    } else if marks.intersects(Marks::SENTENCE_END) {
        Some(Terminator::Mark)
    } else {
        None
    }
}

/// A raised digit, as marks of notes are.
pub(crate) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mark_closes_was_opened_by_an_opening_mark() {
        for open in '\0'..=char::MAX {
            let closing = closing_marks(open);
            assert!(closing.is_empty() || Marks::OPENING.has(open), "{open:?}");
            assert!(closing.iter().all(|&close| Marks::CLOSING.has(close)), "{open:?}");
        }
    }

    #[test]
    fn every_named_set_is_a_union_of_classes_and_holds_its_members() {
        let classes: Vec<Marks> = (0..19).map(|bit| Marks::from_bits_truncate(1 << bit)).collect();
        for (name, set) in Marks::all().iter_names() {
            let members = classes.iter().copied().filter(|&class| set.contains(class));
            assert_eq!(members.fold(Marks::empty(), Marks::union), set, "{name}");
        }
        let members = |set: Marks| ('\0'..=char::MAX).filter(|&c| set.has(c)).collect::<String>();
        assert_eq!(members(Marks::DASH), "-–—―−");
        assert_eq!(members(Marks::CLOSING), "\"')]`}«»״‘’“”‹›〉》」』】＂）");
        assert_eq!(members(Marks::OPENING), "\"'([{¡«»¿״‘‚“”„‹›〈《「『【＂（");
        assert_eq!(members(Marks::COMMA), ",،、，");
    }

    #[test]
    fn what_ends_a_sentence_is_the_same_to_every_stage() {
        for c in '\0'..=char::MAX {
            assert_eq!(terminator(c).is_some(), Marks::TERMINATOR.has(c), "{c:?}");
        }
        for c in ['՞', '‼', '⁉', '፧', '．', '！'] {
            assert!(Marks::SENTENCE_END.has(c), "{c:?}");
        }
        assert!(!Marks::SENTENCE_END.has('…'));
    }
}
