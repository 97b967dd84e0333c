//! The explainer as one file that opens from disk: its app and its document stand in the page.

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};

use page::Id;
use words::Words;

use crate::app::App;
use crate::assets::{Assets, EXPORT_MAP, PRINT};
use crate::html_page::HtmlPage;
use crate::script_words;

/// Its name in the top folder.
pub(crate) const NAME: &str = "explainer.html";

/// Adds to a page everything that it would have loaded.
///
/// # Errors
/// Where a compressor fails, which none does on bytes in memory.
pub(crate) fn push_app(page: &mut HtmlPage, app: &App, assets: &Assets, words: Words) -> io::Result<()> {
    page.body(&block(Id::Wasm.as_str(), &app.wasm)?);
    page.body(&block(Id::Document.as_str(), &assets.document.bytes)?);
    let start = concat!(include_str!("fall-back.js"), include_str!("one-file.js"));
    let words = script_words::one_file(words);
    page.module(&format!("\n{}\n{words}{EXPORT_MAP}\n{PRINT}\n{start}", app.glue));
    Ok(())
}

/// Bytes as an address that holds them.
pub(crate) fn data_url(bytes: &[u8]) -> String {
    format!("data:application/octet-stream;base64,{}", STANDARD.encode(bytes))
}

/// Bytes as a block of data in the page.
fn block(id: &str, bytes: &[u8]) -> io::Result<String> {
    let mut packed = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    let text = STANDARD.encode(packed.finish()?);
    Ok(format!("<script type=\"application/gzip\" id=\"{id}\">{text}</script>"))
}
