//! Compressed copies beside the files, for hosts that send them as they are.
//!
//! The same file gives the same bytes: no copy holds a time or a name.

use std::io::{self, Write};

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::file_kind::FileKind;
use crate::parallel;
use crate::site_file::SiteFile;

/// Bytes of a site above which the best compression would take minutes.
const MOST_AT_BEST: usize = 24_000_000;

/// How hard brotli and gzip try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Effort {
    brotli: i32,
    gzip: u32,
}

const BEST: Effort = Effort { brotli: 11, gzip: 9 };
const QUICK: Effort = Effort { brotli: 5, gzip: 6 };

/// A `.br` and a `.gz` of each file where that is smaller.
///
/// # Errors
/// Where a compressor fails, which none does on bytes in memory.
pub(crate) fn copies(files: &[SiteFile]) -> anyhow::Result<Vec<SiteFile>> {
    let files: Vec<&SiteFile> = files.iter().filter(|it| FileKind::of(&it.path).is_compressible).collect();
    let total: usize = files.iter().map(|file| file.bytes.len()).sum();
    let effort = if total > MOST_AT_BEST { QUICK } else { BEST };
    let copies = parallel::map(&files, |file| {
        copies_of(file, effort).with_context(|| format!("cannot compress {}", file.path))
    })?;
    Ok(copies.concat())
}

fn copies_of(file: &SiteFile, effort: Effort) -> io::Result<Vec<SiteFile>> {
    let copies = [("br", brotli(&file.bytes, effort)?), ("gz", gzip(&file.bytes, effort)?)];
    let smaller = copies.into_iter().filter(|(_, copy)| copy.len() < file.bytes.len());
    Ok(smaller.map(|(ending, copy)| SiteFile::online_only(format!("{}.{ending}", file.path), copy)).collect())
}

fn brotli(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: effort.brotli, size_hint: bytes.len(), ..Default::default() };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut copy, &params)?;
    Ok(copy)
}

fn gzip(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
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
        let files = [("a.html", "a".repeat(500)), ("b.js", "b".into()), ("c.png", "c".repeat(500))];
        let copies = copies(&files.map(|(path, text)| SiteFile::new(path, text))).unwrap();
        let paths: Vec<_> = copies.iter().map(|copy| copy.path.as_str()).collect();
        assert_eq!(paths, ["a.html.br", "a.html.gz"]);
    }
}
