//! `cargo xtask coverage`: how much of the native crates their tests run, by cargo-llvm-cov.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::bench::machine::date;
use crate::project::Project;
use crate::{process, tools};

/// Lines that tests run, and lines there are.
type Lines = (u32, u32);

/// Runs every native test under measurement and writes `docs/coverage.md`.
pub(crate) fn run(project: &Project) -> Result<()> {
    let path = process::path_with(&tools::cargo_llvm_cov(project)?)?;
    process::run(
        Command::new("rustup").args(["component", "add", "llvm-tools"]),
        "Add the component `llvm-tools` to this Rust and run this again.",
    )?;
    let traces = project.target.join("coverage.lcov");
    println!("compiling and running every native test anew (about 10 minutes)");
    let mut cargo = Command::new("cargo");
    cargo.args(["llvm-cov", "--workspace", "--exclude=xtask", "--lcov", "--output-path"]).arg(&traces);
    process::run(cargo.env("PATH", path).current_dir(&project.root), "Mend the tests that fail above.")?;
    let traces = fs::read_to_string(&traces).context("cargo-llvm-cov has left no traces")?;
    let text = page(&files(&traces, &project.root.display().to_string()));
    println!("\n{text}");
    fs::write(project.root.join("docs/coverage.md"), text).context("cannot write docs/coverage.md")
}

/// Each file below the project with its lines, from traces in lcov's format.
fn files(traces: &str, root: &str) -> BTreeMap<String, Lines> {
    let mut files = BTreeMap::new();
    let (mut file, mut found) = (None, 0);
    for line in traces.lines() {
        if let Some(path) = line.strip_prefix("SF:") {
            file =
                path.strip_prefix(root).map(|path| path.trim_start_matches(['/', '\\']).replace('\\', "/"));
        } else if let Some(count) = line.strip_prefix("LF:") {
            found = count.parse().unwrap_or(0);
        } else if let Some((file, hit)) = line.strip_prefix("LH:").and_then(|hit| Some((file.take()?, hit))) {
            files.insert(file, (hit.parse().unwrap_or(0), found));
        }
    }
    files.retain(|file, _| !file.contains("/tests/") && !file.contains("/benches/"));
    files
}

fn page(files: &BTreeMap<String, Lines>) -> String {
    let mut crates: BTreeMap<&str, Lines> = BTreeMap::new();
    for (file, lines) in files {
        let name = file.strip_prefix("crates/").and_then(|rest| rest.split('/').next()).unwrap_or("the app");
        let sum = crates.entry(name).or_default();
        *sum = (sum.0 + lines.0, sum.1 + lines.1);
    }
    let mut text = format!(
        "# Coverage of the native tests\n\nMeasured {} by `cargo xtask coverage`, in lines. What only a browser can \
         run (`src/hooks`, the app's start) is tested by Playwright and not counted by this.\n\n\
         | crate | lines | run by tests |\n| --- | --: | --: |\n",
        date()
    );
    for (name, lines) in &crates {
        let _ = writeln!(text, "| {name} | {} | {} |", lines.1, percent(*lines));
    }
    text.push_str(
        "\n## The files with the largest holes\n\n| file | lines not run | run |\n| --- | --: | --: |\n",
    );
    let mut holes: Vec<_> = files.iter().filter(|(file, _)| file.starts_with("crates/")).collect();
    holes.sort_by_key(|(_, lines)| std::cmp::Reverse(lines.1 - lines.0));
    for (file, lines) in holes.into_iter().take(12) {
        let _ = writeln!(text, "| {file} | {} | {} |", lines.1 - lines.0, percent(*lines));
    }
    text
}

fn percent((hit, found): Lines) -> String {
    format!("{:.1} %", 100.0 * f64::from(hit) / f64::from(found.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_become_a_table_of_crates() {
        let traces = "SF:/p/crates/model/src/a.rs\nDA:1,1\nLF:4\nLH:3\nend_of_record\n\
            SF:/p/crates/model/tests/b.rs\nLF:9\nLH:9\nend_of_record\nSF:/p/src/lib.rs\nLF:2\nLH:1\nend_of_record\n\
            SF:/elsewhere/c.rs\nLF:5\nLH:5\nend_of_record\n";
        let files = files(traces, "/p");
        assert_eq!(files.len(), 2);
        let page = page(&files);
        assert!(
            page.contains("| model | 4 | 75.0 % |") && page.contains("| the app | 2 | 50.0 % |"),
            "{page}"
        );
        assert!(page.contains("| crates/model/src/a.rs | 1 | 75.0 % |"), "{page}");
    }
}
