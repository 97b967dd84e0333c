//! Answers without a page, and what all answers have in common.

use axum::body::Body;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, LOCATION, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};

/// Whether a request only reads.
pub(crate) fn is_reading(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// For requests that would change something.
pub(crate) fn not_allowed() -> Response<Body> {
    note(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n", Some((ALLOW, "GET, HEAD")))
}

/// For what is not there, where there is no page that says so.
pub(crate) fn missing() -> Response<Body> {
    note(StatusCode::NOT_FOUND, "not found\n", None)
}

/// To another address of the same site.
pub(crate) fn moved(to: &str) -> Response<Body> {
    note(StatusCode::MOVED_PERMANENTLY, "moved\n", Some((LOCATION, to)))
}

fn note(status: StatusCode, text: &'static str, header: Option<(HeaderName, &str)>) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    set(response.headers_mut(), CONTENT_TYPE, "text/plain; charset=utf-8");
    set(response.headers_mut(), X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Asked for again before each use, as hosts have it where nothing else is said.
    set(response.headers_mut(), CACHE_CONTROL, "no-cache");
    if let Some((name, value)) = header {
        set(response.headers_mut(), name, value);
    }
    response
}

/// Sets a header; a value that no header can have is left out.
pub(crate) fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
