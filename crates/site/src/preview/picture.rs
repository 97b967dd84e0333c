//! A preview as one SVG, and in words.

use std::fmt::Write;

use model::{CardIx, MapBox};
use words::Words;

use super::headline::headline;
use super::key_figure::{Figure, key_figure};
use super::land::land;
use super::panel::{Panel, panel};
use super::symbols::symbols;
use super::typeface::Typefaces;
use super::view::View;
use super::{HEIGHT, WIDTH};
use crate::explainer::Explainer;
use crate::palette;

/// Kilometres of its surroundings that show with a country.
const MARGIN: f32 = 60.0;

/// What a picture shows.
pub(super) struct Picture<'a> {
    explainer: &'a Explainer,
    ix: CardIx,
    panel: Panel,
}

impl<'a> Picture<'a> {
    /// The picture of a card.
    pub(super) fn new(explainer: &'a Explainer, ix: CardIx) -> Self {
        let document = &explainer.article.document;
        let words = &Words::of(&document.language).page.files;
        let headline = headline(document, ix);
        let key_figure = key_figure(document, ix, &headline);
        let date = words.preview_date.with([&document.as_of_words]);
        Self { explainer, ix, panel: Panel { headline, key_figure, date } }
    }

    /// The picture as SVG.
    pub(super) fn svg(&self, brand: &str, faces: &Typefaces) -> String {
        let document = &self.explainer.article.document;
        let view = View::new(document, self.ix, self.focus());
        let lit = self.panel.key_figure.as_ref().and_then(|key_figure| key_figure.object);
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"><path d="M0 0H{WIDTH}V{HEIGHT}H0z" fill="{}"/>"#,
            palette::SEA
        );
        let parts = [
            land(self.explainer, &view),
            symbols(self.explainer, &view, lit),
            panel(&self.panel, brand, faces),
        ];
        let _ = write!(svg, "{}</svg>", parts.concat());
        svg
    }

    /// The picture in words.
    pub(super) fn alt(&self) -> String {
        let words = &Words::of(&self.explainer.article.document.language).page.files;
        let mut alt = words.preview.with([&self.panel.headline, &self.panel.date]);
        if let Some(Figure { number, caption, .. }) = &self.panel.key_figure {
            alt.push_str(&words.preview_figure.with([number, caption]));
        }
        alt
    }

    /// The card's part of the map, with the whole of the country that the article is about if its middle is there.
    fn focus(&self) -> MapBox {
        let document = &self.explainer.article.document;
        let focus = document.card(self.ix).map_or(document.sheet.home, |card| card.focus);
        let countries = document.sheet.subject.iter().filter_map(|code| self.explainer.region.country(*code));
        let subject =
            countries.map(|country| country.bounds).filter(|bounds| focus.contains(bounds.centre()));
        subject.fold(focus, |shown, bounds| shown.union(bounds.grown(MARGIN)))
    }
}
