//! The format of the language files: known sections, sorted, without duplicates, in the language's letters.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::chars;
use nutgraf::lang::{self, Lines, Part, Section};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("languages")
}

/// The files: each file's tag and text.
fn files() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder()).expect("a readable folder").map(|entry| entry.expect("an entry").path());
    let mut files = Vec::new();
    for path in entries {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name == "README.md" || name == "detection.txt" {
            continue;
        }
        let tag = name.strip_suffix(".txt").unwrap_or_else(|| panic!("languages/{name} is no language file"));
        files.push((tag.to_owned(), fs::read_to_string(&path).expect("a readable file")));
    }
    assert!(files.len() > 25, "only {} files", files.len());
    files.sort();
    files
}

/// The lines of each section, in the order of the file.
fn sections(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match (line.strip_prefix('[').and_then(|line| line.strip_suffix(']')), sections.last_mut()) {
            (Some(name), _) => sections.push((name, Vec::new())),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    sections
}

/// The part of a line that is looked up.
fn word(section: Section, line: &str) -> &str {
    match (section.lines(), line.split_once(": ")) {
        (Lines::Words | Lines::Forms | Lines::Raw, _) | (_, None) => line,
        (Lines::Rules, Some((_, phrase))) => phrase.trim_start_matches('^'),
        (_, Some((word, _))) => word,
    }
}

#[test]
fn every_file_can_be_read_and_goes_by_its_tag() {
    for (tag, text) in files() {
        if tag == "und" {
            assert!(lang::neutral().tag == tag && lang::find_or_neutral("und").tag == tag);
            continue;
        }
        lang::add_language(&text).unwrap_or_else(|error| panic!("{error}"));
        let language = lang::find_or_neutral(&tag);
        assert_eq!(language.tag, tag);
        assert!(!language.alphabet.is_empty(), "{tag} has no alphabet");
        assert!(language.list(Section::StopWords).len() >= 40, "{tag} has too few stop words");
        for field in ["name", "own-name", "script"] {
            assert!(text.lines().any(|line| line.starts_with(&format!("{field}: "))), "{tag} has no {field}");
        }
    }
}

#[test]
fn every_section_is_sorted_without_repeats_and_not_empty() {
    for (tag, text) in files() {
        for (name, lines) in sections(&text) {
            assert!(!lines.is_empty(), "{tag}.txt: [{name}] is empty");
            let section = Section::named(name).expect("a known section");
            if matches!(section.lines(), Lines::Forms | Lines::Raw) {
                let distinct: BTreeSet<_> = lines.iter().collect();
                assert_eq!(distinct.len(), lines.len(), "{tag}.txt: [{name}] has a line twice");
                continue;
            }
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{tag}.txt: [{name}]: {:?} stands before {:?}", pair[0], pair[1]);
            }
        }
    }
}

#[test]
fn every_line_is_trimmed_and_in_lower_case() {
    for (tag, text) in files() {
        assert!(text.ends_with('\n') && !text.contains('\r'), "{tag}.txt: lines end with \\n");
        for (name, lines) in sections(&text) {
            let section = Section::named(name).expect("a known section");
            for line in lines {
                assert!(line == line.trim() && !line.contains("  "), "{tag}.txt: [{name}] {line:?}");
                let word = word(section, line);
                let as_written = matches!(section.lines(), Lines::Forms | Lines::Raw);
                assert!(as_written || word == chars::lower(word), "{tag}.txt: [{name}] {word:?}");
            }
        }
    }
}

#[test]
fn words_are_written_in_the_alphabet_of_their_language() {
    for (tag, text) in files().into_iter().filter(|(tag, _)| tag != "und") {
        let language = lang::find_or_neutral(&tag);
        for (name, lines) in sections(&text) {
            let section = Section::named(name).expect("a known section");
            if section == Section::Boilerplate || matches!(section.lines(), Lines::Forms | Lines::Raw) {
                continue; // names of networks, agencies and countries
            }
            for line in lines {
                let foreign = word(section, line).chars().find(|&c| c.is_alphabetic() && !language.spells(c));
                assert_eq!(foreign, None, "{tag}.txt: [{name}] {line:?}");
            }
        }
    }
}

