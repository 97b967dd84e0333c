//! `cargo xtask serve`: a small static server for `dist/`, on the loopback interface only.

mod answer;
mod encoding;
mod resolve;
mod rules;
mod types;

use std::convert::Infallible;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;

use crate::options::ServeOptions;
use crate::project::Project;
use crate::{free_port, nginx, site};
use answer::Site;

const FIRST_PORT: u16 = 8080;

/// Builds what changed and serves `dist/` until it is stopped.
pub(crate) fn run(project: &Project, options: &ServeOptions) -> Result<()> {
    if !options.no_build {
        site::build_if_changed(project)?;
    }
    let dist = project.dist();
    if !dist.join("index.html").is_file() {
        return Err(anyhow!("dist/ holds no site. Build one with `cargo xtask build`"));
    }
    if options.nginx {
        return nginx::serve(project, options);
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

#[cfg(test)]
mod tests {
    use std::fs;
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
