//! What a host says about each file, in the `_headers` syntax that Netlify and Cloudflare Pages share.
//!
//! The paths of a finished site and the policies of its pages come in; rules go out, of which no two set the same
//! header for one path: Cloudflare would join the two with a comma, and hosts differ.

use std::fmt::Write;

use crate::content_name::is_content_name;
use crate::file_kind::FileKind;
use crate::html_page::FinishedPage;
use crate::policy::{Ancestors, Policy};
use crate::service_worker;

/// Cloudflare Pages takes 100 rules; the other files want some of them.
const MOST_PAGES: usize = 80;

/// Headers of every file, by name.
///
/// The public bytes may be read from anywhere: a frame in a sandbox has the origin `null`, for which the page's own
/// scripts and its wasm are somebody else's.
pub(crate) const COMMON: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];
/// For files whose name changes with their content.
pub(crate) const FOREVER: &str = "public, max-age=31536000, immutable";
/// For all others: kept, and asked for again before each use.
pub(crate) const ASK: &str = "no-cache";

impl FinishedPage {
    /// The policy as a header, which also says who may show the page in a frame.
    pub(crate) fn header(&self) -> String {
        let is_embed = self.path.starts_with("embed/");
        self.policy.header(Some(if is_embed { Ancestors::Any } else { Ancestors::Own }))
    }

    /// Where readers find it, from the top of the site.
    fn address(&self) -> String {
        format!("/{}", self.path.strip_suffix("index.html").unwrap_or(&self.path))
    }
}

/// The `_headers` file of a site.
pub(crate) fn headers_file(files: &[&str], pages: &[FinishedPage]) -> String {
    let mut text = String::from("# Written by cardinal; docs/hosting.md says who reads it.\n");
    push_rule(&mut text, "/*", &COMMON);
    if pages.len() <= MOST_PAGES {
        for page in pages {
            let policy = page.header();
            push_rule(
                &mut text,
                &page.address(),
                &[("Cache-Control", ASK), ("Content-Security-Policy", policy.as_str())],
            );
        }
    } else {
        push_many_pages(&mut text, pages);
    }
    for file in files {
        let headers = of_file(file);
        if !headers.is_empty() {
            push_rule(&mut text, &format!("/{file}"), &headers);
        }
    }
    let policy = Policy::default().header(None);
    if files.contains(&service_worker::NAME) {
        push_rule(
            &mut text,
            &format!("/{}", service_worker::NAME),
            &[("Cache-Control", ASK), ("Content-Security-Policy", policy.as_str())],
        );
    }
    text
}

/// Too many pages for a rule each: the header takes any inline style, and the exact policy in each page holds beside it.
fn push_many_pages(text: &mut String, pages: &[FinishedPage]) {
    // The file for keeping holds all its scripts itself, and no rule here is for it.
    let in_folders = pages.iter().filter(|page| page.path.ends_with("index.html"));
    let loose = Policy::loose(in_folders.map(|page| &page.policy));
    let (own, any) = (loose.header(Some(Ancestors::Own)), loose.header(Some(Ancestors::Any)));
    for (path, policy) in [("/", &own), ("/:card/", &own), ("/embed/:card/", &any)] {
        push_rule(text, path, &[("Content-Security-Policy", policy)]);
    }
}

fn of_file(file: &str) -> Vec<(&'static str, String)> {
    let kind = FileKind::of(file);
    // Pictures would be too many rules.
    let is_kept = is_content_name(file) && kind.extension != "png";
    let cache = is_kept.then(|| ("Cache-Control", FOREVER.to_owned()));
    let rare = kind.is_rare.then(|| ("Content-Type", kind.content_type()));
    cache.into_iter().chain(rare).collect()
}

fn push_rule(text: &mut String, path: &str, headers: &[(&str, impl AsRef<str>)]) {
    let _ = write!(text, "\n{path}\n");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {}", value.as_ref());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html_page::{HtmlPage, PageState};

    fn pages(count: usize) -> Vec<FinishedPage> {
        let path = |at: usize| if at == 0 { "index.html".into() } else { format!("card-{at}/index.html") };
        (0..count)
            .map(|at| {
                let mut page = HtmlPage::default();
                page.style("", "a{}");
                page.script("go()");
                page.finish(path(at), "en", PageState::Loading)
            })
            .collect()
    }

    fn rules(text: &str) -> Vec<&str> {
        text.lines().filter(|line| line.starts_with('/')).collect()
    }

    #[test]
    fn each_page_has_its_own_policy_and_embeds_may_be_framed() {
        let embed = HtmlPage::default().finish("embed/card-1/index.html", "en", PageState::Loading);
        let text = headers_file(&[], &[pages(2), vec![embed]].concat());
        assert_eq!(rules(&text), ["/*", "/", "/card-1/", "/embed/card-1/"]);
        assert_eq!(text.matches("frame-ancestors 'self'").count(), 2);
        assert_eq!(text.matches("frame-ancestors *").count(), 1);
    }

    #[test]
    fn files_named_by_their_content_are_kept_for_ever_and_no_others() {
        let files = ["app-0123456789abcdef.wasm", "table.csv", "sw.js", "robots.txt", "a-b.js"];
        let text = headers_file(&files, &[]);
        assert_eq!(rules(&text), ["/*", "/app-0123456789abcdef.wasm", "/table.csv", "/sw.js"]);
        assert_eq!(text.matches(FOREVER).count(), 1);
        assert!(
            text.contains(
                "/sw.js\n  Cache-Control: no-cache\n  Content-Security-Policy: default-src 'none';"
            )
        );
    }

    #[test]
    fn a_large_article_stays_within_what_hosts_take() {
        for count in [1, 80, 81, 500] {
            let text = headers_file(&[], &pages(count));
            assert!(rules(&text).len() < 100, "{count}");
            assert!(text.lines().all(|line| line.len() < 2_000), "{count}");
            assert_eq!(text.contains("'unsafe-inline'"), count > 80);
            assert!(text.contains("'wasm-unsafe-eval' 'sha256-"), "{count}");
        }
    }
}
