//! The first sentence of a block → the same without its dateline: "TARN, 3 May (Agency) - The dam …".
//!
//! A dateline is recognised by its form, in any language: a few words with capitals or numbers, an agency in brackets, a
//! dash. Agency or dash may be missing where the rest is unambiguous.

use crate::chars::punctuation::is_dash;
use crate::span::Span;

/// Maximum words of a place with country and date: "San Telmo, Isla Verde, 3 May". Set by hand.
const MAX_PLACE_WORDS: usize = 6;

/// Maximum words of a place in mixed case without agency: "New Selby, Upper Tarn". Set by hand.
const MAX_PLAIN_PLACE_WORDS: usize = 4;

/// Maximum bytes of an agency's name: "Thomson Reuters". Set by hand.
const MAX_AGENCY_BYTES: usize = 24;

/// The sentence without its dateline. `may_be_plain` allows a place without agency and capitals: "Upper Tarn – The dam …".
pub(super) fn without_dateline(sentence: Span, text: &str, may_be_plain: bool) -> Span {
    let rest = after_dateline(sentence.of(text), may_be_plain);
    rest.map_or(sentence, |rest| Span::new(sentence.end - rest.len(), sentence.end))
}

fn after_dateline(whole: &str, may_be_plain: bool) -> Option<&str> {
    let (words, rest) = after_place(whole)?;
    let (is_certain, rest) = match rest.strip_prefix('(') {
        Some(agency) => after_agency(agency, words == 0)?,
        None => (is_capitals(whole) || may_be_plain && (1..=MAX_PLAIN_PLACE_WORDS).contains(&words), rest),
    };
    let stated = rest.trim_start_matches(is_mark);
    let opens_sentence = stated.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    (is_certain && opens_sentence).then_some(stated)
}

/// The number of words before the first bracket or dash, and the rest from there. `None` if one of the words has no capital
/// and is no number; a month after its day may be in lower case.
fn after_place(whole: &str) -> Option<(usize, &str)> {
    let (mut words, mut rest, mut after_number) = (0, whole, false);
    while !rest.starts_with('(') && !rest.starts_with(is_dash) {
        let is_number = rest.starts_with(char::is_numeric);
        if words == MAX_PLACE_WORDS || !(is_number || after_number || rest.starts_with(char::is_uppercase)) {
            return None;
        }
        (words, after_number) = (words + 1, is_number);
        let end = rest.find(|c: char| c.is_whitespace() || c == '(')?;
        // "TARN.- The dam"
        let dash = rest[..end].find(".-").map_or(end, |stop| stop + 1);
        rest = rest[dash..].trim_start();
    }
    Some((words, rest))
}

/// Whether "Agency) – " is certain, and the rest behind the bracket. It is with a dash, without white space
/// ("(Agency)The dam …"), or with capitals at the very start.
fn after_agency(agency: &str, is_start: bool) -> Option<(bool, &str)> {
    let (name, rest) = agency.split_once(')')?;
    let is_name = name.len() <= MAX_AGENCY_BYTES && !name.contains(|c: char| !c.is_alphabetic() && c != ' ');
    let is_certain =
        !rest.starts_with(' ') || rest[..rest.len() - rest.trim_start_matches(is_mark).len()].contains(is_dash);
    is_name.then_some((is_certain || is_start && is_capitals(agency), rest))
}

fn is_mark(c: char) -> bool {
    is_dash(c) || matches!(c, ' ' | '\u{a0}' | '.' | ':')
}

/// Whether a text begins with three capitals.
fn is_capitals(text: &str) -> bool {
    text.chars().take(3).all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(text: &str) -> &str {
        without_dateline(Span::new(0, text.len()), text, false).of(text)
    }

    #[test]
    fn place_and_agency_go() {
        for dateline in [
            "(NBX)",
            "(NBX) ",
            "Tarn (NBX)",
            "Tarn, Upper Selby (NBX) -- ",
            "TARN, May 3 (Newswire) - ",
            "Tarn (nbx) – ",
            "Tarn, 3 may (NBX).- ",
            "TARN — ",
            "TARN.- ",
            "PORT MARLOW.-",
            "PORT MARLOW, Tarn – ",
            "San Telmo, Isla Verde, 3 May (NBX) - ",
        ] {
            let text = format!("{dateline}The dam is safe.");
            assert_eq!(rest(&text), "The dam is safe.", "{dateline}");
        }
        assert_eq!(rest("(NBX)\"Nobody needs to leave,\" Lind said."), "\"Nobody needs to leave,\" Lind said.");
    }

    #[test]
    fn a_place_in_mixed_case_goes_where_it_may() {
        let plain = |text: &str| without_dateline(Span::new(0, text.len()), text, true).of(text).to_owned();
        assert_eq!(plain("New Selby, Upper Tarn –  The dam is safe."), "The dam is safe.");
        assert_eq!(rest("New Selby, Upper Tarn –  The dam is safe."), "New Selby, Upper Tarn –  The dam is safe.");
        for text in
            ["Ada Lind – an engineer – left.", "Well-known Lind left.", "A dam – Lind’s – broke.", "– Lind left."]
        {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn what_only_looks_like_a_dateline_stays() {
        for text in [
            "The harbour board (HB) said the dam is safe.",
            "Ada Lind (Greens) Nora Osei have met.",
            "NASA — the space agency — closed a dam.",
            "Lind – Osei’s rival – left.",
            "Tarn (pop. 300) - a town.",
            "She said (twice) - No.",
            "(Laughter) We were late.",
            "TARN —",
            "San Telmo, Isla Verde, North Tarn, 3 May (NBX) - The dam is safe.",
        ] {
            assert_eq!(rest(text), text);
        }
    }
}
