//! `observatory`: Mozilla's HTTP Observatory on a built site, with the headers that hosts are to send.
//!
//! `cargo xtask observatory` prepares what it needs and starts it in the root of the checkout.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};
use clap::Parser;
use support::{Server, process};

const SCRIPT: &str = "tools/observatory/scan.mjs";
/// The tests that only a host with a certificate can pass.
const NEEDS_HTTPS: [&str; 2] = ["redirection", "strict-transport-security"];

/// Asks Mozilla's HTTP Observatory about the headers of a built site.
///
/// Fails if a test fails that does not need HTTPS.
#[derive(Parser)]
struct Options {
    /// The folder of the built site.
    #[arg(default_value = "dist")]
    site: PathBuf,
}

/// What the Observatory found in one of its tests.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    test: String,
    passes: bool,
    found: String,
}

fn main() -> ExitCode {
    support::exit_code(run(&Options::parse()))
}

fn run(options: &Options) -> Result<()> {
    let server = Server::start(&options.site)?;
    let findings = read(&process::lines(Command::new("node").args([SCRIPT, &server.host()]))?)?;
    for Finding { test, passes, found } in &findings {
        println!("{} {test}: {found}", if *passes { "pass" } else { "fail" });
    }
    let failed = failed(&findings);
    if !failed.is_empty() {
        bail!("{} fail: see crates/site/src/headers.rs", failed.join(", "));
    }
    println!("nothing fails but what needs HTTPS");
    Ok(())
}

fn read(lines: &[Vec<String>]) -> Result<Vec<Finding>> {
    let findings: Vec<Finding> = lines.iter().filter_map(|words| finding(words)).collect();
    if findings.is_empty() || findings.len() < lines.len() {
        bail!("`node {SCRIPT}` printed something else than its tests");
    }
    Ok(findings)
}

fn finding(words: &[String]) -> Option<Finding> {
    let [test, passes, found] = words else { return None };
    Some(Finding { test: test.clone(), passes: passes == "pass", found: found.clone() })
}

fn failed(findings: &[Finding]) -> Vec<&str> {
    let failed = findings.iter().filter(|finding| !finding.passes).map(|finding| finding.test.as_str());
    failed.filter(|test| !NEEDS_HTTPS.contains(test)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn only_what_needs_https_may_fail() {
        let text = "redirection\tfail\tredirection-missing\ncookies\tpass\tcookies-not-found";
        assert_eq!(failed(&read(&lines(text)).unwrap()), [""; 0]);
        let text = format!("{text}\nx-content-type-options\tfail\tx-content-type-options-not-implemented");
        assert_eq!(failed(&read(&lines(&text)).unwrap()), ["x-content-type-options"]);
    }

    #[test]
    fn a_scan_without_tests_is_an_error() {
        assert!(read(&[]).is_err());
        assert!(read(&lines("something else")).is_err());
    }
}
