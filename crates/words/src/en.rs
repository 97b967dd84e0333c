//! English.

use model::Date;

use crate::Phrase;
use crate::language::{
    AnnouncementWords, AppWords, EvidenceWords, FrameWords, KindWords, Language, MessageWords, SearchWords,
    SpeechWords, TimelineWords, ToolbarWords,
};
use crate::numbers::group_thousands;
#[cfg(feature = "page")]
use crate::page_words::{
    AboutWords, AnswerWords, BottomBarWords, ExportWords, FileWords, MapWords, MastheadWords, PageWords,
    ScriptWords, TableWords,
};

pub(crate) static ENGLISH: Language = Language {
    tag: "en",
    date,
    number: |number| group_thousands(number, ','),
    list,
    cluster,
    found,
    about: Phrase::new("about {1}"),
    and_more: Phrase::new("{1} and {2} more"),
    event: Phrase::new("{1}: {2}"),
    background: Phrase::new("{1} Background, not from the article."),
    between_facts: ", ",
    members: Phrase::new("{1} {2}"),
    speech: SpeechWords {
        statement: "statement",
        claim: "claim",
        demand: "demand",
        denial: "denial",
        hint: "hint",
        quotation: "quotation",
        note: "note",
        by: Phrase::new("{1} by {2}"),
        reported_by: Phrase::new("reported by {1}"),
        reported: "reported",
        article_reported: "The article · reported",
        note_of_page: "note of this page",
    },
    kinds: KindWords {
        answer: "question",
        voice: "voice",
        sentence: "in the text",
        event: "event",
        place: "place",
        area: "area",
        symbol: "on the map",
    },
    as_of: Phrase::new("As of {1}"),
    since: Phrase::new("since {1}, as of {2}"),
    says: Phrase::new("Says {1}"),
    reported_by: Phrase::new("Reported by {1}"),
    map: Phrase::new("Map, {1}"),
    full_map: "Full map",
    close_map: "Close map",
    previous_card: "Previous card",
    next_card: "Next card",
    step_to: Phrase::new("{1}: {2}"),
    app: AppWords {
        toolbar: ToolbarWords {
            name: "Move the map",
            closer: "Closer",
            farther: "Farther",
            north: "North",
            south: "South",
            west: "West",
            east: "East",
            home: "Back to this card’s part of the map",
        },
        search: SearchWords {
            name: "Search this explainer",
            field: "Search answers, symbols, events and voices",
            placeholder: "Search",
            close: "Close",
            hint: "Answers, symbols, places, events, voices and sentences.",
        },
        evidence: EvidenceWords {
            name: "Evidence",
            close: "Close the evidence",
            who_says_this: "Who says this",
            reported_in: Phrase::new("{1}; reported in {2}"),
            copy_with_link: "Copy it with its link",
            quoted: Phrase::new("{1} ({2}, {3})"),
            said_at: Phrase::new("{1}, {2}"),
            background: Phrase::new("Background: {1} Not from the article: {2}."),
        },
        frames: FrameWords { position: Phrase::new("{1} of {2}"), joined: "Year of joining." },
        timeline: TimelineWords {
            name: "Date that the map shows",
            play: "Play the years",
            pause: "Pause",
            previous: "To the change before",
            next: "To the next change",
            year: "Year",
            between_events: "; ",
        },
        messages: MessageWords {
            sentence_copied: "Sentence and link copied",
            table_copied: "Table copied",
            code_copied: "Code copied",
            link_copied: "Link copied",
            copy_selected: "Copy the selected text:",
            text_to_copy: "Text to copy",
            forgotten: "Forgotten. Nothing is remembered until this page is opened again.",
            wheel_hint: "To change the scale, hold Ctrl or ⌘ while you turn the wheel, or click the map first.",
            did_you_mean: Phrase::new("Nothing here is called “{1}”. Did you mean “{2}”?"),
            not_found: Phrase::new("Nothing here is called “{1}”. The article is shown instead."),
            go_on_reading: Phrase::new("Go on reading: {1}"),
            read: "Read to the end",
            embed_preview: "Preview of the frame",
            kilometres: Phrase::new("{1} km"),
        },
        announcements: AnnouncementWords {
            selected: Phrase::new("Selected: {1}. Sentences about it: {2}. Tab leads to them."),
            step: Phrase::new("{1} of {2}. {3}"),
            side: Phrase::new("Sentences by {1}: {2}"),
            everyone: "Sentences by everyone",
            shown: Phrase::new("On the map: {1}"),
            hidden: Phrase::new("No longer on the map: {1}"),
            follows: "The map follows the text.",
            stays: "The map no longer follows the text.",
            across: Phrase::new("{1} km across"),
            further_north: "Further north",
            further_east: "Further east",
            further_south: "Further south",
            further_west: "Further west",
            rising: Phrase::new("Sorted by {1}, ascending"),
            falling: Phrase::new("Sorted by {1}, descending"),
            unsorted: "In the article’s order",
        },
    },
    #[cfg(feature = "page")]
    page: PAGE,
};

