//! Sorts the table as it stands in the page.
//!
//! The page has ranked the rows: attributes say where each one goes, so that the app need not compare anything.

use page::names::{attribute, selector};

use super::words::words;
use crate::dom::{self, Element};

const UP: &str = "ascending";
const DOWN: &str = "descending";
const NONE: &str = "none";

/// A column by which the table can be sorted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// What and where.
    Name,
    /// How many.
    Number,
}

/// Sorts by the column of a button, then the other way, then as the article has it; numbers begin with the largest.
pub(super) fn sort(button: &Element, by: Column) {
    let Some(column) = button.closest("th") else { return };
    let (rank, first, second) = match by {
        Column::Name => (attribute::NAME_RANK, UP, DOWN),
        Column::Number => (attribute::NUMBER_RANK, DOWN, UP),
    };
    let now = column.attribute("aria-sort").unwrap_or_default();
    let next = if now == first {
        second
    } else if now == second {
        NONE
    } else {
        first
    };
    for other in dom::all(selector::SORTED_COLUMNS) {
        other.update_attribute("aria-sort", Some(if other == column { next } else { NONE }));
    }
    let rows = dom::all(selector::ROWS);
    let rank = if next == NONE { attribute::ARTICLE_RANK } else { rank };
    for at in 0..rows.len() {
        append(&rows, rank, if next == DOWN { rows.len() - 1 - at } else { at });
    }
    if next != NONE {
        append_unranked(&rows, rank);
    }
    announce(&column.text(), next);
}

fn announce(column: &str, order: &str) {
    let announcements = &words().app.announcements;
    let words = match order {
        UP => announcements.rising.with([column]),
        DOWN => announcements.falling.with([column]),
        _ => announcements.unsorted.to_owned(),
    };
    if let Some(region) = dom::first(selector::ANNOUNCED) {
        region.set_text(&words);
    }
}

fn append(rows: &[Element], rank: &str, at: usize) {
    let at = at.to_string();
    rows.iter().filter(|row| row.attribute(rank).as_ref() == Some(&at)).for_each(move_to_end);
}

/// Rows without a number come last either way, in the article's order.
fn append_unranked(rows: &[Element], rank: &str) {
    let unranked: Vec<Element> = rows.iter().filter(|row| !row.has_attribute(rank)).cloned().collect();
    (0..rows.len()).for_each(|at| append(&unranked, attribute::ARTICLE_RANK, at));
}

fn move_to_end(row: &Element) {
    if let Some(body) = row.parent() {
        body.append(row);
    }
}
