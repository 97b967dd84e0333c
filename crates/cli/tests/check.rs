//! `cardinal new` and `cardinal check` as they are called: what they print, their exit codes, and bad input.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod program;

use std::fs;
use std::path::{Path, PathBuf};

use program::{Folder, cardinal};
use serde_json::Value;

/// An article from `cardinal new`, with a part of it changed.
fn article(from: &str, to: &str) -> (Folder, String) {
    let folder = Folder::with(&[]);
    let place = folder.path("story");
    assert_eq!(cardinal(&["new", &place]).code, 0);
    let text = folder.read("story/index.en.md");
    assert!(text.contains(from), "{from}");
    folder.write("story/index.en.md", text.replacen(from, to, 1).as_bytes());
    (folder, place)
}

fn bundled() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/nato-ukraine")
}

#[test]
fn a_new_article_has_no_mistakes() {
    let (_folder, place) = article("", "");
    let checked = cardinal(&["check", &place]);
    assert_eq!((checked.code, checked.stderr.as_str()), (0, ""));
    assert!(checked.stdout.ends_with("index.en.md: no mistakes\n"), "{checked:?}");
}

#[test]
fn new_writes_over_nothing() {
    let (_folder, place) = article("", "");
    cardinal(&["new", &place]).assert_refused(&["is not empty", &place]);
    let file = format!("{place}/index.en.md");
    cardinal(&["new", &file]).assert_refused(&["is a file", &file]);
}

#[test]
fn mistakes_are_listed_with_their_lines_and_a_code() {
    let (_folder, place) = article("(#gotland-light)", "(#gotland-lite)");
    let checked = cardinal(&["check", &place]);
    assert_eq!((checked.code, checked.stderr.as_str()), (1, ""));
    for part in ["error: ", "index.en.md:", "^^^", "hint: ", "gotland-light"] {
        assert!(checked.stdout.contains(part), "{part}: {checked:?}");
    }
    assert!(!checked.stdout.contains('\u{1b}'), "no colour but in a terminal");
}

#[test]
fn programs_get_every_mistake_with_its_place() {
    let (_folder, place) = article("(#gotland-light)", "(#gotland-lite)");
    let checked = cardinal(&["check", &place, "--format", "json"]);
    assert_eq!(checked.code, 1);
    let report: Value = serde_json::from_str(&checked.stdout).unwrap();
    assert!(report["file"].as_str().unwrap().ends_with("index.en.md"));
    let first = &report["diagnostics"][0];
    let keys: Vec<&str> = first.as_object().unwrap().keys().map(String::as_str).collect();
    let mut wanted = ["severity", "message", "hint", "line", "column", "end_line", "end_column", "related"];
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
    let sound = cardinal(&["check", bundled().to_str().unwrap(), "--format", "json"]);
    let report: Value = serde_json::from_str(&sound.stdout).unwrap();
    assert_eq!((sound.code, report["diagnostics"].as_array().unwrap().len()), (0, 0));
}

#[test]
fn a_path_with_nothing_there_is_named() {
    for command in ["check", "serve"] {
        cardinal(&[command, "no/such/article"])
            .assert_refused(&["nothing at no/such/article", "cardinal new"]);
    }
}

#[test]
fn a_folder_without_an_article_says_which_file_is_missing() {
    let empty = Folder::with(&[("readme.txt", b""), ("index..md", b""), ("page.md", b"")]);
    for command in ["check", "serve"] {
        cardinal(&[command, &empty.path("")]).assert_refused(&["holds no article", "index.en.md"]);
    }
    let above = Folder::with(&[("story/index.en.md", b"")]);
    cardinal(&["check", &above.path("")]).assert_refused(&["holds no article", "story"]);
}

#[test]
fn several_languages_are_named() {
    let both = Folder::with(&[("index.en.md", b""), ("index.de.md", b"")]);
    for command in ["check", "serve"] {
        let words = ["several languages: index.de.md, index.en.md", "name one of the files"];
        cardinal(&[command, &both.path("")]).assert_refused(&words);
    }
}

#[test]
fn a_file_that_is_not_utf_8_says_where_and_what_it_looks_like() {
    let utf16: Vec<u8> = "\u{feff}+++\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, words) in [
        (b"+++\ncaf\xe9\n".as_slice(), ["line 2, byte 4", "0xe9", "Latin-1", "ISO-8859-1"]),
        (b"+++\n\n\x93a\x94\n", ["line 3, byte 1", "0x93", "Windows-1252", "WINDOWS-1252"]),
        (&utf16, ["line 1, byte 1", "0xff", "UTF-16 (little-endian)", "UTF-16LE"]),
    ] {
        let wrong = Folder::with(&[("index.en.md", bytes)]);
        for command in ["check", "serve"] {
            cardinal(&[command, &wrong.path("index.en.md")]).assert_refused(&words);
        }
    }
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let secret = Folder::with(&[("index.en.md", b"+++")]);
    let file = secret.path("index.en.md");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything cannot see this.
    if fs::read(&file).is_err() {
        cardinal(&["check", &file]).assert_refused(&["may not be read", "permissions"]);
    }
    cardinal(&["check", "/dev/null"]).assert_refused(&["neither a file nor a folder"]);
}

#[test]
fn a_file_that_is_no_article_is_a_list_of_mistakes_and_no_crash() {
    let other = Folder::with(&[("a.md", b"# Title\n"), ("empty.md", b""), ("zero.md", b"some text\0")]);
    for name in ["a.md", "empty.md", "zero.md"] {
        assert_eq!(cardinal(&["check", &other.path(name)]).code, 1, "{name}");
    }
}

#[test]
fn wrong_arguments_are_explained() {
    for arguments in
        [&["chekc"][..], &["check"], &["check", "a", "--format", "xml"], &["serve", "a", "--prefix", "b"]]
    {
        let ran = cardinal(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(ran.stderr.contains("error: "), "{ran:?}");
    }
}
