//! Fits labels on a screen as it is, whatever its fonts, the size of its text and what covers the map.
//!
//! Measured boxes come in, those of the most important label first; where each label stands goes out. It knows nothing of
//! browsers, articles or what a label says.
//!
//! A label stays where the page has put it if that is free; else it moves round its symbol and, further off, to the end of
//! a line. A required label also makes one other label move. What is left without room becomes a number in a circle.

mod label;
mod places;
#[cfg(test)]
mod tests;

use crate::{Anchor, PixelBox};
pub use label::{Fit, Lines, Need, Relation, ScreenLabel};
use places::candidate;

/// What is on the screen besides labels.
#[derive(Clone, Debug)]
pub struct Screen {
    /// The window that labels stay within.
    pub window: PixelBox,
    /// The symbols, and what lies over the map: controls, the scale bar, panels.
    pub taken: Vec<PixelBox>,
    /// How many of them are symbols, the first ones.
    pub symbols: usize,
}

/// Radius of the circle round a number, in CSS pixels.
pub const KEY_RADIUS: f32 = 9.0;
/// How often a label is asked to make room for another one; in a crowd the time for that would grow without end.
const MOST_MOVES: u16 = 300;
/// From a label to the symbol of another one, in CSS pixels: farther than from its own, where no line leads there.
const APART: f32 = 12.0;
/// The same for a label at the end of a line: a number must not seem to be that of where it stands.
const LED_APART: f32 = 18.0;
/// The same for a name that belongs to no symbol: that of a country, within which symbols lie.
const NAME_APART: f32 = 4.0;
/// The same at the least for a label with a symbol, however near its own one is.
const LEAST_APART: f32 = 4.0;
/// How many times as near as it is a symbol in the same line as the words seems: one reads along a line.
pub const ALONG: f32 = 2.0;
/// Between two labels in a line, in CSS pixels, wider than any space between words: with less they read as one.
const BETWEEN: f32 = 10.0;
/// How far into its symbol's box a label may reach, in CSS pixels: the corners of a circle's box are empty.
const INTO: f32 = 2.0;
/// What each pixel costs by which a label is nearer to the symbol of another one than that.
const CROWDING_COST: f32 = 5.0;
/// What a line to a label costs, as a way from the page's place in CSS pixels.
const LINE_COST: f32 = 25.0;
/// Room at the window's edge, in CSS pixels: WebKit rounds the boxes of moved letters outwards.
const EDGE: f32 = 3.25;
/// The same between one label and another one below it.
const BELOW: f32 = 0.75;
/// What it costs the name of the country that the article is about to stand beside it, as a way from the page's place in CSS pixels.
const BESIDE_COST: f32 = 200.0;
/// The part of a label from which on it stands on that country.
pub const ON_SUBJECT: f32 = 0.25;

/// Fits the labels, the most important one first; those that are `None` are not there. `share_on_subject` says which part of a box
/// lies on the country that the article is about, from 0 to 1; the page's own places are not asked about.
///
/// # Units
/// CSS pixels from the corner of the browser's window.
pub fn fit(
    screen: &Screen,
    labels: &[Option<ScreenLabel>],
    share_on_subject: &dyn Fn(PixelBox) -> f32,
) -> Vec<Fit> {
    let placed = Vec::with_capacity(labels.len());
    let mut fitter = Fitter { screen, labels, share_on_subject, placed, moves: MOST_MOVES };
    for label in labels {
        let at = fitter.placed.len();
        fitter.placed.push(Fit::HIDDEN);
        if let Some(label) = label {
            fitter.place(at, label);
        }
    }
    fitter.placed
}

const NOWHERE: PixelBox = PixelBox { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };
struct Fitter<'a> {
    screen: &'a Screen,
    labels: &'a [Option<ScreenLabel>],
    share_on_subject: &'a dyn Fn(PixelBox) -> f32,
    placed: Vec<Fit>,
    /// How often a label may still be asked to make room.
    moves: u16,
}

