//! Text → language: by its script, then by its words and letter groups with weights learnt from data.
//!
//! The table is `languages/detection.txt`, made by `tools/learn/detect.py`, which counts in the same way. A text is cut into
//! pieces of up to twenty words, none over a line's end. In a piece a class's score is `bias + Σ weight · min(count, 3) · 4 /
//! √words`, in tenths; the class that is most likely over all pieces is the text's.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::chars::lower_onto;
use crate::chars::punctuation::terminator;
use crate::chars::script::{is_unspaced, is_word_char};
use crate::lang::files::DETECTION_FILE;
use crate::lang::language::Language;
use crate::lang::registry::{self, Found, NEUTRAL, canonical};

/// Words a piece, as in training.
const PIECE_WORDS: usize = 20;
/// Words that a piece which is not the first must have.
const LEAST_PIECE_WORDS: usize = 6;
/// Pieces that are read.
const MOST_PIECES: usize = 40;
/// A word's longest letters for its whole to count.
const LONGEST_WORD: usize = 7;
/// A feature counts no more often than this in a piece.
const MOST_COUNTED: u32 = 3;
/// Words from which on the counts are scaled down.
const SCALED_FROM: usize = 4;
/// The weight of 0 in the table.
const ZERO_WEIGHT: u8 = b'O';

/// What a page's language may lack to the best one, a piece, and still be believed; tenths, set by hand.
const DECLARED_MARGIN: f64 = 60.0;

/// What the scores are divided by before they become likelihoods: tenths, and softened, so that no piece decides alone.
const TEMPERATURE: f64 = 20.0;

/// Bytes of a line that is prose whatever it ends with.
const LONG_LINE: usize = 100;
/// Bytes of a line that is prose if it has the end of a sentence.
const PROSE_LINE: usize = 40;
/// Bytes of prose that decide alone.
const LEAST_PROSE: usize = 60;
/// Bytes that are read.
const MOST_BYTES: usize = 12_000;

/// The tag of a text's language; "und" if it is none that we know.
pub fn detect_tag(text: &str) -> &'static str {
    let text = prose(text);
    classify(&text).map_or(NEUTRAL, |scored| scored.best)
}

/// The language of a text; the neutral rules if it is none that is here.
pub fn detect(text: &str) -> &'static Language {
    registry::find_or_neutral(detect_tag(text))
}

/// The language of a text: the one that the caller names; else the one that the page declares, if the text is not clearly in
/// another; else what the text is found to be in.
pub fn choose(asked: Option<&str>, declared: Option<&str>, text: &str) -> Found {
    match (asked, declared) {
        (Some(tag), _) if !tag.is_empty() => registry::lookup(tag),
        (_, Some(tag)) if !tag.is_empty() => detect_declared(tag, text),
        _ => registry::lookup(detect_tag(text)),
    }
}

/// The language of a text that its page declares to be in one. The page is believed, also about a language that we do not
/// know or a neighbour of it, unless the text is clearly in another that we know: many a page says "en" of every text.
pub fn detect_declared(tag: &str, text: &str) -> Found {
    let declared = registry::lookup(tag);
    let known = declared.missing.unwrap_or(declared.language.tag);
    if known == NEUTRAL {
        return declared;
    }
    let text = prose(text);
    match classify(&text) {
        Some(scored) if scored.best != NEUTRAL && scored.lead_over(known) > DECLARED_MARGIN => {
            registry::lookup(scored.best)
        }
        _ => declared,
    }
}

/// The lines of running text, if they are enough to decide: menus and captions are often in another language.
fn prose(text: &str) -> String {
    let mut found = String::new();
    for line in text.lines().map(str::trim) {
        let ends = || line.chars().any(|c| terminator(c).is_some());
        if line.len() >= LONG_LINE || line.len() >= PROSE_LINE && ends() {
            found.push_str(line);
            found.push('\n');
        }
        if found.len() >= MOST_BYTES {
            break;
        }
    }
    if found.len() < LEAST_PROSE {
        found = text.replace('\n', " ");
    }
    let end = (0..=MOST_BYTES).rev().find(|&end| found.is_char_boundary(end));
    found.truncate(end.unwrap_or_default());
    found
}

/// Scores of a text in the classes of its script, summed over its pieces.
struct Scored {
    best: &'static str,
    scores: Vec<(&'static str, f64)>,
    pieces: usize,
}

impl Scored {
    /// How much more a piece speaks for the best language than for another.
    fn lead_over(&self, tag: &str) -> f64 {
        let score = |tag: &str| {
            let own = self.scores.iter().filter(|(class, _)| *class == tag).map(|&(_, score)| score);
            own.fold(f64::NEG_INFINITY, f64::max)
        };
        (score(self.best) - score(tag)) / self.pieces.max(1) as f64
    }
}

fn classify(text: &str) -> Option<Scored> {
    let script = script(text)?;
    let table = table();
    let model = table.iter().find(|model| model.name == script)?;
    if let [class] = model.classes[..] {
        return Some(Scored { best: known(class), scores: vec![(class, 0.0)], pieces: 1 });
    }
    let pieces = pieces(text);
    let (best, scores) = model.judge(&pieces)?;
    // Close relatives have a model of their own.
    let pair = table.iter().find(|pair| is_pair(pair, script) && pair.classes.contains(&best));
    let second = pair.and_then(|pair| pair.judge(&pieces));
    let best = known(second.map_or(best, |(best, _)| best));
    Some(Scored { best, scores, pieces: pieces.len() })
}

fn is_pair(model: &Model, script: &str) -> bool {
    model.name.split_once(' ').is_some_and(|(name, _)| name == script)
}

/// A class's tag, if we have a file of it.
fn known(class: &str) -> &'static str {
    canonical(class).unwrap_or(NEUTRAL)
}

