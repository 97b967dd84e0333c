//! Labels of the map.

use model::{CountryCode, MapPoint, ObjectIx};

use crate::fit_labels::Need;

/// A label with a place at which it overlaps no other.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The object it belongs to, or none for the names of countries, seas and towns of the base map.
    pub object: Option<ObjectIx>,
    /// The country that it names.
    pub country: Option<CountryCode>,
    /// The side of a square that is as large as that country, in kilometres.
    pub country_width: f32,
    /// How it is set.
    pub style: LabelStyle,
    /// What of it has to show.
    pub need: Need,
    /// The point it belongs to.
    pub at: MapPoint,
    /// From that point to the anchor on the first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end of the lines is anchored.
    pub anchor: Anchor,
    /// The lines, the most important first.
    pub lines: Vec<String>,
    /// The first of [`ZOOM_STEPS`] at which the first line shows.
    pub first_step: u8,
    /// The first of [`ZOOM_STEPS`] at which the other lines show too.
    pub full_step: u8,
    /// The ends of the leader line from the symbol to a label that is not next to it, in CSS pixels from the point.
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

impl LabelStyle {
    /// Every style.
    pub const ALL: [Self; 5] = [Self::Symbol, Self::Town, Self::MajorCountry, Self::MinorCountry, Self::Sea];

    /// Its name in attributes and in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Symbol => "symbol",
            Self::Town => "town",
            Self::MajorCountry => "major",
            Self::MinorCountry => "minor",
            Self::Sea => "sea",
        }
    }
}

/// Which end of a label is anchored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The lines begin at the anchor.
    Start,
    /// The lines are centred on the anchor.
    Middle,
    /// The lines end at the anchor.
    End,
}

impl Anchor {
    /// Its name in SVG.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }

    /// The anchor of a name.
    pub fn named(name: &str) -> Self {
        match name {
            "middle" => Self::Middle,
            "end" => Self::End,
            _ => Self::Start,
        }
    }
}
