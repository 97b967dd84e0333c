//! The names of the page are said once: nothing else in the repository uses a name that is not in the tables.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use page::names::{attribute, class, selector};
use page::{ButtonAction, Id, IdPrefix};

/// What Trunk reads in `index.html`.
const OF_TRUNK: [&str; 5] =
    ["data-trunk", "data-bin", "data-cargo-features", "data-wasm-opt", "data-wasm-opt-params"];
/// What a browser test sets by itself, to see that it stays.
const OF_TESTS: [&str; 1] = ["data-persisted"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files with some endings below a folder, with their text.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|it| it == *ending)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

fn sources() -> Vec<(PathBuf, String)> {
    let folders = [("styles", "css"), ("crates/site/src", "css"), ("crates/site/src", "js")];
    let folders = folders.into_iter().chain([
        ("crates/site/src", "rs"),
        ("crates/page/src", "rs"),
        ("src", "rs"),
        ("tests/browser", "ts"),
    ]);
    let mut sources: Vec<_> = folders.flat_map(|(folder, ending)| files(folder, &[ending])).collect();
    sources.push(("index.html".into(), fs::read_to_string(root().join("index.html")).unwrap()));
    sources.retain(|(path, _)| !path.ends_with("names/attribute.rs"));
    sources
}

/// The words that follow a beginning, up to the first character that is not part of a name.
fn words_after<'a>(text: &'a str, beginning: &'a str) -> impl Iterator<Item = &'a str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.split(beginning).skip(1).map(move |rest| rest.split(|c| !is_name(c)).next().unwrap_or_default())
}

fn in_kebab_case(word: &str) -> String {
    let letters = word.chars().flat_map(|c| c.is_ascii_uppercase().then_some('-').into_iter().chain([c]));
    letters.collect::<String>().to_lowercase()
}

#[test]
fn every_data_attribute_is_in_the_table() {
    for (path, text) in sources() {
        for word in words_after(&text, "data-").filter(|word| !word.is_empty()) {
            let name = format!("data-{word}");
            let others = OF_TRUNK.iter().chain(&OF_TESTS);
            let is_known = attribute::ALL.iter().chain(others).any(|known| *known == name);
            assert!(is_known, "{}: `{name}`", path.display());
        }
        for word in words_after(&text, "dataset.") {
            let name = format!("data-{}", in_kebab_case(word));
            assert!(attribute::ALL.contains(&name.as_str()), "{}: `dataset.{word}`", path.display());
        }
    }
}

#[test]
fn every_attribute_of_the_table_is_used() {
    let texts: Vec<String> = sources().into_iter().map(|(_, text)| text).collect();
    let source = fs::read_to_string(root().join("crates/page/src/names/attribute.rs")).unwrap();
    let constants: Vec<&str> =
        source.lines().filter_map(|line| line.trim().split_once(" = \"data-")).map(|it| it.0).collect();
    for (name, constant) in attribute::ALL.iter().zip(constants) {
        let of_script = format!("dataset.{}", name.trim_start_matches("data-"));
        let is_used = texts.iter().any(|text| {
            text.contains(name)
                || text.contains(&of_script)
                || text.contains(&format!("attribute::{constant}"))
        });
        assert!(is_used, "nothing uses `{name}`");
    }
}

#[test]
fn selectors_have_only_names_of_the_tables() {
    let attributes: BTreeSet<&str> =
        attribute::ALL.iter().copied().chain(["class", "id", "href", "tabindex"]).collect();
    let of_html = ["aria-sort", "open", "rel", "style"];
    for selector in selector::ALL {
        // Quotation marks hold values, not names.
        let bare: String = selector.split('\'').step_by(2).collect();
        for id in words_after(&bare, "#") {
            assert!(Id::parse(id).is_some(), "{selector}: `#{id}`");
        }
        for name in words_after(&bare, ".") {
            assert!(class::ALL.contains(&name), "{selector}: `.{name}`");
        }
        for name in words_after(&bare, "[") {
            assert!(attributes.contains(name) || of_html.contains(&name), "{selector}: `[{name}]`");
        }
        for action in words_after(&bare, "data-action=") {
            assert!(ButtonAction::parse(action).is_some(), "{selector}: `{action}`");
        }
    }
}

#[test]
fn scripts_and_styles_know_only_ids_and_actions_of_the_tables() {
    for (path, text) in sources() {
        for id in words_after(&text, "getElementById(\"").filter(|id| *id != "advice") {
            assert!(Id::parse(id).is_some(), "{}: `{id}`", path.display());
        }
        for action in words_after(&text, "data-action=").chain(words_after(&text, "data-action=\"")) {
            assert!(
                action.is_empty() || ButtonAction::parse(action).is_some(),
                "{}: `{action}`",
                path.display()
            );
        }
    }
    for (path, text) in files("tests/browser", &["ts"]) {
        for id in words_after(&text, "('#").filter(|id| !id.is_empty() && *id != "why-worried") {
            assert!(page::is_reserved(id), "{}: `#{id}`", path.display());
        }
    }
    for (path, text) in files("styles", &["css"]) {
        for id in words_after(&text, "[id^=\"") {
            assert!(IdPrefix::parse(id).is_some(), "{}: `{id}`", path.display());
        }
    }
}

#[test]
fn templates_write_ids_and_actions_from_the_enums() {
    for (path, text) in files("crates/page/src", &["rs"]).into_iter().chain(files("src", &["rs"])) {
        for bare in [" id=\"", "data-action=\"", "href=\"#"] {
            assert!(!text.contains(bare), "{}: `{bare}`", path.display());
        }
    }
}
