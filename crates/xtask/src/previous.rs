//! The files of the build before, kept beside the new ones for pages that are still open.
//!
//! A page names its scripts by their content, so that a new build in the same folder takes them from under a page that
//! is being loaded. The worker's list tells which files a build consists of; what it kept from an earlier one is not
//! among them, so that only one build before is ever kept.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The endings of a file and of its compressed copies.
const COPIES: [&str; 3] = ["", ".br", ".gz"];

/// Files by their path in the site.
pub(crate) struct Previous(Vec<(PathBuf, Vec<u8>)>);

impl Previous {
    /// Reads what the build in a folder names by content; nothing if there is none or it has no worker.
    pub(crate) fn of(dist: &Path) -> Self {
        let worker = fs::read_to_string(dist.join("sw.js")).unwrap_or_default();
        let paths =
            listed(&worker).flat_map(|path| COPIES.map(|ending| PathBuf::from(format!("{path}{ending}"))));
        Self(paths.filter_map(|path| Some((path.clone(), fs::read(dist.join(path)).ok()?))).collect())
    }

    /// Puts them beside a new build, which goes before where both have a file.
    pub(crate) fn keep(self, dist: &Path) -> Result<usize> {
        let mut kept = 0;
        for (path, bytes) in self.0 {
            let file = dist.join(&path);
            if file.exists() {
                continue;
            }
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&file, bytes).with_context(|| format!("cannot keep {}", path.display()))?;
            kept += 1;
        }
        Ok(kept)
    }
}

/// The files in a worker's list whose names change with their content.
fn listed(worker: &str) -> impl Iterator<Item = &str> {
    let list = worker.split_once("const FILES = [").and_then(|(_, rest)| rest.split_once(']'));
    let paths = list.map_or("", |(list, _)| list).split(',').map(|path| path.trim_matches('"'));
    paths.filter_map(|path| path.strip_prefix("./")).filter(|path| is_named_by_content(path))
}

fn is_named_by_content(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or("", |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("cardinal-previous-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        folder
    }

    #[test]
    fn one_build_before_is_kept_with_its_copies_and_no_page_of_it() {
        let before = folder(
            "before",
            &[
                (
                    "sw.js",
                    r#"const FILES = ["./app-0000000000000001.js","./","./card/","./preview/a-00000000000000ff.png"];"#,
                ),
                ("app-0000000000000001.js", "1"),
                ("app-0000000000000001.js.br", "1"),
                ("app-0000000000000000.js", "of the build before that"),
                ("card/index.html", "old"),
                ("preview/a-00000000000000ff.png", "picture"),
            ],
        );
        let after = folder("after", &[("sw.js", ""), ("preview/a-00000000000000ff.png", "new")]);
        assert_eq!(Previous::of(&before).keep(&after).unwrap(), 2);
        assert!(after.join("app-0000000000000001.js.br").exists());
        assert!(!after.join("app-0000000000000000.js").exists() && !after.join("card").exists());
        assert_eq!(fs::read_to_string(after.join("preview/a-00000000000000ff.png")).unwrap(), "new");
    }

    #[test]
    fn no_build_before_leaves_nothing_to_keep() {
        let after = folder("none", &[("index.html", "")]);
        assert_eq!(Previous::of(&after.join("missing")).keep(&after).unwrap(), 0);
    }
}
