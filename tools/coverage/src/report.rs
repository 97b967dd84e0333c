//! The summary of cargo-llvm-cov as Markdown: a table of crates, and the files with the largest gaps.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use support::machine::date;

/// How many files the second table has.
const GAPS: usize = 12;

/// The lines of a file or crate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    covered: u64,
    all: u64,
}

impl Lines {
    fn missed(self) -> u64 {
        self.all - self.covered
    }

    fn percent(self) -> String {
        format!("{:.1} %", 100.0 * self.covered as f64 / self.all.max(1) as f64)
    }
}

/// Reads each file below a folder with its lines, tests and benchmarks left out.
pub(crate) fn files(summary: &str, root: &Path) -> Result<BTreeMap<String, Lines>> {
    let summary: Value = serde_json::from_str(summary).context("the summary is not JSON")?;
    let files =
        summary.pointer("/data/0/files").and_then(Value::as_array).context("the summary has no files")?;
    let own = files.iter().filter_map(|file| {
        let path = Path::new(file.get("filename")?.as_str()?).strip_prefix(root).ok()?;
        let count = |key| file.pointer("/summary/lines")?.get(key)?.as_u64();
        let lines = Lines { covered: count("covered")?, all: count("count")? };
        Some((path.to_string_lossy().replace('\\', "/"), lines))
    });
    Ok(own.filter(|(file, _)| !file.contains("/tests/") && !file.contains("/benches/")).collect())
}

/// The whole report.
pub(crate) fn report(files: &BTreeMap<String, Lines>) -> String {
    let mut text = format!(
        "# Coverage of the native tests\n\nMeasured {} by `cargo xtask coverage`, in lines. What only a browser can \
         run (`src/`, the app) is tested by Playwright and not counted by this.\n\n\
         | crate | lines | run by tests |\n| --- | --: | --: |\n",
        date()
    );
    for (name, lines) in crates(files) {
        let _ = writeln!(text, "| {name} | {} | {} |", lines.all, lines.percent());
    }
    text.push_str(
        "\n## The files with the largest gaps\n\n| file | lines not run | run |\n| --- | --: | --: |\n",
    );
    let mut gaps: Vec<_> = files.iter().filter(|(file, _)| file.starts_with("crates/")).collect();
    gaps.sort_by_key(|(_, lines)| Reverse(lines.missed()));
    for (file, lines) in gaps.into_iter().take(GAPS) {
        let _ = writeln!(text, "| {file} | {} | {} |", lines.missed(), lines.percent());
    }
    text
}

fn crates(files: &BTreeMap<String, Lines>) -> BTreeMap<&str, Lines> {
    let mut crates: BTreeMap<&str, Lines> = BTreeMap::new();
    for (file, Lines { covered, all }) in files {
        let name = file.strip_prefix("crates/").and_then(|rest| rest.split('/').next()).unwrap_or("the app");
        let sum = crates.entry(name).or_default();
        sum.covered += covered;
        sum.all += all;
    }
    crates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_becomes_a_table_of_crates() {
        let file = |name: &str, count: u64, covered: u64| serde_json::json!({ "filename": name, "summary": { "lines": { "count": count, "covered": covered } } });
        let summary = serde_json::json!({ "data": [{ "files": [
            file("/p/crates/model/src/a.rs", 4, 3),
            file("/p/crates/model/tests/b.rs", 9, 9),
            file("/p/src/lib.rs", 2, 1),
            file("/elsewhere/c.rs", 5, 5),
        ] }] });
        let files = files(&summary.to_string(), Path::new("/p")).unwrap();
        assert_eq!(files.len(), 2);
        let text = report(&files);
        assert!(
            text.contains("| model | 4 | 75.0 % |") && text.contains("| the app | 2 | 50.0 % |"),
            "{text}"
        );
        assert!(text.contains("| crates/model/src/a.rs | 1 | 75.0 % |"), "{text}");
    }

    #[test]
    fn a_summary_without_files_is_an_error() {
        assert!(files("{}", Path::new("/p")).is_err());
    }
}
