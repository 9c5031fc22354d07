//! A sentence that opens a block → the same without the dateline in front of it: "TARN, 3 May (Agency) - The dam …".
//!
//! Place and agency say where a report comes from; the summary is to say what it says. A dateline is known by its form,
//! in any language: a few words with capitals or numbers, an agency in brackets, a dash. Either of the last two may be
//! missing, where the rest leaves no doubt.

use crate::span::Span;

/// A place has so many words at most, with country and date: "San Telmo, Isla Verde, 3 May".
const MOST_PLACE_WORDS: usize = 6;

/// A place that stands alone, in mixed case, has so many words at most: "New Selby, Upper Tarn".
const MOST_PLAIN_PLACE_WORDS: usize = 4;

/// An agency's name has so many characters at most: "Thomson Reuters".
const MOST_AGENCY_CHARS: usize = 20;

/// What is left of the sentence. `may_be_plain` says that a place may stand there without agency and capitals: "Upper
/// Tarn – The dam …".
pub(super) fn without_dateline(sentence: Span, text: &str, may_be_plain: bool) -> Span {
    let whole = sentence.of(text);
    match after_agency(whole).or_else(|| after_place(whole, may_be_plain)) {
        Some(rest) => Span::new(sentence.end - rest.len(), sentence.end),
        None => sentence,
    }
}

/// What follows "Place (Agency) - ", "(AGENCY) " or, as some pages print it, "Place (Agency)The dam …".
fn after_agency(whole: &str) -> Option<&str> {
    let (place, rest) = whole.split_once('(')?;
    let (agency, after) = rest.split_once(')')?;
    let is_name = agency.chars().count() <= MOST_AGENCY_CHARS && agency.chars().all(|c| c.is_alphabetic() || c == ' ');
    let dashed = after_dash(after);
    let is_glued = !after.starts_with(char::is_whitespace);
    let is_certain = dashed.is_some() || is_glued || place.is_empty() && is_capitals(agency);
    let rest = dashed.unwrap_or(after.trim_start());
    (is_place(place) && is_name && is_certain && opens_sentence(rest)).then_some(rest)
}

/// What follows "PLACE — ", or "Place — " if it may.
fn after_place(whole: &str, may_be_plain: bool) -> Option<&str> {
    let mut dashes = whole.match_indices(['-', '–', '—']).map(|(at, _)| at);
    let dash = dashes.find(|&at| whole[..at].ends_with(char::is_whitespace))?;
    let place = &whole[..dash];
    let rest = after_dash(&whole[dash..]).filter(|rest| opens_sentence(rest))?;
    let first = place.split([' ', ',']).next().unwrap_or_default();
    let is_plain = may_be_plain && !first.is_empty() && place.split_whitespace().count() <= MOST_PLAIN_PLACE_WORDS;
    ((is_capitals(first) || is_plain) && is_place(place)).then_some(rest)
}

/// What follows a dash, if the text begins with one.
fn after_dash(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([' ', '\u{a0}', '.', ':']);
    let rest = text.trim_start_matches(['-', '–', '—']);
    (rest.len() < text.len()).then(|| rest.trim_start())
}

/// Words with capitals and numbers; a month after its day may be in lower case.
fn is_place(words: &str) -> bool {
    let mut after_number = false;
    let fits = |word: &str| {
        let is_number = word.starts_with(char::is_numeric);
        let fits = is_number || after_number || word.starts_with(char::is_uppercase);
        after_number = is_number;
        fits
    };
    words.split_whitespace().count() <= MOST_PLACE_WORDS && words.split_whitespace().all(fits)
}

/// Three letters at least, all capitals, as agencies and places are printed in front of a report.
fn is_capitals(word: &str) -> bool {
    word.chars().nth(2).is_some() && word.chars().all(char::is_uppercase)
}

fn opens_sentence(text: &str) -> bool {
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || !c.is_alphanumeric()).chars().next();
    first.is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase())
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
            "PORT MARLOW, Tarn – ",
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
        ] {
            assert_eq!(rest(text), text);
        }
    }
}
