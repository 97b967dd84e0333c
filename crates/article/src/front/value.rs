//! Values of the front matter, each with its place in the file.

use core::ops::Range;
use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use crate::{
    Diagnostic, characters, combining, limits,
    report::{Report, known_names, quoted},
};

/// A value with its place in the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

impl<T> Spanned<T> {
    pub(crate) fn map<U>(self, to: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: to(self.value), span: self.span }
    }
}

/// A value that has not been read yet.
#[derive(Clone, Debug)]
pub(crate) struct Value<'t> {
    read: &'t DeValue<'t>,
    span: Range<usize>,
    /// Where the text that it stands in begins in the file.
    pub(super) base: usize,
}

impl<'t> Value<'t> {
    /// A value of a text that begins `base` bytes into the file.
    pub(crate) fn new(value: &'t toml::Spanned<DeValue<'t>>, base: usize) -> Self {
        let span = value.span();
        Self { read: value.get_ref(), span: base + span.start..base + span.end, base }
    }

    pub(crate) fn span(&self) -> &Range<usize> {
        &self.span
    }

    pub(super) fn spanned<T>(&self, value: T) -> Spanned<T> {
        Spanned { value, span: self.span.clone() }
    }

    fn kind(&self) -> &'static str {
        match self.read {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "an integer",
            DeValue::Float(_) => "a float",
            DeValue::Boolean(_) => "a boolean",
            DeValue::Datetime(_) => "a date without quotes",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }

    pub(super) fn expected<T>(&self, what: &str, hint: &str, report: &mut Report) -> Option<T> {
        report.add(|| {
            Diagnostic::error(&self.span, format!("expected {what}, found {}", self.kind())).hint(hint)
        });
        None
    }

    /// Any string, as it was written.
    pub(crate) fn word(&self, report: &mut Report) -> Option<Spanned<String>> {
        match self.read {
            DeValue::String(word) => Some(self.spanned(word.clone().into_owned())),
            DeValue::Integer(number) => self.expected("a string", &format!("write `\"{number}\"`"), report),
            DeValue::Datetime(date) => self.expected("a string", &format!("write `\"{date}\"`"), report),
            _ => self.expected("a string", "write words between quotation marks", report),
        }
    }

    /// Words for readers: not empty, without control characters, on one line.
    pub(crate) fn text(&self, report: &mut Report) -> Option<Spanned<String>> {
        let words = self.word(report)?;
        let line = words.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let unfit = characters::unfit(&line).next();
        let wrong = match unfit {
            None if line.is_empty() => "expected words, found an empty string".to_owned(),
            None if characters::is_blank(&line) => {
                "expected words, found nothing that can be seen".to_owned()
            }
            None => match combining::too_many(&line).and_then(|marks| line.get(marks)) {
                Some(marks) => limits::too_many_marks(marks),
                None => {
                    return limits::check_length(&line, &self.span, limits::TEXT, report)
                        .then(|| words.map(|_| line));
                }
            },
            Some(unfit) => unfit.message,
        };
        report.add(|| Diagnostic::error(&self.span, wrong).hint("write the words that readers are to see"));
        None
    }

    /// Words for readers that the map has little room for.
    pub(crate) fn short_text(&self, most: usize, report: &mut Report) -> Option<Spanned<String>> {
        self.text(report).filter(|words| limits::check_length(&words.value, &words.span, most, report))
    }