#[cfg(feature = "page")]
const PAGE: PageWords = PageWords {
    skip_to_answers: "Skip to the answers",
    masthead: MastheadWords {
        search: "Search",
        share: "Share",
        parts: "Contents",
        answers: "Questions",
        table: "Table",
        events: "Events",
        sources: "Sources",
        embed_as_of: Phrase::new("As of {1} · Source: {2} · {3}"),
        as_of_source: Phrase::new("{1} · Source: {2}"),
    },
    map: MapWords {
        role: "map",
        keys: "Arrow keys move the map, plus and minus change its scale; Tab leads to a symbol, and arrow keys from one symbol to the next",
        symbols: "Symbols",
        height: "Make the map higher or lower",
        tour: "Tour of the map",
        previous: "Previous step",
        next: "Next step",
        follow: "Follow the text",
        legend: "Legend",
        layers: Phrase::new("Background, {1}"),
        layers_source: "not from the article",
        layer_source: Phrase::new("Source: {1}"),
        member_since: Phrase::new("{1} since {2}"),
        member_until: Phrase::new("{1} until {2}"),
        part_alone: Phrase::new("{1}: {2}"),
        between_facts: " · ",
        joined_layer: Phrase::new("Year of joining, {1} to {2}"),
        joined: "joined in the year shown",
        part: Phrase::new("{1}, not a member before {2}; its outline is schematic"),
        circles: "Circles of three sizes with their numbers",
    },
    answers: AnswerWords {
        voices: "Who says what",
        hear: "Highlight the words of",
        hear_all: "everyone",
        show_attribution: "Name the speaker after each sentence",
        says: Phrase::new("{1}: {2}"),
        side_speaks,
        claims: "Claims and the replies to them",
        unanswered,
        question: Phrase::new("“{1}”"),
        background: Phrase::new("All this is as of {1}. {2} (Background, not from the article.)"),
    },
    bottom_bar: BottomBarWords {
        name: "Cards",
        previous: "Previous",
        next: "Next",
        contents: "Contents",
        share: "Share",
    },
    table: TableWords {
        name: "What the map shows",
        what: "What and where",
        how_many: "How many",
        who_says: "Who says so, as of when",
        sort_by_name: "Sort by name",
        sort_by_number: "Sort by number",
        no_number: "–",
        between_notes: "; ",
        evidence: "Evidence: ",
        sentence: Phrase::new("Sentence {1}: {2}"),
        added_up: "Added up here",
        equals: Phrase::new(" =\u{a0}{1}"),
        download: Phrase::new("Download {1}"),
        copy_as_text: "Copy as text",
        text_title: Phrase::new("What the map shows: {1}"),
        text_status: "Status",
        text_who_says: "Who says so",
        text_as_of: "As of",
        text_source: Phrase::new("Source: told after an explainer by {1}."),
    },
    events: "Events",
    event_background: Phrase::new("Background: {1} ({2})"),
    export: ExportWords {
        name: "Take it with you",
        share: "Share this view",
        png: "Map as a picture (PNG)",
        drawing: "Map as a drawing (SVG)",
        print: "Print or save as PDF",
        one_file: "Save as one file (HTML)",
        embed: "Embed this answer in a page",
        embed_code: "Code to embed this answer",
        copy_code: "Copy the code",
        preview: "This is what it looks like:",
        credit: Phrase::new("Told after an explainer by {2}, as of {1}."),
    },
    about: AboutWords {
        name: "Sources",
        told_after: Phrase::new("Told in our own words after an explainer by {1}"),
        dateline: Phrase::new(", {1}"),
        present_tense: Phrase::new(
            ". Its present tense means {1}. Words in quotation marks are quoted exactly as that text has them.",
        ),
        background: "Background",
        subject: Phrase::new("{1}."),
        not_from_article: Phrase::new("Not from the article: {1}."),
        memory: "Your reading.",
        memory_text: " This device remembers which answers you have read and where you were. Nobody else learns of it. ",
        forget: "Forget it",
        borders: "Borders.",
    },
    scripts: ScriptWords {
        not_loaded: "This needs a part of the page that could not be loaded. Load the page again.",
        layers: "Background, not from the article:",
        new_version: "A new version of this page is ready. It shows when you come back. ",
        show_now: "Show it now",
        offline: "You are offline. Everything here still works.",
        other_year: "Only the map shows this year; the text and its numbers are as of the date at the top.",
        saved: Phrase::new("Saved as {1}"),
        no_picture: "This browser could not make the picture. Printing to PDF may work instead.",
    },
    files: FileWords {
        title: Phrase::new("{1} · {2}"),
        preview_source: Phrase::new("{1}, as of {2}"),
        preview_background: Phrase::new("Background: {1}"),
        preview: Phrase::new("“{1}” beside a map, {2}."),
        preview_figure: Phrase::new(" {1}: {2}."),
        before_year: " in ",
        not_from_article: Phrase::new("{1} (Not from the article: {2})"),
        background: Phrase::new("{1} ({2})"),
        not_found: "Page not found",
        not_found_description: "Nothing is at this address; here are the ways to what there is.",
        not_found_heading: "There is no page at this address",
        not_found_text: Phrase::new("The link may be cut short or out of date. {1} explains here: {2}"),
        not_found_advice: "If these links fail too, take away the end of the address, part by part, until the explainer opens.",
    },
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(date: Date) -> String {
    let mut words = String::new();
    if let Some(month) = date.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1))) {
        if let Some(day) = date.day {
            words.push_str(&day.to_string());
            words.push(' ');
        }
        words.push_str(month);
        words.push(' ');
    }
    words.push_str(&date.year.to_string());
    words
}

fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => [&rest.join(", "), " and ", last].concat(),
    }
}

fn cluster(count: usize, first: &str, parts: bool) -> String {
    let what_then = match (count, parts) {
        (1, true) => "; closer it stands alone",
        (1, false) => "; the table names it",
        (_, true) => " among them; closer they part",
        (_, false) => " among them; the table names them",
    };
    let symbols = if count == 1 { " symbol here, " } else { " symbols here, " };
    [&count.to_string(), symbols, first, what_then].concat()
}

#[cfg(feature = "page")]
fn side_speaks(name: &str, count: usize, answers: &str) -> String {
    let times = match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => [&more.to_string(), " times"].concat(),
    };
    let verb = if name.contains(" and ") { " speak " } else { " speaks " };
    [name, verb, &times, ", in ", answers, "."].concat()
}

#[cfg(feature = "page")]
fn unanswered(count: usize) -> String {
    match count {
        1 => "To one more claim here the article gives no reply.".to_owned(),
        more => ["To ", &more.to_string(), " more claims here the article gives no reply."].concat(),
    }
}

fn found(count: usize, most: usize) -> String {
    if count == 0 {
        return "Nothing found. Try fewer or other words.".into();
    }
    let found = [&count.to_string(), " found"].concat();
    if count > most { [&found, ", the first ", &most.to_string(), " are listed"].concat() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        let said = |word| date(Date::parse(word).unwrap());
        assert_eq!(said("2014"), "2014");
        assert_eq!(said("2014-09"), "September 2014");
        assert_eq!(said("2022-02-04"), "4 February 2022");
    }

    #[test]
    fn names_are_listed_with_and() {
        assert_eq!(list(&["Estonia", "Latvia"]), "Estonia and Latvia");
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn a_cluster_says_how_many_and_where_they_part() {
        assert_eq!(cluster(3, "Site 0", true), "3 symbols here, Site 0 among them; closer they part");
        assert_eq!(cluster(3, "Site 0", false), "3 symbols here, Site 0 among them; the table names them");
        assert_eq!(cluster(1, "Site 0", true), "1 symbol here, Site 0; closer it stands alone");
        assert_eq!(cluster(1, "Site 0", false), "1 symbol here, Site 0; the table names it");
    }

    #[test]
    fn a_search_says_how_many_it_found() {
        assert_eq!(found(0, 24), "Nothing found. Try fewer or other words.");
        assert_eq!([found(1, 24), found(24, 24)], ["1 found", "24 found"]);
        assert_eq!(found(25, 24), "25 found, the first 24 are listed");
    }
}
