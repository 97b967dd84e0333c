//! Names that change with a file's content, so that no cache mixes two builds.

use sha2::{Digest, Sha256};

/// How many hexadecimal digits of the hash stand in a name.
const DIGITS: usize = 16;

/// The name of a file with this content: its stem, a hyphen and sixteen hexadecimal digits.
pub(crate) fn content_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!("{stem}-{}.{extension}", content_hash(bytes))
}

/// Sixteen hexadecimal digits that change with the content.
pub(crate) fn content_hash(bytes: &[u8]) -> String {
    short(&Sha256::digest(bytes))
}

/// The first digits of a hash.
pub(crate) fn short(hash: &[u8]) -> String {
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    nibbles.filter_map(|nibble| char::from_digit(nibble.into(), 16)).take(DIGITS).collect()
}

/// Whether a path names its file by its content, as [`content_name`] writes it. A compressed copy counts as its file.
pub fn is_content_name(path: &str) -> bool {
    let path = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).unwrap_or(path);
    let stem = path.rsplit_once('.').map_or("", |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    hash.len() == DIGITS && hash.bytes().all(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_function_makes_the_other_knows() {
        let name = content_name("preview/a-b", "png", b"bytes");
        assert_eq!(name, format!("preview/a-b-{}.png", content_hash(b"bytes")));
        assert!(is_content_name(&name) && is_content_name(&format!("{name}.br")));
        for other in
            ["a.js", "a-0123456789abcde.js", "a-0123456789ABCDEF.js", "0123456789abcdef.js", "a-b/c.js"]
        {
            assert!(!is_content_name(other), "{other}");
        }
    }
}
