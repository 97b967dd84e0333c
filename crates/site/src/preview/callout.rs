//! The figure at its symbol on the map: where there is room for it, on a ground of its own.

use std::fmt::Write;

use super::fit_text::{LEADING, Measure, fit_text};
use super::key_figure::Figure;
use super::typeface::{Typeface, Typefaces};
use super::view::LEFT;
use super::{HEIGHT, WIDTH};
use crate::palette;

/// From a symbol to its words, and from all words to the edges, in pixels.
const GAP: f32 = 14.0;
const MARGIN: f32 = 24.0;
/// The greatest width of the words.
const ROOM: f32 = 330.0;

/// A line of words, its size and its colour.
type Line<'a> = (String, f32, &'a str);

/// The number and what it counts; where its symbols lie and how far they reach come in.
pub(super) fn callout(figure: &Figure, symbols: &[(f32, f32, f32)], faces: &Typefaces) -> String {
    let face = &faces.sans;
    let lines = lines(figure, face);
    let width = lines.iter().map(|(line, size, _)| face.width(line, *size)).fold(0.0, f32::max);
    let height: f32 = lines.iter().map(|(_, size, _)| size * LEADING).sum();
    let Some((x, top)) = free_place(symbols, (width, height)) else { return String::new() };
    let mut svg = String::new();
    let mut base = top;
    for (line, size, colour) in &lines {
        base += size * LEADING;
        push_line(&mut svg, face, line, (x, base - size * 0.2), *size, colour);
    }
    svg
}

fn lines<'a>(figure: &'a Figure, face: &Typeface) -> Vec<Line<'a>> {
    let room = |height, lines, sizes| Measure { width: ROOM, height, lines, sizes };
    let (large, number) = fit_text(face, &figure.number, &room(76.0, 1, (66, 36)));
    let (small, caption) = fit_text(face, &figure.caption, &room(110.0, 3, (34, 22)));
    let number = number.into_iter().map(|line| (line, large, figure.colour));
    number.chain(caption.into_iter().map(|line| (line, small, palette::TEXT))).collect()
}

/// The first place beside or below a symbol that is on the map and covers no symbol; else right of the first one.
fn free_place(symbols: &[(f32, f32, f32)], (width, height): (f32, f32)) -> Option<(f32, f32)> {
    let edge = f32::from(WIDTH) - MARGIN - width;
    let inside = |(x, y): (f32, f32)| (x, y.max(MARGIN).min(f32::from(HEIGHT) - MARGIN - height));
    let places = |&(x, y, radius): &(f32, f32, f32)| {
        let (right, left) = (x + radius + GAP, x - radius - GAP - width);
        let below = (x - width / 2.0).min(edge).max(LEFT + MARGIN);
        [(right, y - height / 2.0), (left, y - height / 2.0), (below, y + radius + GAP)].map(inside)
    };
    let is_free = |(left, top): &(f32, f32)| {
        let covers = |&(x, y, radius): &(f32, f32, f32)| {
            x + radius > *left && x - radius < left + width && y + radius > *top && y - radius < top + height
        };
        *left <= edge && *left >= LEFT + MARGIN && !symbols.iter().any(covers)
    };
    let mut all = symbols.iter().flat_map(places);
    let first = all.clone().next().map(|(x, y)| (x.min(edge).max(LEFT + MARGIN), y));
    all.find(is_free).or(first)
}

/// Sets a line on a ground of its own, on which it can be read over any land.
fn push_line(svg: &mut String, face: &Typeface, words: &str, (x, y): (f32, f32), size: f32, colour: &str) {
    if face.covers(words) {
        let path = face.set(words, size).path;
        let _ = write!(
            svg,
            r#"<g transform="translate({x:.2} {y:.2})"><path d="{path}" fill="{0}" stroke="{0}" stroke-width="9" stroke-linejoin="round"/><path d="{path}" fill="{colour}"/></g>"#,
            palette::GROUND
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_right_of_a_symbol_and_cover_none() {
        let words = (300.0, 150.0);
        assert_eq!(free_place(&[(700.0, 300.0, 40.0)], words), Some((754.0, 225.0)));
        let (x, y) =
            free_place(&[(900.0, 120.0, 16.0), (1030.0, 180.0, 16.0), (1150.0, 240.0, 16.0)], words).unwrap();
        assert_eq!((x, y), (876.0, 270.0));
    }

    #[test]
    fn words_stay_on_the_map_wherever_the_symbol_lies() {
        for symbol in [(600.0, 0.0, 20.0), (1200.0, 630.0, 20.0), (2000.0, -500.0, 20.0)] {
            let (x, y) = free_place(&[symbol], (300.0, 150.0)).unwrap();
            assert!(
                x >= LEFT + MARGIN && x + 300.0 <= 1200.0 - MARGIN && (MARGIN..=480.0).contains(&y),
                "{x} {y}"
            );
        }
        assert_eq!(free_place(&[], (300.0, 150.0)), None);
    }
}
