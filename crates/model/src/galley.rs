//! What stands set in the page, and is not needed to bring the page to life.

use crate::{Block, Label};

/// The set text and the lettering of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Galley {
    /// The answers, card by card.
    pub answers: Vec<Vec<Block>>,
    /// The map's lettering, in the order of its importance.
    pub labels: Vec<Label>,
}
