//! The countries of an atlas that fall on the map's sheet.
//!
//! A `TopoJSON` file comes in; countries with alpha-3 codes and names go out, on arcs in degrees.
//! It knows nothing of how they are drawn.

use basemap::{
    ProjectedSheet,
    sheet::BLEED,
    topology::{ArcRing, Collection, CountryProperties, Geometry, Topology, ring_positions},
};
use geo::{Intersects, LineString, Polygon};
use model::LonLat;
use serde::Deserialize;

/// The atlas that is drawn, as its file has it.
pub(crate) type VisionscartoAtlas = Topology<Countries<CodedName>>;

/// The atlas from which only Crimea is taken, as its file has it.
pub(crate) type WorldAtlas = Topology<Countries<PlainName>>;

/// The object that both atlases have.
#[derive(Deserialize)]
pub(crate) struct Countries<P> {
    /// Every country of the world.
    pub(crate) countries: Collection<P>,
}

/// What the first atlas says of a country.
#[derive(Clone, Deserialize)]
pub(crate) struct CodedName {
    /// Alpha-3 code.
    pub(crate) a3: String,
    /// English name, sometimes abbreviated.
    pub(crate) name: String,
}

/// What the second atlas says of a country.
#[derive(Clone, Deserialize)]
pub(crate) struct PlainName {
    /// English name.
    pub(crate) name: String,
}

/// A country and the rings of each of its pieces.
pub(crate) struct Country {
    /// Its code and name.
    pub(crate) properties: CountryProperties,
    /// For each piece, its outer ring and holes.
    pub(crate) pieces: Vec<Vec<ArcRing>>,
}

/// Countries on shared arcs.
pub(crate) struct Atlas {
    /// Lines between junctions.
    pub(crate) arcs: Vec<Vec<LonLat>>,
    /// Countries on the sheet, in the order of their codes.
    pub(crate) countries: Vec<Country>,
}

/// Countries too small to be drawn at one kilometre.
const TOO_SMALL: [&str; 2] = ["MCO", "VAT"];

/// Names that the atlas abbreviates.
const NAMES: [(&str, &str); 2] = [("BIH", "Bosnia and Herzegovina"), ("ESH", "Western Sahara")];

impl Atlas {
    /// Keeps the pieces that reach the sheet.
    pub(crate) fn on_sheet(source: VisionscartoAtlas, sheet: &ProjectedSheet) -> Self {
        let arcs = source.places();
        let geometries = source.objects.countries.geometries.into_iter();
        let mut countries: Vec<_> =
            geometries.filter_map(|geometry| country(&geometry, &arcs, sheet)).collect();
        countries.sort_by(|a, b| a.properties.code.cmp(&b.properties.code));
        Self { arcs, countries }
    }

    /// A country by its code.
    pub(crate) fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.properties.code == code)
    }
}

fn country(geometry: &Geometry<CodedName>, arcs: &[Vec<LonLat>], sheet: &ProjectedSheet) -> Option<Country> {
    let CodedName { a3: code, name } = geometry.properties.clone();
    let pieces = geometry.outline.polygons().iter().filter(|piece| reaches_sheet(piece, arcs, sheet));
    let pieces: Vec<_> = pieces.cloned().collect();
    let name = NAMES.iter().find(|(short, _)| *short == code).map_or(name, |(_, full)| (*full).to_owned());
    let kept = !pieces.is_empty() && !TOO_SMALL.contains(&code.as_str());
    kept.then_some(Country { properties: CountryProperties { code, name }, pieces })
}

fn reaches_sheet(piece: &[ArcRing], arcs: &[Vec<LonLat>], sheet: &ProjectedSheet) -> bool {
    let outer = piece.first().and_then(|ring| ring_positions(ring, arcs).ok()).unwrap_or_default();
    let outer: LineString = outer.into_iter().map(|at| sheet.place(at)).collect();
    Polygon::new(outer, Vec::new()).intersects(&sheet.frame(BLEED))
}
