//! Tells of each change of a file, wherever it lies and however an editor saves it.

use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::Result;
use notify::{Event, RecursiveMode, Watcher};

use crate::input;

/// Editors save in several steps: a file is read when it has been left alone for so long.
const SETTLED: Duration = Duration::from_millis(25);
/// How often the file is looked at besides, where the system tells of no changes.
const POLL: Duration = Duration::from_millis(500);

/// Calls with each new text of a file, or with the reason why there is none, as long as it is wanted.
///
/// `last` is the text that is known already.
pub(crate) fn follow(path: &Path, last: String, mut on_change: impl FnMut(Result<String>) -> bool) {
    let (sender, changes) = mpsc::channel();
    let _watcher = watcher(path, sender);
    let mut last = Ok(last);
    loop {
        wait(&changes);
        let now = input::read_file(path);
        // Errors are compared by their words.
        let seen = now.as_ref().map(String::clone).map_err(|error| format!("{error:#}"));
        if seen == last {
            continue;
        }
        last = seen;
        if !on_change(now) {
            return;
        }
    }
}

/// Watches the folder: an editor that writes a new file in place of the old one takes the watch of a file with it.
///
/// None where the system has no watches left, for example; then the file is only looked at from time to time.
fn watcher(path: &Path, sender: mpsc::Sender<()>) -> Option<notify::RecommendedWatcher> {
    let tell = move |event: notify::Result<Event>| {
        // Reading the file is no change of it.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _gone = sender.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(tell).ok()?;
    for file in [Some(path.to_owned()), path.canonicalize().ok()].into_iter().flatten() {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    }
    Some(watcher)
}

fn wait(changes: &mpsc::Receiver<()>) {
    match changes.recv_timeout(POLL) {
        Ok(()) => while changes.recv_timeout(SETTLED).is_ok() {},
        Err(RecvTimeoutError::Timeout) => {}
        Err(RecvTimeoutError::Disconnected) => thread::sleep(POLL),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc::Receiver;

    use super::*;

    fn follow_in_background(path: &Path, last: &str) -> Receiver<Result<String>> {
        let (sender, receiver) = mpsc::channel();
        let (path, last) = (path.to_owned(), last.to_owned());
        thread::spawn(move || follow(&path, last, |text| sender.send(text).is_ok()));
        receiver
    }

    fn next(changes: &Receiver<Result<String>>) -> Result<String> {
        changes.recv_timeout(Duration::from_secs(20)).unwrap()
    }

    #[test]
    fn a_change_in_place_a_new_file_and_a_missing_one_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("index.en.md");
        fs::write(&file, "one").unwrap();
        let changes = follow_in_background(&file, "one");
        fs::write(&file, "two").unwrap();
        assert_eq!(next(&changes).unwrap(), "two");
        fs::write(folder.path().join("index.en.md~"), "three").unwrap();
        fs::rename(folder.path().join("index.en.md~"), &file).unwrap();
        assert_eq!(next(&changes).unwrap(), "three");
        fs::remove_file(&file).unwrap();
        assert!(next(&changes).unwrap_err().to_string().contains("nothing at"));
        fs::write(&file, "three").unwrap();
        assert_eq!(next(&changes).unwrap(), "three");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_to_its_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("real")).unwrap();
        let file = folder.path().join("real/text.md");
        fs::write(&file, "one").unwrap();
        let link = folder.path().join("index.en.md");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let changes = follow_in_background(&link, "one");
        fs::write(&file, "two").unwrap();
        assert_eq!(next(&changes).unwrap(), "two");
    }
}
