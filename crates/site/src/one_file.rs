//! The explainer as one file that opens from disk: its app, its document and its data stand in the page.

use std::io::Write as _;
use std::path::Path;

use anyhow::Context;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};

use page::Id;

use crate::assets::{Assets, PICTURE};
use crate::data::{DataFile, data_files};
use crate::explainer::Explainer;

/// Its name in the top folder.
pub(crate) const NAME: &str = "explainer.html";

/// Sets into the page everything that it would have loaded.
///
/// # Errors
/// Where a part of the app cannot be read.
pub(crate) fn complete(
    page: &str,
    explainer: &Explainer,
    staging: &Path,
    assets: &Assets,
) -> anyhow::Result<String> {
    let read = |name: &str| std::fs::read(staging.join(name)).with_context(|| format!("cannot read {name}"));
    let glue = String::from_utf8(read(&assets.glue)?).context("the glue is no text")?;
    let end = format!(
        "{}{}<script type=\"module\">\n{glue}\n{PICTURE}\n{}</script>\n</body>",
        block(Id::Wasm.as_str(), &read(&assets.wasm)?)?,
        block(Id::Document.as_str(), &read(&assets.document)?)?,
        concat!(include_str!("fall-back.js"), include_str!("one-file.js")),
    );
    let mut page = page.replacen("</body>", &end, 1);
    for DataFile { name, text } in data_files(explainer)? {
        let data = format!("href=\"data:application/octet-stream;base64,{}\"", STANDARD.encode(text));
        page = page.replacen(&format!("href=\"{name}\""), &data, 1);
    }
    Ok(page)
}

/// Bytes as a block of data in the page.
fn block(id: &str, bytes: &[u8]) -> anyhow::Result<String> {
    let mut packed = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    let text = STANDARD.encode(packed.finish()?);
    Ok(format!("<script type=\"application/gzip\" id=\"{id}\">{text}</script>\n"))
}