    /// A whole number from a range.
    pub(crate) fn integer(
        &self,
        range: core::ops::RangeInclusive<i64>,
        report: &mut Report,
    ) -> Option<Spanned<i64>> {
        let DeValue::Integer(digits) = self.read else {
            return self.expected("an integer", "write digits alone, without quotes", report);
        };
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).ok();
        if let Some(number) = number.filter(|number| range.contains(number)) {
            return Some(self.spanned(number));
        }
        report.add(|| {
            let message = format!(
                "expected a number from {} to {}, found {}",
                range.start(),
                range.end(),
                quoted(digits.as_str())
            );
            Diagnostic::error(&self.span, message).hint("write a number within these limits")
        });
        None
    }

    /// A finite number.
    pub(crate) fn number(&self, report: &mut Report) -> Option<f64> {
        let number = match self.read {
            DeValue::Integer(digits) => {
                i64::from_str_radix(digits.as_str(), digits.radix()).ok().map(|number| number as f64)
            }
            DeValue::Float(digits) => digits.as_str().parse().ok(),
            _ => return self.expected("a number", "write degrees, such as `25.3`, without quotes", report),
        };
        let finite = number.filter(|number: &f64| number.is_finite());
        if finite.is_none() {
            report.add(|| {
                Diagnostic::error(&self.span, "expected a finite number")
                    .hint("write degrees, such as `25.3`")
            });
        }
        finite
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, report: &mut Report) -> Option<bool> {
        match self.read {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.expected("`true` or `false`", "write one of them, without quotes", report),
        }
    }

    /// One of a few words.
    pub(crate) fn one_of<T: Copy>(&self, known: &[(&str, T)], report: &mut Report) -> Option<T> {
        let word = self.word(report)?;
        let found = known.iter().find(|(name, _)| *name == word.value).map(|(_, meaning)| *meaning);
        if found.is_none() {
            report.add(|| {
                let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
                let listed = names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(" or ");
                let message = format!("expected {listed}, found {}", quoted(&word.value));
                Diagnostic {
                    hint: known_names("write", &word.value, &names),
                    ..Diagnostic::error(&self.span, message)
                }
            });
        }
        found
    }

    /// A list of values.
    pub(crate) fn list(&self, report: &mut Report) -> Option<Vec<Value<'t>>> {
        match self.read {
            DeValue::Array(values) => Some(values.iter().map(|value| Value::new(value, self.base)).collect()),
            _ => self.expected("a list", "put it in brackets: `[ … ]`", report),
        }
    }

    /// A list of strings, at least one.
    pub(crate) fn words(&self, report: &mut Report) -> Option<Vec<Spanned<String>>> {
        let list = self.list(report)?;
        if list.is_empty() {
            report.add(|| {
                Diagnostic::error(&self.span, "expected at least one name, found an empty list")
                    .hint("name one, or leave out the key")
            });
            return None;
        }
        Some(list.iter().filter_map(|value| value.word(report)).collect())
    }

    /// A list of strings, at least one, none of them twice.
    pub(crate) fn different_words(&self, report: &mut Report) -> Option<Vec<Spanned<String>>> {
        let words = self.words(report)?;
        let mut first = BTreeMap::new();
        for word in &words {
            if let Some(first) = first.insert(word.value.as_str(), &word.span) {
                report.add(|| {
                    Diagnostic::error(&word.span, format!("this list holds {} twice", quoted(&word.value)))
                        .related(first, "it stands here too")
                        .hint("delete one of them")
                });
            }
        }
        Some(words)
    }

    /// The entries, if it is a table.
    pub(crate) fn as_table(&self) -> Option<&'t DeTable<'t>> {
        if let DeValue::Table(entries) = self.read { Some(entries) } else { None }
    }

    /// The values, if it is a list.
    pub(crate) fn as_list(&self) -> &'t [toml::Spanned<DeValue<'t>>] {
        if let DeValue::Array(values) = self.read { values } else { &[] }
    }

    /// Degrees up to a limit on either side of zero.
    pub(crate) fn degrees(&self, most: f64, called: &str, report: &mut Report) -> Option<f64> {
        let degrees = self.number(report)?;
        if degrees.abs() <= most {
            return Some(degrees);
        }
        report.add(|| {
            let message = format!("expected a {called} from -{most} to {most}, found {degrees}");
            Diagnostic::error(&self.span, message).hint("write decimal degrees, east and north above zero")
        });
        None
    }
}
