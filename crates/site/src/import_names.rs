//! Shortens the names by which the app imports the browser.
//!
//! wasm-bindgen gives each import a name with a hash of 64 bits, which no compression can shrink. The names occur
//! in two files that only ever meet each other, so both get plain ones of the same length.

use std::collections::BTreeMap;

const PREFIX: &str = "__wbg_";

/// The glue and the app with plain import names; unchanged where a name does not occur in both.
pub(crate) fn shorten(glue: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let names = plain_names(glue);
    let mut wasm = wasm.to_vec();
    let mut at = 0;
    while let Some(found) = next_name(&wasm, at) {
        let length = name_length(&wasm, found);
        let Some(name) = wasm.get_mut(found..found + length) else { break };
        if let Some(plain) = core::str::from_utf8(name).ok().and_then(|name| names.get(name)) {
            name.copy_from_slice(plain.as_bytes());
        }
        at = found + length.max(1);
    }
    (names.iter().fold(glue.to_owned(), |glue, (name, plain)| glue.replace(name, plain)), wasm)
}

/// Every import name of the glue with a plain one of the same length, the longest first so that none is cut.
fn plain_names(glue: &str) -> BTreeMap<&str, String> {
    let starts = glue.match_indices(PREFIX).map(|(at, _)| at);
    let words = starts.filter_map(|at| glue.get(at..at + name_length(glue.as_bytes(), at)));
    let mut names: BTreeMap<&str, String> =
        words.filter(|word| is_hashed(word)).map(|word| (word, String::new())).collect();
    for (number, (name, plain)) in names.iter_mut().enumerate() {
        *plain = format!("_{number:0>width$}", width = name.len() - 1);
    }
    names
}

/// Whether a name ends with an underscore and sixteen hexadecimal digits.
fn is_hashed(name: &str) -> bool {
    let hash = name.rsplit('_').next().unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) && name.len() > PREFIX.len() + 16
}

fn next_name(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(PREFIX.len()).position(|window| window == PREFIX.as_bytes()).map(|at| from + at)
}

/// How far a name reaches: to the end of its hash.
fn name_length(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let word = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    let hash_ends = |end: &usize| {
        rest.get(..*end).and_then(|name| core::str::from_utf8(name).ok()).is_some_and(is_hashed)
    };
    (PREFIX.len()..=word).find(hash_ends).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "{ __wbg_get_0123456789abcdef: f, __wbg_getAll_fedcba9876543210: g, __wbg_init: h }";

    #[test]
    fn both_files_get_the_same_plain_names_of_the_same_length() {
        let wasm = b"\x1b__wbg_get_0123456789abcdefA\x1f__wbg_getAll_fedcba9876543210\0__wbg_init";
        let (glue, short) = shorten(GLUE, wasm);
        assert_eq!((glue.len(), short.len()), (GLUE.len(), wasm.len()));
        let names: Vec<&str> = glue.split([' ', ':']).filter(|word| word.starts_with("_0")).collect();
        assert_eq!(names.len(), 2, "{glue}");
        for name in names {
            assert!(String::from_utf8_lossy(&short).contains(name), "{name}");
        }
        assert!(glue.contains("__wbg_init") && short.ends_with(b"__wbg_init"));
        assert!(!glue.contains("abcdef"));
    }

    #[test]
    fn a_name_that_the_glue_does_not_know_stays() {
        let wasm = b"__wbg_other_0123456789abcdef";
        assert_eq!(shorten(GLUE, wasm).1, wasm);
    }
}
