//! The worker that keeps a site readable without a connection.

use sha2::{Digest, Sha256};

use crate::content_name::short;
use crate::options::ServiceWorker;
use crate::site_file::SiteFile;

/// The worker's file: one fixed name, since browsers look for its next version there.
pub(crate) const NAME: &str = "sw.js";

/// The worker of a site with these files, which are sorted by their path.
pub(crate) fn worker(files: &[SiteFile], kind: ServiceWorker) -> SiteFile {
    let text = match kind {
        ServiceWorker::On => keeping(files),
        ServiceWorker::Off => include_str!("service-worker-off.js").to_owned(),
    };
    SiteFile::online_only(NAME, text)
}

fn keeping(files: &[SiteFile]) -> String {
    let mut version = Sha256::new();
    let mut paths = Vec::new();
    for SiteFile { path, bytes, .. } in files.iter().filter(|file| file.is_offline) {
        version.update(path);
        version.update(bytes);
        paths.push(format!("\"./{}\"", path.strip_suffix("index.html").unwrap_or(path)));
    }
    let version = short(&version.finalize());
    let list = format!("[{}]", paths.join(","));
    include_str!("service-worker.js").replace("@VERSION", &version).replace("\"@FILES\"", &list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(page: &str) -> Vec<SiteFile> {
        vec![
            SiteFile::online_only("404.html", "not found"),
            SiteFile::new("app-0123456789abcdef.js", "app"),
            SiteFile::new("card/index.html", page),
            SiteFile::new("index.html", "top"),
        ]
    }

    fn text(files: &[SiteFile], kind: ServiceWorker) -> String {
        String::from_utf8(worker(files, kind).bytes).unwrap()
    }

    #[test]
    fn the_worker_keeps_pages_and_files_but_not_what_is_for_hosts() {
        let text = text(&files("card"), ServiceWorker::On);
        assert!(text.contains(r#"const FILES = ["./app-0123456789abcdef.js","./card/","./"];"#), "{text}");
    }

    #[test]
    fn its_version_follows_the_content_and_nothing_else() {
        let text = |page| text(&files(page), ServiceWorker::On);
        assert_eq!(text("card"), text("card"));
        assert_ne!(text("card"), text("changed"));
    }

    #[test]
    fn the_kill_switch_unregisters() {
        let text = text(&files("card"), ServiceWorker::Off);
        assert!(text.contains("unregister") && !text.contains("FILES"));
    }
}
