use model::{Cluster, TIERS};
use yew::prelude::*;

use super::PageProps;
use super::symbols::{from, percent};

/// From this number on its digits are set narrower, to stay within the sign.
const MANY: u16 = 1000;

/// The signs in place of symbols that would cover one another: how many, at which scales.
///
/// Without scripts they lead to the table, where each symbol has its row.
pub(super) fn clusters(props: &PageProps) -> Html {
    props.galley.clusters.iter().map(|cluster| view_cluster(props, cluster)).collect()
}

fn view_cluster(props: &PageProps, cluster: &Cluster) -> Html {
    let (x, y) = percent(&props.article, cluster.at);
    let parts = usize::from(cluster.until) < TIERS.len();
    let count = cluster.symbols;
    let place = format!("{},{}", cluster.at.x.round(), cluster.at.y.round());
    let class = classes!(from(cluster.from), parts.then(|| format!("until-{}", cluster.until)));
    let width = (count >= MANY).then_some("22");
    html! {
        <svg class="cluster" role="none" {x} {y}>
            <a {class} href="#table" data-cluster={place} data-members={members(props, cluster)} aria-label={spoken(props, cluster, parts)}>
                <circle class="touch" r="14" />
                <rect class="sign" x="-13" y="-11" width="26" height="22" rx="7" />
                <text y="4" text-anchor="middle" textLength={width} lengthAdjust={width.map(|_| "spacingAndGlyphs")}>{ count }</text>
            </a>
        </svg>
    }
}

/// The ids of what the sign stands for, so that the app can light it with any of them.
fn members(props: &PageProps, cluster: &Cluster) -> String {
    let objects = cluster.members.iter().filter_map(|ix| props.article.object(*ix));
    objects.map(|object| object.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// No two signs of one scale have a member in common, so that its name makes theirs unique.
fn spoken(props: &PageProps, cluster: &Cluster, parts: bool) -> String {
    let first = cluster.members.first().and_then(|ix| props.article.object(*ix));
    let first = first.map(|object| object.name.as_str()).unwrap_or_default();
    let way = if parts { "closer they part" } else { "the table names them" };
    format!("{} symbols here, {first} among them; {way}", cluster.symbols)
}
