//! From an article file to an explainer on its map.

use std::io::{self, IsTerminal};

use article::Diagnostic;
use basemap::Region;
use site::Explainer;

use crate::input::Source;
use crate::terminal;

/// The explainer of an article.
///
/// # Errors
/// Every mistake in the article.
pub(crate) fn explainer(source: &Source, region: &Region) -> Result<Explainer, Vec<Diagnostic>> {
    let article = article::compile(&source.name(), &source.text, region, page::is_reserved)?;
    Ok(Explainer::new(article, region.clone()))
}

/// Prints the mistakes in an article as errors.
pub(crate) fn report(source: &Source, mistakes: &[Diagnostic]) {
    let colour = terminal::has_colour(io::stderr().is_terminal());
    eprint!("{}", article::render(mistakes, &source.name(), &source.text, colour));
}
