use layout::{Cluster, ZOOM_STEPS};
use yew::prelude::*;

use crate::names::{attribute, class};
use crate::sheet_position::percent;
use crate::zoom_class::from;
use crate::{ClusterCount, Id, Item, PageProps};

/// The clusters in place of symbols that would cover one another: how many, at which scales.
///
/// Without scripts they lead to the table, where each symbol has its row.
pub(crate) fn clusters(props: &PageProps) -> Html {
    props.layout.clusters.iter().map(|cluster| view_cluster(props, cluster)).collect()
}

fn view_cluster(props: &PageProps, cluster: &Cluster) -> Html {
    let (x, y) = percent(&props.document, cluster.at);
    let splits = usize::from(cluster.until) < ZOOM_STEPS.len();
    let count = cluster_count(props, cluster);
    let place = format!("{},{}", cluster.at.x.round(), cluster.at.y.round());
    let class = classes!(from(cluster.from), splits.then(|| format!("{}{}", class::UNTIL, cluster.until)));
    let number = props.attributes(Item::ClusterNumber(count));
    let link = html! {
        <a {class} href={Id::Table.fragment()} data-cluster={place} data-members={members(props, cluster)}>
            <circle class="hit-area" r="14" />
            <rect class="cluster-shape" x="-13" y="-11" width="26" height="22" rx="7" />
            { number.on(html! { <text y="4" text-anchor="middle" lengthAdjust="spacingAndGlyphs"></text> }) }
        </a>
    };
    props.attributes(Item::Cluster(count)).on(html! {
        <svg class="cluster" role="none" {x} {y}>{ props.attributes(Item::ClusterLink(count, splits)).on(link) }</svg>
    })
}

/// Those that stand as of the article; the app counts anew when the reader chooses another year.
fn cluster_count<'a>(props: &'a PageProps, cluster: &Cluster) -> ClusterCount<'a> {
    let objects = cluster.members.iter().filter_map(|ix| props.document.object(*ix));
    let standing = objects.filter(|object| !props.attributes(Item::Object(object)).has(attribute::OFF));
    ClusterCount::of(&props.document, standing.map(|object| object.id.as_str()))
}

/// The ids of what the cluster stands for, so that the app can light it with any of them and count them anew.
fn members(props: &PageProps, cluster: &Cluster) -> String {
    let objects = cluster.members.iter().filter_map(|ix| props.document.object(*ix));
    objects.map(|object| object.id.as_str()).collect::<Vec<_>>().join(" ")
}
