//! What only the built page says; the app in the browser does not carry it.

use crate::Phrase;

/// The words of the page's templates and of the files beside it.
pub struct PageWords {
    /// The first link, for keyboards.
    pub skip_to_answers: &'static str,
    /// The header.
    pub masthead: MastheadWords,
    /// The map and its legend.
    pub map: MapWords,
    /// The answers and what the reader chooses about them.
    pub answers: AnswerWords,
    /// The bar on narrow screens.
    pub bottom_bar: BottomBarWords,
    /// The table “What the map shows”.
    pub table: TableWords,
    /// The heading of the events.
    pub events: &'static str,
    /// An event that is not from the article: the text, its source.
    pub event_background: Phrase<2>,
    /// Share, pictures, files.
    pub export: ExportWords,
    /// What the page rests on.
    pub about: AboutWords,
    /// What the scripts beside the app say.
    pub scripts: ScriptWords,
    /// What stands in files other than the page.
    pub files: FileWords,
}

/// The header.
pub struct MastheadWords {
    /// Opens the search.
    pub search: &'static str,
    /// Shares what is on the screen.
    pub share: &'static str,
    /// The name of the links to the parts of the page.
    pub parts: &'static str,
    /// The link to the answers.
    pub answers: &'static str,
    /// The link to the table.
    pub table: &'static str,
    /// The link to the events.
    pub events: &'static str,
    /// The link to the sources.
    pub sources: &'static str,
    /// An embedded card's date, its publisher and the site's name.
    pub embed_as_of: Phrase<3>,
    /// Below the headline: the date of the article in a sentence, and its publisher.
    pub as_of_source: Phrase<2>,
}

/// The map and its legend.
pub struct MapWords {
    /// What the map's window is, for screen readers.
    pub role: &'static str,
    /// How it is used.
    pub keys: &'static str,
    /// The name of the symbols.
    pub symbols: &'static str,
    /// Changes its height on a narrow screen.
    pub height: &'static str,
    /// The name of the way from frame to frame.
    pub tour: &'static str,
    /// The step back.
    pub previous: &'static str,
    /// The step forward.
    pub next: &'static str,
    /// Lets the map follow the text again.
    pub follow: &'static str,
    /// The legend's heading.
    pub legend: &'static str,
    /// Above the sets of countries: the link to their sources.
    pub layers: Phrase<1>,
    /// That link.
    pub layers_source: &'static str,
    /// Where the members of a set are from.
    pub layer_source: Phrase<1>,
    /// A country that belongs to a set, and since when.
    pub member_since: Phrase<2>,
    /// A country that belonged to a set, and until when.
    pub member_until: Phrase<2>,
    /// A part of a country that belonged to a set alone: its name, and until when.
    pub part_alone: Phrase<2>,
    /// Between facts about a country.
    pub between_facts: &'static str,
    /// The layer of the periods in which members joined: the first and the last.
    pub joined_layer: Phrase<2>,
    /// The fill of countries that joined the first set in the map's year.
    pub joined: &'static str,
    /// A part of a country, and the year in which it joined.
    pub part: Phrase<2>,
    /// What the circles of the legend are, for screen readers.
    pub circles: &'static str,
}

/// The answers and what the reader chooses about them.
pub struct AnswerWords {
    /// The heading above the choice of a side.
    pub voices: &'static str,
    /// What is chosen.
    pub hear: &'static str,
    /// No choice.
    pub hear_all: &'static str,
    /// Shows the speaker of each sentence.
    pub show_attribution: &'static str,
    /// A speech act and its speaker: “claim”, “the Kremlin”.
    pub says: Phrase<2>,
    /// What a side that is chosen says in the article: its name, how often it speaks, in which answers.
    pub side_speaks: fn(&str, usize, &str) -> String,
    /// The heading of claims and replies.
    pub claims: &'static str,
    /// How many claims of an answer stay without a reply.
    pub unanswered: fn(usize) -> String,
    /// A question in a row of questions.
    pub question: Phrase<1>,
    /// Below the answers: the date of the article, and the sentence that places it in time.
    pub background: Phrase<2>,
}

/// The bar on narrow screens.
pub struct BottomBarWords {
    /// Its name.
    pub name: &'static str,
    /// The step to the card before; what it leads to follows in its accessible name.
    pub previous: &'static str,
    /// The step to the card after.
    pub next: &'static str,
    /// The link to the questions.
    pub contents: &'static str,
    /// Shares what is on the screen.
    pub share: &'static str,
}

