use layout::Viewport;

use super::map_label::MapLabel;
use crate::dom::Timer;

/// What is known of the viewport without asking the browser, which would have to lay out the page first.
#[derive(Default)]
pub(super) struct ViewportCache {
    /// Where the sheet has been put, or was last measured.
    pub(super) position: Option<Viewport>,
    /// Where a gesture has brought the sheet; the next change of the state moves it there for good.
    pub(super) gesture_end: Option<Viewport>,
    /// Whether the sheet has been moved for something to show beside the evidence.
    pub(super) is_lifted: bool,
    /// The viewport whose scale the page is marked with.
    pub(super) marked: Option<Viewport>,
    /// Whether the map has come to rest since the scale is another one.
    pub(super) scale_is_new: bool,
    /// The labels, the most important first; the page never makes others.
    pub(super) labels: Vec<MapLabel>,
    /// What happens when the map has come to rest.
    pub(super) at_rest: Option<Timer>,
}
