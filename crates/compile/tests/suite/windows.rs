//! The bundled article's map as windows of three sizes show it: no words over others, none over a symbol.

use cartography::{Line, PixelBox, Placement, Words, shown_box};
use compile::Compiled;
use model::{Card, Kind, Label, LabelStyle, MapBox, MapPoint, Object, ObjectIx, Sheet, TIERS};

use crate::article::compiled;

/// A window on the map, in CSS pixels.
#[derive(Clone, Copy, Debug)]
struct Window {
    width: f32,
    height: f32,
}

/// The map of a phone and of a tablet is 42 % of the screen high; that of a desktop stands right of 34 rem of
/// text, below a bar of 52 pixels, with and without its legend.
const WINDOWS: [Window; 4] = [
    Window { width: 390.0, height: 844.0 * 0.42 },
    Window { width: 820.0, height: 1180.0 * 0.42 },
    Window { width: 1440.0 - 544.0, height: 900.0 - 52.0 },
    Window { width: 1440.0 - 544.0, height: 900.0 - 52.0 - 110.0 },
];

impl Window {
    /// CSS pixels a kilometre, as `styles/map.css` reckons the sheet's width.
    fn scale(self, sheet: &Sheet, focus: MapBox) -> f32 {
        let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
        let room = ((self.width - 400.0) * 0.4).clamp(0.0, 160.0);
        let ratio = width / height;
        let fits = ((self.width - room) / (focus.width() / width))
            .min(self.height * ratio / (focus.height() / height));
        self.width.max(self.height * ratio).max(fits) / width
    }
}

/// The step that `src/hooks/camera.rs` notes.
fn tier(scale: f32) -> u8 {
    TIERS.iter().filter(|least| **least <= scale + 0.0005).count().saturating_sub(1) as u8
}

/// Sizes as `styles/labels.css` sets them.
fn line(style: LabelStyle, at: usize, text: &str) -> Line {
    let (size, bold, spacing) = match (style, at) {
        (LabelStyle::Symbol, 0) => (14.0, true, 0.0),
        (LabelStyle::Symbol | LabelStyle::Sea, _) => (12.0, false, 0.0),
        (LabelStyle::Town, _) => (12.48, true, 0.0),
        (LabelStyle::MajorCountry, _) => (13.0, false, 0.12),
        (LabelStyle::MinorCountry, _) => (11.0, false, 0.08),
    };
    Line { text: text.to_owned(), size, bold, spacing }
}

/// The box round a label, where it shows.
fn label_box(label: &Label, tier: u8, scale: f32) -> Option<PixelBox> {
    let lines = label.lines.iter().enumerate().map(|(at, text)| line(label.style, at, text)).collect();
    let words = Words {
        at: label.at,
        offset: (0, 0),
        clearance: 0.0,
        from_tier: 0,
        lines,
        needed: false,
        beneath: false,
    };
    let Label { offset, anchor, tier: from, full_tier, leader, .. } = *label;
    shown_box(&words, &Placement { offset, anchor, tier: from, full_tier, leader }, tier, scale)
}

/// A symbol's circle on the screen, whose it is, and its radius.
fn marks(compiled: &Compiled, tier: u8, scale: f32) -> Vec<(ObjectIx, MapPoint, f32)> {
    let document = &compiled.document;
    let of = |(ix, object): (ObjectIx, &Object)| {
        let radius = match &object.kind {
            Kind::Force(force) => force.radius(document.sheet.troop_scale),
            Kind::Site(_) => 8.0,
            Kind::Buildup(_) => 9.0,
            Kind::Place(_) => 3.5,
            Kind::Area(_) | Kind::Event(_) => return Vec::new(),
        };
        let shown = |(at, point): (usize, &MapPoint)| {
            let spot = compiled.galley.spot(ix, at);
            let (x, y) = (f32::from(spot.offset.0), f32::from(spot.offset.1));
            let on_screen = MapPoint { x: point.x * scale + x, y: point.y * scale + y };
            (spot.tier <= tier).then_some((ix, on_screen, radius))
        };
        object.positions().iter().enumerate().filter_map(shown).collect::<Vec<_>>()
    };
    document.objects().flat_map(of).collect()
}

fn covers(words: PixelBox, at: MapPoint, radius: f32) -> bool {
    let (x, y) = (at.x.clamp(words.left, words.right), at.y.clamp(words.top, words.bottom));
    (at.x - x).hypot(at.y - y) < radius
}

/// What overlaps in a window while a card is read.
fn clashes(compiled: &Compiled, card: &Card, window: Window) -> Vec<String> {
    let scale = window.scale(&compiled.document.sheet, card.focus);
    let tier = tier(scale);
    let shown: Vec<(&Label, PixelBox)> = compiled
        .galley
        .labels
        .iter()
        .filter_map(|label| Some((label, label_box(label, tier, scale)?)))
        .collect();
    let marks = marks(compiled, tier, scale);
    let mut clashes = Vec::new();
    for (at, (label, words)) in shown.iter().enumerate() {
        let others = shown.iter().skip(at + 1).filter(|(_, other)| words.overlaps(*other));
        clashes.extend(others.map(|(other, _)| format!("{:?} × {:?}", label.lines, other.lines)));
        let covered =
            marks.iter().filter(|(ix, at, radius)| label.object != Some(*ix) && covers(*words, *at, *radius));
        clashes.extend(covered.map(|(ix, ..)| format!("{:?} × symbol {}", label.lines, ix.0)));
    }
    clashes
}

#[test]
fn labels_overlap_nothing_on_any_card_in_any_window() {
    let compiled = compiled();
    for card in &compiled.document.cards {
        for window in WINDOWS {
            let clashes = clashes(&compiled, card, window);
            assert!(clashes.is_empty(), "{} in {window:?}: {clashes:?}", card.id);
        }
    }
}

#[test]
fn every_symbol_of_a_card_has_words_on_a_desktop() {
    let compiled = compiled();
    let card = compiled.document.cards.first().unwrap();
    let tier = tier(WINDOWS[2].scale(&compiled.document.sheet, card.focus));
    for (ix, object) in compiled.document.objects().filter(|(_, object)| object.is_mapped()) {
        let label = compiled.galley.labels.iter().find(|label| label.object == Some(ix)).unwrap();
        assert!(label.tier <= tier, "{}", object.id);
    }
}
