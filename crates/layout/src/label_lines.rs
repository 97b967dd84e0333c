//! The words beside a symbol.

use basemap::CountryShape;
use model::{Extent, MapPoint, Object};
use words::{Words, subject};

/// How many characters a line of a label holds at most, unless a single word is longer.
const LINE: usize = 26;

/// The lines of an object's label, the most important first.
pub(crate) fn lines(
    object: &Object,
    label: Option<&str>,
    countries: &[CountryShape],
    words: Words,
) -> Vec<String> {
    let shapes = object.kind.countries().iter().filter_map(|ix| countries.get(ix.get()));
    let names: Vec<_> = shapes.map(|country| country.name.as_str()).collect();
    let mut lines = subject::label(words, object, label, &names);
    let further = lines.split_off(lines.len().min(1));
    lines.extend(further.iter().flat_map(|line| broken(line)));
    lines
}

/// The position of an object that carries its label: the middle one of several, an area's lower edge.
pub(crate) fn subject_point(object: &Object) -> Option<MapPoint> {
    if let Extent::Outline(area) = object.kind.extent() {
        return Some(MapPoint { x: area.bounds.centre().x, y: area.bounds.max.y });
    }
    object.positions().get(subject(object)).copied()
}

/// Which of its positions carries an object's label.
pub(crate) fn subject(object: &Object) -> usize {
    object.positions().len() / 2
}

/// Words in lines of a bearable length.
fn broken(request: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in request.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
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
    fn long_words_are_broken_into_lines() {
        assert_eq!(broken("seized by Russia in 2014"), ["seized by Russia in 2014"]);
        assert_eq!(
            broken("in effect held by Russia-backed separatists"),
            ["in effect held by", "Russia-backed separatists"]
        );
        assert_eq!(broken(&"x".repeat(40)), ["x".repeat(40)]);
    }
}
