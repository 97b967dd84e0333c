//! The only place that touches the browser.
//!
//! On the press these compile and do nothing: their effects run in a browser alone.

pub mod dom;

mod address;
mod camera;
mod desk;
mod fingers;
mod gestures;
mod glide;
mod hand;
mod ready;
mod roving;
mod touch;
mod viewport;

pub use address::use_address;
pub use camera::use_camera;
pub use desk::{Desk, use_desk};
pub use gestures::{Move, use_gestures};
pub use ready::use_ready;
pub use roving::use_roving;
pub use touch::use_touch;
