use model::Kind;
use yew::prelude::*;

use super::PageProps;
use super::symbols::off;

/// The land, whose outlines stand once in the page, outside of the app, and the areas over it.
pub(super) fn basemap(props: &PageProps) -> Html {
    let sheet = &props.article.sheet;
    html! {
        <svg class="basemap" viewBox={format!("0 0 {} {}", sheet.width, sheet.height)} aria-hidden="true" focusable="false">
            <use href="#land" />
            <g class="areas">{ view_areas(props) }</g>
        </svg>
    }
}

fn view_areas(props: &PageProps) -> Html {
    let areas = props.article.objects.iter().filter_map(|object| match &object.kind {
        Kind::Area(area) => Some((object, area)),
        _ => None,
    });
    areas
        .map(|(object, area)| {
            let id = object.id.as_str().to_owned();
            html! { <use class="area" href={format!("#shape-{}", area.shape)} data-object={id} data-off={off(&props.article, object)} data-schematic={area.schematic.then_some("true")} /> }
        })
        .collect()
}
