//! A preview as one SVG, and in words.

use std::fmt::Write;

use model::{CardIx, MapBox};
use words::Words;

use super::callout::callout;
use super::headline::headline;
use super::key_figure::{Figure, key_figure};
use super::land::land;
use super::panel::{Panel, panel};
use super::symbols::{places, symbol, symbols};
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
    key_figure: Option<Figure>,
    panel: Panel,
}

impl<'a> Picture<'a> {
    /// The picture of a card.
    pub(super) fn new(explainer: &'a Explainer, ix: CardIx) -> Self {
        let document = &explainer.article.document;
        let words = &Words::of(&document.language).page.files;
        let headline = headline(document, ix);
        let key_figure = key_figure(explainer, ix, &headline);
        let source = words.preview_source.with([&document.source.publisher, &document.as_of_words]);
        let background = key_figure.as_ref().and_then(|figure| figure.background.as_ref());
        let background = background.map(|source| words.preview_background.with([source]));
        let sign = key_figure.as_ref().and_then(|figure| sign(explainer, figure));
        // Words beside one of several symbols would lie over what is between them.
        let in_panel = key_figure.clone().filter(|_| sign.as_ref().is_none_or(|(_, places)| *places > 1));
        let sign = sign.map(|(sign, _)| sign);
        let panel = Panel { headline, key_figure: in_panel, sign, source, background };
        Self { explainer, ix, key_figure, panel }
    }

    /// The picture as SVG.
    pub(super) fn svg(&self, brand: &str, faces: &Typefaces) -> String {
        let document = &self.explainer.article.document;
        let lit = self.key_figure.as_ref().and_then(|key_figure| key_figure.object);
        let view = View::new(document, self.ix, self.focus(), lit);
        let places = places(self.explainer, &view);
        let beside = self.key_figure.as_ref().filter(|_| self.panel.key_figure.is_none());
        let words = beside.map(|figure| callout(figure, &places, faces));
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"><path d="M0 0H{WIDTH}V{HEIGHT}H0z" fill="{}"/>"#,
            palette::SEA
        );
        let parts = [
            land(self.explainer, &view),
            symbols(self.explainer, &view),
            words.unwrap_or_default(),
            panel(&self.panel, brand, faces),
        ];
        let _ = write!(svg, "{}</svg>", parts.concat());
        svg
    }

    /// The picture in words.
    pub(super) fn alt(&self) -> String {
        let words = &Words::of(&self.explainer.article.document.language).page.files;
        let mut alt = words.preview.with([&self.panel.headline, &self.panel.source]);
        if let Some(Figure { number, caption, .. }) = &self.key_figure {
            alt.push_str(&words.preview_figure.with([number, caption]));
        }
        if let Some(background) = &self.panel.background {
            alt.push(' ');
            alt.push_str(background);
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

/// The symbol of a figure, if it has one, and at how many places it stands.
fn sign(explainer: &Explainer, figure: &Figure) -> Option<(String, usize)> {
    let object = explainer.article.document.object(figure.object?)?;
    Some((symbol(&explainer.layout, &object.kind)?, object.positions().len()))
}
