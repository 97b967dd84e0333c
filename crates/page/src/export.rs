use model::Document;
use yew::prelude::*;

use crate::PageLocation;
use crate::PageProps;

/// The ways to take the explainer along: share, pictures, a file, paper, a frame.
pub(crate) fn export(props: &PageProps) -> Html {
    let is_page = props.location != PageLocation::File;
    let file = format!("{}explainer.html", props.location.to_top());
    let credit = credit(&props.document);
    html! {
        <section id="take" class="appendix take">
            <h2>{ "Take it with you" }</h2>
            <p class="ways">
                <button type="button" class="needs-scripts" data-act="share">{ "Share this view" }</button>
                <button type="button" class="needs-scripts" data-act="png" data-credit={credit.clone()}>{ "Map as a picture (PNG)" }</button>
                <button type="button" class="needs-scripts" data-act="svg" data-credit={credit}>{ "Map as a drawing (SVG)" }</button>
                <button type="button" class="needs-scripts" data-act="print">{ "Print or save as PDF" }</button>
                if is_page {
                    <a href={file} download="">{ "Save as one file (HTML)" }</a>
                }
            </p>
            if is_page {
                <details class="frame-code needs-scripts">
                    <summary>{ "Embed this answer in a page" }</summary>
                    <textarea id="embed-code" readonly=true rows="4" aria-label="Code to embed this answer" />
                    <p><button type="button" data-act="copy-embed">{ "Copy the code" }</button></p>
                    <p class="note">{ "This is what it looks like:" }</p>
                    <div id="embed-preview" class="embed-preview"></div>
                </details>
            }
        </section>
    }
}

/// What a picture of the map says below it: the date and the source, then whose borders.
fn credit(document: &Document) -> String {
    format!(
        "As of {}. Told after an explainer by {}. Where troops stand within a country is schematic.\n{}",
        document.as_of_words, document.source.publisher, document.sheet.borders
    )
}
