//! The picture that other sites show for a page: the headline with a short answer or the key figure of its card, beside its part
//! of the map.
//!
//! An explainer comes in, a PNG for each card goes out. It uses the fonts of `assets/fonts/` and no others, so that
//! the same explainer gives the same bytes on every machine.

mod fit_text;
mod ground;
mod headline;
mod key_figure;
mod labels;
mod land;
mod panel;
mod picture;
mod placing;
mod symbols;
mod typeface;
mod view;
mod words_on_map;

use anyhow::{Context, Result};
use model::CardIx;

use crate::content_name::content_name;
use crate::explainer::Explainer;
use crate::options::Options;
use crate::parallel;
use crate::raster::png;
use picture::Picture;
use typeface::Typefaces;

/// The width that the sites which show previews ask for, in pixels.
pub(crate) const WIDTH: u16 = 1200;
/// Their height.
pub(crate) const HEIGHT: u16 = 630;

/// The picture of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Preview {
    /// Its file below the top folder.
    pub path: String,
    /// What it shows, in words.
    pub alt: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Every card's picture; none for a draft.
///
/// # Errors
/// Where a font cannot be read or a picture cannot be drawn.
pub(crate) fn previews(explainer: &Explainer, options: &Options) -> Result<Vec<Preview>> {
    if !options.previews {
        return Ok(Vec::new());
    }
    let typefaces = Typefaces::bundled()?;
    let cards: Vec<CardIx> = explainer.article.document.cards().map(|(ix, _)| ix).collect();
    parallel::map(&cards, |ix| preview(explainer, *ix, &options.brand, &typefaces))
}

fn preview(explainer: &Explainer, ix: CardIx, brand: &str, typefaces: &Typefaces) -> Result<Preview> {
    let id = explainer.article.document.card(ix).map(|card| card.id.as_str()).unwrap_or_default();
    let picture = Picture::new(explainer, ix);
    let bytes = png(&picture.svg(brand, typefaces), WIDTH, HEIGHT)
        .with_context(|| format!("cannot draw the preview of `{id}`"))?;
    let path = content_name(&format!("preview/{id}"), "png", &bytes);
    Ok(Preview { path, alt: picture.alt(), bytes })
}
