//! Input that nobody meant as an article.

#[path = "../../../../fuzz/properties/article.rs"]
mod property;
#[path = "../../../../fuzz/properties/seeds.rs"]
mod seeds;

use std::{fs, path::Path};

use proptest::prelude::*;

use crate::basemap;

fn article() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/a-whole-article/index.en.md");
    fs::read_to_string(path).unwrap()
}

fn check(text: &str) {
    property::check(text, &basemap::small());
}

/// Words that mean something to the compiler.
fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "+++",
            "\n",
            "\n\n",
            "## ",
            "[w](replies:putin)",
            "{#",
            "}",
            "[",
            "](#",
            "](says:",
            ")",
            "(",
            "\"",
            "“",
            "”",
            "*",
            "**",
            "`",
            "~~",
            ">",
            "- ",
            "| ",
            "|---|\n",
            "![",
            "](",
            "javascript:",
            "data:image/png;base64,",
            "<script>",
            "&#106;",
            "&Tab;",
            "\\",
            "[[force]]\n",
            "id = \"x\"\n",
            "at = { lon = ",
            "nan",
            "[map]\n",
            "us-poland",
            "1,700",
            "U.S. ",
            ". ",
            "\u{0}",
            "\u{200b}",
            "\r\n",
            "é",
            "=",
            "# ",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(|c| c.to_string()),
    ]
}

#[test]
fn every_seed_is_read() {
    for text in seeds::seeds("article") {
        check(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_a_panic(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn no_body_is_a_panic(tokens in prop::collection::vec(token(), 0..60)) {
        let article = article();
        let front = &article[..article.rfind("+++\n").unwrap() + 4];
        check(&format!("{front}{}", tokens.concat()));
    }

    #[test]
    fn no_front_matter_is_a_panic(tokens in prop::collection::vec(token(), 0..60)) {
        check(&format!("+++\n{}\n+++\nText.", tokens.concat()));
    }

    #[test]
    fn no_change_to_an_article_is_a_panic(at in any::<prop::sample::Index>(), length in 0_usize..40, token in token()) {
        let article = article();
        let from = article.floor_char_boundary(at.index(article.len()));
        let to = article.floor_char_boundary((from + length).min(article.len()));
        check(&format!("{}{token}{}", &article[..from], &article[to..]));
    }

    #[test]
    fn no_text_near_a_seed_is_a_panic(text in seeds::near_seeds("article")) {
        check(&text);
    }
}
