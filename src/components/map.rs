use model::{Lit, Selection, ViewState};
use yew::prelude::*;

use super::evidence::{Evidence, evidence};
use super::legend::{Legend, legend};
use super::sheet::Sheet;
use super::toolbar::{Toolbar, toolbar};
use crate::hooks::Stage;
use crate::{Article, Folder};

/// What [`map`] draws.
pub(super) struct Map<'a> {
    /// The document.
    pub(super) article: &'a Article,
    /// The state of the view.
    pub(super) state: &'a ViewState,
    /// What is lit.
    pub(super) lit: &'a Lit,
    /// The map's elements, and what moves them.
    pub(super) stage: Stage,
    /// Where the page stands.
    pub(super) folder: Folder,
    /// Whether the map fills the screen.
    pub(super) full: bool,
    /// Makes the map fill the screen, or no longer.
    pub(super) toggle_full: Callback<()>,
}

/// The map: a window on a sheet, with its legend and its buttons.
pub(super) fn map(props: Map) -> Html {
    let Map { article, state, stage, .. } = props;
    let year = state.shown_year(article);
    let card = article.card(state.card);
    let name = format!("Map, {}", article.as_of_words);
    html! {
        <section id="map" class="map" aria-label={name} data-card={card.map(|card| card.id.as_str().to_owned())} data-full={props.full.then_some("true")}>
            <div class="map-window" ref={stage.window} tabindex="0" role="group" aria-roledescription="map"
                aria-label="Arrow keys move the map, plus and minus change its scale" onkeydown={stage.onkeydown}>
                <div class="map-sheet" ref={stage.sheet}>
                    <Sheet article={article.clone()} lit={props.lit.clone()} {year} />
                </div>
            </div>
            { legend(&Legend { article: article.clone(), year }) }
            { toolbar(&Toolbar { onmove: stage.onmove, at_home: state.camera.is_none() }) }
            { view_evidence(article, state, props.folder) }
            if props.full {
                <button type="button" class="close-full" onclick={props.toggle_full.reform(|_: MouseEvent| ())}>{ "Close map" }</button>
            }
        </section>
    }
}

fn view_evidence(article: &Article, state: &ViewState, folder: Folder) -> Html {
    let Some(Selection::Object(object)) = state.selected else { return Html::default() };
    evidence(&Evidence { article: article.clone(), object, on_map: state.on_map, folder })
}
