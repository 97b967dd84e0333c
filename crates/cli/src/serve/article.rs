//! An article that is being written: built at once, and again at each change.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;
use std::time::{Instant, SystemTime};

use anyhow::Result;
use axum::body::Bytes;
use basemap::Region;
use site::{App, Options, Site};
use tokio::sync::watch::{self, Sender};

use super::live::{self, Draft};
use super::{listen, watch as file_watch};
use crate::arguments::ServeOptions;
use crate::input::{self, Source};
use crate::{built_app, compiled, geodata};

/// What every build of an article needs.
struct Builder {
    app: App,
    region: Region,
    options: Options,
}

/// Serves an article, as it is and as it becomes.
///
/// # Errors
/// Where there is no article, no app or no port.
pub(super) fn run(options: &ServeOptions) -> Result<()> {
    let source = input::read(&options.path)?;
    let builder = Builder {
        app: built_app::app(options.app.as_deref())?,
        region: geodata::region(options.geodata.as_deref())?,
        options: Options::draft(),
    };
    let listener = listen::listener(options.port)?;
    let (path, text) = (source.path.clone(), source.text.clone());
    let (sender, drafts) = watch::channel(Arc::new(builder.next(&Draft::default(), &source)));
    listen::announce(&listener, &options.prefix)?;
    println!("{} is watched: the browser shows each change by itself", path.display());
    thread::spawn(move || {
        file_watch::follow(&path, text, |text| {
            let text = text.map(|text| Source { path: path.clone(), text });
            send(&sender, &builder, text)
        });
    });
    listen::serve(listener, live::router(drafts, &options.prefix))
}

/// Puts out the next draft; false where nobody wants it any more.
fn send(drafts: &Sender<Arc<Draft>>, builder: &Builder, source: Result<Source>) -> bool {
    let last = Arc::clone(&drafts.borrow());
    let draft = match source {
        Ok(source) => builder.next(&last, &source),
        Err(error) => {
            eprintln!("error: {error:#}");
            with_problems(&last, &format!("error: {error:#}"))
        }
    };
    drafts.send(Arc::new(draft)).is_ok()
}

impl Builder {
    /// The draft after another one; what is wrong with the article is also told in the terminal.
    fn next(&self, last: &Draft, source: &Source) -> Draft {
        let start = Instant::now();
        let explainer = match compiled::explainer(source, &self.region) {
            Ok(explainer) => explainer,
            Err(mistakes) => {
                compiled::report(source, &mistakes);
                return with_problems(last, &article::render(&mistakes, &source.name(), &source.text, false));
            }
        };
        match site::build(&explainer, &self.app, &self.options) {
            Ok(site) => {
                println!("built in {} ms", start.elapsed().as_millis());
                Draft { build: now(), files: Arc::new(files(site)), problems: None }
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                with_problems(last, &format!("error: {error:#}"))
            }
        }
    }
}

fn with_problems(last: &Draft, problems: &str) -> Draft {
    Draft { problems: Some(problems.into()), ..last.clone() }
}

fn files(site: Site) -> BTreeMap<String, Bytes> {
    site.into_files().into_iter().map(|file| (file.path, Bytes::from(file.bytes))).collect()
}

/// Milliseconds that tell builds apart, also those of an earlier run whose pages are still open.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}
