//! Errors that say what to do about them.

use anyhow::Error;

/// An error: what is wrong and where, and in a line of its own what to do, beginning with a verb.
pub(crate) fn failure(what: impl std::fmt::Display, remedy: impl std::fmt::Display) -> Error {
    anyhow::anyhow!("{what}\n  hint: {remedy}")
}
