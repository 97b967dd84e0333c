//! Words about the subject of the article that is bundled: its kinds of symbols, their statuses, its set of countries.
//!
//! An object's kind comes in, what it is called goes out. The article file has no keys for these words yet; until it
//! has, they stand here, in English alone, and nowhere else in the engine.

use model::{Area, Force, ForceStatus, Kind, Object, Site, SiteStatus};

use crate::Words;

/// What forces have.
macro_rules! troops {
    () => {
        "US troops"
    };
}
/// What the circles of the legend stand for.
pub const CIRCLES: &str = concat!(troops!(), ", area in proportion");
/// What the legend says of positions.
pub const LEGEND_POSITIONS: &str =
    "Circles and open squares stand for a country or a stretch of border, not for a base.";
/// What the legend says of borders.
pub const LEGEND_BORDERS: &str =
    "Outlines and names of countries are today’s at every date; numbers show at their own date alone.";
/// The members of a set in its first year.
pub const FOUNDERS: &str = "the founders";
/// Before the names of countries that became members of a set, and of parts that came to a member.
pub const JOINED: &str = "now also: ";

const NOT_STATED: &str = "strength not stated";
const POSITIONS_SCHEMATIC: &str = "positions schematic";
const TOGETHER: &str = "together";

/// What is known of an object of a kind, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindFacts {
    /// How many: “about 100”, “1,700”, “strength not stated”; nothing where there is nothing to count.
    pub count: Option<String>,
    /// How it is there: “in rotation”, “being built”, “seized by Russia in 2014”.
    pub status: String,
    /// What about its place is free: “positions schematic”.
    pub schematic: Option<&'static str>,
}

/// What is known of an object.
pub fn facts(words: Words, object: &Object) -> KindFacts {
    let fact = |count, status: &str, schematic| KindFacts { count, status: status.to_owned(), schematic };
    match &object.kind {
        Kind::Force(force) => fact(Some(troops(words, force)), force_status(force.status), None),
        Kind::Site(site) => fact(None, site_status(site), None),
        Kind::Area(area) => fact(None, &area.status, area.schematic.then_some("outline schematic")),
        Kind::Buildup(_) => {
            fact(Some(NOT_STATED.into()), "built up over the past months", Some(POSITIONS_SCHEMATIC))
        }
        Kind::Event(_) => fact(None, &words.date_of(object), None),
        Kind::Place(_) => fact(None, "", None),
    }
}

/// The lines beside a symbol on the map, the most important first: the author's short name of it and the names of its
/// countries come in.
pub fn label(words: Words, object: &Object, short_name: Option<&str>, countries: &[&str]) -> Vec<String> {
    let name = short_name.unwrap_or(&object.name);
    match &object.kind {
        Kind::Force(force) => {
            let place = short_name.map_or_else(|| countries.join(" + "), str::to_owned);
            vec![troops(words, force), force_at(&place, force.status)]
        }
        Kind::Site(site) => {
            vec![short_name.unwrap_or("Missile defence").to_owned(), site_status(site).to_owned()]
        }
        Kind::Area(area) => vec![name.to_owned(), area.status.clone()],
        Kind::Buildup(_) => vec![name.to_owned(), NOT_STATED.to_owned()],
        Kind::Place(_) | Kind::Event(_) => vec![name.to_owned()],
    }
}

/// What a symbol counts, by the second line of its label: “US troops to Poland”.
pub fn counted(kind: &Kind, line: &str) -> String {
    match kind {
        Kind::Force(_) => [troops!(), " ", line].concat(),
        Kind::Site(_) | Kind::Area(_) | Kind::Buildup(_) | Kind::Place(_) | Kind::Event(_) => line.to_owned(),
    }
}

/// What the legend says of a kind and its status; nothing of what is no symbol, or has its name beside it in any room.
pub fn legend(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Force(force) => Some(force_status(force.status)),
        Kind::Area(Area { schematic: false, .. }) => Some("seized or held"),
        Kind::Area(Area { schematic: true, .. }) => Some("outline schematic"),
        Kind::Buildup(_) => Some("Russian units, number and place not given"),
        Kind::Site(Site { status: SiteStatus::InService, .. }) => Some("missile defence in service"),
        Kind::Site(Site { status: SiteStatus::BeingBuilt, .. }) => Some("missile defence being built"),
        Kind::Place(_) | Kind::Event(_) => None,
    }
}

/// What the position of an object in a file of data stands for.
pub fn position(kind: &Kind) -> &'static str {
    match kind {
        Kind::Force(_) => "the point stands for the country or countries, not for a base",
        Kind::Buildup(_) => "the points are schematic; the article names no places",
        Kind::Area(Area { schematic: true, .. }) => "the outline is schematic",
        Kind::Area(Area { schematic: false, .. }) => "the outline of the area",
        Kind::Site(_) | Kind::Place(_) | Kind::Event(_) => "the point of the place",
    }
}

/// The name of a sum of all numbers of one status, by one of them.
pub fn sum(kind: &Kind) -> String {
    let status = match kind {
        Kind::Force(force) => force_status(force.status),
        Kind::Site(_) | Kind::Area(_) | Kind::Buildup(_) | Kind::Place(_) | Kind::Event(_) => "",
    };
    ["Total of troops ", status].concat()
}

/// A part of a sum: “Poland 1,700”, “Estonia and Latvia together about 60”.
pub fn summand(words: Words, countries: &[&str], quantity: &str) -> String {
    [&sharing(words, countries), " ", quantity].concat()
}

/// What a reader must know of a number that several countries share.
pub fn shared(countries: usize) -> Option<String> {
    match countries {
        0 | 1 => None,
        2 => Some("one number for the two countries".to_owned()),
        more => Some(["one number for ", &more.to_string(), " countries"].concat()),
    }
}

/// Names of countries; those that share a number are said to.
fn sharing(words: Words, countries: &[&str]) -> String {
    let names = words.list(countries);
    if countries.len() > 1 { [&names, " ", TOGETHER].concat() } else { names }
}

fn troops(words: Words, force: &Force) -> String {
    words.quantity(force.troops, force.about)
}

/// Where troops are or go: “Lithuania”, “to Poland”. How they are there is what the symbol says.
fn force_at(place: &str, status: ForceStatus) -> String {
    match status {
        ForceStatus::Announced => ["to ", place].concat(),
        ForceStatus::Stationed | ForceStatus::Rotational => place.to_owned(),
    }
}

fn force_status(status: ForceStatus) -> &'static str {
    match status {
        ForceStatus::Stationed => "stationed",
        ForceStatus::Rotational => "in rotation",
        ForceStatus::Announced => "announced",
    }
}

fn site_status(site: &Site) -> &'static str {
    match site.status {
        SiteStatus::InService => "in service",
        SiteStatus::BeingBuilt => "being built",
    }
}
