//! What overlaps on an article's map in a window: words other words, or words a symbol.

use article::Article;
use layout::place_labels::{LabelPlacement, LabelRequest, Line, shown_box};
use layout::{Label, MapLayout, PixelBox, TypeStyle, Viewport, step_at, symbols::radius};
use model::{Card, Kind, MapPoint, Object, ObjectIx, Sheet};
use test_support::region;
use words::Words;

/// Width and height of the map's window in CSS pixels.
///
/// The map of a phone and of a tablet is 42 % of the screen high; that of a desktop stands right of 34 rem of
/// text, below a bar of 52 pixels, with and without its legend.
pub(crate) const WINDOWS: [(f32, f32); 4] = [
    (390.0, 844.0 * 0.42),
    (820.0, 1180.0 * 0.42),
    (1440.0 - 544.0, 900.0 - 52.0),
    (1440.0 - 544.0, 900.0 - 52.0 - 110.0),
];

pub(crate) struct Map {
    pub(crate) article: Article,
    pub(crate) layout: MapLayout,
}

impl Map {
    pub(crate) fn of(article: Article) -> Self {
        let words = Words::of(&article.document.language);
        let layout = MapLayout::of(&article.document, &article.map_names, article.extent, region(), words);
        Self { article, layout }
    }

    /// The step of the scale at which a card shows its part of the map in a window.
    pub(crate) fn step(&self, card: &Card, window: (f32, f32)) -> u8 {
        step_at(scale(window, &self.article.document.sheet, card))
    }

    /// Every overlap on every card in every window, in words.
    pub(crate) fn overlaps(&self) -> Vec<String> {
        let cards = self.article.document.cards.iter();
        let shown = cards.flat_map(|card| WINDOWS.map(|window| (card, window)));
        let found = shown.flat_map(|(card, window)| {
            let found = overlaps(self, card, window);
            found.into_iter().map(move |words| format!("{} in {window:?}: {words}", card.id))
        });
        found.collect()
    }
}

fn scale(window: (f32, f32), sheet: &Sheet, card: &Card) -> f32 {
    Viewport::showing(window, (sheet.width, sheet.height), card.focus, false).scale
}

/// The box round a label, where it shows.
fn label_box(label: &Label, step: u8, scale: f32) -> Option<PixelBox> {
    let lines = label.lines.iter().enumerate();
    let lines = lines.map(|(at, text)| Line { text: text.clone(), style: TypeStyle::of(label.style, at) });
    let request = LabelRequest {
        at: label.at,
        offset: (0, 0),
        clearance: 0.0,
        first_step: 0,
        lines: lines.collect(),
        required: false,
        whole: false,
        beneath: false,
        own: Vec::new(),
    };
    let Label { offset, anchor, first_step, full_step, leader, .. } = *label;
    shown_box(&request, &LabelPlacement { offset, anchor, step: first_step, full_step, leader }, step, scale)
}

/// A symbol's circle on the screen, whose it is, and its radius.
fn symbols(map: &Map, step: u8, scale: f32) -> Vec<(ObjectIx, MapPoint, f32)> {
    let of = |(ix, object): (ObjectIx, &Object)| {
        if matches!(object.kind, Kind::Area(_)) {
            return Vec::new();
        }
        let radius = radius(&object.kind, map.layout.circle_scale);
        let shown = |(at, point): (usize, &MapPoint)| {
            let placement = map.layout.symbol(ix, at);
            let (x, y) = (f32::from(placement.offset.0), f32::from(placement.offset.1));
            let on_screen = MapPoint { x: point.x * scale + x, y: point.y * scale + y };
            (placement.first_step <= step).then_some((ix, on_screen, radius))
        };
        object.positions().iter().enumerate().filter_map(shown).collect::<Vec<_>>()
    };
    map.article.document.objects().flat_map(of).collect()
}

fn covers(words: PixelBox, at: MapPoint, radius: f32) -> bool {
    let (x, y) = (at.x.clamp(words.left, words.right), at.y.clamp(words.top, words.bottom));
    (at.x - x).hypot(at.y - y) < radius
}

/// What overlaps in a window while a card is read.
fn overlaps(map: &Map, card: &Card, window: (f32, f32)) -> Vec<String> {
    let scale = scale(window, &map.article.document.sheet, card);
    let step = step_at(scale);
    let labels = map.layout.labels.iter();
    let shown: Vec<(&Label, PixelBox)> =
        labels.filter_map(|label| Some((label, label_box(label, step, scale)?))).collect();
    let symbols = symbols(map, step, scale);
    let mut found = Vec::new();
    for (at, (label, words)) in shown.iter().enumerate() {
        let others = shown.iter().skip(at + 1).filter(|(_, other)| words.overlaps(*other));
        found.extend(others.map(|(other, _)| format!("{:?} × {:?}", label.lines, other.lines)));
        let covered = symbols
            .iter()
            .filter(|(ix, at, radius)| label.object != Some(*ix) && covers(*words, *at, *radius));
        found.extend(covered.map(|(ix, ..)| format!("{:?} × symbol {}", label.lines, ix.0)));
    }
    found
}
