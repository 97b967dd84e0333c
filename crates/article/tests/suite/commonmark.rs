//! The examples of the `CommonMark` specification, in an article and alone: the same words, the same link targets.
//!
//! The examples are others' text and no part of this repository: `npm ci` brings them. Without them the test says so
//! and is skipped, unless `CARDINAL_REQUIRE_SPEC` is set.

mod examples;
mod parsed;
mod shown;

use std::collections::BTreeMap;

use article::{Article, Diagnostic};

use crate::basemap;
use parsed::Parsed;

const FRONT: &str = "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = 10, south = 40, east = 40, north = 60 } }\n+++\nLead.\n\n";

/// What becomes of an example, and how many there are of it at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// It is Markdown that Cardinal supports, and shows the same.
    Same,
    /// It holds raw HTML, which stands in the article as text; all else is the same.
    HtmlAsText,
    /// It has a heading that cannot stand in a card: of the first or second level, or far below the one above.
    Heading,
    /// It links to what is no object, or to an address that is refused.
    Target,
    /// It has a link or a picture without words.
    Words,
}

impl Outcome {
    const LEAST: [(Self, usize); 5] = [
        (Self::Same, 520),
        (Self::HtmlAsText, 70),
        (Self::Heading, 35),
        (Self::Target, 15),
        (Self::Words, 3),
    ];
}

#[test]
fn examples_of_the_specification_have_the_same_words_and_targets_as_the_parser_finds() {
    let Some(examples) = examples::read() else { return };
    assert_eq!(examples.len(), 652);
    let basemap = basemap::small();
    let (mut counts, mut wrong) = (BTreeMap::new(), Vec::new());
    for example in examples {
        let parsed = Parsed::of(&example.markdown);
        let outcome = match article::compile(
            "index.en.md",
            &format!("{FRONT}{}", example.markdown),
            &basemap,
            page::is_reserved,
        ) {
            Ok(compiled) => compared(&compiled, &parsed),
            Err(found) => refused(&found, &parsed),
        };
        match outcome {
            Ok(outcome) => *counts.entry(outcome).or_insert(0) += 1,
            Err(why) => wrong.push(format!("{}. {:?}: {why}", example.number, example.markdown)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (outcome, least) in Outcome::LEAST {
        let count = counts.get(&outcome).copied().unwrap_or(0);
        println!("{outcome:?}: {count}");
        assert!(count >= least, "{outcome:?}: {count}, not {least}");
    }
}

fn compared(compiled: &Article, parsed: &Parsed) -> Result<Outcome, String> {
    let shown = shown::shown(compiled);
    match shown == parsed.shown {
        false => Err(format!("{shown:?}, not {:?}", parsed.shown)),
        true if parsed.holds_html => Ok(Outcome::HtmlAsText),
        true => Ok(Outcome::Same),
    }
}

/// Why it is refused; the parser must have found what the diagnostics speak of.
fn refused(found: &[Diagnostic], parsed: &Parsed) -> Result<Outcome, String> {
    let about = |words: &[&str]| found.iter().any(|it| words.iter().any(|word| it.message.contains(word)));
    let links = !parsed.shown.targets.is_empty();
    if parsed.holds_heading && about(&["heading", "text in this card"]) {
        Ok(Outcome::Heading)
    } else if links && about(&["a mention of", "the address", "expected an address"]) {
        Ok(Outcome::Target)
    } else if links && about(&["without words"]) {
        Ok(Outcome::Words)
    } else {
        Err(format!("refused: {found:?}"))
    }
}
