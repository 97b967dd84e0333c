//! Which labels the map wants, and how important each of them is.
//!
//! A document and its region come in, labels with their places go out. Where a label stands is decided by
//! [`place_labels`](crate::place_labels).

use std::collections::BTreeSet;

use basemap::{CountryShape, Region};
use model::{CountryCode, Document, Kind, MapBox, MapPoint, Object, ObjectIx};
use words::Words;

use crate::{
    Label, LabelStyle, SymbolPlacement, TypeStyle, ZOOM_STEPS,
    clustering::Clustering,
    label_lines::{label_point, labelled_position, lines},
    obstacles::obstacles,
    place_labels::{LabelPlacement, LabelRequest, Line, Obstacle, place},
    symbols::{AREA_EDGE, TOWN, radius},
    visible_areas::visible_areas,
};

/// How many towns of the base map have a label for orientation.
const TOWNS: usize = 2;
/// A town of the base map this near to a mentioned place is that place, in kilometres.
const SAME_TOWN: f32 = 30.0;
/// From how many square kilometres a country is a large one.
const LARGE: f32 = 250_000.0;
/// Below how many square kilometres a country is smaller than its name at every scale.
const TINY: f32 = 5_000.0;
/// The first zoom step at which small countries have a label that the article does not speak of.
const UNSPOKEN: u8 = 2;

/// What the wanted labels depend on.
pub(crate) struct WantedLabels<'a> {
    pub(crate) document: &'a Document,
    pub(crate) region: &'a Region,
    pub(crate) clustering: &'a Clustering,
    /// The author's short names, by object.
    pub(crate) map_names: &'a [Option<String>],
    pub(crate) words: Words,
    pub(crate) circle_scale: f32,
    /// The part of the map that every window shows.
    pub(crate) extent: MapBox,
}

/// A label that has no place yet.
struct WantedLabel {
    object: Option<ObjectIx>,
    country: Option<CountryCode>,
    style: LabelStyle,
    at: MapPoint,
    placement: SymbolPlacement,
    clearance: f32,
    lines: Vec<String>,
    /// Whether it names the country that the article is about.
    is_subject: bool,
    /// The zoom step before which it does not show, even where there is room.
    least_step: u8,
}

