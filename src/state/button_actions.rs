//! What each button of the page does.

use model::{Action, Overlay};
use page::ButtonAction;
use page::names::{attribute, selector};

use super::app_state::Dispatcher;
use super::sharing::Toast;
use super::words::words;
use super::{embed_code, map_height, reading_progress, sharing, table_sort};
use crate::dom::{self, Element};

/// Does what a button says.
pub(super) fn perform(action: ButtonAction, button: &Element, dispatcher: &Dispatcher) {
    match action {
        ButtonAction::ChangeMapHeight => map_height::change(),
        ButtonAction::CloseEvidence => dispatcher.dispatch(Action::Deselect),
        ButtonAction::CopyEmbedCode => sharing::copy(embed_code::code(), words().app.messages.code_copied),
        ButtonAction::CopySentence => {
            sharing::copy_sentence(&button.attribute(attribute::QUOTATION).unwrap_or_default());
        }
        ButtonAction::CopyTable => {
            if let (Some(table), Some(status)) = (dom::first(selector::TABLE_TEXT), button.next()) {
                Toast(status).copy(table.text(), words().app.messages.table_copied);
            }
        }
        // The start script loads what draws the pictures when it is asked for one.
        ButtonAction::ExportPng | ButtonAction::ExportSvg => {}
        ButtonAction::FollowText => {
            dispatcher.dispatch(Action::Follow);
            dom::soon(focus_on_tour);
        }
        ButtonAction::ForgetReading => reading_progress::forget(),
        ButtonAction::OpenSearch => dispatcher.dispatch(Action::ShowOverlay(Some(Overlay::Search))),
        ButtonAction::Print => dom::open_print_dialog(),
        ButtonAction::Share => sharing::share(),
        ButtonAction::SortByName => table_sort::sort(button, table_sort::Column::Name),
        ButtonAction::SortByNumber => table_sort::sort(button, table_sort::Column::Number),
        ButtonAction::ToggleFullMap => {
            let is_full = dom::first(selector::FULL_MAP).is_some();
            dispatcher.dispatch(Action::ShowOverlay((!is_full).then_some(Overlay::Map)));
        }
    }
}

/// Moves the focus from a button that goes, once it is gone, to the next step of the tour.
fn focus_on_tour() {
    if let Some(next) = dom::first(selector::NEXT_FRAME) {
        next.focus();
    }
}
