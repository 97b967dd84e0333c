//! `cargo xtask looks`: how the pages look and what their accessibility trees say, beside what was accepted.

use anyhow::Result;
use support::{Project, project::display};

use crate::cli::BuildOptions;
use crate::{site, test};

/// Compares pictures and accessibility trees with those in `tests/browser/bundled/accepted/`, and accepts what differs if asked.
pub(crate) fn run(project: &Project, accept: bool) -> Result<()> {
    site::build(project, &BuildOptions::default())?;
    let report = project.target.join("looks");
    let mut arguments = vec!["looks", "tree", "--project=bundled", "--reporter=list,html"];
    if accept {
        arguments.push("--update-snapshots=changed");
    }
    println!("before, after and what differs: {}/index.html", display(&report));
    let result = test::browser(project, "playwright.config.ts", &arguments);
    if result.is_err() && !accept {
        println!("If the changes are meant: `cargo xtask looks --accept`, and commit them.");
    }
    result
}
