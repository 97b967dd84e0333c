use model::{CountrySet, Document, Kind};
use yew::prelude::*;

use crate::PageProps;
use crate::outlines::land;
use crate::side_ids;
use crate::{IdPrefix, Item};

/// The land and the areas over it.
pub(crate) fn basemap(props: &PageProps) -> Html {
    let sheet = &props.document.sheet;
    html! {
        <svg class="basemap" viewBox={format!("0 0 {} {}", sheet.width, sheet.height)} aria-hidden="true" focusable="false">
            { land(props) }
            { for parts(props) }
            { for layers(&props.document) }
            <g class="areas">{ view_areas(props) }</g>
        </svg>
    }
}

/// The parts of countries that joined the first set later than the rest, over their countries.
fn parts(props: &PageProps) -> Vec<Html> {
    let parts = props.document.sheet.sets.first().into_iter().flat_map(CountrySet::later_parts);
    let view = |part: &model::Part| {
        let href = ["#", &IdPrefix::Shape.id(&part.shape)].concat();
        html! { <use class="part" {href} data-part={part.shape.clone()} /> }
    };
    parts.map(view).collect()
}

/// The sets of countries but the first, which is a fill of the land itself; each a pattern over it.
fn layers(document: &Document) -> Vec<Html> {
    let sheet = &document.sheet;
    let sets = sheet.sets.iter().enumerate().skip(1).map(|(at, set)| {
        let members = set.members.iter().filter_map(|member| sheet.country(member.country));
        html! {
            <g class="layer" data-layer={at.to_string()}>
                { for members.map(|country| view_copy(&IdPrefix::Country.id(country.code.as_str()))) }
                { for set.parts_alone().map(|part| view_copy(&IdPrefix::Shape.id(&part.shape))) }
            </g>
        }
    });
    sets.collect()
}

fn view_copy(shape: &str) -> Html {
    html! { <use href={["#", shape].concat()} /> }
}

fn view_areas(props: &PageProps) -> Html {
    let document = &props.document;
    let areas = document.objects().filter_map(|(ix, object)| match &object.kind {
        Kind::Area(area) => Some((ix, object, area)),
        _ => None,
    });
    areas
        .map(|(ix, object, area)| {
            let id = object.id.as_str().to_owned();
            let href = ["#", &IdPrefix::Shape.id(&area.shape)].concat();
            props.attributes(Item::Object(object)).on(html! { <use class="area" {href} data-object={id} data-sides={side_ids(document, &document.sides_of(ix))} data-schematic={area.schematic.then_some("true")} /> })
        })
        .collect()
}
