//! The app that brings a page to life.
//!
//! [`controls`] are drawn in the browser and, for the first view, by the site, so that nothing moves when the app takes over.
//! Only [`hooks`] touches the browser; where the site draws the first view its effects never run.

pub mod controls;
pub mod hooks;
