#![no_main]

#[path = "../properties/article.rs"]
mod article;
#[path = "../../crates/article/tests/suite/basemap.rs"]
mod basemap;

use std::sync::LazyLock;

use ::basemap::Region;
use libfuzzer_sys::fuzz_target;

static BASEMAP: LazyLock<Region> = LazyLock::new(basemap::small);

fuzz_target!(|bytes: &[u8]| article::check(&String::from_utf8_lossy(bytes), &BASEMAP));
