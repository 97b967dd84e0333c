//! Text from anybody, in every place where an article's text goes: the pages hold nothing but text of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod built_site;
#[path = "../../../fuzz/properties/html.rs"]
mod html;

use core::ops::Range;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;

use basemap::Region;
use built_site::{Built, values};
use scraper::Html;
use site::Explainer;

/// The snippets, with `\t`, `\n` and `\u{…}` in them resolved.
fn snippets() -> Vec<String> {
    let lines: Vec<String> = include_str!("hostile/snippets.txt").lines().map(resolved).collect();
    assert!(lines.len() >= 300, "{}", lines.len());
    lines
}

fn resolved(line: &str) -> String {
    let mut text = line.replace("\\t", "\t").replace("\\n", "\n");
    while let Some((before, after)) = text.clone().split_once("\\u{") {
        let (code, rest) = after.split_once('}').unwrap();
        let letter = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
        text = format!("{before}{letter}{rest}");
    }
    text
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => write!(out, "\\u{:04x}", u32::from(c)).unwrap(),
            c => out.push(c),
        }
    }
    out + "\""
}

fn front(title: &str, more: &str) -> String {
    format!(
        "+++\ntitle = {}\nlanguage = \"en\"\nas_of = \"2022\"\nas_of_words = {}\nsource = {{ publisher = {} }}\n\
         map = {{ bounds = {{ west = -11, south = 35, east = 46, north = 69 }} }}\n\
         background = {{ text = {}, source = {} }}\n{more}+++\n",
        quoted(title),
        quoted(title),
        quoted(title),
        quoted(title),
        quoted(title)
    )
}

fn region() -> Region {
    Region::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../geodata")).unwrap()
}

/// A part of an article: what it needs in the front matter, and what stands in the text.
struct Piece {
    front: String,
    body: String,
}

/// The article of all pieces but those that the compiler refuses, and how many stay.
fn fitting(region: &Region, mut pieces: Vec<Piece>) -> (String, usize) {
    loop {
        let (text, ends) = joined(&pieces);
        let Err(found) = article::compile("index.en.md", &text, region, page::is_reserved) else {
            return (text, pieces.len());
        };
        let refused: BTreeSet<usize> = found.iter().filter_map(|it| piece_at(&ends, it.span.start)).collect();
        assert!(!refused.is_empty(), "{}", article::render(&found, "index.en.md", &text, false));
        let mut at = 0..;
        pieces.retain(|_| !at.next().is_some_and(|at| refused.contains(&at)));
    }
}

/// The article, and where the two parts of each piece lie in it.
fn joined(pieces: &[Piece]) -> (String, Vec<[Range<usize>; 2]>) {
    let (mut fronts, mut bodies) = (Vec::new(), Vec::new());
    let [mut front_text, mut body_text] = [String::new(), String::new()];
    for piece in pieces {
        for (text, ranges, part) in
            [(&mut front_text, &mut fronts, &piece.front), (&mut body_text, &mut bodies, &piece.body)]
        {
            let start = text.len();
            text.push_str(part);
            ranges.push(start..text.len());
        }
    }
    let head = front("T", "");
    let before = head.len() - "+++\n".len();
    let body = head.len() + front_text.len();
    let moved = |range: &Range<usize>, by: usize| range.start + by..range.end + by;
    let ranges = fronts.iter().zip(&bodies).map(|(f, b)| [moved(f, before), moved(b, body)]).collect();
    (front("T", &front_text) + &body_text, ranges)
}

fn piece_at(ranges: &[[Range<usize>; 2]], at: usize) -> Option<usize> {
    ranges.iter().position(|parts| parts.iter().any(|range| range.contains(&at)))
}

fn site(name: &str, region: &Region, text: &str) -> Built {
    let article = article::compile("index.en.md", text, region, page::is_reserved)
        .unwrap_or_else(|found| panic!("{name}: {}", article::render(&found, "index.en.md", text, false)));
    Built::without_previews(&Explainer::new(article, region.clone()))
}

