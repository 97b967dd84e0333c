//! Keeps the map's words apart on the screen as it is, whatever its fonts and the size of its text.
//!
//! The page gives each label a place that holds in the type of the style sheet. Here the words are measured, the most
//! important first; those that meet others lose their further lines, move round their symbol, or go.

use web_sys::Element;

use super::dom;
use super::tier::showing;

/// How much two boxes may have in common, in pixels: the white round letters.
const SLACK: f64 = 2.0;
/// From a symbol to words beside it, in pixels.
const GAP: f64 = 4.0;

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn of(element: &Element) -> Option<Self> {
        let rect = element.get_bounding_client_rect();
        (rect.width() > 0.0).then(|| Self {
            left: rect.left(),
            top: rect.top(),
            right: rect.right(),
            bottom: rect.bottom(),
        })
    }

    fn meets(self, other: Self) -> bool {
        self.left + SLACK < other.right
            && other.left + SLACK < self.right
            && self.top + SLACK < other.bottom
            && other.top + SLACK < self.bottom
    }

    fn moved(self, (right, down): (f64, f64)) -> Self {
        Self {
            left: self.left + right,
            right: self.right + right,
            top: self.top + down,
            bottom: self.bottom + down,
        }
    }
}

/// A symbol's mark and whose it is.
type Mark = (Option<String>, Area);

/// Sets the words of the map apart; for each change of scale, once the map is at rest.
pub(super) fn settle() {
    for label in dom::all(".label[data-crowded],.label[data-moved]") {
        let _ = label.remove_attribute("data-crowded");
        let _ = label.remove_attribute("data-moved");
        move_words(&label, (0.0, 0.0));
    }
    let marks: Vec<Mark> =
        dom::all(&showing(".symbols [data-object]")).filter_map(|symbol| mark(&symbol)).collect();
    let measured: Vec<_> = dom::all(&showing(".label")).map(|label| (words(&label), label)).collect();
    let mut placed = Vec::new();
    for (lines, label) in measured.into_iter().filter(|(lines, _)| !lines.is_empty()) {
        place(&label, &lines, &marks, &mut placed);
    }
}

fn mark(symbol: &Element) -> Option<Mark> {
    let area = Area::of(&symbol.query_selector(".shape").ok()??)?;
    Some((symbol.get_attribute("data-object"), area))
}

fn words(label: &Element) -> Vec<Area> {
    let Ok(texts) = label.query_selector_all("text") else { return Vec::new() };
    (0..texts.length())
        .filter_map(|at| Area::of(&wasm_bindgen::JsCast::dyn_into(texts.get(at)?).ok()?))
        .collect()
}

fn place(label: &Element, lines: &[Area], marks: &[Mark], placed: &mut Vec<Area>) {
    let object = label.query_selector("[data-object]").ok().flatten();
    let object = object.and_then(|it| it.get_attribute("data-object"));
    let is_own = |mark: &Mark| object.is_some() && mark.0 == object;
    let is_free = |area: Area| {
        !placed.iter().any(|other| area.meets(*other))
            && !marks.iter().any(|mark| !is_own(mark) && area.meets(mark.1))
    };
    if lines.iter().all(|line| is_free(*line)) {
        placed.extend(lines);
        return;
    }
    let Some(first) = lines.first().copied() else { return };
    let own = marks.iter().find(|mark| is_own(mark)).map(|mark| mark.1);
    let ways = own.map(|own| ways_round(first, own)).unwrap_or_default();
    let is_open = |way: &(f64, f64)| is_free(first.moved(*way));
    let way = core::iter::once((0.0, 0.0)).chain(ways).find(is_open);
    let crowded = if way.is_some() { "lines" } else { "all" };
    let _ = label.set_attribute("data-crowded", crowded);
    if let Some(way) = way {
        move_words(label, way);
        placed.push(first.moved(way));
    }
}

/// Ways that bring a line to the right of a symbol, to the left, above, below, and to its corners.
fn ways_round(line: Area, symbol: Area) -> [(f64, f64); 8] {
    let middle = f64::midpoint;
    let level = middle(symbol.top, symbol.bottom) - middle(line.top, line.bottom);
    let centre = middle(symbol.left, symbol.right) - middle(line.left, line.right);
    let (right, left) = (symbol.right + GAP - line.left, symbol.left - GAP - line.right);
    let (above, below) = (symbol.top - line.bottom, symbol.bottom - line.top);
    [
        (right, level),
        (left, level),
        (centre, above),
        (centre, below),
        (right, above),
        (right, below),
        (left, above),
        (left, below),
    ]
}

fn move_words(label: &Element, (right, down): (f64, f64)) {
    let words = label.query_selector("g").ok().flatten();
    if let Some(words) =
        words.and_then(|words| wasm_bindgen::JsCast::dyn_into::<web_sys::SvgElement>(words).ok())
    {
        let to = format!("{}px,{}px", right.round() as i32, down.round() as i32);
        let _ = words.style().set_property("--move", &to);
        dom::set_or_remove(label, "data-moved", (right != 0.0 || down != 0.0).then_some("true"));
    }
}
