//! One block's text → what it looks like by itself: how long, how it ends, what it is made of. Nothing here knows a word
//! of any language; the neighbours and the whole text come in `page.rs`.

/// Whether a text reads as running text: at least one whole sentence of some length, or very long.
pub fn is_prose(text: &str) -> bool {
    Look::new(text).is_prose()
}

/// What the text of one block looks like.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// About how many words: its width in Latin letters over six. Measured by width, not by spaces, so that scripts that
    /// write no spaces count alike.
    pub words: f32,
    /// Ends as a sentence does.
    pub ends_sentence: bool,
    /// Ends with a colon or an ellipsis, as a sentence that leads to the next block.
    pub ends_soft: bool,
    /// Ends with a closing bracket.
    pub ends_bracket: bool,
    /// How many sentences end inside it.
    pub inner_ends: u32,
    /// How many commas and their like.
    pub commas: u32,
    /// How many words begin with a letter that has an upper and a lower case.
    pub cased_words: u32,
    /// How many of these begin with the upper case.
    pub capitals: u32,
    /// How many of these are all upper case, two letters or more.
    pub shouted: u32,
    /// Begins with a lower-case letter.
    pub starts_lower: bool,
    /// The share of its characters that are digits.
    pub digit_share: f32,
    /// Holds a time of day, a date in figures or a year.
    pub has_date: bool,
    /// Holds or is a count: "0/250", "(12)", "1.2K".
    pub has_count: bool,
    /// Holds what parts the entries of a menu: "Home > World", "Sport | Culture".
    pub has_separator: bool,
    /// Of those, one that points the way down a site: "Home > World".
    pub has_breadcrumb: bool,
    /// Holds a mail or web address or an account's name.
    pub has_address: bool,
    /// Holds a copyright or trade mark.
    pub has_copyright: bool,
    /// Holds a double quotation mark or a bracket of that use.
    pub has_quote: bool,
    /// Holds an arrow, a cross or another sign of a button.
    pub has_arrow: bool,
    /// Begins with a list mark or a number that is one.
    pub is_bulleted: bool,
    /// Begins with a label and a colon: "Photo: …".
    pub is_labelled: bool,
    /// The share of its characters that are signs of code and markup: braces, underscores, equals signs, slashes.
    pub sign_share: f32,
    /// Holds a tab, as a table's row does.
    pub has_tab: bool,
    /// Ends with a question mark.
    pub is_question: bool,
}

/// As wide as one letter of Latin text is for one character of this script: a Han character or kana carries about what
/// two and a half letters do.
fn width(c: char) -> f32 {
    match c {
        _ if is_ideograph(c) => 2.5,
        '\u{ac00}'..='\u{d7af}' => 1.8,
        _ => 1.0,
    }
}

/// Han, kana: scripts where a character is about a word.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Scripts that write neither spaces between words nor stops at the end of sentences: Thai, Lao, Tibetan, Burmese, Khmer.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

fn is_code_sign(c: char) -> bool {
    matches!(
        c,
        '{' | '}' | '(' | ')' | '[' | ']' | '<' | '>' | '=' | '_' | ';' | '/' | '\\' | '$' | '#' | '+' | '*' | '`'
    )
}

fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '।' | '؟' | '۔')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '’' | '»' | '」' | '』' | ')' | ']' | '）' | '\'')
}

impl Look {
    /// Looks at a block's text, once from start to end.
    pub fn new(text: &str) -> Self {
        let mut look = Self::default();
        look.read_characters(text);
        look.read_words(text);
        look.read_numbers(text);
        look.read_ends(text);
        look
    }

    fn read_characters(&mut self, text: &str) {
        let (mut width_sum, mut count, mut digits, mut signs) = (0.0, 0.0_f32, 0.0, 0.0);
        let mut previous = ' ';
        let mut characters = text.chars().peekable();
        while let Some(c) = characters.next() {
            if c.is_whitespace() && previous.is_whitespace() {
                continue;
            }
            let next = characters.peek().copied().unwrap_or(' ');
            width_sum += width(c);
            count += 1.0;
            digits += if c.is_numeric() { 1.0 } else { 0.0 };
            signs += if is_code_sign(c) { 1.0 } else { 0.0 };
            self.read_sign(previous, c, next, count < 2.0);
            previous = c;
        }
        self.words = width_sum / 6.0;
        self.digit_share = digits / count.max(1.0);
        self.sign_share = signs / count.max(1.0);
        self.has_tab = text.contains('\t');
    }

    fn read_sign(&mut self, previous: char, c: char, next: char, opens: bool) {
        let apart = previous.is_whitespace() && next.is_whitespace() && !opens;
        match c {
            ',' | ';' | '،' | '、' | '，' | '؛' => self.commas += 1,
            '|' | '•' | '·' if !opens => self.has_separator = true,
            '›' | '»' | '〉' | '>' if apart => (self.has_separator, self.has_breadcrumb) = (true, true),
            '›' if !opens => self.has_separator = true,
            '/' if apart => self.has_separator = true,
            '©' | '®' | '™' => self.has_copyright = true,
            '→' | '▶' | '►' | '▸' | '⟶' | '↑' | '↓' | '✕' | '×' | '☰' => self.has_arrow = true,
            '@' if next.is_alphanumeric() => self.has_address = true,
            _ => {}
        }
        self.has_quote |= matches!(c, '"' | '”' | '“' | '„' | '«' | '»' | '「' | '『');
        let full_stop = matches!(c, '。' | '！' | '？') && !next.is_whitespace();
        let stop = is_sentence_end(previous) || is_closing(previous);
        self.inner_ends += u32::from(full_stop || (stop && c.is_whitespace() && next.is_alphabetic()));
    }

