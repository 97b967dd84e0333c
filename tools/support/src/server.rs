//! A built site served on the loopback interface by `cardinal serve`, for as long as something is measured.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long the server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    process: Child,
    port: u16,
}

impl Server {
    /// Serves a built site on a free port and waits until it answers.
    ///
    /// # Errors
    /// If there is no program `cardinal`, or it does not serve the folder.
    pub fn start(site: &Path) -> Result<Self> {
        let program = crate::cardinal("debug");
        let port = free_port()?;
        let mut command = Command::new(&program);
        command.arg("serve").arg(site).args(["--port", &port.to_string()]);
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().with_context(|| {
            format!("cannot start {}. Build it with `cargo build --package cli`", program.display())
        })?;
        let mut server = Self { process, port };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// The address of the site, with a slash at its end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.host())
    }

    /// The host and port of the site.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.process.try_wait()? {
                bail!("`cardinal serve` has stopped ({status}): see above");
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("`cardinal serve` does not answer within {} s", PATIENCE.as_secs())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _stopped = self.process.kill();
        let _status = self.process.wait();
    }
}

/// A port that nobody listens on now.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}
