//! What a language says: a field for each phrase of the interface, with where it stands.
//!
//! A field is the words themselves, a [`Phrase`] with parts, or a function where grammar needs one.

use model::Date;

use crate::Phrase;

/// The words of one language, as the page and the app in the browser need them.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// A date in words: “4 February 2022”, “February 2022”, “2022”.
    pub(crate) date: fn(Date) -> String,
    /// A whole number: “1,700”.
    pub(crate) number: fn(u32) -> String,
    /// Names in a row: “A, B and C”.
    pub(crate) list: fn(&[&str]) -> String,
    /// The accessible name of a cluster of symbols: how many, the name of the first, and whether they part closer.
    pub(crate) cluster: fn(usize, &str, bool) -> String,
    /// How many results a search has, and how many of them are listed.
    pub(crate) found: fn(usize, usize) -> String,
    /// A number that is not exact: “about 100”.
    pub about: Phrase<1>,
    /// Names in a row, of which some are left out: the first ones, how many more.
    pub and_more: Phrase<2>,
    /// An event: its date and name.
    pub event: Phrase<2>,
    /// A caption that says what the article does not.
    pub background: Phrase<1>,
    /// Between facts in one line: “1,700, announced”.
    pub between_facts: &'static str,
    /// How many countries belong to a set: “30”, “NATO members”.
    pub members: Phrase<2>,
    /// Who says a sentence, and how.
    pub speech: SpeechWords,
    /// What a search result or an object is.
    pub kinds: KindWords,
    /// The date that facts hold at.
    pub as_of: Phrase<1>,
    /// A fact that began before: the date it began, the date of the article.
    pub since: Phrase<2>,
    /// Who gives a number, at the beginning of a line.
    pub says: Phrase<1>,
    /// The same where it is the article itself: its publisher.
    pub reported_by: Phrase<1>,
    /// The map's name, from its date and what is said of it.
    pub map: Phrase<1>,
    /// The button that shows the map alone.
    pub full_map: &'static str,
    /// The button that ends it.
    pub close_map: &'static str,
    /// The steps to the cards before and after.
    pub previous_card: &'static str,
    /// See [`previous_card`](Self::previous_card).
    pub next_card: &'static str,
    /// A step, and what it leads to.
    pub step_to: Phrase<2>,
    /// The controls on the map.
    pub app: AppWords,
    /// What only the built page says.
    #[cfg(feature = "page")]
    pub page: crate::PageWords,
}

/// Who says a sentence, and how.
pub struct SpeechWords {
    /// Something is stated.
    pub statement: &'static str,
    /// Something is asserted that others dispute.
    pub claim: &'static str,
    /// Something is demanded.
    pub demand: &'static str,
    /// A claim is denied or answered.
    pub denial: &'static str,
    /// What is let be understood.
    pub hint: &'static str,
    /// Somebody is quoted word for word.
    pub quotation: &'static str,
    /// The page itself adds something.
    pub note: &'static str,
    /// A speech act and its speaker: “claim”, “the Kremlin”.
    pub by: Phrase<2>,
    /// A sentence that no voice says: its publisher.
    pub reported_by: Phrase<1>,
    /// The same in one word, below the sentence.
    pub reported: &'static str,
    /// The same in a list of claims and replies.
    pub article_reported: &'static str,
    /// A note of the page, below the sentence.
    pub note_of_page: &'static str,
}

/// What a search result is.
pub struct KindWords {
    /// A card.
    pub answer: &'static str,
    /// A speaker.
    pub voice: &'static str,
    /// A sentence of a card.
    pub sentence: &'static str,
    /// An event.
    pub event: &'static str,
    /// A town or a set of countries.
    pub place: &'static str,
    /// An area.
    pub area: &'static str,
    /// A symbol.
    pub symbol: &'static str,
}

/// The words of the app's controls.
pub struct AppWords {
    /// The buttons that move the map.
    pub toolbar: ToolbarWords,
    /// The search.
    pub search: SearchWords,
    /// What is said of the selection.
    pub evidence: EvidenceWords,
    /// The frames of the map.
    pub frames: FrameWords,
    /// The date that the map shows.
    pub timeline: TimelineWords,
    /// What becomes of the reader's doings.
    pub messages: MessageWords,
    /// What only a screen reader hears of them.
    pub announcements: AnnouncementWords,
}

