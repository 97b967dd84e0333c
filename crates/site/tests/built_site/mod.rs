//! A site pressed into a folder of its own, for tests to read.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use scraper::{Html, Selector};
use site::{Explainer, SiteUrl, read_explainer, render, site_files};

pub(crate) const SHELL: &str = "<!doctype html><html lang=\"en\" data-state=\"loading\"><head><meta charset=\"utf-8\"><!--press:head--><style>p{}</style></head><body><!--press:page--></body></html>";
pub(crate) const SITE: &str = "https://example.org/explainer/";

/// The bundled article, to stand at an address or at none.
pub(crate) fn explainer(site_url: Option<&str>) -> Explainer {
    let mut explainer = read_explainer(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap();
    explainer.site_url = site_url.map(|text| SiteUrl::parse(text).unwrap());
    explainer
}

/// A pressed site.
pub(crate) struct Built {
    pub(crate) folder: PathBuf,
}

impl Built {
    pub(crate) fn new(name: &str, explainer: &Explainer) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("built-{name}"));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), SHELL).unwrap();
        std::fs::write(folder.join("cardinal-app-1.js"), "export default () => {};").unwrap();
        std::fs::write(folder.join("cardinal-app-1_bg.wasm"), b"\0asm").unwrap();
        for page in render(explainer, &folder).unwrap() {
            let file = folder.join(page.path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, page.html).unwrap();
        }
        for file in site_files(explainer).unwrap() {
            std::fs::write(folder.join(file.name), file.bytes).unwrap();
        }
        Self { folder }
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.folder.join(path).is_file()
    }

    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    pub(crate) fn html(&self, path: &str) -> Html {
        Html::parse_document(&self.text(path))
    }

    /// The names in a folder, in order.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.join(folder)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The pages of an edition's cards: the lead one at the top first.
pub(crate) fn card_pages(explainer: &Explainer) -> Vec<String> {
    let cards = explainer.article.document.cards.iter().skip(1);
    let paths = cards.map(|card| format!("{}/index.html", card.id));
    std::iter::once("index.html".to_owned()).chain(paths).collect()
}

/// The values of an attribute of every element that a selector finds and that has it.
pub(crate) fn values(html: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).filter_map(|element| element.value().attr(attribute).map(str::to_owned)).collect()
}

/// The text of every element that a selector finds.
pub(crate) fn texts(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).map(|element| element.text().collect()).collect()
}
