//! `tests/data` has no malformed case and no file that no test reads.
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use std::fs;
use std::path::Path;

fn problem(text: &str) -> String {
    common::parse("stage/en.txt", "en", text).err().unwrap_or_else(|| "read without complaint".to_owned())
}

#[test]
fn a_file_is_read_into_its_cases() {
    let text = "# what it is about\n\nin one\nin two\n---\nout\n===\n# another\nin\n---\nout one\nout two\n===\n";
    let cases = common::parse("stage/en.txt", "en", text).expect("a well-formed file");
    let read: Vec<_> = cases.iter().map(|case| (&*case.place, &*case.input, &*case.expected)).collect();
    assert_eq!(read, [("stage/en.txt:3", "in one\nin two", "out"), ("stage/en.txt:9", "in", "out one\nout two")]);
    assert!(cases.iter().all(|case| case.lang == "en"));
}

#[test]
fn a_malformed_or_empty_case_is_refused_with_its_file_and_line() {
    assert_eq!(problem("in\n---\nout\n"), "stage/en.txt:1: the last case does not end with ===");
    assert_eq!(problem("in\n---\nout\n===\n\nmore"), "stage/en.txt:6: the last case does not end with ===");
    assert_eq!(problem("in\n===\n"), "stage/en.txt:2: === without --- before it");
    assert_eq!(problem("in\n---\nout\n---\n===\n"), "stage/en.txt:4: a second --- in one case");
    assert_eq!(problem("---\nout\n===\n"), "stage/en.txt:1: a case without input");
    assert_eq!(problem("in\n---\n\n===\n"), "stage/en.txt:1: a case that expects nothing");
    assert_eq!(problem("# only a comment\n"), "stage/en.txt:1: no case");
}

/// Whether the cases of a folder are lines of JSON, which a test of its own reads.
fn has_json_lines(folder: &Path) -> bool {
    let files = fs::read_dir(folder).expect("a readable folder").map(|file| file.expect("a readable file").path());
    files.into_iter().all(|file| file.extension().is_some_and(|ending| ending == "jsonl"))
}

#[test]
fn every_folder_of_cases_is_read_by_a_test() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let sources: String = fs::read_dir(&tests)
        .expect("tests/ is there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| fs::read_to_string(path).expect("a readable test"))
        .collect();
    for stage in fs::read_dir(common::data()).expect("tests/data is there") {
        let stage = stage.expect("a readable folder");
        let lines = has_json_lines(&stage.path());
        let stage = stage.file_name();
        let reads = format!("(\"{}\"", stage.to_string_lossy());
        assert!(
            lines && sources.contains(&format!("data/{}/", stage.to_string_lossy()))
                || sources.contains(&format!("common::check{reads}"))
                || sources.contains(&format!("common::cases{reads}")),
            "tests/data/{} is read by no test",
            stage.to_string_lossy()
        );
    }
}

#[test]
fn every_file_of_cases_is_named_after_a_language() {
    for stage in fs::read_dir(common::data()).expect("tests/data is there") {
        let stage = stage.expect("a readable folder");
        if has_json_lines(&stage.path()) {
            continue;
        }
        let stage = stage.file_name();
        for case in common::cases(&stage.to_string_lossy()) {
            assert!(
                case.lang == "und" || nutgraf::lang::find_or_neutral(&case.lang).tag == case.lang,
                "{}: no such language",
                case.place
            );
        }
    }
}
