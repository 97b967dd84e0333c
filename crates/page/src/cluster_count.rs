//! What a sign for several symbols says.

/// From this number on its digits are set narrower, to stay within the sign.
const MANY: usize = 1000;

/// The symbols behind one sign that stand in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterCount<'a> {
    /// How many they are.
    pub count: usize,
    /// The name of the first: no two signs of one scale have a symbol in common, so that it makes theirs unique.
    pub first: &'a str,
}

impl ClusterCount<'_> {
    /// How wide the number is set, in CSS pixels; as wide as it is where that fits.
    pub fn width(self) -> Option<&'static str> {
        (self.count >= MANY).then_some("22")
    }

    /// The accessible name of the sign, with the way to each of its symbols: closer on the map, if they part there.
    pub fn accessible_name(self, parts: bool) -> String {
        let Self { count, first } = self;
        match (count, parts) {
            (1, true) => format!("1 symbol here, {first}; closer it stands alone"),
            (1, false) => format!("1 symbol here, {first}; the table names it"),
            (_, true) => format!("{count} symbols here, {first} among them; closer they part"),
            (_, false) => format!("{count} symbols here, {first} among them; the table names them"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_says_how_many_and_where_they_part() {
        let accessible_name = |count, parts| ClusterCount { count, first: "Site 0" }.accessible_name(parts);
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
