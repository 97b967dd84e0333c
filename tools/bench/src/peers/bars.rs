//! The bars of the design that this benchmark can hold Cardinal against.

use super::figure::Figures;

/// Two pictures of the screen are seldom further apart than this, in milliseconds.
const SAME_PAINT: f64 = 100.0;

/// A bar, what was measured, and whether that is good enough.
pub(super) struct Bar {
    /// The figure in words.
    pub(super) what: &'static str,
    /// At most this, with its unit.
    pub(super) limit: String,
    /// Cardinal's median, with its unit.
    pub(super) measured: String,
    /// Whether the median is within the bar.
    pub(super) is_met: bool,
}

/// Every bar, in the order of the design.
pub(super) fn bars(figures: &Figures) -> Vec<Bar> {
    let own = |name| figures.median("cardinal", name);
    let most = |what, name, bar: f64, unit: &str| Bar {
        what,
        limit: format!("{bar:.0} {unit}"),
        measured: format!("{:.0} {unit}", own(name)),
        is_met: own(name) <= bar,
    };
    let half = figures.median("d3", "card") / 2.0;
    let leaflet = figures.median("leaflet", "pan");
    vec![
        Bar {
            what: "map visible with the first paint",
            limit: format!("within {SAME_PAINT:.0} ms of it"),
            measured: format!("{:.0} ms after it", own("lag")),
            is_met: own("lag") <= SAME_PAINT,
        },
        most("bytes until the page answers", "bytes", 160.0, "KB"),
        most("… the next goal", "bytes", 120.0, "KB"),
        most("blocking time at start", "blocking", 50.0, "ms"),
        Bar {
            what: "open a card and move the map",
            limit: format!("half of D3’s: {half:.0} ms"),
            measured: format!("{:.0} ms", own("card")),
            is_met: own("card") <= half,
        },
        Bar {
            what: "a new frame while reading",
            limit: format!("half of D3’s card: {half:.0} ms"),
            measured: format!("{:.0} ms", own("frame")),
            is_met: own("frame") <= half,
        },
        Bar {
            what: "one pan step",
            limit: format!("Leaflet’s: {leaflet:.1} ms"),
            measured: format!("{:.1} ms", own("pan")),
            is_met: own("pan") <= leaflet,
        },
        Bar {
            what: "layout shift",
            limit: "0".to_owned(),
            measured: format!("{:.3}", own("shift")),
            is_met: own("shift") == 0.0,
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::sample;
    use super::*;

    #[test]
    fn a_bar_is_met_or_missed_by_the_median() {
        let bars = bars(&sample());
        let is_met = |what: &str| bars.iter().find(|bar| bar.what == what).unwrap().is_met;
        assert!(is_met("one pan step") && is_met("bytes until the page answers"));
        assert!(is_met("open a card and move the map"), "10,000 of half of 20,000");
        assert!(!is_met("blocking time at start"));
    }
}
