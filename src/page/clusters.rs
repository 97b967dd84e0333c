use model::{Cluster, Document, TIERS};
use yew::prelude::*;

use super::PageProps;
use super::symbols::{from, percent};
use crate::crowd::Crowd;

/// The signs in place of symbols that would cover one another: how many, at which scales.
///
/// Without scripts they lead to the table, where each symbol has its row.
pub(super) fn clusters(props: &PageProps) -> Html {
    props.galley.clusters.iter().map(|cluster| view_cluster(props, cluster)).collect()
}

fn view_cluster(props: &PageProps, cluster: &Cluster) -> Html {
    let (x, y) = percent(&props.article, cluster.at);
    let parts = usize::from(cluster.until) < TIERS.len();
    let crowd = crowd(&props.article, cluster);
    let place = format!("{},{}", cluster.at.x.round(), cluster.at.y.round());
    let class = classes!(from(cluster.from), parts.then(|| format!("until-{}", cluster.until)));
    html! {
        <svg class="cluster" role="none" {x} {y} data-off={(crowd.count == 0).then_some("true")}>
            <a {class} href="#table" data-cluster={place} data-members={members(props, cluster)} aria-label={crowd.spoken(parts)}>
                <circle class="touch" r="14" />
                <rect class="sign" x="-13" y="-11" width="26" height="22" rx="7" />
                <text y="4" text-anchor="middle" textLength={crowd.width()} lengthAdjust="spacingAndGlyphs">{ crowd.count }</text>
            </a>
        </svg>
    }
}

/// Those that stand as of the article; the app counts anew when the reader chooses another year.
fn crowd<'a>(document: &'a Document, cluster: &Cluster) -> Crowd<'a> {
    let objects = cluster.members.iter().filter_map(|ix| document.object(*ix));
    let mut standing = objects.filter(|object| document.stands(object, document.as_of.year)).peekable();
    let first = standing.peek().map_or("", |object| object.name.as_str());
    Crowd { first, count: standing.count() }
}

/// The ids of what the sign stands for, so that the app can light it with any of them and count them anew.
fn members(props: &PageProps, cluster: &Cluster) -> String {
    let objects = cluster.members.iter().filter_map(|ix| props.article.object(*ix));
    objects.map(|object| object.id.as_str()).collect::<Vec<_>>().join(" ")
}
