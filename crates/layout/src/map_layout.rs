use basemap::Region;
use model::{Card, Document, MapBox, ObjectIx};
use words::Words;

use crate::{
    Cluster, Label, PrintedLabel, SymbolPlacement, clustering::Clustering, symbol_list,
    wanted_labels::WantedLabels,
};

/// Where everything on the map stands, for every scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLayout {
    /// The labels, the most important first.
    pub labels: Vec<Label>,
    /// How each symbol is drawn, by object and position; what is missing stands alone at its place.
    pub symbols: Vec<Vec<SymbolPlacement>>,
    /// The clusters in place of symbols that would cover one another.
    pub clusters: Vec<Cluster>,
    /// CSS pixels of a circle's radius for each square root of a number, so that areas are in proportion.
    pub circle_scale: f32,
}

impl MapLayout {
    /// Lays out the map of a document; `map_names` holds the author's short names for the map, by object, and
    /// `extent` is what a window on the map shows at least.
    pub fn of(
        document: &Document,
        map_names: &[Option<String>],
        extent: MapBox,
        region: &Region,
        words: Words,
    ) -> Self {
        let circle_scale = symbol_list::circle_scale(&document.objects);
        let clustering = &Clustering::of(&document.objects, circle_scale);
        let part = document.cards.first().map_or(extent, |card| extent.union(card.focus));
        let wanted = WantedLabels { document, region, clustering, map_names, words, circle_scale, part };
        let labels = wanted.labels();
        let Clustering { placements, clusters } = clustering.clone();
        Self { labels, symbols: placements, clusters, circle_scale }
    }

    /// The same with the labels where the part of the map that a card shows has room for them.
    #[must_use]
    pub fn for_card(
        &self,
        document: &Document,
        map_names: &[Option<String>],
        region: &Region,
        card: &Card,
    ) -> Self {
        let clustering = &self.clustering();
        let labels = self.wanted(document, map_names, region, clustering, card).labels();
        Self { labels, ..self.clone() }
    }

    /// Where the labels of a card stand on paper; all else is what the layout was made of.
    pub fn printed_labels(
        &self,
        document: &Document,
        map_names: &[Option<String>],
        region: &Region,
        card: &Card,
    ) -> Vec<PrintedLabel> {
        let clustering = &self.clustering();
        self.wanted(document, map_names, region, clustering, card).printed(&self.labels, card)
    }

    fn clustering(&self) -> Clustering {
        Clustering { placements: self.symbols.clone(), clusters: self.clusters.clone() }
    }

    fn wanted<'a>(
        &self,
        document: &'a Document,
        map_names: &'a [Option<String>],
        region: &'a Region,
        clustering: &'a Clustering,
        card: &Card,
    ) -> WantedLabels<'a> {
        let (words, circle_scale) = (Words::of(&document.language), self.circle_scale);
        WantedLabels { document, region, clustering, map_names, words, circle_scale, part: card.focus }
    }

    /// How a symbol of an object is drawn.
    pub fn symbol(&self, object: ObjectIx, position: usize) -> SymbolPlacement {
        self.symbols.get(object.get()).and_then(|all| all.get(position)).copied().unwrap_or_default()
    }
}
