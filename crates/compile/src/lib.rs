//! An article file becomes a [`Document`](model::Document), or a list of what is wrong with it.
//!
//! Text and a base map come in; a [`Compiled`] article or every [`Diagnostic`] of one run goes out.
//! It reads no files and knows nothing of pages.

use model::Document;

/// A compiled article.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// What the page is drawn from.
    pub document: Document,
    /// Outlines of the areas that it shows: name without prefix, SVG path data. They go into the page once.
    pub shapes: Vec<(String, String)>,
}
