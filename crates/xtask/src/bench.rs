//! `cargo xtask bench`: what large articles cost, from the compiler to the browser.

mod scale;

use anyhow::Result;

use crate::project::Project;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bench {
    /// How the costs of a page grow with its symbols.
    Scale,
}

/// Runs a benchmark.
pub(crate) fn run(project: &Project, bench: Bench) -> Result<()> {
    match bench {
        Bench::Scale => scale::run(project),
    }
}
