//! The labels of a map on paper, where no app has fitted them.

use std::fmt::Write;

use layout::PrintedLabel;

use crate::names::class::{JOINED_YEAR, LABEL};

/// Style rules for the labels that a sheet of paper has room for, each at its place there; all others are hidden.
pub fn printed_style(labels: &[PrintedLabel]) -> String {
    let nth = |label: &PrintedLabel| format!(":nth-child({})", label.index + 1);
    let all = |labels: &mut dyn Iterator<Item = &PrintedLabel>| labels.map(nth).collect::<Vec<_>>().join(",");
    let shown = all(&mut labels.iter());
    let whole = all(&mut labels.iter().filter(|label| label.is_whole));
    let mut css = format!(
        "@media print{{.{LABEL}:not({shown}),.{LABEL}:not({whole}) text+text:not(.{JOINED_YEAR}+text){{display:none}}\
         .{LABEL}:is({shown}),.{LABEL}:is({whole}) text:not(.{JOINED_YEAR}){{display:inline}}"
    );
    let moved = || labels.iter().filter(|label| label.moved != (0, 0) || label.anchor.is_some());
    // Writing to a string cannot fail.
    let _ = write!(css, ".{LABEL}:is({}) .leader{{display:none}}", all(&mut moved()));
    for label in moved() {
        let (x, y) = label.moved;
        let anchor = label.anchor.map(|anchor| format!("text-anchor:{};", anchor.name())).unwrap_or_default();
        let _ = write!(css, ".{LABEL}{} text{{{anchor}translate:{x}px {y}px}}", nth(label));
    }
    css.push('}');
    css
}

#[cfg(test)]
mod tests {
    use super::*;
    use layout::Anchor;

    #[test]
    fn labels_of_the_sheet_show_at_their_places_and_no_others() {
        let label = |index, moved, anchor, is_whole| PrintedLabel { index, moved, anchor, is_whole };
        let css =
            printed_style(&[label(0, (0, 0), None, true), label(4, (-3, 12), Some(Anchor::End), false)]);
        for rule in [
            ".label:not(:nth-child(1),:nth-child(5)),",
            ".label:is(:nth-child(1)) text",
            ".label:nth-child(5) text{text-anchor:end;translate:-3px 12px}",
        ] {
            assert!(css.contains(rule), "{rule} in {css}");
        }
        assert!(!css.contains(".label:nth-child(1) text{"), "{css}");
    }
}
