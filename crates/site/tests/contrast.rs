//! Contrast of the pairs that `tokens.css` sets, computed from its text in both colour schemes.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::many_single_char_names)]

use std::collections::BTreeMap;
use std::path::Path;

type Rgb = [f64; 3];

#[derive(Clone, Copy)]
enum Scheme {
    Light,
    Dark,
}

/// The tokens of `tokens.css` as they are written.
fn tokens() -> BTreeMap<String, String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../styles/tokens.css");
    let css = std::fs::read_to_string(file).unwrap();
    let declarations = css.split(['{', '}', ';']).filter_map(|part| part.trim().strip_prefix("--"));
    declarations.filter_map(|d| d.split_once(':')).map(|(n, v)| (n.trim().into(), v.trim().into())).collect()
}

fn colour(tokens: &BTreeMap<String, String>, name: &str, scheme: Scheme) -> Rgb {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token --{name}"));
    if let Some(hex) = value.strip_prefix('#') {
        return [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0);
    }
    let inner = value.strip_prefix("light-dark(").and_then(|v| v.strip_suffix(')')).unwrap();
    let (light, dark) = inner.split_once(", ").unwrap();
    let chosen = match scheme {
        Scheme::Light => light,
        Scheme::Dark => dark,
    };
    let palette = chosen.trim().strip_prefix("var(--").and_then(|v| v.strip_suffix(')')).unwrap();
    colour(tokens, palette, scheme)
}

/// Relative luminance, WCAG 2.2.
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn assert_pairs(inks: &[&str], grounds: &[&str], least: f64) {
    let tokens = tokens();
    for (scheme, name) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
        for (ink, ground) in inks.iter().flat_map(|ink| grounds.iter().map(move |ground| (ink, ground))) {
            let ratio = contrast(
                colour(&tokens, &format!("colour-{ink}"), scheme),
                colour(&tokens, &format!("colour-{ground}"), scheme),
            );
            assert!(ratio >= least, "{ink} on {ground}, {name}: {ratio:.2} of {least}");
        }
    }
}

const FILLS: [&str; 4] = ["sea", "land", "first-set", "subject"];

#[test]
fn text_stands_out_from_page_and_light() {
    assert_pairs(&["text", "quiet", "link"], &["ground", "lit"], 4.5);
}

/// The fills of members, from those that joined first to those that joined last.
const JOINED: [&str; 4] = ["joined-1", "joined-2", "joined-3", "joined-4"];

/// From which contrast on two fills differ at a glance, and in grey.
const AT_A_GLANCE: f64 = 1.25;

#[test]
fn the_maps_lettering_stands_out_from_every_fill() {
    assert_pairs(&["text", "quiet", "troops", "russian-text", "missiles"], &FILLS, 4.5);
}

#[test]
fn the_names_of_members_stand_out_from_the_fill_of_their_time() {
    assert_pairs(&["text"], &JOINED, 4.5);
}

#[test]
fn lettering_stands_out_when_it_is_lit() {
    assert_pairs(&["text", "troops", "russian-text", "missiles"], &["lit"], 4.5);
}

#[test]
fn land_parts_from_sea_and_members_from_land_in_grey() {
    assert_pairs(&["land"], &["sea"], AT_A_GLANCE);
    assert_pairs(&["first-set", "joined-1"], &["land"], AT_A_GLANCE);
}

#[test]
fn members_of_one_time_part_from_those_of_the_next_in_grey() {
    for pair in JOINED.windows(2) {
        assert_pairs(&pair[..1], &pair[1..], 1.2);
    }
}

#[test]
fn borders_show_on_land_and_between_members() {
    assert_pairs(&["border"], &["land", "first-set", "subject"], AT_A_GLANCE);
    assert_pairs(&["border"], &JOINED, AT_A_GLANCE);
}

#[test]
fn symbols_and_controls_stand_out() {
    assert_pairs(&["troops", "russian", "missiles"], &FILLS, 3.0);
    assert_pairs(&["control", "link"], &["ground"], 3.0);
}
