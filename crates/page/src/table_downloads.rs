use model::Document;
use words::Words;
use yew::prelude::*;

use crate::sums::Sum;
use crate::{ButtonAction, ObjectFacts, PageProps};

/// Ways to take the table along: as files that the press has written, and as text.
pub(crate) fn table_downloads(props: &PageProps) -> Html {
    let top = props.location.to_top();
    html! {
        <div class="table-downloads">
            <a href={format!("{top}table.csv")} download="table.csv">{ "Download CSV" }</a>
            <a href={format!("{top}map.geojson")} download="map.geojson">{ "Download GeoJSON" }</a>
            <button type="button" class="needs-scripts" data-action={ButtonAction::CopyTable}>{ "Copy as text" }</button>
            <span class="copied" role="status"></span>
            <pre class="plain" hidden={true}>{ plain(&props.document) }</pre>
        </div>
    }
}

/// The table as text: a line a row, tabs between the cells.
fn plain(document: &Document) -> String {
    let mut lines = vec![
        format!("What the map shows: {}", document.title),
        format!("As of {}", document.as_of_words),
        String::new(),
        "What and where\tHow many\tStatus\tWho says so\tAs of".to_owned(),
    ];
    let rows = document.objects.iter().filter(|object| object.is_mapped());
    lines.extend(rows.map(|object| {
        let object_facts = ObjectFacts::of(document, object);
        let status: Vec<&str> =
            [Some(object_facts.status.as_str()), object_facts.schematic].into_iter().flatten().collect();
        let count = object_facts.count.as_deref().unwrap_or("–");
        [&object.name, count, &status.join("; "), &object_facts.source(), &object_facts.as_of].join("\t")
    }));
    let words = Words::of(&document.language);
    lines.extend(Sum::all(document).map(|sum| format!("{}\t{}", sum.name(words), sum.troops())));
    lines.push(format!("\nSource: told after an explainer by {}.", document.source.publisher));
    lines.push(document.sheet.borders.clone());
    lines.join("\n")
}
