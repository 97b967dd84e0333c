//! `cargo xtask serve`: a small static server for `dist/`, on the loopback interface only.

mod headers;
mod resolve;

use std::convert::Infallible;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use crate::options::ServeOptions;
use crate::project::Project;
use crate::{free_port, site};
use resolve::Target;

const FIRST_PORT: u16 = 8080;

type Answer = Response<Full<Bytes>>;

/// Builds what changed and serves `dist/` until it is stopped.
pub(crate) fn run(project: &Project, options: &ServeOptions) -> Result<()> {
    if !options.no_build {
        site::build_if_changed(project)?;
    }
    let dist = project.dist();
    if !dist.join("index.html").is_file() {
        return Err(anyhow!("dist/ holds no site. Build one with `cargo xtask build`"));
    }
    folder(&dist, options.port, &options.prefix)
}

/// Serves a folder until the program is stopped.
pub(crate) fn folder(root: &Path, port: Option<u16>, prefix: &str) -> Result<()> {
    let port = port.or_else(|| free_port::from(FIRST_PORT, 1)).context("no free port")?;
    let site = Arc::new(Site { root: root.to_owned(), prefix: prefix.to_owned() });
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!("cannot listen on 127.0.0.1:{port} ({error}). Choose another with --port")
    })?;
    println!("serving on http://127.0.0.1:{port}{prefix}/ (stop with Ctrl-C)");
    on(listener, &site)
}

fn on(listener: TcpListener, site: &Arc<Site>) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::task::LocalSet::new().run_until(listen(&listener, site)).await
    })
}

/// Answers each connection apart, so that one which a browser keeps open and silent holds up no other.
async fn listen(listener: &tokio::net::TcpListener, site: &Arc<Site>) -> Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let site = Arc::clone(site);
        tokio::task::spawn_local(async move {
            let answer = service_fn(move |request| {
                let site = Arc::clone(&site);
                async move { Ok::<_, Infallible>(site.answer(&request)) }
            });
            // The browser may have gone meanwhile, which concerns nobody.
            let _gone = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
        });
    }
}

/// A folder and the path under which it is served.
struct Site {
    root: PathBuf,
    prefix: String,
}

impl Site {
    fn answer(&self, request: &Request<Incoming>) -> Answer {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = (header::ALLOW, "GET, HEAD");
            return note(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n", Some(allow));
        }
        let uri = request.uri();
        let address = uri.path_and_query().map_or(uri.path(), |it| it.as_str());
        let lost = self.root.join("404.html");
        match resolve::resolve(&self.root, &self.prefix, address) {
            Target::File(path) => file(request, StatusCode::OK, &path),
            Target::Moved(to) => {
                note(StatusCode::MOVED_PERMANENTLY, "moved\n", Some((header::LOCATION, &to)))
            }
            Target::Missing if lost.is_file() => file(request, StatusCode::NOT_FOUND, &lost),
            Target::Missing => note(StatusCode::NOT_FOUND, "not found\n", None),
        }
    }
}

fn file(request: &Request<Incoming>, status: StatusCode, path: &Path) -> Answer {
    let compressed = compressed(request, path);
    let Ok(body) = fs::read(compressed.as_deref().unwrap_or(path)) else {
        return note(StatusCode::NOT_FOUND, "not found\n", None);
    };
    let mut headers = vec![
        (header::CONTENT_TYPE, headers::content_type(path)),
        (header::VARY, "Accept-Encoding"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    if compressed.is_some() {
        headers.push((header::CONTENT_ENCODING, "br"));
    }
    response(status, &headers, body)
}

/// The file's brotli version beside it, where there is one and the browser takes it.
fn compressed(request: &Request<Incoming>, file: &Path) -> Option<PathBuf> {
    let accepted = request.headers().get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let beside = PathBuf::from(format!("{}.br", file.to_str()?));
    (headers::accepts_brotli(accepted) && beside.is_file()).then_some(beside)
}

/// A response without a page, for programs and people who read raw answers.
fn note(status: StatusCode, text: &'static str, header: Option<(HeaderName, &str)>) -> Answer {
    let mut headers = vec![(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    headers.extend(header);
    response(status, &headers, text.into())
}

/// Never kept by the browser: the next build may give the same name other bytes. Hyper adds the length, which
/// shows a browser that a file was cut off.
fn response(status: StatusCode, headers: &[(HeaderName, &str)], body: Vec<u8>) -> Answer {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    // A frame without an origin of its own loads its scripts as a stranger.
    let always = [(header::CACHE_CONTROL, "no-cache"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    for (name, value) in headers.iter().chain(&always) {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;

    fn get(stream: &mut TcpStream, path: &str) -> String {
        write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn silent_connections_hold_up_no_other() {
        let root = std::env::temp_dir().join(format!("cardinal-silent-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("index.html"), "a page").unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let site = Arc::new(Site { root: root.clone(), prefix: String::new() });
        std::thread::spawn(move || on(listener, &site));
        let silent: Vec<_> = (0..64).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let answer = get(&mut stream, "/");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.to_lowercase().contains("content-length: 6"), "{answer}");
        assert!(answer.ends_with("a page"), "{answer}");
        drop(silent);
        fs::remove_dir_all(root).unwrap();
    }
}
