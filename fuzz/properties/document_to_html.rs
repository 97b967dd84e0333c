//! An article's words stand in its page as text, whatever they are.
#![allow(clippy::expect_used, reason = "a test stops where it fails")]

use basemap::Region;
use cardinal::controls::{App, AppProps};
use model::{CardIx, OpenCards};
use page::{Embed, Page, PageLocation, SharedDocument};
use scraper::{ElementRef, Html, Node, Selector};
use site::Explainer;
use yew::{BaseComponent, ServerRenderer};

use super::html;

/// Draws the article that hostile words make, as the site does, and reads the page as a browser does; gives back
/// whether it is an article at all.
///
/// The first line of the words stands in every place of the front matter, the others are the article's text.
pub(crate) fn check(words: &str, region: &Region) -> bool {
    let Ok(article) = article::compile("index.en.md", &article_of(words), region, page::is_reserved) else {
        return false;
    };
    let explainer = Explainer::new(article, region.clone());
    let page = Html::parse_document(&page(&explainer));
    let drawn = [embed(&explainer), app(&explainer)].map(|html| Html::parse_document(&html));
    for html in drawn.iter().chain([&page]) {
        let faults = html::faults(html);
        assert!(faults.is_empty(), "{faults:?}");
    }
    check_words(&explainer, &page);
    true
}

/// What the page says is what the article says, to the letter but for white space.
fn check_words(explainer: &Explainer, page: &Html) {
    let document = &explainer.article.document;
    assert_eq!(text_of(page, "h1"), plain(&document.title));
    for sentence in &document.sentences {
        assert_eq!(text_of(page, &format!("#{}", sentence.id)), plain(&sentence.text), "{}", sentence.id);
    }
}

fn text_of(page: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).expect("a selector");
    plain(&page.select(&selector).map(words).collect::<String>())
}

/// The text of an element with that of its pictures.
fn words(element: ElementRef<'_>) -> String {
    let words = element.descendants().map(|node| match node.value() {
        Node::Text(text) => text,
        Node::Element(element) if element.name() == "br" => " ",
        Node::Element(element) => element.attr("alt").unwrap_or_default(),
        _ => "",
    });
    words.collect()
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(explainer: &Explainer) -> String {
    drawn(ServerRenderer::<Page>::with_props(explainer.page_props(CardIx(0), PageLocation::Top)))
}

fn embed(explainer: &Explainer) -> String {
    drawn(ServerRenderer::<Embed>::with_props(explainer.page_props(CardIx(0), PageLocation::Embed)))
}

fn app(explainer: &Explainer) -> String {
    let document = explainer.article.document.clone();
    let (page, folder) = (CardIx(0), PageLocation::Top);
    let props = move || AppProps {
        document: SharedDocument::new(document),
        page,
        location: folder,
        open: OpenCards::one(page),
    };
    drawn(ServerRenderer::<App>::with_props(props))
}

fn drawn<C: BaseComponent>(renderer: ServerRenderer<C>) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(renderer.hydratable(false).render())
}

/// An article with the first line of some words in every place of its front matter, and the others as its text.
fn article_of(words: &str) -> String {
    let (line, text) = words.split_once('\n').unwrap_or((words, ""));
    let short: String = line.chars().take(30).collect();
    let front =
        include_str!("frame.toml").replace("\"LINE", &quoted(line)).replace("\"SHORT", &quoted(&short));
    format!("+++\n{front}+++\n{}\n\n{text}\n", include_str!("frame.md"))
}

/// The beginning of a string of TOML.
fn quoted(words: &str) -> String {
    let escaped = words.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    });
    std::iter::once("\"".to_owned()).chain(escaped).collect()
}
