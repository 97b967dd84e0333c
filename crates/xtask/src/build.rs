//! `cargo xtask build`: the site, and whether it is small enough.

use anyhow::Result;

use crate::project::Project;
use crate::{site, sizes};

/// Builds `dist/` and holds its sizes against the bars.
pub(crate) fn run(project: &Project) -> Result<()> {
    site::build(project)?;
    sizes::report(&project.dist())
}
