//! The built app: that of a folder, or the one that the program carries.

use std::path::Path;

use anyhow::Result;
use site::App;

use crate::failure::failure;

/// The app of a folder; without one the program's own.
///
/// # Errors
/// Where the folder holds no app, or the program carries none.
pub(crate) fn app(folder: Option<&Path>) -> Result<App> {
    match folder {
        Some(folder) => App::read(folder).map_err(|error| {
            let what = format!("{} holds no built app: {error:#}", folder.display());
            failure(what, "name the folder that `cargo xtask build` has filled, such as target/app")
        }),
        None => carried(),
    }
}

#[cfg(feature = "embedded")]
fn carried() -> Result<App> {
    let page = include_str!(concat!(env!("OUT_DIR"), "/app.html"));
    let glue = include_str!(concat!(env!("OUT_DIR"), "/app.js"));
    let wasm = include_bytes!(concat!(env!("OUT_DIR"), "/app.wasm"));
    App::new(page, glue, wasm)
}

#[cfg(not(feature = "embedded"))]
fn carried() -> Result<App> {
    Err(failure(
        "this program was built without the app",
        "name the folder of the built app with --app target/app; `cargo xtask build` fills it",
    ))
}
