use model::{Document, Wording};
use yew::prelude::*;

use super::PageProps;
use super::sums::Sum;
use crate::sign::Sign;

/// Ways to take the table along: as files that the press has written, and as text.
pub(super) fn takeaway(props: &PageProps) -> Html {
    let top = props.folder.to_top();
    html! {
        <div class="takeaway">
            <a href={format!("{top}table.csv")} download="table.csv">{ "Download CSV" }</a>
            <a href={format!("{top}map.geojson")} download="map.geojson">{ "Download GeoJSON" }</a>
            <button type="button" class="needs-scripts" data-act="copy-table">{ "Copy as text" }</button>
            <span class="copied" role="status"></span>
            <pre class="plain" hidden={true}>{ plain(&props.article) }</pre>
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
        let sign = Sign::of(document, object);
        let status: Vec<&str> = [Some(sign.status.as_str()), sign.schematic].into_iter().flatten().collect();
        let count = sign.count.as_deref().unwrap_or("–");
        [&object.name, count, &status.join("; "), &sign.source(), &sign.as_of].join("\t")
    }));
    let wording = Wording::of(&document.language);
    lines.extend(Sum::all(document).map(|sum| format!("{}\t{}", sum.name(wording), sum.troops())));
    lines.push(format!("\nSource: told after an explainer by {}.", document.source.publisher));
    lines.push(document.sheet.borders.clone());
    lines.join("\n")
}
