//! Words of any kind in an article: its page is sound, and says what the article says.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

#[path = "../../article/tests/suite/basemap.rs"]
mod basemap;
#[path = "../../../fuzz/properties/html.rs"]
mod html;
#[path = "../../../fuzz/properties/document_to_html.rs"]
mod property;
#[path = "../../../fuzz/properties/seeds.rs"]
mod seeds;

use proptest::prelude::*;

#[test]
fn every_seed_is_an_article_whose_page_says_the_same() {
    for words in seeds::seeds("document_to_html") {
        assert!(property::check(&words, &basemap::small()), "{words:?} make no article");
    }
}

proptest! {
    // Each draws three pages.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_page_of_words_near_a_seed_says_the_same(words in seeds::near_seeds("document_to_html")) {
        property::check(&words, &basemap::small());
    }
}
