use words::subject;
use yew::prelude::*;

use crate::{ButtonAction, Id, PageLocation, PageProps};

/// The ways to share and export the explainer: a link, pictures, a file, paper, code to embed a card.
pub(crate) fn export(props: &PageProps) -> Html {
    let is_page = props.location != PageLocation::File;
    let file = format!("{}explainer.html", props.location.to_top());
    let credit = credit(props);
    let words = &props.words().page.export;
    html! {
        <section id={Id::Export} class="appendix export">
            <h2>{ words.name }</h2>
            <p class="ways">
                <button type="button" class="needs-scripts" data-action={ButtonAction::Share}>{ words.share }</button>
                <button type="button" class="needs-scripts" data-action={ButtonAction::ExportPng} data-credit={credit.clone()}>{ words.png }</button>
                <button type="button" class="needs-scripts" data-action={ButtonAction::ExportSvg} data-credit={credit}>{ words.drawing }</button>
                <button type="button" class="needs-scripts" data-action={ButtonAction::Print}>{ words.print }</button>
                if is_page {
                    <a href={file} download="">{ words.one_file }</a>
                }
            </p>
            if is_page {
                <details class="embed-code needs-scripts">
                    <summary>{ words.embed }</summary>
                    <textarea id={Id::EmbedCode} readonly=true rows="4" aria-label={words.embed_code} />
                    <p><button type="button" data-action={ButtonAction::CopyEmbedCode}>{ words.copy_code }</button></p>
                    <p class="note">{ words.preview }</p>
                    <div id={Id::EmbedPreview} class="embed-preview"></div>
                </details>
            }
        </section>
    }
}

/// What a picture of the map says below it: the date and the source, then whose borders.
fn credit(props: &PageProps) -> String {
    let document = &props.document;
    let credit = props.words().page.export.credit;
    let line = credit.with([&document.as_of_words, &document.source.publisher]);
    [&line, "\n", subject::LEGEND_BORDERS, " ", &document.sheet.borders].concat()
}
