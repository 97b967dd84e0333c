//! The files that bring a page to life, named by their content so that no cache mixes two builds.

use anyhow::{Context, Result};

use words::Words;

use crate::app::App;
use crate::content_name::content_name;
use crate::explainer::Explainer;
use crate::script_words;
use crate::site_file::SiteFile;

/// What draws the map as a picture.
pub(crate) const EXPORT_MAP: &str = include_str!("export-map.js");

/// What makes sheets of paper of the cards.
pub(crate) const PRINT: &str = include_str!("print.js");

/// The files, each to be linked by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Assets {
    /// The script that wasm-bindgen wrote.
    pub glue: SiteFile,
    /// The app.
    pub wasm: SiteFile,
    /// The document.
    pub document: SiteFile,
    /// The script that starts the app.
    pub start: SiteFile,
    /// The script that tells the host of a frame how high it is.
    pub embed: SiteFile,
    offline: SiteFile,
    export_map: SiteFile,
    print: SiteFile,
}

impl Assets {
    /// The files of an article.
    ///
    /// # Errors
    /// Where the document cannot be encoded.
    pub(crate) fn new(explainer: &Explainer, app: &App) -> Result<Self> {
        let document =
            postcard::to_allocvec(&explainer.article.document).context("cannot encode the document")?;
        let glue = named("app", "js", app.glue.as_bytes());
        let wasm = named("app", "wasm", &app.wasm);
        let document = named("document", "postcard", &document);
        let words = Words::of(&explainer.article.document.language);
        let script = |stem, words: String, script: &str| named(stem, "js", (words + script).as_bytes());
        let offline = script("offline", script_words::offline(words), include_str!("offline.js"));
        let export_map = script("export-map", script_words::export_map(words), EXPORT_MAP);
        let print = script("print", script_words::print(words), PRINT);
        let starting = concat!(include_str!("fall-back.js"), include_str!("start.js"))
            .replace("OFFLINE", &format!("./{}", offline.path))
            .replace("EXPORT_MAP", &format!("./{}", export_map.path))
            .replace("PRINT", &format!("./{}", print.path))
            .replace("GLUE", &format!("./{}", glue.path))
            .replace("WASM", &format!("./{}", wasm.path))
            .replace("DOCUMENT", &format!("./{}", document.path));
        let start = script("start", script_words::start(words), &starting);
        let embed = named("embed", "js", include_bytes!("embed.js"));
        Ok(Self { glue, wasm, document, start, embed, offline, export_map, print })
    }

    /// All of them.
    pub(crate) fn files(&self) -> Vec<SiteFile> {
        let Self { glue, wasm, document, start, embed, offline, export_map, print } = self;
        [glue, wasm, document, start, embed, offline, export_map, print].map(Clone::clone).into()
    }
}

fn named(stem: &str, extension: &str, bytes: &[u8]) -> SiteFile {
    SiteFile::new(content_name(stem, extension, bytes), bytes)
}
