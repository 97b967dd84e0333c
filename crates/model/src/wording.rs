//! The app's own words, by language.
//!
//! A language tag comes in, the words for kinds, statuses and dates go out.
//! A language without a table of its own gets English words around its article.

use crate::{Force, ForceStatus, SiteStatus, When};

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    months: [&'static str; 12],
}

const ENGLISH: Wording = Wording {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};

impl Wording {
    /// The words of a language.
    pub fn of(_language: &str) -> Self {
        ENGLISH
    }

    /// A date in words: “February 2022”.
    pub fn date(self, when: When) -> String {
        let month = when.month.and_then(|m| self.months.get(usize::from(m).wrapping_sub(1)));
        match (when.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", when.year),
            (None, Some(month)) => format!("{month} {}", when.year),
            _ => when.year.to_string(),
        }
    }

    /// A number of troops as the article has it: “about 100”, “1,700”.
    pub fn troops(self, force: &Force) -> String {
        let number = group_thousands(force.troops);
        if force.about { format!("about {number}") } else { number }
    }

    /// How troops are there.
    pub fn force_status(self, status: ForceStatus) -> &'static str {
        match status {
            ForceStatus::Stationed => "stationed",
            ForceStatus::Rotational => "in rotation",
            ForceStatus::Announced => "announced",
        }
    }

    /// Where troops are or go, and how: “Lithuania, in rotation”, “to Poland”.
    pub fn force_at(self, place: &str, status: ForceStatus) -> String {
        match status {
            ForceStatus::Announced => format!("to {place}"),
            ForceStatus::Stationed | ForceStatus::Rotational => {
                format!("{place}, {}", self.force_status(status))
            }
        }
    }

    /// Whether a site works yet.
    pub fn site_status(self, status: SiteStatus) -> &'static str {
        match status {
            SiteStatus::InService => "in service",
            SiteStatus::BeingBuilt => "being built",
        }
    }

    /// What stands where a number is missing.
    pub fn not_stated(self) -> &'static str {
        "strength not stated"
    }

    /// What follows the names of countries that share one number.
    pub fn together(self) -> &'static str {
        "together"
    }

    /// What a site is for.
    pub fn missile_defence(self) -> &'static str {
        "Missile defence"
    }

    /// What is said of positions that the article does not give.
    pub fn positions_schematic(self) -> &'static str {
        "positions schematic"
    }

    /// What is said of an outline that is drawn freely.
    pub fn outline_schematic(self) -> &'static str {
        "outline schematic"
    }

    /// Names in a row: “Estonia and Latvia”, “A, B and C”.
    pub fn list(self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
        }
    }
}

/// A number with a comma between thousands.
pub fn group_thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        for (number, words) in [(60, "60"), (300, "300"), (1700, "1,700"), (2_000_000, "2,000,000")] {
            assert_eq!(group_thousands(number), words);
        }
    }

    #[test]
    fn dates_keep_their_precision() {
        let wording = Wording::of("en");
        assert_eq!(wording.date(When::parse("2014").unwrap()), "2014");
        assert_eq!(wording.date(When::parse("2014-09").unwrap()), "September 2014");
        assert_eq!(wording.date(When::parse("2022-02-04").unwrap()), "4 February 2022");
    }

    #[test]
    fn names_are_listed_with_and() {
        let wording = Wording::of("en");
        assert_eq!(wording.list(&["Estonia", "Latvia"]), "Estonia and Latvia");
        assert_eq!(wording.list(&["A", "B", "C"]), "A, B and C");
    }
}
