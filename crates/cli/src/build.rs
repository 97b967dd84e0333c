//! `cardinal build`: an article becomes a folder of files for any host.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use site::{OutputError, Previous};

use crate::arguments::BuildOptions;
use crate::failure::failure;
use crate::{MISTAKES, built_app, compiled, geodata, input};

/// Builds the site of an article.
///
/// Everything that can be wrong with the arguments is found before anything is compiled or written.
///
/// # Errors
/// Where there is no article or no app, or the folder may not be written into.
pub(crate) fn run(options: &BuildOptions) -> Result<ExitCode> {
    let start = Instant::now();
    let source = input::read(&options.article)?;
    let previous = output(&options.output, &options.article)?;
    let app = built_app::app(options.app.as_deref())?;
    let region = geodata::region(options.geodata.as_deref())?;
    let explainer = match compiled::explainer(&source, &region) {
        Ok(explainer) => explainer,
        Err(mistakes) => {
            compiled::report(&source, &mistakes);
            return Ok(ExitCode::from(MISTAKES));
        }
    };
    let site = site::build(&explainer, &app, &options.site_options())?;
    let kept = site.write(&options.output, &previous)?;
    println!(
        "wrote {} files to {} in {:.1} s",
        site.files().len(),
        options.output.display(),
        start.elapsed().as_secs_f32()
    );
    if kept > 0 {
        println!("{kept} files of the build before stay, for pages that are open");
    }
    Ok(ExitCode::SUCCESS)
}

/// What an earlier build wrote into the output folder.
///
/// # Errors
/// Where the folder holds anything else, or is the article's own folder or one in it.
fn output(folder: &Path, article: &Path) -> Result<Previous> {
    let inside = article.is_dir() && real(folder)?.starts_with(real(article)?);
    if inside {
        let what = format!(
            "the output folder {} lies in the article's folder {}",
            folder.display(),
            article.display()
        );
        return Err(failure(what, "name a folder beside it with -o"));
    }
    Previous::read(folder).map_err(|error| {
        let remedy = match error {
            OutputError::IsFile(_) => "name a folder with -o",
            OutputError::HoldsOtherThings { .. } => "name a new or empty folder with -o; nothing was written",
            OutputError::Damaged(_) => "remove the folder, or name another one with -o",
            OutputError::Io { .. } => "check the folder's permissions, or name another one with -o",
        };
        failure(error, remedy)
    })
}

/// The real place of a path of which the end may not exist yet.
fn real(path: &Path) -> Result<PathBuf> {
    let path = std::path::absolute(path).with_context(|| format!("cannot find {}", path.display()))?;
    for ancestor in path.ancestors() {
        if let Ok(real) = ancestor.canonicalize() {
            return Ok(real.join(path.strip_prefix(ancestor).unwrap_or(Path::new(""))));
        }
    }
    Ok(path)
}
