//! What the crates never know, where the compiler cannot check it: ARCHITECTURE.md has the table.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A crate, the other crates of the workspace that it may depend on, and what its code never speaks of.
const CRATES: [(&str, &[&str], &[&str]); 6] = [
    ("model", &[], &["px", "pixel", "svg", "html", "data-", "web_sys", "std::fs"]),
    ("words", &["model"], &["px", "pixel", "svg", "html", "data-", "web_sys", "std::fs"]),
    ("basemap", &["model"], &["px", "pixel", "svg", "html", "data-", "article", "web_sys"]),
    ("article", &["basemap", "model", "words"], &["px", "pixel", "svg", "data-", "web_sys", "std::fs"]),
    ("layout", &["basemap", "model", "words"], &["html", "data-", "web_sys", "std::fs"]),
    ("page", &["layout", "model", "words"], &["web_sys", "js_sys", "std::fs", "std::env"]),
];
const WORKSPACE: [&str; 8] = ["model", "words", "basemap", "article", "layout", "page", "site", "cardinal"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// The names in the section `[dependencies]` of a manifest.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("[dependencies]\n").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| line.split(['.', ' ', '=']).next().map(str::to_owned)).collect()
}

/// The Rust files of a folder and those below it.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The lines of a file that are code, but for those of its tests.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// Whether a line has a word; a word of letters alone is not found within a longer one.
fn has(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !(is_part(before) || word.ends_with(char::is_alphabetic) && is_part(after))
    })
}

#[test]
fn no_crate_depends_on_one_that_it_should_not_know() {
    for (name, allowed, _) in CRATES {
        let manifest = fs::read_to_string(folder(name).join("Cargo.toml")).unwrap();
        let own = dependencies(&manifest).into_iter().filter(|it| WORKSPACE.contains(&it.as_str()));
        let others: Vec<_> = own.filter(|it| !allowed.contains(&it.as_str())).collect();
        assert!(others.is_empty(), "{name} depends on {others:?}");
    }
}

#[test]
fn no_crate_speaks_of_what_it_should_not_know() {
    for (name, _, words) in CRATES {
        for file in sources(&folder(name).join("src")) {
            let text = fs::read_to_string(&file).unwrap();
            for line in code(&text) {
                let found: Vec<_> = words.iter().filter(|word| has(line, word)).collect();
                assert!(found.is_empty(), "{}: {found:?} in `{}`", file.display(), line.trim());
            }
        }
    }
}

#[test]
fn words_are_found_alone() {
    assert!(has("let px = 3;", "px") && has("data-kind", "data-") && has("use std::fs;", "std::fs"));
    assert!(!has("expx", "px") && !has("pixels_of", "pixel") && !has("metadata-x", "data-"));
}
