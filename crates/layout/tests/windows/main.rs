//! Maps of whole articles in windows of four sizes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod overlaps;

use layout::SymbolPlacement;
use overlaps::{Map, WINDOWS};
use test_support::{bundled_article, fixture, region};

#[test]
fn labels_overlap_nothing_on_any_card_in_any_window() {
    assert_eq!(Map::of(fixture()).overlaps(), [""; 0]);
}

#[test]
fn labels_of_the_bundled_article_overlap_nothing_on_any_card_in_any_window() {
    assert_eq!(Map::of(bundled_article()).overlaps(), [""; 0]);
}

fn assert_every_symbol_has_words_on_a_desktop(map: &Map) {
    let document = &map.article.document;
    let step = map.step(document.cards.first().unwrap(), WINDOWS[2]);
    for (ix, object) in document.objects().filter(|(_, object)| object.is_mapped()) {
        let label = map.layout.labels.iter().find(|label| label.object == Some(ix)).unwrap();
        assert!(label.first_step <= step, "{}", object.id);
    }
}

#[test]
fn every_symbol_of_a_card_has_words_on_a_desktop() {
    assert_every_symbol_has_words_on_a_desktop(&Map::of(fixture()));
}

#[test]
fn every_symbol_of_the_bundled_article_has_words_on_a_desktop() {
    assert_every_symbol_has_words_on_a_desktop(&Map::of(bundled_article()));
}

#[test]
fn symbols_that_stand_apart_are_neither_clustered_nor_moved() {
    for article in [fixture(), bundled_article()] {
        let layout = Map::of(article).layout;
        assert_eq!(layout.clusters, []);
        assert!(layout.symbols.iter().flatten().all(|placement| *placement == SymbolPlacement::default()));
    }
}

fn assert_every_number_is_printed_whole(map: &Map) {
    let Map { article, layout } = map;
    let document = &article.document;
    for card in &document.cards {
        let printed = layout.printed_labels(document, &article.map_names, region(), card);
        let of = |ix| printed.iter().find(|label| layout.labels[label.index].object == Some(ix));
        for (ix, object) in document.objects().filter(|(_, object)| object.kind.count().is_some()) {
            // Not one at the very edge of the card's part of the map.
            if object.positions().iter().all(|at| card.focus.grown(-100.0).contains(*at)) {
                assert!(of(ix).is_some_and(|label| label.is_whole), "{} of {}", object.id, card.id);
            }
        }
    }
}

#[test]
fn every_number_of_a_card_is_whole_on_paper() {
    for article in [fixture(), bundled_article()] {
        assert_every_number_is_printed_whole(&Map::of(article));
    }
}
