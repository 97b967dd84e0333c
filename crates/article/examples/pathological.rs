//! Writes pathological articles that compile into a folder, each into one of its own, for the press to make pages of:
//! `cargo run --release -p article --example pathological -- <folder>`.

#[path = "../tests/suite/pathological/inputs/mod.rs"]
mod inputs;

use std::{env, fs, io, path::PathBuf};

use basemap::Region;

/// Bytes of text: about what cmark's own tests have.
const SIZE: usize = 100_000;

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("pathological"), PathBuf::from);
    let Ok(basemap) = Region::load("geodata".as_ref()) else {
        return Err(io::Error::other("run this in the project's folder, where `geodata/` lies"));
    };
    for (name, text) in inputs::articles(SIZE) {
        if article::compile("index.en.md", &text, &basemap, page::is_reserved).is_err() {
            println!("refused  {name}");
            continue;
        }
        let article = folder.join(name.replace(' ', "-"));
        fs::create_dir_all(&article)?;
        fs::write(article.join("index.en.md"), text)?;
        println!("written  {name}");
    }
    Ok(())
}
