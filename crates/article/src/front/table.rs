//! A table of the front matter, read key by key.
//!
//! A key is known if the code has asked for it. Every other key of the table is reported, with the nearest known one.

use core::ops::Range;

use toml::de::DeTable;

use crate::{
    Diagnostic,
    front::Value,
    report::{Report, known_names, quoted},
};

/// A table and what has been asked of it.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    entries: &'t DeTable<'t>,
    called: &'static str,
    span: Range<usize>,
    base: usize,
    asked: Vec<&'static str>,
    /// Each missing key, with the one that would do instead.
    missing: Vec<(&'static str, Option<&'static str>)>,
}

impl<'t> Table<'t> {
    /// A table with its name in messages and its place in the file.
    pub(crate) fn new(
        entries: &'t DeTable<'t>,
        called: &'static str,
        span: Range<usize>,
        base: usize,
    ) -> Self {
        Self { entries, called, span, base, asked: Vec::new(), missing: Vec::new() }
    }

    pub(crate) fn span(&self) -> &Range<usize> {
        &self.span
    }

    pub(crate) fn called(&self) -> &'static str {
        self.called
    }

    /// The value of a key that may be left out.
    pub(crate) fn may(&mut self, key: &'static str) -> Option<Value<'t>> {
        self.asked.push(key);
        self.entries.get(key).map(|value| Value::new(value, self.base))
    }

    /// The value of a key that must be there.
    pub(crate) fn need(&mut self, key: &'static str) -> Option<Value<'t>> {
        let value = self.may(key);
        if value.is_none() {
            self.missing.push((key, None));
        }
        value
    }

    /// Notes that one of two keys is missing.
    pub(crate) fn need_either(&mut self, key: &'static str, other: &'static str) {
        self.missing.push((key, Some(other)));
    }

    /// Words for readers that must be there.
    pub(crate) fn need_text(&mut self, key: &'static str, report: &mut Report) -> Option<String> {
        self.need(key).and_then(|value| value.text(report)).map(|words| words.value)
    }

    /// Words for readers that may be left out.
    pub(crate) fn may_text(&mut self, key: &'static str, report: &mut Report) -> Option<String> {
        self.may(key).and_then(|value| value.text(report)).map(|words| words.value)
    }

    /// Reports unknown and missing keys, and gives back the values of the unknown ones. Where an unknown key is a
    /// misspelling of a missing one, only the first is reported.
    pub(crate) fn finish(mut self, report: &mut Report) -> Vec<Value<'t>> {
        let mut unknown: Vec<_> =
            self.entries.iter().filter(|(key, _)| !self.is_known(key.get_ref())).collect();
        unknown.sort_by_key(|(key, _)| key.span().start);
        for (key, _) in &unknown {
            let span = self.base + key.span().start..self.base + key.span().end;
            report.add(|| self.unknown(key.get_ref(), &span));
        }
        for (key, other) in &self.missing {
            report.add(|| self.missing(key, *other));
        }
        unknown.into_iter().map(|(_, value)| Value::new(value, self.base)).collect()
    }

    fn is_known(&self, key: &str) -> bool {
        self.asked.contains(&key)
    }

    fn missing(&self, key: &str, other: Option<&str>) -> Diagnostic {
        let (names, hint) = match other {
            Some(other) => (format!("`{key}` or `{other}`"), format!("add `{key} = …` or `{other} = …`")),
            None => (format!("`{key}`"), format!("add `{key} = …`")),
        };
        Diagnostic::error(&self.span, format!("missing key {names} in {}", self.called)).hint(hint)
    }

    fn unknown(&mut self, key: &str, span: &Range<usize>) -> Diagnostic {
        let missing = self.missing.iter().flat_map(|(key, other)| core::iter::once(*key).chain(*other));
        let hint = if let Some(meant) = model::nearest(key, missing) {
            self.missing.retain(|(key, other)| *key != meant && *other != Some(meant));
            Some(format!("write `{meant}`"))
        } else if let Some(near) = model::nearest(key, self.unused()) {
            Some(format!("write `{near}`"))
        } else {
            known_names("delete it, or write", key, &self.unused())
        };
        Diagnostic {
            hint,
            ..Diagnostic::error(span, format!("unknown key {} in {}", quoted(key), self.called))
        }
    }

    fn unused(&self) -> Vec<&'static str> {
        self.asked.iter().copied().filter(|asked| !self.entries.contains_key(*asked)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(toml: &str, read: impl FnOnce(&mut Table<'_>)) -> Vec<(String, Option<String>)> {
        let entries = DeTable::parse(toml).unwrap();
        let mut table = Table::new(entries.get_ref(), "`[map]`", 0..1, 10);
        read(&mut table);
        let mut report = Report::default();
        table.finish(&mut report);
        report.into_list().into_iter().map(|found| (found.message, found.hint)).collect()
    }

    #[test]
    fn each_unknown_key_is_named_with_the_nearest_known_one() {
        let found = messages("bunds = 1\nsetz = 2\nsubject = 3", |table| {
            table.may("bounds");
            table.may("sets");
            table.may("subject");
        });
        assert_eq!(
            found[0],
            ("unknown key `bunds` in `[map]`".to_owned(), Some("write `bounds`".to_owned()))
        );
        assert_eq!(found[1], ("unknown key `setz` in `[map]`".to_owned(), Some("write `sets`".to_owned())));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_misspelt_key_is_not_missing_as_well() {
        let found = messages("bunds = 1", |table| {
            table.need("bounds");
            table.need("first");
        });
        assert_eq!(found[0].0, "missing key `first` in `[map]`");
        assert_eq!(
            found[1],
            ("unknown key `bunds` in `[map]`".to_owned(), Some("write `bounds`".to_owned()))
        );
        assert_eq!(found.len(), 2);
    }
}
