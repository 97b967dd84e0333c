//! On which machine and on which day something was measured, in words. Knows nothing of what was measured.

use std::fs;
use std::process::Command;

/// Today's date by the system's clock, as `2026-11-26`.
pub fn date() -> String {
    let date = Command::new("date").args(["-u", "+%Y-%m-%d"]).output();
    let printed = date.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default();
    if printed.is_empty() { "on some day".to_owned() } else { printed }
}

/// The processor and the number of its cores, where the system says so.
pub fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} ({cores} cores)", model.unwrap_or("an unnamed processor"))
}
