//! The site's own `_headers` file, so that this server sends what a host would.
//!
//! Its text comes in, in the syntax that Netlify and Cloudflare Pages share; the headers for an address go out.

/// The rules of one file: a pattern of paths, and the headers for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct HeaderRules(Vec<Rule>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl HeaderRules {
    /// Reads a `_headers` file. What is neither a rule nor a header is left out, as hosts do.
    pub(crate) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let header = line.strip_prefix(char::is_whitespace).and_then(|it| it.split_once(':'));
            match (header, rules.last_mut()) {
                (Some((name, value)), Some(rule)) => {
                    rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                _ if line.starts_with('/') => {
                    rules.push(Rule { pattern: line.trim().to_owned(), headers: Vec::new() });
                }
                _ => {}
            }
        }
        Self(rules)
    }

    /// The headers of a path from the top of the site. Hosts know a page by the address of its folder.
    pub(crate) fn of(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        let path = path.strip_suffix("index.html").unwrap_or(path).to_owned();
        let matching = self.0.iter().filter(move |rule| matches(&rule.pattern, &path));
        matching.flat_map(|rule| &rule.headers).map(|(name, value)| (name.as_str(), value.as_str()))
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
        let rules =
            HeaderRules::parse("# who\n  X: 0\n/*\n  A: 1\n\n/card/\n  B: x: y\n/a.js\n  C: 3\nno rule\n");
        let names =
            |path: &str| rules.of(path).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        assert_eq!(names("/card/index.html"), ["A=1", "B=x: y"]);
        assert_eq!(names("/a.js"), ["A=1", "C=3"]);
        assert_eq!(names("/other/index.html"), ["A=1"]);
    }

    #[test]
    fn patterns_take_what_hosts_say_they_take() {
        assert!(matches("/*", "/") && matches("/*", "/a/b") && matches("/", "/"));
        assert!(matches("/:card/", "/puzzle/") && matches("/embed/:card/", "/embed/puzzle/"));
        assert!(!matches("/:card/", "/app.js") && !matches("/:card/", "/") && !matches("/:card/", "/a/b/"));
        assert!(!matches("/a", "/a/b") && !matches("/a/b", "/a"));
    }
}
