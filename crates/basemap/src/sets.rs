//! Sets of countries.
//!
//! A TOML file for each set comes in, the sets go out, with everything that is wrong in a list.
//! It knows nothing of outlines, nor of which countries are on the sheet.

use std::collections::{BTreeMap, BTreeSet};

use model::{CountryCode, Member, Part};
use serde::Deserialize;

use crate::{AreaShape, CountryList, GeodataError, Sources, error::Problem, toml_file};

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
    rest: String,
    from: i16,
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

/// Parts of members; each joins after the rest of its country.
fn parts(
    file: &str,
    entries: Vec<PartEntry>,
    members: &[Member],
    errors: &mut Vec<GeodataError>,
) -> Vec<Part> {
    let part = |PartEntry { code, area, name, rest, from }| {
        let member = members.iter().find(|member| member.country.as_str() == code);
        match member {
            Some(member) if member.from < from => {
                Ok(Part { country: member.country, shape: area, name, rest, from })
            }
            Some(_) => Err(Problem::BadYears(code)),
            None => Err(Problem::UnknownCountry(code)),
        }
    };
    let parts = entries.into_iter().map(part);
    parts
        .filter_map(|part| part.map_err(|problem| errors.push(GeodataError::new(file, problem))).ok())
        .collect()
}

/// Checks that the base map has the areas of all parts.
pub(crate) fn check_parts(
    sets: &[(&str, CountryList)],
    areas: &BTreeMap<String, AreaShape>,
    errors: &mut Vec<GeodataError>,
) {
    for (file, set) in sets {
        let unknown = set.parts.iter().filter(|part| !areas.contains_key(&part.shape));
        errors.extend(unknown.map(|part| GeodataError::new(file, Problem::UnknownArea(part.shape.clone()))));
    }
}
