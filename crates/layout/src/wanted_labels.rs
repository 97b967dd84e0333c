//! Which labels the map wants, and how important each of them is.
//!
//! A document and its region come in, labels with their places go out. Where a label stands is decided by
//! [`place_labels`](crate::place_labels).

use std::collections::BTreeSet;

use basemap::{CountryShape, Region};
use model::{CountryCode, Document, Kind, MapBox, MapPoint, Object, ObjectIx, SiteStatus};
use words::Words;

use crate::{
    Label, LabelStyle, NEVER, PixelBox, SymbolPlacement, TypeStyle, ZOOM_STEPS,
    clustering::Clustering,
    fit_labels::Need,
    label_lines::{label_point, labelled_position, lines},
    obstacles::obstacles,
    place_labels::{LabelPlacement, LabelRequest, Line, Obstacle, Territories, Territory, place, shown_box},
    scale_of, step_at,
    symbols::{AREA_EDGE, TOWN, radius},
    visible_areas::{BESIDE, placing_scales, visible_areas},
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
const UNSPOKEN: u8 = 4;

/// What the wanted labels depend on.
pub(crate) struct WantedLabels<'a> {
    pub(crate) document: &'a Document,
    pub(crate) region: &'a Region,
    pub(crate) clustering: &'a Clustering,
    /// The author's short names, by object.
    pub(crate) map_names: &'a [Option<String>],
    pub(crate) words: Words,
    pub(crate) circle_scale: f32,
    /// The part of the map that the page shows.
    pub(crate) part: MapBox,
}

/// How important a country's name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum CountryRank {
    /// The article is about it.
    Subject,
    /// An object of the article is in it.
    SpokenOf,
    /// It is there for orientation.
    Other,
}

/// A label that has no place yet.
pub(crate) struct WantedLabel {
    pub(crate) object: Option<ObjectIx>,
    country: Option<CountryCode>,
    country_width: f32,
    style: LabelStyle,
    pub(crate) at: MapPoint,
    pub(crate) placement: SymbolPlacement,
    clearance: f32,
    lines: Vec<String>,
    /// What of it has to show.
    need: Need,
    /// Whether the page shows it with all of its lines or not at all: a number. The page has no numbers in circles, so that it
    /// shortens other labels that the app would not.
    is_number: bool,
    /// The zoom step before which it does not show, even where there is room.
    pub(crate) least_step: u8,
}

