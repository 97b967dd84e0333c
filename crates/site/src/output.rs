//! The folder that a site is written into.
//!
//! A manifest in the folder lists what a build wrote, so that the next build knows what it may replace and remove, and
//! nothing else is ever touched. Pages that are open still ask for files of the build before: those whose names change
//! with their content stay for one build more.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::content_name::is_content_name;
use crate::site_file::SiteFile;

/// The list of a build's files. Hosts do not serve it: its name begins with `_`.
const BUILD: &str = "_build.json";
/// The list of the files that are kept from the build before; only where there are any.
const KEPT: &str = "_kept.json";
/// How many foreign files a message names.
const MOST_NAMED: usize = 3;

/// A folder, and what the build before wrote into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Previous {
    folder: PathBuf,
    /// The files of the build before.
    files: BTreeSet<String>,
    /// What that build kept of the one before it.
    kept: BTreeSet<String>,
}

/// Why a site cannot be written into a folder.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// There is a file of that name.
    #[error("{} is a file", .0.display())]
    IsFile(PathBuf),
    /// It holds what no build of Cardinal wrote.
    #[error("{} holds other things than a site that Cardinal wrote: {}", .folder.display(), .names.join(", "))]
    HoldsOtherThings {
        /// The folder.
        folder: PathBuf,
        /// The first few of them.
        names: Vec<String>,
    },
    /// The list of what was written is damaged.
    #[error("{} is not what Cardinal wrote", .0.display())]
    Damaged(PathBuf),
    /// The system refuses.
    #[error("cannot {} {}: {}", .action, .path.display(), .error)]
    Io {
        /// What was tried.
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    files: BTreeSet<String>,
}

impl Previous {
    /// Looks at a folder that a site is to be written into; it may be missing or empty. Writes nothing.
    ///
    /// # Errors
    /// Where the folder holds anything that a build of Cardinal did not write. Hidden names do not count.
    pub fn read(folder: &Path) -> Result<Self, OutputError> {
        let present = match fs::metadata(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => BTreeSet::new(),
            Err(error) => return Err(failed("read", folder, error)),
            Ok(it) if !it.is_dir() => return Err(OutputError::IsFile(folder.to_owned())),
            Ok(_) => present(folder)?,
        };
        let previous =
            Self { folder: folder.to_owned(), files: list(folder, BUILD)?, kept: list(folder, KEPT)? };
        let foreign: Vec<&String> = present.iter().filter(|path| !previous.owns(path)).collect();
        if foreign.is_empty() {
            return Ok(previous);
        }
        let more = foreign.len().saturating_sub(MOST_NAMED);
        let mut names: Vec<String> = foreign.into_iter().take(MOST_NAMED).cloned().collect();
        names.extend((more > 0).then(|| format!("{more} more")));
        Err(OutputError::HoldsOtherThings { folder: folder.to_owned(), names })
    }

    fn owns(&self, path: &str) -> bool {
        matches!(path, BUILD | KEPT) || self.files.contains(path) || self.kept.contains(path)
    }
}

/// Writes a site into a folder, and keeps of the build before what open pages may still ask for.
///
/// Returns how many files that are. The folder may be another one than that of the build before.
///
/// # Errors
/// Where the system refuses to read or write.
pub(crate) fn write(files: &[SiteFile], folder: &Path, previous: &Previous) -> Result<usize, OutputError> {
    let new: BTreeSet<String> = files.iter().map(|file| file.path.clone()).collect();
    let kept: BTreeSet<String> =
        previous.files.iter().filter(|path| is_content_name(path) && !new.contains(*path)).cloned().collect();
    make_folder(folder)?;
    let is_same = previous.folder == folder;
    if is_same {
        // Everything is listed before the first file is written: a build that was stopped leaves nothing foreign.
        let owned = previous.files.union(&previous.kept).cloned().collect();
        write_list(folder, KEPT, owned)?;
    }
    write_list(folder, BUILD, new.clone())?;
    // Pages come last: what they ask for is there already.
    let (pages, others): (Vec<_>, Vec<_>) = files.iter().partition(|file| !is_content_name(&file.path));
    for file in others.into_iter().chain(pages) {
        write_file(folder, &file.path, &file.bytes)?;
    }
    if is_same {
        for path in
            previous.files.union(&previous.kept).filter(|path| !new.contains(*path) && !kept.contains(*path))
        {
            remove(folder, path)?;
        }
    } else {
        for path in &kept {
            let from = previous.folder.join(path);
            let bytes = fs::read(&from).map_err(|error| failed("read", &from, error))?;
            write_file(folder, path, &bytes)?;
        }
    }
    let count = kept.len();
    if kept.is_empty() {
        remove(folder, KEPT)?;
    } else {
        write_list(folder, KEPT, kept)?;
    }
    Ok(count)
}

/// The files of a folder and those below it, without hidden names at its top.
fn present(folder: &Path) -> Result<BTreeSet<String>, OutputError> {
    let is_hidden = |entry: &walkdir::DirEntry| {
        entry.depth() == 1 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut files = BTreeSet::new();
    for entry in
        walkdir::WalkDir::new(folder).min_depth(1).into_iter().filter_entry(|entry| !is_hidden(entry))
    {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            failed("read", &path, error.into())
        })?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            files.insert(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(files)
}

/// The list of a manifest; none where there is none.
fn list(folder: &Path, name: &str) -> Result<BTreeSet<String>, OutputError> {
    let file = folder.join(name);
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(failed("read", &file, error)),
    };
    let manifest: Manifest = serde_json::from_str(&text).map_err(|_| OutputError::Damaged(file.clone()))?;
    // Whoever wrote it: nothing outside of the folder is ever removed.
    let is_inside = |path: &String| {
        !path.split(['/', '\\']).any(|name| matches!(name, "" | "." | "..")) && !path.contains(':')
    };
    if manifest.files.iter().all(is_inside) { Ok(manifest.files) } else { Err(OutputError::Damaged(file)) }
}

