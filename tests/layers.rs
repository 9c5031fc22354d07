//! The rules of the house that the compiler does not know.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// From the roof to the ground: a floor may import only from floors after it.
const FLOORS: &[&str] = &["web", "digest", "quote", "rank", "text", "article", "options", "lang", "span", "error"];

fn files_under(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no {ending} under {folder}");
    found
}

/// The floor that a source file belongs to: its first folder under `src`, or its own name.
fn floor_of(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    inside.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn rank_of(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|name| *name == floor)
}

/// What a line imports from the crate: the first name after each `crate::`. Items that `lib.rs` re-exports count as the
/// floor that they come from.
fn imports(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split("crate::").skip(1).map(|rest| {
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        match name.as_str() {
            "digest_article" | "Digest" | "Stats" => "digest".to_owned(),
            "Options" => "options".to_owned(),
            "Error" | "ErrorKind" => "error".to_owned(),
            "Span" => "span".to_owned(),
            "Article" => "article".to_owned(),
            _ => name,
        }
    })
}

#[test]
fn imports_run_down_the_floors() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in files_under("src", ".rs") {
        let floor = floor_of(&path);
        if floor == "lib" {
            continue;
        }
        let own = rank_of(&floor).unwrap_or_else(|| panic!("{}: no such floor as {floor}", path.display()));
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            for import in imports(line.split("//").next().unwrap()) {
                let target =
                    rank_of(&import).unwrap_or_else(|| panic!("{}: crate::{import} is on no floor", path.display()));
                seen += 1;
                if target < own {
                    wrong.push(format!("{}:{}: {floor} imports {import}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(seen > 20, "only {seen} imports were read");
    assert!(wrong.is_empty(), "imports that run up:\n{}", wrong.join("\n"));
}

#[test]
fn only_the_web_floor_names_the_browser() {
    for path in files_under("src", ".rs").iter().filter(|path| floor_of(path) != "web") {
        let text = fs::read_to_string(path).unwrap();
        for name in ["wasm_bindgen", "js_sys", "web_sys"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn every_source_file_opens_with_what_it_is_for() {
    for path in files_under("src", ".rs") {
        assert!(fs::read_to_string(&path).unwrap().starts_with("//! "), "{} has no opening words", path.display());
    }
}

#[test]
fn scripts_make_nodes_without_markup_strings() {
    for path in files_under("www", ".js") {
        let text = fs::read_to_string(&path).unwrap();
        for banned in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
            assert!(!text.contains(banned), "{} uses {banned}", path.display());
        }
    }
}
