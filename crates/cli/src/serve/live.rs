//! An article that is being written: its site from memory, and a script that shows each new build by itself.
//!
//! Drafts come in, one after the other; pages go out with one script more, which asks for nothing that the pages' own
//! policy forbids. Nothing of this is in a built site.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures_util::StreamExt;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{Response, StatusCode};
use serde::Serialize;
use site::FileKind;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;

use super::address::{Address, with_slash};
use super::answer::{is_reading, missing, moved, not_allowed, set};

/// The files of a site by their path.
pub(crate) type Files = BTreeMap<String, Bytes>;

const RELOAD: &str = include_str!("reload.js");
const NOT_FOUND: &str = "404.html";

/// What is to be shown: the last good build, and what is wrong with the article since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The number of the last good build; no two builds of one or another run have the same.
    pub(crate) build: u64,
    /// Its files; none before the first good build.
    pub(crate) files: Arc<Files>,
    /// What keeps the article as it is now from being built, as text for its author.
    pub(crate) problems: Option<Arc<str>>,
}

/// What a page is told.
#[derive(Serialize)]
struct Message<'a> {
    build: u64,
    problems: Option<&'a str>,
}

/// Serves the drafts that a channel brings, below a prefix.
pub(crate) fn router(drafts: watch::Receiver<Arc<Draft>>, prefix: &str) -> Router {
    let events = drafts.clone();
    let prefix: Arc<str> = prefix.into();
    let own = format!("{prefix}/__cardinal");
    Router::new()
        .route(&format!("{own}/events"), get(move || async move { messages(events) }))
        .route(
            &format!("{own}/reload.js"),
            get(|| async { file("reload.js", Bytes::from_static(RELOAD.as_bytes())) }),
        )
        .fallback(move |request: Request| {
            let draft = Arc::clone(&drafts.borrow());
            let prefix = Arc::clone(&prefix);
            async move { answer(&draft, &prefix, &request) }
        })
}

