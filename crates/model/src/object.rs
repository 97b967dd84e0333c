//! What an article places on the map or in time.
//!
//! No object holds words about what the article says: its evidence is the sentences that mention it.

use serde::{Deserialize, Serialize};

use crate::{CountryCode, MapBox, MapPoint, ObjectId, Period, VoiceIx};

/// Something that sentences mention, and that the map, the table or the timeline shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Object {
    /// Its name in links.
    pub id: ObjectId,
    /// Its name for readers, unique in the document.
    pub name: String,
    /// Who gives its number or says that it is there; nobody means the article itself.
    pub says: Option<VoiceIx>,
    /// When it holds.
    pub period: Period,
    /// What the reader should know that the article does not say.
    pub background: Option<Background>,
    /// What it is.
    pub kind: Kind,
}

/// Knowledge from outside the article, always shown as such.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// One sentence.
    pub text: String,
    /// Where it comes from; a title, and an address where there is one.
    pub source: String,
    /// The source's address.
    #[serde(skip)]
    pub url: Option<String>,
}

/// The kinds of objects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// Troops with a number.
    Force(Force),
    /// A missile-defence site.
    Site(Site),
    /// An annexed or held area.
    Area(Area),
    /// Troops without a number.
    Buildup(Buildup),
    /// A town or a set of countries that the article speaks of.
    Place(Place),
    /// Something that happened.
    Event(Event),
}

/// Troops with a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Force {
    /// Where the symbol stands.
    pub at: MapPoint,
    /// The countries that the number covers, together.
    pub countries: Vec<CountryCode>,
    /// How many soldiers.
    #[serde(skip)]
    pub troops: u32,
    /// Whether the article says “about”.
    #[serde(skip)]
    pub about: bool,
    /// How they are there.
    #[serde(skip)]
    pub status: ForceStatus,
}

/// How troops are where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ForceStatus {
    /// Based there.
    #[default]
    Stationed,
    /// There for a tour, then relieved.
    Rotational,
    /// Approved or promised, not yet there.
    Announced,
}

/// A missile-defence site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Where the symbol stands.
    pub at: MapPoint,
    /// The country it is in.
    pub country: CountryCode,
    /// Whether it works yet.
    #[serde(skip)]
    pub status: SiteStatus,
}

/// Whether a site works yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SiteStatus {
    /// It is in service.
    #[default]
    InService,
    /// It is being built.
    BeingBuilt,
}

/// An area that is held or annexed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// The outline's name among the page's shapes, without the prefix `shape-`.
    #[serde(skip)]
    pub shape: String,
    /// The box of its outline.
    pub bounds: MapBox,
    /// Where its handle stands, within the outline.
    pub at: MapPoint,
    /// Its status in words, such as “seized by Russia in 2014”.
    #[serde(skip)]
    pub status: String,
    /// Whether its outline is drawn freely.
    pub schematic: bool,
}

/// Troops whose strength nobody states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Buildup {
    /// Where its symbols stand; never more than schematic.
    pub at: Vec<MapPoint>,
}

/// A town or a set of countries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Where a town's dot stands.
    pub at: Option<MapPoint>,
    /// The countries it comprises, if it is no town.
    pub countries: Vec<CountryCode>,
    /// The box that the map should show for it.
    pub bounds: MapBox,
}

/// Something that happened, or was said, at [`Period::from`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The date in the article's own precision, such as “the past few months”, where a year would say too much.
    pub dated: Option<String>,
    /// The author's short name of it, where its name is too long.
    #[serde(skip)]
    pub label: Option<String>,
}

/// A number that an object has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub number: u32,
    /// Whether the article says “about”.
    pub is_about: bool,
}

/// What an object takes of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent<'a> {
    /// Nothing.
    Nothing,
    /// The points where its symbols stand.
    Points(&'a [MapPoint]),
    /// An outline.
    Outline(&'a Area),
}

impl ForceStatus {
    /// Every status, in the order of a list.
    pub const ALL: [Self; 3] = [Self::Stationed, Self::Rotational, Self::Announced];

    /// Its name in an article file and in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stationed => "stationed",
            Self::Rotational => "rotational",
            Self::Announced => "announced",
        }
    }
}

impl SiteStatus {
    /// Every status, in the order of a list.
    pub const ALL: [Self; 2] = [Self::InService, Self::BeingBuilt];

