//! The table as comma-separated values.
//!
//! # References
//! RFC 4180; OWASP, *CSV Injection*.

use anyhow::Context;
use csv::{Terminator, WriterBuilder};

use super::record::Record;
use page::inert_cell;

const HEAD: [&str; 15] = [
    "id",
    "what",
    "kind",
    "status",
    "countries",
    "number",
    "about",
    "says",
    "since",
    "as_of",
    "schematic",
    "background",
    "evidence",
    "position",
    "sentences",
];

/// By this a spreadsheet knows that the file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The records as CSV with a header row; lists are parted by spaces, sentences by vertical bars.
pub(super) fn csv(records: &[Record<'_>]) -> anyhow::Result<String> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(HEAD).context("cannot write the head of table.csv")?;
    for record in records {
        writer.write_record(row(record).map(|cell| inert_cell(&cell))).context("cannot write table.csv")?;
    }
    let bytes = writer.into_inner().map_err(|error| anyhow::anyhow!("cannot end table.csv: {error}"))?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8(bytes)?))
}

fn row(record: &Record<'_>) -> [String; HEAD.len()] {
    let optional = |value: Option<String>| value.unwrap_or_default();
    [
        record.object.id.to_string(),
        record.object.name.clone(),
        record.kind.to_owned(),
        record.status.clone(),
        record.countries.join(" "),
        optional(record.number.map(|number| number.to_string())),
        optional(record.about.map(|about| about.to_string())),
        record.says.clone(),
        optional(record.since.clone()),
        record.as_of.clone(),
        record.schematic.to_string(),
        optional(record.background.clone()),
        record.evidence.join(" "),
        record.position.to_owned(),
        record.sentences.join(" | "),
    ]
}
