//! Pages whose symbols would cover one another.
#![allow(clippy::unwrap_used)]

mod built_site;

use std::fmt::Write;

use built_site::{Built, region, values};
use scraper::Html;
use site::Explainer;

const FRONT: &str = "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = -11, south = 35, east = 46, north = 69 } }\n";

/// The first page of an article with a site at each of some longitudes.
fn page(longitudes: &[f64]) -> String {
    let sites: Vec<_> = longitudes.iter().map(|lon| (*lon, "")).collect();
    page_of(&sites)
}

/// The same, with more that the front matter says of each site.
fn page_of(sites: &[(f64, &str)]) -> String {
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
    let region = region();
    let article = article::compile("index.en.md", &text, &region, page::is_reserved).unwrap();
    Built::without_previews(&Explainer::new(article, region)).text("index.html")
}

/// The part of a page with its symbols.
fn symbols(html: &str) -> &str {
    html.split("class=\"symbols\"").nth(1).unwrap().split("class=\"labels\"").next().unwrap()
}

#[test]
fn near_symbols_are_one_cluster_that_leads_to_the_table() {
    let html = page(&[20.0, 20.8]);
    assert_eq!(html.matches("class=\"cluster\"").count(), 1);
    assert!(html.contains("data-members=\"site-0 site-1\""));
    assert!(html.contains("aria-label=\"2 symbols here, Site 0 among them; closer they part\""));
    let apart = format!("class=\"from-{}\"", layout::step_at(0.24));
    assert_eq!(symbols(&html).matches(&apart).count(), 2);
    assert!(html.contains("href=\"#table\" data-cluster=\""));
}

#[test]
fn symbols_of_one_place_stand_beside_it_with_a_line_each() {
    let html = page(&[20.0, 20.0]);
    assert_eq!(html.matches("class=\"cluster\"").count(), 0);
    let symbols = symbols(&html);
    assert_eq!(symbols.matches("class=\"leader\"").count(), 2);
    assert!(symbols.contains("translate(-20 0)") && symbols.contains("translate(20 0)"));
}

#[test]
fn a_crowd_at_one_place_says_that_the_table_names_it() {
    let html = page(&[20.0; 20]);
    assert!(html.contains("20 symbols here, Site 0 among them; the table names them"));
    let cluster = html.split("class=\"cluster\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert!(!cluster.contains("until-"), "it never parts");
}

#[test]
fn a_cluster_counts_what_stands_as_of_the_article() {
    let gone = "until = \"2010\"";
    let html = page_of(&[(20.0, gone), (20.8, ""), (21.6, "")]);
    assert!(html.contains("aria-label=\"2 symbols here, Site 1 among them; closer they part\""));
    let html = page_of(&[(20.0, gone), (20.8, "")]);
    assert!(html.contains("aria-label=\"1 symbol here, Site 1; closer it stands alone\""));
    let html = page_of(&[(20.0, gone), (20.8, gone)]);
    assert_eq!(values(&Html::parse_document(&html), ".cluster", "data-off"), ["true"]);
}
