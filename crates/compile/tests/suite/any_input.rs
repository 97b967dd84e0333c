//! Input that nobody meant as an article.

use std::{fs, path::Path};

use compile::{Compiled, Diagnostic, compile, render};
use model::{Block, Inline};
use proptest::prelude::*;

use crate::basemap;

fn article() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/a-whole-article/index.en.md");
    fs::read_to_string(path).unwrap()
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let result: Result<Compiled, Vec<Diagnostic>> = compile("index.en.md", text, &basemap::small());
    match result {
        Ok(compiled) => {
            for block in compiled.galley.answers.iter().flatten() {
                check_block(block);
            }
        }
        Err(found) => {
            prop_assert!(!found.is_empty());
            prop_assert!(
                found.iter().all(|one| one.line(text) > 0 && one.column(text) > 0 && !one.message.is_empty())
            );
            prop_assert!(!render(&found, "index.en.md", text, true).is_empty());
        }
    }
    Ok(())
}

fn check_block(block: &Block) {
    match block {
        Block::Paragraph(inlines) => {
            assert!(inlines.iter().all(|inline| matches!(inline, Inline::Sentence(..))));
            inlines.iter().for_each(check_inline);
        }
        Block::Heading(_, inlines) => inlines.iter().for_each(check_inline),
        Block::List(_, entries) => entries.iter().flatten().for_each(check_block),
        Block::Quote(blocks) => blocks.iter().for_each(check_block),
        Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).flatten().for_each(check_inline),
        Block::Code(_) | Block::Rule => {}
    }
}

fn check_inline(inline: &Inline) {
    match inline {
        Inline::Link(address, within) => {
            let bare: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
            assert!(
                !bare.to_lowercase().starts_with("javascript:") && !bare.to_lowercase().starts_with("data:"),
                "{address}"
            );
            within.iter().for_each(check_inline);
        }
        Inline::Image(address, _) => {
            assert!(!address.contains("script") || !address.contains(':'), "{address}");
        }
        Inline::Sentence(_, within)
        | Inline::Mention(_, within)
        | Inline::Says(_, _, within)
        | Inline::Replies(_, within)
        | Inline::Emphasis(within)
        | Inline::Strong(within)
        | Inline::Deleted(within) => within.iter().for_each(check_inline),
        Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
    }
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_a_panic(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn no_body_is_a_panic(tokens in prop::collection::vec(token(), 0..60)) {
        let article = article();
        let front = &article[..article.rfind("+++\n").unwrap() + 4];
        check(&format!("{front}{}", tokens.concat()))?;
    }

    #[test]
    fn no_front_matter_is_a_panic(tokens in prop::collection::vec(token(), 0..60)) {
        check(&format!("+++\n{}\n+++\nText.", tokens.concat()))?;
    }

    #[test]
    fn no_change_to_an_article_is_a_panic(at in any::<prop::sample::Index>(), length in 0_usize..40, token in token()) {
        let article = article();
        let from = article.floor_char_boundary(at.index(article.len()));
        let to = article.floor_char_boundary((from + length).min(article.len()));
        check(&format!("{}{token}{}", &article[..from], &article[to..]))?;
    }
}
