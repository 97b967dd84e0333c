//! A request's path becomes a file inside the served folder, a redirect, or nothing. It never leads out of the folder.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What a request's path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A file inside the folder.
    File(PathBuf),
    /// The same place with a slash at the end, as it stands in the address.
    Moved(String),
    /// Nothing that may be served.
    Missing,
}

/// Finds what `url`, a path with or without a query, means under `prefix`.
pub(super) fn resolve(root: &Path, prefix: &str, url: &str) -> Target {
    let (path, query) = url.find('?').map_or((url, ""), |at| url.split_at(at));
    let Some(inner) = path.strip_prefix(prefix) else { return Target::Missing };
    if inner.is_empty() {
        return Target::Moved(format!("{path}/{query}"));
    }
    let Some(found) = inner.strip_prefix('/').and_then(|inner| inside(root, inner)) else {
        return Target::Missing;
    };
    match (found.is_dir(), path.ends_with('/')) {
        (true, true) => inside(&found, "index.html").map_or(Target::Missing, Target::File),
        (true, false) => Target::Moved(format!("{path}/{query}")),
        (false, true) => Target::Missing,
        (false, false) => Target::File(found),
    }
}

/// The file or folder at a relative path, if its real place is inside `root`.
fn inside(root: &Path, relative: &str) -> Option<PathBuf> {
    let mut path = root.to_owned();
    if !relative.is_empty() {
        for segment in relative.strip_suffix('/').unwrap_or(relative).split('/') {
            path.push(name(segment)?);
        }
    }
    let real = path.canonicalize().ok()?;
    real.starts_with(root.canonicalize().ok()?).then_some(path)
}

/// The decoded segment, if it is the plain name of a file that is neither hidden nor for hosts alone.
fn name(segment: &str) -> Option<String> {
    let decoded = percent_decode_str(segment).decode_utf8().ok()?.into_owned();
    let is_plain =
        !decoded.is_empty() && !decoded.starts_with(['.', '_']) && !decoded.contains(['/', '\\', ':', '\0']);
    is_plain.then_some(decoded)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A site with a page, a sub-page, a space in a name, and a secret beside it.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let base = std::env::temp_dir().join(format!("cardinal-{name}-{}", std::process::id()));
            fs::create_dir_all(base.join("site/card")).unwrap();
            fs::create_dir_all(base.join("site/empty")).unwrap();
            for file in [
                "secret",
                "site/index.html",
                "site/card/index.html",
                "site/a b.txt",
                "site/.stage",
                "site/_headers",
            ] {
                fs::write(base.join(file), file).unwrap();
            }
            Self(base)
        }

        fn get(&self, prefix: &str, url: &str) -> Target {
            resolve(&self.0.join("site"), prefix, url)
        }

        fn file(&self, path: &str) -> Target {
            Target::File(self.0.join("site").join(path))
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[test]
    fn files_and_folders_are_found() {
        let site = Site::new("found");
        assert_eq!(site.get("", "/"), site.file("index.html"));
        assert_eq!(site.get("", "/?year=2014"), site.file("index.html"));
        assert_eq!(site.get("", "/card/"), site.file("card/index.html"));
        assert_eq!(site.get("", "/a%20b.txt"), site.file("a b.txt"));
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_on_with_its_query() {
        let site = Site::new("slash");
        assert_eq!(site.get("", "/card?voice=moscow"), Target::Moved("/card/?voice=moscow".into()));
    }

    #[test]
    fn what_is_not_there_is_missing() {
        let site = Site::new("missing");
        for url in ["/nothing", "/empty/", "/index.html/", "/card//", "//card/", "http://a/", "/%ff", "/%00"]
        {
            assert_eq!(site.get("", url), Target::Missing, "{url}");
        }
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        let site = Site::new("escape");
        for url in [
            "/../secret",
            "/%2e%2e/secret",
            "/card/../../secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/%2e%2e%2fsecret",
            "//secret",
            "/./index.html",
            "/.stage",
            "/%2estage",
            "/_headers",
        ] {
            assert_eq!(site.get("", url), Target::Missing, "{url}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let site = Site::new("link");
        std::os::unix::fs::symlink(site.0.join("secret"), site.0.join("site/link")).unwrap();
        std::os::unix::fs::symlink(&site.0, site.0.join("site/up")).unwrap();
        assert_eq!(site.get("", "/link"), Target::Missing);
        assert_eq!(site.get("", "/up/secret"), Target::Missing);
    }

    #[test]
    fn under_a_prefix_nothing_else_is_served() {
        let site = Site::new("prefix");
        assert_eq!(site.get("/a/b", "/a/b/"), site.file("index.html"));
        assert_eq!(site.get("/a/b", "/a/b/card/"), site.file("card/index.html"));
        assert_eq!(site.get("/a/b", "/a/b?x"), Target::Moved("/a/b/?x".into()));
        assert_eq!(site.get("/a/b", "/a/b/card"), Target::Moved("/a/b/card/".into()));
        for url in ["/", "/a/", "/a/bc", "/a/bindex.html", "/index.html"] {
            assert_eq!(site.get("/a/b", url), Target::Missing, "{url}");
        }
    }
}
