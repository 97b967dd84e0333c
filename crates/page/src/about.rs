use model::Background;
use yew::prelude::*;

use crate::SharedDocument;
use crate::{ButtonAction, Id};

/// What the page rests on: the article, whose borders, which background.
pub(crate) fn about(document: &SharedDocument) -> Html {
    let source = &document.source;
    let from = source.dateline.as_ref().map_or(String::new(), |dateline| format!(", {dateline}"));
    html! {
        <footer id={Id::About} class="about">
            <h2>{ "Sources" }</h2>
            <p>
                { "Told in our own words after an explainer by " }
                { view_link(&source.publisher, source.url.as_deref()) }
                { format!("{from}. Its present tense means {}. Words in quotation marks are quoted exactly as that text has them.", document.as_of_words) }
            </p>
            { document.background.as_ref().map(|background| view_background("Background", background)) }
            <p class="memory needs-scripts">
                <strong>{ "Your reading." }</strong>
                { " This device remembers which answers you have read and where you were. Nobody else learns of it. " }
                <button type="button" data-action={ButtonAction::ForgetReading}>{ "Forget it" }</button>
            </p>
            <p><strong>{ "Borders." }</strong>{ " " }{ &document.sheet.borders }</p>
            { for document.sheet.sets.iter().map(|set| view_background(&set.name, &set.source)) }
            { for document.objects.iter().filter_map(|object| {
                let background = object.background.as_ref()?;
                Some(view_background(&object.name, background))
            }) }
        </footer>
    }
}

fn view_background(subject: &str, background: &Background) -> Html {
    html! {
        <p>
            <strong>{ format!("{subject}.") }</strong>
            { format!(" {} Not from the article: ", background.text) }
            { view_link(&background.source, background.url.as_deref()) }
            { "." }
        </p>
    }
}

fn view_link(words: &str, url: Option<&str>) -> Html {
    match url {
        Some(url) => html! { <a href={url.to_owned()} rel="noopener noreferrer">{ words }</a> },
        None => html! { { words } },
    }
}
