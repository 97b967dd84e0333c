//! The files that a browser loads until the app answers: the page, and what it or its scripts name.

use super::files::File;

/// The kinds of files that may be loaded before the app is ready. Pages behind links and preview pictures are not.
const LOADED: [&str; 5] = ["css", "js", "postcard", "svg", "wasm"];

/// Scripts that are loaded only when they are needed. The browser test of the start checks that none of them is requested
/// before the app answers.
const LATER: [&str; 3] = ["offline-", "export-map-", "print-"];

/// The page and every file that it names, or that a script so named names in turn.
pub(super) fn of<'a>(page: &'a File, files: &'a [File]) -> Vec<&'a File> {
    let mut found = vec![page];
    let mut next = 0;
    while let Some(file) = found.get(next).copied() {
        next += 1;
        let text =
            if file.is("html") || file.is("js") { String::from_utf8_lossy(&file.bytes) } else { "".into() };
        let named = files.iter().filter(|it| may_load(it) && text.contains(it.name()));
        let new: Vec<&File> = named.filter(|it| !found.iter().any(|seen| seen.path == it.path)).collect();
        found.extend(new);
    }
    found
}

fn may_load(file: &File) -> bool {
    let is_later = LATER.iter().any(|stem| file.name().starts_with(stem));
    !is_later && LOADED.iter().any(|extension| file.is(extension)) || file.name().starts_with("favicon.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_followed_and_pages_are_not() {
        let files = [
            File::new(
                "index.html",
                b"src=./start.js href=favicon.png a=card/index.html og=preview.png".to_vec(),
            ),
            File::new("card/index.html", b"other.js".to_vec()),
            File::new(
                "start.js",
                b"import('./app-1.js'); 'app-1_bg.wasm'; 'nato.postcard'; 'export-map-1.js'".to_vec(),
            ),
            File::new("app-1.js", Vec::new()),
            File::new("app-1_bg.wasm", Vec::new()),
            File::new("nato.postcard", Vec::new()),
            File::new("favicon.png", Vec::new()),
            File::new("other.js", Vec::new()),
            File::new("export-map-1.js", Vec::new()),
            File::new("preview.png", Vec::new()),
        ];
        let mut names: Vec<&str> = of(&files[0], &files).iter().map(|file| file.path.as_str()).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            ["app-1.js", "app-1_bg.wasm", "favicon.png", "index.html", "nato.postcard", "start.js"]
        );
    }
}
