//! The page for what is not there, and the files that browsers look for by themselves.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod built_site;

use built_site::{Built, SITE, card_pages, explainer, texts, values};
use serde_json::Value;

#[test]
fn it_lists_every_card_with_a_link() {
    let explainer = explainer(Some(SITE));
    let html = Built::new(&explainer).html("404.html");
    let document = &explainer.article.document;
    let questions: Vec<&str> = document.cards.iter().map(|card| card.question.as_str()).collect();
    assert_eq!(texts(&html, ".answers a"), questions);
    let pages: Vec<String> =
        document.cards().map(|(ix, _)| format!("{SITE}{}", document.card_path(ix))).collect();
    assert_eq!(values(&html, ".answers a", "href"), pages);
    assert_eq!(texts(&html, "h1").len(), 1);
    assert_eq!(values(&html, "meta[name=robots]", "content"), ["noindex"]);
}

#[test]
fn with_an_address_it_needs_no_script_and_no_advice() {
    let html = Built::new(&explainer(Some(SITE))).html("404.html");
    assert!(texts(&html, "script").is_empty() && texts(&html, "#advice").is_empty());
    assert!(values(&html, "a, link", "href").iter().all(|address| address.starts_with(SITE)));
    assert_eq!(values(&html, "html", "data-state"), ["static"]);
}

#[test]
fn without_one_a_script_is_looked_for_upward_and_the_reader_is_told_how_to_go_on() {
    let built = Built::new(&explainer(None));
    let html = built.html("404.html");
    let scripts = values(&html, "script", "src");
    let name = scripts[0].strip_prefix("./").unwrap();
    assert_eq!(scripts, [format!("./{name}"), format!("../{name}"), format!("../../{name}")]);
    assert!(built.has(name) && texts(&html, "script").concat().is_empty());
    assert!(texts(&html, "#advice")[0].contains("address"));
    let paths = values(&html, "a[data-path]", "data-path");
    assert!(paths.iter().all(|path| built.has(&format!("{path}index.html"))), "{paths:?}");
}

#[test]
fn icons_and_manifest_are_linked_relatively_and_exist() {
    let explainer = explainer(Some(SITE));
    let built = Built::new(&explainer);
    for path in card_pages(&explainer) {
        let html = built.html(&path);
        let linked = values(&html, "link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]", "href");
        let to_top = if path.contains('/') { "../" } else { "./" };
        assert_eq!(linked.len(), 3);
        assert!(linked.iter().all(|address| built.has(address.strip_prefix(to_top).unwrap())), "{linked:?}");
        assert_eq!(values(&html, "meta[name=theme-color]", "content"), ["#fcfaf6", "#15181c"]);
    }
}

#[test]
fn the_manifest_names_icons_of_the_size_it_says() {
    let explainer = explainer(None);
    let built = Built::new(&explainer);
    let manifest: Value = serde_json::from_slice(&built.bytes("manifest.webmanifest")).unwrap();
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&"./".into(), &"./".into()));
    let icons = manifest["icons"].as_array().unwrap();
    for purpose in ["any", "maskable"] {
        assert!(icons.iter().any(|icon| icon["purpose"] == purpose && icon["sizes"] == "512x512"));
    }
    for icon in icons.iter().filter(|icon| icon["type"] == "image/png") {
        let name = icon["src"].as_str().unwrap();
        assert_eq!(icon["sizes"], size(&built.bytes(name)), "{name}");
    }
    assert_eq!(size(&built.bytes("apple-touch-icon.png")), "180x180");
    assert_eq!(size(&built.bytes("favicon.ico")[22..]), "32x32");
}

fn size(png: &[u8]) -> String {
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    format!("{}x{}", reader.info().width, reader.info().height)
}

#[test]
fn the_mark_is_sound_svg_without_scripts_or_other_files() {
    let built = Built::new(&explainer(None));
    let text = built.text("favicon.svg");
    let xml = roxmltree::Document::parse(&text).unwrap();
    assert!(xml.descendants().all(|node| node.attributes().all(|a| !a.name().contains("href"))));
    assert!(!text.contains("script"));
}
