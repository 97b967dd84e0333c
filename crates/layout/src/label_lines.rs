//! The lines of the label beside a symbol.

use basemap::Region;
use model::{Force, Kind, MapPoint, Object};
use words::Words;

/// How many characters a line of a label holds at most, unless a single word is longer.
const MAX_CHARACTERS: usize = 26;

/// The lines of an object's label, the most important first.
pub(crate) fn lines(object: &Object, label: Option<&str>, region: &Region, words: Words) -> Vec<String> {
    let name = label.unwrap_or(&object.name);
    match &object.kind {
        Kind::Force(force) => {
            let mut lines = vec![words.troops(force)];
            lines.extend(wrapped(&place_and_status(force, label, region, words)));
            lines
        }
        Kind::Site(site) => {
            let what = label.unwrap_or(words.missile_defence());
            vec![what.to_owned(), words.site_status(site.status).to_owned()]
        }
        Kind::Area(area) => {
            let mut lines = vec![name.to_owned()];
            lines.extend(wrapped(&area.status));
            lines
        }
        Kind::Buildup(_) => {
            vec![name.to_owned(), words.not_stated().to_owned(), words.positions_schematic().to_owned()]
        }
        Kind::Place(_) | Kind::Event(_) => vec![name.to_owned()],
    }
}

/// The point that an object's label belongs to: the middle one of several positions, or an area's lower edge.
pub(crate) fn label_point(object: &Object) -> Option<MapPoint> {
    if let Kind::Area(area) = &object.kind {
        return Some(MapPoint { x: area.bounds.centre().x, y: area.bounds.max.y });
    }
    object.positions().get(labelled_position(object)).copied()
}

/// Which of an object's positions its label belongs to.
pub(crate) fn labelled_position(object: &Object) -> usize {
    object.positions().len() / 2
}

/// “Lithuania, in rotation”, “to Poland”; countries that share one number are said to.
fn place_and_status(force: &Force, label: Option<&str>, region: &Region, words: Words) -> String {
    let countries = force.countries.iter().filter_map(|code| region.country(*code));
    let names: Vec<_> = countries.map(|country| country.name.as_str()).collect();
    let place = match label {
        Some(label) => label.to_owned(),
        None if names.len() > 1 => format!("{} {}", words.list(&names), words.together()),
        None => words.list(&names),
    };
    words.force_at(&place, force.status)
}

/// A text in lines of a length that the map has room for.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= MAX_CHARACTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_wrapped() {
        assert_eq!(wrapped("seized by Russia in 2014"), ["seized by Russia in 2014"]);
        assert_eq!(
            wrapped("in effect held by Russia-backed separatists"),
            ["in effect held by", "Russia-backed separatists"]
        );
        assert_eq!(wrapped(&"x".repeat(40)), ["x".repeat(40)]);
    }
}
