//! What a page says of itself to other sites, read from its HTML before any script.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod built_site;

use std::collections::BTreeSet;

use built_site::{Built, SITE, card_pages, explainer, texts, values};
use scraper::Html;

const ALWAYS: &[&str] = &[
    "meta[name=description]",
    "meta[property='og:title']",
    "meta[property='og:description']",
    "meta[property='og:type'][content=article]",
    "meta[property='og:site_name'][content=Cardinal]",
    "meta[property='og:locale'][content=en_US]",
    "meta[name='twitter:card'][content=summary_large_image]",
    "meta[name='twitter:title']",
    "meta[name='twitter:description']",
];
const WITH_ADDRESS: &[&str] = &[
    "meta[property='og:url']",
    "meta[property='og:image']",
    "meta[property='og:image:type'][content='image/png']",
    "meta[property='og:image:width'][content='1200']",
    "meta[property='og:image:height'][content='630']",
    "meta[property='og:image:alt']",
    "meta[name='twitter:image']",
    "meta[name='twitter:image:alt']",
];

fn content(html: &Html, selector: &str) -> String {
    sole_value(html, selector, "content")
}

fn sole_value(html: &Html, selector: &str, attribute: &str) -> String {
    let found = values(html, selector, attribute);
    assert_eq!(found.len(), 1, "{selector}");
    assert!(!found[0].is_empty(), "{selector}");
    found[0].clone()
}

/// The text does not wait for the map, and the map shows in one piece: once its last element is there, which is empty, so
/// that browsers know of it before anything follows.
#[test]
fn the_map_shows_once_it_is_whole() {
    let explainer = explainer(None);
    let built = Built::new(&explainer);
    for path in card_pages(&explainer) {
        let html = built.html(&path);
        assert!(!built.text(&path).contains("rel=\"expect\""), "{path}");
        assert!(built.text(&path).contains(".map:not(:has(.announced)){display:none}"), "{path}");
        assert_eq!(values(&html, "#map > #app > .announced:last-child:empty", "role"), ["status"], "{path}");
        assert_eq!(values(&html, "#map > :last-child", "id"), ["app"], "{path}");
    }
    assert!(!built.text("explainer.html").contains(":not(:has(.announced))"));
}

#[test]
fn every_tag_stands_once_and_within_16_kib_before_the_styles() {
    let explainer = explainer(Some(SITE));
    let built = Built::new(&explainer);
    for path in card_pages(&explainer) {
        let text = built.text(&path);
        let head = text.split("<style>").next().unwrap();
        assert!(head.len() < 16 * 1024, "{path}: {}", head.len());
        let html = Html::parse_document(head);
        for selector in ALWAYS.iter().chain(WITH_ADDRESS) {
            content(&html, selector);
        }
        assert_eq!(texts(&html, "head > title").len(), 1);
        assert_eq!(values(&html, "link[rel=canonical]", "href").len(), 1, "{path}");
    }
}

#[test]
fn each_card_has_words_address_and_picture_of_its_own() {
    let explainer = explainer(Some(SITE));
    let built = Built::new(&explainer);
    let pages: Vec<Html> = card_pages(&explainer).iter().map(|path| built.html(path)).collect();
    for selector in ["meta[name=description]", "meta[property='og:title']", "meta[property='og:url']"]
        .into_iter()
        .chain(["meta[property='og:image']", "meta[property='og:image:alt']", "meta[name='twitter:image']"])
    {
        let distinct: BTreeSet<String> = pages.iter().map(|html| content(html, selector)).collect();
        assert_eq!(distinct.len(), pages.len(), "{selector}");
    }
    let titles: BTreeSet<String> = pages.iter().flat_map(|html| texts(html, "head > title")).collect();
    assert_eq!(titles.len(), pages.len());
}

