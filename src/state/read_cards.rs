//! Which of the open cards have been read, by looking each second at what stands in view.
//!
//! Seconds in which the page does not show do not count.

use std::cell::RefCell;
use std::rc::Rc;

use model::CardReading;
use page::names::selector;

use super::reading::{TextView, text_view};
use crate::dom::{self, Element, Frame, Timer, is_embedded};

/// What has been read of the cards so far, by their ids.
#[derive(Default)]
pub(super) struct ReadCards {
    cards: Vec<(String, CardReading)>,
    timer: Option<Timer>,
    frame: Option<Frame>,
}

/// Looks in a second at what is read, and goes on as long as a card is open that has not been read; then calls `add` with it.
pub(super) fn look_in_a_second(cards: &Rc<RefCell<ReadCards>>, add: Rc<dyn Fn(&str)>) {
    let own = cards.clone();
    let look = move || {
        let all = own.clone();
        let act = move || look_now(&all, add);
        if is_embedded() {
            // A browser calls for no frame of an embed that the reader has scrolled away.
            own.borrow_mut().frame = Some(dom::next_frame(act));
        } else {
            act();
        }
    };
    cards.borrow_mut().timer = Some(dom::after(1000, look));
}

fn look_now(cards: &Rc<RefCell<ReadCards>>, add: Rc<dyn Fn(&str)>) {
    let open = dom::all(selector::UNREAD_CARDS);
    if !dom::is_hidden() {
        open.iter().filter(|card| cards.borrow_mut().is_read(card)).for_each(|card| add(&card.id()));
    }
    if !open.is_empty() {
        look_in_a_second(cards, add);
    }
}

impl ReadCards {
    /// Counts a second for a card; whether it has been read.
    fn is_read(&mut self, card: &Element) -> bool {
        let (id, parts) = (card.id(), card.all(selector::ANSWER_PARTS));
        let TextView { top, bottom, .. } = text_view();
        let in_view = parts.iter().map(|part| {
            let rect = part.rect();
            let end = rect.top + rect.height;
            (rect.top < bottom && end > top, end > top && end <= bottom)
        });
        let at = self.cards.iter().position(|(known, _)| *known == id).unwrap_or_else(|| {
            self.cards.push((id, CardReading::default()));
            self.cards.len() - 1
        });
        let Some((_, reading)) = self.cards.get_mut(at) else { return false };
        reading.add_second(in_view);
        reading.is_read(parts.iter().map(|part| part.text().chars().count()).sum())
    }
}
