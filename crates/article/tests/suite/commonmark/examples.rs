//! Reads the examples out of the specification.

use std::{fs, path::Path};

const SPEC: &str = "../../node_modules/commonmark-spec/spec.txt";

/// An example of the specification.
pub(super) struct Example {
    pub(super) number: usize,
    pub(super) markdown: String,
}

/// The examples, or nothing where the specification has not been installed and need not be.
pub(super) fn read() -> Option<Vec<Example>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(SPEC);
    let Ok(text) = fs::read_to_string(file) else {
        assert!(
            std::env::var_os("CARDINAL_REQUIRE_SPEC").is_none(),
            "the specification is missing: run `npm ci`"
        );
        println!("skipped: the specification is missing; `npm ci` brings it");
        return None;
    };
    Some(examples(&text))
}

/// An example stands between fences of 32 backticks, its Markdown above a line with a full stop; `→` is a tab.
fn examples(text: &str) -> Vec<Example> {
    let opening = format!("\n{} example\n", "`".repeat(32));
    let parts = text.split(&opening).skip(1);
    let markdown = parts.map(|part| part.split("\n.\n").next().unwrap_or_default().replace('→', "\t") + "\n");
    markdown.enumerate().map(|(at, markdown)| Example { number: at + 1, markdown }).collect()
}
