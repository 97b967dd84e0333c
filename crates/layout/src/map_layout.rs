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
        let wanted = WantedLabels { document, region, clustering, map_names, words, circle_scale, extent };
        let labels = wanted.labels();
        let Clustering { placements, clusters } = clustering.clone();
        Self { labels, symbols: placements, clusters, circle_scale }
    }

    /// Where the labels of a card stand on paper; all else is what the layout was made of.
    pub fn printed_labels(
        &self,
        document: &Document,
        map_names: &[Option<String>],
        extent: MapBox,
        region: &Region,
        card: &Card,
    ) -> Vec<PrintedLabel> {
        let (words, circle_scale) = (Words::of(&document.language), self.circle_scale);
        let clustering = &Clustering { placements: self.symbols.clone(), clusters: self.clusters.clone() };
        let wanted = WantedLabels { document, region, clustering, map_names, words, circle_scale, extent };
        wanted.printed(&self.labels, card)
    }

    /// How a symbol of an object is drawn.
    pub fn symbol(&self, object: ObjectIx, position: usize) -> SymbolPlacement {
        self.symbols.get(object.get()).and_then(|all| all.get(position)).copied().unwrap_or_default()
    }
}
