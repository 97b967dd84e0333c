//! `cardinal serve`: a server on this computer, for an article or for a built site.

mod address;
mod answer;
mod article;
mod folder;
mod headers;
mod listen;
mod live;
mod watch;

use std::path::Path;

use anyhow::Result;

use crate::arguments::ServeOptions;
use folder::Folder;

/// Serves until the program is stopped.
///
/// # Errors
/// Where there is neither an article nor a site, or no port to listen on.
pub(crate) fn run(options: &ServeOptions) -> Result<()> {
    if is_site(&options.path) {
        let listener = listen::listener(options.port)?;
        listen::announce(&listener, &options.prefix)?;
        return listen::serve(listener, Folder::new(&options.path, &options.prefix)?.router());
    }
    article::run(options)
}

/// Whether a folder holds a built site.
fn is_site(path: &Path) -> bool {
    path.join("index.html").is_file()
}
