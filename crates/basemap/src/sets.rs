//! Sets of countries.
//!
//! A TOML file for each set comes in, the sets go out, with everything that is wrong in a list.
//! It knows nothing of outlines, nor of which countries are on the sheet.

use std::collections::BTreeSet;

use model::{CountryCode, Member};
use serde::Deserialize;

use crate::{CountryList, GeodataError, Sources, error::Problem, toml_file};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetFile {
    id: String,
    name: String,
    note: String,
    source: String,
    url: Option<String>,
    members: Vec<MemberEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberEntry {
    code: String,
    from: i16,
    until: Option<i16>,
}

/// The sets in the order of their files.
pub(crate) fn sets(files: &[String], sources: &Sources, errors: &mut Vec<GeodataError>) -> Vec<CountryList> {
    let mut sets = Vec::new();
    for file in files {
        if let Some(set) = toml_file::read::<SetFile>(file, sources, errors) {
            let SetFile { id, name, note, source, url, members } = set;
            let members = self::members(file, members, errors);
            sets.push(CountryList { id, name, note, source, url, members });
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
