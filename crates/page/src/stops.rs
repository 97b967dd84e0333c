use model::{Document, Fixed};
use yew::prelude::*;

use crate::PageProps;

/// Years between two stops from which the line between them is broken.
const LONG: i16 = 10;
/// How many stops are named at most: on every screen, and on a wide one.
const NAMED: (usize, usize) = (5, 18);

/// The stops of the timeline, as far apart as the app's slider has them, on a line that is broken where nothing happened for
/// long. They do not depend on the state, and so are none of the app's controls.
pub(crate) fn stops(props: &PageProps) -> Html {
    let document = &props.document;
    let stops = document.stops.iter().enumerate();
    html! {
        <div class="stops">
            <svg class="ticks needs-scripts" aria-hidden="true"><line x2="100%" />{ for stops.map(|(at, year)| view_stop(document, at, *year)) }</svg>
        </div>
    }
}

fn view_stop(document: &Document, at: usize, year: i16) -> Html {
    let count = document.stops.len();
    let last = count.saturating_sub(1);
    let x = |at: usize| format!("{}%", Fixed(100.0 * at as f32 / last.max(1) as f32));
    let kind = if document.moment(year).events.is_empty() { "joined" } else { "event" };
    let next = document.stops.get(at + 1).filter(|next| **next - year > LONG);
    html! {
        <>
            if next.is_some() {
                <line x1={x(at)} x2={x(at + 1)} data-tick="gap" />
            }
            <circle cx={x(at)} data-tick={kind} />
            if is_named(at, count, NAMED.1) {
                <text x={x(at)} data-named-year={is_named(at, count, NAMED.0).to_string()}>{ year }</text>
            }
        </>
    }
}

/// Whether a stop is one of every so many, or the last, so that at most a number of them are named.
fn is_named(at: usize, count: usize, most: usize) -> bool {
    let (every, last) = (count.div_ceil(most), count.saturating_sub(1));
    at == last || at.is_multiple_of(every) && at + every <= last
}

#[cfg(test)]
mod tests {
    use super::is_named;

    #[test]
    fn named_stops_keep_their_distance_and_the_last_is_one() {
        let named =
            |count: usize, most| (0..count).filter(|at| is_named(*at, count, most)).collect::<Vec<_>>();
        assert_eq!(named(16, 5), [0, 4, 8, 15]);
        assert_eq!(named(4, 18), [0, 1, 2, 3]);
        assert_eq!(named(1, 5), [0]);
    }
}