#[test]
fn what_holds_in_every_language_stands_in_no_other_file() {
    let files = files();
    let neutral = &files.iter().find(|(tag, _)| tag == "und").expect("und.txt").1;
    let shared: BTreeSet<(&str, &str)> = sections(neutral)
        .into_iter()
        .flat_map(|(name, lines)| lines.into_iter().map(move |line| (name, line)))
        .collect();
    assert!(!shared.is_empty());
    for (tag, text) in files.iter().filter(|(tag, _)| tag != "und") {
        for (name, lines) in sections(text) {
            let section = Section::named(name).expect("a known section");
            for line in lines {
                let again =
                    shared.iter().any(|(other, known)| *other == name && word(section, known) == word(section, line));
                assert!(!again, "{tag}.txt: [{name}] {line:?} stands in und.txt too");
            }
        }
    }
}

#[test]
fn a_weak_word_is_one_that_could_be_a_keyword() {
    for language in lang::built_in() {
        let needless: Vec<_> =
            language.list(Section::WeakWords).iter().filter(|word| language.term(word).is_none()).collect();
        assert!(needless.is_empty(), "{}: stop words need no second line: {needless:?}", language.tag);
    }
}

#[test]
fn every_language_has_cases_and_every_case_a_language() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let tags: BTreeSet<String> = files().into_iter().map(|(tag, _)| tag).collect();
    for stage in ["language", "paragraph", "sentence"] {
        for tag in tags.iter().filter(|tag| stage != "sentence" || *tag != "und") {
            let file = data.join(stage).join(format!("{tag}.txt"));
            assert!(file.exists(), "{tag} has no cases in tests/data/{stage}");
        }
    }
    for stage in fs::read_dir(&data).expect("a readable folder").map(|entry| entry.expect("an entry").path()) {
        for file in fs::read_dir(&stage).expect("a readable folder").map(|entry| entry.expect("an entry").path()) {
            if file.extension().is_none_or(|ending| ending != "txt") {
                continue; // cases that name their language themselves
            }
            let stem = file.file_stem().expect("a name").to_string_lossy().into_owned();
            assert!(tags.contains(&stem), "{} is of no language", file.display());
        }
    }
}

#[test]
fn the_readme_of_the_languages_tells_of_every_section_field_and_flag() {
    let readme = fs::read_to_string(folder().join("README.md")).expect("a README");
    for section in Section::ALL {
        assert!(readme.contains(&format!("`{}`", section.name())), "[{}]", section.name());
    }
    for (tag, text) in files() {
        for line in text.lines().take_while(|line| !line.starts_with('[')).filter(|line| line.contains(": ")) {
            let (field, value) = line.split_once(": ").expect("a field");
            let flags = if field == "flags" { value } else { "" };
            for name in flags.split(' ').filter(|flag| !flag.is_empty()).chain([field]) {
                assert!(line.starts_with('#') || readme.contains(&format!("`{name}`")), "{tag}.txt: {name}");
            }
        }
    }
}

#[test]
fn the_readme_has_a_row_for_every_language() {
    let readme = fs::read_to_string(folder().join("../README.md")).expect("a README");
    for tag in lang::tags() {
        let rows = readme.lines().filter(|line| line.starts_with("| ") && line.contains(&format!("(`{tag}`)")));
        assert_eq!(rows.count(), 1, "{tag}");
    }
}

fn refused(file: &str) -> String {
    lang::add_language(file).expect_err("a refusal").to_string()
}

