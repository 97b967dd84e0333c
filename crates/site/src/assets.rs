//! The files beside the pages, named by their content so that no cache mixes two builds.

use std::path::Path;

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use crate::explainer::Explainer;
use crate::import_names;

/// What draws the map as a picture.
pub(crate) const PICTURE: &str = include_str!("export-map.js");

/// Names of the files that bring a page to life, relative to the top folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Assets {
    /// The glue that wasm-bindgen wrote.
    pub glue: String,
    /// The app.
    pub wasm: String,
    /// The document.
    pub document: String,
    /// The script that starts the app.
    pub start: String,
    /// The script that tells the host of a frame how high it is.
    pub embed: String,
}

/// Finds what Trunk has built and writes the document and the start script beside it.
pub(crate) fn write(explainer: &Explainer, staging: &Path) -> anyhow::Result<Assets> {
    let (glue, wasm) = write_app(staging)?;
    let bytes = postcard::to_allocvec(&explainer.article.document).context("cannot encode the document")?;
    let document = write_named(staging, "document", "postcard", &bytes)?;
    let offline = write_named(staging, "offline", "js", include_bytes!("offline.js"))?;
    let picture = write_named(staging, "picture", "js", PICTURE.as_bytes())?;
    let script = concat!(include_str!("fall-back.js"), include_str!("start.js"))
        .replace("OFFLINE", &format!("./{offline}"))
        .replace("PICTURE", &format!("./{picture}"))
        .replace("GLUE", &format!("./{glue}"))
        .replace("WASM", &format!("./{wasm}"))
        .replace("DOCUMENT", &format!("./{document}"));
    let start = write_named(staging, "start", "js", script.as_bytes())?;
    let embed = write_named(staging, "embed", "js", include_bytes!("embed.js"))?;
    Ok(Assets { glue, wasm, document, start, embed })
}

/// Renames the app's imports and the files after their content: Trunk's hash is older than wasm-opt's work.
fn write_app(staging: &Path) -> anyhow::Result<(String, String)> {
    let (built_glue, built_wasm) =
        (staging.join(find(staging, ".js")?), staging.join(find(staging, ".wasm")?));
    let glue =
        std::fs::read_to_string(&built_glue).context("cannot read the glue that wasm-bindgen wrote")?;
    let wasm = std::fs::read(&built_wasm).context("cannot read the app")?;
    let (glue, wasm) = import_names::shorten(&glue, &wasm);
    std::fs::remove_file(built_glue)
        .and_then(|()| std::fs::remove_file(built_wasm))
        .context("cannot rename the app")?;
    Ok((write_named(staging, "app", "js", glue.as_bytes())?, write_named(staging, "app", "wasm", &wasm)?))
}

fn find(staging: &Path, ending: &str) -> anyhow::Result<String> {
    let entries = std::fs::read_dir(staging).with_context(|| format!("cannot read {}", staging.display()))?;
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> =
        names.filter(|name| name.starts_with("cardinal") && name.ends_with(ending)).collect();
    names.sort();
    match names.as_slice() {
        [only] => Ok(only.clone()),
        _ => {
            bail!("expected one cardinal*{ending} from Trunk in {}, found {}", staging.display(), names.len())
        }
    }
}

fn write_named(staging: &Path, stem: &str, extension: &str, bytes: &[u8]) -> anyhow::Result<String> {
    let name = format!("{stem}-{}.{extension}", fingerprint(bytes));
    std::fs::write(staging.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// Sixteen digits that change with the content.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let hash = format!("{:x}", Sha256::digest(bytes));
    hash.chars().take(16).collect()
}
