//! An explainer's page, and the app that brings it to life.
//!
//! [`page`] is set once, by the press. [`components`] are the app's controls, which the press draws too so that
//! nothing moves when the app takes over. Only [`hooks`] touches the browser; on the press its effects never run.

pub mod components;
pub mod hooks;
pub mod page;

mod article;
mod crowd;
mod links;
mod said;
mod sign;

pub use article::{Article, Folder};
pub use sign::Sign;
