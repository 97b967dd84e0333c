//! The land and the areas over it.

use std::fmt::Write;

use model::{Kind, MapPoint};
use page::path_data;

use super::view::View;
use crate::explainer::Explainer;
use crate::palette;

/// From a line of the hatch to the next, in pixels.
const HATCH: f32 = 9.0;

/// The outlines in kilometres, put where the scene has them.
pub(super) fn land(explainer: &Explainer, view: &View) -> String {
    let (x, y) = view.place(MapPoint { x: 0.0, y: 0.0 });
    let mut svg = hatch(view.scale);
    let _ = write!(
        svg,
        r#"<g transform="translate({x:.3} {y:.3}) scale({:.5})" stroke-linejoin="round">"#,
        view.scale
    );
    push_countries(&mut svg, explainer, view);
    push_areas(&mut svg, explainer, view);
    svg.push_str("</g>");
    svg
}

fn hatch(scale: f32) -> String {
    format!(
        r#"<pattern id="hatch" width="{HATCH}" height="{HATCH}" patternUnits="userSpaceOnUse" patternTransform="scale({:.5}) rotate(45)"><path d="M0 0V{HATCH}" stroke="{}" stroke-width="4.4"/></pattern>"#,
        1.0 / scale,
        palette::RUSSIAN
    )
}

/// Every country, then the edges of those that the card speaks of, which no neighbour covers.
fn push_countries(svg: &mut String, explainer: &Explainer, view: &View) {
    let document = &explainer.article.document;
    let countries = &explainer.region.countries;
    for (code, country) in countries {
        let fill = match document.sheet.fill(*code, document.as_of.year) {
            Some("subject") => palette::SUBJECT,
            Some(_) => palette::FIRST_SET,
            None => palette::LAND,
        };
        let _ = write!(
            svg,
            r#"<path d="{}" fill="{fill}" stroke="{}" stroke-width="{:.3}"/>"#,
            path_data(&country.outline),
            palette::BORDER,
            1.4 / view.scale
        );
    }
    for (_, country) in countries.iter().filter(|(code, _)| view.countries.contains(code)) {
        let _ = write!(
            svg,
            r#"<path d="{}" fill="none" stroke="{}" stroke-width="{:.3}"/>"#,
            path_data(&country.outline),
            palette::TEXT,
            2.2 / view.scale
        );
    }
}

fn push_areas(svg: &mut String, explainer: &Explainer, view: &View) {
    let document = &explainer.article.document;
    for (ix, object) in document.objects() {
        let Kind::Area(area) = &object.kind else { continue };
        let outline = explainer.article.outlines.get(&area.shape);
        let Some(outline) = outline.filter(|_| document.stands(object, document.as_of.year)) else {
            continue;
        };
        let dashes = if area.schematic { [3.0, 5.0] } else { [7.0, 4.0] }.map(|dash| dash / view.scale);
        let _ = write!(
            svg,
            r#"<path d="{}" fill="url(#hatch)" stroke="{}" stroke-width="{:.3}" stroke-dasharray="{:.3} {:.3}"{}/>"#,
            path_data(outline),
            palette::RUSSIAN,
            2.6 / view.scale,
            dashes[0],
            dashes[1],
            if view.is_bright(ix) { "" } else { r#" opacity=".45""# }
        );
    }
}
