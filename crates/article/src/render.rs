use core::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{Diagnostic, Severity};

/// The longest line in bytes that is shown in full, and how many bytes of a longer one are shown on either side of where
/// the span begins.
const LONGEST: usize = 2000;
const MARGIN: usize = 100;

/// Prints diagnostics as a list for a terminal: each with its source line, a caret below it, and its hint.
pub fn render(diagnostics: &[Diagnostic], file_name: &str, text: &str, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    diagnostics
        .iter()
        .map(|diagnostic| {
            let report = [group(diagnostic, file_name, text)];
            // An empty source line would otherwise end in white space.
            let lines: Vec<_> =
                renderer.render(&report).lines().map(|line| line.trim_end().to_owned()).collect();
            lines.join("\n") + "\n"
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn group<'a>(diagnostic: &'a Diagnostic, file_name: &'a str, text: &'a str) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()));
    let line = diagnostic.line(text);
    let shown = Excerpt::of(text, &diagnostic.span);
    let snippet = shown.snippet(line).annotation(AnnotationKind::Primary.span(shown.span.clone()));
    group = if shown.is_whole_line {
        group.element(snippet.path(file_name))
    } else {
        // The renderer would count columns from where the line was cut.
        let origin = Origin::path(file_name).line(line).char_column(diagnostic.column(text));
        group.element(origin).element(snippet)
    };
    for related in &diagnostic.related {
        let shown = Excerpt::of(text, &related.span);
        let label = AnnotationKind::Context.span(shown.span.clone()).label(related.message.as_str());
        let line = Diagnostic::error(&related.span, "").line(text);
        group = group.element(shown.snippet(line).annotation(label));
    }
    match &diagnostic.hint {
        Some(hint) => group.element(Level::HELP.with_name("hint").message(hint.as_str())),
        None => group,
    }
}

/// The first line of a span, cut where it is overlong, since a file may be one line.
struct Excerpt<'a> {
    words: &'a str,
    /// The span within these words.
    span: Range<usize>,
    is_whole_line: bool,
}

impl<'a> Excerpt<'a> {
    fn of(text: &'a str, span: &Range<usize>) -> Self {
        let at = text.floor_char_boundary(span.start);
        let line_start =
            text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let rest = text.get(at..).unwrap_or_default();
        let line_end = at + rest.lines().next().unwrap_or_default().len();
        let is_whole_line = line_end - line_start <= LONGEST;
        let (from, to) = if is_whole_line {
            (line_start, line_end)
        } else {
            (at.saturating_sub(MARGIN).max(line_start), (at + MARGIN).min(line_end))
        };
        let (from, to) = (text.floor_char_boundary(from), text.floor_char_boundary(to).max(at));
        let end = text.floor_char_boundary(span.end).clamp(at, to);
        Self { words: text.get(from..to).unwrap_or_default(), span: at - from..end - from, is_whole_line }
    }

    fn snippet(&self, line: usize) -> Snippet<'a, Annotation<'a>> {
        Snippet::source(self.words).line_start(line).fold(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_shows_its_line_its_caret_and_its_hint() {
        let text = "one\ntwo thrre four\n";
        let found =
            Diagnostic::error(&(8..13), "unknown word `thrre`").hint("write `three`").related(&(0..3), "one");
        let rendered = render(&[found], "a.md", text, false);
        for part in [
            "error: unknown word `thrre`",
            "a.md:2:5",
            "2 | two thrre four",
            "^^^^^",
            "1 | one",
            "hint: write `three`",
        ] {
            assert!(rendered.contains(part), "{part}");
        }
    }

    #[test]
    fn a_span_may_lie_anywhere() {
        let text = "ä".repeat(1000);
        for span in [0..0, 0..2000, 1999..2000, 2000..2000, 3000..4000, 1..1] {
            assert!(render(&[Diagnostic::error(&span, "no")], "a.md", &text, true).len() < 2000);
        }
    }
}
