//! Puts objects on the sheet.
//!
//! What the author wrote and a base map come in; objects with their places, and the outlines that the page needs,
//! go out. Each place, country, set and shape that the map does not have is reported.

use std::collections::BTreeMap;

use basemap::Region;
use model::{
    Area, Background, Buildup, CountryIx, CountrySet, Event, Force, Kind, LonLat, MapBox, MapPoint, Member,
    Object, ObjectId, Place, Site,
};

use crate::{
    Diagnostic,
    front::{Bounds, Draft, DraftKind, Front, Outline, Written},
    names::{Meaning, Names},
    report::{Report, known_names, quoted},
    ring::Ring,
};

/// How many points stand for each edge of the map's bounds, which the projection bends.
const EDGE_POINTS: u32 = 16;

/// The base map as an article uses it.
pub(crate) struct Geography<'a> {
    region: &'a Region,
    bounds: Option<Bounds>,
    codes: BTreeMap<&'a str, CountryIx>,
    /// Outlines of areas in use, by name.
    pub(crate) shapes: BTreeMap<String, String>,
}

impl<'a> Geography<'a> {
    pub(crate) fn new(front: &Front, region: &'a Region) -> Self {
        let codes = region
            .countries
            .iter()
            .enumerate()
            .map(|(at, country)| (country.code.as_str(), CountryIx(at as u16)));
        let bounds = front.map.as_ref().and_then(|map| map.bounds);
        Self { region, bounds, codes: codes.collect(), shapes: BTreeMap::new() }
    }

