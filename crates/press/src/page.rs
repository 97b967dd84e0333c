//! Pages: the app's own view, rendered to text and set into the shell.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use cardinal::components::{App, AppProps};
use cardinal::{Article, Folder};
use model::{Card, CardIx, OpenCards};

use crate::assets::{self, Assets};
use crate::escape::escape;
use crate::head::Head;
use crate::linked_style::linked_style;
use crate::shapes::shapes;
use crate::site::Edition;
use crate::view_style::view_style;

const HEAD: &str = "<!--press:head-->";
const PAGE: &str = "<!--press:page-->";

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its path below the site's folder.
    pub path: PathBuf,
    /// Its text.
    pub html: String,
}

/// Renders every page into the shell that lies in the staging folder.
///
/// # Errors
/// Where the shell lacks one of the press's marks, or Trunk has not built the app.
pub fn render(edition: &Edition, staging: &Path) -> anyhow::Result<Vec<Page>> {
    let shell =
        std::fs::read_to_string(staging.join("index.html")).context("cannot read Trunk's index.html")?;
    for mark in [HEAD, PAGE, "</head>"] {
        ensure!(shell.contains(mark), "index.html has lost its mark `{mark}`");
    }
    let assets = assets::write(edition, staging)?;
    let shapes = shapes(edition);
    let mut pages = Vec::new();
    for (ix, card) in edition.article.document.cards() {
        let own = PathBuf::from(card.id.as_str()).join("index.html");
        if ix.0 == 0 {
            pages.push(Page {
                path: "index.html".into(),
                html: page(edition, &shell, &assets, &shapes, ix, card, Folder::Top)?,
            });
        }
        pages
            .push(Page { path: own, html: page(edition, &shell, &assets, &shapes, ix, card, Folder::Card)? });
    }
    Ok(pages)
}

fn page(
    edition: &Edition,
    shell: &str,
    assets: &Assets,
    shapes: &str,
    ix: CardIx,
    card: &Card,
    folder: Folder,
) -> anyhow::Result<String> {
    let document = &edition.article.document;
    let style = format!("{}{}", view_style(&document.sheet, card), linked_style(document));
    let head = Head { document, card, ix, to_top: folder.to_top(), assets, style };
    let view = view(edition, ix, folder)?;
    let place = if folder == Folder::Top { "top" } else { "card" };
    let body = format!(
        "{shapes}\n<div id=\"app\" data-page=\"{}\" data-folder=\"{place}\">{view}</div>",
        escape(card.id.as_str())
    );
    let html = merge_styles(shell)
        .replacen("lang=\"en\"", &format!("lang=\"{}\"", escape(&document.language)), 1)
        .replacen(HEAD, &head.before_styles(), 1)
        .replacen("</head>", &format!("{}\n</head>", head.after_styles()), 1)
        .replacen(PAGE, &body, 1);
    Ok(html)
}

/// One style element in place of the many that Trunk sets in.
fn merge_styles(shell: &str) -> String {
    shell.replace("</style>\n<style>", "\n").replace("</style><style>", "\n")
}

fn view(edition: &Edition, page: CardIx, folder: Folder) -> anyhow::Result<String> {
    let document = edition.article.document.clone();
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().context("cannot start the renderer")?;
    let renderer = yew::ServerRenderer::<App>::with_props(move || AppProps {
        article: Article::new(document),
        page,
        folder,
        open: OpenCards::one(page),
    });
    Ok(runtime.block_on(renderer.render()))
}
