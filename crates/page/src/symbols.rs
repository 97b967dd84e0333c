use layout::{SymbolPlacement, SymbolShape, symbols::radius};
use model::{Document, Fixed, Kind, MapPoint, Object, ObjectIx};
use yew::prelude::*;

use crate::accessible_name;
use crate::clusters::clusters;
use crate::sheet_position::percent;
use crate::side_ids;
use crate::zoom_class::from;
use crate::{Item, ObjectFacts, PageProps};

/// The symbols and the clusters: placed in per cent of the sheet, drawn in CSS pixels.
pub(crate) fn symbols(props: &PageProps) -> Html {
    let order = props.document.reading_order();
    html! {
        <svg class="symbols" role="group" aria-label={props.words().page.map.symbols}>
            { for order.into_iter().map(|ix| view_object(props, ix)) }
            { clusters(props) }
        </svg>
    }
}

/// The first position carries the link; the others are the same object drawn again.
fn view_object(props: &PageProps, ix: ObjectIx) -> Html {
    let Some(object) = props.document.object(ix).filter(|object| !object.is_event()) else {
        return Html::default();
    };
    let positions = object.positions().iter().enumerate();
    positions.map(|(at, point)| view_position(props, ix, object, *point, at)).collect()
}

fn view_position(props: &PageProps, ix: ObjectIx, object: &Object, at: MapPoint, nth: usize) -> Html {
    let (document, placement) = (&props.document, props.layout.symbol(ix, nth));
    let scale = props.layout.circle_scale;
    let (x, y) = percent(document, at);
    let id = object.id.as_str().to_owned();
    let (kind, status) = (object.kind.name(), object.kind.status());
    let (facts, reported) = evidence_words(document, object).unzip();
    let shape = view_moved(placement, radius(&object.kind, scale), view_symbol(&object.kind, scale));
    props.attributes(Item::Object(object)).on(html! {
        <svg class="symbol" role="none" {x} {y} data-kind={kind} data-status={status} data-sides={side_ids(document, &document.sides_of(ix))}>
            if nth == 0 {
                <a class={from(placement.first_step)} href={format!("#{id}")} id={id.clone()} data-object={id} aria-label={accessible_name(document, object)} data-facts={facts} data-reported={reported}>{ shape }</a>
            } else {
                <g class={from(placement.first_step)} data-object={id}>{ shape }</g>
            }
        </svg>
    })
}

/// What the evidence says of an object before its sentences: what is known, then who says so and as of when; nothing of places.
fn evidence_words(document: &Document, object: &Object) -> Option<(String, String)> {
    let known = ObjectFacts::of(document, object);
    let facts = [known.kind.count.as_deref(), Some(known.kind.status.as_str()), known.kind.schematic];
    let facts: Vec<&str> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    (!facts.is_empty()).then(|| (facts.join(" · "), [&known.source(), " · ", &known.as_of].concat()))
}

/// A shape beside its true place, with a dot there and a line between; or the shape as it is.
fn view_moved(placement: SymbolPlacement, reach: f32, shape: Html) -> Html {
    if !placement.is_moved() {
        return shape;
    }
    let (x, y) = (f32::from(placement.offset.0), f32::from(placement.offset.1));
    let part = (1.0 - reach / x.hypot(y)).max(0.0);
    let line = format!("M0 0L{} {}", Fixed(x * part), Fixed(y * part));
    html! {
        <>
            <path class="leader" d={line} />
            <circle class="dot" r="2" />
            <g transform={format!("translate({x} {y})")}>{ shape }</g>
        </>
    }
}

/// The shape of a symbol, round the origin, with a disc below it that a finger can hit.
fn view_symbol(kind: &Kind, circle_scale: f32) -> Html {
    let reach = Fixed(f32::max(radius(kind, circle_scale) + 3.0, 14.0)).to_string();
    let shape = layout::symbols::shape(kind, circle_scale);
    html! { <><circle class="hit-area" r={reach} />{ shape.map(view_shape) }</> }
}

/// A shape round the origin.
pub(crate) fn view_shape(shape: SymbolShape) -> Html {
    match shape {
        SymbolShape::Circle(radius) => html! { <circle class="shape" r={Fixed(radius).to_string()} /> },
        SymbolShape::Path(d) => html! { <path class="shape" {d} /> },
    }
}
