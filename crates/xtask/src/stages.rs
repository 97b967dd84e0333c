//! Named stages of a command. How long each took is printed when all is over, well or not, and kept.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};
use serde_json::json;
use support::Project;

/// How many runs are kept.
const KEPT: usize = 20;

/// A stage that is over.
#[derive(Debug)]
struct Stage {
    name: &'static str,
    time: Duration,
    verdict: Verdict,
}

/// How a stage ended.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Passed,
    Failed,
    /// It did not run, for this reason.
    LeftOut(String),
}

/// The stages of one run so far.
#[derive(Debug)]
pub(crate) struct Stages {
    command: &'static str,
    file: PathBuf,
    done: Vec<Stage>,
}

impl Stages {
    /// No stage yet of a command.
    pub(crate) fn of(project: &Project, command: &'static str) -> Self {
        Self { command, file: project.target.join("stage-times.jsonl"), done: Vec::new() }
    }

    /// Runs one stage under a headline.
    pub(crate) fn run(&mut self, name: &'static str, stage: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n== {name}");
        let started = Instant::now();
        let result = stage();
        let verdict = if result.is_ok() { Verdict::Passed } else { Verdict::Failed };
        self.done.push(Stage { name, time: started.elapsed(), verdict });
        result.context(name)
    }

    /// Says that a stage does not run, now and when all is over.
    pub(crate) fn leave_out(&mut self, name: &'static str, reason: &anyhow::Error) {
        println!("\n== {name}\nNOT TESTED: {reason:#}");
        self.done.push(Stage {
            name,
            time: Duration::ZERO,
            verdict: Verdict::LeftOut(format!("{reason:#}")),
        });
    }

    fn count(&self, verdict: &Verdict) -> usize {
        self.done.iter().filter(|stage| stage.verdict == *verdict).count()
    }

    /// Appends a line about this run to the file, which keeps the last runs.
    fn keep(&self) -> std::io::Result<()> {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let stages = self.done.iter().map(|Stage { name, time, verdict }| {
            json!({ "name": name, "seconds": tenths(*time), "passed": *verdict == Verdict::Passed })
        });
        let stages: Vec<_> = stages.collect();
        let run = json!({ "command": self.command, "at": now.as_secs(), "seconds": tenths(self.total()), "stages": stages });
        let before = fs::read_to_string(&self.file).unwrap_or_default();
        let before: Vec<&str> = before.lines().collect();
        let mut kept = before.get((before.len() + 1).saturating_sub(KEPT)..).unwrap_or_default().to_vec();
        let run = run.to_string();
        kept.push(&run);
        fs::write(&self.file, kept.join("\n") + "\n")
    }

    fn total(&self) -> Duration {
        self.done.iter().map(|stage| stage.time).sum()
    }
}

impl Drop for Stages {
    fn drop(&mut self) {
        println!("\nstage times, kept in {}", support::project::display(&self.file));
        for Stage { name, time, verdict } in &self.done {
            let verdict = match verdict {
                Verdict::Passed => "passed",
                Verdict::Failed => "FAILED",
                Verdict::LeftOut(reason) => &format!("NOT TESTED: {reason}"),
            };
            println!("  {name:<28} {:>7.1} s  {verdict}", time.as_secs_f64());
        }
        let (passed, failed) = (self.count(&Verdict::Passed), self.count(&Verdict::Failed));
        let left_out = self.done.len() - passed - failed;
        let minutes = self.total().as_secs_f64() / 60.0;
        println!("{passed} stages passed, {failed} failed, {left_out} left out, in {minutes:.1} minutes");
        if let Err(error) = self.keep() {
            println!("cannot keep these times: {error}");
        }
    }
}

fn tenths(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_runs_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project { root: folder.path().to_owned(), target: folder.path().to_owned() };
        for run in 0..KEPT + 3 {
            let mut stages = Stages::of(&project, if run == 0 { "first" } else { "check" });
            stages.run("lints", || Ok(())).unwrap();
            assert!(stages.run("tests", || anyhow::bail!("no")).is_err());
        }
        let kept = fs::read_to_string(folder.path().join("stage-times.jsonl")).unwrap();
        assert_eq!(kept.lines().count(), KEPT);
        assert!(!kept.contains("first"));
        let last: serde_json::Value = serde_json::from_str(kept.lines().last().unwrap()).unwrap();
        assert_eq!(last["stages"][1]["passed"], false);
    }

    #[test]
    fn what_is_left_out_has_not_passed() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project { root: folder.path().to_owned(), target: folder.path().to_owned() };
        let mut stages = Stages::of(&project, "test");
        stages.leave_out("an engine", &anyhow::anyhow!("not there"));
        assert_eq!((stages.count(&Verdict::Passed), stages.count(&Verdict::Failed)), (0, 0));
        drop(stages);
        let kept = fs::read_to_string(folder.path().join("stage-times.jsonl")).unwrap();
        assert!(kept.contains(r#""passed":false"#), "{kept}");
    }
}
