use model::{Document, Fixed, ForceStatus, Kind, MapPoint, Object, ObjectIx, SiteStatus, Spot};
use yew::prelude::*;

use super::PageProps;
use super::clusters::clusters;
use crate::said::side_names;
use crate::sign::spoken;

/// The symbols and the signs for several: placed in per cent of the sheet, drawn in CSS pixels.
pub(super) fn symbols(props: &PageProps) -> Html {
    let order = props.article.reading_order();
    html! {
        <svg class="symbols" role="group" aria-label="Symbols">
            { for order.into_iter().map(|ix| view_object(props, ix)) }
            { clusters(props) }
        </svg>
    }
}

/// The first position carries the link; the others are the same object drawn again.
fn view_object(props: &PageProps, ix: ObjectIx) -> Html {
    let Some(object) = props.article.object(ix).filter(|object| !object.is_event()) else {
        return Html::default();
    };
    let positions = object.positions().iter().enumerate();
    positions.map(|(at, point)| view_position(props, ix, object, *point, at)).collect()
}

fn view_position(props: &PageProps, ix: ObjectIx, object: &Object, at: MapPoint, nth: usize) -> Html {
    let (document, spot) = (&props.article, props.galley.spot(ix, nth));
    let (x, y) = percent(document, at);
    let id = object.id.as_str().to_owned();
    let (kind, status) = kind_and_status(&object.kind);
    let mark = view_moved(spot, reach(document, &object.kind), view_mark(document, &object.kind));
    html! {
        <svg class="symbol" role="none" {x} {y} data-kind={kind} data-status={status} data-sides={side_names(document, &document.sides_of(ix))} data-off={off(document, object)}>
            if nth == 0 {
                <a class={from(spot.tier)} href={format!("#{id}")} id={id.clone()} data-object={id} aria-label={spoken(document, object)}>{ mark }</a>
            } else {
                <g class={from(spot.tier)} data-object={id}>{ mark }</g>
            }
        </svg>
    }
}

/// A mark beside its true place, with a dot there and a line between; or the mark as it is.
fn view_moved(spot: Spot, reach: f32, mark: Html) -> Html {
    if !spot.is_moved() {
        return mark;
    }
    let (x, y) = (f32::from(spot.offset.0), f32::from(spot.offset.1));
    let part = (1.0 - reach / x.hypot(y)).max(0.0);
    let line = format!("M0 0L{} {}", Fixed(x * part), Fixed(y * part));
    html! {
        <>
            <path class="leader" d={line} />
            <circle class="dot" r="2" />
            <g transform={format!("translate({x} {y})")}>{ mark }</g>
        </>
    }
}

/// Whether an object is out of the map's time; the app marks anew when the reader chooses another.
pub(super) fn off(document: &Document, object: &Object) -> Option<&'static str> {
    (!document.stands(object, document.as_of.year)).then_some("true")
}

/// The class of what shows from a tier on; none for what always shows.
pub(super) fn from(tier: u8) -> Option<String> {
    (tier > 0).then(|| format!("from-{tier}"))
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
    let reach = reach(document, kind);
    let mark = match kind {
        Kind::Force(_) => html! { <circle class="mark" r={Fixed(reach).to_string()} /> },
        Kind::Site(_) => html! { <path class="mark" d="M0-8.5L8.5 6.5h-17z" /> },
        Kind::Buildup(_) => html! { <path class="mark" d="M-8-8h16v16h-16z" /> },
        Kind::Place(_) => html! { <circle class="mark" r="3.5" /> },
        Kind::Area(_) | Kind::Event(_) => Html::default(),
    };
    let touch = Fixed(f32::max(reach + 3.0, 14.0)).to_string();
    html! { <><circle class="touch" r={touch} />{ mark }</> }
}

/// How far a sign reaches from its middle, in CSS pixels.
fn reach(document: &Document, kind: &Kind) -> f32 {
    match kind {
        Kind::Force(force) => force.radius(document.sheet.troop_scale),
        Kind::Site(_) | Kind::Buildup(_) => 9.0,
        Kind::Place(_) | Kind::Area(_) | Kind::Event(_) => 4.0,
    }
}
