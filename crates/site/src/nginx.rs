//! The same headers for nginx, as two files that `hosting/nginx.conf` includes.

use std::fmt::Write;

use crate::headers::{ASK, COMMON, FOREVER, SealedPage};
use crate::policy::Policy;

/// MIME type, and the endings of its files. nginx's own list lacks half of them.
const TYPES: [(&str, &str); 18] = [
    ("application/geo+json", "geojson"),
    ("application/json", "json"),
    ("application/manifest+json", "webmanifest"),
    ("application/octet-stream", "postcard"),
    ("application/pdf", "pdf"),
    ("application/wasm", "wasm"),
    ("application/xml", "xml"),
    ("image/avif", "avif"),
    ("image/jpeg", "jpg jpeg"),
    ("image/png", "png"),
    ("image/svg+xml", "svg"),
    ("image/webp", "webp"),
    ("image/x-icon", "ico"),
    ("text/css", "css"),
    ("text/csv", "csv"),
    ("text/html", "html"),
    ("text/javascript", "js mjs"),
    ("text/plain", "txt"),
];

/// Which page has which policy, and how long a file is kept: for the http level.
pub(crate) fn maps(pages: &[SealedPage]) -> String {
    let mut text = String::from(
        "# Written by the press for this build.\nmap $uri $cardinal_policy {\n    default \"\";\n",
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
        "# Written by the press. A location with an `add_header` of its own must include this again.\ntypes {\n",
    );
    for (kind, endings) in TYPES {
        let _ = writeln!(text, "    {kind} {endings};");
    }
    text.push_str(
        "}\ndefault_type application/octet-stream;\ncharset utf-8;\n\
         charset_types text/css text/csv text/javascript text/plain application/xml image/svg+xml;\n\
         gzip_static on;\ngzip_vary on;\n",
    );
    for (name, value) in COMMON {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text.push_str(
        "add_header Content-Security-Policy $cardinal_policy always;\nadd_header Cache-Control $cardinal_cache always;\n",
    );
    text
}

/// A path is known by its end, wherever the site stands, so that a longer one must be tried first.
fn deepest_first(pages: &[SealedPage]) -> Vec<&SealedPage> {
    let mut pages: Vec<&SealedPage> = pages.iter().collect();
    pages.sort_by_key(|page| (std::cmp::Reverse(page.path.matches('/').count()), &page.path));
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_not_taken_for_one_above_it() {
        let paths = ["index.html", "puzzle/index.html", "embed/puzzle/index.html"];
        let pages = paths.map(|path| SealedPage { path: path.into(), policy: Policy::default() });
        let text = maps(&pages);
        let at = |rule: &str| text.find(rule).unwrap();
        assert!(at("\"~/embed/puzzle/index\\.html$\"") < at("\"~/puzzle/index\\.html$\""));
        assert!(at("\"~/puzzle/index\\.html$\"") < at("\"~/index\\.html$\""));
    }

    #[test]
    fn no_parameter_is_longer_than_nginx_reads() {
        let policy = Policy::of("<style>a{}</style><style>b{}</style>");
        let text = maps(&[SealedPage { path: "index.html".into(), policy }]) + &answers();
        assert!(text.lines().all(|line| line.len() < 4_000));
    }
}
