//! What the reader has chosen: whose voices stay bright, which layers show, whether each sentence says who says it.

use std::fmt::Write;

use crate::IdPrefix;
use crate::names::{attribute, class};
use model::{Document, JOINED};

/// How a rule learns what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// From the boxes themselves, which needs no script.
    Boxes,
    /// From the attributes that the running app sets: a rule that looks at boxes has the page's style reckoned anew whenever an
    /// element comes or goes.
    Attributes,
}

impl By {
    fn shows_side(self, side: &str) -> String {
        match self {
            Self::Boxes => format!(".{}:has(#{}:checked)", class::PAGE, IdPrefix::ShowSide.id(side)),
            Self::Attributes => format!("[{}=\"{side}\"]", attribute::SIDE_SHOWN),
        }
    }

    fn shows_one_side(self) -> String {
        match self {
            Self::Boxes => {
                format!(".{}:not(:has(#{}:checked))", class::VOICES, IdPrefix::ShowSide.as_str())
            }
            Self::Attributes => format!("[{}] .{}", attribute::SIDE_SHOWN, class::VOICES),
        }
    }

    fn shows_set(self, set: &str) -> String {
        match self {
            Self::Boxes => format!(".{}:has(#{}:checked)", class::PAGE, IdPrefix::Layer.id(set)),
            Self::Attributes => format!("[{}~=\"{set}\"]", attribute::LAYERS),
        }
    }

    fn hides_set(self, set: &str) -> String {
        match self {
            Self::Boxes => format!(".{}:not(:has(#{}:checked))", class::PAGE, IdPrefix::Layer.id(set)),
            Self::Attributes => format!("[{0}]:not([{0}~=\"{set}\"])", attribute::LAYERS),
        }
    }

    fn shows_attributions(self) -> String {
        match self {
            Self::Boxes => format!(".{}:has(.{} :checked)", class::CARDS, class::ATTRIBUTION_SWITCH),
            Self::Attributes => format!("[{}]", attribute::ATTRIBUTIONS),
        }
    }
}

/// Style rules that follow what is chosen.
pub fn chosen_style(document: &Document, by: By) -> String {
    let mut css = String::new();
    for (at, set) in document.sheet.sets.iter().enumerate() {
        push_layer(&mut css, at, &set.id, by);
    }
    if document.sheet.layer(JOINED).is_some() {
        push_joined(&mut css, by);
    }
    if by == By::Attributes {
        push_other_years(&mut css, document.as_of.year);
    }
    let _ = write!(
        css,
        "{}>summary{{color:var(--colour-link)}}\
         {} .sentence::after{{content:attr({});display:inline-block;margin-inline:.3em .6em;\
         color:var(--colour-quiet);font:normal 400 .75rem/1 var(--font-map)}}",
        by.shows_one_side(),
        by.shows_attributions(),
        attribute::ATTRIBUTION
    );
    for side in &document.sides {
        push_side(&mut css, &side.id, by);
        let _ = write!(
            css,
            "{} .side-speaks[{}=\"{}\"]{{display:block}}",
            by.shows_side(&side.id),
            attribute::SIDE_CHOICE,
            side.id
        );
    }
    css
}

/// The first set is a fill of the land, the others lie over it.
fn push_layer(css: &mut String, at: usize, set: &str, by: By) {
    let _ = match at {
        0 => write!(css, "{} .basemap{{--colour-first-set:var(--colour-land)}}", by.hides_set(set)),
        _ => write!(
            css,
            "{} .{}[{}=\"{at}\"]{{display:inline}}",
            by.shows_set(set),
            class::LAYER,
            attribute::LAYER
        ),
    };
}

/// Members in the colour of the period in which they joined, with its years; what the article places on the map stands back,
/// since it is of another date.
fn push_joined(css: &mut String, by: By) {
    let on = by.shows_set(JOINED);
    // In the copies of the map on paper, too.
    let places = [class::MAP_WINDOW, class::LEGEND_BODY];
    let hidden = ["force", "site", "buildup"]
        .map(|kind| places.map(|place| format!("{on} .{place} [{}=\"{kind}\"]", attribute::KIND)).join(","));
    let _ = write!(
        css,
        "{on} .{}{{--joined-1:var(--colour-joined-1);--joined-2:var(--colour-joined-2);\
         --joined-3:var(--colour-joined-3);--joined-4:var(--colour-joined-4)}}\
         {on} .{joined}{{display:var(--joined-row,inline);translate:none}}{on} .{joined}~text:not(.{joined}){{display:var(--joined-name,none)}}{},{on} .{},{on} .legend-circles,{on} .joined-key,{on} .note [{}]{{display:none}}",
        class::BASEMAP,
        hidden.join(","),
        class::CLUSTER,
        attribute::MEMBERS,
        joined = class::JOINED_YEAR,
    );
    // Only the app keeps them apart.
    if by == By::Attributes {
        let _ = write!(css, "{on} .{}[{}]{{display:inline}}", class::LABEL, attribute::JOINED);
    }
}

/// Members have their names on the map of another year, where numbers do not stand in their place; the app keeps labels apart.
fn push_other_years(css: &mut String, present: i16) {
    let _ = write!(
        css,
        "@media screen{{html[data-state=\"live\"] [{year}]:not([{year}=\"{present}\"]) .{label}[{joined}]{{display:inline}}}}",
        year = attribute::YEAR,
        label = class::LABEL,
        joined = attribute::JOINED,
    );
}

/// What none of a side's voices says or speaks of stands back. No selector ends in a list: browsers would try it on
/// every element.
fn push_side(css: &mut String, side: &str, by: By) {
    let chosen = by.shows_side(side);
    // What the reader has selected stays bright.
    let mut rule = |parts: &[(&str, &str)], style: &str| {
        let other = |(part, within): &(&str, &str)| {
            format!(
                "{chosen} {part}:not([{}~=\"{side}\"]){within}:not([{}])",
                attribute::SIDES,
                attribute::LIT
            )
        };
        let selectors: Vec<String> = parts.iter().map(other).collect();
        let _ = write!(css, "{}{{{style}}}", selectors.join(","));
    };
    rule(&[(".sentence", ""), (".shown tbody tr", ""), (".events li", "")], "color:var(--colour-other-side)");
    rule(
        &[(".symbols .symbol", ">[data-object]"), (".label[data-style=symbol]", ">g"), (".areas use", "")],
        "opacity:.3",
    );
    let _ = write!(
        css,
        "{chosen} .{}:not([{}~=\"{side}\"]) .{}{{color:inherit}}",
        class::SENTENCE,
        attribute::SIDES,
        class::MENTION
    );
}
