//! The lines of the label beside a symbol.

use basemap::Region;
use model::{Extent, MapPoint, Object};
use words::{Words, subject};

/// How many characters a line of a label holds at most, unless a single word is longer.
const MAX_CHARACTERS: usize = 26;

/// The lines of an object's label, the most important first.
pub(crate) fn lines(object: &Object, label: Option<&str>, region: &Region, words: Words) -> Vec<String> {
    let countries = object.kind.countries().iter().filter_map(|code| region.country(*code));
    let names: Vec<_> = countries.map(|country| country.name.as_str()).collect();
    let mut lines = subject::label(words, object, label, &names);
    let further = lines.split_off(lines.len().min(1));
    lines.extend(further.iter().flat_map(|line| wrapped(line)));
    lines
}

/// The point that an object's label belongs to: the middle one of several positions, or an area's lower edge.
pub(crate) fn label_point(object: &Object) -> Option<MapPoint> {
    if let Extent::Outline(area) = object.kind.extent() {
        return Some(MapPoint { x: area.bounds.centre().x, y: area.bounds.max.y });
    }
    object.positions().get(labelled_position(object)).copied()
}

/// Which of an object's positions its label belongs to.
pub(crate) fn labelled_position(object: &Object) -> usize {
    object.positions().len() / 2
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
