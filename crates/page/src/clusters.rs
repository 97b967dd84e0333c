use layout::{Cluster, ZOOM_STEPS};
use model::Document;
use yew::prelude::*;

use crate::ClusterCount;
use crate::PageProps;
use crate::symbols::{from, percent};

/// The signs in place of symbols that would cover one another: how many, at which scales.
///
/// Without scripts they lead to the table, where each symbol has its row.
pub(crate) fn clusters(props: &PageProps) -> Html {
    props.layout.clusters.iter().map(|cluster| view_cluster(props, cluster)).collect()
}

fn view_cluster(props: &PageProps, cluster: &Cluster) -> Html {
    let (x, y) = percent(&props.document, cluster.at);
    let parts = usize::from(cluster.until) < ZOOM_STEPS.len();
    let cluster_count = cluster_count(&props.document, cluster);
    let place = format!("{},{}", cluster.at.x.round(), cluster.at.y.round());
    let class = classes!(from(cluster.from), parts.then(|| format!("until-{}", cluster.until)));
    html! {
        <svg class="cluster" role="none" {x} {y} data-off={(cluster_count.count == 0).then_some("true")}>
            <a {class} href="#table" data-cluster={place} data-members={members(props, cluster)} aria-label={cluster_count.accessible_name(parts)}>
                <circle class="touch" r="14" />
                <rect class="sign" x="-13" y="-11" width="26" height="22" rx="7" />
                <text y="4" text-anchor="middle" textLength={cluster_count.width()} lengthAdjust="spacingAndGlyphs">{ cluster_count.count }</text>
            </a>
        </svg>
    }
}

/// Those that stand as of the article; the app counts anew when the reader chooses another year.
fn cluster_count<'a>(document: &'a Document, cluster: &Cluster) -> ClusterCount<'a> {
    let objects = cluster.members.iter().filter_map(|ix| document.object(*ix));
    let mut standing = objects.filter(|object| document.stands(object, document.as_of.year)).peekable();
    let first = standing.peek().map_or("", |object| object.name.as_str());
    ClusterCount { first, count: standing.count() }
}

/// The ids of what the sign stands for, so that the app can light it with any of them and count them anew.
fn members(props: &PageProps, cluster: &Cluster) -> String {
    let objects = cluster.members.iter().filter_map(|ix| props.document.object(*ix));
    objects.map(|object| object.id.as_str()).collect::<Vec<_>>().join(" ")
}