/// Checks every page of a site, and that it has as many scripts and styles as one of plain words.
fn check(built: &Built, region: &Region) {
    static PLAIN: OnceLock<Built> = OnceLock::new();
    let plain = PLAIN.get_or_init(|| site("plain", region, &(front("Plain", "") + "Plain words.\n")));
    for path in ["index.html", "explainer.html", "404.html"] {
        let text = built.text(path);
        let faults = html::faults(&Html::parse_document(&text));
        assert!(faults.is_empty(), "{path}: {}", faults.join("\n"));
        let count = |built: &Built, selector: &str| {
            values(&built.html(path), selector, "data-never").len()
                + built_site::texts(&built.html(path), selector).len()
        };
        for selector in ["script", "style", "meta[http-equiv]", "base", "iframe", "link"] {
            assert_eq!(count(built, selector), count(plain, selector), "{path}: {selector}");
        }
    }
}

#[test]
fn in_paragraphs_it_is_text_or_refused() {
    let region = region();
    let piece = |snippet: &String| Piece { front: String::new(), body: format!("x {snippet} y\n\n") };
    let (text, kept) = fitting(&region, snippets().iter().map(piece).collect());
    let refused = snippets().len() - kept;
    assert!(kept > 200 && refused > 50, "{kept} shown, {refused} refused");
    let built = site("paragraphs", &region, &text);
    check(&built, &region);
    let words = built_site::texts(&built.html("index.html"), ".prose").concat();
    let plain = |it: &String| it.starts_with("<script") && !it.contains(['\n', '\t', '&', '`', '*']);
    for snippet in snippets().iter().filter(|it| plain(it)) {
        assert!(words.contains(snippet.as_str()), "{snippet}");
    }
}

#[test]
fn as_blocks_it_is_text_or_refused() {
    let region = region();
    let blocks: Vec<String> =
        snippets().into_iter().filter(|it| it.starts_with(['<', '#', '=', '-', '&'])).collect();
    // One in twelve: each is an article of its own, since some blocks end with the file.
    let built_site = blocks.iter().step_by(12).filter(|snippet| {
        let text = front("T", "") + snippet + "\n";
        let is_article = article::compile("index.en.md", &text, &region, page::is_reserved).is_ok();
        if is_article {
            check(&site("block", &region, &text), &region);
        }
        is_article
    });
    assert!(built_site.count() > 10);
}

#[test]
fn in_names_it_is_text_or_refused() {
    let region = region();
    let pieces = (0_i32..).zip(snippets()).map(|(at, snippet)| {
        let (lon, lat) = (-9 + at % 40, 37 + at / 40 * 2);
        let front = format!(
            "[[site]]\nid = \"o-{at}\"\nname = {0}\nat = {{ lon = {lon}, lat = {lat} }}\ncountry = \"POL\"\nstatus = \"in-service\"\n\
             [[side]]\nid = \"d-{at}\"\nname = {0}\n[[voice]]\nid = \"v-{at}\"\nname = {0}\nside = \"d-{at}\"\n",
            quoted(&snippet)
        );
        Piece { front, body: format!("A [mast](#o-{at}), [they](says:v-{at} \"claim\") say.\n\n") }
    });
    let (text, kept) = fitting(&region, pieces.collect());
    assert!(kept > 200, "{kept}");
    let built = site("names", &region, &text);
    check(&built, &region);
    for line in built.text("table.csv").lines() {
        assert!(!line.starts_with(['=', '+', '@']), "{line}");
    }
}

#[test]
fn in_titles_sources_and_questions_it_is_text_or_refused() {
    let region = region();
    let built_site = snippets().into_iter().step_by(20).filter(|snippet| {
        let text = front(snippet, "") + &format!("Words.\n\n## {snippet} {{#c}}\n\nMore words.\n");
        let is_article = article::compile("index.en.md", &text, &region, page::is_reserved).is_ok();
        if is_article {
            check(&site("titles", &region, &text), &region);
        }
        is_article
    });
    assert!(built_site.count() > 10);
}
