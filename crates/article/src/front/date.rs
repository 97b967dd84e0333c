//! Dates of the front matter, within the limits of the article's time.

use model::{Date, Period};

use crate::{
    Diagnostic,
    front::{Spanned, Table, Value},
    report::{Report, quoted},
};

/// The article's time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) as_of: Option<Date>,
    pub(crate) first_year: Option<i16>,
}

/// Reads a date.
pub(crate) fn read(value: &Value<'_>, report: &mut Report) -> Option<Spanned<Date>> {
    let word = value.word(report)?;
    match Date::parse(&word.value) {
        Ok(when) => Some(word.map(|_| when)),
        Err(error) => {
            report.add(|| {
                let message = format!("{error}, found {}", quoted(&word.value));
                Diagnostic::error(&word.span, message)
                    .hint("write a year, a month or a day, such as `2014-09`")
            });
            None
        }
    }
}

/// Reads the keys `from` and `until`; an event must have the first.
pub(crate) fn period(table: &mut Table<'_>, is_event: bool, limits: Limits, report: &mut Report) -> Period {
    let from = if is_event { table.need("from") } else { table.may("from") };
    let from = from.and_then(|value| read(&value, report));
    let until = table.may("until").and_then(|value| read(&value, report));
    for date in [&from, &until].into_iter().flatten() {
        check_as_of(date, limits, report);
    }
    if let Some(from) = from.as_ref().filter(|_| is_event) {
        check_timeline(from, limits, report);
    }
    if let (Some(from), Some(until)) = (&from, &until)
        && is_after(from.value, until.value)
    {
        report.add(|| {
            Diagnostic::error(
                &until.span,
                format!("the end `{}` lies before the beginning `{}`", until.value, from.value),
            )
            .related(&from.span, "it begins here")
            .hint("exchange `from` and `until`")
        });
    }
    Period { from: from.map(|date| date.value), until: until.map(|date| date.value) }
}

fn check_as_of(date: &Spanned<Date>, limits: Limits, report: &mut Report) {
    if let Some(as_of) = limits.as_of.filter(|as_of| is_after(date.value, *as_of)) {
        report.add(|| {
            Diagnostic::error(
                &date.span,
                format!("the date `{}` lies after `as_of`, which is `{as_of}`", date.value),
            )
            .hint("write a date up to `as_of`, since the article knows no later one")
        });
    }
}

fn check_timeline(date: &Spanned<Date>, limits: Limits, report: &mut Report) {
    if let Some(first) = limits.first_year.filter(|first| date.value.year < *first) {
        report.add(|| {
            Diagnostic::error(
                &date.span,
                format!("the event of `{}` lies before the timeline, which begins in {first}", date.value),
            )
            .hint(format!("write `first_year = {}` in `[map]`", date.value.year))
        });
    }
}

/// Whether a date lies after another, as far as both are known.
fn is_after(one: Date, other: Date) -> bool {
    let months = one.month.zip(other.month);
    let days = one.day.zip(other.day);
    let known = |pair: Option<(u8, u8)>| pair.unwrap_or_default();
    let (month, day) = (known(months), known(days));
    (one.year, month.0, day.0) > (other.year, month.1, day.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_compared_as_far_as_both_are_known() {
        let after = |one, other| is_after(Date::parse(one).unwrap(), Date::parse(other).unwrap());
        assert!(
            after("2022-03", "2022-02-04") && after("2023", "2022-02") && after("2022-02-05", "2022-02-04")
        );
        assert!(
            !after("2022", "2022-02-04")
                && !after("2022-02", "2022-02-04")
                && !after("2022-02-04", "2022-02-04")
        );
    }
}
