use model::{Kind, Object, ObjectIx};
use yew::prelude::*;

use crate::side_ids;
use crate::sort_ranks::{Rank, SortRanks};
use crate::sums::sums;
use crate::table_downloads::table_downloads;
use crate::{ButtonAction, Id, ObjectFacts, PageProps};

/// “What the map shows”: a row a symbol.
pub(crate) fn table(props: &PageProps) -> Html {
    let rows: Vec<_> = props.document.objects().filter(|(_, object)| object.is_mapped()).collect();
    let sort_ranks = SortRanks::of(&rows);
    html! {
        <section id={Id::Table} class="appendix">
            <h2>{ "What the map shows" }</h2>
            <table class="shown">
                <thead><tr>
                    { view_sortable("What and where", None, ButtonAction::SortByName, "Sort by name") }
                    { view_sortable("How many", Some("count"), ButtonAction::SortByNumber, "Sort by number") }
                    <th scope="col">{ "Who says so, as of when" }</th>
                </tr></thead>
                <tbody>{ for rows.iter().enumerate().map(|(at, (ix, object))| view_row(props, *ix, object, &sort_ranks.row(at))) }</tbody>
                { sums(props) }
            </table>
            { table_downloads(props) }
        </section>
    }
}

/// A column's head, with the button that sorts by it where there are scripts.
fn view_sortable(
    words: &str,
    class: Option<&'static str>,
    action: ButtonAction,
    label: &'static str,
) -> Html {
    html! {
        <th scope="col" {class} aria-sort="none">
            { words }
            <button type="button" class="sort needs-scripts" data-action={action} aria-label={label}></button>
        </th>
    }
}

fn view_row(props: &PageProps, ix: ObjectIx, object: &Object, rank: &Rank) -> Html {
    let object_facts = ObjectFacts::of(&props.document, object);
    let id = object.id.as_str();
    let notes =
        [Some(object_facts.status.clone()), object_facts.schematic.map(str::to_owned), shared(object)];
    let notes = notes.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let sides = side_ids(&props.document, &props.document.sides_of(ix));
    let number = |rank: Option<usize>| rank.map(|rank| rank.to_string());
    html! {
        <tr data-object={id.to_owned()} data-sides={sides} data-article-rank={rank.order.to_string()} data-name-rank={number(rank.name)} data-number-rank={number(rank.number)}>
            <th scope="row">
                <a href={format!("#{id}")} data-object={id.to_owned()}>{ &object.name }</a>
                <span class="note">{ notes }</span>
            </th>
            <td class="count">{ object_facts.count.as_deref().unwrap_or("–") }</td>
            <td>
                { object_facts.source() }
                <span class="note">{ object_facts.as_of }</span>
                <span class="note">{ "Evidence: " }{ view_evidence(props, ix) }</span>
            </td>
        </tr>
    }
}

/// What a reader must know of a number that several countries share.
fn shared(object: &Object) -> Option<String> {
    let Kind::Force(force) = &object.kind else { return None };
    match force.countries.len() {
        0 | 1 => None,
        2 => Some("one number for the two countries".to_owned()),
        more => Some(format!("one number for {more} countries")),
    }
}

fn view_evidence(props: &PageProps, ix: ObjectIx) -> Html {
    let links = props.document.evidence(ix).enumerate().map(|(at, (_, sentence))| {
        let href = props.location.to_part(&props.document, sentence.card, sentence.id.as_str());
        let number = (at + 1).to_string();
        let label = format!("Sentence {number}: {}", sentence.text);
        html! {
            <a {href} data-sentence={sentence.id.as_str().to_owned()} aria-label={label}>{ number }</a>
        }
    });
    links.collect()
}
