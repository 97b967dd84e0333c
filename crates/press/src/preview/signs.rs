//! The symbols, by the signs of the page's map.

use std::fmt::Write;

use model::{Document, Fixed, ForceStatus, Galley, Kind, Object, ObjectIx, SiteStatus, TIERS};

use super::scene::Scene;
use crate::palette;
use crate::site::Edition;

/// How much larger than on a page signs are drawn at most, since previews are mostly seen small.
const ENLARGED: f32 = 1.7;
/// From which scale on they are: on a map of more than that, in pixels of a kilometre, they would cover one another.
const ROOMY: f32 = 0.14;

/// The symbols that stand at the article's date: the quiet ones below those that the card speaks of.
pub(super) fn signs(edition: &Edition, scene: &Scene, lit: Option<ObjectIx>) -> String {
    let (document, galley) = (&edition.article.document, &edition.article.galley);
    let mut objects: Vec<(ObjectIx, &Object)> =
        document.objects().filter(|(_, object)| document.stands(object, document.as_of.year)).collect();
    objects.sort_by_key(|(ix, _)| (scene.is_bright(*ix), lit == Some(*ix)));
    let mut svg = String::new();
    for (ix, object) in objects {
        push_object(&mut svg, document, galley, scene, ix, object, lit == Some(ix));
    }
    svg
}

fn push_object(
    svg: &mut String,
    document: &Document,
    galley: &Galley,
    scene: &Scene,
    ix: ObjectIx,
    object: &Object,
    lit: bool,
) {
    let Some(sign) = sign(document, &object.kind).filter(|_| has_sign(scene, ix, object)) else { return };
    let enlarged = enlarged(scene);
    for (nth, at) in object.positions().iter().enumerate() {
        let spot = galley.spot(ix, nth);
        if !scene.is_bright(ix) && usize::from(spot.tier) > tier(scene) {
            continue;
        }
        let (x, y) = scene.place(*at);
        let moved = |by: i16| f32::from(by) * enlarged;
        let _ = write!(
            svg,
            r#"<g transform="translate({:.2} {:.2}) scale({enlarged:.3})"{}>{}{sign}</g>"#,
            x + moved(spot.offset.0),
            y + moved(spot.offset.1),
            if scene.is_bright(ix) { "" } else { r#" opacity=".35""# },
            if lit { halo(document, &object.kind) } else { String::new() }
        );
    }
}

/// A town without its name says something only where the words are about it.
fn has_sign(scene: &Scene, ix: ObjectIx, object: &Object) -> bool {
    !matches!(object.kind, Kind::Place(_)) || scene.speaks_of(ix)
}

fn enlarged(scene: &Scene) -> f32 {
    (scene.scale / ROOMY).clamp(1.0, ENLARGED)
}

/// The step of the map's scale at which signs would stand as far apart as here.
fn tier(scene: &Scene) -> usize {
    TIERS.iter().rposition(|scale| *scale <= scene.scale / enlarged(scene)).unwrap_or_default()
}

/// A sign round the origin, in the units of the page's symbols.
pub(crate) fn sign(document: &Document, kind: &Kind) -> Option<String> {
    let (shape, colour, more) = match kind {
        Kind::Force(force) => {
            let radius = Fixed(force.radius(document.sheet.troop_scale));
            let opacity = if force.status == ForceStatus::Announced { ".88" } else { ".18" };
            let more = format!(r#"fill="{}" fill-opacity="{opacity}" stroke-width="2""#, palette::TROOPS);
            (format!(r#"<circle r="{radius}""#), palette::TROOPS, more)
        }
        Kind::Site(site) => {
            let fill = if site.status == SiteStatus::InService { palette::MISSILES } else { palette::GROUND };
            let more = format!(r#"fill="{fill}" stroke-width="2" stroke-linejoin="round""#);
            (r#"<path d="M0-8.5L8.5 6.5h-17z""#.to_owned(), palette::MISSILES, more)
        }
        Kind::Buildup(_) => {
            let more = r#"fill="none" stroke-width="1.8" stroke-dasharray="3 2.4""#.to_owned();
            (r#"<path d="M-8-8h16v16h-16z""#.to_owned(), palette::RUSSIAN, more)
        }
        Kind::Place(_) => {
            let more = format!(r#"fill="{}" stroke-width="1.5""#, palette::TEXT);
            (r#"<circle r="3.5""#.to_owned(), palette::GROUND, more)
        }
        Kind::Area(_) | Kind::Event(_) => return None,
    };
    Some(format!(r#"{shape} stroke="{colour}" {more}/>"#))
}

/// The light round what the figure belongs to.
fn halo(document: &Document, kind: &Kind) -> String {
    let Kind::Force(force) = kind else { return String::new() };
    let radius = force.radius(document.sheet.troop_scale) + 5.0;
    format!(
        r#"<circle r="{}" fill="{}" stroke="{}" stroke-width="1.5"/>"#,
        Fixed(radius),
        palette::LIT,
        palette::TROOPS
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = include_str!("../../../../src/page/symbols.rs");
    const STYLE: &str = include_str!("../../../../styles/symbols.css");

    fn values(svg: &str, attribute: &str) -> Vec<String> {
        let parts = svg.split(&format!(" {attribute}=\"")).skip(1).map(str::to_owned).collect::<Vec<_>>();
        parts.iter().filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    }

    #[test]
    fn signs_have_the_shapes_and_strokes_of_the_page() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let document = crate::read_edition(&root).unwrap().article.document;
        for svg in document.objects.iter().filter_map(|object| sign(&document, &object.kind)) {
            for path in values(&svg, "d") {
                assert!(PAGE.contains(&format!("d=\"{path}\"")), "{svg}");
            }
            for dashes in values(&svg, "stroke-dasharray") {
                assert!(STYLE.contains(&format!("stroke-dasharray: {dashes};")), "{svg}");
            }
            for opacity in values(&svg, "fill-opacity") {
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
