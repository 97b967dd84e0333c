//! A site built in memory, for tests to read.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::case_sensitive_file_extension_comparisons)]

use std::ops::{Deref, DerefMut};

use basemap::Region;
use scraper::{Html, Selector};
use site::{App, Explainer, Options, Site, SiteUrl, build};

pub(crate) const SITE: &str = "https://example.org/explainer/";

/// An explainer, and the options of its site.
pub(crate) struct Subject {
    explainer: Explainer,
    pub(crate) options: Options,
}

impl Subject {
    pub(crate) fn new(explainer: Explainer, site_url: Option<&str>) -> Self {
        let site_url = site_url.map(|text| SiteUrl::parse(text).unwrap());
        Self { explainer, options: Options { site_url, compress: false, ..Options::default() } }
    }
}

impl Deref for Subject {
    type Target = Explainer;

    fn deref(&self) -> &Explainer {
        &self.explainer
    }
}

impl DerefMut for Subject {
    fn deref_mut(&mut self) -> &mut Explainer {
        &mut self.explainer
    }
}

/// The region that the project ships.
pub(crate) fn region() -> Region {
    test_support::region().clone()
}

/// The article of the tests, to stand at an address or at none.
pub(crate) fn explainer(site_url: Option<&str>) -> Subject {
    Subject::new(Explainer::new(test_support::fixture(), region()), site_url)
}

/// The bundled article, to stand at an address or at none.
pub(crate) fn bundled_article(site_url: Option<&str>) -> Subject {
    Subject::new(Explainer::new(test_support::bundled_article(), region()), site_url)
}

/// An app that does nothing.
pub(crate) fn app() -> App {
    App::new("<style>p{}</style>", "export default () => {};", b"\0asm\x01\0\0\0").unwrap()
}

/// A built site.
pub(crate) struct Built(Site);

impl Built {
    pub(crate) fn new(subject: &Subject) -> Self {
        Self(build(subject, &app(), &subject.options).unwrap())
    }

    /// Without its pictures, which take most of the time.
    pub(crate) fn without_previews(explainer: &Explainer) -> Self {
        let options = Options { previews: false, compress: false, ..Options::default() };
        Self(build(explainer, &app(), &options).unwrap())
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.0.file(path).is_some()
    }

    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        self.0.file(path).unwrap_or_else(|| panic!("no {path}")).to_vec()
    }

    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    pub(crate) fn html(&self, path: &str) -> Html {
        Html::parse_document(&self.text(path))
    }

    /// The path and text of every page.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.0.files().iter().filter(|file| file.path.ends_with(".html"));
        pages.map(|file| (file.path.as_str(), std::str::from_utf8(&file.bytes).unwrap()))
    }

    /// The names in a folder, in order.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        let inside = self.0.files().iter().filter_map(|file| file.path.strip_prefix(&prefix));
        inside.filter(|name| !name.contains('/')).map(str::to_owned).collect()
    }
}

/// The pages of an explainer's cards: the lead one at the top first.
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
