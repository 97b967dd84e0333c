//! `cargo xtask serve`: a small static server for `dist/`, on the loopback interface only.

mod headers;
mod resolve;

use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::options::ServeOptions;
use crate::project::Project;
use crate::{free_port, site};
use resolve::Target;

const FIRST_PORT: u16 = 8080;
const THREADS: usize = 8;

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
    let server = Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!("cannot listen on 127.0.0.1:{port} ({error}). Choose another with --port")
    })?;
    println!("serving on http://127.0.0.1:{port}{prefix}/ (stop with Ctrl-C)");
    let server = Arc::new(server);
    let workers: Vec<_> =
        (0..THREADS).map(|_| worker(Arc::clone(&server), root.to_owned(), prefix.to_owned())).collect();
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server stopped"))?;
    }
    Ok(())
}

fn worker(server: Arc<Server>, root: PathBuf, prefix: String) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        for request in server.incoming_requests() {
            // The browser may have gone meanwhile, which concerns nobody.
            let _gone = answer(request, &root, &prefix);
        }
    })
}

fn answer(request: Request, root: &Path, prefix: &str) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(note(405, "only GET and HEAD\n", Some(("Allow", "GET, HEAD"))));
    }
    match resolve::resolve(root, prefix, request.url()) {
        Target::File(file) => respond_with(request, 200, &file),
        Target::Moved(to) => request.respond(note(301, "moved\n", Some(("Location", &to)))),
        Target::Missing if root.join("404.html").is_file() => {
            respond_with(request, 404, &root.join("404.html"))
        }
        Target::Missing => request.respond(note(404, "not found\n", None)),
    }
}

fn respond_with(request: Request, status: u16, file: &Path) -> io::Result<()> {
    let compressed = compressed(&request, file);
    let Ok((body, size)) = open(compressed.as_deref().unwrap_or(file)) else {
        return request.respond(note(404, "not found\n", None));
    };
    let mut headers = vec![
        ("Content-Type", headers::content_type(file)),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    if compressed.is_some() {
        headers.push(("Content-Encoding", "br"));
    }
    request.respond(response(status, &headers, body, size))
}

/// The file's brotli version beside it, where there is one and the browser takes it.
fn compressed(request: &Request, file: &Path) -> Option<PathBuf> {
    let accepted = request.headers().iter().find(|it| it.field.equiv("Accept-Encoding"))?;
    let beside = PathBuf::from(format!("{}.br", file.to_str()?));
    (headers::accepts_brotli(accepted.value.as_str()) && beside.is_file()).then_some(beside)
}

fn open(file: &Path) -> io::Result<(File, usize)> {
    let size = fs::metadata(file)?.len();
    Ok((File::open(file)?, usize::try_from(size).map_err(io::Error::other)?))
}

/// A response without a page, for programs and people who read raw answers.
fn note(status: u16, text: &str, header: Option<(&str, &str)>) -> Response<Cursor<Vec<u8>>> {
    let mut headers = vec![("Content-Type", "text/plain; charset=utf-8")];
    headers.extend(header);
    response(status, &headers, Cursor::new(text.into()), text.len())
}

/// Never kept by the browser: the next build may give the same name other bytes. Always with its length, which
/// shows a browser that a file was cut off.
fn response<R: Read>(status: u16, headers: &[(&str, &str)], body: R, size: usize) -> Response<R> {
    let headers = headers.iter().chain(&[("Cache-Control", "no-cache")]);
    let headers = headers.filter_map(|(name, value)| Header::from_bytes(*name, *value).ok()).collect();
    Response::new(status.into(), headers, body, Some(size), None).with_chunked_threshold(usize::MAX)
}