    /// The box of the map's bounds, cut to the sheet.
    pub(crate) fn home(&self) -> Option<MapBox> {
        let Bounds { west, south, east, north } = self.bounds?;
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

    /// The object of a draft.
    pub(crate) fn object(&mut self, draft: &Draft, names: &Names, report: &mut Report) -> Option<Object> {
        let kind = draft.kind.as_ref().and_then(|kind| self.kind(kind, draft, report));
        let says = draft.says.as_ref().and_then(|says| match names.voice(&says.it) {
            Meaning::Known(voice) => Some(voice),
            _ => None,
        });
        Some(Object {
            id: ObjectId::parse(&draft.id.as_ref()?.it).ok()?,
            name: draft.name.as_ref()?.it.clone(),
            says,
            period: draft.period,
            background: draft.background.clone(),
            kind: kind?,
        })
    }

    fn kind(&mut self, kind: &DraftKind, draft: &Draft, report: &mut Report) -> Option<Kind> {
        match kind {
            DraftKind::Force { at, countries, troops, about, status } => {
                let (at, countries) = (self.point(at, report), self.countries(countries, report));
                Some(Kind::Force(Force {
                    at: at?,
                    countries: countries?,
                    troops: troops.it,
                    about: *about,
                    status: *status,
                }))
            }
            DraftKind::Site { at, country, status } => {
                let (at, country) = (self.point(at, report), self.country(country, report));
                Some(Kind::Site(Site { at: at?, country: country?, status: *status }))
            }
            DraftKind::Area { outline, status } => self.area(outline, status, draft, report).map(Kind::Area),
            DraftKind::Buildup { at } => Some(Kind::Buildup(Buildup { at: self.points(at, report)? })),
            DraftKind::Town { at } => {
                let at = self.point(at, report)?;
                let bounds = MapBox { min: at, max: at };
                Some(Kind::Place(Place { at: Some(at), countries: Vec::new(), bounds }))
            }
            DraftKind::Countries { countries } => {
                let countries = self.countries(countries, report)?;
                let boxes = countries
                    .iter()
                    .filter_map(|ix| self.region.countries.get(ix.get()))
                    .map(|shape| shape.bounds);
                let bounds = boxes.reduce(MapBox::union)?;
                Some(Kind::Place(Place { at: None, countries, bounds }))
            }
            DraftKind::Event { dated } => Some(Kind::Event(Event { dated: dated.clone() })),
        }
    }

    fn area(&mut self, outline: &Outline, status: &str, draft: &Draft, report: &mut Report) -> Option<Area> {
        let status = status.to_owned();
        match outline {
            Outline::Named(name) => {
                let Some(area) = self.region.area(&name.it) else {
                    report.add(|| {
                        let known: Vec<_> = self.region.areas.iter().map(|area| area.name.as_str()).collect();
                        let hint = known_names("write", &name.it, &known)
                            .or(Some("draw it with `outline = [ … ]`".to_owned()));
                        Diagnostic {
                            hint,
                            ..Diagnostic::error(&name.span, format!("unknown shape {}", quoted(&name.it)))
                        }
                    });
                    return None;
                };
                self.shapes.insert(area.name.clone(), area.path.clone());
                Some(Area {
                    shape: area.name.clone(),
                    bounds: area.bounds,
                    at: area.at,
                    status,
                    schematic: area.schematic,
                })
            }
            Outline::Own(places) => {
                let points = self.points(&places.it, report)?;
                let Some(ring) = Ring::of(points) else {
                    report.add(|| {
                        Diagnostic::error(&places.span, "this outline encloses nothing")
                            .hint("write its corners one after the other")
                    });
                    return None;
                };
                let shape = format!("outline-{}", draft.id.as_ref()?.it);
                self.shapes.insert(shape.clone(), ring.path());
                Some(Area { shape, bounds: ring.bounds(), at: ring.inner_point(), status, schematic: true })
            }
        }
    }

    fn points(&self, places: &[Written<LonLat>], report: &mut Report) -> Option<Vec<MapPoint>> {
        let points: Vec<_> = places.iter().filter_map(|place| self.point(place, report)).collect();
        (points.len() == places.len()).then_some(points)
    }

    fn point(&self, place: &Written<LonLat>, report: &mut Report) -> Option<MapPoint> {
        let swapped = LonLat { lon: place.it.lat, lat: place.it.lon };
        let is_on_map = |place| {
            self.bounds.is_none_or(|bounds| bounds.contains(place)) && self.region.project(place).is_some()
        };
        if is_on_map(place.it) {
            return self.region.project(place.it);
        }
        report.add(|| {
            let LonLat { lon, lat } = place.it;
            let found = Diagnostic::error(&place.span, format!("the place {lon}, {lat} lies outside the map"));
            match self.bounds {
                _ if is_on_map(swapped) => found.hint("exchange `lon` and `lat`"),
                Some(Bounds { west, south, east, north }) if self.region.project(place.it).is_some() => found.hint(format!(
                    "choose a place from {west} to {east} east and {south} to {north} north, or widen `bounds` in `[map]`"
                )),
                _ => found.hint("choose a place that the base map shows"),
            }
        });
        None
    }

    /// Countries by their codes.
    pub(crate) fn countries(&self, codes: &[Written<String>], report: &mut Report) -> Option<Vec<CountryIx>> {
        let found: Vec<_> = codes.iter().filter_map(|code| self.country(code, report)).collect();
        (found.len() == codes.len()).then_some(found)
    }

    fn country(&self, code: &Written<String>, report: &mut Report) -> Option<CountryIx> {
        let found = self.codes.get(code.it.as_str()).copied();
        if found.is_none() {
            report.add(|| {
                let hint = match self.nearest_code(&code.it) {
                    Some(code) => format!("write `{code}`"),
                    None => "write an ISO 3166-1 alpha-3 code, such as `POL`".to_owned(),
                };
                Diagnostic::error(&code.span, format!("unknown country {}", quoted(&code.it))).hint(hint)
            });
        }
        found
    }

    /// The country whose name or code is spelt most like a word.
    fn nearest_code(&self, word: &str) -> Option<&str> {
        let shapes = &self.region.countries;
        let names: Vec<_> = shapes.iter().map(|shape| shape.name.to_lowercase()).collect();
        let codes: Vec<_> = shapes.iter().map(|shape| shape.code.to_lowercase()).collect();
        let near = |words: &[String]| {
            let nearest = model::nearest(word, words.iter().map(String::as_str))?;
            words.iter().position(|word| word == nearest)
        };
        let at = near(&names).or_else(|| near(&codes))?;
        shapes.get(at).map(|shape| shape.code.as_str())
    }

    /// A set of countries by its name.
    pub(crate) fn set(&self, id: &Written<String>, report: &mut Report) -> Option<CountrySet> {
        let Some(set) = self.region.set(&id.it) else {
            report.add(|| {
                let known: Vec<_> = self.region.sets.iter().map(|set| set.id.as_str()).collect();
                let hint =
                    known_names("write", &id.it, &known).or(Some("delete it; there are no sets".to_owned()));
                Diagnostic { hint, ..Diagnostic::error(&id.span, format!("unknown set {}", quoted(&id.it))) }
            });
            return None;
        };
        let members = set.members.iter().map(|(code, from, until)| Member {
            country: self.codes.get(code.as_str()).copied(),
            from: *from,
            until: *until,
        });
        let source = Background { text: set.note.clone(), source: set.source.clone(), url: set.url.clone() };
        Some(CountrySet { id: set.id.clone(), name: set.name.clone(), source, members: members.collect() })
    }
}
