#![no_main]

#[path = "../../crates/article/tests/suite/basemap.rs"]
mod basemap;
#[path = "../properties/deep_link.rs"]
mod deep_link;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use model::Document;

const ARTICLE: &str = include_str!("../../crates/article/tests/cases/a-whole-article/index.en.md");

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    article::compile("index.en.md", ARTICLE, &basemap::small(), page::is_reserved)
        .expect("an article")
        .document
});

fuzz_target!(|bytes: &[u8]| deep_link::check(&String::from_utf8_lossy(bytes), &DOCUMENT));
