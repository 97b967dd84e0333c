//! Inputs on which Markdown parsers have been known to hang or to overflow their stack.
//!
//! None is timed here: what grows with the square of its length would not end. `cargo bench -p article --bench
//! pathological` has the times.

mod inputs;

use crate::basemap;

/// As large as those of cmark; the benchmark has larger ones.
const SIZE: usize = 200_000;

#[test]
fn no_pathological_input_hangs_or_overflows() {
    let basemap = basemap::small();
    for (name, text) in inputs::articles(SIZE) {
        assert!(text.len() < 1 << 20, "{name} is over the limit of a file, so that nothing would be tried");
        // What matters is that there is an answer; most are refused, with no more errors than are listed.
        if let Err(found) = article::compile("index.en.md", &text, &basemap, page::is_reserved) {
            assert!(found.len() <= 501, "{name}: {}", found.len());
        }
    }
}
