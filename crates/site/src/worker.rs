//! The worker that keeps a site readable without a connection.

use std::fs;
use std::path::Path;

use anyhow::Context;
use sha2::{Digest, Sha256};

/// The worker's file: one fixed name, since browsers look for its next version there.
const NAME: &str = "sw.js";
/// What it does not keep: itself, copies for hosts, files for hosts.
const LEFT_OUT: &[&str] = &["sw.js", "404.html", "explainer.html", "robots.txt", "sitemap.xml"];
const COPIES: &[&str] = &["br", "gz"];

/// Writes the worker for what lies in the staging folder, so after everything else.
///
/// With `off` it is one that takes itself and all that it kept away from readers' devices.
///
/// # Errors
/// Where the folder cannot be read or written.
pub fn write_worker(staging: &Path, off: bool) -> anyhow::Result<()> {
    let text = if off { include_str!("sw_off.js").to_owned() } else { worker(staging)? };
    fs::write(staging.join(NAME), text).context("cannot write sw.js")
}

fn worker(staging: &Path) -> anyhow::Result<String> {
    let mut files = Vec::new();
    collect(staging, "", &mut files).context("cannot list the site")?;
    files.sort();
    let mut version = Sha256::new();
    let mut paths = Vec::new();
    for path in &files {
        version.update(path);
        version.update(fs::read(staging.join(path)).with_context(|| format!("cannot read {path}"))?);
        paths.push(format!("\"./{}\"", path.strip_suffix("index.html").unwrap_or(path)));
    }
    let version: String = format!("{:x}", version.finalize()).chars().take(16).collect();
    let list = format!("[{}]", paths.join(","));
    Ok(include_str!("sw.js").replace("@VERSION", &version).replace("\"@FILES\"", &list))
}

/// Paths below the folder, with slashes on every system.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = format!("{prefix}{name}");
        let is_for_hosts = name.starts_with('_');
        if is_for_hosts {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if !LEFT_OUT.contains(&path.as_str()) && !is_copy(&path) {
            files.push(path);
        }
    }
    Ok(())
}

fn is_copy(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| COPIES.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own with a page, a sub-page, a file and copies.
    fn explainer(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("cardinal-worker-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("card")).unwrap();
        for file in ["index.html", "index.html.br", "card/index.html", "app-0123456789abcdef.js", "_headers"]
        {
            fs::write(folder.join(file), file).unwrap();
        }
        folder
    }

    fn written(folder: &Path, off: bool) -> String {
        write_worker(folder, off).unwrap();
        fs::read_to_string(folder.join(NAME)).unwrap()
    }

    #[test]
    fn the_worker_keeps_pages_and_files_but_no_copies() {
        let folder = explainer("files");
        let text = written(&folder, false);
        assert!(text.contains(r#"const FILES = ["./app-0123456789abcdef.js","./card/","./"];"#), "{text}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn its_version_follows_the_content_and_nothing_else() {
        let folder = explainer("version");
        let before = written(&folder, false);
        assert_eq!(written(&folder, false), before);
        fs::write(folder.join("card/index.html"), "changed").unwrap();
        assert_ne!(written(&folder, false), before);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_kill_switch_unregisters() {
        let folder = explainer("off");
        let text = written(&folder, true);
        assert!(text.contains("unregister") && !text.contains("FILES"));
        fs::remove_dir_all(folder).unwrap();
    }
}
