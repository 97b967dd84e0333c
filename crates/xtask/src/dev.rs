//! `cargo xtask dev`: the site, rebuilt on every change and served.

use std::fs;
use std::process::{Child, Stdio};
use std::thread;

use anyhow::{Context, Result};

use crate::project::{Project, display};
use crate::{serve, site};

/// Watches and serves until it is stopped. `dist/` stays as it is.
pub(crate) fn run(project: &Project, port: Option<u16>) -> Result<()> {
    let folder = project.target.join("dev");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", display(&folder)))?;
    let mut trunk = site::trunk(project)?;
    trunk.args(["watch", "--offline", "--dist"]).arg(&folder).stdin(Stdio::null());
    // A draft has no compressed copies.
    trunk.env("DRAFT", "1");
    println!(
        "building into {} on every change; reload the page by hand: its policy forbids reload scripts",
        display(&folder)
    );
    let mut watcher = trunk.spawn().context("cannot start Trunk")?;
    let server = thread::spawn(move || serve::folder(&folder, port, ""));
    while !server.is_finished() && is_running(&mut watcher)? {
        thread::sleep(std::time::Duration::from_millis(200));
    }
    stop(&mut watcher);
    if server.is_finished() {
        return server.join().map_err(|_| anyhow::anyhow!("the server stopped"))?;
    }
    anyhow::bail!("Trunk stopped watching. See its message above and run this again")
}

fn is_running(child: &mut Child) -> Result<bool> {
    Ok(child.try_wait()?.is_none())
}

fn stop(child: &mut Child) {
    // It may have ended by itself.
    let _ended = child.kill();
    let _status = child.wait();
}
