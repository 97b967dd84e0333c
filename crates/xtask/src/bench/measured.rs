//! Calls a measuring script of `tests/bench/` and reads its lines of words between tabs.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::{free_port, serve};

/// Runs a script whose progress is shown as it goes, and returns the words of each line that it prints.
pub(crate) fn lines(command: &mut Command, what: &str) -> Result<Vec<Vec<String>>> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start `node {what}`"))?;
    if !output.status.success() {
        bail!("`node {what}` failed: see above");
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// Serves a folder on the loopback interface until this program ends, and returns the address.
pub(crate) fn serve_apart(root: &Path, first_port: u16) -> Result<String> {
    let port = free_port::from(first_port, 1).context("no free port")?;
    let root = root.to_owned();
    thread::spawn(move || serve::folder(&root, Some(port), ""));
    Ok(format!("http://127.0.0.1:{port}/"))
}
