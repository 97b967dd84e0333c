use model::Document;
use yew::prelude::*;

use crate::{ButtonAction, Id, PageLocation, PageProps};

/// The ways to take the explainer along: share, pictures, a file, paper, a frame.
pub(crate) fn export(props: &PageProps) -> Html {
    let is_page = props.location != PageLocation::File;
    let file = format!("{}explainer.html", props.location.to_top());
    let credit = credit(&props.document);
    html! {
        <section id={Id::Export} class="appendix export">
            <h2>{ "Take it with you" }</h2>
            <p class="ways">
                <button type="button" class="needs-scripts" data-action={ButtonAction::Share}>{ "Share this view" }</button>
                <button type="button" class="needs-scripts" data-action={ButtonAction::ExportPng} data-credit={credit.clone()}>{ "Map as a picture (PNG)" }</button>
                <button type="button" class="needs-scripts" data-action={ButtonAction::ExportSvg} data-credit={credit}>{ "Map as a drawing (SVG)" }</button>
                <button type="button" class="needs-scripts" data-action={ButtonAction::Print}>{ "Print or save as PDF" }</button>
                if is_page {
                    <a href={file} download="">{ "Save as one file (HTML)" }</a>
                }
            </p>
            if is_page {
                <details class="embed-code needs-scripts">
                    <summary>{ "Embed this answer in a page" }</summary>
                    <textarea id={Id::EmbedCode} readonly=true rows="4" aria-label="Code to embed this answer" />
                    <p><button type="button" data-action={ButtonAction::CopyEmbedCode}>{ "Copy the code" }</button></p>
                    <p class="note">{ "This is what it looks like:" }</p>
                    <div id={Id::EmbedPreview} class="embed-preview"></div>
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
