//! The Nu HTML checker over every page.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use install::{java, node};
use support::{Project, process};
use walkdir::WalkDir;

const JAR: &str = "node_modules/vnu-jar/build/dist/vnu.jar";
/// Messages to ignore. The checker's CSS parser does not know `@property`, containers and `light-dark()`; the checker itself does
/// not know links of type `expect`, which the HTML Standard has had since 2024.
const UNKNOWN_TO_IT: &str = "^CSS: .*|.*link.* element with a .*blocking.* attribute must have a .*rel.* attribute whose value is .*stylesheet.*";

/// Checks every page of the built site; skipped with a note where there is no Java.
pub(crate) fn check(project: &Project) -> Result<()> {
    node::install_missing(project)?;
    let java = match java::find_or_install() {
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
    process::run(checker.args(pages), "Mend the markup that is named above, in crates/page/ or crates/site/.")
}

fn pages_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let path = entry?.into_path();
        if path.extension().is_some_and(|it| it == "html") {
            pages.push(path);
        }
    }
    Ok(pages)
}
