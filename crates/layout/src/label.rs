//! Words on the map and where they stand.

use model::{MapPoint, ObjectIx};

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
    /// The first of [`ZOOM_STEPS`] at which the first line shows.
    pub first_step: u8,
    /// The first of [`ZOOM_STEPS`] at which the other lines show too.
    pub full_step: u8,
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
    /// The words begin at the anchor.
    Start,
    /// The words are centred on the anchor.
    Middle,
    /// The words end at the anchor.
    End,
}
