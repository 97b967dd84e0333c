//! A preview as one SVG, and in words.

use std::fmt::Write;

use model::{CardIx, MapBox};

use super::figure::{Figure, figure};
use super::headline::headline;
use super::land::land;
use super::panel::panel;
use super::scene::Scene;
use super::signs::signs;
use super::typeface::Typefaces;
use super::{HEIGHT, WIDTH};
use crate::palette;
use crate::site::Edition;

/// Kilometres of its surroundings that show with a country.
const MARGIN: f32 = 60.0;

/// What a picture shows.
pub(super) struct Picture<'a> {
    edition: &'a Edition,
    ix: CardIx,
    /// The headline.
    pub(super) headline: String,
    /// The key figure.
    pub(super) figure: Option<Figure>,
    /// As of when.
    pub(super) date: String,
}

impl<'a> Picture<'a> {
    /// The picture of a card.
    pub(super) fn new(edition: &'a Edition, ix: CardIx) -> Self {
        let document = &edition.article.document;
        let headline = headline(document, ix);
        let figure = figure(document, ix, &headline);
        Self { edition, ix, headline, figure, date: format!("as of {}", document.as_of_words) }
    }

    /// The picture as SVG.
    pub(super) fn svg(&self, faces: &Typefaces) -> String {
        let document = &self.edition.article.document;
        let scene = Scene::new(document, self.ix, self.focus());
        let lit = self.figure.as_ref().and_then(|figure| figure.object);
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"><path d="M0 0H{WIDTH}V{HEIGHT}H0z" fill="{}"/>"#,
            palette::SEA
        );
        let parts = [land(self.edition, &scene), signs(self.edition, &scene, lit), panel(self, faces)];
        let _ = write!(svg, "{}</svg>", parts.concat());
        svg
    }

    /// The picture in words.
    pub(super) fn alt(&self) -> String {
        let figure = self.figure.as_ref().map(|figure| format!(" {}: {}.", figure.number, figure.caption));
        format!("“{}” beside a map, {}.{}", self.headline, self.date, figure.unwrap_or_default())
    }

    /// The card's part of the map, with the whole of the country that the article is about if its middle is there.
    fn focus(&self) -> MapBox {
        let document = &self.edition.article.document;
        let focus = document.card(self.ix).map_or(document.sheet.home, |card| card.focus);
        let countries =
            document.sheet.subject.iter().filter_map(|ix| self.edition.basemap.countries.get(ix.get()));
        let subject =
            countries.map(|country| country.bounds).filter(|bounds| focus.contains(bounds.centre()));
        subject.fold(focus, |shown, bounds| shown.union(bounds.grown(MARGIN)))
    }
}
