//! `serve` and `dev`: the site on the loopback interface, for as long as one works on it.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use support::project::display;
use support::{Project, process};

use crate::cli::{BuildOptions, ServeOptions};
use crate::{app, cardinal, nginx, site};

/// Serves the article, which `cardinal serve` builds again on each change; or a built site as it is, also with nginx.
pub(crate) fn run(project: &Project, options: &ServeOptions) -> Result<()> {
    let ServeOptions { article, port, prefix, site, no_build, nginx } = options;
    if site.is_none() && !no_build && !nginx {
        app::build_if_changed(project)?;
        let mut cardinal = cardinal::command(project)?;
        cardinal.arg("serve").arg(article.as_deref().unwrap_or(site::BUNDLED.as_ref()));
        cardinal.arg("--app").arg(project.app());
        return process::replace_with(add_place(&mut cardinal, *port, prefix));
    }
    if site.is_none() && !no_build {
        site::build(project, &BuildOptions::default())?;
    }
    let folder = site.as_ref().map_or_else(|| project.dist(), |site| project.root.join(site));
    let is_site = folder.join("index.html").is_file();
    ensure!(is_site, "no site in {}. Build one with `cargo xtask build`", display(&folder));
    if *nginx {
        return nginx::serve(project, &folder, *port, prefix);
    }
    let mut cardinal = cardinal::command(project)?;
    process::replace_with(add_place(cardinal.arg("serve").arg(folder), *port, prefix))
}

/// Rebuilds the app on each change of its sources; `cardinal serve` notices the new app, and changes of the article.
pub(crate) fn dev(project: &Project, port: Option<u16>) -> Result<()> {
    app::build_if_changed(project)?;
    let mut cardinal = cardinal::command(project)?;
    cardinal.arg("serve").arg(site::BUNDLED).arg("--app").arg(project.app());
    let mut trunk = app::trunk(project)?;
    trunk.args(["watch", "--offline", "--dist"]).arg(project.target.join("trunk"));
    let mut server = add_place(&mut cardinal, port, "").spawn().context("cannot start `cardinal serve`")?;
    let watched = process::run(&mut trunk, "Mend what is reported above and run this again.");
    // It may have ended by itself.
    let _stopped = server.kill();
    watched
}

fn add_place<'a>(command: &'a mut Command, port: Option<u16>, prefix: &str) -> &'a mut Command {
    if let Some(port) = port {
        command.arg("--port").arg(port.to_string());
    }
    if !prefix.is_empty() {
        command.arg("--prefix").arg(prefix);
    }
    command
}
