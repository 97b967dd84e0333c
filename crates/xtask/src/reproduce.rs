//! `cargo xtask reproduce`: a second build, in another folder, must give the same bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use support::{Project, process};
use walkdir::WalkDir;

use crate::cli::BuildOptions;
use crate::{app, site};

/// What a build makes or a checkout holds, and no build reads.
const LEFT_OUT: [&str; 4] = [".git", "dist", "node_modules", "target"];

/// Builds a copy of the sources with plain `trunk build --release` and compares what comes out with `dist/`.
///
/// The copy's own crates and the app are compiled anew; crates from the registry are shared for the natively run part.
pub(crate) fn check(project: &Project) -> Result<()> {
    site::build(project, &BuildOptions::default())?;
    let again = project.target.join("again");
    if again.exists() {
        fs::remove_dir_all(&again).context("cannot remove the copy of an earlier run")?;
    }
    copy(&project.root, &again)?;
    let copy = Project { root: again.clone(), target: again.join("target") };
    let mut trunk = app::trunk(&copy)?;
    trunk.args(["build", "--release", "--offline"]).env("CARGO_TARGET_DIR", &project.target);
    process::run(&mut trunk, "Mend what is reported above.")?;
    let same = compare(&copy.dist(), &project.dist())?;
    println!("{same} files have the same bytes in both builds");
    fs::remove_dir_all(&again).context("cannot remove the copy")
}

fn compare(again: &Path, first: &Path) -> Result<usize> {
    let files = files_below(again)?;
    ensure!(!files.is_empty(), "the second build gave nothing");
    let differs = |file: &&PathBuf| fs::read(again.join(file)).ok() != fs::read(first.join(file)).ok();
    let other: Vec<String> = files.iter().filter(differs).map(|it| it.display().to_string()).collect();
    ensure!(other.is_empty(), "these files differ from build to build: {}", other.join(", "));
    Ok(files.len())
}

/// The paths of all files below a folder, from it on.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_wanted = |entry: &walkdir::DirEntry| {
        entry.depth() != 1 || LEFT_OUT.iter().all(|left_out| entry.file_name() != *left_out)
    };
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(is_wanted) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.path().strip_prefix(folder)?.to_owned());
        }
    }
    Ok(files)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from)? {
        let target = to.join(&file);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_other_bytes_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let (again, first) = (folder.path().join("again"), folder.path().join("first"));
        for (name, text) in [("again/a/b", "1"), ("again/c", "2"), ("first/a/b", "1"), ("first/c", "2")] {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        assert_eq!(compare(&again, &first).unwrap(), 2);
        fs::write(first.join("a/b"), "3").unwrap();
        let error = compare(&again, &first).unwrap_err().to_string();
        assert!(error.ends_with(": a/b") || error.ends_with(": a\\b"), "{error}");
    }
}
