//! The page that a host shows where there is none.
//!
//! It is served at any depth with the address that was asked for, so that no relative link is right everywhere. With
//! the site's address its links are absolute. Without it a script mends them: the page asks for it in its own folder
//! and those above, and wherever it loads from is the top of the site.

use std::fmt::Write;

use model::{CardIx, Document};

use crate::assets::fingerprint;
use crate::escape::escape;
use crate::explainer::Explainer;
use crate::files::SiteFile;
use crate::logo;
use crate::sharing::SITE_NAME;

const SCRIPT: &str = include_str!("not-found.js");
const STYLE: &str = include_str!("not-found.css");
/// Where the top may be, from a folder that does not exist below a card's page.
const UPWARD: [&str; 3] = ["./", "../", "../../"];

/// The elements of the page's head that stand before the style sheets.
pub(crate) fn head(explainer: &Explainer) -> String {
    format!(
        "<title>Page not found · {SITE_NAME}</title>\n\
         <meta name=\"description\" content=\"Nothing is at this address; here are the ways to what there is.\">\n\
         <meta name=\"robots\" content=\"noindex\">\n{}",
        logo::links(&to(explainer, ""))
    )
}

/// The elements that stand after them.
pub(crate) fn foot_of_head(explainer: &Explainer) -> String {
    let mut elements = format!("<style>{STYLE}</style>");
    if let Some(script) = script(explainer) {
        for folder in UPWARD {
            let _ = write!(elements, "\n<script defer src=\"{folder}{}\"></script>", script.name);
        }
    }
    elements
}

/// The page's own part.
pub(crate) fn body(explainer: &Explainer) -> String {
    let document = &explainer.article.document;
    let advice =
        "If these links fail too, take away the end of the address, part by part, until the explainer opens.";
    let advice = match explainer.site_url {
        Some(_) => String::new(),
        None => format!("<p id=\"advice\">{advice}</p>\n"),
    };
    format!(
        "<main class=\"lost\">\n<p class=\"name\">{}</p>\n<h1>There is no page at this address</h1>\n\
         <p>The link may be cut short or out of date. {SITE_NAME} explains here: {}</p>\n\
         <ul class=\"answers\">\n{}</ul>\n{advice}</main>",
        link(explainer, "", SITE_NAME),
        link(explainer, "", &document.title),
        document.cards().map(|(ix, _)| entry(explainer, document, ix)).collect::<String>()
    )
}

/// The script that finds the top of the site, where its address is not known.
pub(crate) fn script(explainer: &Explainer) -> Option<SiteFile> {
    let name = || format!("lost-{}.js", fingerprint(SCRIPT.as_bytes()));
    explainer.site_url.is_none().then(|| SiteFile::new(name(), SCRIPT))
}

fn entry(explainer: &Explainer, document: &Document, ix: CardIx) -> String {
    let question = document.card(ix).map(|card| card.question.as_str()).unwrap_or_default();
    format!("<li>{}</li>\n", link(explainer, &document.card_path(ix), question))
}

fn link(explainer: &Explainer, path: &str, words: &str) -> String {
    format!("<a href=\"{}\" data-path=\"{}\">{}</a>", to(explainer, path), escape(path), escape(words))
}

fn to(explainer: &Explainer, path: &str) -> String {
    escape(&explainer.site_url.as_ref().map_or_else(|| format!("./{path}"), |url| url.to(path)))
}
