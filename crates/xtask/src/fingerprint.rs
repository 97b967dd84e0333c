//! Whether something must be built again: a digest of what goes in and of what came out.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::{DirEntry, WalkDir};

/// A digest of the names and contents of files and of all files below folders; hidden files do not count.
pub(crate) fn of(root: &Path, names: &[&str]) -> Result<String> {
    let mut digest = Sha256::new();
    for name in names.iter().filter(|name| root.join(name).exists()) {
        let entries = WalkDir::new(root.join(name)).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| !is_hidden(entry)) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let file = entry.path();
                let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
                digest.update(file.strip_prefix(root)?.to_string_lossy().as_bytes());
                digest.update(bytes.len().to_le_bytes());
                digest.update(bytes);
            }
        }
    }
    Ok(format!("{:x}", digest.finalize()))
}

/// Whether these inputs gave exactly what a folder holds, as far as [`remember`] noted.
pub(crate) fn is_current(stamp: &Path, inputs: &str, output: &Path) -> Result<bool> {
    let remembered = fs::read_to_string(stamp).unwrap_or_default();
    Ok(remembered == line(inputs, output)?)
}

/// Notes in a file that a folder was built from these inputs.
pub(crate) fn remember(stamp: &Path, inputs: &str, output: &Path) -> Result<()> {
    fs::write(stamp, line(inputs, output)?).context("cannot write into the target folder")
}

fn line(inputs: &str, output: &Path) -> Result<String> {
    Ok(format!("{inputs} {}\n", of(output, &["."])?))
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remembered_output_is_current_until_it_or_an_input_changes() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let output = root.join("app");
        let stamp = root.join("stamp");
        fs::create_dir_all(root.join("src")).unwrap();
        fs::create_dir_all(&output).unwrap();
        fs::write(root.join("src/lib.rs"), "one").unwrap();
        fs::write(output.join("index.html"), "page").unwrap();
        let is_current = || is_current(&stamp, &of(root, &["src", "missing"]).unwrap(), &output).unwrap();
        assert!(!is_current());
        remember(&stamp, &of(root, &["src", "missing"]).unwrap(), &output).unwrap();
        assert!(is_current());
        fs::write(root.join("src/lib.rs"), "two").unwrap();
        assert!(!is_current());
        fs::write(root.join("src/lib.rs"), "one").unwrap();
        fs::write(root.join("src/.hidden"), "of an editor").unwrap();
        assert!(is_current());
        fs::write(output.join("index.html"), "another").unwrap();
        assert!(!is_current());
    }
}
