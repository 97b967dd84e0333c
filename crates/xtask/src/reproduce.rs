//! `cargo xtask reproduce`: a second build, in another folder, must give the same bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{process, site};

/// What a build makes or a checkout holds that no build reads.
const LEFT_OUT: [&str; 4] = [".git", "dist", "node_modules", "target"];

/// Builds a copy of the sources and compares what comes out with `dist/`.
///
/// The copy's own crates and the app are compiled anew; crates from the registry are shared for the natively run part.
pub(crate) fn check(project: &Project) -> Result<()> {
    site::build_if_changed(project)?;
    let again = project.target.join("again");
    if again.exists() {
        fs::remove_dir_all(&again).context("cannot remove the copy of an earlier run")?;
    }
    copy(&project.root, &again)?;
    let copy = Project { root: again.clone(), target: again.join("target") };
    fs::create_dir_all(&copy.target)?;
    let mut trunk = site::trunk(&copy)?;
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

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = PathBuf::from(entry.file_name());
        if entry.file_type()?.is_dir() {
            files.extend(files_below(&entry.path())?.into_iter().map(|file| name.join(file)));
        } else {
            files.push(name);
        }
    }
    Ok(files)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if LEFT_OUT.iter().any(|left_out| name == *left_out) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_other_bytes_is_named() {
        let folder = std::env::temp_dir().join(format!("cardinal-reproduce-{}", std::process::id()));
        for (name, text) in [("again/a/b", "1"), ("again/c", "2"), ("first/a/b", "1"), ("first/c", "2")] {
            fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
            fs::write(folder.join(name), text).unwrap();
        }
        assert_eq!(compare(&folder.join("again"), &folder.join("first")).unwrap(), 2);
        fs::write(folder.join("first/a/b"), "3").unwrap();
        let error = compare(&folder.join("again"), &folder.join("first")).unwrap_err().to_string();
        assert!(error.ends_with(": a/b") || error.ends_with(": a\\b"), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
}
