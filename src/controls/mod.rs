//! The app: what answers to touch, drawn in the browser and, for the first view, by the press.

mod app;
mod evidence;
mod search;
mod timeline;
mod toolbar;
mod tour;

pub use app::{App, AppProps};
