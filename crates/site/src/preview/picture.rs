//! A preview as one SVG, and in words.

use std::fmt::Write;

use model::{CardIx, Document, MapBox, Object};
use words::Words;

use super::ground::Ground;
use super::headline::{MOST_WORDS, headline, words as count_words};
use super::key_figure::{Figure, key_figure};
use super::labels::map_labels;
use super::land::land;
use super::panel::{Panel, panel};
use super::placing::{PlacedLabel, Placing};
use super::symbols::{places, symbol, symbols};
use super::typeface::{Typeface, Typefaces};
use super::view::View;
use super::words_on_map::words;
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
        let files = &Words::of(&document.language).page.files;
        let headline = headline(document, ix);
        let story = story(document, ix, &headline);
        let key_figure = key_figure(explainer, ix, &headline).filter(|_| story.is_none());
        let source = files.preview_source.with([&document.source.publisher, &document.as_of_words]);
        let background = key_figure.as_ref().and_then(|figure| figure.background.as_ref());
        let background = background.map(|source| files.preview_background.with([source]));
        let background = background.or_else(|| past_year(document, ix).filter(|_| story.is_some()));
        let sign = key_figure.as_ref().and_then(|figure| sign(explainer, figure));
        let panel = Panel { headline, key_figure, story, sign, source, background };
        Self { explainer, ix, panel }
    }

    /// The picture as SVG.
    pub(super) fn svg(&self, brand: &str, faces: &Typefaces) -> String {
        let explainer = self.explainer;
        let lit = self.panel.key_figure.as_ref().and_then(|key_figure| key_figure.object);
        let view = View::new(&explainer.article.document, self.ix, self.focus(), lit);
        let (labels, symbols) = self.labels(&view, &faces.sans);
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"><path d="M0 0H{WIDTH}V{HEIGHT}H0z" fill="{}"/>"#,
            palette::SEA
        );
        let parts =
            [land(explainer, &view), symbols, words(&labels, &faces.sans), panel(&self.panel, brand, faces)];
        let _ = write!(svg, "{}</svg>", parts.concat());
        svg
    }

    /// The words of the map, and the symbols that have some; that of the figure has them beside the map.
    fn labels(&self, view: &View, face: &Typeface) -> (Vec<PlacedLabel<'a>>, String) {
        let (explainer, document) = (self.explainer, &self.explainer.article.document);
        let tried = self.placed(view, face, |_| true);
        // What has found no place does not show, and takes no room from the others.
        let placed =
            self.placed(view, face, |object| tried.iter().any(|label| label.label.object == Some(object)));
        let lit = view.lit.and_then(|ix| document.object(ix));
        let named = placed.iter().filter_map(|label| label.label.object);
        let others = named.filter(|object| lit.is_none_or(|lit| lit.id != object.id));
        let symbols = self::symbols(explainer, view, others.chain(lit));
        (placed, symbols)
    }

    /// The words of some of the objects, where there is room for them beside their symbols.
    fn placed(&self, view: &View, face: &Typeface, shows: impl Fn(&Object) -> bool) -> Vec<PlacedLabel<'a>> {
        let explainer = self.explainer;
        let mut labels = map_labels(explainer, self.ix, view);
        let mut symbols: Vec<(f32, f32, f32)> = Vec::new();
        labels.retain(|label| {
            let own = label.object.map(|object| places(explainer, view, object)).unwrap_or_default();
            let covers = own.iter().any(|one| symbols.iter().any(|other| are_close(*one, *other)));
            let stays = label.object.is_none_or(&shows) && !covers;
            symbols.extend(own.into_iter().filter(|_| stays));
            stays
        });
        let ground = &Ground::new(&explainer.region, view);
        let subject = &explainer.article.document.sheet.subject;
        Placing { view, ground, face, subject, symbols }.place(labels)
    }

    /// The picture in words.
    pub(super) fn alt(&self) -> String {
        let words = &Words::of(&self.explainer.article.document.language).page.files;
        let mut alt = words.preview.with([&self.panel.headline, &self.panel.source]);
        if let Some(Figure { number, caption, .. }) = &self.panel.key_figure {
            alt.push_str(&words.preview_figure.with([number, caption]));
        }
        if let Some(story) = &self.panel.story {
            alt.push(' ');
            alt.push_str(story);
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
        let focus = match document.card(self.ix) {
            Some(card) if self.ix.0 > 0 || self.panel.story.is_none() => document.part_on_paper(card),
            _ => self.explainer.article.extent,
        };
        let countries = document.sheet.subject.iter().filter_map(|code| self.explainer.region.country(*code));
        let subject =
            countries.map(|country| country.bounds).filter(|bounds| focus.contains(bounds.centre()));
        subject.fold(focus, |shown, bounds| shown.union(bounds.grown(MARGIN)))
    }
}

/// What answers the headline: the article's description or what its map shows; of a card, the first sentence of its short answer if
/// it is short.
fn story(document: &Document, card: CardIx, headline: &str) -> Option<String> {
    let fits = |text: &&str, most: usize| !text.is_empty() && count_words(text) <= most;
    if card.0 == 0 {
        let frame = document.opening(card).and_then(|opening| document.frame(opening))?;
        let description = Some(document.description.as_str()).filter(|text| fits(text, MOST_WORDS));
        let has_symbols = document.objects.iter().any(Object::is_mapped);
        return has_symbols.then(|| description.unwrap_or(&frame.caption).to_owned());
    }
    let mut short = document.sentences.iter().filter(|it| it.card == card && it.is_short_answer);
    let room = MOST_WORDS.saturating_sub(count_words(headline));
    short.next().map(|first| first.text.as_str()).filter(|text| fits(text, room)).map(str::to_owned)
}

/// The year of a card's map, if it is past: “Map, 2008”.
fn past_year(document: &Document, card: CardIx) -> Option<String> {
    let year = document.frame(document.card(card)?.frame)?.year;
    let words = Words::of(&document.language);
    (year != document.as_of.year).then(|| words.map.with([&words.year(document, year)]))
}

/// The symbol of a figure, if it has one.
fn sign(explainer: &Explainer, figure: &Figure) -> Option<(String, f32)> {
    let object = explainer.article.document.object(figure.object?)?;
    let radius = layout::symbols::radius(&object.kind, explainer.layout.circle_scale);
    Some((symbol(&explainer.layout, &object.kind)?, radius))
}

/// Whether two symbols cover each other so much that they would be taken for one.
fn are_close((x, y, radius): (f32, f32, f32), (to_x, to_y, to_radius): (f32, f32, f32)) -> bool {
    (x - to_x).hypot(y - to_y) < 0.7 * (radius + to_radius)
}
