//! How many symbols a cluster stands for.

use model::Document;

/// From this number on its digits are set narrower, to stay within the shape.
const MANY: usize = 1000;

/// The symbols of one cluster that stand in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterCount<'a> {
    /// How many they are.
    pub count: usize,
    /// The name of the first: no two clusters of one zoom step have a symbol in common, so that it makes theirs unique.
    pub first: &'a str,
}

impl<'a> ClusterCount<'a> {
    /// Counts the objects that stand, by their ids.
    pub fn of<'b>(document: &'a Document, ids: impl Iterator<Item = &'b str>) -> Self {
        let mut ids = ids.peekable();
        let first = ids.peek().and_then(|id| document.object(document.find_object(id)?));
        Self { first: first.map_or("", |object| &object.name), count: ids.count() }
    }

    /// How wide the number is set, in CSS pixels; as wide as it is where that fits.
    pub fn width(self) -> Option<&'static str> {
        (self.count >= MANY).then_some("22")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_four_digits_is_set_narrower() {
        let width = |count| ClusterCount { count, first: "" }.width();
        assert_eq!((width(999), width(1000)), (None, Some("22")));
    }
}
