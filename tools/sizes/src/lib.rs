//! How many bytes a reader waits for, after brotli, held against the budgets of the design.
//!
//! The folder of a built site comes in; lines of sizes go out. Knows nothing of how the site was made.

mod files;
mod first_load;

use std::path::Path;

use anyhow::{Context, Result, bail};

use files::File;

/// Sizes in bytes; a KB is 1000 bytes.
const FIRST_LOAD: usize = 160_000;
const WASM: usize = 110_000;
const PAGE: usize = 45_000;
/// It also holds the app, and no reader waits for it.
const WHOLE: &str = "explainer.html";

/// One line of the report.
struct Line {
    what: String,
    bytes: usize,
    budget: Option<usize>,
}

/// Prints the sizes of a built site; of another article than the bundled one, without the budgets.
///
/// # Errors
/// If one is over its budget.
pub fn report(dist: &Path, has_budgets: bool) -> Result<()> {
    let mut lines = measure(&files::read(dist)?)?;
    for line in lines.iter_mut().filter(|_| !has_budgets) {
        line.budget = None;
    }
    println!("\nsizes after brotli 11 (1 KB = 1000 bytes)");
    lines.iter().for_each(print);
    let over: Vec<&str> = lines.iter().filter(|line| is_over(line)).map(|line| line.what.as_str()).collect();
    if !over.is_empty() {
        bail!("over budget: {}. Make it smaller: `dist/` holds the site as measured", over.join("; "));
    }
    Ok(())
}

/// The size of a file.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Bytes as it is.
    pub plain: usize,
    /// Bytes after brotli.
    pub compressed: usize,
}

/// The sizes of the first page of a built site and of the document that the app reads.
///
/// # Errors
/// If the folder lacks one of them.
pub fn page_and_document(folder: &Path) -> Result<(Size, Size)> {
    let files = files::read(folder)?;
    let size = |found: Option<&File>| {
        found.map(|file| Size { plain: file.bytes.len(), compressed: file.compressed() })
    };
    let page = size(files.iter().find(|file| file.path == "index.html"));
    let document = size(files.iter().find(|file| file.is("postcard")));
    Ok((page.context("the site has no index.html")?, document.context("the site has no document")?))
}

fn measure(files: &[File]) -> Result<Vec<Line>> {
    let start = files.iter().find(|file| file.path == "index.html").context("dist/ has no index.html")?;
    let first = first_load::of(start, files);
    if !first.iter().any(|file| file.is("wasm")) {
        bail!("dist/index.html and its scripts name no wasm file of dist/: is the start script there?");
    }
    let page = files
        .iter()
        .filter(|file| file.is("html") && file.path != WHOLE)
        .max_by_key(|file| file.compressed());
    let page = page.context("dist/ has no page")?;
    let names: Vec<&str> = first.iter().map(|file| file.path.as_str()).collect();
    Ok(vec![
        line(&format!("first load ({})", names.join(", ")), sum(&first, |_| true), Some(FIRST_LOAD)),
        line("wasm", sum(&first, |file| file.is("wasm")), Some(WASM)),
        line(&format!("largest page ({})", page.path), page.compressed(), Some(PAGE)),
        line("index.html", start.compressed(), Some(PAGE)),
        line("scripts", sum(&first, |file| file.is("js")), None),
    ])
}

fn sum(files: &[&File], counts: impl Fn(&File) -> bool) -> usize {
    files.iter().filter(|file| counts(file)).map(|file| file.compressed()).sum()
}

fn line(what: &str, bytes: usize, budget: Option<usize>) -> Line {
    Line { what: what.to_owned(), bytes, budget }
}

fn is_over(line: &Line) -> bool {
    line.budget.is_some_and(|budget| line.bytes > budget)
}

fn print(line: &Line) {
    let budget = line.budget.map_or(String::new(), |budget| format!("of {:>3}", budget / 1000));
    let verdict = if is_over(line) { "OVER" } else { "" };
    println!("  {:>7.1} KB {budget:<6} {verdict:<4} {}", line.bytes as f64 / 1000.0, line.what);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(wasm: Vec<u8>) -> Vec<File> {
        vec![
            File::new("index.html", b"<script src=start.js></script>".to_vec()),
            File::new("start.js", b"import './app.js'; 'app_bg.wasm'".to_vec()),
            File::new("app.js", b"//".to_vec()),
            File::new("app_bg.wasm", wasm),
        ]
    }

    /// Bytes that no compressor makes smaller.
    fn noise(count: usize) -> Vec<u8> {
        let mut state = 1_u64;
        std::iter::repeat_with(|| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        })
        .take(count)
        .collect()
    }

    #[test]
    fn a_wasm_file_over_its_budget_is_named() {
        let lines = measure(&site(noise(WASM + 1000))).unwrap();
        let over: Vec<_> = lines.iter().filter(|line| is_over(line)).map(|line| line.what.as_str()).collect();
        assert_eq!(over, ["wasm"]);
    }

    #[test]
    fn a_page_that_starts_no_app_is_an_error() {
        let files = [File::new("index.html", b"<h1>".to_vec()), File::new("app_bg.wasm", noise(10))];
        assert!(measure(&files).is_err());
    }
}
