//! What a map shows, in one line, where the author says nothing.

use model::{Document, Object, ObjectIx};

use crate::{Words, subject};

/// How many letters of names a caption has at most, but for a first name that is longer.
const MOST: usize = 100;

impl Words {
    /// The caption of a map that shows some objects in a year: its events, else its symbols with their numbers, else its
    /// places, else the date alone.
    pub fn caption(self, document: &Document, objects: &[ObjectIx], year: i16) -> String {
        let all: Vec<&Object> = objects.iter().filter_map(|ix| document.object(*ix)).collect();
        let of = |is: &dyn Fn(&Object) -> bool| all.iter().copied().filter(|it| is(it)).collect::<Vec<_>>();
        let happens = |object: &Object| object.is_event() && happens_in(object, year);
        let events: Vec<_> = of(&happens).into_iter().map(|event| self.dated(event)).collect();
        let symbols: Vec<_> = of(&Object::is_mapped).into_iter().map(|object| self.counted(object)).collect();
        let places = of(&|object| !object.is_event() && !object.is_mapped());
        let places: Vec<_> = places.into_iter().map(|place| place.name.clone()).collect();
        let date = self.year(document, year);
        let members = self.members(document, year).unwrap_or_default();
        match [events, symbols, places].into_iter().find(|names| !names.is_empty()) {
            Some(names) => self.first_of(&names),
            None => self.facts([date.as_str(), &members].into_iter()),
        }
    }

    /// An event: “2008: The leaders declare …”.
    pub fn dated(self, event: &Object) -> String {
        self.event.with([&self.date_of(event), &event.name])
    }

    /// A symbol with its number, if it has one.
    fn counted(self, object: &Object) -> String {
        let count = subject::facts(self, object).count.filter(|_| object.kind.count().is_some());
        self.facts([object.name.as_str(), count.as_deref().unwrap_or_default()].into_iter())
    }

    fn first_of(self, names: &[String]) -> String {
        let mut room = MOST;
        let fits = |name: &&String| {
            let letters = name.chars().count();
            let fits = letters <= room || room == MOST;
            room = room.saturating_sub(letters);
            fits
        };
        let first: Vec<_> = names.iter().take_while(fits).map(String::as_str).collect();
        let line = first.join(self.app.timeline.between_events);
        match names.len() - first.len() {
            0 => line,
            more => self.and_more.with([&line, &more.to_string()]),
        }
    }
}

/// Whether an event happens in a year, or goes on in it.
fn happens_in(event: &Object, year: i16) -> bool {
    let lasts = event.period.until.is_some() && event.period.touches(year);
    lasts || event.period.from.is_some_and(|from| from.year == year)
}
