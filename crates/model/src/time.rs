//! What the map shows at a date.
//!
//! A year comes in; who belonged, who joined and what happened then go out.

use crate::{CountrySet, Date, Document, Object, ObjectIx, Period};

/// A year of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// How many countries belonged to the map's first set; none where the map has no set.
    pub members: Option<usize>,
    /// The names of those that joined it in that year, as far as they are on the map; parts of countries too.
    pub joined: Vec<String>,
    /// What happened in that year.
    pub events: Vec<ObjectIx>,
}

impl Document {
    /// Finds [`stops`](Self::stops): the years in which somebody joins or leaves the first set, the subject begins to exist,
    /// or something begins.
    pub fn turning_years(&self) -> Vec<i16> {
        let set = self.sheet.sets.first();
        let members = set.into_iter().flat_map(|set| &set.members);
        let of_members = members.flat_map(|m| [Some(m.from), m.until.map(|until| until + 1)]).flatten();
        let of_parts = set.into_iter().flat_map(|set| &set.parts).map(|part| part.from);
        let begin = self.objects.iter().filter_map(|object| Some(object.period.from?.year));
        let range = self.years();
        let mut years = vec![*range.start(), *range.end()];
        for year in of_members
            .chain(of_parts)
            .chain(self.sheet.subject_from)
            .chain(begin)
            .filter(|year| range.contains(year))
        {
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

    /// A year in which an object stands on the map: that of the article, or else its first one.
    pub fn standing_year(&self, ix: ObjectIx) -> Option<i16> {
        let (object, present) = (self.object(ix)?, self.as_of.year);
        if self.stands(object, present) { Some(present) } else { object.period.from.map(|from| from.year) }
    }

    /// The stop before or after a year, if there is one.
    pub fn turn(&self, year: i16, forward: bool) -> Option<i16> {
        let mut stops = self.stops.iter().copied();
        if forward { stops.find(|stop| *stop > year) } else { stops.rev().find(|stop| *stop < year) }
    }

    /// A year of the timeline.
    pub fn moment(&self, year: i16) -> Moment {
        let set = self.sheet.sets.first();
        let is_then = |at: Option<Date>| at.is_some_and(|at| at.year == year);
        let events = self.objects().filter(|(_, object)| object.is_event() && is_then(object.period.from));
        Moment {
            members: set.map(|set| set.current(year).count()),
            joined: set.map(|set| self.joined(set, year)).unwrap_or_default(),
            events: events.map(|(ix, _)| ix).collect(),
        }
    }

    /// Who joined a set in a year: countries, those of which a part joined later by the name of the rest, then parts.
    fn joined(&self, set: &CountrySet, year: i16) -> Vec<String> {
        let members = set.members.iter().filter(|member| member.from == year);
        let countries = members.filter_map(|member| {
            let country = self.sheet.country(member.country)?;
            let part = set.parts.iter().find(|part| part.country == member.country && set.lacks(part, year));
            Some(part.map_or(&country.name, |part| &part.rest).clone())
        });
        let parts = set.later_parts().filter(|part| part.from == year).map(|part| part.name.clone());
        countries.chain(parts).collect()
    }

    /// The position of the last stop that a year has reached.
    pub fn stop(&self, year: i16) -> usize {
        self.stops.iter().take_while(|stop| **stop <= year).count().saturating_sub(1)
    }
}