impl Fitter<'_> {
    fn place(&mut self, at: usize, label: &ScreenLabel) {
        for lines in [Lines::All, Lines::First, Lines::Key] {
            let is_allowed = match lines {
                Lines::First => label.need == Need::FirstLine || label.first_suffices,
                Lines::Key => self.can_be_a_key(label),
                Lines::All | Lines::None => true,
            };
            if is_allowed
                && (self.find(at, label, lines)
                    || (label.need != Need::Nothing && self.make_room(at, label, lines)))
            {
                return;
            }
        }
        // The name of a country of which too little is in the window stands nowhere.
        let is_last = label.symbol.is_some() && label.need != Need::Nothing;
        if let Some(key) = candidate(label, Lines::Key, 1).filter(|_| is_last) {
            self.set(at, key);
        }
    }

    /// Whether a number may stand for a label: it has to show, and what it names is to be seen in the window.
    fn can_be_a_key(&self, label: &ScreenLabel) -> bool {
        let centre = PixelBox::at(label.text.centre(), (0.0, 0.0));
        let Screen { window, taken, .. } = self.screen;
        let is_seen = || window.holds(centre) && !taken.iter().any(|taken| taken.holds(centre));
        label.need != Need::Nothing && (label.symbol.is_some() || is_seen())
    }

    /// Puts a label where there is room: where the page has put it or well apart from the symbols of others, or else no
    /// nearer to one of them than to its own. The page knows on whose land words stand: the place nearest to the page's is the
    /// best one.
    fn find(&mut self, at: usize, label: &ScreenLabel, lines: Lines) -> bool {
        for may_be_near in [false, true] {
            let (mut nth, mut best) = (0, None::<(f32, Fit)>);
            while let Some(fit) = candidate(label, lines, nth) {
                let line = if fit.leader.is_some() { LINE_COST } else { 0.0 };
                let way = line + between(fit.text.centre(), label.text.centre());
                if best.is_some_and(|(least, _)| way >= least) {
                    nth += 1;
                    continue;
                }
                let is_plain = self.is_apart(label, &fit)
                    || (may_be_near || nth == 0) && self.is_by_its_own(label, &fit);
                if is_plain
                    && self.is_clear(label, &fit)
                    && self.in_the_way(at, &fit).0 == 0
                    && self.is_true(label, &fit)
                {
                    // The page's own place.
                    if nth == 0 {
                        self.set(at, fit);
                        return true;
                    }
                    let cost = way + self.crowding(label, &fit) + self.beside_cost(label, &fit);
                    if best.is_none_or(|(least, _)| cost < least) {
                        best = Some((cost, fit));
                    }
                }
                nth += 1;
            }
            if let Some((_, fit)) = best {
                self.set(at, fit);
                return true;
            }
        }
        false
    }

    /// Puts a label where only one other one is in its way, if that has another place.
    fn make_room(&mut self, at: usize, label: &ScreenLabel, lines: Lines) -> bool {
        let mut nth = 0;
        while let Some(fit) = candidate(label, lines, nth) {
            nth += 1;
            let is_plain = self.is_apart(label, &fit) || self.is_by_its_own(label, &fit);
            if self.moves == 0 || !is_plain || !self.is_clear(label, &fit) || !self.is_true(label, &fit) {
                continue;
            }
            let (count, other) = self.in_the_way(at, &fit);
            if let (1, Some(Some(moving))) = (count, self.labels.get(other).copied()) {
                // A number stays beside its symbol; only a label that would not show at all makes it move.
                let is_number_for_name =
                    moving.need == Need::Whole && label.need == Need::FirstLine && lines == Lines::All;
                if moving.is_selected || is_number_for_name {
                    continue;
                }
                self.moves -= 1;
                self.set(at, fit);
                let stood = self.placed.get(other).copied();
                if self.find(other, &moving, Lines::All) && !self.has_left(other, &moving, stood) {
                    return true;
                }
                self.set(at, Fit::HIDDEN);
                self.set(other, stood.unwrap_or(Fit::HIDDEN));
            }
        }
        false
    }

    fn set(&mut self, at: usize, fit: Fit) {
        if let Some(placed) = self.placed.get_mut(at) {
            *placed = fit;
        }
    }

    /// Whether a place is within the window and clear of all that is no label.
    fn is_clear(&self, label: &ScreenLabel, fit: &Fit) -> bool {
        // Larger text than the page's would lie on the symbol from where the page has put it; within a large area it may stand.
        let is_off_its_own =
            |symbol: PixelBox| symbol.holds(fit.text) || !fit.text.overlaps(symbol.inset(INTO, INTO));
        self.screen.window.inset(EDGE, EDGE).holds(fit.text)
            && (fit.lines == Lines::Key || label.symbol.is_none_or(is_off_its_own))
            && !self.screen.taken.iter().any(|shape| Some(*shape) != label.symbol && fit.meets(*shape))
    }

    /// Whether a label speaks of nothing else than what it names: it does not stand on the country that the article is about.
    fn is_true(&self, label: &ScreenLabel, fit: &Fit) -> bool {
        let is_own = fit.text == label.text || fit.text == label.first;
        label.relation != Relation::Elsewhere
            || is_own
            || fit.lines == Lines::Key
            || (self.share_on_subject)(fit.text) < ON_SUBJECT
    }

    /// Whether a label now stands farther off what it names than where it stood.
    fn has_left(&self, at: usize, label: &ScreenLabel, stood: Option<Fit>) -> bool {
        let cost = |fit: Option<Fit>| fit.map_or(0.0, |fit| self.beside_cost(label, &fit));
        cost(self.placed.get(at).copied()) > cost(stood)
    }

    /// What it costs that the name of the country that the article is about stands beside it.
    fn beside_cost(&self, label: &ScreenLabel, fit: &Fit) -> f32 {
        match label.relation {
            Relation::Name => BESIDE_COST * (1.0 - (self.share_on_subject)(fit.text)),
            Relation::Within | Relation::Elsewhere => 0.0,
        }
    }

    /// The symbols of what other labels name.
    fn others(&self, label: &ScreenLabel) -> impl Iterator<Item = PixelBox> {
        let (from, to) = label.own;
        let symbols = self.screen.taken.iter().take(self.screen.symbols).enumerate();
        symbols.filter(move |(at, _)| *at < from || *at >= to).map(|(_, symbol)| *symbol)
    }

    /// Whether a label keeps away from them.
    fn is_apart(&self, label: &ScreenLabel, fit: &Fit) -> bool {
        self.crowding(label, fit) <= 0.0
    }

    /// What it costs that a label is too near to one of them.
    fn crowding(&self, label: &ScreenLabel, fit: &Fit) -> f32 {
        let apart = match (fit.leader, label.symbol) {
            (Some(_), _) => LED_APART,
            (None, Some(_)) => APART,
            (None, None) => NAME_APART,
        };
        let least = self.others(label).map(|other| seeming(fit.text, other)).fold(apart, f32::min);
        (apart - least) * CROWDING_COST
    }

    /// Whether a label is nearer to its own symbol than to any of them.
    fn is_by_its_own(&self, label: &ScreenLabel, fit: &Fit) -> bool {
        let own = label.symbol.map_or(0.0, |symbol| fit.text.distance(symbol).max(LEAST_APART));
        self.others(label).all(|other| seeming(fit.text, other) > own)
    }

    /// How many other labels, or lines to them, are where a label would stand, and the last of them.
    fn in_the_way(&self, at: usize, fit: &Fit) -> (usize, usize) {
        let mut found = (0, 0);
        for (other, placed) in self.placed.iter().enumerate() {
            if other != at
                && placed.lines != Lines::None
                && (fit.meets(placed.text.inset(-BETWEEN, -BELOW))
                    || placed.meets(fit.text)
                    || fit.crosses(placed))
            {
                found = (found.0 + 1, other);
            }
        }
        found
    }
}

