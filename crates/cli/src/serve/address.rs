//! What a request's path asks for.

use percent_encoding::percent_decode_str;

/// A path below the prefix, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// Names of folders, and of a file where no slash follows.
    Path {
        /// The names, none of which is hidden or leads anywhere else.
        names: Vec<String>,
        /// Whether a slash ends the path.
        is_folder: bool,
    },
    /// The prefix itself, without the slash that makes relative links right.
    Prefix,
    /// Nothing that may be served.
    Nothing,
}

impl Address {
    /// Reads the path of a request for what lies below `prefix`, which begins with a slash or is empty.
    pub(crate) fn parse(prefix: &str, path: &str) -> Self {
        let Some(inner) = path.strip_prefix(prefix) else { return Self::Nothing };
        if inner.is_empty() {
            return Self::Prefix;
        }
        let Some(inner) = inner.strip_prefix('/') else { return Self::Nothing };
        let is_folder = inner.is_empty() || inner.ends_with('/');
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        if inner.is_empty() {
            // Two slashes are not the top.
            return if path.ends_with("//") {
                Self::Nothing
            } else {
                Self::Path { names: Vec::new(), is_folder }
            };
        }
        match inner.split('/').map(name).collect() {
            Some(names) => Self::Path { names, is_folder },
            None => Self::Nothing,
        }
    }
}

/// The decoded name, if it is the plain name of a file that is neither hidden nor for hosts alone.
fn name(segment: &str) -> Option<String> {
    let decoded = percent_decode_str(segment).decode_utf8().ok()?.into_owned();
    let is_plain =
        !decoded.is_empty() && !decoded.starts_with(['.', '_']) && !decoded.contains(['/', '\\', ':', '\0']);
    is_plain.then_some(decoded)
}

/// The address with a slash at the end of its path, as it goes into a `Location`.
pub(crate) fn with_slash(uri: &http::Uri) -> String {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}/{query}", uri.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(names: &[&str], is_folder: bool) -> Address {
        Address::Path { names: names.iter().map(ToString::to_string).collect(), is_folder }
    }

    #[test]
    fn names_are_decoded() {
        assert_eq!(Address::parse("", "/"), path(&[], true));
        assert_eq!(Address::parse("", "/card/"), path(&["card"], true));
        assert_eq!(Address::parse("", "/card"), path(&["card"], false));
        assert_eq!(Address::parse("", "/a%20b.txt"), path(&["a b.txt"], false));
    }

    #[test]
    fn nothing_leads_out_of_the_folder_or_to_hidden_files() {
        for url in [
            "/../secret",
            "/%2e%2e/secret",
            "/card/../../secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/%2e%2e%2fsecret",
            "//secret",
            "//card/",
            "//",
            "/card//",
            "/./index.html",
            "/.stage",
            "/%2estage",
            "/_headers",
            "/%5fheaders",
            "/_nginx/maps.conf",
            "/c:/secret",
            "/%ff",
            "/%00",
        ] {
            assert_eq!(Address::parse("", url), Address::Nothing, "{url}");
        }
    }

    #[test]
    fn under_a_prefix_nothing_else_is_there() {
        assert_eq!(Address::parse("/a/b", "/a/b/"), path(&[], true));
        assert_eq!(Address::parse("/a/b", "/a/b/card/"), path(&["card"], true));
        assert_eq!(Address::parse("/a/b", "/a/b"), Address::Prefix);
        for url in ["/", "/a/", "/a/bc", "/a/bindex.html", "/index.html", "/a/b//"] {
            assert_eq!(Address::parse("/a/b", url), Address::Nothing, "{url}");
        }
    }

    #[test]
    fn a_slash_goes_before_the_query() {
        assert_eq!(with_slash(&"/card?voice=moscow".parse().unwrap()), "/card/?voice=moscow");
        assert_eq!(with_slash(&"/card".parse().unwrap()), "/card/");
    }
}
