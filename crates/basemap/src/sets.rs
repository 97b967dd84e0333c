//! Sets of countries.
//!
//! A TOML file for each set comes in, the sets go out, with everything that is wrong in a list.
//! It knows nothing of outlines, nor of which countries are on the sheet.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Contains, coord};
use model::{CountryCode, Member, Part};
use serde::Deserialize;

use crate::{AreaShape, CountryList, GeodataError, Sources, countries::Country, error::Problem, toml_file};

/// How many periods of joining a map tells apart.
const PERIODS: usize = 4;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetFile {
    id: String,
    name: String,
    member: String,
    #[serde(default)]
    periods: Vec<i16>,
    note: String,
    source: String,
    url: Option<String>,
    members: Vec<MemberEntry>,
    #[serde(default)]
    parts: Vec<PartEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberEntry {
    code: String,
    from: i16,
    until: Option<i16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartEntry {
    code: String,
    area: String,
    name: String,
    #[serde(default)]
    rest: String,
    from: i16,
    until: Option<i16>,
}

/// The sets in the order of their files, each with its file.
pub(crate) fn sets<'a>(
    files: &'a [String],
    sources: &Sources,
    errors: &mut Vec<GeodataError>,
) -> Vec<(&'a str, CountryList)> {
    let mut sets = Vec::new();
    for file in files {
        if let Some(set) = toml_file::read::<SetFile>(file, sources, errors) {
            let SetFile { id, name, member, periods, note, source, url, members, parts } = set;
            let members = self::members(file, members, errors);
            check_periods(file, &periods, errors);
            let parts = self::parts(file, parts, &members, errors);
            let set = CountryList { id, name, note, source, url, members, member, periods, parts };
            sets.push((file.as_str(), set));
        }
    }
    sets
}

fn members(file: &str, entries: Vec<MemberEntry>, errors: &mut Vec<GeodataError>) -> Vec<Member> {
    let mut seen = BTreeSet::new();
    let mut members = Vec::new();
    for MemberEntry { code, from, until } in entries {
        let mut report = |problem| errors.push(GeodataError::new(file, problem));
        if until.is_some_and(|until| until < from) {
            report(Problem::BadYears(code.clone()));
        }
        match CountryCode::parse(&code) {
            Some(country) if seen.insert(country) => members.push(Member { country, from, until }),
            Some(_) => report(Problem::Duplicate(code)),
            None => report(Problem::BadCode(code)),
        }
    }
    members
}

/// Periods follow each other, and are not more than colours.
fn check_periods(file: &str, periods: &[i16], errors: &mut Vec<GeodataError>) {
    if periods.len() > PERIODS || !periods.is_sorted_by(|one, next| one < next) {
        errors.push(GeodataError::new(file, Problem::BadPeriods));
    }
}

/// Parts of members, each of which joins after the rest of its country, and parts of other countries.
fn parts(
    file: &str,
    entries: Vec<PartEntry>,
    members: &[Member],
    errors: &mut Vec<GeodataError>,
) -> Vec<Part> {
    let part = |PartEntry { code, area, name, rest, from, until }| {
        let Some(country) = CountryCode::parse(&code) else { return Err(Problem::BadCode(code)) };
        let rest_joined = members.iter().find(|member| member.country == country).map(|member| member.from);
        let is_too_early = rest_joined.is_some_and(|joined| from <= joined);
        if is_too_early || until.is_some_and(|until| until < from) {
            return Err(Problem::BadYears(code));
        }
        Ok(Part { country, shape: area, name, rest, from, until })
    };
    let parts = entries.into_iter().map(part);
    parts
        .filter_map(|part| part.map_err(|problem| errors.push(GeodataError::new(file, problem))).ok())
        .collect()
}

/// Checks that the base map has the areas of all parts, each within its country.
pub(crate) fn check_parts(
    sets: &[(&str, CountryList)],
    areas: &BTreeMap<String, AreaShape>,
    countries: &BTreeMap<CountryCode, Country>,
    errors: &mut Vec<GeodataError>,
) {
    let problem = |part: &Part| {
        let Some(area) = areas.get(&part.shape) else {
            return Some(Problem::UnknownArea(part.shape.clone()));
        };
        let Some(country) = countries.get(&part.country) else {
            return Some(Problem::UnknownCountry(part.country.to_string()));
        };
        let at = coord! { x: f64::from(area.at.x), y: f64::from(area.at.y) };
        let (area, country_code) = (part.shape.clone(), part.country.to_string());
        (!country.polygons.contains(&at)).then_some(Problem::AreaElsewhere { area, country: country_code })
    };
    for (file, set) in sets {
        errors.extend(set.parts.iter().filter_map(problem).map(|problem| GeodataError::new(file, problem)));
    }
}
