//! The command line becomes a [`Command`]. Knows nothing of what the commands do.

use std::ffi::OsString;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::bench::{Bench, Peers};
use crate::lighthouse::Lighthouse;
use crate::specimen::Specimen;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  serve    build the site if anything changed and serve it on 127.0.0.1
             --port N      this port (without it: 8080, or the next free one)
             --prefix /a   under a sub-path
             --no-build    serve dist/ as it is
             --nginx       by a real nginx with hosting/nginx.conf
  dev      rebuild on every change and serve the result (--port N)
  build    build the site into dist/ and compare its sizes with the bars
  check    everything that needs no browser: format, lints, native tests
  test     check, build, and the browser tests
  looks    compare pictures and accessibility trees with the accepted ones
             --accept      take what differs over
  coverage how much of the native crates their tests run, into docs/coverage.md (about 10 minutes)
  fuzz     try the properties of fuzz/ on many inputs
             --cases N     so many for each (without it: 20,000)
  supply   licences, sources, duplicates and advisories of all that comes in, by cargo-deny
  reproduce
           build a second time in another folder; every file must have the same bytes
  geodata  make geodata/ anew from the published borders
  specimen write an article of so many symbols into target/specimen/ (specimen 1000)
             --cards N --events N   without them, 200 and 300 for 1,000 symbols
  bench    measure the built site beside D3, Leaflet, OpenLayers and MapLibre, then as `bench scale`,
           into docs/benchmark.md (about 25 minutes; the machine should have nothing else to do)
             --rounds N    each page so often (without it: 9)
             --no-build    measure dist/ as it is
  bench scale
           measure pages of 10, 100 and 1,000 symbols in a browser, into the same file
  bench pathological
           open pages of articles on which parsers hang (about five minutes)
  lighthouse
           Lighthouse on each kind of page, into docs/lighthouse.md; fails unless all scores are 100
             --runs N      each page so often (without it: 5)
             --no-build    measure dist/ as it is
  observatory
           Mozilla's HTTP Observatory on the headers that hosts are to send (half a minute)

On a fresh machine with Rust and Node, the first `serve` takes up to 12 minutes
on two cores: it installs the wasm target, Trunk, wasm-bindgen and wasm-opt.
";

/// One parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Serve(ServeOptions),
    Dev { port: Option<u16> },
    Build,
    Check,
    Test,
    Looks { accept: bool },
    Coverage,
    Fuzz { cases: u32 },
    Supply,
    Reproduce,
    Geodata,
    Specimen(Specimen),
    Bench(Bench),
    Lighthouse(Lighthouse),
    Observatory,
    Help,
}

/// What `serve` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// The port that must be used; `None` takes the first free one.
    pub(crate) port: Option<u16>,
    /// The sub-path under which the site stands, without a slash at its end.
    pub(crate) prefix: String,
    /// Serves `dist/` as it is.
    pub(crate) no_build: bool,
    /// Lets a real nginx serve it.
    pub(crate) nginx: bool,
}

/// What `specimen` was asked for.
#[derive(Debug, Default)]
struct Counts {
    symbols: Option<u32>,
    cards: Option<u32>,
    events: Option<u32>,
}

impl Counts {
    fn specimen(self) -> Result<Specimen> {
        let symbols = self.symbols.context("how many symbols? Write `cargo xtask specimen 1000`")?;
        let usual = Specimen::of(symbols);
        let (cards, events) = (self.cards.unwrap_or(usual.cards), self.events.unwrap_or(usual.events));
        Ok(Specimen { symbols, cards, events })
    }
}

