//! The figures that `tools/bench/peers.mjs` prints.

use std::collections::BTreeMap;

/// The pages in the order of the columns, by the runner's name and by the reader's.
pub(super) const PAGES: [(&str, &str); 7] = [
    ("cardinal", "Cardinal"),
    ("d3", "D3"),
    ("d3-lean", "D3, lean"),
    ("leaflet", "Leaflet"),
    ("leaflet-lean", "Leaflet, lean"),
    ("openlayers", "OpenLayers"),
    ("maplibre", "MapLibre GL"),
];

/// A kind of figure: the runner's name, words with the unit, and by how much the runner's number is divided.
pub(super) struct Kind {
    /// The runner's name.
    pub(super) name: &'static str,
    /// Words for readers, with the unit.
    pub(super) words: &'static str,
    divisor: f64,
}

const fn kind(name: &'static str, words: &'static str, divisor: f64) -> Kind {
    Kind { name, words, divisor }
}

/// The rows of the table.
pub(super) const KINDS: [Kind; 15] = [
    kind("paint", "first paint with text, ms", 1.0),
    kind("map", "map on the screen, ms", 1.0),
    kind("ready", "page answers to a click, ms", 1.0),
    kind("bytes", "bytes until then, KB", 1000.0),
    kind("blocking", "blocking time at start, ms", 1.0),
    kind("card", "open a card, map moves: main thread, ms", 1.0),
    kind("card-others", "… all other threads, not slowed, ms", 1.0),
    kind("frame", "the map follows to a new frame: main thread, ms", 1.0),
    kind("pan", "one pan step: main thread, ms", 1.0),
    kind("pan-lift", "… letting go after ten steps, in it by a tenth, ms", 1.0),
    kind("pan-others", "… all other threads, not slowed, ms", 1.0),
    kind("heap", "JavaScript heap, MB", 1e6),
    kind("memory", "memory of the page’s process, MB", 1e6),
    kind("shift", "layout shift", 1.0),
    kind("lag", "map after that load’s first paint, ms", 1.0),
];

/// Median, lowest and highest of the rounds, in the unit of the kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spread {
    /// The middle round, or between the two middle ones.
    pub(super) median: f64,
    /// The lowest round.
    pub(super) lowest: f64,
    /// The highest round.
    pub(super) highest: f64,
}

impl Spread {
    fn read(numbers: &[&str]) -> Option<Self> {
        let [median, lowest, highest] = numbers else { return None };
        let number = |words: &str| words.parse().ok();
        Some(Self { median: number(median)?, lowest: number(lowest)?, highest: number(highest)? })
    }
}

fn key(page: &str, name: &str) -> (String, String) {
    (page.to_owned(), name.to_owned())
}

/// All that was measured.
#[derive(Debug)]
pub(super) struct Figures {
    /// The browser's version.
    pub(super) chromium: String,
    spreads: BTreeMap<(String, String), Spread>,
    ratios: BTreeMap<(String, String), Spread>,
}

impl Figures {
    /// Reads the words of the runner's lines; `None` if a figure of a page is missing.
    pub(super) fn read(lines: &[Vec<String>]) -> Option<Self> {
        let mut chromium = None;
        let (mut spreads, mut ratios) = (BTreeMap::new(), BTreeMap::new());
        for line in lines {
            match line.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                ["fact", "chromium", version] => chromium = Some((*version).to_owned()),
                ["ratio", page, name, numbers @ ..] => {
                    ratios.insert(key(page, name), Spread::read(numbers)?);
                }
                [page, name, numbers @ ..] if numbers.len() == 3 => {
                    spreads.insert(key(page, name), Spread::read(numbers)?);
                }
                _ => {}
            }
        }
        let figures = Self { chromium: chromium?, spreads, ratios };
        let is_there = |page: &str| KINDS.iter().all(|kind| figures.of(page, kind).is_some());
        PAGES.iter().all(|(page, _)| is_there(page)).then_some(figures)
    }

    /// A figure of a page.
    pub(super) fn of(&self, page: &str, kind: &Kind) -> Option<Spread> {
        let Spread { median, lowest, highest } = *self.spreads.get(&key(page, kind.name))?;
        let [median, lowest, highest] = [median, lowest, highest].map(|number| number / kind.divisor);
        Some(Spread { median, lowest, highest })
    }

    /// A page's figure divided by Cardinal's in the same round; `None` where there is no number.
    pub(super) fn ratio(&self, page: &str, kind: &Kind) -> Option<Spread> {
        self.ratios.get(&key(page, kind.name)).copied()
    }

    /// The median of a figure of a page, by name.
    pub(super) fn median(&self, page: &str, name: &str) -> f64 {
        let kind = KINDS.iter().find(|kind| kind.name == name);
        kind.and_then(|kind| self.of(page, kind)).map_or(f64::NAN, |spread| spread.median)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Figures in which each page's are its place among the pages, from 1, times 10,000.
    pub(crate) fn sample() -> Figures {
        let mut lines = vec![words("fact\tchromium\t1.2.3")];
        for (at, (page, _)) in PAGES.iter().enumerate() {
            let number = (at + 1) * 10_000;
            for kind in &KINDS {
                lines.push(words(&format!("{page}\t{}\t{number}\t1\t99000", kind.name)));
                lines.push(words(&format!("ratio\t{page}\t{}\t{}\t0.5\t9", kind.name, at + 1)));
            }
        }
        Figures::read(&lines).unwrap()
    }

    fn words(line: &str) -> Vec<String> {
        line.split('\t').map(str::to_owned).collect()
    }

    #[test]
    fn a_figure_comes_in_its_unit() {
        assert_eq!(sample().median("d3", "bytes"), 20.0);
        assert_eq!(sample().median("d3", "ready"), 20_000.0);
    }

    #[test]
    fn a_ratio_is_no_figure_of_a_page() {
        let mut lines = vec![words("fact\tchromium\t1"), words("ratio\td3\tcard\t0.9\t0.8\t1.1")];
        for (page, _) in PAGES {
            lines.extend(KINDS.iter().map(|kind| words(&format!("{page}\t{}\t1\t1\t1", kind.name))));
        }
        let figures = Figures::read(&lines).unwrap();
        let ratios = KINDS.iter().filter_map(|kind| Some((kind.name, figures.ratio("d3", kind)?.median)));
        assert_eq!(ratios.collect::<Vec<_>>(), [("card", 0.9)]);
    }

    #[test]
    fn a_missing_figure_is_noticed() {
        assert!(Figures::read(&[words("fact\tchromium\t1"), words("d3\tmap\t1\t1\t1")]).is_none());
    }
}
