//! What the style sheets must not hold.

use std::fs;
use std::path::Path;

/// Browsers keep one set of such selectors for the whole page: each element that comes or goes anywhere has the style of all that is in
/// its parent reckoned anew.
#[test]
fn no_selector_asks_for_any_sibling() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../styles");
    let mut seen = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        for (line, text) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let place = format!("{}:{}", path.display(), line + 1);
            for sibling in ["+ *", "~ *", "+*", "~*"] {
                assert!(
                    !text.contains(sibling),
                    "{place} asks for any sibling, `{sibling}`; name what it may be"
                );
            }
            seen += 1;
        }
    }
    assert!(seen > 500, "the style sheets are elsewhere");
}
