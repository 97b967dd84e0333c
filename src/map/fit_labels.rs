//! Keeps labels in place on the screen as it is, whatever its fonts, the size of its text and what covers the map.
//!
//! The page gives each label a place that is free in the type of the style sheet. Here what is on the screen is measured,
//! [`layout::fit_labels`] decides, and the labels follow.

use layout::fit_labels::{Fit, Lines, Screen, ScreenLabel, fit};
use layout::{PixelBox, growth};
use page::names::{attribute, class, selector};

use super::map_label::{MapLabel, SheetBox, box_of};
use super::sheet_position::MapElements;
use super::subject_area::SubjectArea;
use crate::dom::{self, Element};

/// The part of an area's width and height at each edge that labels may lie on.
const AREA_EDGE: f32 = 0.15;

/// How near to the window's edge the middle of a symbol may be, in pixels: one that is hardly in it needs no label.
const EDGE: f32 = 9.0;

/// How often labels are fitted, as each list of numbers may leave room for fewer words.
const MOST_FITS: u8 = 4;

/// Room above and below the scale bar, in pixels.
const BAR_ROOM: f32 = 3.0;

/// The width of a line between parts of the page, in pixels.
const LINE: f32 = 2.0;

/// A symbol on the screen, and the id of its object.
type Symbol = (Option<String>, PixelBox);

fn symbols(window: &Element) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    for shape in window.all(selector::SHAPES) {
        if let Some(text) = box_of(&shape) {
            let edge = if shape.is("use") { AREA_EDGE } else { 0.0 };
            let (width, height) = text.size();
            let object =
                shape.closest(selector::OBJECT).and_then(|object| object.attribute(attribute::OBJECT));
            symbols.push((object, text.inset(width * edge, height * edge)));
        }
    }
    symbols
}

/// The symbol that an object's label belongs to: the middle one of those to be seen in the window.
fn symbol_of(
    object: Option<&String>,
    symbols: &[Symbol],
    window: PixelBox,
    covers: &[PixelBox],
) -> Option<PixelBox> {
    let mut own = Vec::new();
    let inner = window.inset(EDGE, EDGE);
    for (id, shape) in symbols {
        let middle = PixelBox::at(shape.common(window).centre(), (0.0, 0.0));
        if id.as_ref() == object && inner.holds(middle) && !covers.iter().any(|cover| cover.holds(middle)) {
            own.push(*shape);
        }
    }
    own.get(own.len() / 2).copied()
}

/// Which symbols are of an object; they stand one after the other.
fn range_of(object: Option<&String>, symbols: &[Symbol]) -> (usize, usize) {
    let start = symbols.iter().take_while(|(id, _)| id.as_ref() != object).count();
    let count = symbols.iter().skip(start).take_while(|(id, _)| id.as_ref() == object).count();
    (start, start + count)
}

/// Fits all labels, once the map is at rest.
pub(super) fn fit_labels(labels: &mut Vec<MapLabel>, map: &MapElements) {
    if labels.is_empty() {
        *labels = labels_of(&map.window);
    }
    let window = &map.window;
    let mut covers = covers(window);
    for _ in 0..MOST_FITS {
        if !show_key(window, &fit_all(labels, window, &covers)) {
            return;
        }
        // With a list below the map other things may lie over it than before, or the list itself.
        let now = self::covers(window);
        if now == covers {
            return;
        }
        covers = now;
    }
}

/// What lies over the map's window.
fn covers(window: &Element) -> Vec<PixelBox> {
    let mut covers = Vec::new();
    if let Some(own) = box_of(window) {
        // What is beside the window may reach over its edge by a line.
        let own = own.inset(LINE, LINE);
        for cover in dom::all(selector::MAP_COVERS) {
            covers.extend(box_of(&cover).filter(|cover| own.overlaps(*cover)));
        }
    }
    covers
}

