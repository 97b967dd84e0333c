//! The page that a host shows where there is none.
//!
//! It is served at any depth with the address that was asked for, so that no relative link is right everywhere. With
//! the site's address its links are absolute. Without it a script mends them: the page asks for it in its own folder
//! and those above, and wherever it loads from is the top of the site.

use model::{CardIx, Document};

use crate::app::App;
use crate::content_name::content_name;
use crate::escape::escape;
use crate::explainer::Explainer;
use crate::html_page::{HtmlPage, PageState, SealedPage};
use crate::logo;
use crate::options::Options;
use crate::site_file::SiteFile;

const SCRIPT: &str = include_str!("not-found.js");
const STYLE: &str = include_str!("not-found.css");
/// Where the top may be, from a folder that does not exist below a card's page.
const UPWARD: [&str; 3] = ["./", "../", "../../"];

/// The page, in the interface's own words; no app comes to it.
pub(crate) fn page(explainer: &Explainer, app: &App, options: &Options) -> SealedPage {
    let mut page = HtmlPage::default();
    page.head(&head(options));
    page.style("", &app.styles);
    page.style("", STYLE);
    if let Some(script) = script(options) {
        for folder in UPWARD {
            page.head(&format!("<script defer src=\"{folder}{}\"></script>", script.path));
        }
    }
    page.body(&body(&explainer.article.document, options));
    page.finish("404.html", "en", PageState::Static)
}

/// The script that finds the top of the site, where its address is not known.
pub(crate) fn script(options: &Options) -> Option<SiteFile> {
    let file = || SiteFile::new(content_name("not-found", "js", SCRIPT.as_bytes()), SCRIPT);
    options.site_url.is_none().then(file)
}

fn head(options: &Options) -> String {
    format!(
        "<title>Page not found · {}</title>\n\
         <meta name=\"description\" content=\"Nothing is at this address; here are the ways to what there is.\">\n\
         <meta name=\"robots\" content=\"noindex\">\n{}",
        escape(&options.brand),
        logo::links(&to(options, ""))
    )
}

fn body(document: &Document, options: &Options) -> String {
    let brand = &options.brand;
    let advice =
        "If these links fail too, take away the end of the address, part by part, until the explainer opens.";
    let advice = match options.site_url {
        Some(_) => String::new(),
        None => format!("<p id=\"advice\">{advice}</p>\n"),
    };
    format!(
        "<main class=\"not-found\">\n<p class=\"name\">{}</p>\n<h1>There is no page at this address</h1>\n\
         <p>The link may be cut short or out of date. {} explains here: {}</p>\n\
         <ul class=\"answers\">\n{}</ul>\n{advice}</main>",
        link(options, "", brand),
        escape(brand),
        link(options, "", &document.title),
        document.cards().map(|(ix, _)| entry(document, options, ix)).collect::<String>()
    )
}

fn entry(document: &Document, options: &Options, ix: CardIx) -> String {
    let question = document.card(ix).map(|card| card.question.as_str()).unwrap_or_default();
    format!("<li>{}</li>\n", link(options, &document.card_path(ix), question))
}

fn link(options: &Options, path: &str, words: &str) -> String {
    format!("<a href=\"{}\" data-path=\"{}\">{}</a>", to(options, path), escape(path), escape(words))
}

fn to(options: &Options, path: &str) -> String {
    escape(&options.site_url.as_ref().map_or_else(|| format!("./{path}"), |url| url.to(path)))
}
