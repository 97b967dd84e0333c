#![no_main]

#[path = "../../crates/article/tests/suite/basemap.rs"]
mod basemap;
#[path = "../properties/document_to_html.rs"]
mod document_to_html;
#[path = "../properties/html.rs"]
mod html;

use std::sync::LazyLock;

use ::basemap::Region;
use libfuzzer_sys::{Corpus, fuzz_target};

static BASEMAP: LazyLock<Region> = LazyLock::new(basemap::small);

// What is no article shows nothing, and is not worth keeping.
fuzz_target!(|bytes: &[u8]| -> Corpus {
    let is_article = document_to_html::check(&String::from_utf8_lossy(bytes), &BASEMAP);
    if is_article { Corpus::Keep } else { Corpus::Reject }
});
