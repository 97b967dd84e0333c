//! A built site, served as a host would.
//!
//! A folder comes in, a router goes out. It sends what the folder's `_headers` file says, never leads out of the folder,
//! and leaves reading, ranges and precompressed copies to tower-http.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, IF_MODIFIED_SINCE, LAST_MODIFIED, VARY};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use site::FileKind;
use tower::ServiceExt;
use tower_http::services::ServeFile;

use super::address::{Address, with_slash};
use super::answer::{is_reading, missing, moved, not_allowed, set};
use super::headers::HeaderRules;

const NOT_FOUND: &str = "404.html";

/// A folder and the path below which it is served.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    /// Where the folder really is.
    root: PathBuf,
    prefix: String,
}

impl Folder {
    /// A folder to be served below a prefix such as `/a/b`, which may be empty.
    ///
    /// # Errors
    /// Where there is no such folder.
    pub(crate) fn new(root: &Path, prefix: &str) -> Result<Self> {
        let root = root.canonicalize().with_context(|| format!("cannot read {}", root.display()))?;
        Ok(Self { root, prefix: prefix.to_owned() })
    }

    /// Answers every request.
    pub(crate) fn router(self) -> Router {
        let folder = Arc::new(self);
        Router::new().fallback(move |request: Request| {
            let folder = Arc::clone(&folder);
            async move { folder.answer(request).await }
        })
    }

    async fn answer(&self, request: Request) -> Response<Body> {
        if !is_reading(request.method()) {
            return not_allowed();
        }
        match self.target(&Address::parse(&self.prefix, request.uri().path())) {
            Target::File(file) => self.file(request, &file).await,
            Target::Moved => moved(&with_slash(request.uri())),
            Target::Missing => {
                let mut response = match self.inside(NOT_FOUND) {
                    Some(_) => self.file(request, NOT_FOUND).await,
                    None => return missing(),
                };
                *response.status_mut() = StatusCode::NOT_FOUND;
                response
            }
        }
    }

    fn target(&self, address: &Address) -> Target {
        let (names, is_folder) = match address {
            Address::Nothing => return Target::Missing,
            Address::Prefix => return Target::Moved,
            Address::Path { names, is_folder } => (names, *is_folder),
        };
        let path = names.join("/");
        let Some(found) = self.inside(&path) else { return Target::Missing };
        match (found.is_dir(), is_folder) {
            (true, true) => {
                let page =
                    names.iter().map(String::as_str).chain(["index.html"]).collect::<Vec<_>>().join("/");
                self.inside(&page).map_or(Target::Missing, |_| Target::File(page))
            }
            (true, false) => Target::Moved,
            (false, true) => Target::Missing,
            (false, false) => Target::File(path),
        }
    }

    /// The real place of a path, if that is inside the folder.
    fn inside(&self, path: &str) -> Option<PathBuf> {
        self.root.join(path).canonicalize().ok().filter(|real| real.starts_with(&self.root))
    }

    /// A file as a host would send it: what `_headers` says of it goes over what its name says.
    async fn file(&self, mut request: Request, path: &str) -> Response<Body> {
        // A build within the same second leaves the time as it was, so that no answer may hang on it.
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        let served = ServeFile::new(self.root.join(path)).precompressed_br().precompressed_gzip();
        let Ok(response) = served.oneshot(request).await;
        if !response.status().is_success() && response.status() != StatusCode::RANGE_NOT_SATISFIABLE {
            return missing();
        }
        let mut response = response.map(Body::new);
        let headers = response.headers_mut();
        headers.remove(LAST_MODIFIED);
        set(headers, CONTENT_TYPE, &FileKind::of(path).content_type());
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        for (name, value) in self.rules().of(&format!("/{path}")) {
            if let Ok(name) = name.parse::<HeaderName>() {
                set(headers, name, value);
            }
        }
        response
    }

    /// Read at each answer: a build may have changed them.
    fn rules(&self) -> HeaderRules {
        HeaderRules::parse(&std::fs::read_to_string(self.root.join("_headers")).unwrap_or_default())
    }
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// A file by its path in the folder.
    File(String),
    /// The same place with a slash at the end.
    Moved,
    /// Nothing that may be served.
    Missing,
}

#[cfg(test)]
mod tests {
    use std::fs;

    use http_body_util::BodyExt;
    use tempfile::TempDir;

    use super::*;

    /// A site with a page, a sub-page, a space in a name, and a secret beside it.
    struct Site(TempDir);

    /// What a browser gets.
    struct Answer {
        status: u16,
        headers: http::HeaderMap,
        text: String,
    }

    impl Answer {
        fn header(&self, name: &str) -> &str {
            self.headers.get(name).map_or("", |value| value.to_str().unwrap())
        }
    }

    const HEADERS: &str = "/*\n  X-All: yes\n/card/\n  Cache-Control: max-age=1\n  X-Card: yes\n\
                           /app.js\n  Cache-Control: immutable\n/:name/\n  X-Folder: yes\n";

    impl Site {
        fn new() -> Self {
            let site = Self(tempfile::tempdir().unwrap());
            for folder in ["site/card", "site/empty"] {
                fs::create_dir_all(site.0.path().join(folder)).unwrap();
            }
            for file in [
                "secret",
                "site/index.html",
                "site/card/index.html",
                "site/a b.txt",
                "site/.stage",
                "site/app.js",
            ] {
                site.write(file, file);
            }
            site.write("site/_headers", HEADERS);
            site
        }

        fn write(&self, file: &str, text: &str) {
            fs::write(self.0.path().join(file), text).unwrap();
        }

        fn get(&self, prefix: &str, url: &str) -> Answer {
            self.ask(prefix, Request::get(url).body(Body::empty()).unwrap())
        }

