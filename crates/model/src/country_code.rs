//! The code of a country.
//!
//! A word comes in, a checked code goes out. It knows nothing of which codes are in use.

use core::fmt;

use serde::{Deserialize, Serialize};

/// An ISO 3166-1 alpha-3 code, such as `POL`, or one that is used in the same way, such as `XKX`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "[u8; 3]", try_from = "[u8; 3]")]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// Reads a code; `None` where the word is not three capital ASCII letters.
    pub fn parse(word: &str) -> Option<Self> {
        <[u8; 3]>::try_from(word.as_bytes()).ok()?.try_into().ok()
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl TryFrom<[u8; 3]> for CountryCode {
    type Error = &'static str;

    fn try_from(letters: [u8; 3]) -> Result<Self, Self::Error> {
        let is_code = letters.iter().all(u8::is_ascii_uppercase);
        if is_code { Ok(Self(letters)) } else { Err("expected three capital letters") }
    }
}

impl From<CountryCode> for [u8; 3] {
    fn from(code: CountryCode) -> Self {
        code.0
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_capital_letters_are_a_code_and_nothing_else_is() {
        assert_eq!(CountryCode::parse("POL").unwrap().to_string(), "POL");
        for word in ["", "PL", "POLA", "Pol", "P L", "P0L", "ÖL"] {
            assert_eq!(CountryCode::parse(word), None, "{word}");
        }
    }
}