fn write_list(folder: &Path, name: &str, files: BTreeSet<String>) -> Result<(), OutputError> {
    // A list of strings can always be written.
    let text = serde_json::to_string_pretty(&Manifest { files }).unwrap_or_default();
    write_file(folder, name, format!("{text}\n").as_bytes())
}

fn write_file(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
    let file = folder.join(path);
    if let Some(parent) = file.parent() {
        make_folder(parent)?;
    }
    fs::write(&file, bytes).map_err(|error| failed("write", &file, error))
}

/// Removes a file, and the folders that it leaves empty.
fn remove(folder: &Path, path: &str) -> Result<(), OutputError> {
    let file = folder.join(path);
    match fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed("remove", &file, error)),
        _ => {}
    }
    let below = file.ancestors().skip(1).take_while(|it| *it != folder);
    for parent in below {
        if fs::remove_dir(parent).is_err() {
            break;
        }
    }
    Ok(())
}

fn make_folder(folder: &Path) -> Result<(), OutputError> {
    fs::create_dir_all(folder).map_err(|error| failed("make", folder, error))
}

fn failed(action: &'static str, path: &Path, error: io::Error) -> OutputError {
    OutputError::Io { action, path: path.to_owned(), error }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> Vec<SiteFile> {
        files.iter().map(|(path, text)| SiteFile::new(*path, *text)).collect()
    }

    fn build(folder: &Path, site: &[(&str, &str)]) -> usize {
        write(&files(site), folder, &Previous::read(folder).unwrap()).unwrap()
    }

    fn text(folder: &Path, path: &str) -> String {
        fs::read_to_string(folder.join(path)).unwrap()
    }

    fn foreign(folder: &Path) -> Vec<String> {
        match Previous::read(folder) {
            Err(OutputError::HoldsOtherThings { names, .. }) => names,
            other => panic!("{other:?}"),
        }
    }

    const OLD: [(&str, &str); 4] = [
        ("index.html", "old"),
        ("gone/index.html", "old"),
        ("app-0000000000000001.js", "1"),
        ("app-0000000000000001.js.br", "1"),
    ];

    #[test]
    fn one_build_before_is_kept_with_its_copies_and_no_page_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        assert_eq!(build(&dist, &OLD), 0);
        assert_eq!(build(&dist, &[("index.html", "new"), ("app-0000000000000002.js", "2")]), 2);
        assert_eq!(text(&dist, "index.html"), "new");
        assert_eq!(text(&dist, "app-0000000000000001.js.br"), "1");
        assert!(!dist.join("gone").exists());
        assert_eq!(build(&dist, &[("index.html", "newest"), ("app-0000000000000003.js", "3")]), 1);
        assert!(
            !dist.join("app-0000000000000001.js").exists() && dist.join("app-0000000000000002.js").exists()
        );
        assert_eq!(build(&dist, &[("index.html", "same"), ("app-0000000000000003.js", "3")]), 0);
        assert!(!dist.join(KEPT).exists() && !dist.join("app-0000000000000002.js").exists());
    }

    #[test]
    fn a_build_into_another_folder_takes_what_is_kept_along() {
        let folder = tempfile::tempdir().unwrap();
        let (dist, staging) = (folder.path().join("dist"), folder.path().join("staging"));
        build(&dist, &OLD);
        let previous = Previous::read(&dist).unwrap();
        assert_eq!(write(&files(&[("index.html", "new")]), &staging, &previous).unwrap(), 2);
        assert_eq!(text(&staging, "app-0000000000000001.js"), "1");
        assert_eq!(text(&dist, "index.html"), "old");
        assert!(Previous::read(&staging).is_ok());
    }

    #[test]
    fn a_folder_with_other_things_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("photos")).unwrap();
        for name in ["photos/a.png", "b.txt", "c.txt", "d.txt"] {
            fs::write(dist.join(name), "mine").unwrap();
        }
        assert_eq!(foreign(&dist), ["b.txt", "c.txt", "d.txt", "1 more"]);
        assert!(matches!(Previous::read(&dist.join("b.txt")), Err(OutputError::IsFile(_))));
        assert_eq!(text(&dist, "b.txt"), "mine");
    }

    #[test]
    fn what_somebody_adds_to_a_site_is_not_removed() {
        let folder = tempfile::tempdir().unwrap();
        build(folder.path(), &OLD);
        fs::write(folder.path().join("gone/mine.txt"), "mine").unwrap();
        assert_eq!(foreign(folder.path()), ["gone/mine.txt"]);
    }

    #[test]
    fn hidden_names_do_not_count() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        fs::write(folder.path().join(".git/config"), "").unwrap();
        build(folder.path(), &OLD);
        build(folder.path(), &OLD);
        assert!(folder.path().join(".git/config").exists());
    }

    #[test]
    fn a_list_that_leads_out_of_the_folder_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["../secret", "/etc/passwd", "a/../../b", "c:\\d", ""] {
            let manifest = Manifest { files: BTreeSet::from([path.to_owned()]) };
            fs::write(folder.path().join(BUILD), serde_json::to_string(&manifest).unwrap()).unwrap();
            assert!(matches!(Previous::read(folder.path()), Err(OutputError::Damaged(_))), "{path}");
        }
    }
}
