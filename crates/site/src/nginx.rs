//! The same headers for nginx, as two files that `hosting/nginx.conf` includes.

use std::fmt::Write;

use crate::file_kind::KINDS;
use crate::headers::{ASK, COMMON, FOREVER};
use crate::html_page::FinishedPage;
use crate::policy::Policy;

/// Which page has which policy, and how long a file is kept: for the http level.
pub(crate) fn maps(pages: &[FinishedPage]) -> String {
    let mut text = String::from(
        "# Written by cardinal for this build.\nmap $uri $cardinal_policy {\n    default \"\";\n",
    );
    for page in deepest_first(pages) {
        let path = page.path.replace('.', "\\.");
        let _ = writeln!(text, "    \"~/{path}$\" \"{}\";", page.header());
    }
    let _ = writeln!(text, "    \"~/sw\\.js$\" \"{}\";", Policy::default().header(None));
    let _ = write!(
        text,
        "}}\nmap $uri $cardinal_cache {{\n    default \"{ASK}\";\n    \"~-[0-9a-f]{{16}}\\.[a-z]+$\" \"{FOREVER}\";\n}}\n"
    );
    text
}

/// What every answer has: for a server or a location.
pub(crate) fn answers() -> String {
    let mut text = String::from(
        "# Written by cardinal. A location with an `add_header` of its own must include this again.\ntypes {\n",
    );
    for (mime, endings) in types() {
        let _ = writeln!(text, "    {mime} {};", endings.join(" "));
    }
    let _ = write!(
        text,
        "}}\ndefault_type application/octet-stream;\ncharset utf-8;\ncharset_types {};\n\
         gzip_static on;\ngzip_vary on;\n",
        text_types().join(" ")
    );
    for (name, value) in COMMON {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text.push_str(
        "add_header Content-Security-Policy $cardinal_policy always;\nadd_header Cache-Control $cardinal_cache always;\n",
    );
    text
}

/// Each type with the endings of its files: nginx's own list lacks half of them.
fn types() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut types: Vec<(&str, Vec<&str>)> = Vec::new();
    for kind in KINDS {
        match types.iter_mut().find(|(mime, _)| *mime == kind.mime) {
            Some((_, endings)) => endings.push(kind.extension),
            None => types.push((kind.mime, vec![kind.extension])),
        }
    }
    types
}

/// The types of text. nginx counts HTML among them by itself, and warns where it stands twice.
fn text_types() -> Vec<&'static str> {
    let mut types: Vec<&str> = KINDS.iter().filter(|kind| kind.is_text).map(|kind| kind.mime).collect();
    types.retain(|mime| *mime != "text/html");
    types.dedup();
    types
}

/// A path is known by its end, wherever the site stands, so that a longer one must be tried first.
fn deepest_first(pages: &[FinishedPage]) -> Vec<&FinishedPage> {
    let mut pages: Vec<&FinishedPage> = pages.iter().collect();
    pages.sort_by_key(|page| (std::cmp::Reverse(page.path.matches('/').count()), &page.path));
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html_page::{HtmlPage, PageState};

    #[test]
    fn a_page_is_not_taken_for_one_above_it() {
        let paths = ["index.html", "puzzle/index.html", "embed/puzzle/index.html"];
        let pages = paths.map(|path| HtmlPage::default().finish(path, "en", PageState::Loading));
        let text = maps(&pages);
        let at = |rule: &str| text.find(rule).unwrap();
        assert!(at("\"~/embed/puzzle/index\\.html$\"") < at("\"~/puzzle/index\\.html$\""));
        assert!(at("\"~/puzzle/index\\.html$\"") < at("\"~/index\\.html$\""));
    }

    #[test]
    fn no_parameter_is_longer_than_nginx_reads() {
        let mut page = HtmlPage::default();
        page.style("", "a{}");
        page.style("", "b{}");
        let text = maps(&[page.finish("index.html", "en", PageState::Loading)]) + &answers();
        assert!(text.lines().all(|line| line.len() < 4_000));
    }
}
