//! One request becomes one answer.

use std::fs;
use std::path::{Path, PathBuf};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use super::resolve::{self, Target};
use super::rules::Rules;
use super::{encoding, types};

type Answer = Response<Full<Bytes>>;

/// A folder and the path under which it is served.
pub(super) struct Site {
    pub(super) root: PathBuf,
    pub(super) prefix: String,
}

impl Site {
    /// What a browser gets.
    pub(super) fn answer(&self, request: &Request<Incoming>) -> Answer {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = (header::ALLOW, "GET, HEAD");
            return note(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n", Some(allow));
        }
        let uri = request.uri();
        let address = uri.path_and_query().map_or(uri.path(), |it| it.as_str());
        let lost = self.root.join("404.html");
        match resolve::resolve(&self.root, &self.prefix, address) {
            Target::File(path) => self.file(request, StatusCode::OK, &path),
            Target::Moved(to) => {
                note(StatusCode::MOVED_PERMANENTLY, "moved\n", Some((header::LOCATION, &to)))
            }
            Target::Missing if lost.is_file() => self.file(request, StatusCode::NOT_FOUND, &lost),
            Target::Missing => note(StatusCode::NOT_FOUND, "not found\n", None),
        }
    }

    /// The file as a host would send it: what `_headers` says of it goes over what its name says.
    fn file(&self, request: &Request<Incoming>, status: StatusCode, path: &Path) -> Answer {
        let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok());
        let copy = encoding::copy(accepted.unwrap_or_default(), path);
        let Ok(body) = fs::read(copy.as_ref().map_or(path, |(_, copy)| copy)) else {
            return note(StatusCode::NOT_FOUND, "not found\n", None);
        };
        let kind = [(header::CONTENT_TYPE, types::content_type(path)), (header::VARY, "Accept-Encoding")];
        let mut answer = response(status, &kind, body);
        for (name, value) in Rules::of(&self.root).of_file(&self.root, path) {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                answer.headers_mut().insert(name, value);
            }
        }
        if let Some((name, _)) = copy {
            answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        answer
    }
}

/// A response without a page, for programs and people who read raw answers.
fn note(status: StatusCode, text: &'static str, header: Option<(HeaderName, &str)>) -> Answer {
    let mut headers = vec![
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    headers.extend(header);
    response(status, &headers, text.into())
}

/// Asked for again before each use, as hosts have it where nothing else is said. Hyper adds the length, which shows
/// a browser that a file was cut off.
fn response(status: StatusCode, headers: &[(HeaderName, &str)], body: Vec<u8>) -> Answer {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    for (name, value) in headers.iter().chain(&[(header::CACHE_CONTROL, "no-cache")]) {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
