//! A file of a site, before it is written.

/// A file by its path from the top of the site, with `/` between folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its path.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether the worker keeps it for readers without a connection.
    pub(crate) is_offline: bool,
}

impl SiteFile {
    /// A file that readers keep.
    pub(crate) fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into(), is_offline: true }
    }

    /// A file that is of no use without a connection.
    pub(crate) fn online_only(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { is_offline: false, ..Self::new(path, bytes) }
    }
}