/// The scripts that are told apart, with the ranges of their letters, Latin first; by the names of the table.
const SCRIPTS: &[(&str, &[(char, char)])] = &[
    ("Latin", &[('A', 'Z'), ('a', 'z'), ('À', 'ɏ'), ('Ḁ', 'ỿ')]),
    ("Han", &[('㐀', '䶿'), ('一', '鿿')]),
    ("Kana", &[('ぁ', 'ヿ')]),
    ("Hangul", &[('가', '힣'), ('ᄀ', 'ᇿ')]),
    ("Thai", &[('ก', '๛')]),
    ("Greek", &[('Ͱ', 'Ͽ'), ('ἀ', '῿')]),
    ("Hebrew", &[('א', 'ת')]),
    ("Arabic", &[('ء', 'ۿ')]),
    ("Devanagari", &[('ऀ', 'ॿ')]),
    ("Bengali", &[('ঀ', '\u{9ff}')]),
    ("Armenian", &[('Ա', '֏')]),
    ("Cyrillic", &[('Ѐ', 'ӿ')]),
];

/// The script of a text. A sign of Han or Hangul stands for half a word, so that few of them outweigh many Latin letters;
/// every script but Latin counts double, for foreign names in it are fewer.
fn script(text: &str) -> Option<&'static str> {
    let mut counts = [0_usize; SCRIPTS.len()];
    let mut others = 0_usize;
    for c in text.chars().filter(|&c| c.is_alphabetic() || is_accent(c)) {
        let holds = |(_, ranges): &(&str, &[(char, char)])| ranges.iter().any(|&(first, last)| first <= c && c <= last);
        match SCRIPTS.iter().position(holds) {
            Some(at) => counts[at] += 1,
            None => others += 1,
        }
    }
    let count = |name: &str| SCRIPTS.iter().position(|(known, _)| *known == name).map_or(0, |at| counts[at]);
    let (latin, han, kana, hangul) = (count("Latin"), count("Han"), count("Kana"), count("Hangul"));
    if kana >= 2 && 10 * kana >= kana + han && 5 * (kana + han) >= latin {
        return Some("Kana");
    }
    for (name, signs) in [("Hangul", hangul), ("Han", han)] {
        if signs > 0 && 5 * signs >= latin {
            return Some(name);
        }
    }
    let weight = |at: usize| counts[at] * if at == 0 { 1 } else { 2 };
    let best = (0..SCRIPTS.len()).rev().max_by_key(|&at| weight(at))?;
    (weight(best) > 2 * others).then_some(SCRIPTS[best].0)
}

/// Whether a character is an accent by itself: text made unreadable has many.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The words of a text, in pieces.
fn pieces(text: &str) -> Vec<Vec<&str>> {
    let is_part = |c: char| is_word_char(c) && !c.is_numeric() && !is_unspaced(c);
    let mut pieces: Vec<Vec<&str>> = Vec::new();
    for line in text.lines() {
        let words = line.split(|c: char| !is_part(c) && c != '\'' && c != '’');
        let words: Vec<&str> =
            words.map(|word| word.trim_matches(['\'', '’'])).filter(|word| !word.is_empty()).collect();
        let long_enough = |piece: &&[&str]| piece.len() >= LEAST_PIECE_WORDS || piece.len() == words.len();
        pieces.extend(words.chunks(PIECE_WORDS).filter(long_enough).map(<[&str]>::to_vec));
    }
    pieces.truncate(MOST_PIECES);
    pieces
}

/// The model of a script, or of close relatives in one.
struct Model {
    name: &'static str,
    classes: Vec<&'static str>,
    biases: Vec<i32>,
    /// The number of each feature.
    features: FxHashMap<&'static str, usize>,
    /// For each feature, a weight for each class, a byte each.
    weights: Vec<&'static [u8]>,
}

static TABLE: OnceLock<Vec<Model>> = OnceLock::new();

fn table() -> &'static [Model] {
    TABLE.get_or_init(|| read(DETECTION_FILE))
}

fn read(text: &'static str) -> Vec<Model> {
    let mut models: Vec<Model> = Vec::new();
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let classes: Vec<_> = lines.next().unwrap_or_default().split(' ').collect();
            let biases = if classes.len() > 1 { lines.next().unwrap_or_default() } else { "" };
            let biases = biases.split(' ').filter_map(|bias| bias.parse().ok()).collect();
            models.push(Model { name, classes, biases, features: FxHashMap::default(), weights: Vec::new() });
        } else if let (Some(model), Some((feature, weights))) = (models.last_mut(), line.rsplit_once(' ')) {
            model.features.insert(feature, model.weights.len());
            model.weights.push(weights.as_bytes());
        }
    }
    models
}

