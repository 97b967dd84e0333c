use model::{Document, Fixed, ForceStatus, Kind, MapPoint, Object, SiteStatus};
use yew::prelude::*;

use super::PageProps;
use crate::sign::spoken;

/// The symbols: placed in per cent of the sheet, drawn in CSS pixels.
pub(super) fn symbols(props: &PageProps) -> Html {
    let order = props.article.reading_order();
    let objects = order.into_iter().filter_map(|ix| props.article.object(ix));
    html! {
        <svg class="symbols" role="group" aria-label="Symbols">
            { for objects.map(|object| view_object(&props.article, object)) }
        </svg>
    }
}

/// The first position carries the link; the others are the same object drawn again.
fn view_object(document: &Document, object: &Object) -> Html {
    if matches!(&object.kind, Kind::Place(place) if place.at.is_none()) || object.is_event() {
        return Html::default();
    }
    let positions = object.positions().iter().enumerate();
    positions.map(|(at, point)| view_position(document, object, *point, at == 0)).collect()
}

fn view_position(document: &Document, object: &Object, at: MapPoint, first: bool) -> Html {
    let (x, y) = percent(document, at);
    let id = object.id.as_str().to_owned();
    let (kind, status) = kind_and_status(&object.kind);
    let mark = view_mark(document, &object.kind);
    html! {
        <svg class="symbol" {x} {y} data-kind={kind} data-status={status} data-off={off(document, object)}>
            if first {
                <a href={format!("#{id}")} id={id.clone()} data-object={id} aria-label={spoken(document, object)}>{ mark }</a>
            } else {
                <g data-object={id}>{ mark }</g>
            }
        </svg>
    }
}

/// Whether an object is out of the map's time; the app marks anew when the reader chooses another.
pub(super) fn off(document: &Document, object: &Object) -> Option<&'static str> {
    (!document.stands(object, document.as_of.year)).then_some("true")
}

/// A point of the sheet in per cent of its width and height.
pub(super) fn percent(document: &Document, at: MapPoint) -> (AttrValue, AttrValue) {
    let x = 100.0 * at.x / f32::from(document.sheet.width);
    let y = 100.0 * at.y / f32::from(document.sheet.height);
    (format!("{}%", Fixed(x)).into(), format!("{}%", Fixed(y)).into())
}

/// A symbol's kind and status, as its attributes have them.
pub(super) fn kind_and_status(kind: &Kind) -> (&'static str, Option<&'static str>) {
    match kind {
        Kind::Force(force) => (
            "force",
            Some(match force.status {
                ForceStatus::Stationed => "stationed",
                ForceStatus::Rotational => "rotational",
                ForceStatus::Announced => "announced",
            }),
        ),
        Kind::Site(site) => (
            "site",
            Some(match site.status {
                SiteStatus::InService => "in-service",
                SiteStatus::BeingBuilt => "being-built",
            }),
        ),
        Kind::Area(area) => ("area", area.schematic.then_some("schematic")),
        Kind::Buildup(_) => ("buildup", None),
        Kind::Place(_) => ("town", None),
        Kind::Event(_) => ("event", None),
    }
}

/// The sign itself, round the origin, with a disc below it that a finger can hit.
pub(super) fn view_mark(document: &Document, kind: &Kind) -> Html {
    let (mark, reach) = match kind {
        Kind::Force(force) => {
            let r = force.radius(document.sheet.troop_scale);
            (html! { <circle class="mark" r={Fixed(r).to_string()} /> }, r)
        }
        Kind::Site(_) => (html! { <path class="mark" d="M0-8.5L8.5 6.5h-17z" /> }, 9.0),
        Kind::Buildup(_) => (html! { <path class="mark" d="M-8-8h16v16h-16z" /> }, 9.0),
        Kind::Place(_) => (html! { <circle class="mark" r="3.5" /> }, 4.0),
        Kind::Area(_) | Kind::Event(_) => (Html::default(), 4.0),
    };
    let touch = Fixed(f32::max(reach + 3.0, 14.0)).to_string();
    html! { <><circle class="touch" r={touch} />{ mark }</> }
}
