//! The symbols, as the page's map has them.

use std::fmt::Write;

use layout::{MapLayout, SymbolShape, step_at, symbols::circle_radius};
use model::{Fixed, ForceStatus, Kind, Object, ObjectIx, SiteStatus};

use super::view::View;
use crate::explainer::Explainer;
use crate::palette;

/// How much larger than on a page symbols are drawn at most, since previews are mostly seen small.
const ENLARGED: f32 = 1.7;
/// From which scale on they are: on a map of more than that, in pixels of a kilometre, they would cover one another.
const ROOMY: f32 = 0.14;

/// The symbols that stand at the article's date: the quiet ones below those that the card speaks of.
pub(super) fn symbols(explainer: &Explainer, view: &View, lit: Option<ObjectIx>) -> String {
    let (document, layout) = (&explainer.article.document, &explainer.layout);
    let mut objects: Vec<(ObjectIx, &Object)> =
        document.objects().filter(|(_, object)| document.stands(object, document.as_of.year)).collect();
    objects.sort_by_key(|(ix, _)| (view.is_bright(*ix), lit == Some(*ix)));
    let mut svg = String::new();
    for (ix, object) in objects {
        push_object(&mut svg, layout, view, ix, object, lit == Some(ix));
    }
    svg
}

fn push_object(svg: &mut String, layout: &MapLayout, view: &View, ix: ObjectIx, object: &Object, lit: bool) {
    let Some(symbol) = symbol(layout, &object.kind).filter(|_| has_symbol(view, ix, object)) else { return };
    let enlarged = enlarged(view);
    for (nth, at) in object.positions().iter().enumerate() {
        let placement = layout.symbol(ix, nth);
        if !view.is_bright(ix) && placement.first_step > step(view) {
            continue;
        }
        let (x, y) = view.place(*at);
        let moved = |by: i16| f32::from(by) * enlarged;
        let _ = write!(
            svg,
            r#"<g transform="translate({:.2} {:.2}) scale({enlarged:.3})"{}>{}{symbol}</g>"#,
            x + moved(placement.offset.0),
            y + moved(placement.offset.1),
            if view.is_bright(ix) { "" } else { r#" opacity=".35""# },
            if lit { halo(layout, &object.kind) } else { String::new() }
        );
    }
}

/// A town without its name says something only where the words are about it.
fn has_symbol(view: &View, ix: ObjectIx, object: &Object) -> bool {
    !matches!(object.kind, Kind::Place(_)) || view.speaks_of(ix)
}

fn enlarged(view: &View) -> f32 {
    (view.scale / ROOMY).clamp(1.0, ENLARGED)
}

/// The zoom step at which symbols would stand as far apart as here.
fn step(view: &View) -> u8 {
    step_at(view.scale / enlarged(view))
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
    let radius = circle_radius(count.number, layout.circle_scale) + 5.0;
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
