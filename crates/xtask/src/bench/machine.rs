//! On what and when something was measured, in words. Knows nothing of what was measured.

use std::fs;

use crate::process;

/// Today, as the system has it.
pub(crate) fn date() -> String {
    process::output("date", &["-u", "+%Y-%m-%d"]).unwrap_or_else(|| "some day".to_owned())
}

/// The processor and how many cores there are, where the system says so.
pub(crate) fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} ({cores} cores)", model.unwrap_or("an unnamed processor"))
}
