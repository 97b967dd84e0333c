use core::ops::Range;

/// A part of an article file that is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// Where, in bytes of the file.
    pub span: Range<usize>,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// What to do, beginning with a verb.
    pub hint: Option<String>,
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The article is not published.
    Error,
    /// Something that the reader of the list should know about the list itself.
    Note,
}

/// A place that helps to understand a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where, in bytes of the file.
    pub span: Range<usize>,
    /// What is there.
    pub message: String,
}

impl Diagnostic {
    pub(crate) fn error(span: &Range<usize>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            message: message.into(),
            span: span.clone(),
            related: Vec::new(),
            hint: None,
        }
    }

    #[must_use]
    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    #[must_use]
    pub(crate) fn related(mut self, span: &Range<usize>, message: &str) -> Self {
        self.related.push(Related { span: span.clone(), message: message.to_owned() });
        self
    }

    /// The line on which it begins, counted from 1.
    pub fn line(&self, text: &str) -> usize {
        before(text, self.span.start).matches('\n').count() + 1
    }

    /// The column at which it begins, in characters, counted from 1.
    pub fn column(&self, text: &str) -> usize {
        let before = before(text, self.span.start);
        before.rsplit('\n').next().unwrap_or(before).chars().count() + 1
    }
}

fn before(text: &str, offset: usize) -> &str {
    text.get(..text.floor_char_boundary(offset)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "one\nzwölf §x";
        let at_x = Diagnostic::error(&(text.len() - 1..text.len()), "no");
        assert_eq!((at_x.line(text), at_x.column(text)), (2, 8));
        let past_the_end = Diagnostic::error(&(99..100), "no");
        assert_eq!((past_the_end.line(text), past_the_end.column(text)), (2, 9));
    }
}