/// Parses the arguments after `cargo xtask`.
pub(crate) fn from_args(mut parser: lexopt::Parser) -> Result<Command> {
    let mut name: Option<String> = None;
    let mut options = ServeOptions::default();
    let mut counts = Counts::default();
    let mut apart = None;
    let mut accept = false;
    let mut cases = 20_000;
    let mut peers = Peers::default();
    let mut lighthouse = Lighthouse::default();
    while let Some(argument) = parser.next()? {
        match (argument, name.as_deref()) {
            (Long("help") | Short('h'), _) => return Ok(Command::Help),
            (Long("port"), Some("serve" | "dev")) => options.port = Some(parser.value()?.parse()?),
            (Long("prefix"), Some("serve")) => options.prefix = prefix(&parser.value()?.string()?)?,
            (Long("no-build"), Some("serve")) => options.no_build = true,
            (Long("nginx"), Some("serve")) => options.nginx = true,
            (Long("cards"), Some("specimen")) => counts.cards = Some(parser.value()?.parse()?),
            (Long("events"), Some("specimen")) => counts.events = Some(parser.value()?.parse()?),
            (Value(value), Some("specimen")) if counts.symbols.is_none() => {
                counts.symbols = Some(value.parse()?);
            }
            (Long("cases"), Some("fuzz")) => cases = count(&parser.value()?)?,
            (Long("accept"), Some("looks")) => accept = true,
            (Long("rounds"), Some("bench")) if apart.is_none() => peers.rounds = count(&parser.value()?)?,
            (Long("no-build"), Some("bench")) if apart.is_none() => peers.no_build = true,
            (Value(value), Some("bench")) if peers == Peers::default() && apart.is_none() => {
                apart = Some(bench(&value.string()?)?);
            }
            (Long("runs"), Some("lighthouse")) => lighthouse.runs = count(&parser.value()?)?,
            (Long("no-build"), Some("lighthouse")) => lighthouse.no_build = true,
            (Value(value), None) => name = Some(value.string()?),
            (argument, _) => return Err(argument.unexpected()).context("see `cargo xtask help`"),
        }
    }
    Ok(match name.as_deref() {
        Some("serve") => Command::Serve(options),
        Some("dev") => Command::Dev { port: options.port },
        Some("build") => Command::Build,
        Some("check") => Command::Check,
        Some("test") => Command::Test,
        Some("looks") => Command::Looks { accept },
        Some("coverage") => Command::Coverage,
        Some("fuzz") => Command::Fuzz { cases },
        Some("supply") => Command::Supply,
        Some("reproduce") => Command::Reproduce,
        Some("geodata") => Command::Geodata,
        Some("bench") => Command::Bench(apart.unwrap_or(Bench::All(peers))),
        Some("lighthouse") => Command::Lighthouse(lighthouse),
        Some("observatory") => Command::Observatory,
        Some("specimen") => Command::Specimen(counts.specimen()?),
        Some("help") | None => Command::Help,
        Some(other) => bail!("no command `{other}`: see `cargo xtask help`"),
    })
}

/// A benchmark that is run by itself.
fn bench(name: &str) -> Result<Bench> {
    match name {
        "scale" => Ok(Bench::Scale),
        "pathological" => Ok(Bench::Pathological),
        _ => bail!("no benchmark `{name}`: see `cargo xtask help`"),
    }
}

/// A number of times, at least one.
fn count(value: &OsString) -> Result<u32> {
    let count = value.parse()?;
    if count == 0 {
        bail!("expected a number of times, found 0");
    }
    Ok(count)
}

fn prefix(text: &str) -> Result<String> {
    let trimmed = text.trim_matches('/');
    if trimmed.is_empty() {
        return Ok(String::new());
    }
    if !trimmed.split('/').all(is_plain) {
        bail!("the prefix `{text}` must be names of letters, digits, `-` and `_` with slashes between");
    }
    Ok(format!("/{trimmed}"))
}

fn is_plain(segment: &str) -> bool {
    !segment.is_empty() && segment.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Command> {
        from_args(lexopt::Parser::from_args(args))
    }

    #[test]
    fn serve_takes_a_port_and_a_prefix() {
        let command = parsed(&["serve", "--port", "4000", "--prefix", "a/b/", "--no-build"]).unwrap();
        let expected = ServeOptions { port: Some(4000), prefix: "/a/b".into(), no_build: true, nginx: false };
        assert_eq!(command, Command::Serve(expected));
    }

    #[test]
    fn a_specimen_takes_its_counts() {
        let expected = Specimen { symbols: 100, cards: 7, events: 30 };
        assert_eq!(parsed(&["specimen", "100", "--cards", "7"]).unwrap(), Command::Specimen(expected));
        assert!(parsed(&["specimen"]).is_err() && parsed(&["specimen", "1", "2"]).is_err());
    }

    #[test]
    fn bench_compares_unless_it_is_to_scale() {
        let peers = Peers { rounds: 2, no_build: true };
        let command = parsed(&["bench", "--rounds", "2", "--no-build"]).unwrap();
        assert_eq!(command, Command::Bench(Bench::All(peers)));
        assert_eq!(parsed(&["bench"]).unwrap(), Command::Bench(Bench::All(Peers::default())));
        assert_eq!(parsed(&["bench", "scale"]).unwrap(), Command::Bench(Bench::Scale));
        assert_eq!(parsed(&["bench", "pathological"]).unwrap(), Command::Bench(Bench::Pathological));
        assert!(parsed(&["bench", "speed"]).is_err());
    }

    #[test]
    fn lighthouse_takes_a_number_of_runs() {
        let command = parsed(&["lighthouse", "--runs", "1"]).unwrap();
        assert_eq!(command, Command::Lighthouse(Lighthouse { runs: 1, no_build: false }));
        assert!(parsed(&["lighthouse", "--runs", "0"]).is_err());
    }

    #[test]
    fn no_command_shows_the_help() {
        assert_eq!(parsed(&[]).unwrap(), Command::Help);
        assert_eq!(parsed(&["build", "-h"]).unwrap(), Command::Help);
    }

    #[test]
    fn what_a_command_does_not_know_is_an_error() {
        for args in [&["sevre"][..], &["build", "--port", "1"], &["serve", "--port", "x"], &["serve", "more"]]
        {
            assert!(parsed(args).is_err(), "{args:?}");
        }
        assert!(parsed(&["serve", "--prefix", "/../x"]).is_err());
    }
}
