use std::path::Path;

use basemap::{GeodataError, Region, Sources};

use crate::support::sources;

fn messages(result: Result<Region, Vec<GeodataError>>) -> Vec<String> {
    let Err(errors) = result else { panic!("expected errors, found a map") };
    errors.iter().map(ToString::to_string).collect()
}

fn messages_with(change: impl FnOnce(&mut Sources)) -> Vec<String> {
    let mut sources = sources();
    change(&mut sources);
    messages(Region::from_sources(&sources))
}

#[test]
fn every_missing_file_is_named_with_the_command_that_makes_it() {
    let messages = messages(Region::load(Path::new("no-such-folder")));
    for file in ["europe-50m.topojson", "east-ukraine.toml", "places.toml", "labels.toml", "sets"] {
        let about = messages.iter().find(|message| message.contains(&format!("`geodata/{file}`")));
        assert!(
            about.is_some_and(|message| message.contains("`cargo xtask geodata`")),
            "{file}: {messages:#?}"
        );
    }
}

#[test]
fn a_broken_topology_says_where_it_breaks() {
    let messages = messages_with(|sources| sources.outlines.truncate(5000));
    assert_eq!(messages.len(), 1);
    assert!(messages[0].starts_with("`geodata/europe-50m.topojson`: is malformed: "), "{}", messages[0]);
    assert!(messages[0].ends_with("; `cargo xtask geodata` makes it anew"), "{}", messages[0]);
}

#[test]
fn an_outline_without_its_arc_is_named() {
    let messages =
        messages_with(|sources| sources.outlines = sources.outlines.replacen("[[[-1,", "[[[99999,", 1));
    assert!(messages.iter().any(|m| m.contains("uses arc 99999, which is not in the file")), "{messages:#?}");
}

#[test]
fn everything_wrong_is_reported_in_one_run() {
    let messages = messages_with(|sources| {
        sources.places = sources.places.replace("lat = 50.45", "lat = -50.45");
        sources.labels = sources.labels.replace("[DNK]", "[XXX]");
        sources.sets[0].1 = sources.sets[0].1.replace("\"BEL\", from", "\"Bel\", frm");
        sources.sets[1].1 = sources.sets[1].1.replace("until = 1991", "until = 1900");
    });
    for part in
        ["`Kyiv` lies beyond the sheet", "`XXX` is no country", "unknown field `frm`", "`BLR` ends before"]
    {
        assert!(messages.iter().any(|message| message.contains(part)), "{part}: {messages:#?}");
    }
}

#[test]
fn a_line_through_an_unknown_country_is_an_error() {
    let messages = messages_with(|sources| sources.east = sources.east.replace("\"UKR\"", "\"UKA\""));
    assert!(messages[0].starts_with("`geodata/east-ukraine.toml`: `UKA` is no country"), "{messages:#?}");
}

#[test]
fn the_same_texts_give_the_same_map() {
    let sources = sources();
    assert_eq!(Region::from_sources(&sources), Region::from_sources(&sources));
}
