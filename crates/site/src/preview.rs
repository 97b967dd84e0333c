//! The picture that other sites show for a page: the card's headline and key figure beside its part of the map.
//!
//! An explainer comes in, a PNG for each card goes out. It uses the fonts of `assets/fonts/` and no others, so that
//! the same explainer gives the same bytes on every machine.

mod fit_text;
mod headline;
mod key_figure;
mod land;
mod panel;
mod picture;
mod symbols;
mod typeface;
mod view;

use std::num::NonZero;
use std::path::Path;
use std::thread;

use anyhow::Context;
use model::CardIx;

use crate::assets::fingerprint;
use crate::explainer::Explainer;
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
}

/// Draws every card's picture into the staging folder.
///
/// # Errors
/// Where a font cannot be read, or a file cannot be written.
pub(crate) fn write(explainer: &Explainer, staging: &Path) -> anyhow::Result<Vec<Preview>> {
    std::fs::create_dir_all(staging.join("preview")).context("cannot make the folder of the previews")?;
    let typefaces = Typefaces::bundled()?;
    let cards: Vec<CardIx> = explainer.article.document.cards().map(|(ix, _)| ix).collect();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = cards.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let draw = |ix: &CardIx| write_one(explainer, *ix, &typefaces, staging);
        let started: Vec<_> = cards
            .chunks(share)
            .map(|cards| scope.spawn(move || cards.iter().map(draw).collect::<anyhow::Result<Vec<_>>>()))
            .collect();
        let drawn = started.into_iter().map(|worker| {
            worker.join().unwrap_or_else(|_| Err(anyhow::anyhow!("the drawing of a preview stopped")))
        });
        Ok(drawn.collect::<anyhow::Result<Vec<_>>>()?.concat())
    })
}

fn write_one(
    explainer: &Explainer,
    ix: CardIx,
    typefaces: &Typefaces,
    staging: &Path,
) -> anyhow::Result<Preview> {
    let id = explainer.article.document.card(ix).map(|card| card.id.as_str()).unwrap_or_default();
    let picture = Picture::new(explainer, ix);
    let bytes = png(&picture.svg(typefaces), WIDTH, HEIGHT)
        .with_context(|| format!("cannot draw the preview of `{id}`"))?;
    let path = format!("preview/{id}-{}.png", fingerprint(&bytes));
    std::fs::write(staging.join(&path), bytes).with_context(|| format!("cannot write {path}"))?;
    Ok(Preview { path, alt: picture.alt() })
}
