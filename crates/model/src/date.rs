//! Dates as a newsroom gives them: a year, a month, or a day.
//!
//! `2014`, `2014-09` or `2022-02-04` comes in; an ordered [`Date`] goes out.
//! Nothing here knows a clock or a time zone.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A date, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// The year of the common era.
    pub year: i16,
    /// The month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31, where it is known.
    pub day: Option<u8>,
}

/// Why a word is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is not of the form `2014`, `2014-09` or `2014-09-05`.
    Form,
    /// The year is not between 1900 and 2100.
    Year,
    /// The month or day does not exist.
    Calendar,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "expected a date like `2014`, `2014-09` or `2014-09-05`",
            Self::Year => "expected a year from 1900 to 2100",
            Self::Calendar => "expected a month and day of the calendar",
        })
    }
}

impl Date {
    /// A whole year.
    pub const fn year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// Whether a date lies before another one for certain: its year is earlier, or its month where both are known.
    pub fn is_before(self, other: Self) -> bool {
        let months = self.month.zip(other.month);
        self.year < other.year
            || self.year == other.year && months.is_some_and(|(month, other)| month < other)
    }

    /// Reads `2014`, `2014-09` or `2014-09-05`.
    ///
    /// # Errors
    /// [`DateError`] where the word is no such date.
    pub fn parse(word: &str) -> Result<Self, DateError> {
        let mut parts = word.split('-');
        let year = digits(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = digits(parts.next(), 2)?;
        let day = digits(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        if !(1900..=2100).contains(&year) {
            return Err(DateError::Year);
        }
        if month.is_some_and(|m| !(1..=12).contains(&m))
            || day.is_some_and(|d| d == 0 || d > length(year, month))
        {
            return Err(DateError::Calendar);
        }
        let year = i16::try_from(year).map_err(|_| DateError::Year)?;
        Ok(Self { year, month: month.map(|m| m as u8), day: day.map(|d| d as u8) })
    }
}

fn digits(part: Option<&str>, count: usize) -> Result<Option<u16>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != count || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

fn length(year: u16, month: Option<u16>) -> u16 {
    match month {
        Some(2) if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// The time during which something holds; an open end is unknown or not yet reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its first date.
    pub from: Option<Date>,
    /// Its last date.
    pub until: Option<Date>,
}

impl Period {
    /// Whether any part of a year lies within the period.
    pub fn touches(self, year: i16) -> bool {
        self.from.is_none_or(|from| from.year <= year) && self.until.is_none_or(|until| year <= until.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_prints_as_it_was_written() {
        for word in ["2014", "2014-09", "2022-02-04", "2020-02-29"] {
            assert_eq!(Date::parse(word).unwrap().to_string(), word);
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        for (word, why) in [
            ("", DateError::Form),
            ("14", DateError::Form),
            ("2014-9", DateError::Form),
            ("2014-09-05-1", DateError::Form),
            ("1066", DateError::Year),
            ("2014-13", DateError::Calendar),
            ("2022-02-29", DateError::Calendar),
            ("2022-02-00", DateError::Calendar),
        ] {
            assert_eq!(Date::parse(word), Err(why), "{word}");
        }
    }

    #[test]
    fn dates_sort_by_time_with_the_vaguer_first() {
        let parse = |w| Date::parse(w).unwrap();
        assert!(parse("2014") < parse("2014-09"));
        assert!(parse("2014-09") < parse("2022-02-04"));
    }

    #[test]
    fn a_vague_date_is_before_another_only_for_certain() {
        let parse = |w| Date::parse(w).unwrap();
        assert!(
            parse("2008").is_before(parse("2022-02-04")) && parse("2022-01").is_before(parse("2022-02-04"))
        );
        for word in ["2022", "2022-02", "2022-03"] {
            assert!(!parse(word).is_before(parse("2022-02-04")), "{word}");
        }
    }

    #[test]
    fn a_period_touches_the_years_it_spans() {
        let since_2014 = Period { from: Some(Date::year(2014)), until: None };
        assert!(!since_2014.touches(2013) && since_2014.touches(2014) && since_2014.touches(2022));
        assert!(Period::default().touches(1949));
    }
}
