//! The page that a host shows where there is none.
//!
//! It is served at any depth with the address that was asked for, so that no relative link is right everywhere. With
//! the site's address its links are absolute. Without it a script mends them: the page asks for it in its own folder
//! and those above, and wherever it loads from is the top of the site.

use model::{CardIx, Document};
use words::Words;

use crate::app::App;
use crate::content_name::content_name;
use crate::escape::escape;
use crate::explainer::Explainer;
use crate::html_page::{FinishedPage, HtmlPage, PageState};
use crate::logo;
use crate::options::Options;
use crate::site_file::SiteFile;

const SCRIPT: &str = include_str!("not-found.js");
const STYLE: &str = include_str!("not-found.css");
/// Where the top may be, from a folder that does not exist below a card's page.
const UPWARD: [&str; 3] = ["./", "../", "../../"];

/// The page; no app comes to it.
pub(crate) fn page(explainer: &Explainer, app: &App, options: &Options) -> FinishedPage {
    let mut page = HtmlPage::default();
    let words = Words::of(&explainer.article.document.language);
    page.head(&head(words, options));
    page.style("", &app.styles);
    page.style("", STYLE);
    if let Some(script) = script(options) {
        for folder in UPWARD {
            page.head(&format!("<script defer src=\"{folder}{}\"></script>", script.path));
        }
    }
    page.body(&body(words, &explainer.article.document, options));
    page.finish("404.html", words.tag, PageState::Static)
}

/// The script that finds the top of the site, where its address is not known.
pub(crate) fn script(options: &Options) -> Option<SiteFile> {
    let file = || SiteFile::new(content_name("not-found", "js", SCRIPT.as_bytes()), SCRIPT);
    options.site_url.is_none().then(file)
}

fn head(words: Words, options: &Options) -> String {
    let files = &words.page.files;
    format!(
        "<title>{}</title>\n\
         <meta name=\"description\" content=\"{}\">\n\
         <meta name=\"robots\" content=\"noindex\">\n{}",
        escape(&files.title.with([files.not_found, &options.brand])),
        escape(files.not_found_description),
        logo::links(&to(options, ""))
    )
}

fn body(words: Words, document: &Document, options: &Options) -> String {
    let (brand, files) = (&options.brand, &words.page.files);
    let advice = match options.site_url {
        Some(_) => String::new(),
        None => format!("<p id=\"advice\">{}</p>\n", escape(files.not_found_advice)),
    };
    format!(
        "<main class=\"not-found\">\n<p class=\"name\">{}</p>\n<h1>{}</h1>\n\
         <p>{}</p>\n\
         <ul class=\"answers\">\n{}</ul>\n{advice}</main>",
        link(options, "", brand),
        escape(files.not_found_heading),
        files.not_found_text.with([&escape(brand), &link(options, "", &document.title)]),
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
