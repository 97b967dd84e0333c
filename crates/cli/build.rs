//! Lists the geodata that the program carries, and puts the built app where the program includes it from.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The endings of the app's files as Trunk names them, and their names for the program.
const FILES: [(&str, &str); 3] = [("index.html", "app.html"), (".js", "app.js"), ("_bg.wasm", "app.wasm")];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    fs::write(out.join("geodata.rs"), geodata_list()?)?;
    println!("cargo::rerun-if-env-changed=CARDINAL_APP");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return Ok(());
    }
    let folder = env::var_os("CARDINAL_APP").map_or_else(default_folder, PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    for (ending, name) in FILES {
        let file = find(&folder, ending).ok_or_else(|| {
            format!("{} holds no built app: run `cargo xtask build`, or set CARDINAL_APP", folder.display())
        })?;
        fs::copy(file, out.join(name))?;
    }
    Ok(())
}

fn default_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/app")
}

fn find(folder: &Path, ending: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let ends = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending));
    entries.map(|entry| entry.path()).find(ends)
}

/// Every file of `geodata/` as an array of its path and its text, in Rust.
fn geodata_list() -> Result<String, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../geodata").canonicalize()?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = Vec::new();
    for within in ["", "sets/"] {
        for entry in fs::read_dir(folder.join(within))? {
            let file = entry?.path();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if file.is_file() {
                entries.push(format!(
                    "({:?}, include_str!({:?}))",
                    format!("{within}{name}"),
                    file.display().to_string()
                ));
            }
        }
    }
    entries.sort();
    Ok(format!("[{}]", entries.join(", ")))
}
