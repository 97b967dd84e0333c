//! The files that tell hosts how to send all others.

use crate::html_page::FinishedPage;
use crate::site_file::SiteFile;
use crate::{headers, nginx};

/// `_headers` for Netlify and Cloudflare Pages, `_nginx/` for nginx: for these files, and pages among them.
pub(crate) fn host_files(files: &[SiteFile], mut pages: Vec<FinishedPage>) -> Vec<SiteFile> {
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    [
        ("_headers", headers::headers_file(&paths, &pages)),
        ("_nginx/maps.conf", nginx::maps(&pages)),
        ("_nginx/answers.conf", nginx::answers()),
    ]
    .map(|(path, text)| SiteFile::online_only(path, text))
    .into()
}
