//! What words the map wants, and how important each of them is.
//!
//! A document and its region come in, labels with their places go out. Where words stand is decided by
//! [`place_labels`](crate::place_labels).

use std::collections::BTreeSet;

use basemap::{CountryShape, Region};
use model::{CountryIx, Document, Kind, MapBox, MapPoint, Object, ObjectIx};
use words::Words;

use crate::{
    Cluster, Label, LabelStyle, SymbolPlacement, TypeStyle, ZOOM_STEPS,
    clustering::Clustering,
    label_lines::{lines, subject, subject_point},
    place_labels::{LabelPlacement, LabelRequest, Line, Obstacle, VisibleArea, place},
    scale_of, side_room,
    symbol_list::symbols,
    symbols::{AREA_EDGE, TOWN, radius},
};

/// How many towns of the base map are lettered for orientation.
const TOWNS: usize = 2;
/// A town of the base map this near to a mentioned place is that place, in kilometres.
const SAME_TOWN: f32 = 30.0;
/// From how many square kilometres a country is a large one.
const LARGE: f32 = 250_000.0;
/// Below how many square kilometres a country's name would be larger than the country at any scale.
const TINY: f32 = 5_000.0;
/// The first zoom step at which small countries are lettered that the article does not speak of.
const UNSPOKEN: u8 = 2;
/// Width of a phone's map in its height.
const PHONE: f32 = 1.23;
/// Radius of the dot at the true place of a symbol that stands beside it, in CSS pixels.
const DOT: f32 = 2.0;
/// Room round a cluster's sign for its corners, in CSS pixels.
const CORNER: f32 = 2.0;

/// What the labels depend on.
pub(crate) struct LabelDrafts<'a> {
    pub(crate) document: &'a Document,
    pub(crate) region: &'a Region,
    pub(crate) clustering: &'a Clustering,
    /// The author's short names, by object.
    pub(crate) map_names: &'a [Option<String>],
    pub(crate) words: Words,
    pub(crate) circle_scale: f32,
    /// What a window on the map shows at least.
    pub(crate) extent: MapBox,
}

/// Words before they have a place.
struct LabelDraft {
    object: Option<ObjectIx>,
    style: LabelStyle,
    at: MapPoint,
    placement: SymbolPlacement,
    clearance: f32,
    lines: Vec<String>,
    /// Whether they name the country that the article is about.
    is_subject: bool,
    /// The first zoom step at which they are worth their room.
    least_step: u8,
}

