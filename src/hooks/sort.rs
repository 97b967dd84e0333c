//! Sorts the table as it stands in the page.
//!
//! The press has ranked the rows: `data-place`, `data-count` and `data-order` say where each one goes.

use web_sys::Element;

use super::dom::{self, set_or_remove};

const UP: &str = "ascending";
const DOWN: &str = "descending";
const ROWS: &str = "#table tbody tr";

/// Sorts by the column of a button, then the other way, then as the article has it; numbers begin with the largest.
pub(super) fn sort(button: &Element, rank: &str) {
    let Ok(Some(column)) = button.closest("th") else { return };
    let (first, second) = if rank == "data-count" { (DOWN, UP) } else { (UP, DOWN) };
    let next = match column.get_attribute("aria-sort").as_deref() {
        Some(now) if now == first => second,
        Some(now) if now == second => "none",
        _ => first,
    };
    for other in dom::all("#table [aria-sort]") {
        set_or_remove(&other, "aria-sort", Some(if other == column { next } else { "none" }));
    }
    let count = dom::all(ROWS).count();
    match next {
        UP => (0..count).for_each(|at| append(rank, at)),
        DOWN => (0..count).rev().for_each(|at| append(rank, at)),
        _ => (0..count).for_each(|at| append("data-order", at)),
    }
    if next != "none" {
        append_unranked(rank, count);
    }
}

fn append(rank: &str, at: usize) {
    append_all(&format!("{ROWS}[{rank}=\"{at}\"]"));
}

/// Rows without a number come last either way, in the article's order.
fn append_unranked(rank: &str, count: usize) {
    (0..count).for_each(|at| append_all(&format!("{ROWS}[data-order=\"{at}\"]:not([{rank}])")));
}

fn append_all(selector: &str) {
    for row in dom::all(selector) {
        if let Some(body) = row.parent_element() {
            let _ = body.append_child(&row);
        }
    }
}
