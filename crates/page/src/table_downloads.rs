use yew::prelude::*;

use crate::inert_cell::inert_cell;
use crate::sums::Sum;
use crate::{ButtonAction, ObjectFacts, PageProps};

/// Ways to save the table: as files beside the page, and as text.
pub(crate) fn table_downloads(props: &PageProps) -> Html {
    let words = &props.words().page.table;
    html! {
        <div class="table-downloads">
            { for props.downloads.iter().map(|(file, address)| html! {
                <a href={address.to_owned()} download={file.name()}>{ words.download.with([file.format()]) }</a>
            }) }
            <button type="button" class="needs-scripts" data-action={ButtonAction::CopyTable}>{ words.copy_as_text }</button>
            <span class="copied" role="status"></span>
            <pre class="plain" hidden={true}>{ as_text(props) }</pre>
        </div>
    }
}

/// Cells of which none is a formula in the spreadsheet that they are put into.
fn row(cells: &[&str]) -> String {
    cells.iter().map(|cell| inert_cell(cell)).collect::<Vec<_>>().join("\t")
}

/// The table as text: a line a row, tabs between the cells.
fn as_text(props: &PageProps) -> String {
    let (document, words) = (&props.document, &props.words().page.table);
    let head = [words.what, words.how_many, words.text_status, words.text_who_says, words.text_as_of];
    let mut lines = vec![
        words.text_title.with([&document.title]),
        props.words().as_of.with([&document.as_of_words]),
        String::new(),
        row(&head),
    ];
    let rows = document.objects.iter().filter(|object| object.is_mapped());
    lines.extend(rows.map(|object| {
        let facts = ObjectFacts::of(document, object);
        let status = [Some(facts.kind.status.as_str()), facts.kind.schematic].into_iter().flatten();
        let status = status.collect::<Vec<_>>().join(words.between_notes);
        let count = facts.kind.count.as_deref().unwrap_or(words.no_number);
        row(&[&object.name, count, &status, &facts.source(), &facts.as_of])
    }));
    lines.extend(
        Sum::all(document).map(|sum| row(&[&sum.name(), &sum.quantity(props.words()), words.added_up])),
    );
    lines.push(["\n", &words.text_source.with([&document.source.publisher])].concat());
    lines.push(document.sheet.borders.clone());
    lines.join("\n")
}
