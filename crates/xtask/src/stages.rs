//! Named stages and how long each took, printed when all is over, well or not.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The stages of one command so far.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    done: Vec<(&'static str, Duration, bool)>,
}

impl Stages {
    /// Runs one stage under a headline.
    pub(crate) fn run(&mut self, name: &'static str, stage: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n== {name}");
        let started = Instant::now();
        let result = stage();
        self.done.push((name, started.elapsed(), result.is_ok()));
        result.context(name)
    }
}

impl Drop for Stages {
    fn drop(&mut self) {
        println!("\nstage times");
        for (name, time, passed) in &self.done {
            let verdict = if *passed { "passed" } else { "FAILED" };
            println!("  {name:<28} {:>7.1} s  {verdict}", time.as_secs_f64());
        }
        let failed = self.done.iter().filter(|(_, _, passed)| !passed).count();
        println!("{} stages passed, {failed} failed", self.done.len() - failed);
    }
}
