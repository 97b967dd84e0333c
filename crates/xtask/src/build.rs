//! `cargo xtask build`: the site, and whether it is small enough.

use std::env;

use anyhow::Result;

use crate::project::Project;
use crate::{site, sizes};

/// Builds `dist/` and prints its sizes, held against the bars if it is of the bundled article.
pub(crate) fn run(project: &Project) -> Result<()> {
    site::build(project)?;
    let is_bundled = ["ARTICLE", "CONTENT"].iter().all(|name| env::var_os(name).is_none());
    sizes::report(&project.dist(), is_bundled)
}
