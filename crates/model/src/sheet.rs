//! The map sheet on which a document is drawn.

use serde::{Deserialize, Serialize};

use crate::{Background, CountryCode, MapBox, Projection};

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
    /// Sets of countries; the first one is drawn as a fill.
    pub sets: Vec<CountrySet>,
    /// Whose borders these are.
    pub borders: String,
}

/// A country of the map and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
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
    /// The country, on the sheet or not.
    pub country: CountryCode,
    /// The first year.
    pub from: i16,
    /// The last year, where it has ended.
    pub until: Option<i16>,
}

impl Sheet {
    /// A country of the map by its code.
    pub fn country(&self, code: CountryCode) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The fill of a country in a year: `subject`, the id of the first set, or none.
    pub fn fill(&self, country: CountryCode, year: i16) -> Option<&str> {
        if self.subject.contains(&country) {
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

    /// Who belongs to the set in a year.
    pub fn current(&self, year: i16) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |m| m.from <= year && m.until.is_none_or(|until| year <= until))
    }
}
