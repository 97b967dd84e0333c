//! WebKit: the driver of WebKitGTK, a display without a screen, and what the tests' window is made of.

use std::path::PathBuf;

use anyhow::{Context, Result};
use support::process;

use crate::debian;

const PACKAGES: [&str; 4] = ["webkit2gtk-driver", "xvfb", "python3-gi", "gir1.2-webkit2-4.1"];
const REMEDY: &str = "Install WebKitWebDriver, Xvfb and Python's bindings of WebKitGTK 4.1 (on Debian `webkit2gtk-driver xvfb python3-gi \
                      gir1.2-webkit2-4.1`), and run this again.";
/// The system's own, as in the first line of the window's script: the bindings are for no other.
const PYTHON: &str = "/usr/bin/python3";
/// Ends well where Python can open a window of WebKitGTK.
const BINDINGS: &str = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2";

/// The programs that test in WebKit.
#[derive(Debug)]
pub struct Webkit {
    /// WebKitWebDriver.
    pub driver: PathBuf,
    /// Xvfb.
    pub display: PathBuf,
}

/// The programs that test in WebKit, installed first if one is missing.
///
/// # Errors
/// If one is missing and cannot be installed.
pub fn find_or_install() -> Result<Webkit> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if debian::may_install() {
        println!("no WebKit that can be driven: installing Debian's (under a minute, 60 MB)");
        debian::install(&PACKAGES, REMEDY)?;
    }
    find().with_context(|| format!("no WebKit that can be driven. {REMEDY}"))
}

fn find() -> Option<Webkit> {
    let driver = process::on_path(&["WebKitWebDriver"])?;
    let display = process::on_path(&["Xvfb"])?;
    process::output(PYTHON, &["-c", BINDINGS])?;
    Some(Webkit { driver, display })
}
