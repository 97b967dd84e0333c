//! The command line. Knows nothing of what the commands do.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use install::Thing;

const AFTER: &str = "\
Times are for a machine with two cores. The first command on a fresh machine also installs the wasm target, Trunk,
wasm-bindgen and the packages of Node (about five minutes).";

/// The project's own commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = AFTER)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// One command.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the article, and rebuild it on each change (seconds; 7 minutes on a fresh machine)
    Serve(ServeOptions),
    /// Rebuild the app too on each change of the sources, and serve the result
    Dev {
        /// The port, 8080 or the next free one by default
        #[arg(long)]
        port: Option<u16>,
    },
    /// Build the site into dist/ and compare its sizes with the budgets (seconds; a minute if the app has changed)
    Build(BuildOptions),
    /// Compile the program to hand out, with the app and the geodata inside (4 minutes the first time)
    Program,
    /// Check formats and lints and run the native tests (3 minutes)
    Check,
    /// Run everything that guards a reader: check, build, the HTML checker, the browser tests in three engines (21 minutes; 31 on a fresh machine)
    Test {
        /// Also run what is slow and seldom fails: cargo-deny, a second build, nginx, long fuzzing (15 minutes more)
        #[arg(long)]
        all: bool,
    },
    /// Compare pictures and accessibility trees of the pages with the accepted ones (a minute)
    Looks {
        /// Accept what differs
        #[arg(long)]
        accept: bool,
    },
    /// Measure the site beside D3, Leaflet, OpenLayers and MapLibre, then large articles, into docs/benchmark.md (25 minutes)
    #[command(args_conflicts_with_subcommands = true)]
    Bench {
        #[command(subcommand)]
        bench: Option<Bench>,
        /// How often each page is measured
        #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
        rounds: u32,
        /// Measure dist/ as it is
        #[arg(long)]
        no_build: bool,
        /// The folder of a former build, to be measured in the same rounds
        #[arg(long)]
        against: Option<PathBuf>,
    },
    /// Make pictures of each frame of each card at 13 widths, light and dark, into target/contact-sheet/ (10 minutes)
    ContactSheet {
        /// Take dist/ as it is, instead of building it first.
        #[arg(long)]
        no_build: bool,
        /// Passed on: `--address '?year=2008'` for a further view, `--widths 320,1440` for some widths.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Run Lighthouse on each kind of page, into docs/lighthouse.md (8 minutes)
    Lighthouse {
        /// How often each page is measured
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        runs: u32,
        /// Measure dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Ask Mozilla's HTTP Observatory about the headers that hosts are to send (half a minute)
    Observatory,
    /// Measure how much of the native crates their tests run, into docs/coverage.md (10 minutes)
    Coverage,
    /// Try the properties of fuzz/ on many inputs (an hour for 20,000)
    Fuzz {
        /// The number of inputs for each property
        #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(1..))]
        cases: u32,
    },
    /// Check licences, sources, duplicates and advisories of all dependencies with cargo-deny (seconds; 4 minutes the first time)
    Supply,
    /// Build the site a second time in another folder and compare every byte (2 minutes)
    Reproduce,
    /// Make geodata/ anew from the published borders (a minute)
    Geodata,
    /// Write an article of made-up symbols into target/specimen/ (seconds)
    Specimen {
        /// The number of symbols, up to 2,500
        symbols: u32,
        /// The number of cards, a fifth of the symbols by default
        #[arg(long)]
        cards: Option<u32>,
        /// The number of events, three tenths of the symbols by default
        #[arg(long)]
        events: Option<u32>,
    },
    /// Install what other commands need
    #[command(hide = true)]
    Install {
        /// What to install
        #[arg(value_enum)]
        things: Vec<Thing>,
    },
}

/// A benchmark that is run by itself.
#[derive(Clone, Copy, Debug, Subcommand)]
pub(crate) enum Bench {
    /// Say where the time of each act of a reader goes (3 minutes)
    Trace,
    /// Measure the site in Chromium, Firefox and WebKit (2 minutes)
    Engines,
    /// Measure pages of 10, 100 and 1,000 symbols (5 minutes)
    Scale,
    /// Open pages of articles on which parsers hang (5 minutes)
    Pathological,
}

/// The options of `build`.
#[derive(Debug, Default, Args)]
pub(crate) struct BuildOptions {
    /// The article's file or folder, the bundled article by default
    pub(crate) article: Option<PathBuf>,
    /// The address at which the site will stand, for previews, sitemap and canonical links
    #[arg(long)]
    pub(crate) site_url: Option<OsString>,
    /// Further options of `cardinal build`
    #[arg(last = true)]
    pub(crate) more: Vec<OsString>,
}

/// The options of `serve`.
#[derive(Debug, Args)]
pub(crate) struct ServeOptions {
    /// The article's file or folder, the bundled article by default
    #[arg(conflicts_with_all = ["no_build", "nginx", "site"])]
    pub(crate) article: Option<PathBuf>,
    /// The port, 8080 or the next free one by default
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// A path below which the site stands, such as /a/b
    #[arg(long, default_value = "", value_parser = prefix)]
    pub(crate) prefix: String,
    /// Serve this built site as it is
    #[arg(long, value_name = "FOLDER")]
    pub(crate) site: Option<PathBuf>,
    /// Serve dist/ as it is
    #[arg(long, conflicts_with = "site")]
    pub(crate) no_build: bool,
    /// Serve the built site with a real nginx and the configuration in hosting/
    #[arg(long)]
    pub(crate) nginx: bool,
}

/// A sub-path with a slash before each name and none at its end; empty for the top of the host.
fn prefix(text: &str) -> Result<String, String> {
    let trimmed = text.trim_matches('/');
    if trimmed.is_empty() {
        return Ok(String::new());
    }
    if !trimmed.split('/').all(is_plain) {
        return Err("expected names of letters, digits, `-` and `_` with slashes between".to_owned());
    }
    Ok(format!("/{trimmed}"))
}

fn is_plain(segment: &str) -> bool {
    !segment.is_empty() && segment.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parsed(args: &[&str]) -> Result<Command, clap::Error> {
        Cli::try_parse_from([&["cargo xtask"], args].concat()).map(|cli| cli.command)
    }

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_prefix_begins_with_a_slash_and_ends_with_none() {
        assert_eq!(prefix("a/b/").as_deref(), Ok("/a/b"));
        assert_eq!(prefix("/").as_deref(), Ok(""));
        assert!(prefix("/../x").is_err());
    }

    #[test]
    fn bench_compares_with_other_libraries_unless_told_otherwise() {
        let command = parsed(&["bench", "--rounds", "2", "--no-build"]).unwrap();
        assert!(matches!(command, Command::Bench { bench: None, rounds: 2, no_build: true, against: None }));
        let command = parsed(&["bench", "scale"]).unwrap();
        assert!(matches!(command, Command::Bench { bench: Some(Bench::Scale), .. }));
    }

    #[test]
    fn build_passes_further_options_on() {
        let command =
            parsed(&["build", "--site-url", "https://a/", "--", "--service-worker", "off"]).unwrap();
        let Command::Build(options) = command else { panic!("{command:?}") };
        assert_eq!(options.article, None);
        assert_eq!(options.more, ["--service-worker", "off"]);
    }

    #[test]
    fn what_a_command_does_not_know_is_an_error() {
        for args in
            [&["sevre"][..], &["check", "--port", "1"], &["serve", "--port", "x"], &["fuzz", "--cases", "0"]]
        {
            assert!(parsed(args).is_err(), "{args:?}");
        }
    }
}