#[test]
fn a_bad_file_is_refused_with_its_name_and_line() {
    for (file, message) in [
        ("[stopwords]\na\n", "language.txt:2: the header has no `tag`"),
        ("tag: xx\n\n[stop words]\n", "xx.txt:3: there is no section [stop words]"),
        ("tag: xx\n[titles]\na\n[titles]\n", "xx.txt:4: section [titles] stands twice"),
        ("tag: xx\ncolour: red\n", "xx.txt:2: there is no field \"colour\""),
        ("tag: xx\nflags: fast\n", "xx.txt:2: there is no flag \"fast\""),
        ("tag: xx\nstemmer: snowball\n", "xx.txt:2: stemmer \"snowball\" must be `porter` or `affixes N`"),
        ("tag: xx\nword\n", "xx.txt:2: \"word\" is no `field: value` and stands in no section"),
        (
            "tag: xx\n[function-words]\nhe: verb\n",
            "xx.txt:3: [function-words] \"he: verb\" must be `word: role role` with known roles",
        ),
        (
            "tag: xx\n[word-parts]\n-an: participle\n",
            "xx.txt:3: [word-parts] \"-an: participle\" must be `-ending: kind`, `beginning-: kind` or `word: kind` with known kinds of that form",
        ),
        (
            "tag: xx\n[word-parts]\n-an: acting-form\nan: acting-form\n",
            "xx.txt:4: [word-parts] \"an: acting-form\" must be `-ending: kind`, `beginning-: kind` or `word: kind` with known kinds of that form",
        ),
        (
            "tag: xx\n[genitive-endings]\n-s\n-sen: nen\n",
            "xx.txt:4: [genitive-endings] \"-sen: nen\" must be `-ending` or `-ending: -ending`",
        ),
        (
            "tag: xx\n[surname-genitives]\na\n",
            "xx.txt:3: [surname-genitives] \"a\" must be `-ending` or `-ending: -ending`",
        ),
        (
            "tag: xx\n[sentence-openings]\nhe: 128\n",
            "xx.txt:3: [sentence-openings] \"he: 128\" must be `word: weight` with a weight from -128 to 127",
        ),
    ] {
        assert_eq!(refused(file), message);
    }
    let error = lang::add_language("tag: xx\n[x]").expect_err("a refusal");
    assert_eq!(error.code(), "language-file");
}

#[test]
fn added_words_serve_their_language_and_those_for_und_all() {
    let boilerplate = |tag: &str, phrase: &str| lang::find_or_neutral(tag).list(Section::Boilerplate).contains(phrase);
    assert!(!boilerplate("pl", "zażółć gęślą") && !boilerplate("pl", "qux corge"));
    lang::add_words("tag: pl\n[boilerplate]\nrelated: Zażółć gęślą\n").expect("good words");
    lang::add_words("tag: und\n[boilerplate]\nqux corge\n").expect("good words");
    assert!(boilerplate("pl", "zażółć gęślą") && !boilerplate("cs", "zażółć gęślą"));
    assert!(boilerplate("pl", "qux corge") && boilerplate("hu", "qux corge") && boilerplate("xx-none", "qux corge"));
    let refused = |words: &str| lang::add_words(words).expect_err("a refusal").to_string();
    assert_eq!(refused("tag: pl\n[boilerplates]\nx\n"), "words:2: there is no section [boilerplates]");
    assert_eq!(refused("tag: pl\nname: x\n"), "words:2: `name` is no field of added words");
    assert_eq!(refused("[titles]\n"), "added words must begin with `tag: …`, the language they are for");
}

#[test]
fn parts_of_words_are_told_by_their_kinds_without_hyphens() {
    let ja = lang::find_or_neutral("ja");
    assert_eq!(ja.parts(Part::Agent), ["に"]);
    assert_eq!(ja.parts(Part::Listing), ["と", "や"]);
    assert_eq!((ja.parts(Part::Unnamed), ja.parts(Part::NoPassive)), (&["ある"][..], &["と思われ"][..]));
    assert_eq!(ja.parts(Part::Versus), ["vs"], "those of the neutral rules");
    assert!(ja.parts(Part::Ablative).is_empty());
    let cases: Vec<_> = lang::find_or_neutral("fi").cases(Section::GenitiveEndings).collect();
    assert_eq!(cases, [("in", ""), ("n", ""), ("sen", "nen")]);
    lang::add_words("tag: hy\n[word-parts]\n-qux: several owner\n").expect("good words");
    let hy = lang::find_or_neutral("hy");
    assert_eq!((hy.parts(Part::Several), hy.parts(Part::Owner)), (&["qux"][..], &["qux"][..]));
}

#[test]
fn every_kind_of_word_part_has_entries_in_some_language() {
    for &part in Part::ALL {
        let used = lang::built_in().any(|language| !language.parts(part).is_empty());
        assert!(used, "no language has a `{}`", part.name());
    }
}

#[test]
fn there_are_seven_weekdays_and_twelve_months() {
    for language in lang::built_in() {
        for (section, count) in [(Section::Months, 12), (Section::Weekdays, 7)] {
            let lines = language.list(section).len();
            assert!(lines == 0 || lines == count, "{}: [{}] has {lines} lines", language.tag, section.name());
        }
    }
    let roles = |word: &str| lang::find_or_neutral("en").roles(word).intersects(nutgraf::lang::Roles::DAY);
    assert!(roles("monday") && roles("jan") && roles("tues"));
    assert!(!roles("may") && !roles("sat"), "they mostly mean something else");
}
