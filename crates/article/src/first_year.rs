//! The first year of the timeline.
//!
//! What the author gives, the sets and the objects come in, a year goes out.

use model::{CountrySet, Date, Object};

/// The year that the author gives; else the first one that the map's first set or an object names, or the article's own.
pub(crate) fn first_year(
    given: Option<i16>,
    first_set: Option<&CountrySet>,
    objects: &[Object],
    as_of: Date,
) -> i16 {
    let of_members = first_set.into_iter().flat_map(|set| set.members.iter().map(|member| member.from));
    let of_objects = objects.iter().filter_map(|object| Some(object.period.from?.year));
    let first = || of_members.chain(of_objects).fold(as_of.year, i16::min);
    given.unwrap_or_else(first)
}

#[cfg(test)]
mod tests {
    use model::{Background, CountryCode, Member};

    use super::*;

    #[test]
    fn the_timeline_begins_with_its_first_member_unless_the_author_says_otherwise() {
        let source = Background { text: String::new(), source: String::new(), url: None };
        let country = CountryCode::parse("POL").unwrap();
        let members = [1999, 1949].map(|from| Member { country, from, until: None }).into();
        let set = CountrySet {
            id: "nato".into(),
            name: "members".into(),
            member: "member".into(),
            source,
            members,
            parts: Vec::new(),
            periods: Vec::new(),
        };
        let as_of = Date::year(2022);
        assert_eq!(first_year(None, Some(&set), &[], as_of), 1949);
        assert_eq!(first_year(Some(1990), Some(&set), &[], as_of), 1990);
        assert_eq!(first_year(None, None, &[], as_of), 2022);
    }
}
