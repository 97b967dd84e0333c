//! The interface's words, and how numbers, dates and sentences are put together.
//!
//! A language tag comes in, the [`Words`] of that language go out; a language that has none gets English words around
//! its article. A further language is a file like `en.rs`, and a line in [`LANGUAGES`]. Words about a subject stand
//! apart, in [`subject`].

mod caption;
mod en;
mod language;
mod numbers;
#[cfg(feature = "page")]
mod page_words;
mod phrase;
pub mod subject;

use core::ops::Deref;

#[cfg(feature = "page")]
use model::{CountryCode, CountrySet};
use model::{Date, Document, Found, Kind, Object, Sentence, SpeechAct};

pub use language::{
    AnnouncementWords, AppWords, EvidenceWords, FrameWords, KindWords, Language, MessageWords, SearchWords,
    SpeechWords, TimelineWords, ToolbarWords,
};
#[cfg(feature = "page")]
pub use page_words::{
    AboutWords, AnswerWords, BottomBarWords, ExportWords, FileWords, MapWords, MastheadWords, PageWords,
    ScriptWords, TableWords,
};
pub use phrase::Phrase;

/// The languages of the interface; the first one stands in for all others.
pub static LANGUAGES: [&Language; 1] = [&en::ENGLISH];

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words(&'static Language);

impl Deref for Words {
    type Target = Language;

    fn deref(&self) -> &Language {
        self.0
    }
}

impl Words {
    /// The words of a language: those of its tag, or of the longest beginning of it that has words, such as “de” for
    /// “de-AT”, or else English ones.
    pub fn of(tag: &str) -> Self {
        let [first, others @ ..] = LANGUAGES;
        let fitting = others.into_iter().filter(|language| begins(tag, language.tag));
        Self(fitting.max_by_key(|language| language.tag.len()).unwrap_or(first))
    }

    /// A date in words: “February 2022”.
    pub fn date(self, when: Date) -> String {
        (self.date)(when)
    }

    /// A year in words: that of the article with its month.
    pub fn year(self, document: &Document, year: i16) -> String {
        if year == document.as_of.year {
            self.date(Date { day: None, ..document.as_of })
        } else {
            year.to_string()
        }
    }

    /// Years in a row: “1999”, “1949–82”.
    pub fn years(self, first: i16, last: i16) -> String {
        if first == last {
            return first.to_string();
        }
        let last = if first / 100 == last / 100 { format!("{:02}", last % 100) } else { last.to_string() };
        [&first.to_string(), "–", &last].concat()
    }

    /// A whole number: “1,700”.
    pub fn number(self, number: u32) -> String {
        (self.number)(number)
    }

    /// A number as the article has it: “about 100”, “1,700”.
    pub fn quantity(self, number: u32, is_about: bool) -> String {
        let number = self.number(number);
        if is_about { self.about.with([&number]) } else { number }
    }

    /// Names in a row: “Estonia and Latvia”, “A, B and C”.
    pub fn list(self, names: &[&str]) -> String {
        (self.list)(names)
    }

    /// How many countries belonged in a year: “30 NATO members”.
    pub fn members(self, document: &Document, year: i16) -> Option<String> {
        let set = document.sheet.sets.first()?;
        Some(self.members.with([&set.current(year).count().to_string(), &set.name]))
    }

    /// The map's name in a year: “Map, February 2022, 30 NATO members”.
    pub fn map_name(self, document: &Document, year: i16) -> String {
        self.map.with([&self.date_and_members(document, year)])
    }

    /// A year of the map: “February 2022, 30 NATO members”.
    pub fn date_and_members(self, document: &Document, year: i16) -> String {
        let (date, members) = (self.year(document, year), self.members(document, year).unwrap_or_default());
        self.facts([date.as_str(), &members].into_iter())
    }

    /// What a speaker does by saying something.
    pub fn speech_act(self, act: SpeechAct) -> &'static str {
        match act {
            SpeechAct::Statement => self.speech.statement,
            SpeechAct::Claim => self.speech.claim,
            SpeechAct::Demand => self.speech.demand,
            SpeechAct::Denial => self.speech.denial,
            SpeechAct::Hint => self.speech.hint,
            SpeechAct::Quotation => self.speech.quotation,
        }
    }

    /// Who says a sentence and in which manner: “claim by Vladimir Putin”, or who reports it.
    pub fn spoken_by(self, document: &Document, sentence: &Sentence) -> String {
        let speakers = sentence.says.iter().filter_map(|(voice, act)| {
            let voice = document.voice(*voice)?;
            let act = if voice.side.is_some() { self.speech_act(*act) } else { self.speech.note };
            Some(self.speech.by.with([act, &voice.name]))
        });
        let speakers: Vec<String> = speakers.collect();
        if speakers.is_empty() {
            self.speech.reported_by.with([&document.source.publisher])
        } else {
            speakers.join(self.between_facts)
        }
    }

    /// When a sentence was said, or as of when it holds: “2008; reported in early February 2022”.
    pub fn said_when(self, document: &Document, sentence: &Sentence) -> String {
        let reported = &document.as_of_words;
        match document.said_at(sentence) {
            Some(event) => self.app.evidence.reported_in.with([&self.date_of(event), reported]),
            None => reported.clone(),
        }
    }

    /// What the page has on a country: its name, to which sets it belongs since when, what stands there.
    #[cfg(feature = "page")]
    pub fn country(self, document: &Document, code: CountryCode, name: &str) -> String {
        let words = &self.page.map;
        let membership = |set: &CountrySet, from: i16, until: Option<i16>| match until {
            Some(until) => words.member_until.with([&set.member, &until.to_string()]),
            None => words.member_since.with([&set.member, &from.to_string()]),
        };
        let sets = document.sheet.sets.iter().filter_map(|set| {
            if let Some(member) = set.members.iter().find(|member| member.country == code) {
                return Some(membership(set, member.from, member.until));
            }
            let part = set.parts_alone().find(|part| part.country == code)?;
            Some(words.part_alone.with([&part.name, &membership(set, part.from, part.until)]))
        });
        let is_there = |object: &&Object| object.is_mapped() && object.kind.countries().contains(&code);
        let objects = document.objects.iter().filter(is_there).map(|object| object.name.clone());
        let facts: Vec<String> = core::iter::once(name.to_owned()).chain(sets).chain(objects).collect();
        facts.join(words.between_facts)
    }

    /// What a search result is.
    pub fn found(self, document: &Document, found: Found) -> &'static str {
        match found {
            Found::Card(_) => self.kinds.answer,
            Found::Voice(_) => self.kinds.voice,
            Found::Sentence(_) => self.kinds.sentence,
            Found::Object(ix) => match document.object(ix) {
                Some(object) if object.is_event() => self.kinds.event,
                Some(object) if !object.is_mapped() => self.kinds.place,
                Some(Object { kind: Kind::Area(_), .. }) => self.kinds.area,
                _ => self.kinds.symbol,
            },
        }
    }

    /// How many results a search has, of which so many are listed at most.
    pub fn found_count(self, count: usize, most: usize) -> String {
        (self.found)(count, most)
    }

    /// The accessible name of a cluster of symbols, with the way to each of them: closer on the map, if they part
    /// there.
    pub fn cluster(self, count: usize, first: &str, parts: bool) -> String {
        (self.cluster)(count, first, parts)
    }

    /// The date of an object in words, an event's as the article has it.
    pub fn date_of(self, object: &Object) -> String {
        let Some(from) = object.period.from else { return String::new() };
        match object.dated() {
            Some(dated) => dated.to_owned(),
            None => self.date(from),
        }
    }

    /// Facts in one line; those without words are left out.
    pub fn facts<'a>(self, facts: impl Iterator<Item = &'a str>) -> String {
        let mut line = String::new();
        for fact in facts.filter(|fact| !fact.is_empty()) {
            if !line.is_empty() {
                line.push_str(self.between_facts);
            }
            line.push_str(fact);
        }
        line
    }
}

/// Whether a language tag is another one, or a more exact one.
fn begins(tag: &str, with: &str) -> bool {
    tag.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
        && matches!(tag.as_bytes().get(with.len()), None | Some(b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_the_words_of_its_language() {
        assert!(begins("de", "de") && begins("de-AT", "de") && begins("DE-at", "de"));
        assert!(!begins("den", "de") && !begins("d", "de") && !begins("é", "de"));
        assert!(["en", "en-GB", "eo", ""].into_iter().all(|tag| Words::of(tag).tag == "en"));
    }
}
