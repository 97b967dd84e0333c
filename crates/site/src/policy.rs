//! What a page may load and run: the one place that says it.
//!
//! The inline styles and scripts of a page come in; its Content-Security-Policy goes out, for a meta element in the page
//! and for the header that a host may send with it. It knows nothing of hosts.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
    origin: Option<String>,
}

/// Who may show a page in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ancestors {
    /// Pages of the same host.
    Own,
    /// Every page: that is what an embed is for.
    Any,
}

impl Policy {
    /// Allows a style sheet that stands in the page.
    pub(crate) fn allow_style(&mut self, css: &str) {
        push_new(&mut self.styles, hash(css));
    }

    /// Allows a script that stands in the page.
    pub(crate) fn allow_script(&mut self, code: &str) {
        push_new(&mut self.scripts, hash(code));
    }

    /// Names the origin of the site, such as `https://example.org`, beside `'self'`, which matches nothing in WebKit where a
    /// page is in a sandbox without an origin of its own.
    pub(crate) fn allow_origin(&mut self, origin: String) {
        self.origin = Some(origin);
    }

    /// A policy that takes any inline style and these pages' scripts, to stand beside the exact one in each page.
    pub(crate) fn loose<'a>(pages: impl Iterator<Item = &'a Self>) -> Self {
        let (mut scripts, mut origin) = (BTreeSet::new(), None);
        for page in pages {
            scripts.extend(page.scripts.iter().cloned());
            origin = origin.or_else(|| page.origin.clone());
        }
        Self { scripts: scripts.into_iter().collect(), styles: vec!["'unsafe-inline'".into()], origin }
    }

    /// The value of the header.
    pub(crate) fn header(&self, ancestors: Option<Ancestors>) -> String {
        let text = self.text();
        match ancestors {
            Some(Ancestors::Own) => text + "; frame-ancestors 'self'",
            Some(Ancestors::Any) => text + "; frame-ancestors *",
            None => text,
        }
    }

    /// The element of the page, where `frame-ancestors` means nothing.
    pub(crate) fn meta(&self) -> String {
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", self.text())
    }

    fn text(&self) -> String {
        let (scripts, styles) = (sources(&self.scripts), sources(&self.styles));
        let own =
            self.origin.as_ref().map_or_else(|| "'self'".to_owned(), |origin| format!("'self' {origin}"));
        format!(
            "default-src 'none'; script-src {own} 'wasm-unsafe-eval'{scripts}; style-src {own}{styles}; \
             img-src {own} data:; font-src {own}; connect-src {own}; frame-src 'self'; manifest-src 'self'; worker-src 'self'; \
             base-uri 'none'; form-action 'none'; object-src 'none'; \
             require-trusted-types-for 'script'; trusted-types sw-url"
        )
    }
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

fn push_new(hashes: &mut Vec<String>, hash: String) {
    if !hashes.contains(&hash) {
        hashes.push(hash);
    }
}

fn sources(hashes: &[String]) -> String {
    hashes.iter().flat_map(|hash| [" ", hash]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(styles: &[&str], scripts: &[&str]) -> Policy {
        let mut policy = Policy::default();
        for css in styles {
            policy.allow_style(css);
        }
        for code in scripts {
            policy.allow_script(code);
        }
        policy
    }

    #[test]
    fn a_page_allows_its_own_styles_and_no_other() {
        let policy = policy(&["a{}", "b{}"], &[]).header(None);
        // printf '%s' 'a{}' | openssl dgst -sha256 -binary | base64
        assert!(
            policy
                .contains("style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' 'sha256-")
        );
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn a_script_that_stands_twice_in_the_page_is_named_once() {
        let policy = policy(&[], &["go()", "go()"]).header(None);
        assert_eq!(policy.matches("sha256-").count(), 1, "{policy}");
    }

    #[test]
    fn the_origin_stands_wherever_a_page_loads_from_its_own_site() {
        let mut policy = Policy::default();
        policy.allow_origin("https://example.org".to_owned());
        for policy in [policy.header(None), Policy::loose([policy].iter()).header(None)] {
            for what in ["script", "style", "img", "font", "connect"] {
                assert!(policy.contains(&format!("{what}-src 'self' https://example.org")), "{policy}");
            }
        }
    }

    #[test]
    fn header_and_meta_say_the_same_but_for_frames() {
        let policy = policy(&["a{}"], &["go()"]);
        let header = policy.header(Some(Ancestors::Own));
        let text = header.strip_suffix("; frame-ancestors 'self'").unwrap();
        assert_eq!(
            policy.meta(),
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{text}\">")
        );
        assert!(policy.header(Some(Ancestors::Any)).ends_with("; frame-ancestors *"));
    }
}
