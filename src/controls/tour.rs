use model::{Document, ObjectIx, Selection};
use page::accessible_name;
use words::Words;
use yew::prelude::*;

/// The way through the objects in the order of the text, from the one that is selected.
pub(super) fn tour(document: &Document, selected: ObjectIx) -> Html {
    let order = document.reading_order();
    let Some(at) = order.iter().position(|ix| *ix == selected) else { return Html::default() };
    let words = Words::of(&document.language);
    let tour = &words.app.tour;
    let position = tour.position.with([&(at + 1).to_string(), &order.len().to_string()]);
    html! {
        <div class="tour" role="group" aria-label={tour.name}>
            { step(document, at.checked_sub(1).and_then(|at| order.get(at)), "‹", tour.previous) }
            <span>{ position }</span>
            { step(document, order.get(at + 1), "›", tour.next) }
        </div>
    }
}

fn step(document: &Document, to: Option<&ObjectIx>, icon: &'static str, name: &str) -> Html {
    let object = to.and_then(|ix| document.object(*ix));
    let words = Words::of(&document.language);
    let label = words.step_to.with([name, object.map_or(words.app.tour.none, |object| &object.name)]);
    let id = object.map(|object| object.id.as_str().to_owned());
    html! { <button type="button" data-tour-step={id} aria-disabled={object.is_none().to_string()} aria-label={label}>{ icon }</button> }
}

/// What a screen reader hears of a step: its number, and what, where and how many in one line.
pub(super) fn announced(document: &Document, selected: Option<Selection>) -> Option<String> {
    let Some(Selection::Object(ix)) = selected else { return None };
    let order = document.reading_order();
    let at = order.iter().position(|other| *other == ix)?;
    let object = document.object(ix)?;
    let words = Words::of(&document.language);
    let tour = &words.app.tour;
    let what = if object.is_event() {
        tour.event.with([&words.date_of(object), &object.name])
    } else {
        accessible_name(document, object)
    };
    Some(tour.announced.with([&(at + 1).to_string(), &order.len().to_string(), &what]))
}