impl WantedLabels<'_> {
    /// The labels, the most important first; those that find no place are left out.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let (subject, others): (Vec<_>, Vec<_>) = self.countries().into_iter().partition(|country| country.0);
        let (large, small): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|country| country.1.style == LabelStyle::MajorCountry);
        let towns = self.towns();
        let dots = towns.iter().map(|town| Obstacle::new(town.at, town.clearance));
        let obstacles = obstacles(&self.document.objects, self.clustering, self.circle_scale, dots);
        let mut wanted: Vec<WantedLabel> = subject.into_iter().map(|country| country.1).collect();
        wanted.extend(self.symbols());
        wanted.extend(self.places());
        wanted.extend(towns);
        wanted.extend(large.into_iter().map(|country| country.1));
        wanted.extend(self.seas());
        wanted.extend(small.into_iter().map(|country| country.1));
        let requests: Vec<_> = wanted.iter().map(WantedLabel::request).collect();
        let placements = place(&obstacles, &requests, &ZOOM_STEPS, &visible_areas(self.extent));
        wanted
            .into_iter()
            .zip(placements)
            .filter_map(|(label, placement)| Some(label.placed(placement?)))
            .collect()
    }

    /// The labels of symbols in the order in which the text mentions them, those of areas first, since these have
    /// the fewest places to choose from.
    fn symbols(&self) -> Vec<WantedLabel> {
        let mut seen = BTreeSet::new();
        let mentions = self.document.sentences.iter().flat_map(|sentence| &sentence.mentions);
        let mentioned: Vec<ObjectIx> = mentions.copied().filter(|ix| seen.insert(*ix)).collect();
        let is_area = |ix: &ObjectIx| {
            self.document.objects.get(ix.get()).is_some_and(|object| matches!(object.kind, Kind::Area(_)))
        };
        let (areas, others): (Vec<_>, Vec<_>) = mentioned.into_iter().partition(is_area);
        areas.into_iter().chain(others).filter_map(|ix| self.symbol(ix)).collect()
    }

    fn symbol(&self, ix: ObjectIx) -> Option<WantedLabel> {
        let object = self.document.objects.get(ix.get()).filter(|object| object.is_mapped())?;
        let label = self.map_names.get(ix.get()).and_then(Option::as_deref);
        Some(WantedLabel {
            object: Some(ix),
            country: None,
            style: LabelStyle::Symbol,
            at: label_point(object)?,
            placement: self.clustering.placement(ix, labelled_position(object)),
            clearance: radius(&object.kind, self.circle_scale),
            lines: lines(object, label, self.region, self.words),
            is_subject: false,
            least_step: 0,
        })
    }

    /// The towns that the text speaks of.
    fn places(&self) -> Vec<WantedLabel> {
        let objects = self.document.objects.iter().enumerate();
        let town = |(at, object): (usize, &Object)| {
            let Kind::Place(place) = &object.kind else { return None };
            let name = self.map_names.get(at).cloned().flatten().unwrap_or_else(|| object.name.clone());
            let ix = ObjectIx(at as u16);
            Some(WantedLabel {
                placement: self.clustering.placement(ix, 0),
                ..WantedLabel::town(Some(ix), name, place.at?)
            })
        };
        objects.filter_map(town).collect()
    }

    /// Towns of the base map for orientation, but none that the text speaks of.
    fn towns(&self) -> Vec<WantedLabel> {
        let places = self.places();
        let is_new = |at: MapPoint| {
            places.iter().all(|place| (place.at.x - at.x).hypot(place.at.y - at.y) > SAME_TOWN)
        };
        let towns = self.region.towns.iter().filter(|town| is_new(town.at)).take(TOWNS);
        towns.map(|town| WantedLabel::town(None, town.name.clone(), town.at)).collect()
    }

    fn seas(&self) -> Vec<WantedLabel> {
        let seas = self.region.seas.iter();
        seas.map(|sea| WantedLabel::name(LabelStyle::Sea, sea.name.clone(), sea.at)).collect()
    }

    /// The countries, those that the article speaks of first, then by area; each with whether it is the subject.
    fn countries(&self) -> Vec<(bool, WantedLabel)> {
        let spoken_of = self.countries_spoken_of();
        let countries = self.region.countries.iter();
        let has_label = |country: &CountryShape| {
            country.area >= TINY && self.document.sheet.home.contains(country.label_at)
        };
        let mut countries: Vec<_> = countries.filter(|(_, country)| has_label(country)).collect();
        countries.sort_by(|(one_code, one), (other_code, other)| {
            let by_speech = spoken_of.contains(other_code).cmp(&spoken_of.contains(one_code));
            by_speech.then(other.area.total_cmp(&one.area))
        });
        let labels = countries.into_iter().map(|(code, country)| {
            let is_subject = self.document.sheet.subject.contains(code);
            let is_major = is_subject || country.area >= LARGE;
            let style = if is_major { LabelStyle::MajorCountry } else { LabelStyle::MinorCountry };
            let name = WantedLabel::name(style, country.name.to_uppercase(), country.label_at);
            let least_step = if is_major || spoken_of.contains(code) { 0 } else { UNSPOKEN };
            (is_subject, WantedLabel { country: Some(*code), is_subject, least_step, ..name })
        });
        labels.collect()
    }

    fn countries_spoken_of(&self) -> BTreeSet<CountryCode> {
        self.document.objects.iter().flat_map(|object| object.kind.countries()).copied().collect()
    }
}

impl WantedLabel {
    fn town(object: Option<ObjectIx>, name: String, at: MapPoint) -> Self {
        Self {
            object,
            country: None,
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
            country: None,
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
            .map(|(at, text)| Line { text: text.clone(), style: TypeStyle::of(self.style, at) });
        LabelRequest {
            at: self.at,
            offset: self.placement.offset,
            first_step: self.placement.first_step,
            clearance: self.clearance,
            lines: lines.collect(),
            required: self.style == LabelStyle::Symbol || self.is_subject,
            beneath: self.clearance == AREA_EDGE,
        }
    }

    fn placed(self, placement: LabelPlacement) -> Label {
        let LabelPlacement { offset, anchor, step, full_step, leader } = placement;
        Label {
            object: self.object,
            country: self.country,
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
