//! Which compressed copy of a file a browser gets.

use std::path::{Path, PathBuf};

/// The names of encodings, each with the ending of its copies, the smallest first.
const COPIES: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The copy beside the file that the browser takes, with the name of its encoding.
pub(super) fn copy(accepted: &str, file: &Path) -> Option<(&'static str, PathBuf)> {
    let beside = |ending: &str| Some(PathBuf::from(format!("{}.{ending}", file.to_str()?)));
    let taken = COPIES.into_iter().filter(|(encoding, _)| accepts(accepted, encoding));
    taken.filter_map(|(encoding, ending)| Some((encoding, beside(ending)?))).find(|(_, copy)| copy.is_file())
}

/// Whether an `Accept-Encoding` header allows an encoding.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next() == Some(encoding) && !words.any(|word| word.trim_end_matches(['0', '.']) == "q=")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("br; q=0.0", "br"));
        assert!(!accepts("gzip, brx", "br"));
    }

    #[test]
    fn the_smallest_copy_that_is_there_and_taken_is_sent() {
        let root = std::env::temp_dir().join(format!("cardinal-encoding-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        for name in ["a.js.br", "a.js.gz", "b.js.gz"] {
            std::fs::write(root.join(name), name).unwrap();
        }
        let name = |accepted, file: &str| copy(accepted, &root.join(file)).map(|(encoding, _)| encoding);
        assert_eq!(name("gzip, br", "a.js"), Some("br"));
        assert_eq!(name("gzip", "a.js"), Some("gzip"));
        assert_eq!(name("gzip, br", "b.js"), Some("gzip"));
        assert_eq!((name("", "a.js"), name("br", "c.js")), (None, None));
        std::fs::remove_dir_all(root).unwrap();
    }
}
