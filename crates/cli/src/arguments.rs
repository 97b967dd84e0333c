//! What can be asked of the program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use site::{ServiceWorker, SiteUrl};

/// Turns an article into a map that a reader can question.
///
/// Exit code 0: all went well; 1: the article has mistakes; 2: anything else.
#[derive(Debug, Parser)]
#[command(name = "cardinal", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write a small article to start from, with comments that explain the format.
    New {
        /// A folder that does not exist yet or is empty.
        folder: PathBuf,
    },
    /// List every mistake in an article.
    Check(CheckOptions),
    /// Build the site of an article: a folder of files for any host.
    Build(BuildOptions),
    /// Serve an article or a built site on this computer, for your browser.
    ///
    /// An article is built, and built again at each change; the browser reloads by itself. A built site is served as
    /// it is, with the headers of its `_headers` file.
    Serve(ServeOptions),
    /// Build the bundled article into the staging folder of Trunk, which calls this.
    #[command(hide = true)]
    TrunkHook,
}

#[derive(Debug, Args)]
pub(crate) struct CheckOptions {
    /// An article file, or a folder that holds one as `index.<language>.md`.
    pub(crate) article: PathBuf,
    /// How the mistakes are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Take borders and towns from this folder instead of the bundled ones.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) geodata: Option<PathBuf>,
}

/// How mistakes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: each with its line of the article and a hint.
    Text,
    /// For programs: one object with `file` and `diagnostics`.
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct BuildOptions {
    /// An article file, or a folder that holds one as `index.<language>.md`.
    pub(crate) article: PathBuf,
    /// The folder to write: a new or empty one, or one that an earlier build wrote.
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: PathBuf,
    /// Where the site will stand, such as `https://example.org/explainer/`: previews need whole addresses.
    #[arg(long, value_name = "URL", value_parser = SiteUrl::parse)]
    pub(crate) site_url: Option<SiteUrl>,
    /// The name of the whole, whatever the article.
    #[arg(long, value_name = "NAME", default_value = "Cardinal", value_parser = brand)]
    pub(crate) brand: String,
    /// Whether readers can keep the site, to be read without a connection. `off` takes it from those who have it.
    #[arg(long, value_enum, default_value_t = Switch::On)]
    pub(crate) service_worker: Switch,
    /// Whether to write the explainer once more as one file, `explainer.html`.
    #[arg(long, value_enum, default_value_t = Switch::On)]
    pub(crate) one_file: Switch,
    /// Whether to write compressed copies of the files, which takes most of the time.
    #[arg(long, value_enum, default_value_t = Switch::On)]
    pub(crate) compress: Switch,
    /// Take the built app from this folder.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) app: Option<PathBuf>,
    /// Take borders and towns from this folder instead of the bundled ones.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) geodata: Option<PathBuf>,
}

/// Whether a part of the site is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    /// It is.
    On,
    /// It is not.
    Off,
}

impl BuildOptions {
    /// The same as the library takes it.
    pub(crate) fn site_options(&self) -> site::Options {
        site::Options {
            site_url: self.site_url.clone(),
            brand: self.brand.clone(),
            service_worker: match self.service_worker {
                Switch::On => ServiceWorker::On,
                Switch::Off => ServiceWorker::Off,
            },
            one_file: self.one_file == Switch::On,
            compress: self.compress == Switch::On,
            ..site::Options::default()
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct ServeOptions {
    /// An article file, a folder that holds one, or a folder with a built site.
    pub(crate) path: PathBuf,
    /// The port on 127.0.0.1; without it the first free one from 8080.
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// The path below which everything is served, such as `/a/b`.
    #[arg(long, default_value = "", value_parser = prefix, value_name = "PATH")]
    pub(crate) prefix: String,
    /// Take the built app from this folder.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) app: Option<PathBuf>,
    /// Take borders and towns from this folder instead of the bundled ones.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) geodata: Option<PathBuf>,
}

/// A name that is one.
fn brand(text: &str) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() { Err("expected a name".to_owned()) } else { Ok(name.to_owned()) }
}

/// A prefix without its last slash.
fn prefix(text: &str) -> Result<String, String> {
    let path = text.strip_suffix('/').unwrap_or(text);
    let is_plain = |part: &str| {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
        letters && !matches!(part, "" | "." | "..")
    };
    match path.strip_prefix('/') {
        None if path.is_empty() => Ok(String::new()),
        Some(inner) if inner.split('/').all(is_plain) => Ok(path.to_owned()),
        _ => Err("expected a path like /a/b, of letters, digits and `-._~`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_prefix_begins_with_a_slash_and_ends_without_one() {
        for (text, path) in [("", ""), ("/", ""), ("/a/b", "/a/b"), ("/a/b/", "/a/b")] {
            assert_eq!(prefix(text).as_deref(), Ok(path));
        }
        for text in ["a", "a/b", "//", "/a//b", "/..", "/a b", "/a?b", "/ä"] {
            assert!(prefix(text).is_err(), "{text}");
        }
    }
}
