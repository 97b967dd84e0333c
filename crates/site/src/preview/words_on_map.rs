//! Draws the words of a preview's map.

use std::fmt::Write;

use layout::Anchor;

use super::fit_text::LEADING;
use super::placing::PlacedLabel;
use super::typeface::Typeface;
use crate::palette;

/// Lines, and over them the words, each on a ground of its own, on which it can be read over any land.
pub(super) fn words(labels: &[PlacedLabel<'_>], face: &Typeface) -> String {
    let mut svg = String::new();
    for [(x, y), (to_x, to_y)] in labels.iter().filter_map(|label| label.leader) {
        let _ = write!(
            svg,
            r#"<path d="M{x:.1} {y:.1}L{to_x:.1} {to_y:.1}" stroke="{}" stroke-width="2"/>"#,
            palette::TEXT
        );
    }
    for label in labels {
        push_label(&mut svg, label, face);
    }
    svg
}

fn push_label(svg: &mut String, label: &PlacedLabel<'_>, face: &Typeface) {
    let mut base = label.text.top;
    for (at, (line, size)) in label.lines.iter().enumerate() {
        let set = face.set(line, *size);
        base += size * LEADING;
        let room = label.text.size().0 - set.width;
        let x = label.text.left
            + match label.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => room / 2.0,
                Anchor::End => room,
            };
        let colour = if at == 0 { label.label.colour } else { palette::TEXT };
        let _ = write!(
            svg,
            r#"<g transform="translate({x:.2} {:.2})"><path d="{2}" fill="{1}" stroke="{1}" stroke-width="6" stroke-linejoin="round" opacity=".85"/><path d="{2}" fill="{colour}"/></g>"#,
            base - size * 0.24,
            palette::GROUND,
            set.path
        );
    }
}