    fn read_words(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            let is_cased = |c: char| c.is_uppercase() || c.is_lowercase();
            if !word.starts_with(is_cased) {
                continue;
            }
            self.cased_words += 1;
            self.capitals += u32::from(word.starts_with(char::is_uppercase));
            let shouted = word.len() > 1 && word.chars().all(char::is_uppercase);
            self.shouted += u32::from(shouted);
        }
        self.has_address |= text.contains("://") || text.contains("www.");
        self.starts_lower = text.starts_with(char::is_lowercase);
    }

    /// Numbers that tell a time or a date, a count or a list's order.
    fn read_numbers(&mut self, text: &str) {
        let mut numbers = Vec::new();
        let mut rest = text;
        let mut at = 0;
        while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
            let digits = rest[start..].bytes().take_while(u8::is_ascii_digit).count();
            numbers.push((at + start, digits));
            at += start + digits;
            rest = &text[at..];
        }
        for (i, &(start, digits)) in numbers.iter().enumerate() {
            let after = &text[start + digits..];
            let next = numbers.get(i + 1).filter(|next| next.0 == start + digits + 1).map(|next| next.1);
            let clock = digits <= 2 && next == Some(2) && after.starts_with([':', '.']);
            let day = digits <= 2 && after.starts_with(['.', '/', '-']) && next.is_some_and(|digits| digits <= 2);
            let date = day
                && numbers.get(i + 2).is_some_and(|last| last.0 <= start + digits + 5 && (last.1 == 2 || last.1 == 4));
            let century = &text[start..start + digits.min(2)];
            let year = digits == 4 && (century == "19" || century == "20");
            self.has_date |= clock || date || year || after.starts_with(['年', '월']);
            self.has_count |= digits <= 6 && next.is_some() && after.starts_with('/');
        }
        let is_amount = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '(' | ')' | 'K' | 'k' | 'M');
        let ends_counted = numbers
            .last()
            .is_some_and(|&(start, digits)| &text[start + digits..] == ")" && text[..start].ends_with('('));
        self.has_count |= ends_counted || (!numbers.is_empty() && text.chars().all(is_amount));
        let numbered = numbers.first().is_some_and(|&(start, digits)| {
            start == 0 && digits <= 2 && text[digits..].starts_with([')', '.']) && text[digits + 1..].starts_with(' ')
        });
        let mut first = text.chars();
        let marked = first.next().is_some_and(is_list_mark) && first.next().is_some_and(char::is_whitespace);
        self.is_bulleted = numbered || marked;
    }

    fn read_ends(&mut self, text: &str) {
        let open = text.trim_end_matches(is_closing).trim_end();
        self.ends_sentence = open.ends_with(is_sentence_end) && !open.ends_with("...");
        self.ends_soft = open.ends_with(['…', ':', '：']) || open.ends_with("...");
        self.ends_bracket = text.ends_with([')', ']', '）', '】']);
        self.is_question = text.ends_with(['?', '？', '؟']);
        self.has_separator |= text.ends_with([' ', '-', '–', '—']) && text.len() > 2;
        let label = text.char_indices().take(26).find(|(_, c)| matches!(c, '.' | '!' | '?' | ':' | '：'));
        self.is_labelled = label.is_some_and(|(at, c)| matches!(c, ':' | '：') && at > 1 && at + 2 < text.len());
    }

    /// Whether it reads as running text: at least one whole sentence of some length, or very long.
    pub fn is_prose(&self) -> bool {
        self.words >= 40.0 || (self.words >= 14.0 && self.ends_sentence)
    }

    /// Whether it reads as a sentence, however short.
    pub fn is_sentence(&self) -> bool {
        self.is_prose() || (self.words >= 6.0 && self.ends_sentence && !self.is_question)
    }
}

/// A sign that opens an item of a list.
pub(super) fn is_list_mark(c: char) -> bool {
    matches!(c, '•' | '*' | '▪' | '■' | '◆' | '▶' | '►' | '–' | '—' | '-' | '‣' | '◦' | '●' | '○')
}

#[cfg(test)]
mod tests {
    use super::Look;

    #[test]
    fn a_text_without_spaces_is_measured_by_its_width() {
        let (latin, han) = (Look::new("The council will meet again on Monday."), Look::new("市议会将于周一再次开会。"));
        assert!((latin.words - han.words).abs() < 2.0, "{} {}", latin.words, han.words);
    }

    #[test]
    fn numbers_are_told_apart() {
        for dated in ["Updated 09:15", "3/4/2021", "March 2024", "2012年", "12.05.21"] {
            assert!(Look::new(dated).has_date, "{dated}");
        }
        for counted in ["Policy (0/250)", "Comments (12)", "1.2K", "3/5"] {
            assert!(Look::new(counted).has_count, "{counted}");
        }
        for plain in ["Room 12 was empty", "It cost 3,000 crowns", "Apollo 11"] {
            let look = Look::new(plain);
            assert!(!look.has_date && !look.has_count, "{plain}");
        }
    }

    #[test]
    fn an_ending_is_seen_through_closing_marks() {
        assert!(Look::new("“We will not go.”").ends_sentence);
        assert!(Look::new("他说：“我们不会走。”").ends_sentence);
        assert!(Look::new("The list was long:").ends_soft);
        assert!(!Look::new("Harbour bridge to close").ends_sentence);
    }
}
