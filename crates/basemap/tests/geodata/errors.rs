use std::path::Path;

use basemap::{GeodataError, Region, Sources};

use crate::support::sources;

const OUTLINES: &str = "europe-50m.topojson";

fn messages(result: Result<Region, Vec<GeodataError>>) -> Vec<String> {
    let Err(errors) = result else { panic!("expected errors, found a map") };
    errors.iter().map(ToString::to_string).collect()
}

fn messages_with(change: impl FnOnce(&mut Sources)) -> Vec<String> {
    let mut sources = sources();
    change(&mut sources);
    messages(Region::from_sources(&sources))
}

/// The text of a file, to be changed.
fn text<'a>(sources: &'a mut Sources, file: &str) -> &'a mut String {
    sources.files.get_mut(file).unwrap()
}

fn replace(sources: &mut Sources, file: &str, from: &str, to: &str) {
    let text = text(sources, file);
    assert!(text.contains(from), "{from}");
    *text = text.replacen(from, to, 1);
}

#[test]
fn a_folder_without_its_region_is_an_error() {
    let messages = messages(Region::load(Path::new("no-such-folder")));
    assert_eq!(messages.len(), 1);
    assert!(messages[0].starts_with("`geodata/region.toml`: cannot be read: "), "{}", messages[0]);
}

#[test]
fn every_missing_file_is_named_with_the_command_that_makes_it() {
    let files = sources().files;
    let read = |file: &str| match file {
        "region.toml" => Ok(files[file].clone()),
        _ => Err(std::io::Error::from(std::io::ErrorKind::NotFound)),
    };
    let unread = Sources::read_with(read).unwrap_err();
    let only_region =
        Sources { files: files.clone().into_iter().filter(|(file, _)| file == "region.toml").collect() };
    for messages in
        [unread.iter().map(ToString::to_string).collect(), messages(Region::from_sources(&only_region))]
    {
        let messages: Vec<String> = messages;
        for file in ["europe-50m.topojson", "places.toml", "labels.toml", "sets/nato.toml"] {
            let about = messages.iter().find(|message| message.contains(&format!("`geodata/{file}`")));
            assert!(
                about.is_some_and(|message| message.contains("`cargo xtask geodata`")),
                "{file}: {messages:#?}"
            );
        }
    }
}

#[test]
fn a_broken_topology_says_where_it_breaks() {
    let messages = messages_with(|sources| text(sources, OUTLINES).truncate(5000));
    assert_eq!(messages.len(), 1);
    assert!(messages[0].starts_with("`geodata/europe-50m.topojson`: is malformed: "), "{}", messages[0]);
    assert!(messages[0].ends_with("; `cargo xtask geodata` makes it anew"), "{}", messages[0]);
}

#[test]
fn an_outline_without_its_arc_is_named() {
    let messages = messages_with(|sources| replace(sources, OUTLINES, "[[[-1,", "[[[99999,"));
    assert!(messages.iter().any(|m| m.contains("uses arc 99999, which is not in the file")), "{messages:#?}");
}

#[test]
fn everything_wrong_is_reported_in_one_run() {
    let messages = messages_with(|sources| {
        replace(sources, "places.toml", "lat = 50.45", "lat = -50.45");
        replace(sources, "labels.toml", "[DNK]", "[XXX]");
        replace(sources, "sets/nato.toml", "\"BEL\", from", "\"Bel\", frm");
        replace(sources, "sets/soviet.toml", "until = 1991", "until = 1900");
    });
    for part in
        ["`Kyiv` lies beyond the sheet", "`XXX` is no country", "unknown field `frm`", "`BLR` ends before"]
    {
        assert!(messages.iter().any(|message| message.contains(part)), "{part}: {messages:#?}");
    }
}

#[test]
fn a_line_through_an_unknown_country_is_an_error() {
    let messages = messages_with(|sources| replace(sources, "east-ukraine.toml", "\"UKR\"", "\"UKA\""));
    assert!(messages[0].starts_with("`geodata/east-ukraine.toml`: `UKA` is no country"), "{messages:#?}");
}

#[test]
fn a_part_of_a_set_has_an_area_in_its_country_and_a_later_year() {
    for (from, to, message) in [
        ("area = \"east-germany\"", "area = \"east\"", "`east` is no area of the base map"),
        ("code = \"DEU\", area", "code = \"AUT\", area", "`east-germany` is not in `AUT`"),
        ("code = \"DEU\", area", "code = \"XXX\", area", "`XXX` is no country"),
        ("code = \"DEU\", area", "code = \"de\", area", "found `de`"),
        ("from = 1990", "from = 1955", "`DEU` ends before"),
        ("[1949, 1999,", "[1999, 1949,", "expected at most four `periods`"),
    ] {
        let messages = messages_with(|sources| replace(sources, "sets/nato.toml", from, to));
        assert!(messages[0].contains(message) && messages[0].contains("sets/nato.toml"), "{messages:#?}");
    }
}

#[test]
fn the_same_texts_give_the_same_map() {
    let sources = sources();
    assert_eq!(Region::from_sources(&sources), Region::from_sources(&sources));
}
