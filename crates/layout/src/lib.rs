//! Lays out the map: where symbols and words stand, for each scale.
//!
//! A [`Document`](model::Document) and a [`Region`](basemap::Region) come in, a [`MapLayout`] goes out, and the CSS that takes its numbers
//! from here. Every number of the map in pixels has its home in this crate. It knows nothing of HTML.

mod cluster;
#[cfg(feature = "place")]
mod clustering;
mod label;
#[cfg(feature = "place")]
mod label_drafts;
#[cfg(feature = "place")]
mod label_lines;
#[cfg(feature = "place")]
mod map_layout;
#[cfg(feature = "place")]
pub mod place_labels;
pub mod print;
pub mod side_room;
mod style;
#[cfg(feature = "place")]
mod symbol_list;
pub mod symbols;
mod type_style;
mod viewport;
mod zoom_step;

pub use cluster::{Cluster, SymbolPlacement};
pub use label::{Anchor, Label, LabelStyle};
#[cfg(feature = "place")]
pub use map_layout::MapLayout;
pub use style::style;
pub use symbols::SymbolShape;
pub use type_style::{LINE_HEIGHT, TypeStyle};
pub use viewport::Viewport;
pub use zoom_step::{NEVER, ZOOM_STEPS, scale_of, step_at};
