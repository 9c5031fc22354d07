//! Rules of the architecture that the compiler does not check.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, highest first: a file imports only from its own layer and those after it.
const LAYERS: &[&str] = &[
    "lib", "view", "digest", "check", "quote", "rank", "text", "article", "lang", "chars", "order", "options", "span",
    "error",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
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

/// The modules of the crate: their paths (`quote::find::marks`) and their code without comments and tests.
struct Modules {
    code: BTreeMap<String, String>,
    /// For each module, the names that it re-exports and the path of each.
    exports: BTreeMap<String, BTreeMap<String, String>>,
}

impl Modules {
    fn read() -> Self {
        let mut code = BTreeMap::new();
        for path in files_under("src", ".rs") {
            let inside = path.strip_prefix(root().join("src")).unwrap().with_extension("");
            let name = inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("::");
            let name = name.strip_suffix("::mod").unwrap_or(&name).to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
            let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
            code.insert(name, lines.collect::<Vec<_>>().join("\n"));
        }
        let mut modules = Self { code, exports: BTreeMap::new() };
        modules.exports =
            modules.code.iter().map(|(name, code)| (name.clone(), modules.exports_of(name, code))).collect();
        modules
    }

    fn exports_of(&self, module: &str, code: &str) -> BTreeMap<String, String> {
        let uses = code.split("pub use ").chain(code.split("pub(crate) use ")).skip(1);
        let trees = uses.filter_map(|rest| rest.split(';').next()).flat_map(|tree| expand(tree.trim()));
        let absolute = |path: String| match path.strip_prefix("crate::") {
            Some(path) => path.to_owned(),
            None if module == "lib" => path,
            None => format!("{module}::{path}"),
        };
        trees.map(|path| (path.rsplit("::").next().unwrap().to_owned(), absolute(path))).collect()
    }

    /// The module in which a path of the crate is defined, re-exports resolved.
    fn home_of(&self, path: &str) -> String {
        let parts: Vec<&str> = path.split("::").collect();
        for end in (1..=parts.len()).rev() {
            let module = parts[..end].join("::");
            if !self.code.contains_key(&module) {
                continue;
            }
            return match parts.get(end).and_then(|name| self.exports[&module].get(*name)) {
                Some(target) if target != path => self.home_of(target),
                _ => module,
            };
        }
        match self.exports["lib"].get(parts[0]) {
            Some(target) => self.home_of(target),
            None => panic!("crate::{path} is in no module"),
        }
    }

    /// The modules that a module imports from; a re-export is no import.
    fn imports_of(&self, module: &str) -> BTreeSet<String> {
        let code = &self.code[module];
        let paths = code.split("crate::").skip(1).filter(|rest| !rest.starts_with(':')).flat_map(|rest| {
            let end = tree_end(rest);
            expand(&rest[..end])
        });
        let mut homes: BTreeSet<String> = paths.map(|path| self.home_of(&path)).collect();
        homes.remove(module);
        homes
    }
}

/// The end of a use tree: the first character that is neither part of a path nor inside its braces.
fn tree_end(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' if text[..at].ends_with("::") => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ if depth > 0 || c.is_alphanumeric() || c == '_' || c == ':' => {}
            _ => return at,
        }
        if c == '}' && depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// The paths of a use tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn expand(tree: &str) -> Vec<String> {
    let Some((stem, inner)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap().trim().trim_end_matches("::*").trim_end_matches("::self");
        return if path.is_empty() { Vec::new() } else { vec![path.trim_end_matches("::").to_owned()] };
    };
    let inner = inner.trim_end().strip_suffix('}').unwrap_or(inner);
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&inner[start..]);
    let items = items.into_iter().map(str::trim).filter(|item| !item.is_empty());
    items.flat_map(|item| expand(&format!("{}{item}", stem.trim()))).collect()
}

/// The modules on an import cycle through `start`, if there is one.
fn cycle_through(start: &str, imports: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut paths = vec![vec![start.to_owned()]];
    let mut seen = BTreeSet::new();
    while let Some(path) = paths.pop() {
        for next in &imports[path.last()?] {
            if next == start {
                return Some(path);
            }
            if seen.insert(next.clone()) {
                let mut longer = path.clone();
                longer.push(next.clone());
                paths.push(longer);
            }
        }
    }
    None
}

#[test]
fn imports_run_down_the_layers_and_in_no_circle() {
    let modules = Modules::read();
    let imports: BTreeMap<_, _> = modules.code.keys().map(|name| (name.clone(), modules.imports_of(name))).collect();
    let layer_of = |module: &str| {
        let layer = module.split("::").next().unwrap();
        LAYERS.iter().position(|name| *name == layer).unwrap_or_else(|| panic!("{module} is on no layer"))
    };
    let mut wrong = Vec::new();
    for (module, targets) in &imports {
        let up = targets.iter().filter(|target| layer_of(target) < layer_of(module));
        wrong.extend(up.map(|target| format!("{module} imports {target}, which is above it")));
        if let Some(cycle) = cycle_through(module, &imports) {
            wrong.push(format!("a cycle: {}", cycle.join(" → ")));
        }
    }
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > 100, "too few imports were read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn use_trees_are_read_whole() {
    assert_eq!(expand("lang::{self, Roles, x::{y, z as w}}"), ["lang", "lang::Roles", "lang::x::y", "lang::x::z"]);
    assert_eq!(expand("text::pieces"), ["text::pieces"]);
    assert_eq!(tree_end("text::pieces(text)"), 12);
    assert_eq!(tree_end("lang::{Language, Roles};"), 23);
}

#[test]
fn only_the_wasm_crate_names_the_browser() {
    for path in files_under("src", ".rs") {
        let text = fs::read_to_string(&path).unwrap();
        for name in ["wasm_bindgen", "js_sys", "web_sys", "target_family"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn every_source_file_opens_with_what_it_is_for() {
    for path in files_under("src", ".rs").into_iter().chain(files_under("wasm/src", ".rs")) {
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
