//! What a page may load and run: the one place that says it.
//!
//! A finished page comes in; its Content-Security-Policy goes out, for a meta element in the page and for the header
//! that a host may send with it. It knows nothing of hosts.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

const CHARSET: &str = "<meta charset=\"utf-8\">";

/// The policy of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
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
    /// The policy under which exactly the inline styles and scripts of this page hold.
    pub(crate) fn of(html: &str) -> Self {
        let runs = |tag: &str| {
            let is_code =
                !tag.contains(" type=") || tag.contains("\"module\"") || tag.contains("javascript\"");
            is_code && !tag.contains(" src=")
        };
        Self { scripts: hashes(html, "script", runs), styles: hashes(html, "style", |_| true) }
    }

    /// A policy that takes any inline style and these pages' scripts, to stand beside the exact one in each page.
    pub(crate) fn loose<'a>(pages: impl Iterator<Item = &'a Self>) -> Self {
        let scripts: BTreeSet<_> = pages.flat_map(|page| &page.scripts).cloned().collect();
        Self { scripts: scripts.into_iter().collect(), styles: vec!["'unsafe-inline'".into()] }
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
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
             img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; \
             base-uri 'none'; form-action 'none'; object-src 'none'; \
             require-trusted-types-for 'script'; trusted-types sw-url"
        )
    }
}

/// The page with its policy before everything that the policy governs; `None` where it has no place for it.
pub(crate) fn seal(html: &str) -> Option<String> {
    let meta = Policy::of(html).meta();
    if html.contains(&meta) {
        return Some(html.to_owned());
    }
    html.contains(CHARSET).then(|| html.replacen(CHARSET, &format!("{CHARSET}\n{meta}"), 1))
}

fn sources(hashes: &[String]) -> String {
    hashes.iter().flat_map(|hash| [" ", hash]).collect()
}

/// The hash of each such element of the page, without doubles, in the order of the page.
fn hashes(html: &str, element: &str, counts: impl Fn(&str) -> bool) -> Vec<String> {
    let (opening, closing) = (format!("<{element}"), format!("</{element}>"));
    let mut hashes = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(opening.as_str()) {
        let Some((tag, after)) = after.split_once('>') else { break };
        let Some((text, after)) = after.split_once(closing.as_str()) else { break };
        let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        if counts(tag) && !hashes.contains(&hash) {
            hashes.push(hash);
        }
        rest = after;
    }
    hashes
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\"><style>a{}</style><style>b{}</style>\
        <script type=\"application/ld+json\">{}</script><script type=\"module\" src=\"./s.js\"></script></head>";

    #[test]
    fn a_page_allows_its_own_styles_and_no_other() {
        let policy = Policy::of(PAGE).header(None);
        // printf '%s' 'a{}' | openssl dgst -sha256 -binary | base64
        assert!(
            policy
                .contains("style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' 'sha256-")
        );
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn a_script_in_the_page_is_named_by_its_hash() {
        let policy = Policy::of("<script>go()</script><script type=\"module\">go()</script>").header(None);
        assert_eq!(policy.matches("sha256-").count(), 1, "{policy}");
    }

    #[test]
    fn header_and_meta_say_the_same_but_for_frames() {
        let policy = Policy::of(PAGE);
        let header = policy.header(Some(Ancestors::Own));
        let text = header.strip_suffix("; frame-ancestors 'self'").unwrap();
        assert_eq!(
            policy.meta(),
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{text}\">")
        );
        assert!(policy.header(Some(Ancestors::Any)).ends_with("; frame-ancestors *"));
    }

    #[test]
    fn the_policy_stands_before_all_that_it_governs_and_only_once() {
        let sealed = seal(PAGE).unwrap();
        assert!(sealed.find("http-equiv") < sealed.find("<style>"));
        assert_eq!(seal(&sealed).unwrap(), sealed);
        assert_eq!(seal("<p>no head</p>"), None);
    }
}
