//! The map sheet on which a document is drawn.

use serde::{Deserialize, Serialize};

use crate::{Background, CountryIx, MapBox, MapPoint, ObjectIx, Projection};

/// Screen scales at which symbols are thinned and labels placed, in CSS pixels a kilometre, the smallest first.
///
/// What shows at one of them shows at each larger one. A phone's map can be scaled to the last one.
pub const TIERS: [f32; 6] = [0.085, 0.14, 0.24, 0.34, 0.55, 0.9];

/// The sheet: its size, its countries and their sets. Outlines and lettering are in the page, not here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Width of the `viewBox` in kilometres.
    pub width: u16,
    /// Height of the `viewBox` in kilometres.
    pub height: u16,
    /// How places get onto it.
    pub projection: Projection,
    /// What the author wants shown when nothing else is asked for.
    pub home: MapBox,
    /// The countries, by code.
    pub countries: Vec<Country>,
    /// The country or countries that the article is about.
    pub subject: Vec<CountryIx>,
    /// Sets of countries; the first one is drawn as a fill.
    pub sets: Vec<CountrySet>,
    /// CSS pixels of a circle's radius for each square root of a soldier, so that areas are in proportion.
    pub troop_scale: f32,
    /// Whose borders these are.
    pub borders: String,
}

/// A country of the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-3 code; the outline's name among the page's shapes after the prefix `country-`.
    pub code: String,
    /// Its name in the document's language.
    pub name: String,
}

/// Countries that belong together at a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountrySet {
    /// Its name in links and attributes, such as `nato`.
    pub id: String,
    /// Its name for readers, such as “NATO members”.
    pub name: String,
    /// Where the list comes from, since it is not the article's.
    pub source: Background,
    /// Who belongs to it, by year of accession. Countries that are not on the sheet count too.
    pub members: Vec<Member>,
}

/// A country's membership in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The country, where it is on the sheet.
    pub country: Option<CountryIx>,
    /// The first year.
    pub from: i16,
    /// The last year, where it has ended.
    pub until: Option<i16>,
}

impl Sheet {
    /// The fill of a country in a year: `subject`, the id of the first set, or none.
    pub fn fill(&self, country: CountryIx, year: i16) -> Option<&str> {
        if self.subject.contains(&country) {
            return Some("subject");
        }
        self.sets.first().filter(|set| set.has(country, year)).map(|set| set.id.as_str())
    }
}

impl CountrySet {
    /// Whether a country belongs to the set in a year.
    pub fn has(&self, country: CountryIx, year: i16) -> bool {
        self.current(year).any(|member| member.country == Some(country))
    }

    /// Who belongs to the set in a year.
    pub fn current(&self, year: i16) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |m| m.from <= year && m.until.is_none_or(|until| year <= until))
    }
}

/// Words on the map, with a place that keeps them apart from all others.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The object they belong to, or none for the names of countries, seas and towns of the base map.
    pub object: Option<ObjectIx>,
    /// How they are set.
    pub style: LabelStyle,
    /// The point they belong to.
    pub at: MapPoint,
    /// From that point to the words' anchor on their first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end of the words is anchored.
    pub anchor: Anchor,
    /// The lines, the most important first.
    pub lines: Vec<String>,
    /// The first of [`TIERS`] at which the first line shows.
    pub tier: u8,
    /// The first of [`TIERS`] at which the other lines show too.
    pub full_tier: u8,
    /// A line that leads from the symbol to words further off: its ends, in CSS pixels from the point.
    pub leader: Option<[(i16, i16); 2]>,
}

/// How a label is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelStyle {
    /// Beside a symbol: a bold line, then plain ones.
    Symbol,
    /// A town.
    Town,
    /// The country that the article is about, or a large one.
    MajorCountry,
    /// Another country.
    MinorCountry,
    /// A sea.
    Sea,
}

/// Which end of a label is anchored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The words begin at the anchor.
    Start,
    /// The words are centred on the anchor.
    Middle,
    /// The words end at the anchor.
    End,
}