/// The buttons that move the map.
pub struct ToolbarWords {
    /// The group's name.
    pub name: &'static str,
    /// Zooms in.
    pub closer: &'static str,
    /// Zooms out.
    pub farther: &'static str,
    /// Moves the map's window.
    pub north: &'static str,
    /// See [`north`](Self::north).
    pub south: &'static str,
    /// See [`north`](Self::north).
    pub west: &'static str,
    /// See [`north`](Self::north).
    pub east: &'static str,
    /// Shows what the card is about.
    pub home: &'static str,
}

/// The search.
pub struct SearchWords {
    /// The dialog's name.
    pub name: &'static str,
    /// The field's name.
    pub field: &'static str,
    /// The field's placeholder.
    pub placeholder: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// What can be found, before anything is typed.
    pub hint: &'static str,
}

/// What is said of the selection.
pub struct EvidenceWords {
    /// The panel's name.
    pub name: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// The heading above the speaker of a sentence.
    pub who_says_this: &'static str,
    /// When something was said, and as of when that is reported.
    pub reported_in: Phrase<2>,
    /// Copies the sentence.
    pub copy_with_link: &'static str,
    /// A copied sentence: its text, its speaker, the date.
    pub quoted: Phrase<3>,
    /// Who says a sentence, and the date.
    pub said_at: Phrase<2>,
    /// What the article does not say: the text, its source.
    pub background: Phrase<2>,
}

/// The frames of the map: the way from one to the next.
pub struct FrameWords {
    /// Which of how many.
    pub position: Phrase<2>,
    /// The caption where the reader has turned on the layer of when each member joined.
    pub joined: &'static str,
}

/// The date that the map shows.
pub struct TimelineWords {
    /// Its name.
    pub name: &'static str,
    /// Lets the years pass.
    pub play: &'static str,
    /// Halts them.
    pub pause: &'static str,
    /// The step to the year of the change before.
    pub previous: &'static str,
    /// The step to the year of the next change.
    pub next: &'static str,
    /// The slider's name.
    pub year: &'static str,
    /// Between the events of a year.
    pub between_events: &'static str,
}

/// What a screen reader hears of what the reader does.
pub struct AnnouncementWords {
    /// Something is selected: its name, and how many sentences speak of it.
    pub selected: Phrase<2>,
    /// A step of the tour: which of how many, and its caption.
    pub step: Phrase<3>,
    /// The words of a side stand out: its name, and how many sentences they are.
    pub side: Phrase<2>,
    /// All words look the same again.
    pub everyone: &'static str,
    /// The map shows a set of countries.
    pub shown: Phrase<1>,
    /// The map shows it no longer.
    pub hidden: Phrase<1>,
    /// The map follows what is read.
    pub follows: &'static str,
    /// The map stays where the reader has moved it.
    pub stays: &'static str,
    /// How many kilometres the map shows from side to side.
    pub across: Phrase<1>,
    /// The map shows what lies in that direction of what it showed.
    pub further_north: &'static str,
    /// The same.
    pub further_east: &'static str,
    /// The same.
    pub further_south: &'static str,
    /// The same.
    pub further_west: &'static str,
    /// The table is sorted by a column, the lowest first.
    pub rising: Phrase<1>,
    /// The highest first.
    pub falling: Phrase<1>,
    /// The table has the article's order again.
    pub unsorted: &'static str,
}

/// What becomes of the reader's doings.
pub struct MessageWords {
    /// A sentence is on the clipboard, with the link to it.
    pub sentence_copied: &'static str,
    /// The table is on the clipboard.
    pub table_copied: &'static str,
    /// The code of the frame is on the clipboard.
    pub code_copied: &'static str,
    /// A link is on the clipboard.
    pub link_copied: &'static str,
    /// The browser does not copy; the text is selected.
    pub copy_selected: &'static str,
    /// The accessible name of that text.
    pub text_to_copy: &'static str,
    /// The reading progress has been deleted.
    pub forgotten: &'static str,
    /// A wheel turned over the map of an embedded card scrolls the page around it.
    pub wheel_hint: &'static str,
    /// A link leads to nothing; what has the nearest name.
    pub did_you_mean: Phrase<2>,
    /// A link leads to nothing, and nothing has a similar name.
    pub not_found: Phrase<1>,
    /// The link to the card at which the reader stopped the last time.
    pub go_on_reading: Phrase<1>,
    /// A card that has been read.
    pub read: &'static str,
    /// The title of the embedded card in its preview.
    pub embed_preview: &'static str,
    /// The length of the scale bar.
    pub kilometres: Phrase<1>,
}
