//! The Nu HTML checker over every page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{debian, node, process};

const JAR: &str = "node_modules/vnu-jar/build/dist/vnu.jar";
/// The checker's own reader of style sheets knows no `@property`, no containers and no `light-dark()`; the checker itself knows
/// no link of type `expect`, which the HTML Standard has had since 2024.
const UNKNOWN_TO_IT: &str = "^CSS: .*|.*link.* element with a .*blocking.* attribute must have a .*rel.* attribute whose value is .*stylesheet.*";
const REMEDY: &str = "Install a Java of version 11 or newer and run this again.";

/// Checks every page of the built site; skipped with a note where there is no Java.
pub(crate) fn check(project: &Project) -> Result<()> {
    node::install_missing(project)?;
    let java = match find_java() {
        Ok(java) => java,
        Err(error) => {
            println!("SKIPPED: {error:#}");
            return Ok(());
        }
    };
    let pages = pages_below(&project.dist())?;
    println!("{} pages", pages.len());
    let mut checker = Command::new(java);
    checker.arg("-jar").arg(project.root.join(JAR)).args(["--errors-only", "--filterpattern", UNKNOWN_TO_IT]);
    process::run(checker.args(pages), "Mend the markup that is named above, in src/page/ or crates/site/.")
}

fn find_java() -> Result<PathBuf> {
    if let Some(found) = java() {
        return Ok(found);
    }
    if debian::may_install() {
        println!("no Java: installing Debian's (about a minute, 50 MB)");
        debian::install("default-jre-headless", REMEDY)?;
    }
    java().with_context(|| format!("no Java. {REMEDY}"))
}

/// A program that starts: macOS has one that only says where to get Java.
fn java() -> Option<PathBuf> {
    let found = process::on_path(&["java"])?;
    Command::new(&found).arg("-version").output().ok()?.status.success().then_some(found)
}

fn pages_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            pages.extend(pages_below(&path)?);
        } else if path.extension().is_some_and(|it| it == "html") {
            pages.push(path);
        }
    }
    pages.sort();
    Ok(pages)
}
