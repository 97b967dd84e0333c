//! At which scale a symbol stands alone, and at which one it is part of a cluster.

use model::{MapPoint, ObjectIx};

/// How one of an object's symbols is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SymbolPlacement {
    /// The first of [`ZOOM_STEPS`](crate::ZOOM_STEPS) at which it stands alone; their number where it never does.
    pub first_step: u8,
    /// From its true place to where it is drawn, in CSS pixels; unless that is zero, a line leads back.
    pub offset: (i16, i16),
}

/// A symbol with a count, in place of symbols that would cover one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where it stands: the middle of its members.
    pub at: MapPoint,
    /// The first of [`ZOOM_STEPS`](crate::ZOOM_STEPS) at which it shows.
    pub from: u8,
    /// The first of them at which its members stand alone; their number where they never do.
    pub until: u8,
    /// The object of each symbol that it stands for, in the order of the document; one object may have several.
    pub members: Vec<ObjectIx>,
}

impl Cluster {
    /// Half of its width, in CSS pixels.
    pub const RADIUS: f32 = 13.0;

    /// Whether it shows at a zoom step.
    pub fn shows_at(&self, step: u8) -> bool {
        self.from <= step && step < self.until
    }
}

impl SymbolPlacement {
    /// Whether the symbol stands beside its true place.
    pub fn is_moved(self) -> bool {
        self.offset != (0, 0)
    }
}
