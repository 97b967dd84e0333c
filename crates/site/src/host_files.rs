//! The last steps over the written site: policies into the pages, headers for hosts, compressed copies.
//!
//! It takes whatever pages and files lie in the folder, whoever wrote them, so that none goes out without a policy.

use std::path::Path;

use anyhow::Context;

use crate::compress;
use crate::headers::{SealedPage, headers_file};
use crate::nginx;
use crate::policy::{Policy, seal};

/// Writes into every page of a site its policy, before the worker takes the pages' fingerprint.
///
/// # Errors
/// Where a page has no `<meta charset="utf-8">` for its policy to follow, or cannot be read or written.
pub fn seal_pages(root: &Path) -> anyhow::Result<()> {
    sealed_pages(root, &files_below(root)?).map(|_| ())
}

/// Makes a written site ready for any host.
///
/// # Errors
/// As [`seal_pages`], or where another file cannot be read or written.
pub fn deliver(root: &Path, has_copies: bool) -> anyhow::Result<()> {
    let files = files_below(root)?;
    let pages = sealed_pages(root, &files)?;
    std::fs::create_dir_all(root.join("_nginx"))?;
    for (name, text) in [
        ("_headers", headers_file(&files, &pages)),
        ("_nginx/maps.conf", nginx::maps(&pages)),
        ("_nginx/answers.conf", nginx::answers()),
    ] {
        std::fs::write(root.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    if has_copies { compress::write_copies(root, &files) } else { Ok(()) }
}

fn sealed_pages(root: &Path, files: &[String]) -> anyhow::Result<Vec<SealedPage>> {
    let pages = files.iter().filter(|file| ends_in(file, &["html"]));
    pages.map(|path| seal_page(root, path)).collect()
}

fn seal_page(root: &Path, path: &str) -> anyhow::Result<SealedPage> {
    let file = root.join(path);
    let html = std::fs::read_to_string(&file).with_context(|| format!("cannot read {path}"))?;
    let sealed = seal(&html).with_context(|| format!("{path} has no `<meta charset=\"utf-8\">`"))?;
    std::fs::write(&file, sealed).with_context(|| format!("cannot write {path}"))?;
    Ok(SealedPage { path: path.to_owned(), policy: Policy::of(&html) })
}

/// Every file that is for readers, from the top of the site with `/` between, in order.
fn files_below(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut files = Vec::new();
    collect(root, "", &mut files).with_context(|| format!("cannot read {}", root.display()))?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(['.', '_']) || ends_in(&name, &["br", "gz"]) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else {
            files.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

fn ends_in(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta charset=\"utf-8\"><style>a{}</style>";

    #[test]
    fn meta_and_headers_of_a_site_agree() {
        let root = std::env::temp_dir().join(format!("cardinal-delivery-{}", std::process::id()));
        std::fs::create_dir_all(root.join("card")).unwrap();
        std::fs::write(root.join("index.html"), PAGE).unwrap();
        std::fs::write(root.join("card/index.html"), PAGE.replace("a{}", "b{}")).unwrap();
        deliver(&root, false).unwrap();
        let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
        for (page, address) in [("index.html", "/"), ("card/index.html", "/card/")] {
            let html = read(page);
            let policy = html.split("content=\"").nth(1).unwrap().split('"').next().unwrap();
            let line = format!("Content-Security-Policy: {policy}; frame-ancestors 'self'\n");
            assert!(read("_headers").contains(&format!("\n{address}\n  Cache-Control: no-cache\n  {line}")));
            assert!(read("_nginx/maps.conf").contains(&format!("\"{policy}; frame-ancestors 'self'\"")));
        }
        assert_ne!(read("index.html"), read("card/index.html"));
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_page_without_room_for_a_policy_is_an_error() {
        let root = std::env::temp_dir().join(format!("cardinal-open-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        std::fs::write(root.join("a.html"), "<p>").unwrap();
        assert!(deliver(&root, false).unwrap_err().to_string().contains("a.html"));
        std::fs::remove_dir_all(root).unwrap();
    }
}
