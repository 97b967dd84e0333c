use yew::prelude::*;

use crate::{ButtonAction, CardStep, Id, Item, PageProps};

/// On narrow screens: the neighbouring cards, the contents, the map in full.
pub(crate) fn bottom_bar(props: &PageProps) -> Html {
    let words = &props.words().page.bottom_bar;
    html! {
        <nav class="bottom-bar" aria-label={words.name}>
            { view_step(props, CardStep::Previous, "prev", ["‹ ", words.previous, ""]) }
            <a href={Id::Contents.fragment()}>{ words.contents }</a>
            { props.attributes(Item::FullMapButton).on(html! { <button type="button" class="needs-scripts" data-action={ButtonAction::ToggleFullMap}></button> }) }
            <button type="button" class="needs-scripts" data-action={ButtonAction::Share}>{ words.share }</button>
            { view_step(props, CardStep::Next, "next", ["", words.next, " ›"]) }
        </nav>
    }
}

fn view_step(
    props: &PageProps,
    step: CardStep,
    class: &'static str,
    [before, words, after]: [&'static str; 3],
) -> Html {
    let attributes = props.attributes(Item::CardStep(step, props.location.to_top()));
    attributes.on(html! { <a class={classes!("step", class)}>{ before }<span>{ words }</span>{ after }</a> })
}
