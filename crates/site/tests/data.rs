//! The files of data, read back by the libraries that readers use.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod built_site;

use std::collections::BTreeMap;

use built_site::{Built, Subject};
use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, JsonValue};

fn explainer() -> Subject {
    let mut subject = built_site::explainer(None);
    subject.options.previews = false;
    subject
}

fn text(explainer: &Subject, name: &str) -> String {
    Built::new(explainer).text(name)
}

fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn collection(explainer: &Subject) -> FeatureCollection {
    let json: GeoJson = text(explainer, "map.geojson").parse().unwrap();
    FeatureCollection::try_from(json).unwrap()
}

fn feature(collection: &FeatureCollection, id: &str) -> Feature {
    let named = |feature: &&Feature| feature.property("id").and_then(JsonValue::as_str) == Some(id);
    collection.features.iter().find(named).unwrap().clone()
}

#[test]
fn the_table_has_a_row_for_every_symbol_and_says_what_the_page_says() {
    let csv = text(&explainer(), "table.csv");
    assert!(csv.starts_with(
        "\u{feff}id,what,kind,status,countries,number,about,says,since,as_of,schematic,background,evidence,position,sentences\r\n"
    ));
    assert!(csv.ends_with("\r\n") && csv.matches('\n').count() == csv.matches("\r\n").count());
    let rows = rows(&csv);
    assert_eq!(rows.len(), 10);
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    let both = row("crews-estonia-latvia");
    assert_eq!(
        (both["countries"].as_str(), both["number"].as_str(), both["about"].as_str()),
        ("EST LVA", "60", "true")
    );
    assert_eq!(both["says"], "the Lighthouse");
    let build_up = row("guild-boats");
    assert_eq!((build_up["number"].as_str(), build_up["schematic"].as_str()), ("", "true"));
    let peninsula = row("peninsula");
    assert_eq!((peninsula["says"].as_str(), peninsula["since"].as_str()), ("Tern Gazette", "2014"));
    assert_eq!((build_up["countries"].as_str(), peninsula["countries"].as_str()), ("RUS", "UKR"));
    assert_eq!((build_up["since"].as_str(), both["since"].as_str()), ("", ""));
    assert!(row("mast-poland")["background"].contains("Plovermouth"));
}

#[test]
fn every_sentence_that_the_table_names_is_one_of_the_article() {
    let explainer = explainer();
    for row in rows(&text(&explainer, "table.csv")) {
        assert!(!row["evidence"].is_empty(), "{}", row["id"]);
        for id in row["evidence"].split(' ') {
            assert!(explainer.article.document.find_sentence(id).is_some(), "{id}");
        }
        assert_eq!(row["sentences"].split(" | ").count(), row["evidence"].split(' ').count());
    }
}

#[test]
fn a_name_that_is_a_formula_is_made_harmless() {
    let mut explainer = explainer();
    explainer.article.document.objects[0].name = "=HYPERLINK(\"x\"), \"quoted\"\nand long".into();
    let rows = rows(&text(&explainer, "table.csv"));
    assert_eq!(rows[0]["what"], "'=HYPERLINK(\"x\"), \"quoted\"\nand long");
    assert_eq!(rows.len(), 10);
}

#[test]
fn the_map_has_points_where_the_article_puts_them() {
    let map = collection(&explainer());
    assert_eq!(map.features.len(), 10);
    let GeometryValue::Point { coordinates } = feature(&map, "crews-poland").geometry.unwrap().value else {
        panic!()
    };
    assert_eq!(coordinates.as_slice(), [19.6, 52.0]);
    let GeometryValue::MultiPoint { coordinates } = feature(&map, "guild-boats").geometry.unwrap().value
    else {
        panic!()
    };
    assert_eq!(coordinates.len(), 3);
}

#[test]
fn areas_are_closed_outlines_round_what_they_name() {
    let map = collection(&explainer());
    for (id, inside) in [("peninsula", [34.1, 45.2]), ("eastern-shore", [38.3, 48.2])] {
        let GeometryValue::Polygon { coordinates } = feature(&map, id).geometry.unwrap().value else {
            panic!("{id}")
        };
        let ring = &coordinates[0];
        assert_eq!(ring.first(), ring.last());
        let range = |axis: usize| {
            let along = ring.iter().map(|at| at.as_slice()[axis]);
            along.clone().fold(f64::MAX, f64::min)..along.fold(f64::MIN, f64::max)
        };
        assert!(range(0).contains(&inside[0]) && range(1).contains(&inside[1]), "{id}");
        let area: f64 = ring
            .windows(2)
            .map(|e| e[0].as_slice()[0] * e[1].as_slice()[1] - e[1].as_slice()[0] * e[0].as_slice()[1])
            .sum();
        assert!(area > 0.0, "{id} runs clockwise");
    }
}

#[test]
fn the_map_says_what_is_schematic_and_whose_borders_it_has() {
    let map = collection(&explainer());
    let schematic = |id| feature(&map, id).property("schematic").unwrap().as_bool().unwrap();
    assert!(schematic("eastern-shore") && schematic("guild-boats") && !schematic("peninsula"));
    let members = map.foreign_members.unwrap();
    assert!(members["borders"].as_str().unwrap().contains("Crimea"));
    assert_eq!(members["source"]["publisher"], "Tern Gazette");
    assert_eq!(members["as_of"], "early February 2022");
}

#[test]
fn two_runs_give_the_same_bytes() {
    for name in page::DataFile::ALL.map(page::DataFile::name) {
        assert_eq!(text(&explainer(), name), text(&explainer(), name));
    }
}

#[test]
fn hosts_and_browsers_are_told_the_type_of_each_file() {
    for name in page::DataFile::ALL.map(page::DataFile::name) {
        assert_ne!(site::FileKind::of(name), site::FileKind::of("unknown"), "{name}");
    }
}
