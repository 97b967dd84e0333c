//! What is wrong with a file that is not UTF-8.

use std::fmt;

/// Where a file stops being UTF-8, and what it looks like instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotUtf8 {
    /// The first byte that fits no character.
    pub(crate) byte: u8,
    /// Its line, counted from 1.
    pub(crate) line: usize,
    /// Its place in that line in bytes, counted from 1.
    pub(crate) column: usize,
    /// The encoding that the file seems to have.
    pub(crate) guess: Encoding,
}

/// An encoding that text files have in practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-16, little-endian.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
    /// Windows-1252: it has characters that Latin-1 lacks.
    Windows1252,
    /// Latin-1 or one that agrees with it on this file.
    Latin1,
}

impl Encoding {
    /// The name that `iconv` knows.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "WINDOWS-1252",
            Self::Latin1 => "ISO-8859-1",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf16Le => "UTF-16 (little-endian)",
            Self::Utf16Be => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252",
            Self::Latin1 => "Latin-1 or Windows-1252",
        })
    }
}

/// The text of a file, without a byte order mark.
///
/// # Errors
/// Where the bytes are not UTF-8, or are UTF-16 that happens to be UTF-8 as well.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<String, NotUtf8> {
    if let Some(guess) = utf16(&bytes) {
        let at = bytes.iter().position(|byte| *byte == 0 || *byte >= 0xfe).unwrap_or_default();
        return Err(not_utf8(&bytes, at, guess));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let guess = single_byte(&bytes);
            Err(not_utf8(&bytes, at, guess))
        }
    }
}

fn not_utf8(bytes: &[u8], at: usize, guess: Encoding) -> NotUtf8 {
    let before = bytes.get(..at).unwrap_or_default();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    NotUtf8 {
        byte: bytes.get(at).copied().unwrap_or_default(),
        line: before.split(|byte| *byte == b'\n').count(),
        column: at - line_start + 1,
        guess,
    }
}

/// UTF-16 by its byte order mark, or by the zero byte that every Latin letter has in it.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(&[0xff, 0xfe]) {
        return Some(Encoding::Utf16Le);
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return Some(Encoding::Utf16Be);
    }
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let is_most = |count: usize| count > bytes.len() / 4;
    match () {
        () if is_most(odd) && odd > even => Some(Encoding::Utf16Le),
        () if is_most(even) => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// The bytes 0x80 to 0x9f are control characters in Latin-1, and curly quotation marks and dashes in Windows-1252.
fn single_byte(bytes: &[u8]) -> Encoding {
    let is_windows = bytes.iter().any(|byte| (0x80..=0x9f).contains(byte));
    if is_windows { Encoding::Windows1252 } else { Encoding::Latin1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> (usize, usize, Encoding) {
        let error = decode(bytes.to_vec()).unwrap_err();
        (error.line, error.column, error.guess)
    }

    #[test]
    fn utf_8_is_read_with_and_without_a_byte_order_mark() {
        assert_eq!(decode("“é”\n".into()).unwrap(), "“é”\n");
        assert_eq!(decode("\u{feff}+++".into()).unwrap(), "+++");
        assert_eq!(decode(Vec::new()).unwrap(), "");
    }

    #[test]
    fn a_single_byte_encoding_is_told_by_its_quotation_marks() {
        assert_eq!(refused(b"one\ncaf\xe9\n"), (2, 4, Encoding::Latin1));
        assert_eq!(refused(b"one\n\n\x93caf\xe9\x94\n"), (3, 1, Encoding::Windows1252));
    }

    #[test]
    fn utf_16_is_told_by_its_mark_or_its_zero_bytes() {
        let le = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let be = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
        assert_eq!(refused(&le("\u{feff}+++\ntitle")), (1, 1, Encoding::Utf16Le));
        assert_eq!(refused(&be("\u{feff}+++\ntitle")), (1, 1, Encoding::Utf16Be));
        assert_eq!(refused(&le("+++\ntitle")), (1, 2, Encoding::Utf16Le));
        assert_eq!(refused(&be("+++\ntitle")), (1, 1, Encoding::Utf16Be));
    }

    #[test]
    fn one_zero_byte_is_left_to_the_compiler() {
        assert!(decode(b"+++\ntitle = \"a\0b\"".to_vec()).is_ok());
    }
}
