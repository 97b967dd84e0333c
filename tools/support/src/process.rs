//! Other programs: found, started with their command line shown, and waited for.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Runs a program to its end, shows its command line and its time.
///
/// # Errors
/// If it cannot start or ends badly; the message ends with `remedy`, what to do about it.
pub fn run(command: &mut Command, remedy: &str) -> Result<()> {
    let line = command_line(command);
    println!("$ {line}");
    let started = Instant::now();
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("cannot start `{line}`. {remedy}"))?;
    if !status.success() {
        bail!("`{line}` failed ({status}). {remedy}");
    }
    println!("  done in {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Ends this process and runs a program in its place, where the system can do that, so that a signal to stop reaches it.
///
/// # Errors
/// If it cannot start.
pub fn replace_with(command: &mut Command) -> Result<()> {
    let line = command_line(command);
    println!("$ {line}");
    #[cfg(unix)]
    let status: std::io::Result<std::process::ExitStatus> =
        Err(std::os::unix::process::CommandExt::exec(command));
    #[cfg(not(unix))]
    let status = command.status();
    if !status.with_context(|| format!("cannot start `{line}`"))?.success() {
        bail!("`{line}` failed: see above");
    }
    Ok(())
}

/// What a program prints, if it can be started and ends well.
pub fn output(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of these programs that is on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// PATH with these folders in front.
///
/// # Errors
/// If the name of a folder holds the separator of PATH.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).context("a folder's name cannot stand in PATH")
}

/// Runs a script, whose error stream is shown as it comes, and returns the words between tabs of each line that it prints.
///
/// # Errors
/// If it cannot start or ends badly.
pub fn lines(command: &mut Command) -> Result<Vec<Vec<String>>> {
    let line = command_line(command);
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("cannot start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({}): see above", output.status);
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_ends_with_the_remedy() {
        let error = run(Command::new("cargo").arg("--no-such-flag"), "Do this.").unwrap_err().to_string();
        assert!(error.starts_with("`cargo --no-such-flag` failed"), "{error}");
        assert!(error.ends_with("Do this."), "{error}");
    }

    #[test]
    fn a_missing_program_has_no_output() {
        assert_eq!(output("no-such-program-at-all", &[]), None);
    }
}
