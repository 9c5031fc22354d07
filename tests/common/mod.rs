//! Reads `tests/data/STAGE/LANG.txt`: cases for people who know language, not Rust.
//!
//! A case is its input, a line `---`, what is expected of it, and a line `===`; lines that begin with `#` between two
//! cases are comments. A file with a malformed or empty case fails, and so does a file that no test reads
//! (`tests/fixtures.rs`).
#![allow(dead_code, clippy::expect_used, clippy::panic)] // each test uses its part

use std::path::{Path, PathBuf};

/// One case of a file.
pub struct Case {
    /// The file and line where its input begins.
    pub place: String,
    /// The language's tag, from the file's name.
    pub lang: String,
    /// The lines above `---`.
    pub input: String,
    /// The lines below it, up to `===`.
    pub expected: String,
}

/// The folder of the cases.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// Runs every case of a stage through `run`, which gets the language's tag and the input, and reports all that differ.
pub fn check(stage: &str, run: impl Fn(&str, &str) -> String) {
    let cases = cases(stage);
    let wrong: Vec<String> = cases.iter().filter_map(|case| complaint(case, &run(&case.lang, &case.input))).collect();
    assert!(wrong.is_empty(), "{} of {} cases fail:\n\n{}", wrong.len(), cases.len(), wrong.join("\n\n"));
}

fn complaint(case: &Case, got: &str) -> Option<String> {
    let got = got.trim_end();
    (got != case.expected).then(|| format!("{}\nexpected:\n{}\ngot:\n{got}", case.place, case.expected))
}

/// All cases of a stage, of every language.
pub fn cases(stage: &str) -> Vec<Case> {
    let folder = data().join(stage);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    files.sort();
    let cases: Vec<Case> = files.iter().flat_map(|file| read(file)).collect();
    assert!(!cases.is_empty(), "{}: no cases", folder.display());
    cases
}

fn read(file: &Path) -> Vec<Case> {
    let name = file.strip_prefix(data()).unwrap_or(file).display().to_string();
    assert_eq!(
        file.extension().and_then(|ending| ending.to_str()),
        Some("txt"),
        "{name}: cases are kept in .txt files"
    );
    let lang = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    parse(&name, lang, &text).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The cases of one file's text, or where and why it cannot be read.
pub fn parse(name: &str, lang: &str, text: &str) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    let (mut input, mut expected, mut start) = (Vec::new(), None::<Vec<&str>>, 1);
    for (line, number) in text.lines().zip(1..) {
        match (line, &mut expected) {
            ("---", Some(_)) => return Err(format!("{name}:{number}: a second --- in one case")),
            ("---", None) => expected = Some(Vec::new()),
            ("===", None) => return Err(format!("{name}:{number}: === without --- before it")),
            ("===", Some(_)) => {
                let expected = expected.take().unwrap_or_default();
                cases.push(case(name, lang, start, &std::mem::take(&mut input), &expected)?);
            }
            (_, Some(expected)) => expected.push(line),
            (_, None) if input.is_empty() && (line.is_empty() || line.starts_with('#')) => {}
            (_, None) => {
                start = if input.is_empty() { number } else { start };
                input.push(line);
            }
        }
    }
    let finished = input.is_empty() && expected.is_none();
    let count = cases.len();
    match (finished, count) {
        (false, _) => Err(format!("{name}:{start}: the last case does not end with ===")),
        (true, 0) => Err(format!("{name}:1: no case")),
        (true, _) => Ok(cases),
    }
}

fn case(name: &str, lang: &str, start: usize, input: &[&str], expected: &[&str]) -> Result<Case, String> {
    let (place, lang) = (format!("{name}:{start}"), lang.to_owned());
    let (input, expected) = (input.join("\n").trim_end().to_owned(), expected.join("\n").trim_end().to_owned());
    match (input.is_empty(), expected.is_empty()) {
        (true, _) => Err(format!("{place}: a case without input")),
        (_, true) => Err(format!("{place}: a case that expects nothing")),
        _ => Ok(Case { place, lang, input, expected }),
    }
}
