//! Compiles whole articles.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

mod any_input;
mod article;
mod basemap;
mod cases;
mod commonmark;
mod digest;
mod limits;
mod pathological;
