//! Pages whose symbols would cover one another.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::path::Path;

use basemap::Region;
use site::{Explainer, render};

const SHELL: &str =
    "<!doctype html><html lang=\"en\"><head><!--press:head--></head><body><!--press:page--></body></html>";
const FRONT: &str = "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = -11, south = 35, east = 46, north = 69 } }\n";

/// The first page of an article with a site at each of some longitudes.
fn page(name: &str, longitudes: &[f64]) -> String {
    let sites: Vec<_> = longitudes.iter().map(|lon| (*lon, "")).collect();
    page_of(name, &sites)
}

/// The same, with more that the front matter says of each site.
fn page_of(name: &str, sites: &[(f64, &str)]) -> String {
    let mut text = FRONT.to_owned();
    for (at, (lon, more)) in sites.iter().enumerate() {
        let _ = write!(
            text,
            "[[site]]\nid = \"site-{at}\"\nname = \"Site {at}\"\nat = {{ lon = {lon}, lat = 52.0 }}\n\
             country = \"POL\"\nstatus = \"in-service\"\n{more}\n"
        );
    }
    text.push_str("+++\n");
    for at in 0..sites.len() {
        let _ = write!(text, "There is a [mast](#site-{at}). ");
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let region = Region::load(&root.join("geodata")).unwrap();
    let article = article::compile("index.en.md", &text, &region, page::is_reserved).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("index.html"), SHELL).unwrap();
    std::fs::write(folder.join("cardinal-app-1.js"), "export default () => {};").unwrap();
    std::fs::write(folder.join("cardinal-app-1_bg.wasm"), b"\0asm").unwrap();
    render(&Explainer::new(article, region, None), &folder).unwrap().remove(0).html
}

/// The part of a page with its symbols.
fn symbols(html: &str) -> &str {
    html.split("class=\"symbols\"").nth(1).unwrap().split("class=\"labels\"").next().unwrap()
}

#[test]
fn near_symbols_are_one_sign_that_leads_to_the_table() {
    let html = page("near", &[20.0, 20.8]);
    assert_eq!(html.matches("class=\"cluster\"").count(), 1);
    assert!(html.contains("data-members=\"site-0 site-1\""));
    assert!(html.contains("aria-label=\"2 symbols here, Site 0 among them; closer they part\""));
    assert_eq!(symbols(&html).matches("class=\"from-2\"").count(), 2);
    assert!(html.contains("href=\"#table\" data-cluster=\""));
}

#[test]
fn symbols_of_one_place_stand_beside_it_with_a_line_each() {
    let html = page("same", &[20.0, 20.0]);
    assert_eq!(html.matches("class=\"cluster\"").count(), 0);
    let symbols = symbols(&html);
    assert_eq!(symbols.matches("class=\"leader\"").count(), 2);
    assert!(symbols.contains("translate(-20 0)") && symbols.contains("translate(20 0)"));
}

#[test]
fn a_crowd_at_one_place_says_that_the_table_names_it() {
    let html = page("crowd", &[20.0; 20]);
    assert!(html.contains("20 symbols here, Site 0 among them; the table names them"));
    let sign = html.split("class=\"cluster\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert!(!sign.contains("until-"), "it never parts");
}

#[test]
fn a_sign_counts_what_stands_as_of_the_article() {
    let gone = "until = \"2010\"";
    let html = page_of("gone", &[(20.0, gone), (20.8, ""), (21.6, "")]);
    assert!(html.contains("aria-label=\"2 symbols here, Site 1 among them; closer they part\""));
    let html = page_of("one", &[(20.0, gone), (20.8, "")]);
    assert!(html.contains("aria-label=\"1 symbol here, Site 1; closer it stands alone\""));
    let html = page_of("none", &[(20.0, gone), (20.8, gone)]);
    let sign = html.split("class=\"cluster\"").next().unwrap().rsplit('<').next().unwrap();
    assert!(sign.contains("data-off=\"true\""), "{sign}");
}
