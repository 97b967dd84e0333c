//! Compiles whole articles.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

mod any_input;
mod basemap;
mod bundled_article;
mod cases;
mod commonmark;
mod digest;
mod fixture;
mod limits;
mod pathological;
