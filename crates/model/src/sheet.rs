//! The map sheet on which a document is drawn.

use serde::{Deserialize, Serialize};

use crate::{Background, CountryCode, Layers, MapBox, Projection};

/// The map sheet: its size, its countries and their sets. It holds no outlines and no labels.
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
    /// The countries of the map that the document speaks of or that belong to one of its sets, by code.
    pub countries: Vec<Country>,
    /// The country or countries that the article is about.
    pub subject: Vec<CountryCode>,
    /// The year from which they exist, where that is within the timeline.
    pub subject_from: Option<i16>,
    /// Sets of countries; the first one is drawn as a fill.
    pub sets: Vec<CountrySet>,
    /// Where what happens lies, by year: the countries that join the first set, the subject where it begins, and what the
    /// events speak of; what is not on the sheet is left out.
    pub year_parts: Vec<(i16, MapBox)>,
    /// Whose borders these are.
    #[serde(skip)]
    pub borders: String,
}

/// A country of the map and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
    /// Its name in the document's language.
    #[serde(skip)]
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
    #[serde(skip)]
    pub source: Background,
    /// Who belongs to it, by year of accession. Countries that are not on the sheet count too.
    pub members: Vec<Member>,
    /// What a single member is called, such as “NATO member”.
    #[serde(skip)]
    pub member: String,
    /// Parts of members that belong to it only from a later year on.
    pub parts: Vec<Part>,
    /// The first years of the periods by which the map can colour its members; none where it cannot.
    pub periods: Vec<i16>,
}

/// A country's membership in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The country, on the sheet or not.
    pub country: CountryCode,
    /// The first year.
    pub from: i16,
    /// The last year, where it has ended.
    pub until: Option<i16>,
}

/// A part of a country that did not belong to a set when the rest of it did, or that belonged to it alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The country that it is a part of.
    pub country: CountryCode,
    /// Its outline's name among the page's shapes.
    #[serde(skip)]
    pub shape: String,
    /// Its name, such as “East Germany”.
    #[serde(skip)]
    pub name: String,
    /// What the rest of the country was called, such as “West Germany”; empty where only the part belonged to the set.
    #[serde(skip)]
    pub rest: String,
    /// The first year in which it belongs to the set.
    pub from: i16,
    /// The last year, where it has ended.
    #[serde(skip)]
    pub until: Option<i16>,
}

/// The name in links of the layer that shows when each member of the first set joined.
pub const JOINED: &str = "joined";

/// The names of the layers of some sets, as [`Sheet::layer_ids`] has them.
pub fn layer_ids(sets: &[CountrySet]) -> Vec<&str> {
    let mut ids: Vec<&str> = sets.iter().map(|set| set.id.as_str()).collect();
    if sets.first().is_some_and(|set| !set.periods.is_empty()) {
        ids.push(JOINED);
    }
    ids
}

impl Sheet {
    /// The names of the layers in links, by their position: of each set, then of the periods in which its members joined.
    pub fn layer_ids(&self) -> Vec<&str> {
        layer_ids(&self.sets)
    }

    /// The names of those layers that the map shows.
    pub fn shown_layers(&self, layers: Layers) -> Vec<&str> {
        let mut at = 0..;
        let mut ids = self.layer_ids();
        ids.retain(|_| layers.shows(at.next().unwrap_or_default()));
        ids
    }

    /// The position of a layer.
    pub fn layer(&self, id: &str) -> Option<u8> {
        self.layer_ids().iter().position(|layer| *layer == id).map(|at| at as u8)
    }

    /// A country of the map by its code.
    pub fn country(&self, code: CountryCode) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The fill of a country in a year: `subject`, the id of the first set, or none.
    pub fn fill(&self, country: CountryCode, year: i16) -> Option<&str> {
        if self.subject.contains(&country) && self.subject_from.is_none_or(|from| from <= year) {
            return Some("subject");
        }
        self.sets.first().filter(|set| set.has(country, year)).map(|set| set.id.as_str())
    }
}

impl CountrySet {
    /// Whether a country belongs to the set in a year.
    pub fn has(&self, country: CountryCode, year: i16) -> bool {
        self.current(year).any(|member| member.country == country)
    }

    /// The year in which a country joined.
    pub fn joined(&self, country: CountryCode) -> Option<i16> {
        self.members.iter().find(|member| member.country == country).map(|member| member.from)
    }

    /// The position of the period of a year, where the set has periods.
    pub fn period(&self, year: i16) -> Option<usize> {
        self.periods.iter().rposition(|first| *first <= year)
    }

    /// The first and the last year in which somebody joined in each period.
    pub fn period_years(&self) -> Vec<(i16, i16)> {
        let years = |at| {
            let members = self.members.iter().filter(move |member| self.period(member.from) == Some(at));
            members
                .map(|member| (member.from, member.from))
                .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
        };
        (0..self.periods.len()).filter_map(years).collect()
    }

    /// Whether a part is not yet in the set in a year when the rest of its country is.
    pub fn lacks(&self, part: &Part, year: i16) -> bool {
        year < part.from && self.has(part.country, year)
    }

    /// The parts that joined later than the rest of their country.
    pub fn later_parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| self.joined(part.country).is_some())
    }

    /// The parts that belonged to the set without the rest of their country.
    pub fn parts_alone(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| self.joined(part.country).is_none())
    }

    /// Who belongs to the set in a year.
    pub fn current(&self, year: i16) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |m| m.from <= year && m.until.is_none_or(|until| year <= until))
    }
}
