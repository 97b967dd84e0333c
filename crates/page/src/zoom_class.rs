use crate::names::class;

/// The class of what shows from a zoom step on; none for what always shows.
pub(crate) fn from(first_step: u8) -> Option<String> {
    (first_step > 0).then(|| format!("{}{first_step}", class::FROM))
}