impl Model {
    /// The class that is most likely over all pieces, and the scores of all classes. Classes of one name count together.
    fn judge(&self, pieces: &[Vec<&str>]) -> Option<(&'static str, Vec<(&'static str, f64)>)> {
        let mut total = vec![0.0; self.classes.len()];
        let mut likelihood = vec![0.0; self.classes.len()];
        for piece in self.scores(pieces) {
            let most = piece.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let powers: Vec<f64> = piece.iter().map(|score| libm::exp((score - most) / TEMPERATURE)).collect();
            let sum: f64 = powers.iter().sum();
            for (at, (score, power)) in piece.iter().zip(powers).enumerate() {
                total[at] += score;
                likelihood[at] += power / sum;
            }
        }
        let of_name = |name: &str| {
            let own = self.classes.iter().zip(&likelihood).filter(|(class, _)| **class == name);
            own.map(|(_, likelihood)| likelihood).sum::<f64>()
        };
        let best = self.classes.iter().copied().rev().max_by(|a, b| of_name(a).total_cmp(&of_name(b)))?;
        (!pieces.is_empty()).then(|| (best, self.classes.iter().copied().zip(total).collect()))
    }

    /// The scores of the classes in each piece.
    fn scores(&self, pieces: &[Vec<&str>]) -> Vec<Vec<f64>> {
        let mut scores = Vec::new();
        let mut counts = vec![0_u32; self.weights.len()];
        for piece in pieces {
            let mut found = Vec::new();
            self.count(piece, &mut counts, &mut found);
            let mut sums = vec![0_i64; self.classes.len()];
            for feature in found {
                let halves = std::mem::take(&mut counts[feature]).min(2 * MOST_COUNTED);
                for (sum, &weight) in sums.iter_mut().zip(self.weights[feature]) {
                    *sum += i64::from(halves) * (i64::from(weight) - i64::from(ZERO_WEIGHT));
                }
            }
            let scale = 4.0 / (piece.len().max(SCALED_FROM) as f64).sqrt() / 2.0;
            scores.push(
                sums.iter().zip(&self.biases).map(|(&sum, &bias)| f64::from(bias) + sum as f64 * scale).collect(),
            );
        }
        scores
    }

    /// Counts the features of a piece, in halves: those of a name count one, others two. `found` lists each once.
    fn count(&self, piece: &[&str], counts: &mut [u32], found: &mut Vec<usize>) {
        let mut note = |feature: &str, halves: u32| {
            if let Some(&id) = self.features.get(feature) {
                if counts[id] == 0 {
                    found.push(id);
                }
                counts[id] += halves;
            }
        };
        let (mut edged, mut starts) = (String::new(), Vec::new());
        for (at, word) in piece.iter().enumerate() {
            let is_name = at > 0 && piece.len() > 3 && word.starts_with(char::is_uppercase);
            let halves = if is_name { 1 } else { 2 };
            edged.clear();
            edged.push('=');
            lower_onto(word, &mut edged);
            if !is_name && edged.chars().count() <= 1 + LONGEST_WORD {
                note(&edged, halves);
            }
            edged.replace_range(..1, "_");
            edged.push('_');
            starts.clear();
            starts.extend(edged.char_indices().map(|(start, _)| start));
            starts.push(edged.len());
            for length in 1..=3 {
                for ends in starts.windows(length + 1) {
                    let group = &edged[ends[0]..ends[length]];
                    if group != "_" {
                        note(group, halves);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let table = table();
        assert!(table.len() > 10, "{} models", table.len());
        for model in table {
            assert_eq!(model.weights.len(), model.features.len(), "{}: a feature stands twice", model.name);
            if model.classes.len() > 1 {
                assert_eq!(model.biases.len(), model.classes.len(), "{}", model.name);
                assert!(model.weights.iter().all(|weights| weights.len() == model.classes.len()), "{}", model.name);
            }
        }
    }

    #[test]
    fn every_language_can_be_found_by_its_script() {
        for tag in registry::tags() {
            assert!(table().iter().any(|model| model.classes.contains(&tag)), "{tag} is in no class of detection.txt");
        }
    }

    #[test]
    fn foreign_letters_do_not_hide_a_script() {
        for (text, name) in [
            ("统计局周三公布，五月CPI同比上涨百分之三。", Some("Han")),
            ("随后他在BBC World Service工作了4年。", Some("Han")),
            ("삼성전자가 Galaxy Unpacked Event 행사를 열었다", Some("Hangul")),
            ("東京で会議が開かれた", Some("Kana")),
            (
                "The sign above the stall said いらっしゃいませ, which means welcome, and every stall had one",
                Some("Latin"),
            ),
            ("Компания Walt Disney Studios купила права", Some("Cyrillic")),
            ("ხიდი დაკეტილია", None),
            ("12 345", None),
        ] {
            assert_eq!(script(text), name, "{text}");
        }
    }
}
