//! The head of a page: what it is called, and what brings it to life.

use layout::PrintedLabel;
use model::{Card, CardIx, Document};
use page::{Id, PageLocation, map_style, printed_style};
use words::Words;

use crate::assets::Assets;
use crate::escape::escape;
use crate::html_page::HtmlPage;
use crate::logo;
use crate::sharing::Sharing;

/// A page arrives in parts: what would grow as it does shows once it is whole, so that nothing else moves.
const ARRIVING: &str = include_str!("arriving.css");

/// What a page does whose start script never comes or is no script; all other failures the script tells itself.
const START_FAILED: &str = include_str!("start-failed.js");

/// What differs between the heads of the pages.
pub(crate) struct Head<'a> {
    pub document: &'a Document,
    pub card: &'a Card,
    pub ix: CardIx,
    pub sharing: Sharing<'a>,
    /// The labels of its map on paper.
    pub printed: &'a [PrintedLabel],
    pub location: PageLocation,
    pub assets: &'a Assets,
    pub brand: &'a str,
}

impl Head<'_> {
    /// The elements that stand before the style sheets: crawlers read no further than some kilobytes.
    pub(crate) fn push_before_styles(&self, page: &mut HtmlPage) {
        let (title, tags) = (escape(&self.title()), self.sharing.tags());
        let icons = match self.location {
            PageLocation::File => logo::links_within(),
            location => logo::links(location.to_top()),
        };
        page.head(&format!("<title>{title}</title>\n{tags}{icons}"));
    }

    /// The style that the article decides, and beside it what holds until the app comes.
    ///
    /// The app switches that off: with rules that look at what an element contains or what follows it, each change of
    /// the page would have all of its style computed again. `target` is what the address lights, `no_scripts` what the
    /// boxes choose where no app will come.
    pub(crate) fn push_styles(&self, page: &mut HtmlPage, article: &str, target: &str, no_scripts: &str) {
        let printed = printed_style(self.printed);
        let arriving = if self.location == PageLocation::File { "" } else { ARRIVING };
        page.style("", &[&map_style(&self.document.sheet, self.card), article].concat());
        page.style(&id(Id::BeforeApp), &[target, arriving, &printed].concat());
        page.style(&format!("{} media=\"(scripting: none)\"", id(Id::NoScripts)), no_scripts);
    }

    /// What starts the app; a page that is a file of its own holds it at its end.
    pub(crate) fn push_scripts(&self, page: &mut HtmlPage) {
        if self.location == PageLocation::File {
            return;
        }
        let Assets { glue, wasm, document, start, .. } = self.assets;
        let to = |path| format!("{}{path}", self.location.to_top());
        page.script(START_FAILED.trim_end());
        page.head(&format!("<link rel=\"modulepreload\" href=\"{}\">", to(&glue.path)));
        page.head(&format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
            to(&wasm.path)
        ));
        page.head(&format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin>",
            to(&document.path)
        ));
        page.head(&format!(
            "<script type=\"module\"{} src=\"{}\"></script>",
            id(Id::StartScript),
            to(&start.path)
        ));
    }

    fn title(&self) -> String {
        let title = Words::of(&self.document.language).page.files.title;
        if self.ix.0 == 0 {
            title.with([&self.document.title, self.brand])
        } else {
            title.with([&self.card.question, &self.document.title])
        }
    }
}

/// An element's `id`, with the space before it.
fn id(id: Id) -> String {
    format!(" id=\"{}\"", id.as_str())
}
