//! The colours of the light scheme, and the two grounds, for what is drawn outside of a page.
//!
//! They are those of `styles/tokens.css`; a test compares them.

use model::Kind;

pub(crate) const GROUND: &str = "#fcfaf6";
pub(crate) const GROUND_DARK: &str = "#15181c";
pub(crate) const TEXT: &str = "#23211d";
pub(crate) const QUIET: &str = "#4b5055";
pub(crate) const RULE: &str = "#d5cfc2";
pub(crate) const LIT: &str = "#fbeeb8";
pub(crate) const SEA: &str = "#f2f5f6";
pub(crate) const LAND: &str = "#e1dbcf";
pub(crate) const FIRST_SET: &str = "#b2c6dd";
pub(crate) const SUBJECT: &str = "#f0dc9b";
pub(crate) const BORDER: &str = "#ffffff";
pub(crate) const TROOPS: &str = "#1d4f91";
pub(crate) const RUSSIAN: &str = "#a8401f";
pub(crate) const MISSILES: &str = "#5e3a87";

/// The colour of a kind's symbols and figures.
pub(crate) fn of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Force(_) => TROOPS,
        Kind::Site(_) => MISSILES,
        Kind::Buildup(_) | Kind::Area(_) => RUSSIAN,
        Kind::Place(_) => GROUND,
        Kind::Event(_) => TEXT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = include_str!("../../../styles/tokens.css");

    fn token(name: &str) -> &'static str {
        let after = TOKENS.split(&format!("--{name}:")).nth(1).unwrap_or_else(|| panic!("no token {name}"));
        after.split(';').next().unwrap().trim()
    }

    /// The palette's value behind a meaning, in the light or in the dark scheme.
    fn colour(meaning: &str, dark: bool) -> &'static str {
        let name = format!("colour-{meaning}");
        let schemes = token(&name).strip_prefix("light-dark(").unwrap();
        let (light, night) = schemes.split_once(", ").unwrap();
        let chosen = if dark { night } else { light };
        token(chosen.split("var(--").nth(1).unwrap().split(')').next().unwrap())
    }

    #[test]
    fn every_colour_is_that_of_the_style_sheet() {
        for (name, value) in [
            ("ground", GROUND),
            ("text", TEXT),
            ("quiet", QUIET),
            ("rule", RULE),
            ("lit", LIT),
            ("sea", SEA),
            ("land", LAND),
            ("first-set", FIRST_SET),
            ("subject", SUBJECT),
            ("border", BORDER),
            ("troops", TROOPS),
            ("russian", RUSSIAN),
            ("missiles", MISSILES),
        ] {
            assert_eq!(colour(name, false), value, "{name}");
        }
        assert_eq!(colour("ground", true), GROUND_DARK);
    }
}
