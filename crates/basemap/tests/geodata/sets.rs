use crate::support::MAP;

fn members(set: &str, year: i16) -> Vec<&'static str> {
    let members = MAP.set(set).unwrap().members.iter();
    members
        .filter(|it| it.from <= year && it.until.is_none_or(|until| year <= until))
        .map(|it| it.country.as_str())
        .collect()
}

#[test]
fn nato_has_its_members_of_each_year() {
    for (year, count) in [
        (1948, 0),
        (1949, 12),
        (1952, 14),
        (1955, 15),
        (1982, 16),
        (1990, 16),
        (1999, 19),
        (2004, 26),
        (2009, 28),
        (2017, 29),
        (2022, 30),
    ] {
        assert_eq!(members("nato", year).len(), count, "{year}");
    }
    assert!(!members("nato", 2022).contains(&"UKR"));
}

#[test]
fn the_soviet_union_has_fifteen_republics_until_1991() {
    assert_eq!(members("soviet", 1949).len(), 15);
    assert_eq!(members("soviet", 1991).len(), 15);
    assert_eq!(members("soviet", 1992).len(), 0);
    assert!(["EST", "LVA", "LTU"].iter().all(|code| !members("soviet", 1939).contains(code)));
}

#[test]
fn albania_leaves_the_warsaw_pact_and_only_the_east_of_germany_is_in_it() {
    assert_eq!(members("warsaw-pact", 1955).len(), 7);
    assert_eq!(members("warsaw-pact", 1970).len(), 6);
    assert_eq!(members("warsaw-pact", 1992).len(), 0);
    assert!(!members("warsaw-pact", 1970).contains(&"DEU"));
    let part = &MAP.set("warsaw-pact").unwrap().parts[0];
    assert_eq!((part.name.as_str(), part.from, part.until), ("East Germany", 1955, Some(1990)));
}

#[test]
fn members_that_are_not_on_the_sheet_are_known_ones() {
    let all = MAP.sets.iter().flat_map(|set| &set.members).map(|member| member.country);
    let absent = all.filter(|code| MAP.country(*code).is_none());
    let mut absent: Vec<_> = absent.map(|code| code.to_string()).collect();
    absent.sort_unstable();
    assert_eq!(absent, ["CAN", "KGZ", "TJK", "USA"]);
}

#[test]
fn the_first_set_is_nato_and_each_has_a_source() {
    assert_eq!(
        MAP.sets.iter().map(|set| set.id.as_str()).collect::<Vec<_>>(),
        ["nato", "soviet", "warsaw-pact"]
    );
    assert!(MAP.sets.iter().all(|set| !set.source.is_empty() && set.note.ends_with('.')));
}

#[test]
fn the_east_of_germany_joins_with_unification() {
    let part = &MAP.set("nato").unwrap().parts[0];
    assert_eq!((part.country.as_str(), part.name.as_str(), part.from), ("DEU", "East Germany", 1990));
    assert!(MAP.area(&part.shape).is_some());
}
