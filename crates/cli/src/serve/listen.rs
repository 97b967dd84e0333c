//! The loopback interface, and nothing beyond it.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};
use axum::Router;

use crate::failure::failure;

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;

/// A listener on a port of 127.0.0.1; without one on the first that is free.
///
/// # Errors
/// Where the port is taken, with the way out.
pub(crate) fn listener(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).map_err(|error| {
            failure(
                format_args!("cannot listen on 127.0.0.1:{port}: {error}"),
                "choose another port with --port",
            )
        }),
        None => (FIRST_PORT..=LAST_PORT).find_map(|port| bind(port).ok()).ok_or_else(|| {
            let what = format!("no port from {FIRST_PORT} to {LAST_PORT} is free");
            failure(what, "choose one with --port")
        }),
    }
}

/// Tells people and programs where to look.
///
/// # Errors
/// Where the listener has no address any more.
pub(crate) fn announce(listener: &TcpListener, prefix: &str) -> Result<()> {
    println!("serving on http://{}{prefix}/ (stop with Ctrl-C)", listener.local_addr()?);
    Ok(())
}

/// Answers each connection apart, so that one which a browser keeps open and silent holds up no other.
///
/// # Errors
/// Where the system takes the listener away.
pub(crate) fn serve(listener: TcpListener, router: Router) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the server")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, router).await.context("the server stopped")
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;
    use crate::serve::folder::Folder;

    fn get(stream: &mut TcpStream, path: &str) -> String {
        write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn silent_connections_hold_up_no_other() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("index.html"), "a page").unwrap();
        let listener = listener(Some(0)).unwrap();
        let address = listener.local_addr().unwrap();
        let router = Folder::new(root.path(), "").unwrap().router();
        std::thread::spawn(move || serve(listener, router));
        let silent: Vec<_> = (0..64).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let answer = get(&mut stream, "/");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.to_lowercase().contains("content-length: 6"), "{answer}");
        assert!(answer.ends_with("a page"), "{answer}");
        drop(silent);
    }

    #[test]
    fn a_port_that_is_taken_is_named_with_the_way_out() {
        let taken = listener(Some(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listener(Some(port)).unwrap_err().to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
        assert_ne!(listener(None).unwrap().local_addr().unwrap().port(), port);
    }
}
