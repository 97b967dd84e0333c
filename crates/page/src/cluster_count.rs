//! How many symbols a cluster stands for, in number and words.

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

    /// The accessible name of the cluster, with the way to each of its symbols: closer on the map, if they part there.
    pub fn accessible_name(self, splits: bool) -> String {
        let Self { count, first } = self;
        let rest = match (count, splits) {
            (1, true) => "; closer it stands alone",
            (1, false) => "; the table names it",
            (_, true) => " among them; closer they part",
            (_, false) => " among them; the table names them",
        };
        let symbols = if count == 1 { " symbol here, " } else { " symbols here, " };
        format!("{count}{symbols}{first}{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_says_how_many_and_where_they_part() {
        let accessible_name = |count, splits| ClusterCount { count, first: "Site 0" }.accessible_name(splits);
        assert_eq!(accessible_name(3, true), "3 symbols here, Site 0 among them; closer they part");
        assert_eq!(accessible_name(3, false), "3 symbols here, Site 0 among them; the table names them");
        assert_eq!(accessible_name(1, true), "1 symbol here, Site 0; closer it stands alone");
        assert_eq!(accessible_name(1, false), "1 symbol here, Site 0; the table names it");
    }

    #[test]
    fn a_number_of_four_digits_is_set_narrower() {
        let width = |count| ClusterCount { count, first: "" }.width();
        assert_eq!((width(999), width(1000)), (None, Some("22")));
    }
}
