//! Puts words on a map so that no two of them, and no words and symbol, overlap.
//!
//! Symbols and the words that belong to them come in, in the order of their importance; a place for each goes
//! out, with the smallest scale at which it holds. It knows nothing of articles or of what the words mean.

use model::{Anchor, MapPoint};

/// A disc on the map that words keep clear of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its centre.
    pub at: MapPoint,
    /// Its radius in CSS pixels, the same at every scale.
    pub radius: f32,
}

/// Words that want a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The point they belong to.
    pub at: MapPoint,
    /// Radius of the symbol at that point in CSS pixels; 0 lets the words stand on the point itself.
    pub clearance: f32,
    /// The lines, the first one first.
    pub lines: Vec<Line>,
    /// Whether they must show at every scale where any place can be found.
    pub needed: bool,
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Height of an em in CSS pixels.
    pub size: f32,
    /// Whether they are bold.
    pub bold: bool,
    /// Space between letters in em.
    pub spacing: f32,
}

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// From their point to the anchor on the first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end is anchored.
    pub anchor: Anchor,
    /// Index of the smallest scale at which the first line shows.
    pub tier: u8,
    /// Index of the smallest scale at which the other lines show too.
    pub full_tier: u8,
}
