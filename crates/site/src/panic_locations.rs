//! Leaves out of a wasm where in libraries it can panic.
//!
//! Rust keeps the file, line and column of each such place, nearly a hundredth of the app after compression. Those of our
//! own files stay, and are what a report of a fault needs.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// Bytes of a word; a [`Location`](std::panic::Location) is four: the address of the path, its length, line, column.
const WORD: usize = 4;

/// A part of the wasm that is copied into its memory.
struct Segment {
    /// Where in the memory.
    address: usize,
    /// Which bytes of the file.
    file: Range<usize>,
}

impl Segment {
    /// Which bytes of the file are at an address.
    fn find(&self, address: usize, length: usize) -> Option<Range<usize>> {
        let start = self.file.start + address.checked_sub(self.address)?;
        let end = start.checked_add(length)?;
        (end <= self.file.end).then_some(start..end)
    }
}

/// A wasm of the same length, in which zeros stand for the locations in libraries.
///
/// # Errors
/// Where the wasm cannot be read.
pub(crate) fn without_library_locations(wasm: &[u8]) -> Result<Vec<u8>> {
    let segments = segments(wasm).context("cannot read the data of the wasm")?;
    let mut erased = wasm.to_vec();
    for segment in &segments {
        for address in (segment.address..).take(segment.file.len()).filter(|address| address % WORD == 0) {
            let word = |nth| word(wasm, &segment.find(address + nth * WORD, WORD)?);
            let (Some(path_address), Some(length)) = (word(0), word(1)) else { continue };
            let path = segments.iter().find_map(|other| other.find(path_address, length));
            let path = path.filter(|path| wasm.get(path.clone()).is_some_and(is_of_a_library));
            let line_and_column = segment.find(address + 2 * WORD, 2 * WORD);
            for part in path.zip(line_and_column).into_iter().flat_map(|(path, place)| [path, place]) {
                if let Some(part) = erased.get_mut(part) {
                    part.fill(0);
                }
            }
        }
    }
    Ok(erased)
}

fn segments(wasm: &[u8]) -> Result<Vec<Segment>> {
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload? else { continue };
        for data in section {
            let data = data?;
            let DataKind::Active { offset_expr, .. } = data.kind else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { continue };
            let end = usize::try_from(data.range.end)?;
            segments.push(Segment { address: usize::try_from(value)?, file: end - data.data.len()..end });
        }
    }
    Ok(segments)
}

fn word(wasm: &[u8], at: &Range<usize>) -> Option<usize> {
    let bytes = wasm.get(at.clone())?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}

/// Whether a path is that of a Rust file outside of this repository, whose paths begin with `src/` or with `crates/` and a
/// name without a version.
fn is_of_a_library(path: &[u8]) -> bool {
    let path = str::from_utf8(path).unwrap_or_default();
    let is_own = match path.strip_prefix("crates/") {
        Some(path) => !path.split('/').next().is_some_and(|name| name.contains(|c: char| c.is_ascii_digit())),
        None => path.starts_with("src/"),
    };
    Path::new(path).extension().is_some_and(|extension| extension == "rs") && !is_own
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    use super::*;

    const PATHS: [&str; 4] = [
        "/rustc/0/library/core/src/str.rs",
        "crates/yew-0.23.0/src/lib.rs",
        "src/main.rs",
        "crates/model/src/state.rs",
    ];
    const LINE_AND_COLUMN: [u32; 2] = [77, 7];

    /// A wasm whose memory holds the paths, and after them a location in each.
    fn wasm() -> Vec<u8> {
        let (mut memory, mut data) = (MemorySection::new(), DataSection::new());
        memory.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut address = 1_025;
        data.active(0, &ConstExpr::i32_const(address), PATHS.concat().into_bytes());
        let mut locations = Vec::new();
        for path in PATHS {
            let length = i32::try_from(path.len()).unwrap();
            locations.extend([address, length].map(i32::to_le_bytes).concat());
            locations.extend(LINE_AND_COLUMN.map(u32::to_le_bytes).concat());
            address += length;
        }
        data.active(0, &ConstExpr::i32_const(2_048), locations);
        let mut module = Module::new();
        module.section(&memory).section(&data);
        module.finish()
    }

    #[test]
    fn only_places_in_our_own_files_stay() {
        let (whole, erased) = (wasm(), without_library_locations(&wasm()).unwrap());
        assert_eq!(whole.len(), erased.len());
        let count =
            |wasm: &[u8], part: &[u8]| wasm.windows(part.len()).filter(|found| *found == part).count();
        let places = LINE_AND_COLUMN.map(u32::to_le_bytes).concat();
        assert_eq!([&whole, &erased].map(|wasm| count(wasm, &places)), [4, 2]);
        assert_eq!(PATHS.map(|path| count(&erased, path.as_bytes())), [0, 0, 1, 1]);
    }

    #[test]
    fn what_is_no_wasm_is_an_error() {
        assert!(without_library_locations(b"<!doctype html>").is_err());
    }
}
