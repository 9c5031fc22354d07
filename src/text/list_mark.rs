//! The mark of a list's item → the mark of the next item, for lists pasted as one line: "1) Wash the rice 2) Boil it".

use crate::lang::Language;

/// The mark after the one at the start of the text: "2)" after "1)", "b." after "a.", "• 10." after "• 9.". `None` if there is
/// none. A number with a full stop is no mark where it is an ordinal ("1. FC Köln").
pub(super) fn following(text: &str, language: &Language) -> Option<String> {
    let text = text.trim_start();
    let label_start = text.find(|c: char| !matches!(c, '•' | '⁃' | '*' | ' ' | '('))?;
    let (opening, labelled) = text.split_at(label_start);
    let label_end = labelled.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (label, rest) = labelled.split_at(label_end);
    let closing = [".)", ")", "."].into_iter().find(|closing| rest.starts_with(closing))?;
    let ordinal = language.ordinal_stop && closing == "." && opening.is_empty() && label.starts_with(char::is_numeric);
    let is_mark = rest[closing.len()..].starts_with(char::is_whitespace) && !ordinal;
    if is_mark { Some(format!("{opening}{}{closing}", label_after(label)?)) } else { None }
}

/// "2" after "1", "b" after "a".
fn label_after(label: &str) -> Option<String> {
    match label.as_bytes() {
        [letter @ b'a'..=b'y'] => Some(char::from(letter + 1).to_string()),
        [_] | [_, _] => label.parse::<u8>().ok().map(|number| (number + 1).to_string()),
        _ => None,
    }
}