/// Fits the labels of a copy of the map.
pub(super) fn fit_copy(window: &Element) {
    let mut labels = labels_of(window);
    // What they name is looked up in the page, and lies elsewhere in a copy.
    for label in &mut labels {
        label.country = None;
    }
    let words = fit_all(&mut labels, window, &[]);
    add_key(window, &words);
}

/// Puts the scale bar where nothing else is: at one side, at the other, or nowhere. Where it is then.
fn place_scale_bar(window: &Element, taken: &[PixelBox]) -> Option<PixelBox> {
    let bar = window.first(selector::SCALE_BAR)?;
    for place in [None, Some("other"), Some("none")] {
        bar.update_attribute(attribute::ASIDE, place);
        let own =
            box_of(&bar).filter(|own| !taken.iter().any(|other| other.overlaps(own.inset(0.0, -BAR_ROOM))));
        if own.is_some() {
            return own;
        }
    }
    None
}

fn labels_of(window: &Element) -> Vec<MapLabel> {
    window.all(selector::LABEL).into_iter().filter_map(MapLabel::of).collect()
}

/// The words of labels that have become numbers.
fn fit_all(labels: &mut [MapLabel], element: &Element, covers: &[PixelBox]) -> Vec<String> {
    let sheet = element.first(selector::MAP_SHEET).as_ref().and_then(box_of);
    let (Some(window), Some(sheet)) = (box_of(element), sheet) else { return Vec::new() };
    let growth = growth(window.size().0);
    let symbols = symbols(element);
    for label in &mut *labels {
        if label.object.is_some() {
            let object = label.object.as_ref();
            label.set_symbol(symbol_of(object, &symbols, window, covers), range_of(object, &symbols));
        }
    }
    // Apart from the measuring, so that the page is laid out once.
    for label in &mut *labels {
        label.try_out();
    }
    let halo = labels.iter().find_map(|label| label.halo(growth)).unwrap_or_default();
    let on = SheetBox { sheet, growth, halo };
    let mut taken: Vec<PixelBox> = symbols.into_iter().map(|symbol| symbol.1).collect();
    let symbols = taken.len();
    taken.extend_from_slice(covers);
    let mut key = Vec::new();
    for (label, wanted, fit) in fitted(labels, element, Screen { window, taken, symbols }, on) {
        if fit.lines == Lines::Key {
            key.push(label.words());
        }
        label.apply(wanted.as_ref(), &fit, on, key.len());
    }
    key
}

/// A label, what of it is on the screen, and how it fits.
type Fitted<'a> = (&'a mut MapLabel, Option<ScreenLabel>, Fit);

/// Fits the labels by rank; the scale bar gives way where words would be shorter or not show.
fn fitted<'a>(
    labels: &'a mut [MapLabel],
    element: &Element,
    mut screen: Screen,
    on: SheetBox,
) -> Vec<Fitted<'a>> {
    let bar = place_scale_bar(element, &screen.taken);
    // Words that touch it read as its own.
    screen.taken.extend(bar.map(|bar| bar.inset(0.0, -BAR_ROOM)));
    let mut outlines: Vec<Element> = labels.iter().filter_map(|label| label.country.clone()).collect();
    // Those that the frame or the selection is about as well: "1,700 to Poland" on an outlined France is read wrongly.
    outlines.extend(element.all(selector::MARKED_LAND));
    let boxed = |outline: Element| box_of(&outline).map(|around| (outline, around));
    let subject = SubjectArea::new(outlines.into_iter().filter_map(boxed).collect(), on.sheet);
    let measured = labels.iter_mut().map(|label| {
        let wanted = label.measured(on, screen.window, &subject);
        (label, wanted, Fit::HIDDEN)
    });
    let fitted =
        fit_lit(fit_in_order(joined_first(measured.collect()), &screen, &subject), &screen, &subject);
    let is_short = |(label, wanted, fit): &Fitted<'_>| {
        label.has_to_show() && wanted.is_some() && fit.lines != Lines::All
    };
    if bar.is_none() || !fitted.iter().any(is_short) {
        return fitted;
    }
    screen.taken.pop();
    let fitted = fit_lit(fit_in_order(fitted, &screen, &subject), &screen, &subject);
    let words = fitted.iter().filter(|(_, _, fit)| fit.lines != Lines::None).map(|(_, _, fit)| fit.text);
    place_scale_bar(element, &words.chain(screen.taken).collect::<Vec<_>>());
    fitted
}

