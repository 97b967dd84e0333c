//! The bundled article over the bundled base map.

use std::{fs, path::Path};

use article::{Article, compile, render};
use basemap::Region;
use model::{Kind, Object};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn article() -> String {
    fs::read_to_string(root().join("content/nato-ukraine/index.en.md")).unwrap()
}

pub(crate) fn compiled() -> Article {
    let basemap = Region::load(&root().join("geodata")).unwrap();
    let text = article();
    compile("index.en.md", &text, &basemap, page::is_reserved)
        .unwrap_or_else(|found| panic!("{}", render(&found, "index.en.md", &text, false)))
}

#[test]
fn it_has_four_cards_and_every_object_has_evidence() {
    let document = compiled().document;
    let ids: Vec<_> = document.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["puzzle", "why-worried", "outlook", "squeeze"]);
    for (ix, object) in document.objects() {
        assert!(document.evidence(ix).next().is_some(), "{}", object.id);
    }
    let count = |is: fn(&Kind) -> bool| document.objects.iter().filter(|object| is(&object.kind)).count();
    assert_eq!(count(|kind| matches!(kind, Kind::Force(_))), 5);
    assert_eq!(count(|kind| matches!(kind, Kind::Site(_))), 2);
    assert_eq!(count(|kind| matches!(kind, Kind::Area(_))), 2);
    assert_eq!(count(|kind| matches!(kind, Kind::Buildup(_))), 1);
    assert_eq!(count(|kind| matches!(kind, Kind::Place(_))), 5);
    assert_eq!(count(|kind| matches!(kind, Kind::Event(_))), 7);
}

#[test]
fn its_numbers_are_those_of_the_facts() {
    let document = compiled().document;
    let troops: Vec<_> = document
        .objects
        .iter()
        .filter_map(|object| match &object.kind {
            Kind::Force(force) => {
                Some((object.id.as_str(), force.troops, force.about, force.countries.len()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        troops,
        [
            ("us-lithuania", 100, true, 1),
            ("us-estonia-latvia", 60, true, 2),
            ("us-poland", 1700, false, 1),
            ("us-romania", 1000, false, 1),
            ("us-germany", 300, false, 1),
        ]
    );
}

#[test]
fn it_brings_the_outlines_of_its_areas() {
    let outlines: Vec<_> = compiled().outlines.into_keys().collect();
    assert_eq!(outlines, ["crimea", "east-ukraine"]);
}

#[test]
fn every_card_shows_what_it_speaks_of() {
    let document = compiled().document;
    for sentence in &document.sentences {
        let card = document.card(sentence.card).unwrap();
        let mentioned = sentence.mentions.iter().filter_map(|ix| document.object(*ix));
        for object in mentioned.filter(|object| object.is_mapped()) {
            let bounds = object.bounds().unwrap();
            assert!(
                card.focus.contains(bounds.min) && card.focus.contains(bounds.max),
                "{} {}",
                card.id,
                object.id
            );
        }
    }
}

#[test]
fn the_lead_card_shows_the_whole_theatre() {
    let document = compiled().document;
    let lead = document.cards.first().unwrap().focus;
    let mapped = document.objects.iter().filter(|object| object.is_mapped());
    assert!(mapped.flat_map(Object::positions).all(|at| lead.contains(*at)));
}

#[test]
fn quotations_are_one_sentence_with_who_says_them() {
    let document = compiled().document;
    let quoted: Vec<_> = document
        .sentences
        .iter()
        .filter(|sentence| sentence.text.starts_with('“'))
        .map(|s| s.text.as_str())
        .collect();
    assert_eq!(quoted.len(), 2, "{quoted:?}");
    assert!(quoted[1].ends_with("Has anyone thought about it?” he asked."));
}

#[test]
fn events_stand_in_the_order_of_time() {
    let document = compiled().document;
    let dates: Vec<_> = document
        .objects
        .iter()
        .filter(|object| object.is_event())
        .map(|event: &Object| event.period.from)
        .collect();
    assert!(dates.is_sorted());
}

#[test]
fn two_runs_give_the_same_bytes() {
    let bytes = || postcard::to_allocvec(&compiled().document).unwrap();
    assert_eq!(bytes(), bytes());
}
