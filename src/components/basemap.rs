use model::{CountryIx, Document, Kind};
use yew::prelude::*;

use super::sheet::SheetProps;

/// Countries and areas; their outlines stand once in the page, outside of the app.
pub(super) fn basemap(props: &SheetProps) -> Html {
    let sheet = &props.article.sheet;
    let countries = sheet.countries.iter().enumerate().map(|(at, country)| {
        let ix = CountryIx(at as u16);
        html! {
            <use
                href={format!("#country-{}", country.code)}
                data-set={in_set(&props.article, ix, props.year)}
                data-lit={is_lit(props, ix).then_some("true")}
            />
        }
    });
    html! {
        <svg class="basemap" viewBox={format!("0 0 {} {}", sheet.width, sheet.height)} aria-hidden="true" focusable="false">
            <g class="countries">{ for countries }</g>
            <g class="areas">{ view_areas(props) }</g>
        </svg>
    }
}

fn in_set(document: &Document, country: CountryIx, year: i16) -> Option<AttrValue> {
    if document.sheet.subject.contains(&country) {
        return Some("subject".into());
    }
    document.sheet.sets.first().filter(|set| set.has(country, year)).map(|set| set.id.clone().into())
}

/// A country is lit when a place that consists of countries is.
fn is_lit(props: &SheetProps, country: CountryIx) -> bool {
    props.article.objects().any(|(ix, object)| match &object.kind {
        Kind::Place(place) => props.lit.object(ix) && place.countries.contains(&country),
        Kind::Force(force) => props.lit.object(ix) && force.countries.contains(&country),
        _ => false,
    })
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
            html! { <use class="area" href={format!("#shape-{}", area.shape)} data-object={id} data-lit={lit} /> }
        })
        .collect()
}
