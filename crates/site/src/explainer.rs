//! Reads what an explainer is made of.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use article::Article;
use basemap::Region;
use layout::MapLayout;
use model::CardIx;
use page::{PageLocation, PageProps, SharedDocument};
use words::Words;

use crate::address::SiteUrl;

/// An article on its map, ready to be pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Explainer {
    /// The compiled article.
    pub article: Article,
    /// What lies below it.
    pub region: Region,
    /// Where everything on its map stands.
    pub layout: MapLayout,
    /// Where the site will stand, as far as the build was told.
    pub site_url: Option<SiteUrl>,
}

impl Explainer {
    /// Lays out the map of an article.
    pub fn new(article: Article, region: Region, site_url: Option<SiteUrl>) -> Self {
        let Article { document, map_names, extent, .. } = &article;
        let words = Words::of(&document.language);
        let layout = MapLayout::of(document, map_names, *extent, &region, words);
        Self { article, region, layout, site_url }
    }

    /// What the page of a card is made from; a function, since the renderer takes them on a thread of its own.
    pub fn page_props(
        &self,
        page: CardIx,
        location: PageLocation,
    ) -> impl FnOnce() -> PageProps + Send + use<> {
        let (document, answers) = (self.article.document.clone(), self.article.answers.clone());
        let layout = self.layout.clone();
        move || PageProps {
            document: SharedDocument::new(document),
            answers: answers.into(),
            layout: layout.into(),
            page,
            location,
        }
    }
}

/// Reads the base map and the article of a project.
///
/// # Errors
/// A `SITE_URL` that is none, every complaint about `geodata/`, or every diagnostic of the article, as text for its
/// author.
pub fn read_explainer(root: &Path) -> anyhow::Result<Explainer> {
    let site_url = SiteUrl::from_env()?;
    let region = Region::load(&root.join("geodata")).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })?;
    let file = find_article(root)?;
    let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
    let article = article::compile(&name, &text, &region, page::is_reserved)
        .map_err(|diagnostics| anyhow::anyhow!("{}", article::render(&diagnostics, &name, &text, false)))?;
    Ok(Explainer::new(article, region, site_url))
}

/// The article in the folder that the variable `CONTENT` names, or that of `ARTICLE`, or else the only one there is.
fn find_article(root: &Path) -> anyhow::Result<PathBuf> {
    if let Some(folder) = std::env::var_os("CONTENT") {
        return only_file(&root.join(folder));
    }
    let content = root.join("content");
    if let Some(slug) = std::env::var_os("ARTICLE") {
        return only_file(&content.join(slug));
    }
    let folders =
        std::fs::read_dir(&content).with_context(|| format!("cannot read {}", content.display()))?;
    let mut folders: Vec<PathBuf> =
        folders.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    match folders.as_slice() {
        [only] => only_file(only),
        [] => bail!("content/ holds no article: write content/<slug>/index.en.md"),
        _ => bail!("content/ holds several articles: choose one with ARTICLE=<slug>"),
    }
}

fn only_file(folder: &Path) -> anyhow::Result<PathBuf> {
    let files = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let is_article = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("index.") && path.extension().is_some_and(|extension| extension == "md")
    };
    let mut files: Vec<PathBuf> = files.filter_map(Result::ok).map(|e| e.path()).filter(is_article).collect();
    files.sort();
    match files.as_slice() {
        [only] => Ok(only.clone()),
        [] => bail!("{} holds no article: write index.<language>.md there", folder.display()),
        _ => bail!("{} holds several languages: one a site is built", folder.display()),
    }
}
