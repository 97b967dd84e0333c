//! The page of an explainer, drawn alike by the press and in the browser.
//!
//! A [`Document`](model::Document) and the card that a page is at come in, the page goes out.
//! Only [`hooks`] touches the browser; on the press its effects never run.

pub mod components;
pub mod hooks;

mod article;
mod sign;

pub use article::{Article, Folder};
