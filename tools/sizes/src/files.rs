//! The files of a built site, read once and compressed when asked.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use walkdir::WalkDir;

/// One file of the site.
#[derive(Debug)]
pub(super) struct File {
    /// From the site's root, with `/` between.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
    compressed: OnceCell<usize>,
}

impl File {
    pub(super) fn new(path: &str, bytes: Vec<u8>) -> Self {
        Self { path: path.to_owned(), bytes, compressed: OnceCell::new() }
    }

    /// Whether the name ends with this extension.
    pub(super) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|it| it == extension)
    }

    /// The name without its folders.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Its size as the copy beside it, or else after brotli at quality 11, in bytes.
    pub(super) fn compressed(&self) -> usize {
        *self.compressed.get_or_init(|| compressed(&self.bytes))
    }
}

fn compressed(bytes: &[u8]) -> usize {
    let params = BrotliEncoderParams { size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    // Writing into a vector does not fail; if it did, the full size is a safe answer.
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).unwrap_or(bytes.len())
}

/// All files below a folder, in the order of their paths.
pub(super) fn read(root: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(root) {
        let entry = entry.with_context(|| format!("cannot read {}", root.display()))?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push(File::new(&path, fs::read(entry.path())?));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    note_copies(&files);
    Ok(files)
}

/// A file with a compressed copy beside it need not be compressed again, which takes seconds.
fn note_copies(files: &[File]) {
    let copies = files.iter().filter_map(|file| Some((file.path.strip_suffix(".br")?, file.bytes.len())));
    let copies: BTreeMap<&str, usize> = copies.collect();
    for file in files {
        if let Some(size) = copies.get(file.path.as_str()) {
            // It was empty: nothing has asked for it yet.
            let _known = file.compressed.set(*size);
        }
    }
}
