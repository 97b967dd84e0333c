//! When a card counts as read.
//!
//! What stood in view comes in, second by second; whether the card has been read goes out. Nothing here looks at a page or a clock.

/// How fast people read at most, in characters a second: twice 240 words a minute of six characters with their space. Who is
/// faster looks the text over.
const FASTEST: usize = 48;

/// How much of a card has been read.
///
/// A card is read once each of its parts has been in view to its end, and as much time has passed before its text as the
/// fastest reader needs for it. It is not enough that its end has come into view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardReading {
    seen: Vec<bool>,
    seconds: usize,
}

impl CardReading {
    /// Counts a second: for each of the card's parts in their order, whether any of it was in view, and whether its end was.
    pub fn add_second(&mut self, parts: impl Iterator<Item = (bool, bool)>) {
        let mut is_in_view = false;
        for (at, (shows, ends)) in parts.enumerate() {
            if self.seen.len() <= at {
                self.seen.push(false);
            }
            self.seen.get_mut(at).into_iter().for_each(|seen| *seen |= ends);
            is_in_view |= shows;
        }
        self.seconds += usize::from(is_in_view);
    }

    /// Whether a card of so many characters has been read.
    pub fn is_read(&self, characters: usize) -> bool {
        self.seen.iter().all(|seen| *seen) && self.seconds * FASTEST >= characters.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AWAY: (bool, bool) = (false, false);
    const BEGINS: (bool, bool) = (true, false);
    const ENDS: (bool, bool) = (true, true);

    /// A card of three parts and 480 characters, whose parts have stood so for so many seconds.
    fn is_read(seconds: &[([(bool, bool); 3], usize)]) -> bool {
        let mut reading = CardReading::default();
        for (parts, count) in seconds {
            (0..*count).for_each(|_| reading.add_second(parts.iter().copied()));
        }
        reading.is_read(480)
    }

    #[test]
    fn a_card_that_has_only_been_opened_is_not_read() {
        assert!(!is_read(&[]) && !is_read(&[([ENDS; 3], 1)]));
        assert!(!is_read(&[([ENDS; 3], 9)]) && is_read(&[([ENDS; 3], 10)]));
    }

    #[test]
    fn the_end_alone_is_not_the_card() {
        assert!(!is_read(&[([AWAY, AWAY, ENDS], 100)]) && !is_read(&[([ENDS, ENDS, AWAY], 100)]));
        assert!(!is_read(&[([ENDS, ENDS, BEGINS], 100)]));
        assert!(is_read(&[([ENDS, BEGINS, AWAY], 3), ([AWAY, ENDS, BEGINS], 3), ([AWAY, AWAY, ENDS], 4)]));
    }

    #[test]
    fn time_before_something_else_does_not_count() {
        assert!(!is_read(&[([ENDS; 3], 9), ([AWAY; 3], 100)]));
        assert!(is_read(&[([ENDS; 3], 9), ([AWAY; 3], 100), ([BEGINS, AWAY, AWAY], 1)]));
    }

    #[test]
    fn a_card_without_text_is_read_once_it_was_in_view() {
        let mut reading = CardReading::default();
        assert!(!reading.is_read(0));
        reading.add_second([ENDS].into_iter());
        assert!(reading.is_read(0));
    }
}
