//! The map: where it lies in its window, how the reader moves it, and what fits on it.
//!
//! The state of the view comes in; elements of the map are moved, and what the reader looks at goes back into the state. Gestures
//! set the map's place directly, without a component being drawn again.

mod animation;
mod fit_labels;
mod map_label;
mod move_step;
mod pan_zoom;
mod paper;
mod pointers;
mod roving_tabindex;
mod scale_bar;
mod sheet_position;
mod subject_area;
mod transform;
mod use_map;
mod use_viewport;
mod viewport_cache;
mod zoom_classes;

pub use move_step::MoveStep;
pub use paper::use_paper;
pub use roving_tabindex::use_roving_tabindex;
pub use use_map::{MapControls, use_map};
