//! Compressed copies beside the files, for hosts that send them as they are.
//!
//! The same file gives the same bytes: no copy holds a time or a name.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Files of text, wasm and postcard; pictures are compressed already.
const COMPRESSIBLE: [&str; 13] = [
    "css",
    "csv",
    "geojson",
    "html",
    "ico",
    "js",
    "json",
    "mjs",
    "postcard",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];
/// Bytes of a site above which the best compression would take minutes.
const MOST_AT_BEST: u64 = 24_000_000;

/// How hard brotli and gzip try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Effort {
    brotli: i32,
    gzip: u32,
}

const BEST: Effort = Effort { brotli: 11, gzip: 9 };
const QUICK: Effort = Effort { brotli: 5, gzip: 6 };

/// Writes `.br` and `.gz` beside each of these files where that makes it smaller.
pub(crate) fn write_copies(root: &Path, files: &[String]) -> anyhow::Result<()> {
    let files: Vec<&String> = files.iter().filter(|file| is_compressible(file)).collect();
    let sizes = files.iter().map(|file| std::fs::metadata(root.join(file)).map(|file| file.len()));
    let total: u64 = sizes.sum::<std::io::Result<u64>>().context("cannot read the site")?;
    let effort = if total > MOST_AT_BEST { QUICK } else { BEST };
    let next = AtomicUsize::new(0);
    let work = || -> anyhow::Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let path = root.join(file);
            write_beside(&path, effort).with_context(|| format!("cannot compress {file}"))?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let count = std::thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|it| it.join().map_err(|_| anyhow::anyhow!("a compressor stopped"))?)
    })
}

fn is_compressible(file: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, extension)| extension == "xml" || COMPRESSIBLE.contains(&extension))
}

fn write_beside(path: &Path, effort: Effort) -> anyhow::Result<()> {
    let bytes = std::fs::read(path)?;
    for (ending, copy) in [("br", brotli(&bytes, effort)?), ("gz", gzip(&bytes, effort)?)] {
        if copy.len() < bytes.len() {
            std::fs::write(format!("{}.{ending}", path.display()), copy)?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: effort.brotli, size_hint: bytes.len(), ..Default::default() };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut copy, &params)?;
    Ok(copy)
}

fn gzip(bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::new(effort.gzip));
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_copies_give_back_the_file_and_are_the_same_each_time() {
        let text = include_bytes!("compress.rs");
        for effort in [BEST, QUICK] {
            let (br, gz) = (brotli(text, effort).unwrap(), gzip(text, effort).unwrap());
            assert_eq!((&br, &gz), (&brotli(text, effort).unwrap(), &gzip(text, effort).unwrap()));
            assert!(br.len() < gz.len() && gz.len() < text.len() / 2);
            assert_eq!(&gz[4..8], [0; 4], "the copy holds a time");
            let mut back = Vec::new();
            flate2::read::GzDecoder::new(&*gz).read_to_end(&mut back).unwrap();
            assert_eq!(back, text);
            back.clear();
            brotli::BrotliDecompress(&mut &*br, &mut back).unwrap();
            assert_eq!(back, text);
        }
    }

    #[test]
    fn only_what_gains_has_a_copy() {
        let root = std::env::temp_dir().join(format!("cardinal-copies-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        for (name, bytes) in [("a.html", "a".repeat(500)), ("b.js", "b".into()), ("c.png", "c".repeat(500))] {
            std::fs::write(root.join(name), bytes).unwrap();
        }
        write_copies(&root, &["a.html", "b.js", "c.png"].map(String::from)).unwrap();
        let mut names: Vec<_> = std::fs::read_dir(&root)
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["a.html", "a.html.br", "a.html.gz", "b.js", "c.png"]);
        std::fs::remove_dir_all(root).unwrap();
    }
}
