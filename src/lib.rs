//! The app that brings a page to life.
//!
//! [`controls`] are drawn in the browser and, for the first view, by the site, so that nothing moves when the app takes over.
//! [`state`] keeps the page like what the reader has chosen, [`map`] moves the map, and only [`dom`] touches the browser.

pub mod controls;
pub mod decode;
pub mod dom;
pub mod map;
pub mod state;
