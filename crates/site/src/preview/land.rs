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
        let fill = match document.sheet.fill(*code, view.year) {
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
    push_parts(svg, explainer, view);
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

/// The parts of members that did not belong to the first set in the year shown.
fn push_parts(svg: &mut String, explainer: &Explainer, view: &View) {
    let sets = explainer.article.document.sheet.sets.first().into_iter();
    let parts = sets.flat_map(|set| set.parts.iter().filter(|part| set.lacks(part, view.year)));
    for outline in parts.filter_map(|part| explainer.article.outlines.get(&part.shape)) {
        let _ = write!(
            svg,
            r#"<path d="{}" fill="{}" stroke="{}" stroke-width="{:.3}"/>"#,
            path_data(outline),
            palette::LAND,
            palette::BORDER,
            1.4 / view.scale
        );
    }
}

/// The areas of the year: a map without them would say that there are none.
fn push_areas(svg: &mut String, explainer: &Explainer, view: &View) {
    let document = &explainer.article.document;
    for (_, object) in document.objects() {
        let Kind::Area(area) = &object.kind else { continue };
        let outline = explainer.article.outlines.get(&area.shape);
        let Some(outline) = outline.filter(|_| document.stands(object, view.year)) else { continue };
        let dashes = if area.schematic { [3.0, 5.0] } else { [7.0, 4.0] }.map(|dash| dash / view.scale);
        let _ = write!(
            svg,
            r#"<path d="{}" fill="url(#hatch)" stroke="{}" stroke-width="{:.3}" stroke-dasharray="{:.3} {:.3}"/>"#,
            path_data(outline),
            palette::RUSSIAN,
            2.6 / view.scale,
            dashes[0],
            dashes[1]
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::CardIx;

    #[test]
    fn the_first_set_is_that_of_the_year_without_parts_that_joined_later() {
        let explainer = crate::explainer::bundled();
        let document = &explainer.article.document;
        let land = |year| {
            let mut view = View::new(document, CardIx(0), document.sheet.home, None);
            view.year = year;
            super::land(&explainer, &view)
        };
        let members = |svg: &str| svg.matches(palette::FIRST_SET).count();
        assert!(members(&land(1960)) < members(&land(2008)) && members(&land(2008)) < members(&land(2022)));
        let areas = |svg: &str| svg.matches("url(#hatch)").count();
        assert_eq!((areas(&land(1960)), areas(&land(2022))), (0, 2));
        let countries = |svg: &str| svg.matches("<path").count() - areas(svg);
        assert_eq!(countries(&land(1960)), countries(&land(2022)) + 1);
    }
}
