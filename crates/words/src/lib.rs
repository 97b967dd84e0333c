//! The interface's words, and how numbers and dates are written.
//!
//! A language tag comes in, the [`Words`] of that language go out; a language that has none gets English words around
//! its article. This crate knows nothing about a subject.

use model::{Date, Document, Force, ForceStatus, Found, Kind, Sentence, SiteStatus, SpeechAct};

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    months: [&'static str; 12],
}

const ENGLISH: Words = Words {
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

impl Words {
    /// The words of a language.
    pub fn of(_language: &str) -> Self {
        ENGLISH
    }

    /// A date in words: “February 2022”.
    pub fn date(self, when: Date) -> String {
        let month = when.month.and_then(|m| self.months.get(usize::from(m).wrapping_sub(1)));
        match (when.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", when.year),
            (None, Some(month)) => format!("{month} {}", when.year),
            _ => when.year.to_string(),
        }
    }

    /// A year in words: that of the article with its month.
    pub fn year(self, document: &Document, year: i16) -> String {
        if year == document.as_of.year {
            self.date(Date { day: None, ..document.as_of })
        } else {
            year.to_string()
        }
    }

    /// How many countries belonged in a year: “30 NATO members”.
    pub fn members(self, document: &Document, year: i16) -> Option<String> {
        let set = document.sheet.sets.first()?;
        Some(format!("{} {}", set.current(year).count(), set.name))
    }

    /// What a speaker does by saying something.
    pub fn speech_act(self, act: SpeechAct) -> &'static str {
        match act {
            SpeechAct::Statement => "statement",
            SpeechAct::Claim => "claim",
            SpeechAct::Demand => "demand",
            SpeechAct::Denial => "denial",
            SpeechAct::Quotation => "quotation",
        }
    }

    /// Who says a sentence and in which manner: “claim by Vladimir Putin”, or who reports it.
    pub fn spoken_by(self, document: &Document, sentence: &Sentence) -> String {
        let speakers = sentence.says.iter().filter_map(|(voice, act)| {
            let voice = document.voice(*voice)?;
            let act = if voice.side.is_some() { self.speech_act(*act) } else { "note" };
            Some(format!("{act} by {}", voice.name))
        });
        let speakers: Vec<String> = speakers.collect();
        if speakers.is_empty() {
            format!("reported by {}", document.source.publisher)
        } else {
            speakers.join(", ")
        }
    }

    /// What a search result is.
    pub fn found(self, document: &Document, found: Found) -> &'static str {
        match found {
            Found::Card(_) => "answer",
            Found::Voice(_) => "voice",
            Found::Sentence(_) => "sentence",
            Found::Object(ix) => match document.object(ix).map(|object| &object.kind) {
                Some(Kind::Event(_)) => "event",
                Some(Kind::Place(_)) => "place",
                Some(Kind::Area(_)) => "area",
                Some(Kind::Force(_) | Kind::Site(_) | Kind::Buildup(_)) | None => "symbol",
            },
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
        let words = Words::of("en");
        assert_eq!(words.date(Date::parse("2014").unwrap()), "2014");
        assert_eq!(words.date(Date::parse("2014-09").unwrap()), "September 2014");
        assert_eq!(words.date(Date::parse("2022-02-04").unwrap()), "4 February 2022");
    }

    #[test]
    fn names_are_listed_with_and() {
        let words = Words::of("en");
        assert_eq!(words.list(&["Estonia", "Latvia"]), "Estonia and Latvia");
        assert_eq!(words.list(&["A", "B", "C"]), "A, B and C");
    }
}
