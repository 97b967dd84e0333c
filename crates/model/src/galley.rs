//! What stands set in the page, and is not needed to bring the page to life.

use crate::{Block, Cluster, Label, ObjectIx, Spot};

/// The set text and the lettering of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Galley {
    /// The answers, card by card.
    pub answers: Vec<Vec<Block>>,
    /// The map's lettering, in the order of its importance.
    pub labels: Vec<Label>,
    /// How each symbol is drawn, by object and position; what is missing stands alone at its place.
    pub spots: Vec<Vec<Spot>>,
    /// The signs in place of symbols that would cover one another.
    pub clusters: Vec<Cluster>,
}

impl Galley {
    /// How a symbol of an object is drawn.
    pub fn spot(&self, object: ObjectIx, position: usize) -> Spot {
        self.spots.get(object.get()).and_then(|spots| spots.get(position)).copied().unwrap_or_default()
    }
}
