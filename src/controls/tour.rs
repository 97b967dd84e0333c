use model::{Document, ObjectIx, Selection};
use yew::prelude::*;

use page::{accessible_name, event_date};

/// The way through the objects in the order of the text, from the one that is selected.
pub(super) fn tour(document: &Document, selected: ObjectIx) -> Html {
    let order = document.reading_order();
    let Some(at) = order.iter().position(|ix| *ix == selected) else { return Html::default() };
    html! {
        <div class="tour" role="group" aria-label="Tour of the map">
            { step(document, at.checked_sub(1).and_then(|at| order.get(at)), "‹", "Previous") }
            <span>{ format!("{} of {}", at + 1, order.len()) }</span>
            { step(document, order.get(at + 1), "›", "Next") }
        </div>
    }
}

fn step(document: &Document, to: Option<&ObjectIx>, sign: &'static str, name: &str) -> Html {
    let object = to.and_then(|ix| document.object(*ix));
    let label = [name, ": ", object.map_or("none", |object| &object.name)].concat();
    let id = object.map(|object| object.id.as_str().to_owned());
    html! { <button type="button" data-tour-step={id} aria-disabled={object.is_none().to_string()} aria-label={label}>{ sign }</button> }
}

/// What a screen reader hears of a step: its number, and what, where and how many in one line.
pub(super) fn announced(document: &Document, selected: Option<Selection>) -> Option<String> {
    let Some(Selection::Object(ix)) = selected else { return None };
    let order = document.reading_order();
    let at = order.iter().position(|other| *other == ix)?;
    let object = document.object(ix)?;
    let words = if object.is_event() {
        [&event_date(words::Words::of(&document.language), object), ": ", &object.name].concat()
    } else {
        accessible_name(document, object)
    };
    Some(format!("{} of {}. {words}", at + 1, order.len()))
}
