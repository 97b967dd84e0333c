//! `cardinal trunk-hook`: the last step of `trunk build`, which makes the whole site of what Trunk has built.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use site::{App, Options, Previous, app_files};

use crate::failure::failure;
use crate::{MISTAKES, compiled, geodata, input};

/// The article that the repository brings.
const ARTICLE: &str = "content/nato-ukraine";
/// Where the app is kept, so that sites can be built from it without Trunk.
const KEPT: &str = "target/app";

/// Builds the bundled article into Trunk's staging folder.
///
/// # Errors
/// Where Trunk did not call, or has not built the app.
pub(crate) fn run() -> Result<ExitCode> {
    let staging = folder("TRUNK_STAGING_DIR").ok_or_else(|| {
        failure(
            "this is a hook of Trunk, which sets TRUNK_STAGING_DIR",
            "call `trunk build` or `cargo xtask build`",
        )
    })?;
    keep_app(&staging, Path::new(KEPT)).context("cannot keep the app")?;
    let source = input::read(Path::new(ARTICLE))?;
    let app = App::read(Path::new(KEPT))?;
    let region = geodata::region(Some(Path::new("geodata")))?;
    let explainer = match compiled::explainer(&source, &region) {
        Ok(explainer) => explainer,
        Err(mistakes) => {
            compiled::report(&source, &mistakes);
            return Ok(ExitCode::from(MISTAKES));
        }
    };
    // Trunk replaces this folder, whatever is in it.
    let previous = folder("TRUNK_DIST_DIR").and_then(|dist| Previous::read(&dist).ok()).unwrap_or_default();
    site::build(&explainer, &app, &Options::default())?.write(&staging, &previous)?;
    Ok(ExitCode::SUCCESS)
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Moves what Trunk has built out of its staging folder, in place of the app that was kept before.
fn keep_app(staging: &Path, kept: &Path) -> Result<()> {
    let names = app_files(staging)?;
    fs::create_dir_all(kept)?;
    for old in app_files(kept).into_iter().flatten() {
        fs::remove_file(kept.join(old))?;
    }
    for name in names {
        fs::copy(staging.join(&name), kept.join(&name))?;
        fs::remove_file(staging.join(&name))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kept_app_is_the_last_one() {
        let folder = tempfile::tempdir().unwrap();
        let [staging, kept] = ["staging", "kept"].map(|name| folder.path().join(name));
        fs::create_dir_all(&staging).unwrap();
        for hash in ["1", "2"] {
            let names = [
                "index.html".to_owned(),
                format!("cardinal-app-{hash}.js"),
                format!("cardinal-app-{hash}_bg.wasm"),
            ];
            for name in &names {
                fs::write(staging.join(name), "<style></style>").unwrap();
            }
            keep_app(&staging, &kept).unwrap();
            assert_eq!(app_files(&kept).unwrap(), names);
            assert!(app_files(&staging).is_err());
        }
        assert_eq!(fs::read_dir(&kept).unwrap().count(), 3);
    }
}
