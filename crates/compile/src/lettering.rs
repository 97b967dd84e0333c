//! Letters the map.
//!
//! Objects, the base map and what the text mentions first come in, labels with their places go out.
//! It chooses words and their order of importance; where they stand is the cartographer's business.

use std::collections::BTreeSet;

use cartography::{Basemap, CountryShape, Frame, Line, Mark, Placement, Words};
use model::{
    Cluster, CountryIx, Kind, Label, LabelStyle, MapBox, MapPoint, Object, ObjectIx, Sentence, Spot, TIERS,
    Wording,
};

use crate::{
    label_lines::{lines, subject, subject_point},
    symbols::{EDGE, TOWN, radius, symbols},
    thinning::Thinning,
};

/// How many towns of the base map are lettered for orientation.
const TOWNS: usize = 2;
/// A town of the base map this near to a mentioned place is that place, in kilometres.
const SAME_TOWN: f32 = 30.0;
/// From how many square kilometres a country is a large one.
const LARGE: f32 = 250_000.0;
/// Below how many square kilometres a country's name would be larger than the country at any scale.
const TINY: f32 = 5_000.0;
/// The first tier at which small countries are lettered that the article does not speak of.
const UNSPOKEN: u8 = 2;
/// Width of a phone's map in its height.
const PHONE: f32 = 1.23;
/// Room at each side of what a wide window shows, in CSS pixels; `map.css` leaves as much.
const SIDE: f32 = 80.0;
/// Radius of the dot at the true place of a symbol that stands beside it, in CSS pixels.
const DOT: f32 = 2.0;
/// Room round a cluster's sign for its corners, in CSS pixels.
const CORNER: f32 = 2.0;

/// What the lettering depends on.
pub(crate) struct Lettering<'a> {
    pub(crate) basemap: &'a Basemap,
    pub(crate) objects: &'a [Object],
    pub(crate) thinning: &'a Thinning,
    /// The author's short names, by object.
    pub(crate) labels: &'a [Option<String>],
    pub(crate) sentences: &'a [Sentence],
    pub(crate) subject: &'a [CountryIx],
    pub(crate) wording: Wording,
    pub(crate) troop_scale: f32,
    /// Where countries are lettered.
    pub(crate) home: MapBox,
    /// What a window on the map shows at least.
    pub(crate) theatre: MapBox,
}

/// Words before they have a place.
struct Wanted {
    object: Option<ObjectIx>,
    style: LabelStyle,
    at: MapPoint,
    spot: Spot,
    clearance: f32,
    lines: Vec<String>,
    /// Whether they name the country that the article is about.
    is_subject: bool,
    /// The first tier at which they are worth their room.
    least_tier: u8,
}

