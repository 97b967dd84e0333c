//! Pages: the app's own view, rendered to text and set into the shell.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use cardinal::components::{App, AppProps};
use cardinal::page::{self, PageProps};
use cardinal::{Article, Folder};
use model::{Card, CardIx, OpenCards};
use yew::BaseComponent;

use crate::assets::{self, Assets};
use crate::chosen_style::{By, chosen_style};
use crate::escape::escape;
use crate::head::{Head, Unscripted};
use crate::linked_style::{linked_style, target_style};
use crate::lost;
use crate::preview::{self, Preview};
use crate::shapes::{land, shapes};
use crate::sharing::Sharing;
use crate::single;
use crate::site::Edition;
use crate::structured::structured;
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
    let forme = Forme { edition, shell: plain(&shell), assets, shapes: shapes(edition), land: land(edition) };
    let previews = preview::write(edition, staging)?;
    let mut pages = Vec::new();
    for ((ix, card), preview) in edition.article.document.cards().zip(&previews) {
        if ix.0 == 0 {
            pages.push(Page { path: "index.html".into(), html: forme.page(ix, card, preview, Folder::Top)? });
        }
        let page = forme.page(ix, card, preview, Folder::Card)?;
        for id in card.aliases.iter().chain([&card.id]) {
            pages.push(Page { path: PathBuf::from(id.as_str()).join("index.html"), html: page.clone() });
        }
        let path = PathBuf::from("embed").join(card.id.as_str()).join("index.html");
        pages.push(Page { path, html: forme.page(ix, card, preview, Folder::Embed)? });
    }
    if let (Some((ix, card)), Some(preview)) = (edition.article.document.cards().next(), previews.first()) {
        let page = forme.page(ix, card, preview, Folder::File)?;
        pages.push(Page {
            path: single::NAME.into(),
            html: single::complete(&page, edition, staging, &forme.assets)?,
        });
    }
    pages.push(Page { path: "404.html".into(), html: forme.lost() });
    Ok(pages)
}

/// What all pages have in common.
struct Forme<'a> {
    edition: &'a Edition,
    shell: String,
    assets: Assets,
    shapes: String,
    land: String,
}

impl Forme<'_> {
    fn page(&self, ix: CardIx, card: &Card, preview: &Preview, folder: Folder) -> anyhow::Result<String> {
        let document = &self.edition.article.document;
        let style =
            [view_style(&document.sheet, card), linked_style(document), chosen_style(document, By::Marks)]
                .concat();
        let unscripted =
            Unscripted { target: target_style(document), boxes: chosen_style(document, By::Boxes) };
        let sharing = Sharing { document, ix, preview, site_url: self.edition.site_url.as_ref() };
        let head = Head { document, card, ix, sharing, folder, assets: &self.assets, style, unscripted };
        let body = format!("{}\n{}", self.body(ix, folder)?, structured(self.edition, ix, preview));
        let language = escape(&document.language);
        Ok(self.set(&language, &head.before_styles(), &head.after_styles(), &body))
    }

    /// The page for lost readers, in the app's own words; no app comes to it.
    fn lost(&self) -> String {
        let edition = self.edition;
        let html = self.set("en", &lost::head(edition), &lost::foot_of_head(edition), &lost::body(edition));
        html.replacen("data-state=\"loading\"", "data-state=\"static\"", 1)
    }

    fn set(&self, language: &str, before_styles: &str, after_styles: &str, body: &str) -> String {
        let html = self.shell.replacen("lang=\"en\"", &format!("lang=\"{language}\""), 1);
        let html = html.replacen(HEAD, before_styles, 1);
        let html = html.replacen("</head>", &format!("{after_styles}\n</head>"), 1);
        html.replacen(PAGE, body, 1)
    }

    fn body(&self, ix: CardIx, folder: Folder) -> anyhow::Result<String> {
        let page = view_page(self.edition, ix, folder)?;
        let page = filled(&page, page::APP, &view_app(self.edition, ix, folder)?)?;
        let page = filled(&page, page::LAND, &self.land)?;
        let script = match folder {
            Folder::Embed => {
                format!(
                    "\n<script type=\"module\" src=\"{}{}\"></script>",
                    folder.to_top(),
                    self.assets.embed
                )
            }
            _ => String::new(),
        };
        Ok(format!("{}\n{page}{script}", self.shapes))
    }
}

/// The page with a part that it leaves to the press.
fn filled(page: &str, mark: &str, part: &str) -> anyhow::Result<String> {
    let marked = format!(">{mark}<");
    ensure!(page.contains(&marked), "the page has no place for `{mark}`");
    Ok(page.replacen(&marked, &format!(">{part}<"), 1))
}

/// The shell with one style element in place of Trunk's many, and without what was said to Trunk alone.
fn plain(shell: &str) -> String {
    let shell = shell.replace("</style>\n<style>", "\n").replace("</style><style>", "\n");
    let for_readers = |line: &&str| !line.starts_with("<link data-trunk") && !line.starts_with("<!-- ");
    shell.lines().filter(for_readers).flat_map(|line| [line, "\n"]).collect()
}

fn view_page(edition: &Edition, page: CardIx, folder: Folder) -> anyhow::Result<String> {
    let (document, galley) = (edition.article.document.clone(), edition.article.galley.clone());
    let props = move || PageProps { article: Article::new(document), galley: galley.into(), page, folder };
    if folder == Folder::Embed {
        return render_view(yew::ServerRenderer::<page::Embed>::with_props(props));
    }
    render_view(yew::ServerRenderer::<page::Page>::with_props(props))
}

/// The app's first view, which it draws again when it takes over.
fn view_app(edition: &Edition, page: CardIx, folder: Folder) -> anyhow::Result<String> {
    let document = edition.article.document.clone();
    render_view(yew::ServerRenderer::<App>::with_props(move || AppProps {
        article: Article::new(document),
        page,
        folder,
        open: OpenCards::one(page),
    }))
}

fn render_view<C: BaseComponent>(renderer: yew::ServerRenderer<C>) -> anyhow::Result<String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().context("cannot start the renderer")?;
    Ok(runtime.block_on(renderer.hydratable(false).render()))
}
