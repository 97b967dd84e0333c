//! Whether the site must be built again: a fingerprint of what goes in and of what came out.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

const INPUTS: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets",
    "content",
    "crates",
    "geodata",
    "index.html",
    "package-lock.json",
    "src",
    "styles",
];

/// Whether `dist/` holds exactly what these inputs gave at the last [`remember`].
pub(crate) fn is_current(project: &Project) -> Result<bool> {
    let remembered = fs::read_to_string(stamp(project)).unwrap_or_default();
    Ok(project.dist().join("index.html").is_file() && remembered == fingerprint(project)?)
}

/// Notes that `dist/` was built from the inputs as they are now.
pub(crate) fn remember(project: &Project, inputs: u64) -> Result<()> {
    let text = line(inputs, digest(&project.root, &["dist"])?);
    fs::write(stamp(project), text).context("cannot write into the target folder")
}

/// A number for the contents of everything that the site is made from, the choice of its article and address included.
pub(crate) fn of_inputs(project: &Project) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    digest(&project.root, &INPUTS)?.hash(&mut hasher);
    for name in ["ARTICLE", "SERVICE_WORKER", "SITE_URL"] {
        env::var_os(name).hash(&mut hasher);
    }
    if let Some(folder) = env::var_os("CONTENT") {
        for file in children(&project.root.join(folder))?.iter().filter(|path| path.is_file()) {
            hash_path(&project.root, file, &mut hasher)?;
        }
    }
    Ok(hasher.finish())
}

fn fingerprint(project: &Project) -> Result<String> {
    Ok(line(of_inputs(project)?, digest(&project.root, &["dist"])?))
}

fn line(inputs: u64, site: u64) -> String {
    format!("{inputs:016x} {site:016x}\n")
}

fn stamp(project: &Project) -> PathBuf {
    project.target.join("site.fingerprint")
}

fn digest(root: &Path, names: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for name in names {
        hash_path(root, &root.join(name), &mut hasher)?;
    }
    Ok(hasher.finish())
}

fn hash_path(root: &Path, path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let unreadable = || format!("cannot read {}", path.display());
    if path.is_dir() {
        for child in children(path).with_context(unreadable)? {
            hash_path(root, &child, hasher)?;
        }
    } else if path.is_file() {
        path.strip_prefix(root).unwrap_or(path).hash(hasher);
        fs::read(path).with_context(unreadable)?.hash(hasher);
    }
    Ok(())
}

fn children(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut children =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    children.retain(|child| child.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    children.sort();
    Ok(children)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(name: &str) -> Project {
        let root = std::env::temp_dir().join(format!("cardinal-{name}-{}", std::process::id()));
        for folder in ["src", "dist", "target"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("src/lib.rs"), "one").unwrap();
        fs::write(root.join("dist/index.html"), "page").unwrap();
        Project { target: root.join("target"), root }
    }

    #[test]
    fn a_remembered_site_is_current_until_something_changes() {
        let project = project("fingerprint");
        assert!(!is_current(&project).unwrap());
        remember(&project, of_inputs(&project).unwrap()).unwrap();
        assert!(is_current(&project).unwrap());
        fs::write(project.root.join("src/lib.rs"), "two").unwrap();
        assert!(!is_current(&project).unwrap());
        fs::write(project.root.join("src/lib.rs"), "one").unwrap();
        assert!(is_current(&project).unwrap());
        fs::write(project.root.join("dist/index.html"), "another").unwrap();
        assert!(!is_current(&project).unwrap());
        fs::remove_dir_all(&project.root).unwrap();
    }
}
