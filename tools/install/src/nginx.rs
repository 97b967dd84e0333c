//! A real nginx: named by `NGINX`, found, or unpacked where that is simple.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use support::process;
use support::project::display;

use crate::{cache, debian};

const REMEDY: &str = "Install nginx, or set NGINX to its program, and run this again.";
/// Debian keeps it off the PATH of ordinary users.
const PLACES: [&str; 3] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];

/// The program of an nginx, unpacked first if there is none.
///
/// # Errors
/// If there is none and it cannot be unpacked, or it does not start.
pub fn find_or_unpack() -> Result<PathBuf> {
    if let Some(named) = env::var_os("NGINX").filter(|it| !it.is_empty()).map(PathBuf::from) {
        let missing = || format!("NGINX names `{}`, which is not a file. {REMEDY}", named.display());
        return named.is_file().then(|| named.clone()).with_context(missing);
    }
    let folder = cache()?.join("nginx");
    let unpacked = folder.join("usr/sbin/nginx");
    if let Some(found) = find(&unpacked) {
        return Ok(found);
    }
    if debian::is_debian() {
        println!("no nginx: unpacking Debian's into {}", display(&folder));
        debian::unpack("nginx", &folder, REMEDY)?;
    }
    find(&unpacked).with_context(|| format!("no nginx that starts. {REMEDY}"))
}

fn find(unpacked: &Path) -> Option<PathBuf> {
    let places = PLACES.iter().map(PathBuf::from).chain([unpacked.to_owned()]);
    let starts = |program: &PathBuf| program.is_file() && process::output(program, &["-v"]).is_some();
    process::on_path(&["nginx"]).into_iter().chain(places).find(starts)
}
