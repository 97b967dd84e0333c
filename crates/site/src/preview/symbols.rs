//! The symbols, as the page's map has them.

use std::fmt::Write;

use layout::{MapLayout, SymbolShape, symbols::circle_radius};
use model::{Fixed, ForceStatus, Kind, MapPoint, Object, SiteStatus};

use super::view::View;
use crate::explainer::Explainer;
use crate::palette;

/// How much larger than on a page symbols are drawn at most, since previews are mostly seen small.
const ENLARGED: f32 = 1.7;
/// From which scale on they are: on a map of more than that, in pixels of a kilometre, they would cover one another.
const ROOMY: f32 = 0.14;
/// How far the light round a number reaches beyond its circle, and how far a symbol that is no circle reaches.
const HALO: f32 = 5.0;
const PATH: f32 = 10.0;
/// The part of an area's smaller side that words keep clear of round its middle.
const AREA: f32 = 0.45;

/// The symbols of some objects, and a light round the number that the preview shows in large.
pub(super) fn symbols<'a>(
    explainer: &Explainer,
    view: &View,
    objects: impl Iterator<Item = &'a Object>,
) -> String {
    let layout = &explainer.layout;
    let lit = view.lit.and_then(|ix| explainer.article.document.object(ix));
    let mut svg = String::new();
    for object in objects {
        let Some(symbol) = symbol(layout, &object.kind) else { continue };
        let halo = lit.filter(|lit| lit.id == object.id).map(|lit| halo(layout, &lit.kind));
        for at in object.positions() {
            let (x, y) = view.place(*at);
            let _ = write!(
                svg,
                r#"<g transform="translate({x:.2} {y:.2}) scale({:.3})">{}{symbol}</g>"#,
                enlarged(view),
                halo.as_deref().unwrap_or_default()
            );
        }
    }
    svg
}

/// Where the symbols of an object lie, and how far they reach; of an area its middle.
pub(super) fn places(explainer: &Explainer, view: &View, object: &Object) -> Vec<(f32, f32, f32)> {
    if let Kind::Area(area) = &object.kind {
        let (x, y) = view.place(area.at);
        return vec![(x, y, area.bounds.width().min(area.bounds.height()) * view.scale * AREA)];
    }
    let radius = match layout::symbols::shape(&object.kind, explainer.layout.circle_scale) {
        Some(SymbolShape::Circle(radius)) => radius,
        Some(SymbolShape::Path(_)) => PATH,
        None => return Vec::new(),
    };
    let place = |at: &MapPoint| {
        let (x, y) = view.place(*at);
        (x, y, radius * enlarged(view))
    };
    object.positions().iter().map(place).collect()
}

fn enlarged(view: &View) -> f32 {
    (view.scale / ROOMY).clamp(1.0, ENLARGED)
}

/// A symbol round the origin, with the shape and colours of the page's symbols.
pub(crate) fn symbol(layout: &MapLayout, kind: &Kind) -> Option<String> {
    let colour = palette::of(kind);
    let more = match kind {
        Kind::Force(force) => {
            let (fill, opacity) = match force.status {
                ForceStatus::Announced => (colour, ".88"),
                ForceStatus::Stationed => (colour, ".45"),
                ForceStatus::Rotational => (palette::GROUND, "1"),
            };
            format!(r#"fill="{fill}" fill-opacity="{opacity}" stroke-width="2.5""#)
        }
        Kind::Site(site) => {
            let fill = if site.status == SiteStatus::InService { colour } else { palette::GROUND };
            format!(r#"fill="{fill}" stroke-width="2" stroke-linejoin="round""#)
        }
        Kind::Buildup(_) => r#"fill="none" stroke-width="1.8" stroke-dasharray="3 2.4""#.to_owned(),
        Kind::Place(_) => format!(r#"fill="{}" stroke-width="1.5""#, palette::TEXT),
        Kind::Area(_) | Kind::Event(_) => return None,
    };
    let shape = match layout::symbols::shape(kind, layout.circle_scale)? {
        SymbolShape::Circle(radius) => format!(r#"<circle r="{}""#, Fixed(radius)),
        SymbolShape::Path(d) => format!(r#"<path d="{d}""#),
    };
    Some(format!(r#"{shape} stroke="{colour}" {more}/>"#))
}

/// The light round the number that the preview shows in large.
fn halo(layout: &MapLayout, kind: &Kind) -> String {
    let Some(count) = kind.count() else { return String::new() };
    let radius = circle_radius(count.number, layout.circle_scale) + HALO;
    format!(
        r#"<circle r="{}" fill="{}" stroke="{}" stroke-width="1.5"/>"#,
        Fixed(radius),
        palette::LIT,
        palette::of(kind)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = include_str!("../../../../styles/symbols.css");

    fn values(svg: &str, attribute: &str) -> Vec<String> {
        let parts = svg.split(&format!(" {attribute}=\"")).skip(1).map(str::to_owned).collect::<Vec<_>>();
        parts.iter().filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    }

    #[test]
    fn symbols_have_the_strokes_of_the_page() {
        let explainer = crate::explainer::bundled();
        let document = &explainer.article.document;
        for svg in document.objects.iter().filter_map(|object| symbol(&explainer.layout, &object.kind)) {
            for dashes in values(&svg, "stroke-dasharray") {
                assert!(STYLE.contains(&format!("stroke-dasharray: {dashes};")), "{svg}");
            }
            for opacity in values(&svg, "fill-opacity").iter().filter(|opacity| *opacity != "1") {
                assert!(
                    STYLE.contains(&format!("{}%, transparent", opacity.trim_start_matches('.'))),
                    "{svg}"
                );
            }
            for width in values(&svg, "stroke-width") {
                assert!(STYLE.contains(&format!("stroke-width: {width};")), "{svg}");
            }
        }
    }
}
