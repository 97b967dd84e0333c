//! `contact-sheet`: pictures of each frame of each card of the built site at many widths, in both colour schemes, on a few sheets.
//!
//! `cargo xtask contact-sheet` prepares what it needs and starts it in the root of the checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Parser;
use support::{Server, process};

const SCRIPT: &str = "tools/contact-sheet/capture.mjs";

/// Takes pictures of each frame of each card of a built site and joins them into sheets.
#[derive(Parser)]
struct Options {
    /// The folder of the built site.
    #[arg(default_value = "dist")]
    site: PathBuf,
    /// The folder that the pictures and sheets are written into.
    #[arg(long, default_value = "target/contact-sheet")]
    output: PathBuf,
    /// A further view, as its address within the site: `?year=2008`.
    #[arg(long)]
    address: Vec<String>,
    /// The widths in CSS pixels, separated by commas; all that matter if there are none.
    #[arg(long, value_delimiter = ',')]
    widths: Vec<u32>,
}

fn main() -> ExitCode {
    support::exit_code(run(&Options::parse()))
}

fn run(options: &Options) -> Result<()> {
    let Options { site, output, address, widths } = options;
    let addresses = cards(site)?.into_iter().chain(address.iter().cloned());
    fs::create_dir_all(output).with_context(|| format!("cannot make {}", output.display()))?;
    let server = Server::start(site)?;
    let widths: Vec<String> = widths.iter().map(u32::to_string).collect();
    let mut node = Command::new("node");
    node.arg(SCRIPT).arg(server.address()).arg(output).arg(widths.join(",")).args(addresses);
    process::run(&mut node, "Mend what is reported above.")?;
    println!("open {}", output.join("index.html").display());
    Ok(())
}

/// The addresses of the pages of cards, in the order of their ids.
fn cards(site: &Path) -> Result<Vec<String>> {
    let folder = site.join("embed");
    let entries = fs::read_dir(&folder).with_context(|| {
        format!("there is no {}. Build a site with `cargo xtask build`", folder.display())
    })?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut cards: Vec<String> =
        names.filter(|name| site.join(name).join("index.html").is_file()).map(|name| name + "/").collect();
    cards.sort();
    Ok(cards)
}
