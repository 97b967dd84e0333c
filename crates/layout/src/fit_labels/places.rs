//! The places where a label may stand, the best one first.

use super::{Fit, KEY_RADIUS, Lines, Need, ScreenLabel};
use crate::{Anchor, PixelBox};

/// From a symbol to a label, in CSS pixels; from [`LED`] on, a line leads there.
const GAPS: [u8; 4] = [4, 10, 20, 34];
const LED: f32 = 20.0;
/// Room at both ends of such a line, in CSS pixels.
const LEADER_GAP: f32 = 2.0;

/// The sides and corners of a symbol: how far right of its middle a label begins, in quarters of the way to the symbol's
/// edge and of the label's width; and how far below, in quarters of that way, of the label's height and of its first line's.
static SIDES: [[i8; 5]; 14] = [
    [4, 0, 0, 0, -2],
    [-4, -4, 0, 0, -2],
    [0, -2, 4, 0, 0],
    [0, -2, -4, -4, 0],
    [4, 0, 0, -2, 0],
    [-4, -4, 0, -2, 0],
    [4, 0, -4, -4, 0],
    [4, 0, 4, 0, 0],
    [-4, -4, -4, -4, 0],
    [-4, -4, 4, 0, 0],
    [0, -1, 4, 0, 0],
    [0, -3, 4, 0, 0],
    [0, -1, -4, -4, 0],
    [0, -3, -4, -4, 0],
];

/// How many places are without such a line: a name alone beside its symbol is better than all of its lines far off.
const BESIDE: usize = 3 * SIDES.len();

/// How far a label without a symbol moves: eighths of its width, and quarters of its height, in any combination.
static SHIFTS: [i8; 13] = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];
/// How many of them are tried for a name that need not show, and of how wide and high a label they are at most the parts, in
/// CSS pixels: further off it would name something else.
const NEAR: usize = 7;
const NEAR_SIZE: (f32, f32) = (28.0, 14.0);

/// The place of a number for what shows of a label; the first one, but for a number in a circle, is the page's.
pub(super) fn candidate(label: &ScreenLabel, lines: Lines, nth: usize) -> Option<Fit> {
    let text = match lines {
        Lines::First => label.first,
        Lines::Key => {
            let (x, y) = label.text.centre();
            PixelBox::at((x - KEY_RADIUS, y - KEY_RADIUS), (2.0 * KEY_RADIUS, 2.0 * KEY_RADIUS))
        }
        Lines::All | Lines::None => label.text,
    };
    let own = Fit { lines, text, anchor: label.anchor, leader: None };
    match label.symbol {
        Some(_) if nth == 0 && lines != Lines::Key => Some(own),
        Some(_) if nth > BESIDE && lines == Lines::All && label.need == Need::FirstLine => None,
        Some(symbol) => beside(own, symbol, label.first.size().1, nth.saturating_sub(1)),
        None => {
            let (width, height) = label.text.size();
            match label.need {
                // The name of a town stands beside its dot, which does not move.
                Need::Nothing if label.anchor != Anchor::Middle => (nth == 0).then_some(own),
                Need::Nothing => shifted(own, (width.min(NEAR_SIZE.0), height.min(NEAR_SIZE.1)), NEAR, nth),
                _ => shifted(own, (width, height), SHIFTS.len(), nth),
            }
        }
    }
}

fn quarters(count: i8) -> f32 {
    f32::from(count) / 4.0
}

fn beside(own: Fit, symbol: PixelBox, first_height: f32, nth: usize) -> Option<Fit> {
    let [right, wide, below, high, first] = *SIDES.get(nth % SIDES.len())?;
    let gap = f32::from(*GAPS.get(nth / SIDES.len())?);
    let (width, height) = own.text.size();
    let (symbol_width, symbol_height) = symbol.size();
    let (x, y) = symbol.centre();
    let left = x + quarters(right) * (symbol_width / 2.0 + gap) + quarters(wide) * width;
    let top = y
        + quarters(below) * (symbol_height + gap) / 2.0
        + quarters(high) * height
        + quarters(first) * first_height;
    let text = PixelBox::at((left, top), (width, height));
    let anchor = match wide {
        -2 => Anchor::Middle,
        -1.. => Anchor::Start,
        _ => Anchor::End,
    };
    let leader = (gap >= LED).then(|| leader(symbol, text));
    Some(Fit { text, anchor, leader, ..own })
}

/// From the edge of a symbol to the nearest point of a label.
fn leader(symbol: PixelBox, text: PixelBox) -> [(f32, f32); 2] {
    let (x, y) = symbol.centre();
    // Not `clamp`, which can panic and then prints numbers: eight kilobytes of the app.
    let across = x.max(text.left).min(text.right) - x;
    let down = y.max(text.top).min(text.bottom) - y;
    let (width, height) = symbol.size();
    let length = (across * across + down * down).sqrt().max(1.0);
    let part = |pixels: f32| (x + across * pixels / length, y + down * pixels / length);
    [part(width.min(height) / 2.0 + LEADER_GAP), part(length - LEADER_GAP)]
}

fn shifted(own: Fit, (width, height): (f32, f32), count: usize, nth: usize) -> Option<Fit> {
    let down = SHIFTS.get(nth / count).filter(|_| nth < count * count)?;
    let right = SHIFTS.get(nth % count)?;
    let text = own.text.moved(quarters(*right) * width / 2.0, quarters(*down) * height);
    Some(Fit { text, ..own })
}
