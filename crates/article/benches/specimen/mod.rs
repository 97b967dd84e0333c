//! Articles of any size, made up.

use std::fmt::Write;

const FRONT: &str = "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = -11, south = 35, east = 46, north = 69 } }\n";

/// A place of its own for each number, spread over a square of side 1.
fn spread(number: u32) -> (f64, f64) {
    let part = |step: f64| (f64::from(number) * step).fract();
    (part(0.754_877_666), part(0.569_840_291))
}

/// An article of so many forces, each with a sentence.
pub(crate) fn article(symbols: u32) -> String {
    let mut text = FRONT.to_owned();
    for unit in 1..=symbols {
        let (x, y) = spread(unit);
        let (lon, lat, troops) = (-8.0 + 46.0 * x, 38.0 + 26.0 * y, 10 * (unit % 150 + 1));
        let _ = write!(
            text,
            "[[force]]\nid = \"unit-{unit}\"\nname = \"Unit {unit}\"\nat = {{ lon = {lon}, lat = {lat} }}\n\
             countries = [\"POL\"]\ntroops = {troops}\nstatus = \"stationed\"\n"
        );
    }
    text.push_str("+++\n");
    for unit in 1..=symbols {
        let _ = write!(text, "There are {} men in [unit {unit}](#unit-{unit}).\n\n", 10 * (unit % 150 + 1));
    }
    text
}
