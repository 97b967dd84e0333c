use model::{Document, Fixed, Force, ForceStatus, Kind, SiteStatus, Wording, group_thousands};
use yew::prelude::*;

use super::symbols::view_mark;
use crate::Article;

/// What [`legend`] draws.
pub(super) struct Legend {
    /// The document.
    pub article: Article,
    /// The year that the map shows.
    pub year: i16,
}

/// What the signs mean; only those that this article uses.
pub(super) fn legend(props: &Legend) -> Html {
    html! {
        <details class="legend">
            <summary>{ "Legend" }</summary>
            <div class="legend-body">
                { view_set(&props.article, props.year) }
                { view_circles(&props.article) }
                <ul>{ for entries(&props.article) }</ul>
                <p class="note">{ "Circles and open squares stand for a country or a stretch of border, not for a base." }</p>
            </div>
        </details>
    }
}

fn view_set(document: &Document, year: i16) -> Html {
    let Some(set) = document.sheet.sets.first() else { return Html::default() };
    let members = set.current(year).count();
    let date = if year == document.as_of.year {
        Wording::of(&document.language).date(model::When { day: None, ..document.as_of })
    } else {
        year.to_string()
    };
    html! {
        <p class="legend-set"><span class="swatch" data-set={set.id.clone()}></span><strong>{ format!("{members} {}", set.name) }</strong>{ format!(" · {date}") }</p>
    }
}

fn forces(document: &Document) -> impl Iterator<Item = &Force> {
    document.objects.iter().filter_map(|object| match &object.kind {
        Kind::Force(force) => Some(force),
        _ => None,
    })
}

/// The largest number and two rounder ones below it, as circles on one ground line.
fn view_circles(document: &Document) -> Html {
    let Some(largest) = forces(document).max_by_key(|force| force.troops) else { return Html::default() };
    let below = [10_000, 5_000, 1_000, 500, 100].into_iter().filter(|n| *n * 2 < largest.troops);
    let steps: Vec<u32> = std::iter::once(largest.troops).chain(below).take(3).collect();
    let r = largest.radius(document.sheet.troop_scale);
    let circles = steps.iter().map(|troops| {
        let radius = Force { troops: *troops, ..largest.clone() }.radius(document.sheet.troop_scale);
        let top = 2.0 * (r - radius) + 1.0;
        html! {
            <>
                <circle cx={Fixed(r + 1.0).to_string()} cy={Fixed(2.0 * r + 1.0 - radius).to_string()} r={Fixed(radius).to_string()} />
                <path d={format!("M{} {}H{}", Fixed(r + 1.0), Fixed(top), Fixed(2.0 * r + 16.0))} />
                <text x={Fixed(2.0 * r + 20.0).to_string()} y={Fixed(top + 4.0).to_string()}>{ group_thousands(*troops) }</text>
            </>
        }
    });
    html! {
        <figure class="legend-circles">
            <svg height={Fixed(2.0 * r + 8.0).to_string()} width="120" role="img" aria-label={format!("Circle areas for {} troops", spoken_steps(&steps))}>
                <g transform="translate(0 5)">{ for circles }</g>
            </svg>
            <figcaption>{ "US troops, area in proportion" }</figcaption>
        </figure>
    }
}

fn spoken_steps(steps: &[u32]) -> String {
    let words: Vec<String> = steps.iter().map(|n| group_thousands(*n)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Wording::of("en").list(&words)
}

/// A sign and its words for each kind and status that occurs.
fn entries(document: &Document) -> Vec<Html> {
    let kinds: Vec<&Kind> = document.objects.iter().map(|object| &object.kind).collect();
    let first = |test: fn(&Kind) -> bool| kinds.iter().copied().find(|kind| test(kind));
    let rows: [(Option<&Kind>, &str, &str, &str); 7] = [
        (first(|k| force_is(k, ForceStatus::Announced)), "force", "announced", "announced"),
        (first(|k| force_is(k, ForceStatus::Rotational)), "force", "rotational", "in rotation"),
        (first(|k| force_is(k, ForceStatus::Stationed)), "force", "stationed", "stationed"),
        (first(|k| site_is(k, SiteStatus::InService)), "site", "in-service", "missile defence in service"),
        (first(|k| site_is(k, SiteStatus::BeingBuilt)), "site", "being-built", "missile defence being built"),
        (first(|k| matches!(k, Kind::Area(_))), "area", "", "seized or held, as the map says"),
        (first(|k| matches!(k, Kind::Buildup(_))), "buildup", "", "no number given, position schematic"),
    ];
    rows.into_iter()
        .filter_map(|(kind, name, status, words)| Some(view_entry(document, kind?, name, status, words)))
        .collect()
}

fn force_is(kind: &Kind, status: ForceStatus) -> bool {
    matches!(kind, Kind::Force(force) if force.status == status)
}

fn site_is(kind: &Kind, status: SiteStatus) -> bool {
    matches!(kind, Kind::Site(site) if site.status == status)
}

fn view_entry(
    document: &Document,
    kind: &Kind,
    name: &'static str,
    status: &'static str,
    words: &'static str,
) -> Html {
    let mark = match kind {
        Kind::Force(_) => html! { <circle class="mark" r="6" /> },
        Kind::Area(_) => html! { <path class="mark swatch-area" d="M-9-6.500h18v13h-18z" /> },
        kind => view_mark(document, kind),
    };
    html! {
        <li>
            <svg class="symbol" viewBox="-12 -12 24 24" width="22" height="22" aria-hidden="true" data-kind={name} data-status={status}>{ mark }</svg>
            { words }
        </li>
    }
}
