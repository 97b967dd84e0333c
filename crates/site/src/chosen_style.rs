//! What the reader has chosen: whose voices stay bright, which layers show, whether each sentence says who says it.

use std::fmt::Write;

use model::Document;

/// How a rule learns what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// From the boxes themselves, which needs no script.
    Boxes,
    /// From the attributes that the running app sets: with a rule that looks at boxes, the page's style is computed again
    /// whenever an element comes or goes.
    State,
}

impl By {
    fn hears(self, side: &str) -> String {
        match self {
            Self::Boxes => format!(".page:has(#hear-{side}:checked)"),
            Self::State => format!("[data-hear-only=\"{side}\"]"),
        }
    }

    fn hears_one(self) -> &'static str {
        match self {
            Self::Boxes => ".voices:not(:has(#hear-:checked))",
            Self::State => "[data-hear-only] .voices",
        }
    }

    fn shows(self, set: &str) -> String {
        match self {
            Self::Boxes => format!(".page:has(#layer-{set}:checked)"),
            Self::State => format!("[data-layers~=\"{set}\"]"),
        }
    }

    fn hides(self, set: &str) -> String {
        match self {
            Self::Boxes => format!(".page:not(:has(#layer-{set}:checked))"),
            Self::State => format!("[data-layers]:not([data-layers~=\"{set}\"])"),
        }
    }

    fn names_speakers(self) -> &'static str {
        match self {
            Self::Boxes => ".cards:has(.who-switch :checked)",
            Self::State => "[data-who]",
        }
    }
}

/// Style rules that follow what is chosen.
pub(crate) fn chosen_style(document: &Document, by: By) -> String {
    let mut css = String::new();
    for (at, set) in document.sheet.sets.iter().enumerate() {
        push_layer(&mut css, at, &set.id, by);
    }
    let _ = write!(
        css,
        "{}>summary{{color:var(--colour-link)}}\
         {} .sentence::after{{content:attr(data-says);display:inline-block;margin-inline:.3em .6em;\
         color:var(--colour-quiet);font:normal 400 .75rem/1 var(--font-map)}}",
        by.hears_one(),
        by.names_speakers()
    );
    for side in &document.sides {
        push_side(&mut css, &side.id, by);
    }
    css
}

/// The first set is a fill of the land, the others lie over it.
fn push_layer(css: &mut String, at: usize, set: &str, by: By) {
    let _ = match at {
        0 => write!(css, "{} .basemap{{--colour-nato:var(--colour-land)}}", by.hides(set)),
        _ => write!(css, "{} .layer[data-layer=\"{at}\"]{{display:inline}}", by.shows(set)),
    };
}

/// What none of a side's voices says or speaks of stands back. No selector ends in a list: browsers would try it on
/// every element.
fn push_side(css: &mut String, side: &str, by: By) {
    let chosen = by.hears(side);
    let mut rule = |parts: &[&str], style: &str| {
        let other = |part: &&str| format!("{chosen} {part}:not([data-sides~=\"{side}\"])");
        let selectors: Vec<String> = parts.iter().map(other).collect();
        let _ = write!(css, "{}{{{style}}}", selectors.join(","));
    };
    rule(&[".sentence", ".shown tbody tr", ".events li"], "color:var(--colour-quiet)");
    rule(&[".symbols .symbol", ".label[data-style=symbol]", ".areas use"], "opacity:.3");
    let _ = write!(css, "{chosen} .sentence:not([data-sides~=\"{side}\"]) .mention{{color:inherit}}");
}
