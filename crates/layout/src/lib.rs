//! Lays out the map: where symbols and labels stand, for each scale.
//!
//! A [`Document`](model::Document) and a region come in; a layout goes out, and the CSS properties that the style sheet
//! takes from it. Every number in pixels of the map stands in this crate. It knows nothing of HTML.

mod cluster;
#[cfg(feature = "place")]
mod clustering;
pub mod fit_labels;
mod growth;
mod label;
#[cfg(feature = "place")]
mod label_lines;
#[cfg(feature = "place")]
mod map_layout;
#[cfg(feature = "place")]
mod obstacles;
mod pixel_box;
#[cfg(feature = "place")]
pub mod place_labels;
pub mod print;
#[cfg(feature = "place")]
mod print_labels;
pub mod side_room;
mod style;
#[cfg(feature = "place")]
mod symbol_list;
pub mod symbols;
mod type_style;
mod viewport;
#[cfg(feature = "place")]
mod visible_areas;
#[cfg(feature = "place")]
mod wanted_labels;
mod zoom_step;

pub use cluster::{Cluster, SymbolPlacement};
pub use growth::{GROWTH, growth};
pub use label::{Anchor, Label, LabelStyle};
#[cfg(feature = "place")]
pub use map_layout::MapLayout;
pub use pixel_box::PixelBox;
#[cfg(feature = "place")]
pub use print_labels::PrintedLabel;
pub use style::style;
pub use symbols::SymbolShape;
pub use type_style::{LINE_HEIGHT, TypeStyle};
pub use viewport::Viewport;
pub use zoom_step::{NEVER, ZOOM_STEPS, scale_of, step_at};
