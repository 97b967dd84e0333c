//! The site's own `_headers` file, so that the local server sends what a host would.

use std::fs;
use std::path::Path;

/// The rules of one file: a pattern of paths, and the headers for them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Rules(Vec<(String, Vec<(String, String)>)>);

impl Rules {
    /// Those of a site; none where it has no such file. Read at each answer: a build may have changed it.
    pub(super) fn of(root: &Path) -> Self {
        Self::parse(&fs::read_to_string(root.join("_headers")).unwrap_or_default())
    }

    fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let header = line.strip_prefix(char::is_whitespace).and_then(|it| it.split_once(':'));
            match (header, rules.last_mut()) {
                (Some((name, value)), Some((_, headers))) => {
                    headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                _ if line.starts_with('/') => rules.push((line.trim().to_owned(), Vec::new())),
                _ => {}
            }
        }
        Self(rules)
    }

    /// The headers of a file of the site: hosts know a page by the address of its folder.
    pub(super) fn of_file(&self, root: &Path, file: &Path) -> Vec<(String, String)> {
        let inner = file.strip_prefix(root).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let address = format!("/{}", inner.strip_suffix("index.html").unwrap_or(&inner));
        let matching = self.0.iter().filter(|(pattern, _)| matches(pattern, &address));
        matching.flat_map(|(_, headers)| headers.clone()).collect()
    }
}

/// Whether a pattern with `:name` for one segment and `*` for all that follows takes a path.
fn matches(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut found) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), found.next()) {
            (Some("*"), Some(_)) | (None, None) => return true,
            (Some(name), Some(segment)) if name.starts_with(':') && !segment.is_empty() => {}
            (Some(wanted), Some(found)) if wanted == found => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_the_headers_of_every_rule_that_takes_it() {
        let rules = Rules::parse("# who\n/*\n  A: 1\n\n/card/\n  B: x: y\n/a.js\n  C: 3\n");
        let names = |file: &str| {
            let headers = rules.of_file(Path::new("site"), &Path::new("site").join(file));
            headers.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>()
        };
        assert_eq!(names("card/index.html"), ["A=1", "B=x: y"]);
        assert_eq!(names("a.js"), ["A=1", "C=3"]);
        assert_eq!(names("other/index.html"), ["A=1"]);
    }

    #[test]
    fn patterns_take_what_hosts_say_they_take() {
        assert!(matches("/*", "/") && matches("/*", "/a/b") && matches("/", "/"));
        assert!(matches("/:card/", "/puzzle/") && matches("/embed/:card/", "/embed/puzzle/"));
        assert!(!matches("/:card/", "/app.js") && !matches("/:card/", "/") && !matches("/:card/", "/a/b/"));
        assert!(!matches("/a", "/a/b") && !matches("/a/b", "/a"));
    }
}
