use model::{Object, ObjectIx};
use words::subject;
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
    let words = &props.words().page.table;
    html! {
        <section id={Id::Table} class="appendix">
            <h2>{ words.name }</h2>
            <table class="shown">
                <thead><tr>
                    { view_sortable(words.what, None, ButtonAction::SortByName, words.sort_by_name) }
                    { view_sortable(words.how_many, Some("count"), ButtonAction::SortByNumber, words.sort_by_number) }
                    <th scope="col">{ words.who_says }</th>
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
    let (facts, words) = (ObjectFacts::of(&props.document, object), &props.words().page.table);
    let id = object.id.as_str();
    let shared = object.kind.count().and_then(|_| subject::shared(object.kind.countries().len()));
    let notes = [Some(facts.kind.status.as_str()), facts.kind.schematic, shared.as_deref()];
    let notes = notes.into_iter().flatten().collect::<Vec<_>>().join(words.between_notes);
    let sides = side_ids(&props.document, &props.document.sides_of(ix));
    let number = |rank: Option<usize>| rank.map(|rank| rank.to_string());
    html! {
        <tr data-object={id.to_owned()} data-sides={sides} data-article-rank={rank.order.to_string()} data-name-rank={number(rank.name)} data-number-rank={number(rank.number)}>
            <th scope="row">
                <a href={format!("#{id}")} data-object={id.to_owned()}>{ &object.name }</a>
                <span class="note">{ notes }</span>
            </th>
            <td class="count">{ facts.kind.count.as_deref().unwrap_or(words.no_number) }</td>
            <td>
                { facts.source() }
                <span class="note">{ facts.as_of }</span>
                <span class="note">{ words.evidence }{ view_evidence(props, ix) }</span>
            </td>
        </tr>
    }
}

fn view_evidence(props: &PageProps, ix: ObjectIx) -> Html {
    let links = props.document.evidence(ix).enumerate().map(|(at, (_, sentence))| {
        let href = props.location.to_part(&props.document, sentence.card, sentence.id.as_str());
        let number = (at + 1).to_string();
        let label = props.words().page.table.sentence.with([&number, &sentence.text]);
        html! {
            <a {href} data-sentence={sentence.id.as_str().to_owned()} aria-label={label}>{ number }</a>
        }
    });
    links.collect()
}
