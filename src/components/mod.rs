//! The views of the linked model.
//!
//! Everything tied to an object carries `data-object`; what is lit carries `data-lit`.

mod about;
mod app;
mod appendix;
mod basemap;
mod bottom_bar;
mod card;
mod events;
mod evidence;
mod labels;
mod legend;
mod map;
mod masthead;
mod prose;
mod sheet;
mod symbols;
mod table;
mod toolbar;

pub use about::{About, AboutProps};
pub use app::{App, AppProps};
