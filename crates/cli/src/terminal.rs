//! What the terminal can show.

/// Whether to write in colour: only to a terminal, and not where <https://no-color.org> is wanted.
pub(crate) fn has_colour(is_terminal: bool) -> bool {
    is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
