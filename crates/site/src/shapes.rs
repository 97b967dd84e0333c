//! The outlines, each once in the page: of countries where the map shows them, of areas for the map to use.

use std::fmt::Write;

use model::{CardIx, ViewState};
use page::names::attribute;
use page::{Id, IdPrefix, Item, attributes, path_data};

use crate::escape::escape;
use crate::explainer::Explainer;

/// The patterns of the map, each once for the sheet and once for the legend: of areas, and of the sets of countries
/// that lie over the land, by their place in the document.
const PATTERNS: &[(&str, &str)] = &[(Id::Hatch.as_str(), "hatch"), ("layer-1", "dots"), ("layer-2", "lines")];

/// An SVG of no size that holds the patterns and, by its id, the outline of each area.
pub(crate) fn shapes(explainer: &Explainer) -> String {
    let mut svg = String::from(r#"<svg class="shapes" aria-hidden="true" focusable="false"><defs>"#);
    for (name, pattern) in PATTERNS {
        for (id, scale) in [((*name).to_owned(), " scale(4)"), (format!("{name}-legend"), "")] {
            let _ = write!(
                svg,
                r#"<pattern id="{id}" class="{pattern}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45){scale}">{}</pattern>"#,
                if *pattern == "dots" {
                    r#"<circle cx="3" cy="3" r=".9"/>"#
                } else {
                    r#"<path d="M0 0v6"/>"#
                }
            );
        }
    }
    for (name, outline) in &explainer.article.outlines {
        let id = escape(&IdPrefix::Shape.id(name));
        let _ = write!(svg, r#"<path id="{id}" d="{}"/>"#, path_data(outline));
    }
    svg.push_str("</defs></svg>");
    svg
}

/// The countries, each by its id, for the map itself: browsers would lay out copies of them anew.
pub(crate) fn land(explainer: &Explainer) -> String {
    let mut group = format!(r#"<g id="{}" class="land">"#, Id::Land.as_str());
    let document = &explainer.article.document;
    let first = ViewState::at(document, CardIx(0));
    for (code, country) in &explainer.region.countries {
        let attributes = attributes(document, &first, Item::Country(*code));
        let fill = attributes.get(attribute::SET);
        let fill = fill.map(|fill| format!(r#" {}="{}""#, attribute::SET, escape(fill))).unwrap_or_default();
        let id = IdPrefix::Country.id(code.as_str());
        let _ = write!(group, r#"<path id="{id}"{fill} d="{}"/>"#, path_data(&country.outline));
    }
    group.push_str("</g>");
    group
}
