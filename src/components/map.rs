use model::{Lit, Selection, ViewState};
use yew::prelude::*;

use super::evidence::{Evidence, evidence};
use super::legend::{Legend, legend};
use super::sheet::Sheet;
use super::toolbar::{Toolbar, toolbar};
use crate::hooks::{Desk, use_camera, use_gestures, use_roving};
use crate::{Article, Folder};

/// Properties of [`Map`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MapProps {
    /// The document.
    pub article: Article,
    /// The state and its dispatcher.
    pub desk: Desk,
    /// What is lit.
    pub lit: Lit,
    /// Where the page stands.
    pub folder: Folder,
    /// Whether the map fills the screen.
    pub full: bool,
    /// Makes the map fill the screen, or no longer.
    pub toggle_full: Callback<()>,
}

/// The map: a window on a sheet, with its legend and its buttons.
#[component]
pub(super) fn Map(props: &MapProps) -> Html {
    let (article, desk) = (&props.article, &props.desk);
    let (window, sheet) = (use_node_ref(), use_node_ref());
    let year = desk.state.shown_year(article);
    use_camera(desk, &window, &sheet, props.full);
    let (onmove, onkeydown) = use_gestures(desk, &window, &sheet);
    use_roving(&sheet);
    let card = article.card(desk.state.card);
    let name = format!("Map, {}", article.as_of_words);
    html! {
        <section id="map" class="map" aria-label={name} data-card={card.map(|card| card.id.as_str().to_owned())} data-full={props.full.then_some("true")}>
            <div class="map-window" ref={window} tabindex="0" role="group" aria-roledescription="map"
                aria-label="Arrow keys move the map, plus and minus change its scale" {onkeydown}>
                <div class="map-sheet" ref={sheet}>
                    <Sheet article={article.clone()} lit={props.lit.clone()} {year} />
                </div>
            </div>
            { legend(&Legend { article: article.clone(), year }) }
            { toolbar(&Toolbar { onmove, at_home: desk.state.camera.is_none() }) }
            { view_evidence(article, &desk.state, props.folder) }
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
