//! The part of a page's style that its article decides. The style sheet in `styles/` holds for every article.

mod chosen;
mod linked;
mod map;
mod printed;
mod years;

pub use chosen::{By, chosen_style};
pub use linked::{linked_style, target_style};
pub use map::map_style;
pub use printed::printed_style;
