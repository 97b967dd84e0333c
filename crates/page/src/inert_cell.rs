//! Cells for spreadsheets, which take what begins with some signs for formulas.
//!
//! # References
//! OWASP, *CSV Injection*.

/// A cell that no spreadsheet takes for a formula, nor what is left of it where semicolons or tabs part cells.
pub fn inert_cell(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut is_start = true;
    for letter in cell.chars() {
        if is_start
            && matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n')
        {
            text.push('\'');
        }
        text.push(letter);
        is_start = matches!(letter, ';' | '\t' | '\r' | '\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::inert_cell;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)"] {
            assert_eq!(inert_cell(cell), format!("'{cell}"));
            assert_eq!(inert_cell(&format!("Tern;{cell}")), format!("Tern;'{cell}"));
        }
        assert_eq!((inert_cell("\t=1"), inert_cell("\r\n=1")), ("'\t'=1".into(), "'\r'\n'=1".into()));
        for cell in ["1,700 = more", "north-east", "one; -two", "a\nb", ""] {
            assert_eq!(inert_cell(cell), cell);
        }
    }
}
