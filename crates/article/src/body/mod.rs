//! Reads the text of an article: Markdown becomes cards of blocks of sentences.

pub(crate) mod cards;
pub(crate) mod former_sentences;
mod mentions;
mod prose;
mod reader;
mod replies;
mod sentence_id;
mod sentences;
pub(crate) mod target;
pub(crate) mod tree;

pub(crate) use prose::read;
pub(crate) use reader::{CardText, Prose};
pub(crate) use sentence_id::is_sentence_name;
