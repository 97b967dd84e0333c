//! The app as Trunk has built it: a style sheet, the script that wasm-bindgen wrote, and the wasm.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::compact_css::compact_css;
use crate::panic_locations::without_library_locations;
use crate::short_names::shorten;

/// The parts of the built app, the same for every article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// The style sheets of every page, one after the other.
    pub(crate) styles: String,
    /// The script that loads the wasm.
    pub(crate) glue: String,
    /// The app.
    pub(crate) wasm: Vec<u8>,
}

impl App {
    /// Takes Trunk's page apart, which holds the style sheets, leaves out of script and wasm what only people read, and
    /// shortens the names that they share.
    ///
    /// # Errors
    /// Where the page has no style sheet, or the wasm is none or not that of the script.
    pub fn new(page: &str, glue: &str, wasm: &[u8]) -> Result<Self> {
        let styles = styles(page);
        let (wasm, glue) =
            shorten(&without_library_locations(wasm)?, &minifier::js::minify(glue).to_string())?;
        ensure!(!styles.is_empty(), "the page that Trunk wrote has no style sheet");
        Ok(Self { styles: compact_css(&styles.join("\n")), glue, wasm })
    }

    /// Reads `index.html`, `cardinal-app-*.js` and `cardinal-app-*_bg.wasm` from a folder.
    ///
    /// # Errors
    /// Where one of them is missing or there are several.
    pub fn read(folder: &Path) -> Result<Self> {
        let page = folder.join("index.html");
        let page = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
        let [glue, wasm] = [".js", ".wasm"].map(|ending| find(folder, ending));
        let (glue, wasm) = (folder.join(glue?), folder.join(wasm?));
        let glue = fs::read_to_string(&glue).with_context(|| format!("cannot read {}", glue.display()))?;
        let wasm = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
        Self::new(&page, &glue, &wasm)
    }
}

/// The names of the app's files in a folder: the page, the script, the wasm.
///
/// # Errors
/// Where one of them is missing or there are several.
pub fn app_files(folder: &Path) -> Result<[String; 3]> {
    Ok(["index.html".to_owned(), find(folder, ".js")?, find(folder, ".wasm")?])
}

fn find(folder: &Path, ending: &str) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> =
        names.filter(|name| name.starts_with("cardinal-app-") && name.ends_with(ending)).collect();
    names.sort();
    match names.as_slice() {
        [only] => Ok(only.clone()),
        _ => bail!("expected one cardinal-app-*{ending} in {}, found {}", folder.display(), names.len()),
    }
}

/// The text of each style element, in order. No words of an article are in this page yet.
fn styles(page: &str) -> Vec<&str> {
    page.split("<style>").skip(1).filter_map(|rest| Some(rest.split_once("</style>")?.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm without anything in it.
    const WASM: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn the_style_sheets_become_one_in_their_order() {
        let page = "<head><style>a{}\n</style>\n<style>b{}\n</style></head>";
        assert_eq!(App::new(page, "", WASM).unwrap().styles, "a{}b{}");
        assert!(App::new("<head></head>", "", WASM).is_err());
    }

    #[test]
    fn the_script_loses_its_comments_and_nothing_else() {
        let glue = "/** Says `a`. */\nexport function say(a) {\n  // aloud\n  return `/* ${a} */`;\n}\n";
        let app = App::new("<style></style>", glue, WASM).unwrap();
        assert_eq!(app.glue, "export function say(a){return`/* ${a} */`;}");
    }

    #[test]
    fn a_folder_without_the_app_says_what_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(App::read(folder.path()).unwrap_err().to_string().contains("index.html"));
        std::fs::write(folder.path().join("index.html"), "<style>a{}</style>").unwrap();
        assert!(App::read(folder.path()).unwrap_err().to_string().contains("cardinal-app-*.js"));
        for name in ["cardinal-app-1.js", "cardinal-app-1_bg.wasm"] {
            std::fs::write(folder.path().join(name), WASM).unwrap();
        }
        assert_eq!(App::read(folder.path()).unwrap().wasm, WASM);
    }
}
