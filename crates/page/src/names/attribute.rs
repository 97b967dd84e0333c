//! Data attributes.

use super::constants;

constants! {
    /// What a button does: a [`ButtonAction`](super::ButtonAction).
    ACTION = "data-action",
    /// Where a row of the table stands in the article's order.
    ARTICLE_RANK = "data-article-rank",
    /// Where the scale bar stands, if not at its side: at the `other` one, or at `none`.
    ASIDE = "data-aside",
    /// The map is not moving and its labels are placed.
    AT_REST = "data-at-rest",
    /// Who says a sentence, for the style sheet to show behind it.
    ATTRIBUTION = "data-attribution",
    /// Each sentence shows who says it.
    ATTRIBUTIONS = "data-attributions",
    /// The sentence of an entry of the evidence is lit beside the map.
    BESIDE = "data-beside",
    /// The id of a card: of the card that the map shows, or that a link leads to.
    CARD = "data-card",
    /// Where a cluster comes apart, in kilometres on the sheet: `x,y`.
    CLUSTER = "data-cluster",
    /// The id of the outline of the country that a label names, where the label has to show.
    COUNTRY = "data-country",
    /// What a picture of the map says below it.
    CREDIT = "data-credit",
    /// A drag has just ended; its click is not one.
    DRAGGED = "data-dragged",
    /// The page is a frame in another page.
    EMBED = "data-embed",
    /// Where the evidence was asked for, as long as it is shown: on the `map` or in the `text`.
    EVIDENCE = "data-evidence",
    /// How a label shows on the screen as it is: `all` of its lines, the `first` one, a number as `key`, or `none`.
    FIT = "data-fit",
    /// The map of a narrow screen is a strip above the text.
    FOLDED = "data-folded",
    /// The map follows the text.
    FOLLOWING = "data-following",
    /// The frame of a part of the text, by its place in the document.
    FRAME = "data-frame",
    /// The frame that a button leads to, by its place in the document.
    FRAME_STEP = "data-frame-step",
    /// What of the map belongs to the frame.
    FRAMED = "data-framed",
    /// The object that a result of the search has found in a sentence.
    FOUND_OBJECT = "data-found-object",
    /// What is known of an object, on its symbol: how many, how, and what about its place is free.
    FACTS = "data-facts",
    /// The map fills the screen.
    FULL = "data-full",
    /// The height of the map that the reader wants on a narrow screen, where it is not the usual one: `small` or `large`.
    HEIGHT = "data-height",
    /// The side of a square that is as large as a country, on its label, in per cent of the sheet's width.
    COUNTRY_WIDTH = "data-country-width",
    /// The year in which a country joined the first set.
    JOINED = "data-joined",
    /// What the thing is that an object stands for.
    KIND = "data-kind",
    /// The id of a set of countries on its box, its place in the document on the map and in the legend.
    LAYER = "data-layer",
    /// The sets of countries that the map shows, where they are others than at first.
    LAYERS = "data-layers",
    /// What belongs to the selection.
    LIT = "data-lit",
    /// The page's [location](crate::PageLocation).
    LOCATION = "data-location",
    /// A year of the timeline is named: on every screen, or on a `wide` one.
    NAMED_YEAR = "data-named-year",
    /// The ids of the objects that a cluster stands for.
    MEMBERS = "data-members",
    /// What of a label has to show, where anything has to.
    NEED = "data-need",
    /// The words for a stop of the timeline.
    MOMENT = "data-moment",
    /// Where a row of the table stands when it is sorted by name.
    NAME_RANK = "data-name-rank",
    /// Where a row of the table stands when it is sorted by number.
    NUMBER_RANK = "data-number-rank",
    /// The object that an element belongs to.
    OBJECT = "data-object",
    /// An object is not there in the map's year.
    OFF = "data-off",
    /// The evidence was asked for on the map.
    ON_MAP = "data-on-map",
    /// The id of the card that the page was written for.
    PAGE = "data-page",
    /// A link of the page for unknown addresses, from the top of the site.
    PATH = "data-path",
    /// A part of a country, by the name of its outline.
    PART = "data-part",
    /// A period in which countries joined the first set, counted from one.
    PERIOD = "data-period",
    /// The years are being played.
    PLAYING = "data-playing",
    /// Whether the year shown is that of the article.
    PRESENT = "data-present",
    /// The words that a button copies.
    QUOTATION = "data-quotation",
    /// The reader has read a card to its end.
    READ = "data-read",
    /// The map shows the frame of this part of the text.
    READING = "data-reading",
    /// Who gives what is known of an object, and as of when, on its symbol.
    REPORTED = "data-reported",
    /// The outline of an area is schematic.
    SCHEMATIC = "data-schematic",
    /// Something is selected.
    SELECTING = "data-selecting",
    /// The sentence that a link leads to.
    SENTENCE = "data-sentence",
    /// The set of countries that a country belongs to in the map's year.
    SET = "data-set",
    /// The sides that speak in a sentence, or of an object.
    SIDES = "data-sides",
    /// The side that a button shows; empty for all.
    SIDE_CHOICE = "data-side-choice",
    /// The side whose voices stay bright.
    SIDE_SHOWN = "data-side-shown",
    /// The words for a stop of the timeline for a reader who hears them.
    SPOKEN = "data-spoken",
    /// The address of the preview of the embedded card.
    SRC = "data-src",
    /// How far the page has come: `loading`, `live`, or `static` where no app runs.
    STATE = "data-state",
    /// How a thing is there.
    STATUS = "data-status",
    /// The key under which the device remembers the reading; empty once the reader has deleted it.
    STORAGE_KEY = "data-storage-key",
    /// Which kind of label it is.
    STYLE = "data-style",
    /// What happened in a year of the timeline.
    TICK = "data-tick",
    /// The path of the top of the site, on the page for unknown addresses.
    TOP = "data-top",
    /// How to change the scale by the wheel, which scrolls the page around an embedded map.
    WHEEL_HINT = "data-wheel-hint",
    /// The whole of a country, in years in which a part of it is another one: the part by the name of its outline.
    WITHOUT = "data-without",
    /// The year that the map shows.
    YEAR = "data-year",
}