#[test]
fn addresses_are_those_of_the_site_and_their_files_exist() {
    let explainer = explainer(Some(SITE));
    let built = Built::new(&explainer);
    for (path, card) in card_pages(&explainer).iter().zip(0..) {
        let html = built.html(path);
        let expected = format!("{SITE}{}", explainer.article.document.card_path(model::CardIx(card)));
        assert_eq!(values(&html, "link[rel=canonical]", "href"), [expected.as_str()]);
        assert_eq!(content(&html, "meta[property='og:url']"), expected);
        let picture = content(&html, "meta[property='og:image']");
        assert!(built.has(picture.strip_prefix(SITE).unwrap()), "{picture}");
        assert_eq!(content(&html, "meta[name='twitter:image']"), picture);
    }
    let canonical = |path| values(&built.html(path), "link[rel=canonical]", "href");
    assert_eq!(canonical("riddle/index.html"), canonical("index.html"));
}

#[test]
fn without_an_address_nothing_absolute_is_written() {
    let explainer = explainer(None);
    let built = Built::new(&explainer);
    for path in card_pages(&explainer) {
        let html = built.html(&path);
        for selector in ALWAYS {
            content(&html, selector);
        }
        for selector in WITH_ADDRESS.iter().chain(&["link[rel=canonical]"]) {
            assert!(texts(&html, selector).is_empty(), "{path}: {selector}");
        }
        let linked = values(&html, "head [href], head [src]", "href");
        assert!(linked.iter().all(|address| !address.contains("://")), "{path}: {linked:?}");
    }
    assert!(!built.has("sitemap.xml"));
    assert_eq!(built.text("robots.txt"), "User-agent: *\nAllow: /\n");
}

#[test]
fn a_description_is_the_short_answer_or_the_beginning_of_the_answer() {
    let explainer = explainer(None);
    let built = Built::new(&explainer);
    let said = |card| content(&built.html(&format!("{card}/index.html")), "meta[name=description]");
    for card in ["riddle", "reasons", "prospects", "pressure"] {
        assert!((60..=160).contains(&said(card).chars().count()), "{}", said(card));
    }
    assert_eq!(said("riddle"), explainer.article.document.description);
    assert_eq!(
        said("reasons"),
        "The Guild fears a crowd at its moorings. The Bureau and its partners call that unfair."
    );
    assert!(said("prospects").ends_with("has been offered no berth."));
    assert_eq!(said("pressure"), "With strong boats along its border. How many, the article does not say.");
}

#[test]
fn words_of_an_author_cannot_leave_their_tags() {
    let mut explainer = explainer(Some(SITE));
    let evil = "\"><script>alert(1)</script><!-- </head> '&amp;";
    explainer.article.document.title = evil.into();
    explainer.article.document.description = evil.into();
    explainer.article.document.cards[1].question = evil.into();
    let built = Built::new(&explainer);
    for path in ["index.html", "reasons/index.html"] {
        let html = built.html(path);
        assert_eq!(content(&html, "meta[property='og:title']"), evil);
        assert!(content(&html, "meta[property='og:image:alt']").contains(evil));
        assert_eq!(
            texts(&html, "script:not([type])"),
            [include_str!("../src/start-failed.js").trim_end()],
            "{path}"
        );
    }
    assert!(texts(&built.html("404.html"), "script:not([src])").is_empty());
}

#[test]
fn the_sitemap_names_every_canonical_page_once() {
    let explainer = explainer(Some(SITE));
    let built = Built::new(&explainer);
    let text = built.text("sitemap.xml");
    let xml = roxmltree::Document::parse(&text).unwrap();
    let root = xml.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.sitemaps.org/schemas/sitemap/0.9"));
    let listed: Vec<&str> = xml
        .descendants()
        .filter(|node| node.has_tag_name((root.tag_name().namespace().unwrap(), "loc")))
        .filter_map(|node| node.text())
        .collect();
    let pages = card_pages(&explainer);
    let canonical: Vec<String> =
        pages.iter().flat_map(|path| values(&built.html(path), "link[rel=canonical]", "href")).collect();
    assert_eq!(listed, canonical);
    assert!(built.text("robots.txt").ends_with("\nSitemap: https://example.org/explainer/sitemap.xml\n"));
}
