//! `cargo xtask looks`: what the pages look like and say, beside what was accepted.

use anyhow::Result;

use crate::project::{Project, display};
use crate::{site, test_run};

/// Compares pictures and accessibility trees with those in `tests/browser/accepted/`, and takes changes over if asked.
pub(crate) fn run(project: &Project, accept: bool) -> Result<()> {
    site::build_if_changed(project)?;
    let report = project.target.join("looks");
    let mut arguments = vec!["looks", "tree", "--project=at the top", "--reporter=list,html"];
    if accept {
        arguments.push("--update-snapshots=changed");
    }
    println!("before, after and what differs: {}/index.html", display(&report));
    let result = test_run::browser(project, "playwright.config.ts", &arguments);
    if result.is_err() && !accept {
        println!("If the changes are meant: `cargo xtask looks --accept`, and commit them.");
    }
    result
}
