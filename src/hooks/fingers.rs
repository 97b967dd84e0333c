//! Fingers on the map, and what they do to what it shows.
//!
//! Positions in CSS pixels come in, the next [`Viewport`] goes out. Nothing here touches the browser.

use layout::Viewport;

/// How far a finger may slip and still touch, in CSS pixels.
const SLIP: f32 = 6.0;

/// A finger, or the mouse with its button down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Finger {
    /// The browser's number for it.
    pub(super) id: i32,
    /// From the window's left edge.
    pub(super) x: f32,
    /// From the window's upper edge.
    pub(super) y: f32,
}

/// The fingers of one gesture.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fingers {
    down: Vec<Finger>,
    dragging: bool,
}

impl Fingers {
    /// One more finger; two are never a touch.
    pub(super) fn press(&mut self, finger: Finger) {
        self.down.push(finger);
        self.dragging |= self.down.len() > 1;
    }

    /// One finger less.
    pub(super) fn lift(&mut self, id: i32) {
        self.down.retain(|finger| finger.id != id);
    }

    /// Whether no finger is down.
    pub(super) fn are_up(&self) -> bool {
        self.down.is_empty()
    }

    /// Whether they have moved the map.
    pub(super) fn have_dragged(&self) -> bool {
        self.dragging
    }

    /// Follows a finger; gives the next view if the map moves with it.
    pub(super) fn follow(&mut self, view: Viewport, to: Finger) -> Option<Viewport> {
        let before = self.down.clone();
        let finger = self.down.iter_mut().find(|finger| finger.id == to.id)?;
        let (dx, dy) = (to.x - finger.x, to.y - finger.y);
        if !self.dragging && dx.hypot(dy) < SLIP {
            return None;
        }
        self.dragging = true;
        *finger = to;
        Some(match (before.as_slice(), self.down.as_slice()) {
            ([one, other], [one_now, other_now]) => {
                Pair(*one, *other).moved_to(Pair(*one_now, *other_now), view)
            }
            _ => view.panned(dx, dy),
        })
    }
}

/// Two fingers at once.
#[derive(Clone, Copy)]
struct Pair(Finger, Finger);

impl Pair {
    fn middle(self) -> (f32, f32) {
        (f32::midpoint(self.0.x, self.1.x), f32::midpoint(self.0.y, self.1.y))
    }

    fn distance(self) -> f32 {
        (self.0.x - self.1.x).hypot(self.0.y - self.1.y).max(1.0)
    }

    fn moved_to(self, to: Self, view: Viewport) -> Viewport {
        let ((from_x, from_y), (x, y)) = (self.middle(), to.middle());
        view.panned(x - from_x, y - from_y).scaled(to.distance() / self.distance(), x, y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Viewport = Viewport {
        width: 400.0,
        height: 300.0,
        left: -300.0,
        top: -200.0,
        sheet_width: 1200.0,
        sheet_height: 900.0,
        scale: 0.2,
    };

    fn finger(id: i32, x: f32, y: f32) -> Finger {
        Finger { id, x, y }
    }

    #[test]
    fn a_finger_that_slips_a_little_still_touches() {
        let mut fingers = Fingers::default();
        fingers.press(finger(1, 100.0, 100.0));
        assert_eq!(fingers.follow(VIEW, finger(1, 103.0, 102.0)), None);
        assert!(!fingers.have_dragged());
    }

    #[test]
    fn a_finger_that_moves_takes_the_map_along() {
        let mut fingers = Fingers::default();
        fingers.press(finger(1, 100.0, 100.0));
        let moved = fingers.follow(VIEW, finger(1, 80.0, 110.0)).unwrap();
        assert_eq!((moved.left, moved.top), (VIEW.left - 20.0, VIEW.top + 10.0));
        fingers.lift(1);
        assert!(fingers.are_up() && fingers.have_dragged());
    }

    #[test]
    fn two_fingers_that_part_bring_the_map_closer_round_their_middle() {
        let mut fingers = Fingers::default();
        fingers.press(finger(1, 150.0, 150.0));
        fingers.press(finger(2, 250.0, 150.0));
        let closer = fingers.follow(VIEW, finger(2, 350.0, 150.0)).unwrap();
        assert!((closer.scale / VIEW.scale - 2.0).abs() < 0.001);
    }

    #[test]
    fn a_finger_that_is_not_down_moves_nothing() {
        assert_eq!(Fingers::default().follow(VIEW, finger(7, 1.0, 1.0)), None);
    }
}
