//! The articles that the tests of every crate use, compiled over the region that the project ships.
//!
//! [`fixture`] is for tests of the engine. [`bundled_article`] is for tests of what that one article says, so that
//! editing it breaks no others. This crate is only ever a dependency of tests.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use article::Article;
use basemap::Region;

/// Where the article of the tests lies, from the root of the project.
pub const FIXTURE: &str = "tests/fixture/index.en.md";
/// Where the bundled article lies, from the root of the project.
pub const BUNDLED_ARTICLE: &str = "content/nato-ukraine/index.en.md";

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The region that the project ships, read once for each program of tests.
pub fn region() -> &'static Region {
    static REGION: LazyLock<Region> = LazyLock::new(|| Region::load(&root().join("geodata")).unwrap());
    &REGION
}

/// The article that was made for tests: it has everything that an article can have.
pub fn fixture() -> Article {
    compiled(FIXTURE)
}

/// The bundled article.
pub fn bundled_article() -> Article {
    compiled(BUNDLED_ARTICLE)
}

fn compiled(file: &str) -> Article {
    let text = fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    article::compile("index.en.md", &text, region(), page::is_reserved)
        .unwrap_or_else(|found| panic!("{}", article::render(&found, file, &text, false)))
}
