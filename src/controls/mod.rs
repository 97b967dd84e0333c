//! The controls on the map: what answers to the reader, drawn in the browser and, for the first view, by the site.
//!
//! A component a control, in a file of its own; [`App`] puts them together. What they need of the browser is in
//! [`dom`](crate::dom), what they know is in [`state`](crate::state), and what moves the map is in [`map`](crate::map).

mod app;
mod evidence;
mod search;
mod timeline;
mod toolbar;

pub use app::{App, AppProps};
