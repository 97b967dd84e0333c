//! An article file becomes a [`Document`], or a list of what is wrong with it.
//!
//! Text and a base map come in; an [`Article`] or every [`Diagnostic`] of one run goes out.
//! It reads no files and knows nothing of pages.

mod body;
mod characters;
mod combining;
mod diagnostic;
mod document;
mod evidence;
mod first_year;
mod focus;
mod frames;
mod front;
mod geography;
mod limits;
mod names;
mod numbers;
mod own_frames;
mod own_outline;
mod render;
mod report;
mod spelling;
mod split;

use std::collections::BTreeMap;

use basemap::Region;
use model::{Answer, Document, MapBox, Outline};

pub use diagnostic::{Diagnostic, Related, Severity};
pub use render::render;
use report::Report;

/// A compiled article.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The objects, the sentences, and which sentence mentions what.
    pub document: Document,
    /// The answers, card by card.
    pub answers: Vec<Answer>,
    /// The author's short names for the map, by object.
    pub map_names: Vec<Option<String>>,
    /// The part of the map that holds every symbol.
    pub extent: MapBox,
    /// Outlines of the areas that it shows, by name.
    pub outlines: BTreeMap<String, Outline>,
}

/// Compiles an article.
///
/// The file's name is used to check the language and nothing else: `index.en.md` is an English article.
///
/// `is_reserved` tells which ids the page itself needs, so that the author is told to choose others.
///
/// # Errors
/// Every diagnostic of the run, by place; never an empty list.
pub fn compile(
    file_name: &str,
    text: &str,
    region: &Region,
    is_reserved: fn(&str) -> bool,
) -> Result<Article, Vec<Diagnostic>> {
    let mut report = Report::default();
    let compiled = pass(file_name, text, region, is_reserved, &mut report);
    match compiled {
        Some(compiled) if report.is_empty() => Ok(compiled),
        None if report.is_empty() => {
            Err(vec![Diagnostic::error(&(0..0), "the compiler found no error and no article")])
        }
        _ => Err(report.into_list()),
    }
}

/// Runs the passes in their order; each reports what is wrong and goes on with the rest.
fn pass(
    file_name: &str,
    text: &str,
    region: &Region,
    is_reserved: fn(&str) -> bool,
    report: &mut Report,
) -> Option<Article> {
    if !limits::check(text, report) {
        return None;
    }
    let parts = split::split(text, report)?;
    let front = front::read(text, &parts, report);
    front.check_language(file_name, report);
    if !limits::check_blocks(text, &parts.body, report) {
        return None;
    }
    let tree = body::tree::parse(text, parts.body.clone(), report);
    let cards = body::cards::cut(tree.nodes, text, &front, &parts, report);
    let names = names::Names::collect(&front, &cards, is_reserved, report);
    let mut prose = body::read(cards, text, &names, report);
    body::former_sentences::tie(&front.former_sentences, &mut prose, report);
    if tree.whole && prose.whole {
        evidence::check(&front, &names, &prose, report);
    }
    document::assemble(front, &names, prose, region, report)
}
