//! A rectangle on the screen.

/// A rectangle on the screen.
///
/// # Units
/// CSS pixels; x grows rightward, y downward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PixelBox {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl PixelBox {
    /// A box of a width and height at its upper left corner.
    pub fn at((left, top): (f32, f32), (width, height): (f32, f32)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// Its width and its height.
    pub fn size(self) -> (f32, f32) {
        (self.right - self.left, self.bottom - self.top)
    }

    /// Its middle.
    pub fn centre(self) -> (f32, f32) {
        (f32::midpoint(self.left, self.right), f32::midpoint(self.top, self.bottom))
    }

    /// Whether two boxes have more than an edge in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether another box lies within this one.
    pub fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// How far another box is off, across or down, whichever is more; 0 where they touch.
    pub fn distance(self, other: Self) -> f32 {
        let across = (other.left - self.right).max(self.left - other.right);
        let down = (other.top - self.bottom).max(self.top - other.bottom);
        across.max(down).max(0.0)
    }

    /// The box moved right and down.
    #[must_use]
    pub fn moved(self, right: f32, down: f32) -> Self {
        Self {
            left: self.left + right,
            top: self.top + down,
            right: self.right + right,
            bottom: self.bottom + down,
        }
    }

    /// The box moved as little as it takes to lie within another one; at its upper left corner where it is larger.
    #[must_use]
    pub fn moved_into(self, outer: Self) -> Self {
        let into = |from: f32, to: f32, least: f32, most: f32| least.max(from.min(most - (to - from))) - from;
        let right = into(self.left, self.right, outer.left, outer.right);
        let down = into(self.top, self.bottom, outer.top, outer.bottom);
        self.moved(right, down)
    }

    /// What two boxes have in common; the edges are turned round where that is nothing.
    #[must_use]
    pub fn common(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The box with each edge further in.
    #[must_use]
    pub fn inset(self, across: f32, down: f32) -> Self {
        Self {
            left: self.left + across,
            top: self.top + down,
            right: self.right - across,
            bottom: self.bottom - down,
        }
    }

    /// The box round two boxes.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PixelBox;

    #[test]
    fn a_box_moves_into_another_one_as_little_as_it_takes() {
        let outer = PixelBox { left: 10.0, top: 10.0, right: 110.0, bottom: 60.0 };
        let moved = |corner, size| {
            let PixelBox { left, top, .. } = PixelBox::at(corner, size).moved_into(outer);
            (left, top)
        };
        assert_eq!(moved((20.0, 20.0), (30.0, 10.0)), (20.0, 20.0));
        assert_eq!(moved((100.0, 0.0), (30.0, 10.0)), (80.0, 10.0));
        assert_eq!(moved((0.0, 70.0), (300.0, 10.0)), (10.0, 50.0), "a larger one stands at the corner");
    }

    #[test]
    fn what_is_common_holds_nothing_where_boxes_are_apart() {
        let one = PixelBox::at((0.0, 0.0), (10.0, 10.0));
        let common = one.common(PixelBox::at((5.0, 5.0), (10.0, 10.0)));
        assert_eq!(common, PixelBox { left: 5.0, top: 5.0, right: 10.0, bottom: 10.0 });
        assert!(
            !one.common(PixelBox::at((20.0, 0.0), (5.0, 5.0))).holds(PixelBox::at((1.0, 1.0), (1.0, 1.0)))
        );
    }
}