/// Above all, the countries that join in the year shown. Where a layer shows when each member joined, the newest one, but
/// for what has to show.
fn joined_first(mut labels: Vec<Fitted<'_>>) -> Vec<Fitted<'_>> {
    if dom::first(selector::JOINED_LABELS).is_some() {
        let mut done = i16::MIN;
        while let Some(year) =
            labels.iter().filter_map(|label| label.0.joined()).filter(|year| *year > done).min()
        {
            labels = first(labels, &|label| label.joined() == Some(year));
            done = year;
        }
        return first(labels, &MapLabel::has_to_show);
    }
    let map = dom::first(selector::MAP);
    let year: Option<i16> = map.and_then(|map| map.attribute(attribute::YEAR)?.parse().ok());
    first(labels, &|label| label.joined().is_some() && label.joined() == year)
}

/// Fits them anew, those of what is lit first, if one of them is a number.
fn fit_lit<'a>(fitted: Vec<Fitted<'a>>, screen: &Screen, subject: &SubjectArea) -> Vec<Fitted<'a>> {
    if fitted.iter().any(|(label, _, fit)| fit.lines == Lines::Key && label.is_lit()) {
        // The country that the article is about keeps its place: it always has its name.
        let is_first = |label: &MapLabel| label.country.is_some() || label.is_lit();
        return fit_in_order(first(fitted, &is_first), screen, subject);
    }
    fitted
}

fn fit_in_order<'a>(mut labels: Vec<Fitted<'a>>, screen: &Screen, subject: &SubjectArea) -> Vec<Fitted<'a>> {
    let wanted: Vec<Option<ScreenLabel>> = labels.iter().map(|(_, wanted, _)| *wanted).collect();
    for (label, fit) in labels.iter_mut().zip(fit(screen, &wanted, &|text| subject.share(text))) {
        label.2 = fit;
    }
    labels
}

/// Some labels before all others.
fn first<'a>(labels: Vec<Fitted<'a>>, is_first: &dyn Fn(&MapLabel) -> bool) -> Vec<Fitted<'a>> {
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for label in labels {
        if is_first(label.0) { first.push(label) } else { others.push(label) }
    }
    first.append(&mut others);
    first
}

/// Shows the words of labels that have become numbers, below the map; says whether they are other ones than before.
fn show_key(window: &Element, words: &[String]) -> bool {
    let is_new = replace_key(window, words);
    let height = dom::first(selector::MAP_KEY).map_or(0.0, |list| list.rect().height);
    // A map with the list below it is so much higher, or it would have room for less and less; in whole pixels, so that nothing in
    // it is laid out anew.
    if let Some(map) = window.parent() {
        map.set_style("--key-height", &[&(height.ceil() as u32).to_string(), "px"].concat());
    }
    is_new
}

fn replace_key(window: &Element, words: &[String]) -> bool {
    let old = dom::first(selector::MAP_KEY);
    if old.as_ref().map(Element::text).unwrap_or_default() == words.concat() {
        return false;
    }
    if let Some(old) = old {
        old.remove();
    }
    add_key(window, words);
    true
}

fn add_key(window: &Element, words: &[String]) {
    if words.is_empty() {
        return;
    }
    if let Some(list) = dom::create("ol", &[("class", class::MAP_KEY), ("aria-hidden", "true")]) {
        for words in words {
            if let Some(entry) = dom::create("li", &[]) {
                entry.set_text(words);
                list.append(&entry);
            }
        }
        window.put_after(&list);
    }
}
