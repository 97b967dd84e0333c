//! The words beside the map.

use std::fmt::Write;

use super::HEIGHT;
use super::fit_text::{LEADING, Measure, fit_text};
use super::key_figure::Figure;
use super::typeface::{Setting, Typeface, Typefaces};
use super::view::LEFT;
use crate::logo;
use crate::palette;

/// Where the words begin, and how far from the map they end, in pixels.
const MARGIN: f32 = 52.0;
const WIDTH: f32 = LEFT - MARGIN - 40.0;
/// The baselines of the name and of the sources; all words keep off the outer 15 pixels.
const NAME: f32 = 80.0;
const BACKGROUND: f32 = 558.0;
const SOURCE: f32 = 592.0;
/// How much room a symbol takes before its number.
const SIGN: f32 = 48.0;
const SIGN_RADIUS: f32 = 17.0;
/// The top of the headline, and the baseline of the figure.
const HEADLINE: f32 = 120.0;
const FIGURE: f32 = 506.0;
/// The last baseline of what answers the headline.
const STORY: f32 = 532.0;

/// What the panel says beside the name.
pub(super) struct Panel {
    /// The headline.
    pub headline: String,
    /// The key figure, if there is one.
    pub key_figure: Option<Figure>,
    /// What answers the headline, in place of a figure.
    pub story: Option<String>,
    /// The figure's symbol and how far it reaches from its middle, if it has one.
    pub sign: Option<(String, f32)>,
    /// Who says so, as of when.
    pub source: String,
    /// Where the figure comes from, if it is not the article's, or the year of the map, if it is past.
    pub background: Option<String>,
}

/// Name, headline, figure and sources on a ground of paper.
pub(super) fn panel(panel: &Panel, brand: &str, faces: &Typefaces) -> String {
    let mut svg = format!(
        r#"<path d="M0 0H{LEFT}V{HEIGHT}H0z" fill="{}"/><path d="M{LEFT} 0V{HEIGHT}" stroke="{}" stroke-width="2"/>"#,
        palette::GROUND,
        palette::RULE
    );
    let _ = write!(
        svg,
        r#"<g transform="translate({MARGIN} {}) scale(.8125)">{}</g>"#,
        NAME - 41.0,
        logo::shapes()
    );
    push_line(&mut svg, &faces.serif, brand, (MARGIN + 62.0, NAME), 38.0, palette::TEXT);
    push_headline(&mut svg, &faces.serif, &panel.headline);
    if let Some(key_figure) = &panel.key_figure {
        push_figure(&mut svg, &faces.sans, key_figure, panel.sign.as_ref());
    }
    if let Some(story) = &panel.story {
        let last = if panel.background.is_some() { STORY - 24.0 } else { STORY };
        push_story(&mut svg, &faces.sans, story, last);
    }
    for (words, y) in
        panel.background.iter().map(|words| (words, BACKGROUND)).chain([(&panel.source, SOURCE)])
    {
        let room = Measure { width: WIDTH, height: 30.0, lines: 1, sizes: (24, 16) };
        let (size, lines) = fit_text(&faces.sans, words, &room);
        for line in &lines {
            push_line(&mut svg, &faces.sans, line, (MARGIN, y), size, palette::QUIET);
        }
    }
    svg
}

fn push_headline(svg: &mut String, face: &Typeface, headline: &str) {
    let room = Measure { width: WIDTH, height: 282.0, lines: 4, sizes: (72, 38) };
    let (size, lines) = fit_text(face, headline, &room);
    for (line, at) in lines.iter().zip(0_u8..) {
        let y = HEADLINE + size * (0.86 + LEADING * f32::from(at));
        push_line(svg, face, line, (MARGIN, y), size, palette::TEXT);
    }
}

/// What answers the headline, with its last baseline above the sources.
fn push_story(svg: &mut String, face: &Typeface, story: &str, last: f32) {
    let room = Measure { width: WIDTH, height: last - STORY + 120.0, lines: 4, sizes: (38, 22) };
    let (size, lines) = fit_text(face, story, &room);
    let last = last - size * LEADING * (lines.len() as f32 - 1.0);
    for (line, at) in lines.iter().zip(0_u8..) {
        push_line(svg, face, line, (MARGIN, last + size * LEADING * f32::from(at)), size, palette::TEXT);
    }
}

/// The number behind its symbol, and beside it in smaller letters what it counts; below it where words stand for a number.
fn push_figure(svg: &mut String, face: &Typeface, key_figure: &Figure, sign: Option<&(String, f32)>) {
    let is_number = key_figure.number.contains(|letter: char| letter.is_ascii_digit());
    let base = if is_number { FIGURE } else { FIGURE - 30.0 };
    let mut x = MARGIN;
    if let Some((sign, radius)) = sign {
        let _ = write!(
            svg,
            r#"<g transform="translate({:.2} {:.2}) scale({:.3})">{sign}</g>"#,
            x + SIGN_RADIUS,
            base - if is_number { 26.0 } else { 16.0 },
            SIGN_RADIUS / radius
        );
        x += SIGN;
    }
    let room = if is_number { WIDTH * 0.55 } else { LEFT - 30.0 - x };
    let number = Measure { width: room, height: 140.0, lines: 1, sizes: (84, 40) };
    let (size, lines) = fit_text(face, &key_figure.number, &number);
    let mut end = x;
    for line in &lines {
        end += push_line(svg, face, line, (x, base), size, key_figure.colour) + 22.0;
    }
    let (start, middle) = if is_number { (end, base - 30.0) } else { (x, base + 44.0) };
    let caption = Measure { width: LEFT - 26.0 - start, height: 120.0, lines: 4, sizes: (34, 22) };
    let (size, lines) = fit_text(face, &key_figure.caption, &caption);
    let top = middle - size * LEADING * (lines.len() as f32 - 1.0) / 2.0;
    for (line, at) in lines.iter().zip(0_u8..) {
        let y = top + size * (0.36 + LEADING * f32::from(at));
        push_line(svg, face, line, (start, y), size, palette::TEXT);
    }
}

/// Sets a line and gives its width; what the font has no letters for is left out rather than set as boxes.
fn push_line(
    svg: &mut String,
    face: &Typeface,
    words: &str,
    (x, y): (f32, f32),
    size: f32,
    colour: &str,
) -> f32 {
    if !face.covers(words) {
        return 0.0;
    }
    let Setting { path, width } = face.set(words, size);
    let _ = write!(svg, r#"<path transform="translate({x:.2} {y:.2})" d="{path}" fill="{colour}"/>"#);
    width
}
