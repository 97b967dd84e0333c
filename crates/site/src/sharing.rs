//! What other sites read of a page: its address, and the words and picture of its preview.

use std::fmt::Write;

use model::{CardIx, Document};

use crate::address::SiteUrl;
use crate::description::description;
use crate::escape::escape;
use crate::headline::headline;
use crate::options::Options;
use crate::preview::{HEIGHT, Preview, WIDTH};

/// What the tags of a page say.
pub(crate) struct Sharing<'a> {
    pub document: &'a Document,
    pub ix: CardIx,
    /// None in drafts.
    pub preview: Option<&'a Preview>,
    pub options: &'a Options,
}

impl Sharing<'_> {
    /// The tags; those that need the site's address only where it is known.
    pub(crate) fn tags(&self) -> String {
        let (title, description) = (headline(self.document, self.ix), description(self.document, self.ix));
        let mut tags = String::new();
        push(&mut tags, "name", "description", &description);
        push(&mut tags, "property", "og:type", "article");
        push(&mut tags, "property", "og:site_name", &self.options.brand);
        if let Some(locale) = locale(&self.document.language) {
            push(&mut tags, "property", "og:locale", &locale);
        }
        push(&mut tags, "property", "og:title", title);
        push(&mut tags, "property", "og:description", &description);
        push(&mut tags, "name", "twitter:card", "summary_large_image");
        push(&mut tags, "name", "twitter:title", title);
        push(&mut tags, "name", "twitter:description", &description);
        if let Some(site_url) = &self.options.site_url {
            self.push_addresses(&mut tags, site_url);
        }
        tags
    }

    fn push_addresses(&self, tags: &mut String, site_url: &SiteUrl) {
        let page = site_url.to(&self.document.card_path(self.ix));
        let _ = writeln!(tags, "<link rel=\"canonical\" href=\"{}\">", escape(&page));
        push(tags, "property", "og:url", &page);
        let Some(preview) = self.preview else { return };
        let picture = site_url.to(&preview.path);
        push(tags, "property", "og:image", &picture);
        push(tags, "property", "og:image:type", "image/png");
        push(tags, "property", "og:image:width", &WIDTH.to_string());
        push(tags, "property", "og:image:height", &HEIGHT.to_string());
        push(tags, "property", "og:image:alt", &preview.alt);
        push(tags, "name", "twitter:image", &picture);
        push(tags, "name", "twitter:image:alt", &preview.alt);
    }
}

fn push(tags: &mut String, key: &str, name: &str, content: &str) {
    let _ = writeln!(tags, "<meta {key}=\"{name}\" content=\"{}\">", escape(content));
}

/// Where a language is taken to be spoken when its tag does not say so, as the Unicode CLDR has it.
const LIKELY: &[(&str, &str)] = &[
    ("de", "DE"),
    ("el", "GR"),
    ("en", "US"),
    ("es", "ES"),
    ("fr", "FR"),
    ("it", "IT"),
    ("nl", "NL"),
    ("pl", "PL"),
    ("pt", "BR"),
    ("ru", "RU"),
    ("uk", "UA"),
];

/// A language tag as Open Graph wants it: `en_US`. None where the country is unknown.
fn locale(language: &str) -> Option<String> {
    let mut parts = language.split('-');
    let tongue = parts.next()?;
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let likely = || LIKELY.iter().find(|(name, _)| *name == tongue).map(|(_, region)| *region);
    Some(format!("{tongue}_{}", region.or_else(likely)?.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::locale;

    #[test]
    fn a_locale_has_a_country_or_is_left_out() {
        let words = |tag| locale(tag).unwrap_or_default();
        assert_eq!([words("en"), words("en-GB"), words("zh-Hant-TW")], ["en_US", "en_GB", "zh_TW"]);
        assert_eq!(locale("eo"), None);
    }
}
