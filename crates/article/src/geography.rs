//! Resolves places, countries, sets and areas against the base map.
//!
//! Entries of the front matter and a base map come in; objects with their places, and the outlines that the page needs,
//! go out. Each place, country, set and area that the map does not have is reported.

use std::collections::BTreeMap;

use basemap::Region;
use model::{
    Area, Background, Buildup, CountryCode, CountrySet, Event, Force, Kind, LonLat, MapBox, MapPoint, Object,
    ObjectId, Outline, Place, Site,
};

use crate::{
    Diagnostic,
    front::{AreaOutline, Bounds, Front, KindEntry, ObjectEntry, Spanned},
    names::{Names, Resolution},
    own_outline::OwnOutline,
    report::{Report, known_names, quoted},
};

/// How many points of each edge of the map's bounds are projected, since the projection bends an edge.
const EDGE_POINTS: u32 = 16;

/// The base map as an article uses it.
pub(crate) struct Geography<'a> {
    region: &'a Region,
    bounds: Option<Bounds>,
    /// Outlines of areas in use, by name.
    pub(crate) outlines: BTreeMap<String, Outline>,
}

impl<'a> Geography<'a> {
    pub(crate) fn new(front: &Front, region: &'a Region) -> Self {
        let bounds = front.map.as_ref().and_then(|map| map.bounds);
        Self { region, bounds, outlines: BTreeMap::new() }
    }

    /// The box of the map's bounds, cut to the sheet.
    pub(crate) fn home(&self) -> Option<MapBox> {
        self.sheet_box(self.bounds?)
    }

    /// The box of a part of the globe, cut to the sheet.
    pub(crate) fn sheet_box(&self, bounds: Bounds) -> Option<MapBox> {
        let Bounds { west, south, east, north } = bounds;
        let between =
            |from: f64, to: f64, step: u32| from + (to - from) * f64::from(step) / f64::from(EDGE_POINTS);
        let edges = (0..=EDGE_POINTS).flat_map(|step| {
            let (lon, lat) = (between(west, east, step), between(south, north, step));
            [(lon, south), (lon, north), (west, lat), (east, lat)]
        });
        let (width, height) = (f32::from(self.region.width), f32::from(self.region.height));
        let on_sheet = edges
            .map(|(lon, lat)| self.region.projection.project(LonLat { lon, lat }))
            .filter(|point| point.x.is_finite() && point.y.is_finite())
            .map(|point| MapPoint { x: point.x.clamp(0.0, width), y: point.y.clamp(0.0, height) });
        MapBox::around(on_sheet)
    }

    /// The object of an entry.
    pub(crate) fn object(
        &mut self,
        entry: &ObjectEntry,
        names: &Names,
        report: &mut Report,
    ) -> Option<Object> {
        let kind = entry.kind.as_ref().and_then(|kind| self.kind(kind, entry, report));
        let says = entry.says.as_ref().and_then(|says| match names.voice(&says.value) {
            Resolution::Found(voice) => Some(voice),
            _ => None,
        });
        Some(Object {
            id: ObjectId::parse(&entry.id.as_ref()?.value).ok()?,
            name: entry.name.as_ref()?.value.clone(),
            says,
            period: entry.period,
            background: entry.background.clone(),
            kind: kind?,
        })
    }

    fn kind(&mut self, kind: &KindEntry, entry: &ObjectEntry, report: &mut Report) -> Option<Kind> {
        match kind {
            KindEntry::Force { at, countries, troops, about, status } => {
                let (at, countries) = (self.point(at, report), self.countries(countries, report));
                Some(Kind::Force(Force {
                    at: at?,
                    countries: countries?,
                    troops: troops.value,
                    about: *about,
                    status: *status,
                }))
            }
            KindEntry::Site { at, country, status } => {
                let (at, country) = (self.point(at, report), self.country(country, report));
                Some(Kind::Site(Site { at: at?, country: country?, status: *status }))
            }
            KindEntry::Area { outline, status } => self.area(outline, status, entry, report).map(Kind::Area),
            KindEntry::Buildup { at } => Some(Kind::Buildup(Buildup { at: self.points(at, report)? })),
            KindEntry::Town { at } => {
                let at = self.point(at, report)?;
                let bounds = MapBox { min: at, max: at };
                Some(Kind::Place(Place { at: Some(at), countries: Vec::new(), bounds }))
            }
            KindEntry::Countries { countries } => {
                let countries = self.countries(countries, report)?;
                let shapes = countries.iter().filter_map(|code| self.region.country(*code));
                let boxes = shapes.map(|shape| shape.bounds);
                let bounds = boxes.reduce(MapBox::union)?;
                Some(Kind::Place(Place { at: None, countries, bounds }))
            }
            KindEntry::Event { dated } => {
                Some(Kind::Event(Event { dated: dated.clone(), label: entry.label.clone() }))
            }
        }
    }

