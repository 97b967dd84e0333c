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
