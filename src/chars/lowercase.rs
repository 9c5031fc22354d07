//! Lower-cases text and straightens apostrophes: the form in which all words are looked up.

/// The text in lower case, with ' for ’, and i for İ as in Turkish.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    #[allow(clippy::disallowed_methods)]
    text.to_lowercase().replace('’', "'").replace("i\u{307}", "i")
}

/// Appends the lower-case form of `text` to `lowered`.
pub fn lower_onto(text: &str, lowered: &mut String) {
    if text.is_ascii() {
        let start = lowered.len();
        lowered.push_str(text);
        lowered[start..].make_ascii_lowercase();
    } else {
        lowered.push_str(&lower(text));
    }
}