    fn area(
        &mut self,
        outline: &AreaOutline,
        status: &str,
        entry: &ObjectEntry,
        report: &mut Report,
    ) -> Option<Area> {
        let status = status.to_owned();
        match outline {
            AreaOutline::Named(name) => {
                let Some(area) = self.region.area(&name.value) else {
                    report.add(|| {
                        let known: Vec<_> = self.region.areas.keys().map(String::as_str).collect();
                        let hint = known_names("write", &name.value, &known)
                            .or(Some("draw it with `outline = [ … ]`".to_owned()));
                        Diagnostic {
                            hint,
                            ..Diagnostic::error(&name.span, format!("unknown shape {}", quoted(&name.value)))
                        }
                    });
                    return None;
                };
                self.outlines.insert(name.value.clone(), area.outline.clone());
                Some(Area {
                    shape: name.value.clone(),
                    bounds: area.bounds,
                    at: area.at,
                    status,
                    schematic: area.schematic,
                })
            }
            AreaOutline::Own(places) => {
                let points = self.points(&places.value, report)?;
                let Some(own) = OwnOutline::of(points) else {
                    report.add(|| {
                        Diagnostic::error(&places.span, "this outline encloses nothing")
                            .hint("write its corners one after the other")
                    });
                    return None;
                };
                let shape = format!("outline-{}", entry.id.as_ref()?.value);
                let (bounds, at) = (own.bounds(), own.inner_point());
                self.outlines.insert(shape.clone(), own.into_outline());
                Some(Area { shape, bounds, at, status, schematic: true })
            }
        }
    }

    fn points(&self, places: &[Spanned<LonLat>], report: &mut Report) -> Option<Vec<MapPoint>> {
        let points: Vec<_> = places.iter().filter_map(|place| self.point(place, report)).collect();
        (points.len() == places.len()).then_some(points)
    }

    fn point(&self, place: &Spanned<LonLat>, report: &mut Report) -> Option<MapPoint> {
        let swapped = LonLat { lon: place.value.lat, lat: place.value.lon };
        let is_on_map = |place| {
            self.bounds.is_none_or(|bounds| bounds.contains(place)) && self.region.project(place).is_some()
        };
        if is_on_map(place.value) {
            return self.region.project(place.value);
        }
        report.add(|| {
            let LonLat { lon, lat } = place.value;
            let found = Diagnostic::error(&place.span, format!("the place {lon}, {lat} lies outside the map"));
            match self.bounds {
                _ if is_on_map(swapped) => found.hint("exchange `lon` and `lat`"),
                Some(Bounds { west, south, east, north }) if self.region.project(place.value).is_some() => found.hint(format!(
                    "choose a place from {west} to {east} east and {south} to {north} north, or widen `bounds` in `[map]`"
                )),
                _ => found.hint("choose a place that the base map shows"),
            }
        });
        None
    }

    /// Countries by their codes.
    pub(crate) fn countries(
        &self,
        codes: &[Spanned<String>],
        report: &mut Report,
    ) -> Option<Vec<CountryCode>> {
        let found: Vec<_> = codes.iter().filter_map(|code| self.country(code, report)).collect();
        (found.len() == codes.len()).then_some(found)
    }

    fn country(&self, code: &Spanned<String>, report: &mut Report) -> Option<CountryCode> {
        let found = CountryCode::parse(&code.value).filter(|code| self.region.country(*code).is_some());
        if found.is_none() {
            report.add(|| {
                let hint = match self.nearest_code(&code.value) {
                    Some(code) => format!("write `{code}`"),
                    None => "write an ISO 3166-1 alpha-3 code, such as `POL`".to_owned(),
                };
                Diagnostic::error(&code.span, format!("unknown country {}", quoted(&code.value))).hint(hint)
            });
        }
        found
    }

    /// The country whose name or code is spelt most like a word.
    fn nearest_code(&self, word: &str) -> Option<CountryCode> {
        let shapes = || self.region.countries.iter();
        let by_name = shapes().map(|(code, shape)| (shape.name.to_lowercase(), *code));
        let by_code = shapes().map(|(code, _)| (code.as_str().to_lowercase(), *code));
        let near = |codes: Vec<(String, CountryCode)>| {
            let nearest = model::nearest(word, codes.iter().map(|(spelling, _)| spelling.as_str()))?;
            codes.iter().find(|(spelling, _)| spelling == nearest).map(|(_, code)| *code)
        };
        near(by_name.collect()).or_else(|| near(by_code.collect()))
    }

    /// Keeps the outlines of parts of countries, which the map draws.
    pub(crate) fn keep_parts(&mut self, set: &CountrySet) {
        for part in &set.parts {
            if let Some(area) = self.region.area(&part.shape) {
                self.outlines.insert(part.shape.clone(), area.outline.clone());
            }
        }
    }

    /// A set of countries by its name.
    pub(crate) fn set(&self, id: &Spanned<String>, report: &mut Report) -> Option<CountrySet> {
        let Some(set) = self.region.set(&id.value) else {
            report.add(|| {
                let known: Vec<_> = self.region.sets.iter().map(|set| set.id.as_str()).collect();
                let hint = known_names("write", &id.value, &known)
                    .or(Some("delete it; there are no sets".to_owned()));
                Diagnostic {
                    hint,
                    ..Diagnostic::error(&id.span, format!("unknown set {}", quoted(&id.value)))
                }
            });
            return None;
        };
        let source = Background { text: set.note.clone(), source: set.source.clone(), url: set.url.clone() };
        Some(CountrySet {
            id: set.id.clone(),
            name: set.name.clone(),
            member: set.member.clone(),
            source,
            members: set.members.clone(),
            parts: set.parts.clone(),
            periods: set.periods.clone(),
        })
    }
}
