//! `cardinal new`: a small article to start from.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result};

use crate::failure::failure;

/// A complete article whose comments explain the format.
const ARTICLE: &str = include_str!("new/index.en.md");
const NAME: &str = "index.en.md";

/// Writes the article into a new or empty folder.
///
/// # Errors
/// Where the folder holds anything or cannot be written.
pub(crate) fn run(folder: &Path) -> Result<()> {
    let shown = folder.display();
    match fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => {
            let what = format!("{shown} is not empty");
            return Err(failure(what, "name a folder that does not exist yet"));
        }
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(failure(format!("{shown} is a file"), "name a folder that does not exist yet"));
        }
        _ => {}
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {shown}"))?;
    let file = folder.join(NAME);
    // Never over a file that another program has just written.
    fs::File::create_new(&file)
        .and_then(|mut it| it.write_all(ARTICLE.as_bytes()))
        .with_context(|| format!("cannot write {}", file.display()))?;
    println!("wrote {}\nsee it with `cardinal serve {shown}`, and change it as you like", file.display());
    Ok(())
}
