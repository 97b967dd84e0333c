//! The outlines, each once in the page: of countries where the map shows them, of areas for the map to use.

use std::sync::Arc;

use model::{CountryCode, Outline};
use yew::prelude::*;

use crate::path_data::path_data;
use crate::{Id, IdPrefix, Item, PageProps};

/// The patterns of the map, each once for the sheet and once for the legend: of areas, and of the sets of countries
/// that lie over the land, by their place in the document.
const PATTERNS: &[(&str, &str)] = &[(Id::Hatch.as_str(), "hatch"), ("layer-1", "dots"), ("layer-2", "lines")];

/// The outlines of the countries, with their names, and of the areas that a page draws, as SVG path data in kilometres of the
/// sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlines {
    countries: Arc<[(CountryCode, Option<String>, String)]>,
    areas: Arc<[(String, String)]>,
}

impl Outlines {
    /// The names and outlines of countries by their code, and the outlines of areas by their name, on the sheet.
    pub fn new<'a>(
        countries: impl IntoIterator<Item = (CountryCode, Option<String>, &'a Outline)>,
        areas: impl IntoIterator<Item = (&'a str, &'a Outline)>,
    ) -> Self {
        Self {
            countries: countries
                .into_iter()
                .map(|(code, name, outline)| (code, name, path_data(outline)))
                .collect(),
            areas: areas.into_iter().map(|(name, outline)| (name.to_owned(), path_data(outline))).collect(),
        }
    }
}

/// An SVG of no size that holds the patterns and, by its id, the outline of each area.
pub(crate) fn shapes(props: &PageProps) -> Html {
    let areas = props.outlines.areas.iter();
    html! {
        <svg class="shapes" aria-hidden="true" focusable="false">
            <defs>
                { for PATTERNS.iter().map(|(id, class)| view_patterns(id, class)) }
                { for areas.map(|(name, d)| html! { <path id={IdPrefix::Shape.id(name)} d={d.clone()} /> }) }
            </defs>
        </svg>
    }
}

/// A pattern for the sheet, in kilometres, and for the legend, in pixels.
fn view_patterns(id: &str, class: &'static str) -> Html {
    let drawing = match class {
        "dots" => html! { <circle cx="3" cy="3" r=".9" /> },
        _ => html! { <path d="M0 0v6" /> },
    };
    let pattern = |id: String, transform: &'static str| {
        html! {
            <pattern {id} {class} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={transform}>
                { drawing.clone() }
            </pattern>
        }
    };
    html! { <>{ pattern(id.to_owned(), "rotate(45) scale(4)") }{ pattern(format!("{id}-legend"), "rotate(45)") }</> }
}

/// The countries, each by its id, in the map itself: browsers would lay out copies of them anew.
pub(crate) fn land(props: &PageProps) -> Html {
    let countries = props.outlines.countries.iter();
    html! { <g id={Id::Land} class="land">{ for countries.map(|(code, name, d)| view_country(props, *code, name.as_deref(), d)) }</g> }
}

/// A country; its title says what the page has on it.
fn view_country(props: &PageProps, code: CountryCode, name: Option<&str>, d: &str) -> Html {
    let id = IdPrefix::Country.id(code.as_str());
    let joined = props.document.sheet.sets.first().and_then(|set| set.joined(code));
    let about = name.map(|name| props.words().country(&props.document, code, name));
    props.attributes(Item::Country(code)).on(html! {
        <path {id} d={d.to_owned()} data-joined={joined.map(|year| year.to_string())}>{ about.map(|about| html! { <title>{ about }</title> }) }</path>
    })
}
