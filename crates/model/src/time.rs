//! What the map shows at a date.
//!
//! A year comes in; who belonged, who joined and what happened then go out.

use crate::{Date, Document, Object, ObjectIx, Period};

/// A year of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// How many countries belonged to the map's first set; none where the map has no set.
    pub members: Option<usize>,
    /// The names of those that joined it in that year, as far as they are on the map.
    pub joined: Vec<String>,
    /// What happened in that year.
    pub events: Vec<ObjectIx>,
}

impl Document {
    /// The years in which the map changes, from the first to the last of the timeline.
    pub fn turning_years(&self) -> Vec<i16> {
        let members = self.sheet.sets.first().map(|set| set.members.as_slice()).unwrap_or_default();
        let of_members =
            members.iter().flat_map(|m| [Some(m.from), m.until.map(|until| until + 1)]).flatten();
        let begin = self.objects.iter().filter_map(|object| Some(object.period.from?.year));
        let range = self.years();
        let mut years = vec![*range.start(), *range.end()];
        for year in of_members.chain(begin).filter(|year| range.contains(year)) {
            let at = years.iter().take_while(|other| **other < year).count();
            if years.get(at) != Some(&year) {
                years.insert(at, year);
            }
        }
        years
    }

    /// The years of the timeline.
    pub fn years(&self) -> core::ops::RangeInclusive<i16> {
        self.first_year..=self.as_of.year
    }

    /// Whether an object stands on the map in a year.
    ///
    /// What has no date of its own is known as of the article, and for no other year; places are always there.
    pub fn stands(&self, object: &Object, year: i16) -> bool {
        let is_undated = object.period == Period::default() && object.is_mapped();
        if is_undated { year == self.as_of.year } else { object.period.touches(year) }
    }

    /// The turning year before or after a year, if there is one.
    pub fn turn(&self, year: i16, forward: bool) -> Option<i16> {
        let years = self.turning_years();
        if forward {
            years.into_iter().find(|other| *other > year)
        } else {
            years.into_iter().rev().find(|other| *other < year)
        }
    }

    /// A year of the timeline.
    pub fn moment(&self, year: i16) -> Moment {
        let set = self.sheet.sets.first();
        let joined = set.into_iter().flat_map(|set| set.members.iter().filter(|m| m.from == year));
        let joined = joined.filter_map(|m| self.sheet.country(m.country));
        let is_then = |at: Option<Date>| at.is_some_and(|at| at.year == year);
        let events = self.objects().filter(|(_, object)| object.is_event() && is_then(object.period.from));
        Moment {
            members: set.map(|set| set.current(year).count()),
            joined: joined.map(|country| country.name.clone()).collect(),
            events: events.map(|(ix, _)| ix).collect(),
        }
    }
}
