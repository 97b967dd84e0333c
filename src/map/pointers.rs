//! The pointers of a gesture and what they do to the viewport.
//!
//! Positions in CSS pixels come in, the next [`Viewport`] goes out. Nothing here touches the browser.

use layout::Viewport;

/// How far a pointer may move before a click becomes a drag, in CSS pixels.
const DRAG_THRESHOLD: f32 = 6.0;

/// A finger or pen on the map, or the mouse with its button down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pointer {
    /// The browser's number for it.
    pub(super) id: i32,
    /// From the window's left edge.
    pub(super) x: f32,
    /// From the window's upper edge.
    pub(super) y: f32,
}

/// The pointers of one gesture.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pointers {
    down: Vec<Pointer>,
    dragging: bool,
}

impl Pointers {
    /// Adds a pointer; two are always a drag.
    pub(super) fn press(&mut self, pointer: Pointer) {
        self.down.push(pointer);
        self.dragging |= self.down.len() > 1;
    }

    /// Removes a pointer.
    pub(super) fn lift(&mut self, id: i32) {
        self.down.retain(|pointer| pointer.id != id);
    }

    /// Whether no pointer is down.
    pub(super) fn is_empty(&self) -> bool {
        self.down.is_empty()
    }

    /// Whether the gesture is a drag, not a click.
    pub(super) fn is_drag(&self) -> bool {
        self.dragging
    }

    /// Follows a pointer; gives the next view if the map moves with it.
    pub(super) fn follow(&mut self, view: Viewport, to: Pointer) -> Option<Viewport> {
        let before = self.down.clone();
        let pointer = self.down.iter_mut().find(|pointer| pointer.id == to.id)?;
        let (dx, dy) = (to.x - pointer.x, to.y - pointer.y);
        if !self.dragging && length(dx, dy) < DRAG_THRESHOLD {
            return None;
        }
        self.dragging = true;
        *pointer = to;
        Some(match (before.as_slice(), self.down.as_slice()) {
            ([one, other], [one_now, other_now]) => {
                Pair(*one, *other).moved_to(Pair(*one_now, *other_now), view)
            }
            _ => view.panned(dx, dy),
        })
    }
}

/// Not `hypot`, which is a function of its own in wasm where a root is one instruction.
fn length(dx: f32, dy: f32) -> f32 {
    (dx * dx + dy * dy).sqrt()
}

/// Two pointers at once.
#[derive(Clone, Copy)]
struct Pair(Pointer, Pointer);

impl Pair {
    fn middle(self) -> (f32, f32) {
        (f32::midpoint(self.0.x, self.1.x), f32::midpoint(self.0.y, self.1.y))
    }

    fn distance(self) -> f32 {
        length(self.0.x - self.1.x, self.0.y - self.1.y).max(1.0)
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

    fn pointer(id: i32, x: f32, y: f32) -> Pointer {
        Pointer { id, x, y }
    }

    #[test]
    fn a_pointer_that_hardly_moves_does_not_drag() {
        let mut pointers = Pointers::default();
        pointers.press(pointer(1, 100.0, 100.0));
        assert_eq!(pointers.follow(VIEW, pointer(1, 103.0, 102.0)), None);
        assert!(!pointers.is_drag());
    }

    #[test]
    fn a_pointer_that_moves_drags_the_map() {
        let mut pointers = Pointers::default();
        pointers.press(pointer(1, 100.0, 100.0));
        let moved = pointers.follow(VIEW, pointer(1, 80.0, 110.0)).unwrap();
        assert_eq!((moved.left, moved.top), (VIEW.left - 20.0, VIEW.top + 10.0));
        pointers.lift(1);
        assert!(pointers.is_empty() && pointers.is_drag());
    }

    #[test]
    fn two_pointers_that_part_zoom_in_round_their_middle() {
        let mut pointers = Pointers::default();
        pointers.press(pointer(1, 150.0, 150.0));
        pointers.press(pointer(2, 250.0, 150.0));
        let closer = pointers.follow(VIEW, pointer(2, 350.0, 150.0)).unwrap();
        assert!((closer.scale / VIEW.scale - 2.0).abs() < 0.001);
    }

    #[test]
    fn a_pointer_that_is_not_down_moves_nothing() {
        assert_eq!(Pointers::default().follow(VIEW, pointer(7, 1.0, 1.0)), None);
    }
}
