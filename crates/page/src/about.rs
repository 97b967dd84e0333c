use model::{Background, Document};
use words::AboutWords;
use yew::prelude::*;

use crate::{ButtonAction, Id, PageProps};

/// What the page rests on: the article, whose borders, which background.
pub(crate) fn about(props: &PageProps) -> Html {
    let (document, words) = (&props.document, &props.words().page.about);
    let background_note =
        |subject: &str, background: &Background| view_background(words, subject, background);
    let (before_source, after_source) = words.told_after.around();
    html! {
        <footer id={Id::About} class="about">
            <h2>{ words.name }</h2>
            <p>
                { before_source }
                { view_link(&document.source.publisher, document.source.url.as_deref()) }
                { [after_source, &told_when(words, document)].concat() }
            </p>
            { document.background.as_ref().map(|background| background_note(words.background, background)) }
            <p class="memory needs-scripts">
                <strong>{ words.memory }</strong>
                { words.memory_text }
                <button type="button" data-action={ButtonAction::ForgetReading}>{ words.forget }</button>
            </p>
            <p><strong>{ words.borders }</strong>{ " " }{ &document.sheet.borders }</p>
            { for document.sheet.sets.iter().map(|set| background_note(&set.name, &set.source)) }
            { for document.objects.iter().filter_map(|object| {
                let background = object.background.as_ref()?;
                Some(background_note(&object.name, background))
            }) }
        </footer>
    }
}

/// Where the article was written, and what its present tense means.
fn told_when(words: &AboutWords, document: &Document) -> String {
    let from = document.source.dateline.as_ref().map(|dateline| words.dateline.with([dateline]));
    from.unwrap_or_default() + &words.present_tense.with([&document.as_of_words])
}

fn view_background(words: &AboutWords, subject: &str, background: &Background) -> Html {
    let (before, after) = words.not_from_article.around();
    html! {
        <p>
            <strong>{ words.subject.with([subject]) }</strong>
            { [" ", &background.text, " ", before].concat() }
            { view_link(&background.source, background.url.as_deref()) }
            { after }
        </p>
    }
}

fn view_link(words: &str, url: Option<&str>) -> Html {
    match url {
        Some(url) => html! { <a href={url.to_owned()} rel="noopener noreferrer">{ words }</a> },
        None => html! { { words } },
    }
}
