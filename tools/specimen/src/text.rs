//! A specimen as the text of an article file.

use std::fmt::Write;

use super::Specimen;
use super::figures::{Figure, Kind, figures};

const HEAD: &str = r#"+++
title = "A specimen of SYMBOLS symbols"
language = "en"
description = "Made-up units in made-up places, to see what a large article costs."
as_of = "2022-02-04"
source = { publisher = "cargo xtask specimen" }
lead = { id = "card-1", question = "What does this specimen show?" }

[map]
bounds = { west = -11, south = 35, east = 46, north = 69 }
subject = ["UKR"]
sets = ["nato"]

[[side]]
id = "surveyors"
name = "The surveyors"

[[voice]]
id = "survey"
name = "the survey"
side = "surveyors"
"#;

/// The whole file.
pub(super) fn article(specimen: Specimen) -> String {
    let figures = figures(specimen.symbols);
    let mut text = HEAD.replace("SYMBOLS", &specimen.symbols.to_string());
    for figure in &figures {
        push_table(&mut text, figure);
    }
    for event in 1..=specimen.events {
        let year = 1950 + event * 70 / specimen.events.max(1);
        let _ = write!(
            text,
            "\n[[event]]\nid = \"event-{event}\"\nname = \"Meeting {event} is held\"\nfrom = \"{year}\"\n"
        );
    }
    text.push_str("+++\n");
    for card in 0..specimen.cards {
        push_card(&mut text, specimen, card, &figures);
    }
    text
}

fn push_table(text: &mut String, figure: &Figure) {
    let Figure { code, lon, lat, troops, .. } = figure;
    let at = format!("at = {{ lon = {lon}, lat = {lat} }}");
    let (table, keys) = match figure.kind {
        Kind::Force => {
            let status = pick(figure, ["stationed", "rotational", "announced"]);
            let keys = format!(
                "{at}\ncountries = [\"{code}\"]\ntroops = {troops}\nstatus = \"{status}\"\nsays = \"survey\""
            );
            ("force", keys)
        }
        Kind::Site => {
            let status = pick(figure, ["in-service", "being-built", "in-service"]);
            ("site", format!("{at}\ncountry = \"{code}\"\nstatus = \"{status}\""))
        }
        Kind::Buildup => {
            let (further, higher) = (lon + 0.9, lat + 0.4);
            let keys =
                format!("at = [{{ lon = {lon}, lat = {lat} }}, {{ lon = {further:.2}, lat = {higher:.2} }}]");
            ("buildup", keys)
        }
        Kind::Area => {
            let corner = |x: f64, y: f64| format!("{{ lon = {:.2}, lat = {:.2} }}", lon + x, lat + y);
            let ring = [corner(0.0, 0.0), corner(0.8, 0.1), corner(0.7, 0.6), corner(0.1, 0.5)].join(", ");
            ("area", format!("outline = [{ring}]\nstatus = \"surveyed in 2021\""))
        }
        Kind::Town => ("place", at),
    };
    let (id, name) = (figure.id(), figure.name());
    let _ = write!(text, "\n[[{table}]]\nid = \"{id}\"\nname = \"{name}\"\n{keys}\n");
}

fn pick(figure: &Figure, statuses: [&'static str; 3]) -> &'static str {
    statuses.get(figure.status % 3).copied().unwrap_or(statuses[0])
}

/// A card speaks of its part of the symbols and events, in paragraphs of four sentences.
fn push_card(text: &mut String, specimen: Specimen, card: u32, figures: &[Figure]) {
    let number = card + 1;
    if card > 0 {
        let _ = write!(text, "\n## What stands in sector {number}? {{#card-{number}}}\n");
    }
    let symbols = part(specimen.symbols, specimen.cards, card);
    let symbols = figures.get(symbols.0..symbols.1).unwrap_or_default().iter().map(sentence);
    let events = part(specimen.events, specimen.cards, card);
    let events = (events.0..events.1).map(|at| {
        let event = at + 1;
        format!("It was the subject of [meeting {event}](#event-{event}).")
    });
    let sentences: Vec<String> = symbols.chain(events).collect();
    for paragraph in sentences.chunks(4) {
        let _ = write!(text, "\n{}\n", paragraph.join(" "));
    }
}

/// From which to which of so many a card speaks of.
fn part(count: u32, cards: u32, card: u32) -> (usize, usize) {
    let end = |card: u32| (u64::from(count) * u64::from(card) / u64::from(cards)) as usize;
    (end(card), end(card + 1))
}

fn sentence(figure: &Figure) -> String {
    let (name, id, country) = (figure.name(), figure.id(), figure.country);
    match figure.kind {
        Kind::Force => format!(
            "By the count of [the survey](says:survey), [{name}](#{id}) in {country} has {} soldiers.",
            figure.troops
        ),
        Kind::Site => format!("In the hills of {country} there is a mast at [{name}](#{id})."),
        Kind::Buildup => format!("How many tents stand in [{name}](#{id}), nobody has told."),
        Kind::Area => format!("The outline of [{name}](#{id}) in {country} was drawn by hand."),
        Kind::Town => format!("The road leads on to [{name}](#{id})."),
    }
}
