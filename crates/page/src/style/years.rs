//! What shows in which year: who joined the first set, and parts of countries that had not yet.
//!
//! Style alone does it, from the year that the map carries.

use std::fmt::Write;

use crate::names::attribute::{JOINED, PART, WITHOUT, YEAR};
use model::{CountrySet, Sheet};

/// Style rules for the years of a sheet's first set.
pub(super) fn push_years(css: &mut String, sheet: &Sheet) {
    let Some(set) = sheet.sets.first() else { return };
    let mut years: Vec<i16> = set.members.iter().map(|member| member.from).collect();
    years.sort_unstable();
    years.dedup();
    css.push_str("@layer components{");
    push_rule(css, years.iter().map(|year| format!("[{YEAR}=\"{year}\"]")), "--joined-key:flex");
    let now = "display:inline;--joined-now:var(--colour-joined-3);--joined-ink:var(--colour-text);--joined-weight:600;--plain-name:none;--centred-name:inline;--centred-shift:0 -.6em";
    push_rule(css, years.iter().map(|year| format!("[{YEAR}=\"{year}\"] [{JOINED}=\"{year}\"]")), now);
    for period in 0..set.periods.len() {
        let within = years.iter().filter(|year| set.period(**year) == Some(period));
        let colour = format!("--joined-period:var(--joined-{})", period + 1);
        push_rule(css, within.map(|year| format!("[{JOINED}=\"{year}\"]")), &colour);
    }
    push_later(css, &years);
    push_parts(css, set);
    css.push('}');
}

/// In years before a country joined, its plain name stands for the year in which it did.
fn push_later(css: &mut String, years: &[i16]) {
    for (at, joined) in years.iter().enumerate().skip(1) {
        let _ = write!(
            css,
            "[{JOINED}=\"{joined}\"]{{--joined-row:var(--row-{joined});--joined-name:var(--name-{joined})}}"
        );
        let before = years.get(at - 1).copied().unwrap_or_default()..*joined;
        let later: Vec<String> =
            years.iter().skip(at).map(|year| format!("--row-{year}:none;--name-{year}:inline")).collect();
        push_rule(css, before.map(|year| format!("[{YEAR}=\"{year}\"]")), &later.join(";"));
    }
}

/// Parts show in the years in which the rest of their country belongs to the set and they do not; the country then has the name of
/// the rest.
fn push_parts(css: &mut String, set: &CountrySet) {
    for part in set.later_parts() {
        let lacking =
            (set.joined(part.country).unwrap_or(part.from)..part.from).filter(|year| set.lacks(part, *year));
        let shape = &part.shape;
        let shows = format!("--part-{shape}:flex;--whole-{shape}:none");
        push_rule(css, lacking.map(|year| format!("[{YEAR}=\"{year}\"]")), &shows);
        let _ = write!(
            css,
            "[{PART}=\"{shape}\"]:is(use,li,text){{display:var(--part-{shape},none)}}[{WITHOUT}=\"{shape}\"]{{display:var(--whole-{shape},inline)}}"
        );
    }
}

fn push_rule(css: &mut String, selectors: impl Iterator<Item = String>, style: &str) {
    let selectors: Vec<String> = selectors.collect();
    if !selectors.is_empty() {
        let _ = write!(css, "{}{{{style}}}", selectors.join(","));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Background, CountryCode, LonLat, MapBox, MapPoint, Member, Part, Projection};

    fn sheet() -> Sheet {
        let code = |code: &str| CountryCode::parse(code).unwrap();
        let member = |country: &str, from| Member { country: code(country), from, until: None };
        let origin = MapPoint { x: 0.0, y: 0.0 };
        let part = Part {
            country: code("DEU"),
            shape: "east".into(),
            name: "E".into(),
            rest: "W".into(),
            from: 1957,
            until: None,
        };
        let set = CountrySet {
            id: "nato".into(),
            name: "members".into(),
            source: Background { text: String::new(), source: String::new(), url: None },
            members: vec![member("DEU", 1955), member("POL", 1999), member("CZE", 1999)],
            member: "member".into(),
            parts: vec![part],
            periods: vec![1949, 1999],
        };
        Sheet {
            width: 1,
            height: 1,
            projection: Projection { centre: LonLat { lon: 0.0, lat: 0.0 }, origin },
            home: MapBox { min: origin, max: origin },
            countries: Vec::new(),
            subject: Vec::new(),
            subject_from: None,
            sets: vec![set],
            year_parts: Vec::new(),
            borders: String::new(),
        }
    }

    #[test]
    fn each_year_marks_who_joined_in_it_and_what_had_not_yet() {
        let mut css = String::new();
        push_years(&mut css, &sheet());
        for rule in [
            "[data-year=\"1955\"],[data-year=\"1999\"]{--joined-key:flex}",
            "[data-year=\"1999\"] [data-joined=\"1999\"]{display:inline;",
            "[data-joined=\"1955\"]{--joined-period:var(--joined-1)}[data-joined=\"1999\"]{--joined-period:var(--joined-2)}",
            "[data-joined=\"1999\"]{--joined-row:var(--row-1999);--joined-name:var(--name-1999)}[data-year=\"1955\"],[data-year=\"1956\"],",
            "[data-year=\"1998\"]{--row-1999:none;--name-1999:inline}",
            "[data-year=\"1955\"],[data-year=\"1956\"]{--part-east:flex;--whole-east:none}",
            "[data-without=\"east\"]{display:var(--whole-east,inline)}",
        ] {
            assert!(css.contains(rule), "{rule} in {css}");
        }
    }
}