    /// Its name in an article file and in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::InService => "in-service",
            Self::BeingBuilt => "being-built",
        }
    }
}

impl Kind {
    /// Its name in an article file and in the page.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Force(_) => "force",
            Self::Site(_) => "site",
            Self::Area(_) => "area",
            Self::Buildup(_) => "buildup",
            Self::Place(_) => "place",
            Self::Event(_) => "event",
        }
    }

    /// The name of its status, where symbols of one kind differ.
    pub fn status(&self) -> Option<&'static str> {
        match self {
            Self::Force(force) => Some(force.status.name()),
            Self::Site(site) => Some(site.status.name()),
            Self::Area(area) => area.schematic.then_some("schematic"),
            Self::Buildup(_) | Self::Place(_) | Self::Event(_) => None,
        }
    }

    /// Its number, if it has one.
    pub fn count(&self) -> Option<Count> {
        match self {
            Self::Force(force) => Some(Count { number: force.troops, is_about: force.about }),
            Self::Site(_) | Self::Area(_) | Self::Buildup(_) | Self::Place(_) | Self::Event(_) => None,
        }
    }

    /// The countries that it is in, or that it comprises.
    pub fn countries(&self) -> &[CountryCode] {
        match self {
            Self::Force(force) => &force.countries,
            Self::Site(site) => core::slice::from_ref(&site.country),
            Self::Place(place) => &place.countries,
            Self::Area(_) | Self::Buildup(_) | Self::Event(_) => &[],
        }
    }

    /// The countries whose outlines light up with it: those that it comprises, or whose number it is.
    pub fn lit_countries(&self) -> &[CountryCode] {
        match self {
            Self::Force(force) => &force.countries,
            Self::Place(place) => &place.countries,
            Self::Site(_) | Self::Area(_) | Self::Buildup(_) | Self::Event(_) => &[],
        }
    }

    /// What it takes of the map.
    pub fn extent(&self) -> Extent<'_> {
        match self {
            Self::Force(force) => Extent::Points(core::slice::from_ref(&force.at)),
            Self::Site(site) => Extent::Points(core::slice::from_ref(&site.at)),
            Self::Area(area) => Extent::Outline(area),
            Self::Buildup(buildup) => Extent::Points(&buildup.at),
            Self::Place(place) => Extent::Points(place.at.as_slice()),
            Self::Event(_) => Extent::Nothing,
        }
    }

    /// Whether its position or outline stands for more than the article gives.
    pub fn is_schematic(&self) -> bool {
        match self {
            Self::Force(_) | Self::Buildup(_) => true,
            Self::Area(area) => area.schematic,
            Self::Site(_) | Self::Place(_) | Self::Event(_) => false,
        }
    }
}

impl Object {
    /// Where its symbols stand on the map; empty for events and for places that are countries.
    pub fn positions(&self) -> &[MapPoint] {
        match self.kind.extent() {
            Extent::Nothing => &[],
            Extent::Points(points) => points,
            Extent::Outline(area) => core::slice::from_ref(&area.at),
        }
    }

    /// The part of the map it takes, if it is on the map.
    pub fn bounds(&self) -> Option<MapBox> {
        match &self.kind {
            Kind::Area(area) => Some(area.bounds),
            Kind::Place(place) => Some(place.bounds),
            Kind::Force(_) | Kind::Site(_) | Kind::Buildup(_) | Kind::Event(_) => {
                MapBox::around(self.positions().iter().copied())
            }
        }
    }

    /// Whether it is a row of the table “What the map shows”.
    pub fn is_mapped(&self) -> bool {
        match self.kind {
            Kind::Force(_) | Kind::Site(_) | Kind::Area(_) | Kind::Buildup(_) => true,
            Kind::Place(_) | Kind::Event(_) => false,
        }
    }

    /// The date of an event in the article's own words, where a date would say too much.
    pub fn dated(&self) -> Option<&str> {
        match &self.kind {
            Kind::Event(event) => event.dated.as_deref(),
            _ => None,
        }
    }

    /// Its name where there is little room: an event's is its author's short one, if there is one.
    pub fn short_name(&self) -> &str {
        match &self.kind {
            Kind::Event(Event { label: Some(label), .. }) => label,
            _ => &self.name,
        }
    }

    /// Whether it is an event.
    pub fn is_event(&self) -> bool {
        matches!(self.kind, Kind::Event(_))
    }
}
