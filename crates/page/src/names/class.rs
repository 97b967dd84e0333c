//! Classes that the app or a generated style rule needs; those of one template and its style sheet alone are not here.

use super::constants;

constants! {
    /// What a screen reader hears of what its reader has done.
    ANNOUNCED = "announced",
    /// A switch that shows who says each sentence.
    ATTRIBUTION_SWITCH = "attribution-switch",
    /// The areas on the map.
    AREAS = "areas",
    /// The land and what lies on it.
    BASEMAP = "basemap",
    /// The bar with the neighbouring cards on narrow screens.
    BOTTOM_BAR = "bottom-bar",
    /// A question with its answer.
    CARD = "card",
    /// The questions with their answers.
    CARDS = "cards",
    /// A symbol that stands for several.
    CLUSTER = "cluster",
    /// The shape of a cluster.
    CLUSTER_SHAPE = "cluster-shape",
    /// The app's controls over the map.
    CONTROLS = "controls",
    /// A text area with text for the reader to copy.
    COPIED_TEXT = "copied-text",
    /// The dot of a town.
    DOT = "dot",
    /// The panel with the evidence.
    EVIDENCE = "evidence",
    /// The list of events.
    EVENTS = "events",
    /// What the app draws to fit a label: a line to it, or a number in a circle.
    FITTED = "fitted",
    /// The caption of a frame, before the part of the text that it belongs to.
    FRAME_CAPTION = "frame-caption",
    /// What changed in a year.
    HAPPENED = "happened",
    /// The results of the search.
    HITS = "hits",
    /// The name of a country at its centre, where it stands in the year in which the country joined.
    CENTRED_NAME = "centred-name",
    /// The name of a country beside the symbols that stand in it.
    PLAIN_NAME = "plain-name",
    /// The sources, below all else.
    ABOUT = "about",
    /// A part below the cards: table, events, ways to save.
    APPENDIX = "appendix",
    /// The button that closes a map that fills the screen.
    CLOSE_FULL = "close-full",
    /// Headline, standfirst and date.
    INTRO = "intro",
    /// Name, search and share, at the top of the page.
    MASTHEAD = "masthead",
    /// The link to the cards, for the keyboard.
    SKIP_LINK = "skip-link",
    /// The years above the name of a country that say when it joined.
    JOINED_YEAR = "joined-year",
    /// Words on the map.
    LABEL = "label",
    /// All words on the map.
    LABELS = "labels",
    /// A set of countries on the map.
    LAYER = "layer",
    /// The boxes of the sets of countries.
    LAYERS = "layers",
    /// The line from a symbol to a label that stands further off.
    LEADER = "leader",
    /// What of that can be folded away.
    LEGEND_BODY = "legend-body",
    /// The part of the sheet that a gesture moves.
    MAP_PANE = "map-pane",
    /// The words of labels that the map has no room for, below it.
    MAP_KEY = "map-key",
    /// The whole map, of which the window shows a part.
    MAP_SHEET = "map-sheet",
    /// The window on the map.
    MAP_WINDOW = "map-window",
    /// The words for the year that the map shows.
    MOMENT = "moment",
    /// A link from a sentence to an object.
    MENTION = "mention",
    /// What the symbols mean.
    LEGEND = "legend",
    /// The link to the next card.
    NEXT = "next",
    /// All of the page that is not the header of a frame.
    PAGE = "page",
    /// The table as text.
    PLAIN = "plain",
    /// The link to the previous card.
    PREV = "prev",
    /// An answer.
    PROSE = "prose",
    /// The bar that shows the map's scale.
    SCALE_BAR = "scale-bar",
    /// The search.
    SEARCH = "search",
    /// A sentence of an answer.
    SENTENCE = "sentence",
    /// The shape of a symbol.
    SHAPE = "shape",
    /// The table of what the map shows.
    SHOWN = "shown",
    /// The buttons that show one side's voices.
    SIDES = "sides",
    /// A link to a neighbouring card.
    STEP = "step",
    /// A symbol of the map.
    SYMBOL = "symbol",
    /// The symbols of the map.
    SYMBOLS = "symbols",
    /// The buttons from frame to frame.
    TOUR = "tour",
    /// The choice of voices.
    VOICES = "voices",
    /// The slider of the timeline.
    YEARS = "years",
}

/// The beginning of the class of what shows from a zoom step on.
pub const FROM: &str = "from-";
/// The beginning of the class of what no longer shows from a zoom step on.
pub const UNTIL: &str = "until-";
/// The beginning of the classes of the map's window, one for each zoom step that it has reached.
pub const ZOOM_STEP: &str = "step-";
