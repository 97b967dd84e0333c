//! The base map that is built from the committed `geodata/`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic anywhere")]

mod areas;
mod countries;
mod errors;
mod sets;
mod sheet;
mod support;