/// The present draft and each one after it.
fn messages(drafts: watch::Receiver<Arc<Draft>>) -> impl IntoResponse {
    let events = WatchStream::new(drafts).map(|draft| {
        let message = Message { build: draft.build, problems: draft.problems.as_deref() };
        // Text and a number can always be written.
        Ok::<_, Infallible>(Event::default().data(serde_json::to_string(&message).unwrap_or_default()))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn answer(draft: &Draft, prefix: &str, request: &Request) -> Response<Body> {
    if !is_reading(request.method()) {
        return not_allowed();
    }
    let (names, is_folder) = match Address::parse(prefix, request.uri().path()) {
        Address::Path { names, is_folder } => (names, is_folder),
        Address::Prefix => return moved(&with_slash(request.uri())),
        Address::Nothing => return missing(),
    };
    if draft.files.is_empty() {
        return page(
            draft,
            prefix,
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Cardinal</title>".into(),
            StatusCode::SERVICE_UNAVAILABLE,
        );
    }
    let mut path = names.join("/");
    let index = if path.is_empty() { "index.html".to_owned() } else { format!("{path}/index.html") };
    if is_folder {
        path = index;
    } else if draft.files.contains_key(&index) {
        return moved(&with_slash(request.uri()));
    }
    match (draft.files.get(&path), draft.files.get(NOT_FOUND)) {
        (Some(bytes), _) if is_page(&path) => page(draft, prefix, bytes.to_vec(), StatusCode::OK),
        (Some(bytes), _) => file(&path, bytes.clone()),
        (None, Some(bytes)) => page(draft, prefix, bytes.to_vec(), StatusCode::NOT_FOUND),
        (None, None) => missing(),
    }
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

/// A page with the script behind its end, where every parser still takes it for a part of the body.
fn page(draft: &Draft, prefix: &str, mut html: Vec<u8>, status: StatusCode) -> Response<Body> {
    let script = format!("<script src=\"{prefix}/__cardinal/reload.js?build={}\"></script>\n", draft.build);
    html.extend(script.as_bytes());
    let mut response = file(NOT_FOUND, html.into());
    *response.status_mut() = status;
    response
}

fn file(name: &str, bytes: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    set(response.headers_mut(), CONTENT_TYPE, &FileKind::of(name).content_type());
    set(response.headers_mut(), X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(response.headers_mut(), CACHE_CONTROL, "no-store");
    response
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;

    fn draft(build: u64, files: &[(&str, &'static str)], problems: Option<&str>) -> Arc<Draft> {
        let files =
            files.iter().map(|(path, text)| ((*path).to_owned(), Bytes::from_static(text.as_bytes())));
        Arc::new(Draft { build, files: Arc::new(files.collect()), problems: problems.map(Into::into) })
    }

    fn site() -> Arc<Draft> {
        let files = [
            ("index.html", "top"),
            ("card/index.html", "card"),
            ("404.html", "none"),
            ("a.js", "a"),
            ("_headers", "h"),
        ];
        draft(7, &files, None)
    }

    async fn get(draft: &Arc<Draft>, prefix: &str, url: &str) -> (u16, String, String) {
        let router = router(watch::channel(Arc::clone(draft)).1, prefix);
        let response = router.oneshot(Request::get(url).body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let location = parts.headers.get("location").map_or("", |it| it.to_str().unwrap()).to_owned();
        let bytes = body.collect().await.unwrap().to_bytes();
        (parts.status.as_u16(), String::from_utf8_lossy(&bytes).into_owned(), location)
    }

    const SCRIPT: &str = "<script src=\"/__cardinal/reload.js?build=7\"></script>\n";

    #[tokio::test]
    async fn pages_have_the_script_behind_their_end_and_other_files_do_not() {
        let site = site();
        assert_eq!(get(&site, "", "/?a").await.1, format!("top{SCRIPT}"));
        assert_eq!(get(&site, "", "/card/").await.1, format!("card{SCRIPT}"));
        assert_eq!(get(&site, "", "/a.js").await.1, "a");
        assert_eq!(get(&site, "", "/nothing").await, (404, format!("none{SCRIPT}"), String::new()));
        let script = get(&site, "", "/__cardinal/reload.js?build=7").await;
        assert!(script.0 == 200 && script.1.contains("EventSource"));
    }

    #[tokio::test]
    async fn folders_have_slashes_and_files_for_hosts_stay_hidden() {
        let site = site();
        assert_eq!(get(&site, "", "/card?a").await, (301, "moved\n".into(), "/card/?a".into()));
        assert_eq!(get(&site, "/x", "/x").await.2, "/x/");
        assert_eq!(get(&site, "/x", "/x/card").await.2, "/x/card/");
        assert_eq!(get(&site, "/x", "/x/__cardinal/reload.js").await.0, 200);
        assert!(get(&site, "/x", "/x/").await.1.contains("\"/x/__cardinal/"));
        for url in ["/_headers", "/../a", "/a.js/"] {
            assert_eq!(get(&site, "", url).await.0, 404, "{url}");
        }
    }

    #[tokio::test]
    async fn before_the_first_good_build_there_is_a_page_for_the_mistakes() {
        let (status, html, _) = get(&draft(0, &[], Some("no")), "", "/card/").await;
        assert!(status == 503 && html.contains("reload.js?build=0"), "{html}");
    }

    #[tokio::test]
    async fn each_draft_is_told_of() {
        let (sender, receiver) = watch::channel(site());
        let request = Request::get("/__cardinal/events").body(Body::empty()).unwrap();
        let response = router(receiver, "").oneshot(request).await.unwrap();
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut body = response.into_body();
        let mut next = async || {
            let frame = body.frame().await.unwrap().unwrap().into_data().unwrap();
            String::from_utf8_lossy(&frame).into_owned()
        };
        assert_eq!(next().await, "data: {\"build\":7,\"problems\":null}\n\n");
        sender.send_replace(draft(7, &[], Some("a\nb")));
        assert_eq!(next().await, "data: {\"build\":7,\"problems\":\"a\\nb\"}\n\n");
    }
}
