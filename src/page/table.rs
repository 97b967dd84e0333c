use model::{Document, Force, ForceStatus, Kind, Object, ObjectIx, Wording, group_thousands};
use yew::prelude::*;

use super::PageProps;
use crate::Article;
use crate::sign::Sign;

/// “What the map shows”: a row a symbol.
pub(super) fn table(props: &PageProps) -> Html {
    let article = &props.article;
    let rows = article.objects().filter(|(_, object)| object.is_mapped());
    html! {
        <section id="table" class="appendix">
            <h2>{ "What the map shows" }</h2>
            <table class="shown">
                <thead><tr>
                    <th scope="col">{ "What and where" }</th>
                    <th scope="col" class="count">{ "How many" }</th>
                    <th scope="col">{ "Who says so, as of when" }</th>
                </tr></thead>
                <tbody>{ for rows.map(|(ix, object)| view_row(props, ix, object)) }</tbody>
                { view_sums(article) }
            </table>
        </section>
    }
}

fn view_row(props: &PageProps, ix: ObjectIx, object: &Object) -> Html {
    let sign = Sign::of(&props.article, object);
    let id = object.id.as_str();
    let notes =
        [Some(sign.status.as_str()), sign.schematic].into_iter().flatten().collect::<Vec<_>>().join("; ");
    html! {
        <tr data-object={id.to_owned()}>
            <th scope="row">
                <a href={format!("#{id}")} data-object={id.to_owned()}>{ &object.name }</a>
                <span class="note">{ notes }</span>
            </th>
            <td class="count">{ sign.count.as_deref().unwrap_or("–") }</td>
            <td>
                { sign.source() }
                <span class="note">{ sign.as_of }</span>
                <span class="note">{ "Evidence: " }{ view_evidence(props, ix) }</span>
            </td>
        </tr>
    }
}

fn view_evidence(props: &PageProps, ix: ObjectIx) -> Html {
    let links = props.article.evidence(ix).enumerate().map(|(at, (_, sentence))| {
        let card = props.folder.to_card(&props.article, sentence.card);
        let number = (at + 1).to_string();
        let label = format!("Sentence {number}: {}", sentence.text);
        html! {
            <a href={format!("{card}#{}", sentence.id)} data-sentence={sentence.id.as_str().to_owned()} aria-label={label}>{ number }</a>
        }
    });
    links.collect()
}

fn view_sums(article: &Article) -> Html {
    let sums = [ForceStatus::Stationed, ForceStatus::Rotational, ForceStatus::Announced]
        .map(|s| (s, sum(article, s)));
    let wording = Wording::of(&article.language);
    let rows = sums.into_iter().filter(|(_, (count, _, _))| *count > 1).map(|(status, (_, troops, about))| {
        let troops = if about { format!("about {}", group_thousands(troops)) } else { group_thousands(troops) };
        html! {
            <tr>
                <th scope="row">{ format!("Troops {}, sum of the rows above", wording.force_status(status)) }</th>
                <td class="count">{ troops }</td>
                <td><span class="note">{ "added up here" }</span></td>
            </tr>
        }
    });
    html! { <tfoot>{ for rows }</tfoot> }
}

/// How many rows have a status, how many troops they have together, and whether any of them is “about”.
fn sum(document: &Document, status: ForceStatus) -> (usize, u32, bool) {
    let forces = document.objects.iter().filter_map(|object| match &object.kind {
        Kind::Force(force) if force.status == status => Some(force),
        _ => None,
    });
    forces.fold((0, 0, false), |(count, troops, about), force: &Force| {
        (count + 1, troops + force.troops, about || force.about)
    })
}
