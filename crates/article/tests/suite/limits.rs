//! Articles beyond the limits, too long to lie among the cases.

use article::compile;

use crate::basemap;

const FRONT: &str = "title = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = 10, south = 40, east = 40, north = 60 } }\n";

fn messages(text: &str) -> Vec<String> {
    match compile("index.en.md", text, &basemap::small(), page::is_reserved) {
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
    let of_size = |size: usize| article("", &"a".repeat(size - article("", "").len()));
    assert_eq!(messages(&of_size(1 << 20)), [""; 0]);
    assert_eq!(messages(&of_size((1 << 20) + 1)), ["expected at most 1 MiB, found 1025 KiB"]);
}

#[test]
fn front_matter_is_at_most_512_kibibytes() {
    let of_size = |size: usize| article(&format!("#{}\n", "a".repeat(size - FRONT.len() - 2)), "Text.");
    assert_eq!(messages(&of_size(512 << 10)), [""; 0]);
    let found = messages(&of_size((512 << 10) + 1));
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
    let events = |count: usize| {
        let table = |at| format!("[[event]]\nid = \"e-{at}\"\nname = \"E {at}\"\nfrom = \"2000\"\n");
        let mention = |at| format!("[e](#e-{at}) ");
        article(&(0..count).map(table).collect::<String>(), &(0..count).map(mention).collect::<String>())
    };
    assert_eq!(messages(&events(5000)), [""; 0]);
    assert_eq!(messages(&events(5001)), ["expected at most 5000 objects, found more"]);
}

#[test]
fn sentences_are_at_most_20000() {
    assert_eq!(messages(&article("", &"Yes. ".repeat(20_000))), [""; 0]);
    let found = messages(&article("", &"Yes. ".repeat(20_001)));
    assert_eq!(found, ["expected at most 20000 sentences, found more"]);
}

/// A paragraph is a level too.
#[test]
fn nesting_is_at_most_32() {
    let quotes = |depth| article("", &format!("{}Text.", ">".repeat(depth)));
    assert_eq!(messages(&quotes(31)), [""; 0]);
    assert_eq!(messages(&quotes(32)), ["expected at most 32 levels of nesting, found more"]);
}

#[test]
fn many_lines_below_deep_quotations_are_not_parsed_at_all() {
    let found = messages(&article("", &format!("{}a\n{}", "> ".repeat(100_000), "b\n".repeat(100_000))));
    assert_eq!(found, ["expected at most 32 levels of nesting, found more"]);
}

#[test]
fn at_most_500_errors_are_listed() {
    let found = messages(&article("", &"[a](#b) ".repeat(1000)));
    assert_eq!(found.len(), 501);
    assert_eq!(found[500], "500 more errors are not shown");
}

#[test]
fn marks_in_a_row_are_at_most_30() {
    let marks = |count: usize| "\u{301}".repeat(count);
    assert_eq!(messages(&article("", &format!("An e{}.", marks(30)))), [""; 0]);
    let found = ["expected at most 30 combining marks in a row, found 31"];
    assert_eq!(messages(&article("", &format!("An e{}.", marks(31)))), found);
    let written = |count: usize| {
        let side = format!("[[side]]\nid = \"a\"\nname = \"A{}\"\n", "\\u0301".repeat(count));
        messages(&article(&side, "Text."))
    };
    assert_eq!((written(30), written(31)), (Vec::new(), found.map(str::to_owned).to_vec()));
    assert_eq!(messages(&article("", &format!("An e{}.", "&#x301;".repeat(50)))), [""; 0], "left out");
}

#[test]
fn tables_are_at_most_32_columns() {
    let table = |columns: usize| format!("{0}|\n{1}|\n", "|a".repeat(columns), "|-".repeat(columns));
    assert_eq!(messages(&article("", &table(32))), [""; 0]);
    assert_eq!(messages(&article("", &table(33))), ["expected a table of at most 32 columns, found 33"]);
}