impl Lettering<'_> {
    /// The labels, the most important first; those that find no place are left out.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let (subject, others): (Vec<_>, Vec<_>) = self.countries().into_iter().partition(|country| country.0);
        let (large, small): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|country| country.1.style == LabelStyle::MajorCountry);
        let towns = self.towns();
        let mut wanted: Vec<Wanted> = subject.into_iter().map(|country| country.1).collect();
        wanted.extend(self.symbols());
        wanted.extend(self.places());
        wanted.extend(towns);
        wanted.extend(large.into_iter().map(|country| country.1));
        wanted.extend(self.seas());
        wanted.extend(small.into_iter().map(|country| country.1));
        let words: Vec<_> = wanted.iter().map(Wanted::words).collect();
        let placements = cartography::place(&self.marks(), &words, &TIERS, &self.frames());
        wanted
            .into_iter()
            .zip(placements)
            .filter_map(|(wanted, placement)| Some(wanted.label(placement?)))
            .collect()
    }

    /// The smallest map is a phone's, a little wider than high; it shows the theatre at the second scale.
    /// On larger screens the style sheet leaves room at both sides.
    fn frames(&self) -> Vec<Frame> {
        let theatre = self.theatre;
        let height = theatre.height().max(theatre.width() / PHONE);
        let bounds = MapBox::centred(theatre.centre(), theatre.width(), height);
        let wide = |scale: f32| {
            MapBox::centred(bounds.centre(), bounds.width() + 2.0 * SIDE / scale, bounds.height())
        };
        let phone = TIERS.get(1).map(|scale| Frame { bounds, scale: *scale });
        let desk = TIERS.get(2).map(|scale| Frame { bounds: wide(*scale), scale: *scale });
        phone.into_iter().chain(desk).collect()
    }

    /// The symbols in the order in which the text comes to speak of them, the areas first: their words have
    /// few places, and say whose they are.
    fn symbols(&self) -> Vec<Wanted> {
        let mut seen = BTreeSet::new();
        let mentions = self.sentences.iter().flat_map(|sentence| &sentence.mentions);
        let mentioned: Vec<ObjectIx> = mentions.copied().filter(|ix| seen.insert(*ix)).collect();
        let is_area = |ix: &ObjectIx| {
            self.objects.get(ix.get()).is_some_and(|object| matches!(object.kind, Kind::Area(_)))
        };
        let (areas, others): (Vec<_>, Vec<_>) = mentioned.into_iter().partition(is_area);
        areas.into_iter().chain(others).filter_map(|ix| self.symbol(ix)).collect()
    }

    fn symbol(&self, ix: ObjectIx) -> Option<Wanted> {
        let object = self.objects.get(ix.get()).filter(|object| object.is_mapped())?;
        let label = self.labels.get(ix.get()).and_then(Option::as_deref);
        Some(Wanted {
            object: Some(ix),
            style: LabelStyle::Symbol,
            at: subject_point(object)?,
            spot: self.thinning.spot(ix, subject(object)),
            clearance: radius(object, self.troop_scale),
            lines: lines(object, label, &self.basemap.countries, self.wording),
            is_subject: false,
            least_tier: 0,
        })
    }

    /// The towns that the text speaks of.
    fn places(&self) -> Vec<Wanted> {
        let objects = self.objects.iter().enumerate();
        let town = |(at, object): (usize, &Object)| {
            let Kind::Place(place) = &object.kind else { return None };
            let name = self.labels.get(at).cloned().flatten().unwrap_or_else(|| object.name.clone());
            let ix = ObjectIx(at as u16);
            Some(Wanted { spot: self.thinning.spot(ix, 0), ..Wanted::town(Some(ix), name, place.at?) })
        };
        objects.filter_map(town).collect()
    }

    /// Towns of the base map for orientation, but none that the text speaks of.
    fn towns(&self) -> Vec<Wanted> {
        let places = self.places();
        let is_new = |at: MapPoint| {
            places.iter().all(|place| (place.at.x - at.x).hypot(place.at.y - at.y) > SAME_TOWN)
        };
        let towns = self.basemap.towns.iter().filter(|town| is_new(town.at)).take(TOWNS);
        towns.map(|town| Wanted::town(None, town.name.clone(), town.at)).collect()
    }

    fn seas(&self) -> Vec<Wanted> {
        let seas = self.basemap.seas.iter();
        seas.map(|sea| Wanted::name(LabelStyle::Sea, sea.name.clone(), sea.at)).collect()
    }

    /// The countries, those that the article speaks of first, then by area; each with whether it is the subject.
    fn countries(&self) -> Vec<(bool, Wanted)> {
        let spoken_of = self.countries_spoken_of();
        let countries = (0..).map(CountryIx).zip(&self.basemap.countries);
        let is_worth_it =
            |country: &CountryShape| country.area >= TINY && self.home.contains(country.label_at);
        let mut countries: Vec<_> = countries.filter(|(_, country)| is_worth_it(country)).collect();
        countries.sort_by(|(one_ix, one), (other_ix, other)| {
            let by_speech = spoken_of.contains(other_ix).cmp(&spoken_of.contains(one_ix));
            by_speech.then(other.area.total_cmp(&one.area))
        });
        let wanted = countries.into_iter().map(|(ix, country)| {
            let is_subject = self.subject.contains(&ix);
            let is_major = is_subject || country.area >= LARGE;
            let style = if is_major { LabelStyle::MajorCountry } else { LabelStyle::MinorCountry };
            let name = Wanted::name(style, country.name.to_uppercase(), country.label_at);
            let least_tier = if is_major || spoken_of.contains(&ix) { 0 } else { UNSPOKEN };
            (is_subject, Wanted { is_subject, least_tier, ..name })
        });
        wanted.collect()
    }

    fn countries_spoken_of(&self) -> BTreeSet<CountryIx> {
        let of = |object: &Object| match &object.kind {
            Kind::Force(force) => force.countries.clone(),
            Kind::Site(site) => vec![site.country],
            Kind::Place(place) => place.countries.clone(),
            Kind::Area(_) | Kind::Buildup(_) | Kind::Event(_) => Vec::new(),
        };
        self.objects.iter().flat_map(of).collect()
    }

    /// Areas grow with the scale; a grid of specks keeps words off their middles.
    fn areas(&self) -> impl Iterator<Item = Mark> {
        let bounds = self.objects.iter().filter_map(|object| match &object.kind {
            Kind::Area(area) => Some(area.bounds),
            _ => None,
        });
        bounds.flat_map(|b| {
            let part = |least: f32, size: f32, at: u8| least + size * (0.12 + 0.12 * f32::from(at));
            let at = move |row: u8, column: u8| MapPoint {
                x: part(b.min.x, b.width(), column + 1),
                y: part(b.min.y, b.height(), row),
            };
            (0..5_u8).flat_map(move |row| (0..5_u8).map(move |column| Mark::new(at(row, column), EDGE)))
        })
    }

    /// The symbols, signs and dots that words keep clear of.
    fn marks(&self) -> Vec<Mark> {
        let symbols = symbols(self.objects, self.troop_scale).into_iter().flat_map(|symbol| {
            let spot = self.thinning.spot(symbol.object, symbol.position);
            let scales = (scale_of(spot.tier), f32::INFINITY);
            let mark = Mark { offset: spot.offset, scales, ..Mark::new(symbol.at, symbol.radius) };
            let dot = spot.is_moved().then(|| Mark { scales, ..Mark::new(symbol.at, DOT) });
            core::iter::once(mark).chain(dot)
        });
        let signs = self.thinning.clusters.iter().map(|cluster| {
            let scales = (scale_of(cluster.from), scale_of(cluster.until));
            Mark { scales, ..Mark::new(cluster.at, Cluster::REACH + CORNER) }
        });
        let towns = self.towns();
        let dots = towns.iter().map(|town| Mark::new(town.at, town.clearance));
        let marks = symbols.chain(signs).chain(dots).chain(self.areas());
        marks.filter(|mark| mark.radius > 0.0 && mark.scales.0 < mark.scales.1).collect()
    }
}