        fn get_accepting(&self, url: &str, encodings: &str) -> Answer {
            self.ask("", Request::get(url).header("accept-encoding", encodings).body(Body::empty()).unwrap())
        }

        fn ask(&self, prefix: &str, request: Request) -> Answer {
            let router = Folder::new(&self.0.path().join("site"), prefix).unwrap().router();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let response = router.oneshot(request).await.unwrap();
                let (parts, body) = response.into_parts();
                let bytes = body.collect().await.unwrap().to_bytes();
                let text = String::from_utf8_lossy(&bytes).into_owned();
                Answer { status: parts.status.as_u16(), headers: parts.headers, text }
            })
        }

        fn assert_file(&self, prefix: &str, url: &str, file: &str) {
            let answer = self.get(prefix, url);
            assert_eq!((answer.status, answer.text.as_str()), (200, file), "{url}");
        }

        fn assert_moved(&self, prefix: &str, url: &str, to: &str) {
            let answer = self.get(prefix, url);
            assert_eq!((answer.status, answer.header("location")), (301, to), "{url}");
            assert_eq!(answer.header("cache-control"), "no-cache");
        }

        fn assert_missing(&self, prefix: &str, url: &str) {
            let answer = self.get(prefix, url);
            assert_eq!(answer.status, 404, "{url}");
            assert!(!answer.text.contains("secret"), "{url}");
        }
    }

    #[test]
    fn files_and_folders_are_found() {
        let site = Site::new();
        site.assert_file("", "/", "site/index.html");
        site.assert_file("", "/?year=2014", "site/index.html");
        site.assert_file("", "/card/", "site/card/index.html");
        site.assert_file("", "/a%20b.txt", "site/a b.txt");
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_on_with_its_query() {
        Site::new().assert_moved("", "/card?voice=moscow", "/card/?voice=moscow");
    }

    #[test]
    fn what_is_not_there_is_missing_and_has_the_page_for_that() {
        let site = Site::new();
        for url in ["/nothing", "/empty/", "/index.html/", "/card//", "//card/", "/%ff", "/%00"] {
            site.assert_missing("", url);
        }
        site.write("site/404.html", "no such page");
        let answer = site.get("", "/nothing");
        assert_eq!((answer.status, answer.text.as_str()), (404, "no such page"));
        assert_eq!(
            (answer.header("content-type"), answer.header("x-all")),
            ("text/html; charset=utf-8", "yes")
        );
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        let site = Site::new();
        for url in ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "//secret", "/.stage", "/_headers"] {
            site.assert_missing("", url);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let site = Site::new();
        let base = site.0.path();
        std::os::unix::fs::symlink(base.join("secret"), base.join("site/link")).unwrap();
        std::os::unix::fs::symlink(base, base.join("site/up")).unwrap();
        site.assert_missing("", "/link");
        site.assert_missing("", "/up/secret");
    }

    #[test]
    fn under_a_prefix_nothing_else_is_served() {
        let site = Site::new();
        site.assert_file("/a/b", "/a/b/", "site/index.html");
        site.assert_file("/a/b", "/a/b/card/", "site/card/index.html");
        site.assert_moved("/a/b", "/a/b?x", "/a/b/?x");
        site.assert_moved("/a/b", "/a/b/card", "/a/b/card/");
        for url in ["/", "/a/", "/a/bc", "/a/bindex.html", "/index.html"] {
            site.assert_missing("/a/b", url);
        }
    }

    #[test]
    fn a_file_is_asked_for_again_unless_its_rule_says_else() {
        let site = Site::new();
        let page = site.get("", "/");
        assert_eq!((page.header("cache-control"), page.header("x-all")), ("no-cache", "yes"));
        assert_eq!((page.header("x-card"), page.header("last-modified")), ("", ""));
        let card = site.get("", "/card/");
        assert_eq!((card.header("cache-control"), card.header("x-card")), ("max-age=1", "yes"));
        assert_eq!(card.header("x-folder"), "yes");
        let script = site.get("", "/app.js");
        assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!((script.header("cache-control"), script.header("x-folder")), ("immutable", ""));
    }

    #[test]
    fn the_smallest_copy_that_is_there_and_taken_is_sent() {
        let site = Site::new();
        for name in ["a.js", "b.js", "a.js.br", "a.js.gz", "b.js.gz"] {
            site.write(&format!("site/{name}"), name);
        }
        for (url, accepted, encoding, text) in [
            ("/a.js", "gzip, deflate, br", "br", "a.js.br"),
            ("/a.js", "gzip", "gzip", "a.js.gz"),
            ("/a.js", "br;q=0, gzip", "gzip", "a.js.gz"),
            ("/a.js", "", "", "a.js"),
            ("/b.js", "gzip, br", "gzip", "b.js.gz"),
            ("/app.js", "gzip, br", "", "site/app.js"),
        ] {
            let answer = site.get_accepting(url, accepted);
            assert_eq!(
                (answer.header("content-encoding"), answer.text.as_str()),
                (encoding, text),
                "{accepted}"
            );
            assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
            assert_eq!(answer.header("vary"), "accept-encoding");
        }
    }

    #[test]
    fn only_reading_is_allowed() {
        let site = Site::new();
        let answer = site.ask("", Request::post("/").body(Body::empty()).unwrap());
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"));
        let answer = site.ask("", Request::head("/").body(Body::empty()).unwrap());
        assert_eq!((answer.status, answer.text.as_str()), (200, ""));
        assert_eq!(answer.header("content-length"), "15");
    }

    #[test]
    fn a_build_within_the_same_second_is_sent_whole() {
        let request = Request::get("/").header("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT");
        assert_eq!(Site::new().ask("", request.body(Body::empty()).unwrap()).status, 200);
    }
}
