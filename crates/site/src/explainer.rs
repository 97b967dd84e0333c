//! An article on its map, ready to become a site.

use article::Article;
use basemap::{CountryShape, Region};
use layout::{MapLayout, PrintedLabel};
use model::{Card, CardIx};
use page::{Downloads, Outlines, PageLocation, PageProps, SharedDocument};
use words::Words;
use yew::Html;

use crate::options::BRAND;

/// Up to how many cards times objects each card's page has places of labels of its own.
const SHORT: usize = 500;

/// A compiled article, what lies below it, and where everything on its map stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Explainer {
    /// The compiled article.
    pub article: Article,
    /// What lies below it.
    pub region: Region,
    /// Where everything on its map stands.
    pub layout: MapLayout,
    outlines: Outlines,
}

impl Explainer {
    /// Lays out the map of an article.
    pub fn new(article: Article, region: Region) -> Self {
        let Article { document, map_names, extent, .. } = &article;
        let words = Words::of(&document.language);
        let layout = MapLayout::of(document, map_names, *extent, &region, words);
        // Names of countries that the map shows only to those who go there would weigh more than they tell.
        let name = |it: &CountryShape| document.sheet.home.contains(it.label_at).then(|| it.name.clone());
        let countries = region.countries.iter().map(|(code, it)| (*code, name(it), &it.outline));
        let areas = article.outlines.iter().map(|(name, outline)| (name.as_str(), outline));
        let outlines = Outlines::new(countries, areas);
        Self { article, region, layout, outlines }
    }

    /// Where everything stands on the map of a card. In an article of many cards each takes the first one's places: finding
    /// others for each would take time that grows with the square of its length.
    pub(crate) fn layout_of(&self, ix: CardIx, card: &Card) -> MapLayout {
        let Article { document, map_names, .. } = &self.article;
        let is_short = document.cards.len() * document.objects.len() <= SHORT;
        if is_short && ix != CardIx(0) {
            self.layout.for_card(document, map_names, &self.region, card)
        } else {
            self.layout.clone()
        }
    }

    /// Where the labels of a card's map stand on paper.
    pub(crate) fn printed_labels(&self, layout: &MapLayout, card: &Card) -> Vec<PrintedLabel> {
        let Article { document, map_names, .. } = &self.article;
        layout.printed_labels(document, map_names, &self.region, card)
    }

    /// What the page of a card is made from; a function, since the renderer takes them on a thread of its own.
    pub fn page_props(
        &self,
        page: CardIx,
        location: PageLocation,
    ) -> impl FnOnce() -> PageProps + Send + use<> {
        let (document, answers) = (self.article.document.clone(), self.article.answers.clone());
        let (layout, outlines) = (self.layout.clone(), self.outlines.clone());
        move || PageProps {
            document: SharedDocument::new(document),
            answers: answers.into(),
            layout: layout.into(),
            page,
            location,
            brand: BRAND.into(),
            downloads: Downloads::at(location),
            outlines,
            controls: Html::default(),
        }
    }
}

/// The bundled article, for tests.
#[cfg(test)]
pub(crate) fn bundled() -> Explainer {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = std::fs::read_to_string(root.join("content/nato-ukraine/index.en.md")).unwrap();
    let region = Region::load(&root.join("geodata")).unwrap();
    Explainer::new(article::compile("index.en.md", &text, &region, page::is_reserved).unwrap(), region)
}