/// From which scale on a tier holds: the first one for everything smaller too, none beyond the last.
fn scale_of(tier: u8) -> f32 {
    if tier == 0 { 0.0 } else { TIERS.get(usize::from(tier)).copied().unwrap_or(f32::INFINITY) }
}

impl Wanted {
    fn town(object: Option<ObjectIx>, name: String, at: MapPoint) -> Self {
        Self {
            object,
            style: LabelStyle::Town,
            at,
            spot: Spot::default(),
            clearance: TOWN,
            lines: vec![name],
            is_subject: false,
            least_tier: 0,
        }
    }

    fn name(style: LabelStyle, name: String, at: MapPoint) -> Self {
        Self {
            object: None,
            style,
            at,
            spot: Spot::default(),
            clearance: 0.0,
            lines: vec![name],
            is_subject: false,
            least_tier: 0,
        }
    }

    fn words(&self) -> Words {
        let lines = self.lines.iter().enumerate().map(|(at, text)| {
            let (size, bold, spacing) = type_of(self.style, at == 0);
            Line { text: text.clone(), size, bold, spacing }
        });
        Words {
            at: self.at,
            offset: self.spot.offset,
            from_tier: self.spot.tier,
            clearance: self.clearance,
            lines: lines.collect(),
            needed: self.style == LabelStyle::Symbol || self.is_subject,
            beneath: self.clearance == EDGE,
        }
    }

    fn label(self, placement: Placement) -> Label {
        let Placement { offset, anchor, tier, full_tier, leader } = placement;
        Label {
            object: self.object,
            style: self.style,
            at: self.at,
            offset,
            anchor,
            lines: self.lines,
            tier: tier.max(self.least_tier),
            full_tier: full_tier.max(self.least_tier),
            leader,
        }
    }
}

/// Size in CSS pixels, boldness, and space between letters in em; the style sheet sets the same.
fn type_of(style: LabelStyle, is_first: bool) -> (f32, bool, f32) {
    match style {
        LabelStyle::Symbol if is_first => (14.0, true, 0.0),
        LabelStyle::Symbol | LabelStyle::Sea => (12.0, false, 0.0),
        LabelStyle::Town => (12.5, true, 0.0),
        LabelStyle::MajorCountry => (13.0, false, 0.12),
        LabelStyle::MinorCountry => (11.0, false, 0.08),
    }
}