impl WantedLabels<'_> {
    /// The labels, the most important first; those that find no place are left out.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let towns = self.free_towns();
        let (obstacles, wanted, territories) = self.parts_with(towns);
        let placed = self.placed(&obstacles, wanted, &territories);
        let phone = visible_areas(self.part).first().map_or(0, |area| step_at(area.scale));
        let beside = (phone + BESIDE).min(NEVER - 1);
        let label = |label: WantedLabel, placement: LabelPlacement| {
            let is_beside = label.need != Need::Nothing && !self.part.contains(label.at);
            let least_step = if is_beside { label.least_step.max(beside) } else { label.least_step };
            WantedLabel { least_step, ..label }.placed(placement)
        };
        placed.into_iter().filter_map(|(wanted, _, placement)| Some(label(wanted, placement?))).collect()
    }

    /// Finds a place for each label at the zoom steps.
    fn placed(
        &self,
        obstacles: &[Obstacle],
        wanted: Vec<WantedLabel>,
        territories: &Territories,
    ) -> Vec<(WantedLabel, LabelRequest, Option<LabelPlacement>)> {
        let requests: Vec<_> = wanted
            .iter()
            .map(|label| {
                let request = label.request();
                // What lies outside would be led far into the part.
                let required = request.required && self.part.contains(label.at);
                LabelRequest { own: self.own(label, territories), required, ..request }
            })
            .collect();
        let areas = visible_areas(self.part);
        let placements = place(obstacles, &requests, &placing_scales(&areas), &areas, territories);
        wanted
            .into_iter()
            .zip(requests)
            .zip(placements)
            .map(|((label, request), at)| (label, request, at))
            .collect()
    }

    /// What labels keep clear of, the labels by rank, and the countries that they stand on.
    pub(crate) fn parts(&self) -> (Vec<Obstacle>, Vec<WantedLabel>, Territories) {
        self.parts_with(self.towns())
    }

    fn parts_with(&self, towns: Vec<WantedLabel>) -> (Vec<Obstacle>, Vec<WantedLabel>, Territories) {
        let dots = towns.iter().map(|town| {
            let scales = (scale_of(town.placement.first_step), f32::INFINITY);
            Obstacle { scales, ..Obstacle::new(town.at, town.clearance) }
        });
        let obstacles = obstacles(&self.document.objects, self.clustering, self.circle_scale, dots);
        (obstacles, self.by_rank(towns), self.territories())
    }

    /// The towns for orientation, each from the zoom step on at which its dot is in the way of no label that has to show.
    fn free_towns(&self) -> Vec<WantedLabel> {
        let towns = self.towns();
        let (obstacles, wanted, territories) = self.parts_with(Vec::new());
        let placed = self.placed(&obstacles, wanted, &territories);
        let required: Vec<_> = placed.iter().filter(|(label, ..)| label.need != Need::Nothing).collect();
        let is_in_the_way = |town: &WantedLabel, step: u8, scale: f32| {
            let dot = PixelBox::at(
                (town.at.x * scale - town.clearance, town.at.y * scale - town.clearance),
                (2.0 * town.clearance, 2.0 * town.clearance),
            );
            let shown = |(_, request, placement): &&(_, LabelRequest, Option<LabelPlacement>)| {
                shown_box(request, &(*placement)?, step, scale)
            };
            required.iter().filter_map(shown).any(|text| text.overlaps(dot))
        };
        let first_step = |town: &WantedLabel| {
            let covered = (0..).zip(ZOOM_STEPS).filter(|(step, scale)| is_in_the_way(town, *step, *scale));
            covered.last().map_or(0, |(step, _)| step + 1)
        };
        let free = |town: WantedLabel| {
            let placement = SymbolPlacement { first_step: first_step(&town), ..town.placement };
            WantedLabel { placement, ..town }
        };
        towns.into_iter().map(free).collect()
    }

    /// The countries, in the order of their codes: a number beside a border must not seem to be the neighbour's, least of
    /// all where the article speaks of that one too.
    fn territories(&self) -> Territories {
        let spoken_of = self.countries_spoken_of();
        let is_named =
            |code: &CountryCode| spoken_of.contains(code) || self.document.sheet.subject.contains(code);
        let territories: Vec<_> = self
            .region
            .countries
            .iter()
            .map(|(code, country)| Territory {
                outline: &country.outline,
                weight: 1 + u8::from(is_named(code)),
            })
            .collect();
        Territories::new(&territories)
    }

    /// The countries that a label belongs to.
    pub(crate) fn own(&self, label: &WantedLabel, territories: &Territories) -> Vec<u16> {
        let object = label.object.and_then(|ix| self.document.objects.get(ix.get()));
        let codes = object.map_or(label.country.as_slice(), |object| object.kind.countries());
        let named = (0..).zip(self.region.countries.keys()).filter(|(_, code)| codes.contains(code));
        let points = object.map_or(&[][..], Object::positions).iter().chain([&label.at]);
        named.map(|(index, _)| index).chain(points.filter_map(|at| territories.at(*at))).collect()
    }

    /// The subject, which always has its name; numbers, the other objects and the towns that the article speaks of, the countries that it speaks
    /// of, seas, and the rest.
    fn by_rank(&self, towns: Vec<WantedLabel>) -> Vec<WantedLabel> {
        let (subject, countries): (Vec<_>, Vec<_>) =
            self.countries().into_iter().partition(|(rank, _)| *rank == CountryRank::Subject);
        let (spoken_of, others): (Vec<_>, Vec<_>) =
            countries.into_iter().partition(|(rank, _)| *rank == CountryRank::SpokenOf);
        let mut wanted: Vec<_> = subject.into_iter().map(|country| country.1).collect();
        wanted.extend(self.symbols());
        wanted.extend(self.places());
        wanted.extend(spoken_of.into_iter().map(|country| country.1));
        wanted.extend(self.seas());
        wanted.extend(towns);
        wanted.extend(others.into_iter().map(|country| country.1));
        wanted
    }

    /// The labels of symbols in the order in which the text mentions them, numbers first.
    fn symbols(&self) -> Vec<WantedLabel> {
        let mut seen = BTreeSet::new();
        let mentions = self.document.sentences.iter().flat_map(|sentence| &sentence.mentions);
        let mentioned: Vec<ObjectIx> = mentions.copied().filter(|ix| seen.insert(*ix)).collect();
        let symbols = mentioned.into_iter().filter_map(|ix| self.symbol(ix));
        let (numbers, others): (Vec<_>, Vec<_>) = symbols.partition(|symbol| symbol.is_number);
        numbers.into_iter().chain(others).collect()
    }

    fn symbol(&self, ix: ObjectIx) -> Option<WantedLabel> {
        let object = self.document.objects.get(ix.get()).filter(|object| object.is_mapped())?;
        let label = self.map_names.get(ix.get()).and_then(Option::as_deref);
        Some(WantedLabel {
            object: Some(ix),
            country: None,
            country_width: 0.0,
            style: LabelStyle::Symbol,
            at: label_point(object)?,
            placement: self.clustering.placement(ix, labelled_position(object)),
            clearance: radius(&object.kind, self.circle_scale),
            lines: lines(object, label, self.region, self.words),
            need: need(&object.kind),
            is_number: object.kind.count().is_some(),
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

    /// The countries by rank, then by area.
    fn countries(&self) -> Vec<(CountryRank, WantedLabel)> {
        let spoken_of = self.countries_spoken_of();
        let countries = self.region.countries.iter();
        let has_label = |country: &CountryShape| {
            country.area >= TINY && self.document.sheet.home.contains(country.label_at)
        };
        let mut countries: Vec<_> = countries.filter(|(_, country)| has_label(country)).collect();
        let rank = |code: &CountryCode| {
            if self.document.sheet.subject.contains(code) {
                CountryRank::Subject
            } else if spoken_of.contains(code) {
                CountryRank::SpokenOf
            } else {
                CountryRank::Other
            }
        };
        countries.sort_by(|(one_code, one), (other_code, other)| {
            rank(one_code).cmp(&rank(other_code)).then(other.area.total_cmp(&one.area))
        });
        let labels = countries.into_iter().map(|(code, country)| {
            let rank = rank(code);
            let is_major = rank == CountryRank::Subject || country.area >= LARGE;
            let style = if is_major { LabelStyle::MajorCountry } else { LabelStyle::MinorCountry };
            let name = WantedLabel::name(style, country.name.to_uppercase(), country.label_at);
            let need = if rank == CountryRank::Subject { Need::Whole } else { Need::Nothing };
            let least_step = if is_major || rank == CountryRank::SpokenOf { 0 } else { UNSPOKEN };
            let country_width = country.area.sqrt();
            (rank, WantedLabel { country: Some(*code), country_width, need, least_step, ..name })
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
            country_width: 0.0,
            style: LabelStyle::Town,
            at,
            placement: SymbolPlacement::default(),
            clearance: TOWN,
            lines: vec![name],
            need: if object.is_some() { Need::FirstLine } else { Need::Nothing },
            is_number: false,
            least_step: 0,
        }
    }

    fn name(style: LabelStyle, name: String, at: MapPoint) -> Self {
        Self {
            object: None,
            country: None,
            country_width: 0.0,
            style,
            at,
            placement: SymbolPlacement::default(),
            clearance: 0.0,
            lines: vec![name],
            need: Need::Nothing,
            is_number: false,
            least_step: 0,
        }
    }

    /// Whether a label of the page is this one.
    pub(crate) fn names(&self, label: &Label) -> bool {
        (self.object, self.country, self.style) == (label.object, label.country, label.style)
            && self.lines == label.lines
    }

    pub(crate) fn request(&self) -> LabelRequest {
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
            required: self.need != Need::Nothing,
            whole: self.is_number,
            beneath: self.clearance == AREA_EDGE,
            own: Vec::new(),
        }
    }

    fn placed(self, placement: LabelPlacement) -> Label {
        let LabelPlacement { offset, anchor, step, full_step, leader } = placement;
        Label {
            object: self.object,
            country: self.country,
            country_width: self.country_width,
            style: self.style,
            need: self.need,
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

/// A number is nothing without what it counts, and a site that is not there yet must not look as if it were.
fn need(kind: &Kind) -> Need {
    let is_planned = matches!(kind, Kind::Site(site) if site.status == SiteStatus::BeingBuilt);
    if kind.count().is_some() || is_planned { Need::Whole } else { Need::FirstLine }
}
