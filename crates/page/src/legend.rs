use layout::symbols::{circle_radius, legend_shape};
use model::{Area, CountrySet, Fixed, JOINED, Kind};
use words::subject;
use yew::prelude::*;

use crate::names::attribute;
use crate::symbols::view_shape;
use crate::{ClusterCount, Id, IdPrefix, Item, PageLocation, PageProps};

/// What the symbols mean, only those that this article uses; and what lies below them, which is not the article's.
pub(crate) fn legend(props: &PageProps) -> Html {
    html! {
        <details class="legend">
            <summary>{ props.words().page.map.legend }</summary>
            <div class="legend-body">
                { view_layers(props) }
                { view_circles(props) }
                <ul class="legend-symbols">{ for parts(props) }{ for entries(props) }</ul>
                <p class="note">{ subject::LEGEND_BORDERS }{ " " }{ explaining(props, is_schematic, html! { <span>{ subject::LEGEND_POSITIONS }</span> }) }</p>
            </div>
        </details>
    }
}

/// Whether symbols of a kind stand anywhere in their country or area.
fn is_schematic(kind: &Kind) -> bool {
    matches!(kind, Kind::Force(_) | Kind::Buildup(_))
}

/// The sets of countries, each to be shown or not; style alone shows them, so that this works without scripts.
fn view_layers(props: &PageProps) -> Html {
    let sets = props.document.sheet.sets.iter().zip(0..).map(|(set, at)| {
        let swatch = html! { <svg class="swatch" width="20" height="14" aria-hidden="true" data-layer={at.to_string()}><rect width="20" height="14" /></svg> };
        view_layer(props, at, (&set.id, &set.source.source), swatch, &set.name)
    });
    let joined = props.document.sheet.sets.first().map(|_| html! {
        <span class="joined-key">
            <svg class="swatch" width="20" height="14" aria-hidden="true"><rect class="joined" width="20" height="14" /></svg>
            { props.words().page.map.joined }
        </span>
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
            <legend><span>{ before }<a {href} {target}>{ words.layers_source }</a>{ after }</span></legend>
            { for sets }
            { view_joined_layer(props) }
            { joined }
        </fieldset>
    }
}

fn view_layer(props: &PageProps, at: u8, (name, source): (&str, &str), swatch: Html, words: &str) -> Html {
    let is_shown = props.attributes(Item::LayerBox(at)).has("checked");
    html! {
        <label title={props.words().page.map.layer_source.with([source])}>
            <input type="checkbox" id={IdPrefix::Layer.id(name)} data-layer={name.to_owned()} checked={is_shown} />
            { swatch }
            { words }
        </label>
    }
}

/// The periods in which members of the first set joined.
fn view_joined_layer(props: &PageProps) -> Option<Html> {
    let sheet = &props.document.sheet;
    let set = sheet.sets.first()?;
    let years = set.period_years();
    let (at, words) = (sheet.layer(JOINED)?, props.words());
    let [first, last] = [years.first()?, years.last()?].map(|(first, last)| words.years(*first, *last));
    let swatch = html! {
        <svg class="swatch" width="20" height="14" aria-hidden="true">
            { for (1..=years.len()).map(|at| html! { <rect x={((at - 1) * 5).to_string()} width="5" height="14" data-period={at.to_string()} /> }) }
        </svg>
    };
    let name = words.page.map.joined_layer.with([&first, &last]);
    Some(view_layer(props, at, (JOINED, &set.source.source), swatch, &name))
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
    explaining(
        props,
        |kind| kind.count().is_some(),
        html! {
            <figure class={classes!("legend-circles")}>
                <svg height={Fixed(2.0 * r + 8.0).to_string()} width="120" role="img" aria-label={words.page.map.circles}>
                    <g transform="translate(0 5)">{ for circles }</g>
                </svg>
                <figcaption>{ subject::CIRCLES }</figcaption>
            </figure>
        },
    )
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
fn entries(props: &PageProps) -> Vec<Html> {
    let mut seen = Vec::new();
    let mut entries = Vec::new();
    for kind in props.document.objects.iter().flat_map(|object| signs(&object.kind)) {
        let symbol = (kind.name(), kind.status());
        if !seen.contains(&symbol)
            && let Some(words) = subject::legend(&kind)
        {
            seen.push(symbol);
            entries.push(view_entry(props, &kind, words));
        }
    }
    entries
}

/// What is to be explained of a kind: of a schematic area the hatch and, apart from it, the edge.
fn signs(kind: &Kind) -> Vec<Kind> {
    match kind {
        Kind::Area(area) if area.schematic => {
            vec![Kind::Area(Area { schematic: false, ..area.clone() }), kind.clone()]
        }
        kind => vec![kind.clone()],
    }
}

fn view_entry(props: &PageProps, kind: &Kind, words: &'static str) -> Html {
    let is_of = |other: &Kind| {
        other.name() == kind.name() && (kind.status().is_none() || other.status() == kind.status())
    };
    explaining(
        props,
        is_of,
        html! {
            <li data-kind={kind.name()}>
                <svg class="symbol" viewBox="-12 -12 24 24" width="22" height="22" aria-hidden="true" data-kind={kind.name()} data-status={kind.status()}>{ legend_shape(kind).map(view_shape) }</svg>
                { words }
            </li>
        },
    )
}

/// An entry with the ids of what it explains: it shows as long as any of it stands.
fn explaining(props: &PageProps, is_of: impl Fn(&Kind) -> bool, entry: Html) -> Html {
    let objects = || props.document.objects.iter().filter(|object| is_of(&object.kind));
    let standing = objects().filter(|object| !props.attributes(Item::Object(object)).has(attribute::OFF));
    let count = ClusterCount::of(&props.document, standing.map(|object| object.id.as_str()));
    let ids: Vec<&str> = objects().map(|object| object.id.as_str()).collect();
    let mut attributes = props.attributes(Item::Cluster(count));
    attributes.list.push((attribute::MEMBERS, Some(ids.join(" ").into())));
    attributes.on(entry)
}

/// The parts of countries that are not yet in the first set at some date.
fn parts(props: &PageProps) -> Vec<Html> {
    let parts = props.document.sheet.sets.first().into_iter().flat_map(CountrySet::later_parts);
    let view = |part: &model::Part| {
        html! {
            <li data-part={part.shape.clone()}>
                <svg class="swatch" width="20" height="14" aria-hidden="true"><rect class="part" width="20" height="14" /></svg>
                { props.words().page.map.part.with([&part.name, &part.from.to_string()]) }
            </li>
        }
    };
    parts.map(view).collect()
}
