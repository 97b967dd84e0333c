//! Selectors by which the app finds elements of the page.

use super::constants;

constants! {
    /// What a screen reader hears of what its reader has done.
    ANNOUNCED = ".announced",
    /// What an answer consists of; not the captions, which the app hides.
    ANSWER_PARTS = ".prose > :not(.frame-caption)",
    /// The questions with their answers.
    CARDS = "#cards",
    /// The card around an element.
    CARD = ".card",
    /// Links to the neighbouring cards.
    CARD_STEPS = ".bottom-bar .step",
    /// The chosen side, and the boxes of the sets of countries.
    CHOICES = ".sides :checked,.layers input",
    /// The clusters of the map, as links.
    CLUSTERS = ".cluster > a",
    /// The search, or another dialog that is open.
    DIALOG = "dialog[open]",
    /// What shows or hides with the year: a cluster.
    DATED_CLUSTER = ".cluster",
    /// What shows or hides with the year: a symbol or a label.
    DATED = "svg.symbol,svg.label",
    /// Elements of the map that belong to an object.
    DATED_OBJECTS = ".map-window [data-object]",
    /// The preview of the embedded card, once its place is open and as long as it is empty.
    EMPTY_PREVIEW = "details[open] > #embed-preview:empty",
    /// What a map that fills the screen covers, but for the cards.
    COVERED_BY_FULL_MAP = ".skip-link,.masthead,.intro,.bottom-bar,.appendix,.about",
    /// The button that closes a map that fills the screen.
    CLOSE_FULL_MAP = ".close-full",
    /// The button that shows the map on the whole screen.
    FULL_MAP_BUTTON = ".bottom-bar [data-action=toggle-full-map]",
    /// What a click can be meant for; one in a summary opens or closes.
    INTERACTIVE = "[data-action],[data-cluster],[data-frame-step],[data-object]:not(summary *),[data-sentence],a[data-card],.sentence:not(summary *),[id^=country-],button,summary,a,input",
    /// The names of the members of the first set where a layer shows when they joined.
    JOINED_LABELS = "[data-layers~=joined] .label[data-joined]",
    /// The bar at the lower edge of a narrow screen.
    BOTTOM_BAR = ".bottom-bar",
    /// The text of the first card that is open.
    OPEN_TEXT = "[open] > .prose",
    /// Words of the map.
    LABEL = ".label",
    /// Links to other files, which change their meaning with the page's address.
    LINKS = ":is(a,link)[href]:not([href^='#'],[rel$='preload'])",
    /// The entries of the legend that name what they explain.
    LEGEND_ENTRIES = ".legend [data-members]",
    /// The line from a symbol to its words.
    LEADER = ".leader",
    /// The sentence that the address names.
    LINKED_SENTENCE = ".sentence[data-lit]:target",
    /// What is lit.
    LIT = "[data-lit]",
    /// The map.
    MAP = "#map",
    /// The panel with the evidence.
    EVIDENCE = ".evidence",
    /// The sentences in it.
    EVIDENCE_LINK = ".evidence a",
    /// Open cards, and the parts of their answers that have a frame.
    FRAMES = "[open][data-frame],[open] [data-frame]",
    /// What of the map belongs to the frame, and the part of the text that it is the frame of.
    FRAMED = "[data-framed],[data-reading]",
    /// The map while it fills the screen.
    FULL_MAP = "#map[data-full]",
    /// The sheet.
    MAP_SHEET = ".map-sheet",
    /// The window on the sheet.
    MAP_WINDOW = "#map .map-window",
    /// The outlines of countries that the frame or the selection is about.
    MARKED_LAND = "#land [data-framed],#land [data-lit]",
    /// What lies over the map.
    MAP_COVERS = "#map>:not(.map-window,.controls),.controls>*,.moment,.legend[open] .legend-body",
    /// The words for the year that the map shows.
    MOMENT = ".moment",
    /// Words of the map below it.
    MAP_KEY = ".map-key",
    /// The button to the next frame.
    NEXT_FRAME = ".tour > :last-child",
    /// The button to the frame before.
    PREVIOUS_FRAME = ".tour > :nth-child(2)",
    /// Which frame of how many the map shows.
    FRAME_POSITION = ".tour > span",
    /// The slider of the timeline, while it has the focus.
    FOCUSED_SLIDER = ".years input:focus",
    /// The button that lets the map follow the text again.
    FOLLOW_BUTTON = ".tour > :first-child",
    /// What the map shows, in one line.
    CAPTION = "#caption",
    /// An element that belongs to an object.
    OBJECT = "[data-object]",
    /// The page, apart from `<html>` and `<body>`.
    PAGE = ".page",
    /// The patterns of the map.
    PATTERNS = "pattern:not([id$=legend])",
    /// Cards that were read.
    READ = "[data-read]",
    /// Open cards that have not been read, where the map does not cover them.
    UNREAD_CARDS = "#map:not([data-full]) ~ #cards > [open]:not([data-read])",
    /// What was set to fit labels to a screen: how they show, and what was drawn for that.
    FITTED = "[data-fit],.labels [style]",
    /// The rows of the table.
    ROWS = "#table tbody tr",
    /// The bar that shows the map's scale.
    SCALE_BAR = ".scale-bar",
    /// The search.
    SEARCH = ".search",
    /// The results of the search.
    SEARCH_HITS = ".hits a",
    /// The search field and the results.
    SEARCH_STOPS = ".search input,.hits a",
    /// The shapes that labels keep clear of: of symbols, clusters and areas.
    SHAPES = ".symbols .shape,.cluster-shape,.areas use",
    /// The dot of a town that no text speaks of: it shows with the town's name, and gives way with it.
    TOWN_DOT = ".dot",
    /// A symbol or a cluster that the zoom step changes.
    SPLITTING = "[class*=until-]",
    /// Columns of the table that can be sorted.
    SORTED_COLUMNS = "#table [aria-sort]",
    /// Who says each sentence is shown.
    SHOWN_ATTRIBUTIONS = ".attribution-switch :checked",
    /// A symbol that shows at each zoom step and at first.
    STEADY_SYMBOL = ".symbol:not([data-off]) > a:not([class])",
    /// The tab stop among the symbols.
    SYMBOL_STOPS = ".symbols a[tabindex='0']",
    /// The symbols as links, without clusters.
    SYMBOL_LINKS = ".symbols a[id]",
    /// The clusters among the symbols.
    SYMBOL_CLUSTERS = ".symbols .cluster > a",
    /// The symbols and clusters as links.
    SYMBOLS = ".symbols a",
    /// What the page has on a country.
    TITLE = "title",
    /// The slider of the timeline.
    TIMELINE_SLIDER = ".years input",
    /// The table as text.
    TABLE_TEXT = "#table .plain",
}

/// Selects what has an attribute of a value.
pub fn with_value(attribute: &str, value: &str) -> String {
    ["[", attribute, "=\"", value, "\"]"].concat()
}
