//! The word lists of every language keep their order and their alphabet, and each is read.
#![allow(clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::chars;
use nutgraf::lang::LANGUAGES;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder").map(|entry| entry.expect("an entry").path());
    entries.collect()
}

/// The word lists: each file's name from `src/lang` on, its language, its text.
fn lists() -> Vec<(String, String, String)> {
    let folders = entries(&folder()).into_iter().filter(|path| path.is_dir());
    let files: Vec<PathBuf> = folders.flat_map(|folder| entries(&folder)).collect();
    assert!(files.len() > 50, "only {} lists are found", files.len());
    files.iter().map(|file| read(file)).collect()
}

fn read(file: &Path) -> (String, String, String) {
    let name = file.strip_prefix(folder()).expect("inside").to_string_lossy().replace('\\', "/");
    assert!(name.ends_with(".txt"), "{name}: a list is a .txt file");
    let lang = name.split('/').next().expect("a folder").to_owned();
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    (name, lang, text)
}

/// The entries of a list.
fn words(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn every_list_is_sorted_without_repeats_and_not_empty() {
    for (name, _, text) in lists() {
        let words = words(&text);
        assert!(!words.is_empty(), "{name} is empty");
        for pair in words.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {:?} stands before {:?}", pair[0], pair[1]);
        }
    }
}

#[test]
fn every_entry_is_one_trimmed_line_in_lower_case() {
    for (name, _, text) in lists() {
        assert!(text.ends_with('\n') && !text.contains('\r'), "{name}: lines end with \\n");
        for word in words(&text) {
            assert!(!word.is_empty() && word == word.trim(), "{name}: {word:?}");
            assert!(!word.starts_with('#'), "{name}: a list has no comments: {word:?}");
            assert_eq!(word, chars::lower(word), "{name}");
        }
    }
}

#[test]
fn words_are_written_in_the_alphabet_of_their_language() {
    for (name, lang, text) in lists() {
        let Some(language) = LANGUAGES.iter().find(|language| language.tag == lang) else { continue };
        for line in words(&text) {
            let (word, _) = line.split_once(": ").unwrap_or((line, ""));
            let foreign = word.chars().find(|&c| c.is_alphabetic() && !language.spells(c));
            assert_eq!(foreign, None, "{name}: {word:?}");
        }
    }
}

#[test]
fn every_language_has_stop_words_and_its_own_tag() {
    for (at, language) in LANGUAGES.iter().enumerate() {
        assert!(language.stopwords.iter().count() >= 40, "{} has too few stop words", language.tag);
        assert!(!language.alphabet.is_empty(), "{} has no alphabet", language.tag);
        assert!(LANGUAGES[at + 1..].iter().all(|other| other.tag != language.tag), "{} stands twice", language.tag);
        assert_eq!(nutgraf::lang::find(language.tag).tag, language.tag);
    }
}

#[test]
fn a_weak_word_is_one_that_could_be_a_keyword() {
    for language in LANGUAGES {
        let needless: Vec<_> = language.weak_words.iter().filter(|word| language.term(word).is_none()).collect();
        assert!(needless.is_empty(), "{}: stop words need no second line: {needless:?}", language.tag);
    }
}

#[test]
fn what_the_program_knows_is_what_the_file_says() {
    for language in LANGUAGES {
        let (.., text) = read(&folder().join(language.tag).join("stopwords.txt"));
        assert!(language.stopwords.iter().eq(words(&text)), "{}", language.tag);
    }
}

#[test]
fn the_readme_has_a_row_for_every_language() {
    let readme = fs::read_to_string(folder().join("../../README.md")).expect("a README");
    for language in LANGUAGES {
        let rows =
            readme.lines().filter(|line| line.starts_with("| ") && line.contains(&format!("(`{}`)", language.tag)));
        assert_eq!(rows.count(), 1, "{}", language.tag);
    }
}

#[test]
fn every_list_is_read_by_the_program() {
    let sources: Vec<PathBuf> =
        entries(&folder()).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect();
    let source: String = sources.iter().map(|path| fs::read_to_string(path).expect("a readable source")).collect();
    for (name, ..) in lists() {
        assert!(source.contains(&format!("\"{name}\"")), "src/lang/{name} is read by no source");
    }
}
