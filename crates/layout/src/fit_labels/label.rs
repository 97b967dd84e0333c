//! A label on the screen, and how it shows.

use crate::{Anchor, PixelBox};

/// A label on the screen.
#[derive(Clone, Copy, Debug)]
pub struct ScreenLabel {
    /// The box round all of its lines where the page has put them.
    pub text: PixelBox,
    /// The box round its first line there.
    pub first: PixelBox,
    /// Which end of its lines is anchored.
    pub anchor: Anchor,
    /// Its symbol, one of the boxes that are taken.
    pub symbol: Option<PixelBox>,
    /// Which of these boxes, from the first one up to the second one, are symbols of what it names.
    pub own: (usize, usize),
    /// What has to show.
    pub need: Need,
    /// What it has to do with the country that the article is about.
    pub relation: Relation,
    /// Whether it moves for no other label: what it names is selected.
    pub is_selected: bool,
    /// Whether the first line says enough by itself, although nothing has to show: the year above the name of a member.
    pub first_suffices: bool,
}

/// What a label has to do with the country that the article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is the name of that country, and stands on it where it can.
    Name,
    /// What it names lies on it or at its border.
    Within,
    /// What it names lies elsewhere: on that country its words would speak of that.
    Elsewhere,
}

/// What of a label has to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// All lines or none: a number is never without what it counts.
    Whole,
    /// The first line at least.
    FirstLine,
    /// Nothing: it shows where there is room.
    Nothing,
}

impl Need {
    /// Its name in attributes; none where nothing has to show.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Whole => Some("whole"),
            Self::FirstLine => Some("first"),
            Self::Nothing => None,
        }
    }

    /// The need of a name.
    pub fn named(name: Option<&str>) -> Self {
        match name {
            Some("whole") => Self::Whole,
            Some(_) => Self::FirstLine,
            None => Self::Nothing,
        }
    }
}

/// What of a label shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// All of its lines.
    All,
    /// The first line.
    First,
    /// A number in a circle; the words stand elsewhere.
    Key,
    /// Nothing.
    None,
}

impl Lines {
    /// Its name in attributes.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::First => "first",
            Self::Key => "key",
            Self::None => "none",
        }
    }
}

/// How a label shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// What of it shows.
    pub lines: Lines,
    /// The box round what shows.
    pub text: PixelBox,
    /// Which end of the lines is anchored.
    pub anchor: Anchor,
    /// The ends of a line from the symbol to a label that is not next to it.
    pub leader: Option<[(f32, f32); 2]>,
}
