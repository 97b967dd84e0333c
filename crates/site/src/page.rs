//! Pages: the app's own view, rendered to text and set into the shell.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use cardinal::controls::{App, AppProps};
use model::{Card, CardIx, OpenCards};
use page::{PageLocation, SharedDocument};
use yew::BaseComponent;

use crate::assets::{self, Assets};
use crate::chosen_style::{By, chosen_style};
use crate::escape::escape;
use crate::explainer::Explainer;
use crate::head::{Head, WithoutApp};
use crate::linked_style::{linked_style, target_style};
use crate::map_style::map_style;
use crate::not_found;
use crate::one_file;
use crate::preview::{self, Preview};
use crate::shapes::{land, shapes};
use crate::sharing::Sharing;
use crate::structured::structured;

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
pub fn render(explainer: &Explainer, staging: &Path) -> anyhow::Result<Vec<Page>> {
    let shell =
        std::fs::read_to_string(staging.join("index.html")).context("cannot read Trunk's index.html")?;
    for logo in [HEAD, PAGE, "</head>"] {
        ensure!(shell.contains(logo), "index.html has lost its mark `{logo}`");
    }
    let assets = assets::write(explainer, staging)?;
    let writer = PageWriter {
        explainer,
        shell: plain(&shell),
        assets,
        shapes: shapes(explainer),
        land: land(explainer),
    };
    let previews = preview::write(explainer, staging)?;
    let mut pages = Vec::new();
    for ((ix, card), preview) in explainer.article.document.cards().zip(&previews) {
        if ix.0 == 0 {
            pages.push(Page {
                path: "index.html".into(),
                html: writer.page(ix, card, preview, PageLocation::Top)?,
            });
        }
        let page = writer.page(ix, card, preview, PageLocation::Card)?;
        for id in card.aliases.iter().chain([&card.id]) {
            pages.push(Page { path: PathBuf::from(id.as_str()).join("index.html"), html: page.clone() });
        }
        let path = PathBuf::from("embed").join(card.id.as_str()).join("index.html");
        pages.push(Page { path, html: writer.page(ix, card, preview, PageLocation::Embed)? });
    }
    if let (Some((ix, card)), Some(preview)) = (explainer.article.document.cards().next(), previews.first()) {
        let page = writer.page(ix, card, preview, PageLocation::File)?;
        pages.push(Page {
            path: one_file::NAME.into(),
            html: one_file::complete(&page, explainer, staging, &writer.assets)?,
        });
    }
    pages.push(Page { path: "404.html".into(), html: writer.not_found() });
    Ok(pages)
}

/// What all pages have in common.
struct PageWriter<'a> {
    explainer: &'a Explainer,
    shell: String,
    assets: Assets,
    shapes: String,
    land: String,
}

impl PageWriter<'_> {
    fn page(
        &self,
        ix: CardIx,
        card: &Card,
        preview: &Preview,
        location: PageLocation,
    ) -> anyhow::Result<String> {
        let document = &self.explainer.article.document;
        let style = [
            map_style(&document.sheet, card),
            linked_style(document),
            chosen_style(document, By::Attributes),
        ]
        .concat();
        let without_app =
            WithoutApp { target: target_style(document), boxes: chosen_style(document, By::Boxes) };
        let sharing = Sharing { document, ix, preview, site_url: self.explainer.site_url.as_ref() };
        let head = Head { document, card, ix, sharing, location, assets: &self.assets, style, without_app };
        let body = format!("{}\n{}", self.body(ix, location)?, structured(self.explainer, ix, preview));
        let language = escape(&document.language);
        Ok(self.set(&language, &head.before_styles(), &head.after_styles(), &body))
    }

    /// The page for lost readers, in the app's own words; no app comes to it.
    fn not_found(&self) -> String {
        let explainer = self.explainer;
        let html = self.set(
            "en",
            &not_found::head(explainer),
            &not_found::foot_of_head(explainer),
            &not_found::body(explainer),
        );
        html.replacen("data-state=\"loading\"", "data-state=\"static\"", 1)
    }

    fn set(&self, language: &str, before_styles: &str, after_styles: &str, body: &str) -> String {
        let html = self.shell.replacen("lang=\"en\"", &format!("lang=\"{language}\""), 1);
        let html = html.replacen(HEAD, before_styles, 1);
        let html = html.replacen("</head>", &format!("{after_styles}\n</head>"), 1);
        html.replacen(PAGE, body, 1)
    }

    fn body(&self, ix: CardIx, location: PageLocation) -> anyhow::Result<String> {
        let page = view_page(self.explainer, ix, location)?;
        let page = filled(&page, page::APP, &view_app(self.explainer, ix, location)?)?;
        let page = filled(&page, page::LAND, &self.land)?;
        let script = match location {
            PageLocation::Embed => {
                format!(
                    "\n<script type=\"module\" src=\"{}{}\"></script>",
                    location.to_top(),
                    self.assets.embed
                )
            }
            _ => String::new(),
        };
        Ok(format!("{}\n{page}{script}", self.shapes))
    }
}

/// The page with a part that it leaves to the press.
fn filled(page: &str, logo: &str, part: &str) -> anyhow::Result<String> {
    let marked = format!(">{logo}<");
    ensure!(page.contains(&marked), "the page has no place for `{logo}`");
    Ok(page.replacen(&marked, &format!(">{part}<"), 1))
}

/// The shell with one style element in place of Trunk's many, and without what was said to Trunk alone.
fn plain(shell: &str) -> String {
    let shell = shell.replace("</style>\n<style>", "\n").replace("</style><style>", "\n");
    let for_readers = |line: &&str| !line.starts_with("<link data-trunk") && !line.starts_with("<!-- ");
    shell.lines().filter(for_readers).flat_map(|line| [line, "\n"]).collect()
}

fn view_page(explainer: &Explainer, page: CardIx, location: PageLocation) -> anyhow::Result<String> {
    let props = explainer.page_props(page, location);
    if location == PageLocation::Embed {
        return render_view(yew::ServerRenderer::<page::Embed>::with_props(props));
    }
    render_view(yew::ServerRenderer::<page::Page>::with_props(props))
}

/// The app's first view, which it draws again when it takes over.
fn view_app(explainer: &Explainer, page: CardIx, location: PageLocation) -> anyhow::Result<String> {
    let document = explainer.article.document.clone();
    render_view(yew::ServerRenderer::<App>::with_props(move || AppProps {
        document: SharedDocument::new(document),
        page,
        location,
        open: OpenCards::one(page),
    }))
}

fn render_view<C: BaseComponent>(renderer: yew::ServerRenderer<C>) -> anyhow::Result<String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().context("cannot start the renderer")?;
    Ok(runtime.block_on(renderer.hydratable(false).render()))
}