/// The table “What the map shows”.
pub struct TableWords {
    /// Its heading.
    pub name: &'static str,
    /// The column of names.
    pub what: &'static str,
    /// The column of numbers.
    pub how_many: &'static str,
    /// The column of sources.
    pub who_says: &'static str,
    /// Sorts by the first column.
    pub sort_by_name: &'static str,
    /// Sorts by the second column.
    pub sort_by_number: &'static str,
    /// Where there is nothing to count.
    pub no_number: &'static str,
    /// Between notes on a row.
    pub between_notes: &'static str,
    /// Before the numbers of sentences.
    pub evidence: &'static str,
    /// A sentence: its number and text.
    pub sentence: Phrase<2>,
    /// The source of a sum.
    pub added_up: &'static str,
    /// Summands and their sum: the last of them, the sum.
    pub equals: Phrase<1>,
    /// Saves the data in a format, such as CSV.
    pub download: Phrase<1>,
    /// Copies the table.
    pub copy_as_text: &'static str,
    /// The copied table's heading: the title of the article.
    pub text_title: Phrase<1>,
    /// Its column of statuses.
    pub text_status: &'static str,
    /// Its column of sources.
    pub text_who_says: &'static str,
    /// Its column of dates.
    pub text_as_of: &'static str,
    /// Its source: the publisher.
    pub text_source: Phrase<1>,
}

/// Share, pictures, files.
pub struct ExportWords {
    /// The heading.
    pub name: &'static str,
    /// Shares what is on the screen.
    pub share: &'static str,
    /// Saves the map as PNG.
    pub png: &'static str,
    /// Saves the map as SVG.
    pub drawing: &'static str,
    /// Opens the browser's dialog.
    pub print: &'static str,
    /// Saves the whole page.
    pub one_file: &'static str,
    /// The heading of the code.
    pub embed: &'static str,
    /// The code's name.
    pub embed_code: &'static str,
    /// Copies the code.
    pub copy_code: &'static str,
    /// Above its preview.
    pub preview: &'static str,
    /// Below a picture of the map: the date, the publisher, what the subject adds.
    pub credit: Phrase<2>,
}

/// What the page rests on.
pub struct AboutWords {
    /// The heading.
    pub name: &'static str,
    /// What the page is told after: the link to the article.
    pub told_after: Phrase<1>,
    /// Behind that, if the article says where it was written.
    pub dateline: Phrase<1>,
    /// Behind that: what the present tense means.
    pub present_tense: Phrase<1>,
    /// The title of the sentence that places the article in time.
    pub background: &'static str,
    /// What stands before a note's text.
    pub subject: Phrase<1>,
    /// Behind a note's text: the link to its source.
    pub not_from_article: Phrase<1>,
    /// The title of the note on reading progress.
    pub memory: &'static str,
    /// What the device remembers.
    pub memory_text: &'static str,
    /// Deletes it.
    pub forget: &'static str,
    /// The title of the note on borders.
    pub borders: &'static str,
}

/// What the scripts beside the app say.
pub struct ScriptWords {
    /// A part of the page could not be loaded.
    pub not_loaded: &'static str,
    /// Before the names of the sets of countries below a picture.
    pub layers: &'static str,
    /// The status when there is a newer page.
    pub new_version: &'static str,
    /// The button that shows it.
    pub show_now: &'static str,
    /// The status without a network.
    pub offline: &'static str,
    /// Below a printed map of another year than the text is of.
    pub other_year: &'static str,
    /// A picture has been saved: the name of its file.
    pub saved: Phrase<1>,
    /// A picture could not be made.
    pub no_picture: &'static str,
}

/// What stands in files other than the page, and in its head.
pub struct FileWords {
    /// A page's title: the headline, and the site or article that it belongs to.
    pub title: Phrase<2>,
    /// Where a preview's figure is from: who published it, the date.
    pub preview_source: Phrase<2>,
    /// The same of a figure that is not the article's: its source.
    pub preview_background: Phrase<1>,
    /// The alternative text of a preview: the headline, the date.
    pub preview: Phrase<2>,
    /// What follows where it has a key figure: the number, what it counts.
    pub preview_figure: Phrase<2>,
    /// Before the year that ends the status of an area.
    pub before_year: &'static str,
    /// A note in the files of data: the text, its source.
    pub not_from_article: Phrase<2>,
    /// The same where the member's name says it.
    pub background: Phrase<2>,
    /// The title of the page that a host shows where there is none.
    pub not_found: &'static str,
    /// Its description.
    pub not_found_description: &'static str,
    /// Its heading.
    pub not_found_heading: &'static str,
    /// What may have happened: the site's name, the link to the article.
    pub not_found_text: Phrase<2>,
    /// What helps if the links do not.
    pub not_found_advice: &'static str,
}
