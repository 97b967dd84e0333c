//! The site in `dist/`: the app, and the pages of one article.

use anyhow::Result;
use support::{Project, process};

use crate::cli::BuildOptions;
use crate::{app, cardinal, tool};

/// The bundled article.
pub(crate) const BUNDLED: &str = "content/nato-ukraine";

/// Builds `dist/` and prints its sizes, held against the budgets if it is of the bundled article.
pub(crate) fn run(project: &Project, options: &BuildOptions) -> Result<()> {
    build(project, options)?;
    let arguments: &[&str] = if options.article.is_some() { &["dist", "--no-budgets"] } else { &["dist"] };
    tool::run(project, "sizes", arguments)
}

/// Builds `dist/`. If that fails, the last good one stays.
pub(crate) fn build(project: &Project, options: &BuildOptions) -> Result<()> {
    app::build_if_changed(project)?;
    let mut cardinal = cardinal::command(project)?;
    cardinal.arg("build").arg(options.article.as_deref().unwrap_or(BUNDLED.as_ref()));
    cardinal.arg("-o").arg(project.dist()).arg("--app").arg(project.app());
    if let Some(url) = &options.site_url {
        cardinal.arg("--site-url").arg(url);
    }
    cardinal.args(&options.more);
    process::run(&mut cardinal, "Mend what is reported above; `dist/` stays as it was.")
}