/// How far words seem to be from a symbol.
fn seeming(text: PixelBox, symbol: PixelBox) -> f32 {
    let middle = symbol.centre().1;
    let is_in_line = text.top < middle && middle < text.bottom;
    text.distance(symbol) / if is_in_line { ALONG } else { 1.0 }
}

/// How far it is from one point to another, across and down.
fn between(one: (f32, f32), other: (f32, f32)) -> f32 {
    (one.0 - other.0).abs() + (one.1 - other.1).abs()
}

/// A line that is longer by an eighth at both ends.
fn lengthened([(x, y), (to_x, to_y)]: [(f32, f32); 2]) -> [(f32, f32); 2] {
    let (right, down) = ((to_x - x) / 8.0, (to_y - y) / 8.0);
    [(x - right, y - down), (to_x + right, to_y + down)]
}

impl Fit {
    /// Nothing shows.
    pub const HIDDEN: Self = Self { lines: Lines::None, text: NOWHERE, anchor: Anchor::Start, leader: None };

    /// Whether the lines to two labels cross, or would if they were a little longer, so that each would seem to lead to the
    /// other's symbol.
    fn crosses(&self, other: &Self) -> bool {
        let (Some(own), Some(others)) = (self.leader, other.leader) else { return false };
        let ([a, b], [c, d]) = (lengthened(own), lengthened(others));
        let side = |(x, y): (f32, f32), (from, to): ((f32, f32), (f32, f32))| {
            (to.0 - from.0) * (y - from.1) - (to.1 - from.1) * (x - from.0) > 0.0
        };
        side(a, (c, d)) != side(b, (c, d)) && side(c, (a, b)) != side(d, (a, b))
    }

    /// Whether the lines, or the line to them, touch a box.
    fn meets(&self, other: PixelBox) -> bool {
        if let Some([(x, y), (to_x, to_y)]) = self.leader {
            for nth in 1..=5_u8 {
                let part = f32::from(nth) / 6.0;
                let dot = PixelBox::at((x + (to_x - x) * part, y + (to_y - y) * part), (1.0, 1.0));
                if dot.overlaps(other) {
                    return true;
                }
            }
        }
        self.text.overlaps(other)
    }
}