impl LabelDrafts<'_> {
    /// The labels, the most important first; those that find no place are left out.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let (subject, others): (Vec<_>, Vec<_>) = self.countries().into_iter().partition(|country| country.0);
        let (large, small): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|country| country.1.style == LabelStyle::MajorCountry);
        let towns = self.towns();
        let mut drafts: Vec<LabelDraft> = subject.into_iter().map(|country| country.1).collect();
        drafts.extend(self.symbols());
        drafts.extend(self.places());
        drafts.extend(towns);
        drafts.extend(large.into_iter().map(|country| country.1));
        drafts.extend(self.seas());
        drafts.extend(small.into_iter().map(|country| country.1));
        let request: Vec<_> = drafts.iter().map(LabelDraft::request).collect();
        let placements = place(&self.obstacles(), &request, &ZOOM_STEPS, &self.visible_areas());
        drafts
            .into_iter()
            .zip(placements)
            .filter_map(|(drafts, placement)| Some(drafts.label(placement?)))
            .collect()
    }

    /// The smallest map is a phone's, a little wider than high; it shows the extent at the second scale.
    /// On larger screens the style sheet leaves room at both sides.
    fn visible_areas(&self) -> Vec<VisibleArea> {
        let extent = self.extent;
        let height = extent.height().max(extent.width() / PHONE);
        let bounds = MapBox::centred(extent.centre(), extent.width(), height);
        let wide = |scale: f32| {
            MapBox::centred(bounds.centre(), bounds.width() + side_room::MOST / scale, bounds.height())
        };
        let phone = ZOOM_STEPS.get(1).map(|scale| VisibleArea { bounds, scale: *scale });
        let desk = ZOOM_STEPS.get(2).map(|scale| VisibleArea { bounds: wide(*scale), scale: *scale });
        phone.into_iter().chain(desk).collect()
    }

    /// The symbols in the order in which the text comes to speak of them, the areas first: their words have
    /// few places, and say whose they are.
    fn symbols(&self) -> Vec<LabelDraft> {
        let mut seen = BTreeSet::new();
        let mentions = self.document.sentences.iter().flat_map(|sentence| &sentence.mentions);
        let mentioned: Vec<ObjectIx> = mentions.copied().filter(|ix| seen.insert(*ix)).collect();
        let is_area = |ix: &ObjectIx| {
            self.document.objects.get(ix.get()).is_some_and(|object| matches!(object.kind, Kind::Area(_)))
        };
        let (areas, others): (Vec<_>, Vec<_>) = mentioned.into_iter().partition(is_area);
        areas.into_iter().chain(others).filter_map(|ix| self.symbol(ix)).collect()
    }

    fn symbol(&self, ix: ObjectIx) -> Option<LabelDraft> {
        let object = self.document.objects.get(ix.get()).filter(|object| object.is_mapped())?;
        let label = self.map_names.get(ix.get()).and_then(Option::as_deref);
        Some(LabelDraft {
            object: Some(ix),
            style: LabelStyle::Symbol,
            at: subject_point(object)?,
            placement: self.clustering.placement(ix, subject(object)),
            clearance: radius(&object.kind, self.circle_scale),
            lines: lines(object, label, &self.region.countries, self.words),
            is_subject: false,
            least_step: 0,
        })
    }

    /// The towns that the text speaks of.
    fn places(&self) -> Vec<LabelDraft> {
        let objects = self.document.objects.iter().enumerate();
        let town = |(at, object): (usize, &Object)| {
            let Kind::Place(place) = &object.kind else { return None };
            let name = self.map_names.get(at).cloned().flatten().unwrap_or_else(|| object.name.clone());
            let ix = ObjectIx(at as u16);
            Some(LabelDraft {
                placement: self.clustering.placement(ix, 0),
                ..LabelDraft::town(Some(ix), name, place.at?)
            })
        };
        objects.filter_map(town).collect()
    }

    /// Towns of the base map for orientation, but none that the text speaks of.
    fn towns(&self) -> Vec<LabelDraft> {
        let places = self.places();
        let is_new = |at: MapPoint| {
            places.iter().all(|place| (place.at.x - at.x).hypot(place.at.y - at.y) > SAME_TOWN)
        };
        let towns = self.region.towns.iter().filter(|town| is_new(town.at)).take(TOWNS);
        towns.map(|town| LabelDraft::town(None, town.name.clone(), town.at)).collect()
    }

    fn seas(&self) -> Vec<LabelDraft> {
        let seas = self.region.seas.iter();
        seas.map(|sea| LabelDraft::name(LabelStyle::Sea, sea.name.clone(), sea.at)).collect()
    }

    /// The countries, those that the article speaks of first, then by area; each with whether it is the subject.
    fn countries(&self) -> Vec<(bool, LabelDraft)> {
        let spoken_of = self.countries_spoken_of();
        let countries = (0..).map(CountryIx).zip(&self.region.countries);
        let is_worth_it = |country: &CountryShape| {
            country.area >= TINY && self.document.sheet.home.contains(country.label_at)
        };
        let mut countries: Vec<_> = countries.filter(|(_, country)| is_worth_it(country)).collect();
        countries.sort_by(|(one_ix, one), (other_ix, other)| {
            let by_speech = spoken_of.contains(other_ix).cmp(&spoken_of.contains(one_ix));
            by_speech.then(other.area.total_cmp(&one.area))
        });
        let drafts = countries.into_iter().map(|(ix, country)| {
            let is_subject = self.document.sheet.subject.contains(&ix);
            let is_major = is_subject || country.area >= LARGE;
            let style = if is_major { LabelStyle::MajorCountry } else { LabelStyle::MinorCountry };
            let name = LabelDraft::name(style, country.name.to_uppercase(), country.label_at);
            let least_step = if is_major || spoken_of.contains(&ix) { 0 } else { UNSPOKEN };
            (is_subject, LabelDraft { is_subject, least_step, ..name })
        });
        drafts.collect()
    }

    fn countries_spoken_of(&self) -> BTreeSet<CountryIx> {
        self.document.objects.iter().flat_map(|object| object.kind.countries()).copied().collect()
    }

    /// Areas grow with the scale; a grid of specks keeps words off their middles.
    fn areas(&self) -> impl Iterator<Item = Obstacle> {
        let bounds = self.document.objects.iter().filter_map(|object| match &object.kind {
            Kind::Area(area) => Some(area.bounds),
            _ => None,
        });
        bounds.flat_map(|b| {
            let part = |least: f32, size: f32, at: u8| least + size * (0.12 + 0.12 * f32::from(at));
            let at = move |row: u8, column: u8| MapPoint {
                x: part(b.min.x, b.width(), column + 1),
                y: part(b.min.y, b.height(), row),
            };
            (0..5_u8)
                .flat_map(move |row| (0..5_u8).map(move |column| Obstacle::new(at(row, column), AREA_EDGE)))
        })
    }

    /// The symbols, signs and dots that words keep clear of.
    fn obstacles(&self) -> Vec<Obstacle> {
        let symbols = symbols(&self.document.objects, self.circle_scale).into_iter().flat_map(|symbol| {
            let placement = self.clustering.placement(symbol.object, symbol.position);
            let scales = (scale_of(placement.first_step), f32::INFINITY);
            let obstacle =
                Obstacle { offset: placement.offset, scales, ..Obstacle::new(symbol.at, symbol.radius) };
            let dot = placement.is_moved().then(|| Obstacle { scales, ..Obstacle::new(symbol.at, DOT) });
            core::iter::once(obstacle).chain(dot)
        });
        let signs = self.clustering.clusters.iter().map(|cluster| {
            let scales = (scale_of(cluster.from), scale_of(cluster.until));
            Obstacle { scales, ..Obstacle::new(cluster.at, Cluster::RADIUS + CORNER) }
        });
        let towns = self.towns();
        let dots = towns.iter().map(|town| Obstacle::new(town.at, town.clearance));
        let obstacles = symbols.chain(signs).chain(dots).chain(self.areas());
        obstacles.filter(|obstacle| obstacle.radius > 0.0 && obstacle.scales.0 < obstacle.scales.1).collect()
    }
}

