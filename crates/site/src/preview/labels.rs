//! What the map of a preview names: of what its card speaks of, the most important first, as the page's map says it.

use std::collections::BTreeSet;

use layout::{Label, LabelStyle};
use model::{CardIx, CountryCode, Extent, Kind, Object};

use super::key_figure::mentioned;
use super::view::View;
use crate::explainer::Explainer;
use crate::palette;

/// The most labels: with more, none of them would be read.
const MOST: usize = 14;

/// A label that has no place yet.
pub(super) struct MapLabel<'a> {
    /// The page's label, with its point and its lines.
    pub(super) label: &'a Label,
    /// The object that it names.
    pub(super) object: Option<&'a Object>,
    /// Its colour.
    pub(super) colour: &'static str,
    /// How many of its lines stand here.
    pub(super) lines: usize,
    /// The countries on which it may stand.
    pub(super) countries: BTreeSet<CountryCode>,
}

/// What a card speaks of, or the whole article where the card stands for it; what did not stand in the year shown is left out.
pub(super) fn map_labels<'a>(explainer: &'a Explainer, card: CardIx, view: &View) -> Vec<MapLabel<'a>> {
    let document = &explainer.article.document;
    let spoken_of = mentioned(document, card);
    let is_shown = |label: &&Label| match (label.object, label.country) {
        (Some(ix), _) => {
            let of_card = card.0 == 0 || spoken_of.iter().any(|(other, _)| *other == ix);
            of_card && document.object(ix).is_some_and(|object| stands(explainer, object, view))
        }
        (None, Some(code)) => document.sheet.subject.contains(&code) || view.countries.contains(&code),
        (None, None) => false,
    };
    let labels = explainer.layout.labels.iter().filter(is_shown).take(MOST);
    let labels: Vec<_> = labels.map(|label| map_label(explainer, label)).collect();
    let counted: BTreeSet<CountryCode> =
        labels.iter().filter(|it| it.object.is_some()).flat_map(|it| it.countries.clone()).collect();
    // A number says where it is by itself.
    let repeats = |it: &MapLabel<'_>| it.label.country.is_some_and(|code| counted.contains(&code));
    labels.into_iter().filter(|it| !repeats(it)).collect()
}

fn stands(explainer: &Explainer, object: &Object, view: &View) -> bool {
    match object.kind.extent() {
        Extent::Nothing | Extent::Points([]) => false,
        Extent::Points(_) | Extent::Outline(_) => explainer.article.document.stands(object, view.year),
    }
}

fn map_label<'a>(explainer: &'a Explainer, label: &'a Label) -> MapLabel<'a> {
    let document = &explainer.article.document;
    let object = label.object.and_then(|ix| document.object(ix));
    let colour = match object.map(|object| &object.kind) {
        None => palette::QUIET,
        Some(Kind::Place(_)) => palette::TEXT,
        Some(kind) => palette::of(kind),
    };
    let countries = object.map(|object| object.kind.countries()).unwrap_or_default();
    let countries = countries.iter().copied().chain(label.country).collect();
    let lines = match object.map(|object| &object.kind) {
        Some(Kind::Force(_) | Kind::Site(_) | Kind::Buildup(_)) => 2,
        Some(Kind::Area(_) | Kind::Place(_) | Kind::Event(_)) | None => 1,
    };
    MapLabel { label, object, colour, lines, countries }
}

impl MapLabel<'_> {
    /// Whether it says how many.
    pub(super) fn is_number(&self) -> bool {
        self.object.is_some_and(|object| object.kind.count().is_some())
    }

    /// Whether it names an area or a town, which may be a part of a country.
    pub(super) fn is_part(&self) -> bool {
        self.object.is_some_and(|object| matches!(object.kind, Kind::Area(_) | Kind::Place(_)))
    }

    /// Whether it names a part of the map rather than a symbol.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.label.style, LabelStyle::MajorCountry | LabelStyle::MinorCountry)
    }
}
