use model::Kind;
use yew::prelude::*;

use super::sheet::SheetProps;

/// The land, whose outlines stand once in the page, outside of the app, and the areas over it.
pub(super) fn basemap(props: &SheetProps) -> Html {
    let sheet = &props.article.sheet;
    html! {
        <svg class="basemap" viewBox={format!("0 0 {} {}", sheet.width, sheet.height)} aria-hidden="true" focusable="false">
            <use href="#land" />
            <g class="areas">{ view_areas(props) }</g>
        </svg>
    }
}

fn view_areas(props: &SheetProps) -> Html {
    let areas = props.article.objects().filter_map(|(ix, object)| match &object.kind {
        Kind::Area(area) if object.period.touches(props.year) => Some((ix, object, area)),
        _ => None,
    });
    areas
        .map(|(ix, object, area)| {
            let id = object.id.as_str().to_owned();
            let lit = props.lit.object(ix).then_some("true");
            html! { <use class="area" href={format!("#shape-{}", area.shape)} data-object={id} data-lit={lit} data-schematic={area.schematic.then_some("true")} /> }
        })
        .collect()
}
