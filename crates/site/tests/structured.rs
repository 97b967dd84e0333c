//! The data blocks, held against what the page shows.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod built_site;

use built_site::{Built, SITE, card_pages, explainer, texts};
use scraper::Html;
use serde_json::Value;

/// The article and the questions of a page.
fn graph(html: &Html) -> (Value, Value) {
    let blocks = texts(html, "script[type='application/ld+json']");
    assert_eq!(blocks.len(), 1);
    assert!(!blocks[0].contains('<'));
    let block: Value = serde_json::from_str(&blocks[0]).unwrap();
    assert_eq!(block["@context"], "https://schema.org");
    let of = |kind: &str| {
        block["@graph"].as_array().unwrap().iter().find(|part| part["@type"] == kind).unwrap().clone()
    };
    (of("NewsArticle"), of("FAQPage"))
}

/// A text without its white space: a page and a line of text set blocks apart in ways of their own.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn questions_and_answers_are_those_that_the_page_shows() {
    let explainer = explainer(None);
    let built = Built::new(&explainer);
    for path in card_pages(&explainer).iter().map(String::as_str).chain(["riddle/index.html"]) {
        let html = built.html(path);
        let (_, questions) = graph(&html);
        let shown = |question: &Value| {
            let card = explainer
                .article
                .document
                .cards
                .iter()
                .find(|card| question["name"] == card.question)
                .unwrap();
            assert_eq!(texts(&html, &format!("#{} > summary > h2", card.id)), [card.question.as_str()]);
            let short = format!("#{} .short-answer", card.id);
            let whole =
                format!("#{} > .prose > :is(p:not(.frame-caption), blockquote, h3, ol, ul, table)", card.id);
            let blocks = if texts(&html, &short).is_empty() { whole } else { short };
            let answer = question["acceptedAnswer"]["text"].as_str().unwrap();
            assert_eq!(letters(answer), letters(&texts(&html, &blocks).concat()), "{path}");
            card.id.as_str().to_owned()
        };
        let cards: Vec<String> = questions["mainEntity"].as_array().unwrap().iter().map(shown).collect();
        let all: Vec<&str> = explainer.article.document.cards.iter().map(|card| card.id.as_str()).collect();
        match path.trim_end_matches("/index.html") {
            "index.html" | "riddle" => assert_eq!(cards, all),
            own => assert_eq!(cards, [own]),
        }
    }
}

#[test]
fn the_article_says_what_is_known_and_no_more() {
    let explainer = explainer(Some(SITE));
    let built = Built::new(&explainer);
    let html = built.html("prospects/index.html");
    let (article, _) = graph(&html);
    assert_eq!(texts(&html, "h1"), [article["headline"].as_str().unwrap()]);
    assert_eq!(article["inLanguage"], "en");
    assert_eq!(article["isBasedOn"]["publisher"]["name"], "Tern Gazette");
    assert_eq!(article["isBasedOn"]["dateline"], "Westport");
    assert_eq!(article["url"], format!("{SITE}prospects/"));
    assert!(article["image"].as_str().unwrap().starts_with(&format!("{SITE}preview/prospects-")));
    assert!(article.as_object().unwrap().keys().all(|key| !key.starts_with("date")));
}

#[test]
fn without_an_address_it_has_none() {
    let explainer = explainer(None);
    let (article, _) = graph(&Built::new(&explainer).html("index.html"));
    assert_eq!((&article["url"], &article["image"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_question_cannot_end_the_block() {
    let mut explainer = explainer(None);
    let evil = "</script><script>alert(1)</script><!--";
    explainer.article.document.cards[1].question = evil.into();
    let html = Built::new(&explainer).html("index.html");
    let (_, questions) = graph(&html);
    assert_eq!(questions["mainEntity"][1]["name"], evil);
}
