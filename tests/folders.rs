//! What each folder of `src/` may use.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Each folder with those that it may use.
const FOLDERS: [(&str, &[&str]); 4] =
    [("dom", &[]), ("state", &["dom"]), ("map", &["dom", "state"]), ("controls", &["dom", "state", "map"])];

/// The files of a folder by name, with their code up to its tests.
fn files(folder: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let file = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), code)
    };
    entries.map(|path| file(&path)).collect()
}

/// The words that stand directly after a path such as `super::`, alone or in braces.
fn used(code: &str, path: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for rest in code.split(path).skip(1) {
        let list = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default(),
            None => rest,
        };
        let count = if rest.starts_with('{') { usize::MAX } else { 1 };
        let words =
            list.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
        names.extend(words.take(count).map(str::to_owned));
    }
    names
}

#[test]
fn only_dom_names_the_browser_s_types() {
    for (folder, _) in FOLDERS.into_iter().filter(|(folder, _)| *folder != "dom") {
        for (file, code) in files(folder) {
            for name in ["web_sys", "js_sys", "wasm_bindgen", "gloo"] {
                assert!(!code.contains(name), "src/{folder}/{file}.rs names `{name}`");
            }
        }
    }
}

#[test]
fn each_folder_uses_only_those_below_it() {
    for (folder, below) in FOLDERS {
        for (file, code) in files(folder) {
            let used = used(&code, "crate::");
            let others =
                FOLDERS.iter().map(|(name, _)| *name).filter(|name| *name != folder && !below.contains(name));
            for other in others {
                assert!(!used.contains(other), "src/{folder}/{file}.rs uses src/{other}/");
            }
        }
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for (folder, _) in FOLDERS {
        let files = files(folder);
        let uses: BTreeMap<&str, BTreeSet<String>> = files
            .iter()
            .filter(|(file, _)| *file != "mod")
            .map(|(file, code)| (file.as_str(), used(code, "super::")))
            .collect();
        for file in uses.keys() {
            let mut reached = BTreeSet::new();
            let mut next = vec![(*file).to_owned()];
            while let Some(from) = next.pop() {
                for to in
                    uses.get(from.as_str()).into_iter().flatten().filter(|to| uses.contains_key(to.as_str()))
                {
                    assert!(to != file, "src/{folder}/{file}.rs uses itself by way of {from}.rs");
                    if reached.insert(to.clone()) {
                        next.push(to.clone());
                    }
                }
            }
        }
    }
}