impl LabelDraft {
    fn town(object: Option<ObjectIx>, name: String, at: MapPoint) -> Self {
        Self {
            object,
            style: LabelStyle::Town,
            at,
            placement: SymbolPlacement::default(),
            clearance: TOWN,
            lines: vec![name],
            is_subject: false,
            least_step: 0,
        }
    }

    fn name(style: LabelStyle, name: String, at: MapPoint) -> Self {
        Self {
            object: None,
            style,
            at,
            placement: SymbolPlacement::default(),
            clearance: 0.0,
            lines: vec![name],
            is_subject: false,
            least_step: 0,
        }
    }

    fn request(&self) -> LabelRequest {
        let lines = self
            .lines
            .iter()
            .enumerate()
            .map(|(at, text)| Line { text: text.clone(), set: TypeStyle::of(self.style, at) });
        LabelRequest {
            at: self.at,
            offset: self.placement.offset,
            first_step: self.placement.first_step,
            clearance: self.clearance,
            lines: lines.collect(),
            needed: self.style == LabelStyle::Symbol || self.is_subject,
            beneath: self.clearance == AREA_EDGE,
        }
    }

    fn label(self, placement: LabelPlacement) -> Label {
        let LabelPlacement { offset, anchor, step, full_step, leader } = placement;
        Label {
            object: self.object,
            style: self.style,
            at: self.at,
            offset,
            anchor,
            lines: self.lines,
            first_step: step.max(self.least_step),
            full_step: full_step.max(self.least_step),
            leader,
        }
    }
}
