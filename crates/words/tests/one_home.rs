//! The interface's words stand in this crate alone: no sentence of a language stands in the code that shows it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

/// The folders whose code readers see.
const FOLDERS: [&str; 2] = ["crates/page/src", "src"];
/// The folder whose code also speaks to those who build a site: errors begin with a small letter.
const SITE: &str = "crates/site/src";
/// The folder within them that writes rules of CSS, which look like words.
const STYLE: &str = "crates/page/src/style";

/// Attributes whose values readers see or hear.
const READ_ATTRIBUTES: [&str; 6] =
    ["aria-label", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt"];

/// What looks like words and is none.
const NO_WORDS: [&str; 15] = [
    // The name of the site.
    "Cardinal",
    // The name of a format, the same in every language.
    "GeoJSON",
    // A family of fonts.
    "Georgia, serif",
    // Classes.
    "sentence tied",
    // Permissions of an `<iframe>`.
    "web-share; fullscreen",
    // What browsers call keys and errors.
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "End",
    "Enter",
    "Escape",
    "Home",
    "Tab",
    "AbortError",
];

#[test]
fn no_words_stand_outside_of_this_crate() {
    let mut found = Vec::new();
    for folder in FOLDERS {
        found.extend(sentences(folder, "rs", is_sentence).into_iter().filter(|it| !it.contains(STYLE)));
    }
    found.extend(sentences(STYLE, "rs", begins_like_a_sentence));
    found.extend(sentences(SITE, "rs", begins_like_a_sentence));
    found.extend(sentences(SITE, "js", begins_like_a_sentence));
    assert!(found.is_empty(), "move these words to crates/words:\n{}", found.join("\n"));
}

/// The strings in the code of a folder that are sentences, each with its file.
fn sentences(folder: &str, extension: &str, is_sentence: fn(&str) -> bool) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for file in files(&root.join(folder), extension) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap().replace('`', "\"");
        let sentences =
            strings(&code).into_iter().filter(|string| !NO_WORDS.contains(string) && is_sentence(string));
        found.extend(sentences.map(|string| format!("{}: {string}", file.display())));
    }
    found
}

#[test]
fn errors_are_told_from_sentences() {
    let sentences =
        ["Close map", "<p>There is none</p>", "“One word” and two", "Saved as ${name}", " · One two"];
    assert!(sentences.into_iter().all(begins_like_a_sentence));
    let others =
        ["cannot read {}", "NewsArticle", "<title>{}</title>", "public, max-age=31536000", "M0 0H{LEFT}V"];
    assert!(!others.into_iter().any(begins_like_a_sentence));
}

#[test]
fn sentences_are_told_from_names() {
    for sentence in ["Close map", "Share", "{} of {}", "as of {date}", "about ", "Save it:"] {
        assert!(is_sentence(sentence), "{sentence}");
    }
    for name in
        ["", "map-window", "0 0 {} {}", "M{x} {y}L{to_x} {to_y}", "from-{first_step}", "{} {}", "true"]
    {
        assert!(!is_sentence(name), "{name}");
    }
    let code = r##"// "no string" here
        let s = "one \"two\""; let c = '"'; let r = r#"a "raw" one"#; html! { { "three" } <p class="four" title="five">{ s }</p> }"##;
    assert_eq!(strings(code), [r#"one \"two\""#, r#"a "raw" one"#, "three", "five"]);
}

/// Two words in a row, or one that begins with a capital letter or has a space beside it; selectors of CSS are none.
fn is_sentence(string: &str) -> bool {
    if string.starts_with(['.', '#', '[']) {
        return false;
    }
    let outside = outside_of_holes(string);
    let words = outside.split_whitespace().filter(|word| is_word(word)).count();
    let begins_large =
        outside.starts_with(char::is_uppercase) && outside.chars().filter(|c| c.is_lowercase()).count() > 1;
    let is_single = words == 1 && (begins_large || string.contains(' '));
    words > 1 || is_single
}

/// Two words or more of which the first begins with a capital letter, at the beginning or behind a tag of HTML.
fn begins_like_a_sentence(string: &str) -> bool {
    let outside = outside_of_holes(string);
    let mut texts =
        outside.split('>').map(|text| text.split('<').next().unwrap().trim_start_matches(['“', ' ', '·']));
    texts.any(|text| {
        text.starts_with(char::is_uppercase)
            && text.split_whitespace().filter(|word| is_word(word)).count() > 1
    })
}

fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| ".,:;!?“”’…".contains(c));
    word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
}

/// A string without what is filled into it.
fn outside_of_holes(string: &str) -> String {
    let mut depth = 0;
    let mut outside = String::new();
    for letter in string.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            letter if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

/// The string literals of some code, but those in comments and in attributes that nobody reads.
fn strings(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let (before, from) = rest.split_at(at);
        rest = if from.starts_with("//") {
            from.split_once('\n').map_or("", |(_, rest)| rest)
        } else if let Some(after) = from.strip_prefix("'\"'") {
            after
        } else if let Some(quoted) = from.strip_prefix('"') {
            let hashes = before.len() - before.trim_end_matches('#').len();
            let is_raw = before.trim_end_matches('#').ends_with('r');
            let end = if is_raw {
                quoted.find(&format!("\"{}", "#".repeat(hashes)))
            } else {
                end_of_string(quoted)
            };
            let end = end.unwrap_or(quoted.len());
            let is_attribute = before.ends_with('=') || before.ends_with("reason = ");
            if !is_attribute || READ_ATTRIBUTES.iter().any(|name| before.ends_with(&format!(" {name}="))) {
                found.push(&quoted[..end]);
            }
            quoted.get(end + 1..).unwrap_or("")
        } else {
            &from[1..]
        };
    }
    found
}

fn end_of_string(quoted: &str) -> Option<usize> {
    let mut is_escaped = false;
    quoted.char_indices().find_map(|(at, letter)| {
        let ends = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends.then_some(at)
    })
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            files.extend(self::files(&entry.path(), extension));
        } else if entry.path().extension().is_some_and(|other| other == extension) {
            files.push(entry.path());
        }
    }
    files.sort();
    files
}
