//! The kinds of files that a site has, by their names' endings: the one place that says how each is sent and compressed.

/// What is known of a kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// The ending of its names, without the dot.
    pub extension: &'static str,
    /// Its MIME type, without parameters.
    pub mime: &'static str,
    /// Whether it is text, always in UTF-8, whose charset belongs into its `Content-Type`.
    pub is_text: bool,
    /// Whether compression makes it smaller; pictures are compressed already.
    pub is_compressible: bool,
    /// Whether some hosts do not know its type, so that it needs a header of its own.
    pub is_rare: bool,
}

const fn kind(mime: &'static str, extension: &'static str) -> FileKind {
    FileKind { extension, mime, is_text: false, is_compressible: false, is_rare: false }
}

impl FileKind {
    const fn text(self) -> Self {
        Self { is_text: true, is_compressible: true, ..self }
    }

    const fn compressible(self) -> Self {
        Self { is_compressible: true, ..self }
    }

    const fn rare(self) -> Self {
        Self { is_rare: true, ..self }
    }

    /// The value of the header `Content-Type`.
    pub fn content_type(&self) -> String {
        let charset = if self.is_text { "; charset=utf-8" } else { "" };
        format!("{}{charset}", self.mime)
    }

    /// The kind of a file by its name or path; unknown bytes where nothing is known of it.
    pub fn of(path: &str) -> Self {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        KINDS.into_iter().find(|kind| kind.extension == extension).unwrap_or(UNKNOWN)
    }
}

const UNKNOWN: FileKind = kind("application/octet-stream", "");

/// Every kind, in the order of their types.
pub(crate) const KINDS: [FileKind; 22] = [
    kind("application/geo+json", "geojson").compressible().rare(),
    kind("application/json", "json").compressible(),
    kind("application/manifest+json", "webmanifest").compressible().rare(),
    kind("application/octet-stream", "postcard").compressible().rare(),
    kind("application/pdf", "pdf"),
    kind("application/wasm", "wasm").compressible().rare(),
    kind("application/xml", "xml").text(),
    kind("image/avif", "avif"),
    kind("image/jpeg", "jpg"),
    kind("image/jpeg", "jpeg"),
    kind("image/png", "png"),
    kind("image/svg+xml", "svg").text(),
    kind("image/webp", "webp"),
    kind("image/x-icon", "ico").compressible(),
    kind("text/css", "css").text(),
    kind("text/csv", "csv").text().rare(),
    kind("text/html", "html").text(),
    kind("text/javascript", "js").text(),
    kind("text/javascript", "mjs").text(),
    kind("text/markdown", "md").text(),
    kind("text/plain", "txt").text(),
    kind("font/woff2", "woff2"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_pages_and_documents_have_the_types_that_browsers_insist_on() {
        for (name, content_type) in [
            ("a-1_bg.wasm", "application/wasm"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.mjs", "text/javascript; charset=utf-8"),
            ("a/index.html", "text/html; charset=utf-8"),
            ("a.geojson", "application/geo+json"),
            ("a.webmanifest", "application/manifest+json"),
            ("a.postcard", "application/octet-stream"),
            ("a.b/c", "application/octet-stream"),
        ] {
            assert_eq!(FileKind::of(name).content_type(), content_type, "{name}");
        }
    }

    #[test]
    fn no_ending_stands_twice() {
        let mut endings = KINDS.map(|kind| kind.extension);
        endings.sort_unstable();
        assert!(endings.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
