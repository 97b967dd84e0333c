//! The head of a page: what it is called, and what brings it to life.

use model::{Card, CardIx, Document};
use page::{Id, PageLocation};

use crate::assets::Assets;
use crate::escape::escape;
use crate::logo;
use crate::sharing::Sharing;

/// A page arrives in parts: what would grow as it does shows when what follows it is there.
const ARRIVING: &str = include_str!("arriving.css");

/// The first paint shows the map: it waits for the beginning of what follows it. Without this, browsers lay out and
/// paint what has come so far, again and again.
const FIRST_PAINT: &str = r##"<link rel="expect" href="#cards" blocking="render">"##;

/// What a page does whose start script never comes or is no script; all other failures the script tells itself.
const MISSED: &str = include_str!("start-failed.js");

/// The style without an app, in two parts.
pub(crate) struct WithoutApp {
    /// What the address lights, until the app does.
    pub target: String,
    /// What the boxes choose, where no app will come: browsers would look for them in all that arrives of the page.
    pub boxes: String,
}

/// What differs between the heads of the pages.
pub(crate) struct Head<'a> {
    pub document: &'a Document,
    pub card: &'a Card,
    pub ix: CardIx,
    pub sharing: Sharing<'a>,
    pub location: PageLocation,
    pub assets: &'a Assets,
    /// The style of this page.
    pub style: String,
    /// What holds beside it until the app comes, which switches it off: with rules that look at what an element
    /// contains or what follows it, each change of the page would have all of it reckoned anew.
    pub without_app: WithoutApp,
}

impl Head<'_> {
    /// The elements that stand before the style sheets.
    pub(crate) fn before_styles(&self) -> String {
        let (title, tags) = (escape(&self.title()), self.sharing.tags());
        let icons = match self.location {
            PageLocation::File => logo::links_within(),
            location => logo::links(location.to_top()),
        };
        format!("<title>{title}</title>\n{tags}{icons}")
    }

    /// The elements that stand after them.
    pub(crate) fn after_styles(&self) -> String {
        let (top, assets) = (self.location.to_top(), self.assets);
        let WithoutApp { target, boxes } = &self.without_app;
        let arriving = if self.location == PageLocation::File { "" } else { ARRIVING };
        let styles = format!(
            "<style>{}</style>\n<style id=\"{}\">{target}{arriving}</style>\n<style id=\"{}\" media=\"(scripting: none)\">{boxes}</style>",
            self.style,
            Id::BeforeApp.as_str(),
            Id::NoScripts.as_str()
        );
        if self.location == PageLocation::File {
            return styles;
        }
        format!(
            "{styles}\n<script>{}</script>\n{FIRST_PAINT}\n\
             <link rel=\"modulepreload\" href=\"{top}{}\">\n\
             <link rel=\"preload\" href=\"{top}{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
             <link rel=\"preload\" href=\"{top}{}\" as=\"fetch\" crossorigin>\n\
             <script type=\"module\" id=\"{}\" src=\"{top}{}\"></script>",
            MISSED.trim_end(),
            assets.glue,
            assets.wasm,
            assets.document,
            Id::StartScript.as_str(),
            assets.start
        )
    }

    fn title(&self) -> String {
        if self.ix.0 == 0 {
            format!("{} · Cardinal", self.document.title)
        } else {
            format!("{} · {}", self.card.question, self.document.title)
        }
    }
}
