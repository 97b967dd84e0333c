//! Articles beyond the limits, too long to lie among the cases.

use compile::compile;

use crate::basemap;

const FRONT: &str = "title = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = 10, south = 40, east = 40, north = 60 } }\n";

fn messages(text: &str) -> Vec<String> {
    match compile("index.en.md", text, &basemap::small()) {
        Ok(_) => Vec::new(),
        Err(found) => found.into_iter().map(|diagnostic| diagnostic.message).collect(),
    }
}

fn article(front: &str, body: &str) -> String {
    format!("+++\n{FRONT}{front}+++\n{body}")
}

#[test]
fn an_article_within_the_limits_compiles() {
    assert_eq!(messages(&article("", "Text.")), [""; 0]);
}

#[test]
fn a_file_is_at_most_one_mebibyte() {
    let found = messages(&article("", &"a".repeat(1 << 20)));
    assert_eq!(found, ["expected at most 1 MiB, found 1025 KiB"]);
}

#[test]
fn front_matter_is_at_most_512_kibibytes() {
    let found = messages(&article(&format!("# {}\n", "a".repeat(512 << 10)), "Text. [A](#b)."));
    assert_eq!(found, ["expected front matter of at most 512 KiB, found 513 KiB"]);
}

#[test]
fn cards_are_at_most_500() {
    let cards = |count: usize| {
        (1..count).map(|at| format!("\n## Card {at} {{#card-{at}}}\n\nText.\n")).collect::<Vec<_>>().concat()
    };
    assert_eq!(messages(&article("", &format!("Text.\n{}", cards(500)))), [""; 0]);
    let found = messages(&article("", &format!("Text.\n{}", cards(501))));
    assert_eq!(found, ["expected at most 500 cards, found 501"]);
}

#[test]
fn objects_are_at_most_5000() {
    let found = messages(&article(&"[[place]]\n".repeat(5001), "Text."));
    assert!(found.contains(&"expected at most 5000 objects, found more".to_owned()) || found.len() == 501);
    assert!(found.iter().all(|message| !message.contains("mentions")));
}

#[test]
fn sentences_are_at_most_20000() {
    assert_eq!(messages(&article("", &"Yes. ".repeat(20_000))), [""; 0]);
    let found = messages(&article("", &"Yes. ".repeat(20_001)));
    assert_eq!(found, ["expected at most 20000 sentences, found more"]);
}

#[test]
fn nesting_is_at_most_32() {
    let quotes = |depth| article("", &format!("{}Text.", ">".repeat(depth)));
    assert_eq!(messages(&quotes(31)), [""; 0]);
    assert_eq!(messages(&quotes(33)), ["expected at most 32 levels of nesting, found more"]);
}

#[test]
fn at_most_500_errors_are_listed() {
    let found = messages(&article("", &"[a](#b) ".repeat(1000)));
    assert_eq!(found.len(), 501);
    assert_eq!(found[500], "500 more errors are not shown");
}
