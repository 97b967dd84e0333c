use layout::symbols::{circle_radius, legend_shape};
use model::{Document, Fixed, Kind};
use words::subject;
use yew::prelude::*;

use crate::symbols::view_shape;
use crate::{Id, IdPrefix, Item, PageLocation, PageProps};

/// What the symbols mean, only those that this article uses; and what lies below them, which is not the article's.
pub(crate) fn legend(props: &PageProps) -> Html {
    html! {
        <details class="legend">
            <summary>{ props.words().page.map.legend }</summary>
            <div class="legend-body">
                { view_layers(props) }
                { view_circles(props) }
                <ul class="legend-symbols">{ for entries(&props.document) }</ul>
                <p class="note">{ subject::LEGEND_NOTE }</p>
            </div>
        </details>
    }
}

/// The sets of countries, each to be shown or not; style alone shows them, so that this works without scripts.
fn view_layers(props: &PageProps) -> Html {
    let sets = props.document.sheet.sets.iter().enumerate().map(|(at, set)| {
        let id = IdPrefix::Layer.id(&set.id);
        let is_shown = props.attributes(Item::LayerBox(at as u8)).has("checked");
        html! {
            <label>
                <input type="checkbox" {id} data-layer={set.id.clone()} checked={is_shown} />
                <svg class="swatch" width="20" height="14" aria-hidden="true" data-layer={at.to_string()}><rect width="20" height="14" /></svg>
                { &set.name }
            </label>
        }
    });
    let words = &props.words().page.map;
    let (before, after) = words.layers.around();
    // An embedded card has no sources of its own.
    let (href, target) = match props.location {
        PageLocation::Embed => ([props.location.to_top(), &Id::About.fragment()].concat(), Some("_blank")),
        _ => (Id::About.fragment(), None),
    };
    html! {
        <fieldset class="layers">
            <legend>{ before }<a {href} {target}>{ words.layers_source }</a>{ after }</legend>
            { for sets }
        </fieldset>
    }
}

/// The largest number and two rounder ones below it, as circles on one ground line.
fn view_circles(props: &PageProps) -> Html {
    let (words, scale) = (props.words(), props.layout.circle_scale);
    let counts = props.document.objects.iter().filter_map(|object| object.kind.count());
    let Some(largest) = counts.map(|count| count.number).max() else { return Html::default() };
    let below = [10_000, 5_000, 1_000, 500, 100].into_iter().filter(|number| *number * 2 < largest);
    let r = circle_radius(largest, scale);
    let circles = std::iter::once(largest)
        .chain(below)
        .take(3)
        .map(|number| view_circle(r, circle_radius(number, scale), &words.number(number)));
    html! {
        <figure class="legend-circles">
            <svg height={Fixed(2.0 * r + 8.0).to_string()} width="120" role="img" aria-label={words.page.map.circles}>
                <g transform="translate(0 5)">{ for circles }</g>
            </svg>
            <figcaption>{ subject::CIRCLES }</figcaption>
        </figure>
    }
}

/// A circle within the largest one, with a line to its number.
fn view_circle(largest: f32, radius: f32, number: &str) -> Html {
    let (middle, ground) = (largest + 1.0, 2.0 * largest + 1.0);
    let top = ground - 2.0 * radius;
    html! {
        <>
            <circle cx={Fixed(middle).to_string()} cy={Fixed(ground - radius).to_string()} r={Fixed(radius).to_string()} />
            <path d={format!("M{} {}H{}", Fixed(middle), Fixed(top), Fixed(ground + 15.0))} />
            <text x={Fixed(ground + 19.0).to_string()} y={Fixed(top + 4.0).to_string()}>{ number }</text>
        </>
    }
}

/// A symbol and its words for each kind and status that occurs.
fn entries(document: &Document) -> Vec<Html> {
    let mut seen = Vec::new();
    let mut entries = Vec::new();
    for kind in document.objects.iter().map(|object| &object.kind) {
        let symbol = (kind.name(), kind.status());
        if !seen.contains(&symbol)
            && let Some(words) = subject::legend(kind)
        {
            seen.push(symbol);
            entries.push(view_entry(kind, words));
        }
    }
    entries
}

fn view_entry(kind: &Kind, words: &'static str) -> Html {
    html! {
        <li>
            <svg class="symbol" viewBox="-12 -12 24 24" width="22" height="22" aria-hidden="true" data-kind={kind.name()} data-status={kind.status()}>{ legend_shape(kind).map(view_shape) }</svg>
            { words }
        </li>
    }
}
