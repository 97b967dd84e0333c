//! `cargo xtask bench`: what a reader's machine has to do, beside other libraries and for large articles.

mod document;
pub(crate) mod machine;
pub(crate) mod measured;
pub(crate) mod packages;
mod pathological;
mod peers;
mod press;
mod scale;

use anyhow::Result;

use crate::project::Project;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bench {
    /// Cardinal beside its peers, then how it grows.
    All(Peers),
    /// How the costs of a page grow with its symbols.
    Scale,
    /// What pages of pathological articles cost a browser.
    Pathological,
}

/// How the comparison is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Peers {
    /// How often each page is measured.
    pub(crate) rounds: u32,
    /// Measures `dist/` as it is.
    pub(crate) no_build: bool,
}

impl Default for Peers {
    fn default() -> Self {
        Self { rounds: 9, no_build: false }
    }
}

/// Runs a benchmark.
pub(crate) fn run(project: &Project, bench: Bench) -> Result<()> {
    match bench {
        Bench::All(peers) => {
            peers::run(project, peers)?;
            scale::run(project)
        }
        Bench::Scale => scale::run(project),
        Bench::Pathological => pathological::run(project),
    }
}
