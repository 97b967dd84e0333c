//! What search engines look for. Both files count only where the site is a host's whole; a sitemap's addresses are
//! absolute by its standard, so that there is none without the site's address.

use std::fmt::Write;

use model::Document;

use crate::escape::escape;
use crate::options::Options;
use crate::site_file::SiteFile;

const SITEMAP: &str = "sitemap.xml";

/// Every page once, at its canonical address.
pub(crate) fn sitemap(document: &Document, options: &Options) -> Option<SiteFile> {
    let site_url = options.site_url.as_ref()?;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (ix, _) in document.cards() {
        let page = site_url.to(&document.card_path(ix));
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", escape(&page));
    }
    xml.push_str("</urlset>\n");
    Some(SiteFile::online_only(SITEMAP, xml))
}

/// Everything may be read.
pub(crate) fn robots(options: &Options) -> SiteFile {
    let sitemap = options.site_url.as_ref().map(|url| format!("\nSitemap: {}\n", url.to(SITEMAP)));
    let sitemap = sitemap.unwrap_or_default();
    SiteFile::online_only("robots.txt", format!("User-agent: *\nAllow: /\n{sitemap}"))
}
