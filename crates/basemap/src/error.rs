//! What can be wrong with the files in `geodata/`.

use thiserror::Error;

/// Something wrong with a file, and how to put it right.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`geodata/{file}`: {problem}; {}", remedy(.file))]
pub struct GeodataError {
    /// The file's path within `geodata/`.
    pub file: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// It is not of the form that is expected.
    #[error("is malformed: {0}")]
    Malformed(String),
    /// An outline uses an arc that is not there.
    #[error("`{name}` uses arc {arc}, which is not in the file")]
    MissingArc {
        /// The outline.
        name: String,
        /// The arc's index.
        arc: usize,
    },
    /// An outline has nothing to draw on the sheet.
    #[error("`{0}` has no outline on the sheet")]
    EmptyOutline(String),
    /// A name stands twice.
    #[error("`{0}` stands there twice")]
    Duplicate(String),
    /// A country is not among the outlines.
    #[error("`{0}` is no country on the sheet")]
    UnknownCountry(String),
    /// An area is not among the outlines.
    #[error("`{0}` is no area of the base map")]
    UnknownArea(String),
    /// An area is not in the country whose part it should be.
    #[error("the area `{area}` is not in `{country}`")]
    AreaElsewhere {
        /// The area's name.
        area: String,
        /// The country's code.
        country: String,
    },
    /// A code is not an alpha-3 code.
    #[error("expected a code of three capital letters, found `{0}`")]
    BadCode(String),
    /// A membership ends before it begins.
    #[error("the membership of `{0}` ends before it begins")]
    BadYears(String),
    /// The periods of a set are no rising years, or too many.
    #[error("expected at most four `periods`, each a later year than the one before")]
    BadPeriods,
    /// A place lies beyond the sheet.
    #[error("`{0}` lies beyond the sheet")]
    OffSheet(String),
}

impl GeodataError {
    pub(crate) fn new(file: &str, problem: Problem) -> Self {
        Self { file: file.to_owned(), problem }
    }
}

/// Outlines are generated; all other files are written by hand.
fn remedy(file: &str) -> &'static str {
    if file.ends_with(".topojson") {
        "`cargo xtask geodata` makes it anew"
    } else {
        "it is written by hand, `git checkout -- geodata` restores it; `cargo xtask geodata` makes the others anew"
    }
}
