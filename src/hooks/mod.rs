//! The only place that touches the browser.
//!
//! On the press these compile and do nothing: their effects run in a browser alone.

pub mod dom;

mod address;
mod camera;
mod clipboard;
mod clock;
mod desk;
mod finder;
mod fingers;
mod fold;
mod frame;
mod gestures;
mod glide;
mod hand;
mod lettering;
mod marks;
mod memory;
mod print;
mod ready;
mod roving;
mod share;
mod sort;
mod stage;
mod tier;
mod touch;

pub use address::use_address;
pub use clock::{Clock, use_clock};
pub use desk::{Desk, use_desk};
pub use finder::{Finder, use_finder};
use fold::fold;
pub use gestures::Move;
pub use marks::use_marks;
pub use memory::{Resume, use_memory};
pub use ready::use_ready;
pub use stage::use_stage;
pub use touch::use_touch;
