//! Where the site will stand on the web.
//!
//! The site's address comes in; addresses of pages and pictures for other sites go out.

use std::path::Path;

use anyhow::{Context, ensure};
use http::Uri;

/// The address of the site's top folder, ending in a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    /// Reads an address such as `https://example.org/explainer/`; the slash at its end may be missing.
    ///
    /// # Errors
    /// Where it is no plain address of a folder, with what is wrong.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        check(text).with_context(|| {
            format!("`{text}` is not the address of a folder, like https://example.org/explainer/")
        })?;
        Ok(Self(format!("{}/", text.strip_suffix('/').unwrap_or(text))))
    }

    /// The address of a path below the top folder.
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Its scheme, host and port as a source of a Content-Security-Policy, which knows no other hosts than names and IPv4.
    pub(crate) fn origin(&self) -> Option<String> {
        let uri: Uri = self.0.parse().ok()?;
        let (scheme, authority) = (uri.scheme_str()?, uri.authority()?.as_str());
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte);
        authority.bytes().all(is_plain).then(|| format!("{scheme}://{authority}"))
    }
}

fn check(text: &str) -> anyhow::Result<()> {
    ensure!(text.bytes().all(is_plain), "it has a query, a fragment or characters that must be encoded");
    let uri: Uri = text.parse()?;
    ensure!(
        matches!(uri.scheme_str(), Some("http" | "https")),
        "it begins with neither https:// nor http://"
    );
    let authority = uri.authority().context("it has no host")?;
    ensure!(!authority.host().is_empty() && !authority.as_str().contains('@'), "it has no plain host");
    let port = authority.as_str().strip_prefix(authority.host()).unwrap_or_default();
    ensure!(port.is_empty() || authority.port_u16().is_some(), "its port is no number");
    let path = uri.path().strip_suffix('/').unwrap_or(uri.path());
    let is_step = |part: &str| part.is_empty() || part == "." || part == "..";
    ensure!(!path.split('/').skip(1).any(is_step), "its path has empty parts or dots");
    ensure!(
        Path::new(path).extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("html")),
        "it names a file"
    );
    Ok(())
}

/// Whether a byte may stand in an address without a query.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=:@/[]".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::SiteUrl;

    #[test]
    fn a_folder_is_read_with_and_without_its_slash() {
        for text in ["https://example.org/a/b/", "https://example.org/a/b"] {
            assert_eq!(SiteUrl::parse(text).unwrap().to("why/"), "https://example.org/a/b/why/");
        }
        assert_eq!(SiteUrl::parse("http://localhost:8080").unwrap().to(""), "http://localhost:8080/");
    }

    #[test]
    fn the_origin_has_nothing_that_a_policy_would_take_for_more() {
        let origin = |text| SiteUrl::parse(text).unwrap().origin();
        assert_eq!(origin("http://127.0.0.1:4173/a/b/").as_deref(), Some("http://127.0.0.1:4173"));
        assert_eq!(origin("https://example.org").as_deref(), Some("https://example.org"));
        assert_eq!(origin("https://[::1]:80/"), None);
        assert_eq!(origin("https://a;b'c/"), None);
    }

    #[test]
    fn anything_else_is_refused_with_an_example() {
        for text in [
            "example.org",
            "/explainer/",
            "ftp://example.org/",
            "https://",
            "https:///a/",
            "https://me@example.org/",
            "https://example.org:port/",
            "https://example.org:99999/",
            "https://example.org/?a=b",
            "https://example.org/#a",
            "https://example.org/a//b/",
            "https://example.org/../",
            "https://example.org/index.html",
            "https://example.org/a b/",
            "https://exämple.org/",
            "https://example.org/\"><script>",
            "javascript:alert(1)",
        ] {
            let error = SiteUrl::parse(text).unwrap_err();
            let told = format!("{error:#}");
            assert!(told.contains("https://example.org/explainer/"), "{told}");
        }
    }
}
