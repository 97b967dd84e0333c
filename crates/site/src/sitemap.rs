//! What search engines look for. Both files count only where the site is a host's whole; a sitemap's addresses are
//! absolute by its standard, so that there is none without the site's address.

use std::fmt::Write;

use model::Document;

use crate::address::SiteUrl;
use crate::escape::escape;
use crate::files::SiteFile;

/// Every page once, at its canonical address.
pub(crate) fn sitemap(document: &Document, site_url: &SiteUrl) -> SiteFile {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (ix, _) in document.cards() {
        let page = site_url.to(&document.card_path(ix));
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", escape(&page));
    }
    xml.push_str("</urlset>\n");
    SiteFile::new("sitemap.xml", xml)
}

/// Everything may be read.
pub(crate) fn robots(site_url: Option<&SiteUrl>) -> SiteFile {
    let sitemap = site_url.map(|url| format!("\nSitemap: {}\n", url.to("sitemap.xml"))).unwrap_or_default();
    SiteFile::new("robots.txt", format!("User-agent: *\nAllow: /\n{sitemap}"))
}
