//! `cardinal check`: every mistake of an article, for people or for programs.

use std::io::IsTerminal;
use std::process::ExitCode;

use anyhow::Result;
use article::{Diagnostic, Related, Severity};
use core::ops::Range;
use serde::Serialize;

use crate::MISTAKES;
use crate::arguments::{CheckOptions, Format};
use crate::input::{self, Source};
use crate::{geodata, terminal};

/// Prints what is wrong with an article.
///
/// # Errors
/// Where there is no article to read.
pub(crate) fn run(options: &CheckOptions) -> Result<ExitCode> {
    let source = input::read(&options.article)?;
    let region = geodata::region(options.geodata.as_deref())?;
    let name = source.name();
    let found = article::compile(&name, &source.text, &region, page::is_reserved).err().unwrap_or_default();
    match options.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&Report::of(&source, &found))?),
        Format::Text if found.is_empty() => println!("{name}: no mistakes"),
        Format::Text => {
            let colour = terminal::has_colour(std::io::stdout().is_terminal());
            print!("{}", article::render(&found, &name, &source.text, colour));
        }
    }
    Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(MISTAKES) })
}

/// What `--format json` prints. Lines and columns are counted from 1, columns in characters; the end is exclusive.
#[derive(Debug, Serialize)]
struct Report<'a> {
    file: String,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Debug, Serialize)]
struct Entry<'a> {
    severity: &'static str,
    message: &'a str,
    hint: Option<&'a str>,
    #[serde(flatten)]
    place: Place,
    related: Vec<RelatedEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct RelatedEntry<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl<'a> Report<'a> {
    fn of(source: &Source, found: &'a [Diagnostic]) -> Self {
        let entry = |it: &'a Diagnostic| Entry {
            severity: severity(it.severity),
            message: &it.message,
            hint: it.hint.as_deref(),
            place: Place::of(&source.text, &it.span),
            related: it.related.iter().map(|it| related(&source.text, it)).collect(),
        };
        Self { file: source.name(), diagnostics: found.iter().map(entry).collect() }
    }
}

fn related<'a>(text: &str, related: &'a Related) -> RelatedEntry<'a> {
    RelatedEntry { message: &related.message, place: Place::of(text, &related.span) }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Note => "note",
    }
}

impl Place {
    fn of(text: &str, span: &Range<usize>) -> Self {
        let ((line, column), (end_line, end_column)) =
            (line_and_column(text, span.start), line_and_column(text, span.end));
        Self { line, column, end_line, end_column }
    }
}

fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
    let last_line = before.rsplit('\n').next().unwrap_or(before);
    (before.matches('\n').count() + 1, last_line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_and_end_behind_the_last() {
        let text = "one\nzwölf x\n";
        let at = text.find("zw").unwrap()..text.find(" x").unwrap();
        let place = Place { line: 2, column: 1, end_line: 2, end_column: 6 };
        assert_eq!(Place::of(text, &at), place);
        let place = Place { line: 3, column: 1, end_line: 3, end_column: 1 };
        assert_eq!(Place::of(text, &(99..100)), place);
    }
}
