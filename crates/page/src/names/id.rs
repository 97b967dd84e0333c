//! Ids of elements, and the ids that an author may not use.

use super::names;

names! {
    /// An element of the page that has an id of its own.
    Id {
        /// The sources.
        About = "about",
        /// The app's controls on the map.
        App = "app",
        /// The style that holds until the app runs.
        BeforeApp = "before-app",
        /// What the map shows, in one line.
        Caption = "caption",
        /// The questions and their answers.
        Cards = "cards",
        /// The document, in a page that is one file.
        Document = "document",
        /// The code by which another page embeds a card.
        EmbedCode = "embed-code",
        /// What that code looks like.
        EmbedPreview = "embed-preview",
        /// The list of events.
        Events = "events",
        /// Sharing, pictures, print and embedding.
        Export = "export",
        /// The pattern of areas.
        Hatch = "hatch",
        /// The same pattern in the legend.
        HatchLegend = "hatch-legend",
        /// The countries.
        Land = "land",
        /// The map with its legend and controls.
        Map = "map",
        /// The style where no app will come.
        NoScripts = "no-scripts",
        /// The status line below the header.
        Notice = "notice",
        /// The words of all sentences in their order, in a page that shows one card.
        SentenceTexts = "sentence-texts",
        /// The script that starts the app.
        StartScript = "start-script",
        /// The table of what the map shows.
        Table = "table",
        /// The message that says what became of sharing and copying.
        Toast = "toast",
        /// The app, in a page that is one file.
        Wasm = "wasm",
        /// The ways to the parts of the page.
        Contents = "contents",
        /// The page's start. No element has this id: browsers know the fragment.
        Top = "top",
    }
}

names! {
    /// The beginning of ids that are made from a name.
    IdPrefix {
        /// The outline of a country, by its code.
        Country = "country-",
        /// The box or the pattern of a set of countries.
        Layer = "layer-",
        /// The button that shows one side's voices, by the side's id; with no id, all of them.
        ShowSide = "show-side-",
        /// The outline of an area.
        Shape = "shape-",
    }
}

impl Id {
    /// Whether readers can link to the element, so that the browser scrolls to it.
    pub const fn is_landmark(self) -> bool {
        match self {
            Self::About
            | Self::Cards
            | Self::Contents
            | Self::Events
            | Self::Export
            | Self::Map
            | Self::Table
            | Self::Top => true,
            Self::App
            | Self::BeforeApp
            | Self::Caption
            | Self::Document
            | Self::EmbedCode
            | Self::EmbedPreview
            | Self::Hatch
            | Self::HatchLegend
            | Self::Land
            | Self::NoScripts
            | Self::Notice
            | Self::SentenceTexts
            | Self::StartScript
            | Self::Toast
            | Self::Wasm => false,
        }
    }

    /// The fragment that links to the element.
    pub fn fragment(self) -> String {
        ["#", self.as_str()].concat()
    }
}

impl IdPrefix {
    /// The id that is made from a name.
    pub fn id(self, name: &str) -> String {
        [self.as_str(), name].concat()
    }
}

/// Folders of a site beside those of the cards.
const SITE_FOLDERS: [&str; 2] = ["embed", "preview"];

/// Whether a fragment leads to a landmark of the page, or is a text fragment, which the browser finds by itself.
pub fn is_landmark(fragment: &str) -> bool {
    Id::parse(fragment).is_some_and(Id::is_landmark) || fragment.starts_with(":~:")
}

/// Whether the page itself needs an id, so that no object, card or sentence of an article can have it.
pub fn is_reserved(id: &str) -> bool {
    let is_folder = SITE_FOLDERS.contains(&id);
    is_folder || Id::parse(id).is_some() || IdPrefix::ALL.iter().any(|prefix| id.starts_with(prefix.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_page_and_text_fragments_are_landmarks() {
        assert!(is_landmark("table") && is_landmark("export") && is_landmark(":~:text=Ukraine"));
        assert!(!is_landmark("crimea") && !is_landmark("app"));
    }

    #[test]
    fn the_page_s_own_ids_and_beginnings_are_reserved() {
        assert!(is_reserved("map") && is_reserved("country-POL") && is_reserved("show-side-"));
        assert!(is_reserved("embed") && is_reserved("preview"));
        assert!(!is_reserved("crimea") && !is_reserved("sideshow"));
    }

    #[test]
    fn each_id_reads_back() {
        assert!(Id::ALL.iter().all(|id| Id::parse(id.as_str()) == Some(*id)));
    }
}
