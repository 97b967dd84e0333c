use layout::symbols::circle_radius;
use model::{Document, Fixed, Force, Kind};
use words::group_thousands;
use yew::prelude::*;

use crate::symbols::{kind_and_status, view_shape};
use crate::{Id, IdPrefix, Item, PageLocation, PageProps};

/// What the signs mean, only those that this article uses; and what lies below them, which is not the article's.
pub(crate) fn legend(props: &PageProps) -> Html {
    html! {
        <details class="legend">
            <summary>{ "Legend" }</summary>
            <div class="legend-body">
                { view_layers(props) }
                { view_circles(props) }
                <ul class="legend-symbols">{ for entries(props) }</ul>
                <p class="note">{ "Circles and open squares stand for a country or a stretch of border, not for a base. Borders are today’s at every date." }</p>
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
    // A frame has no sources of its own.
    let (href, target) = match props.location {
        PageLocation::Embed => ([props.location.to_top(), &Id::About.fragment()].concat(), Some("_blank")),
        _ => (Id::About.fragment(), None),
    };
    html! {
        <fieldset class="layers">
            <legend>{ "Background, " }<a {href} {target}>{ "not from the article" }</a></legend>
            { for sets }
        </fieldset>
    }
}

fn forces(document: &Document) -> impl Iterator<Item = &Force> {
    document.objects.iter().filter_map(|object| match &object.kind {
        Kind::Force(force) => Some(force),
        _ => None,
    })
}

/// The largest number and two rounder ones below it, as circles on one ground line.
fn view_circles(props: &PageProps) -> Html {
    let (document, scale) = (&props.document, props.layout.circle_scale);
    let Some(largest) = forces(document).max_by_key(|force| force.troops) else { return Html::default() };
    let below = [10_000, 5_000, 1_000, 500, 100].into_iter().filter(|n| *n * 2 < largest.troops);
    let steps: Vec<u32> = std::iter::once(largest.troops).chain(below).take(3).collect();
    let r = circle_radius(largest, scale);
    let circles = steps.iter().map(|troops| {
        let force = Force { troops: *troops, ..largest.clone() };
        view_circle(r, circle_radius(&force, scale), &group_thousands(*troops))
    });
    html! {
        <figure class="legend-circles">
            <svg height={Fixed(2.0 * r + 8.0).to_string()} width="120" role="img" aria-label="Circles of three sizes with their numbers">
                <g transform="translate(0 5)">{ for circles }</g>
            </svg>
            <figcaption>{ "US troops, area in proportion" }</figcaption>
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

/// A sign and its words for each kind and status that occurs.
fn entries(props: &PageProps) -> Vec<Html> {
    let mut seen = Vec::new();
    let mut entries = Vec::new();
    for object in &props.document.objects {
        let symbol = kind_and_status(&object.kind);
        if !seen.contains(&symbol)
            && let Some(words) = words(symbol)
        {
            seen.push(symbol);
            entries.push(view_entry(props, &object.kind, symbol, words));
        }
    }
    entries
}

fn words(symbol: (&str, Option<&str>)) -> Option<&'static str> {
    match symbol {
        ("force", Some("announced")) => Some("announced"),
        ("force", Some("rotational")) => Some("in rotation"),
        ("force", _) => Some("stationed"),
        ("site", Some("in-service")) => Some("missile defence in service"),
        ("site", _) => Some("missile defence being built"),
        ("area", None) => Some("seized or held"),
        ("area", _) => Some("held, outline schematic"),
        ("buildup", _) => Some("number and place not given"),
        _ => None,
    }
}

fn view_entry(
    props: &PageProps,
    kind: &Kind,
    (name, status): (&'static str, Option<&'static str>),
    words: &'static str,
) -> Html {
    let shape = match kind {
        Kind::Force(_) => html! { <circle class="shape" r="6" /> },
        Kind::Area(_) => html! { <path class="shape swatch-area" d="M-9-6.5h18v13h-18z" /> },
        kind => view_shape(kind, props.layout.circle_scale),
    };
    html! {
        <li>
            <svg class="symbol" viewBox="-12 -12 24 24" width="22" height="22" aria-hidden="true" data-kind={name} data-status={status}>{ shape }</svg>
            { words }
        </li>
    }
}
