//! The only place that touches the browser.
//!
//! On the press these compile and do nothing: their effects run in a browser alone.

pub mod dom;

mod address;
mod camera;
mod clipboard;
mod desk;
mod fingers;
mod gestures;
mod glide;
mod hand;
mod marks;
mod ready;
mod roving;
mod sort;
mod stage;
mod touch;
mod viewport;

pub use address::use_address;
pub use desk::{Desk, use_desk};
pub use gestures::Move;
pub use marks::use_marks;
pub use ready::use_ready;
pub use stage::use_stage;
pub use touch::use_touch;
