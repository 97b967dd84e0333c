//! Finds and reads an article file, or says why there is none.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Error, Result};

use crate::encoding::{self, NotUtf8};
use crate::failure::failure;

/// Larger files are not read at all; the compiler refuses less than that, and says so with a line.
const MOST_BYTES: u64 = 16 << 20;

/// An article file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// Where it lies.
    pub(crate) path: PathBuf,
    /// What it holds.
    pub(crate) text: String,
}

impl Source {
    /// Its path as the author wrote it, for messages.
    pub(crate) fn name(&self) -> String {
        self.path.display().to_string()
    }
}

/// Reads the article at a path: a file, or the only `index.<language>.md` of a folder.
///
/// # Errors
/// Where there is none, there are several, or it cannot be read as UTF-8: what, where, and the remedy.
pub(crate) fn read(path: &Path) -> Result<Source> {
    let path = find(path)?;
    let text = read_file(&path)?;
    Ok(Source { path, text })
}

/// The article file at a path.
///
/// # Errors
/// Where there is nothing, or a folder has no or several articles.
pub(crate) fn find(path: &Path) -> Result<PathBuf> {
    let kind = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if kind.is_file() {
        return Ok(path.to_owned());
    }
    if !kind.is_dir() {
        let what = format!("{} is neither a file nor a folder", path.display());
        return Err(failure(what, "name an article file or the folder that holds it"));
    }
    match articles_in(path)?.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(no_article(path)),
        several => Err(several_languages(path, several)),
    }
}

fn no_article(folder: &Path) -> Error {
    let what = format!("{} holds no article", folder.display());
    match articles_below(folder).first() {
        Some(below) => failure(what, format_args!("name the folder {}, which holds one", below.display())),
        None => failure(
            what,
            format_args!(
                "write {} there, or let `cardinal new` write one",
                folder.join("index.en.md").display()
            ),
        ),
    }
}

fn several_languages(folder: &Path, files: &[PathBuf]) -> Error {
    let names: Vec<_> = files.iter().filter_map(|file| file.file_name()?.to_str()).collect();
    let what = format!("{} holds articles in several languages: {}", folder.display(), names.join(", "));
    let first = files.first().map(|file| file.display().to_string()).unwrap_or_default();
    failure(what, format_args!("name one of the files, such as {first}: a site has one language"))
}

fn articles_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let is_article = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let language = name.strip_prefix("index.").and_then(|rest| rest.strip_suffix(".md"));
        language.is_some_and(|language| !language.is_empty())
    };
    let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.retain(is_article);
    files.sort();
    Ok(files)
}

/// The folders directly below one that hold an article.
fn articles_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.retain(|folder| articles_in(folder).is_ok_and(|found| !found.is_empty()));
    folders.sort();
    folders
}

/// The text of an article file.
///
/// # Errors
/// Where it cannot be read, is far too large, or is not UTF-8.
pub(crate) fn read_file(path: &Path) -> Result<String> {
    let size = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    if size > MOST_BYTES {
        let what = format!("{} has {} MB, and an article at most 1", path.display(), size / 1_000_000);
        return Err(failure(what, "name the article's Markdown file"));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    encoding::decode(bytes).map_err(|error| not_utf8(path, error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    let shown = path.display();
    match error.kind() {
        ErrorKind::NotFound => failure(
            format_args!("there is nothing at {shown}"),
            "check the path, or write an article with `cardinal new`",
        ),
        ErrorKind::PermissionDenied => {
            failure(format_args!("{shown} may not be read"), "change its permissions")
        }
        _ => failure(format_args!("cannot read {shown}: {error}"), "check the path"),
    }
}

fn not_utf8(path: &Path, error: NotUtf8) -> Error {
    let NotUtf8 { byte, line, column, guess } = error;
    let shown = path.display();
    failure(
        format_args!(
            "{shown} is not UTF-8: line {line}, byte {column} is 0x{byte:02x}; the file looks like {guess}"
        ),
        format_args!(
            "save it as UTF-8 in your editor, or write a copy with `iconv -f {} -t UTF-8 {shown}`",
            guess.name()
        ),
    )
}
