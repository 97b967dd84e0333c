//! Golden cases: each folder of `tests/cases` holds an article and what compiling it must give.
//!
//! `UPDATE_EXPECT=1 cargo test -p article` writes the expected files anew.

use std::{
    fs,
    path::{Path, PathBuf},
};

use article::{compile, render};

use crate::{basemap, digest};

const ARTICLE: &str = "index.en.md";
const EXPECTED: &str = "expected.txt";

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

#[test]
fn each_case_gives_what_it_is_expected_to() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let region = basemap::small();
    let mut wrong = Vec::new();
    for case in folders(&cases()) {
        let text =
            fs::read_to_string(case.join(ARTICLE)).unwrap_or_else(|_| panic!("no article in {case:?}"));
        let found = match compile(ARTICLE, &text, &region, page::is_reserved) {
            Ok(article) => digest::of(&article, &region),
            Err(diagnostics) => render(&diagnostics, ARTICLE, &text, false),
        };
        let expected = case.join(EXPECTED);
        if update {
            fs::write(&expected, &found).unwrap();
        }
        if fs::read_to_string(&expected).ok().as_ref() != Some(&found) {
            wrong.push(format!("{}:\n{found}", case.file_name().unwrap().to_string_lossy()));
        }
    }
    assert!(wrong.is_empty(), "set UPDATE_EXPECT=1 if these are right\n\n{}", wrong.join("\n"));
}

#[test]
fn nothing_lies_among_the_cases_that_no_test_compares() {
    for case in folders(&cases()) {
        let mut names: Vec<_> =
            fs::read_dir(&case).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [EXPECTED, ARTICLE], "{case:?}");
    }
    let files = fs::read_dir(cases()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file());
    assert_eq!(files.count(), 0, "files beside the folders of cases");
}

fn folders(within: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<_> = fs::read_dir(within)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}
