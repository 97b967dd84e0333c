//! Front matter that the TOML parser, or the passes after it, may take long over.

use super::{Part, Parts, around, numbered, repeated};

/// Front matter above a word of text, by name.
pub(super) const FRONTS: &[(&str, Part)] = &[
    ("arrays within arrays", |size| "a = ".to_owned() + &around("[", "", "]", size)),
    ("unclosed arrays", |size| "a = ".to_owned() + &repeated("[", size)),
    ("tables within tables", |size| "a = ".to_owned() + &around("{a=", "1", "}", size)),
    ("keys within keys", |size| repeated("a.", size) + "a = 1"),
    ("headings of keys within keys", |size| format!("[{}a]", repeated("a.", size))),
    ("keys", |size| numbered(size, |at| format!("k{at} = 1\n"))),
    ("the same key", |size| repeated("a = 1\n", size)),
    ("unclosed strings", |size| repeated("a = \"b\n", size)),
    ("unclosed long strings", |size| "a = \"\"\"".to_owned() + &repeated("\"\" ", size)),
    ("comments", |size| repeated("#\n", size)),
    ("a long number", |size| "a = ".to_owned() + &repeated("9", size)),
    ("tables of nothing", |size| repeated("[[place]]\n", size)),
    ("a long title", |size| format!("description = \"{}\"", repeated("A. ", size))),
    ("voices of many sides", |size| {
        let sides = numbered(size / 3, |at| format!("[[side]]\nid = \"s-{at}\"\nname = \"S\"\n"));
        let voice = |at| format!("[[voice]]\nid = \"v-{at}\"\nname = \"V\"\nside = \"s-{}\"\n", at % 500);
        sides + &numbered(size * 2 / 3, voice)
    }),
    ("sets", |size| format!("sets = [{}]", repeated("\"nato\",", size))),
];

/// Whole articles, by name.
pub(super) const ARTICLES: &[(&str, Parts)] = &[
    ("objects in one sentence", |size| {
        let objects = size / 120;
        let front = counted(objects, |at| place(at, "x"));
        (front, "In ".to_owned() + &counted(objects, |at| format!("[o](#x-{at}), ")) + "1.")
    }),
    ("forces in one sentence", |size| {
        let forces = size / 150;
        let front = counted(forces, force);
        (front, "In ".to_owned() + &counted(forces, |at| format!("[o](#f-{at}), 7, ")) + "1.")
    }),
    ("misspelt mentions of long names", |size| {
        let long = "x".repeat(50);
        let front = numbered(size, |at| place(at, &long));
        (front, numbered(size, |at| format!("[o](#{}-{at}) ", "y".repeat(50))))
    }),
    ("replies to those who say nothing", |size| {
        let front = numbered(size, |at| format!("[[voice]]\nid = \"v-{at}\"\nname = \"V {at}\"\n"));
        let claims = numbered(size / 2, |at| format!("[v](says:v-{} \"claim\") ", at + 1));
        (front, claims + &repeated("[r](replies:v-0) ", size / 2))
    }),
    ("positions of a build-up", |size| {
        let positions = repeated("{lon=20,lat=50},", size);
        let front = format!("[[buildup]]\nid = \"b\"\nname = \"B\"\nat = [{positions}]");
        (front, "A [b](#b).".to_owned())
    }),
    ("positions of a build-up apart", |size| {
        let positions = numbered(size, |at| format!("{{lon={},lat=50}},", 10.0 + at as f64 / 2000.0));
        let front = format!("[[buildup]]\nid = \"b\"\nname = \"B\"\nat = [{positions}]");
        (front, "A [b](#b).".to_owned())
    }),
    ("corners of an outline", |size| {
        let corners = numbered(size, |at| format!("{{lon={},lat={}}},", 20 + at % 7, 50 + at % 5));
        let front = format!("[[area]]\nid = \"a\"\nname = \"A\"\nstatus = \"s\"\noutline = [{corners}]");
        (front, "An [a](#a).".to_owned())
    }),
    ("a long name", |size| {
        let front = format!(
            "[[place]]\nid = \"p\"\nname = \"{}\"\nat = {{ lon = 20, lat = 50 }}\n",
            repeated("a b", size)
        );
        (front, "A [p](#p).".to_owned())
    }),
];

fn counted(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect()
}

fn place(at: usize, name: &str) -> String {
    let (lon, lat) = (10.5 + (at % 290) as f64 / 10.0, 40.5 + (at / 290) as f64);
    format!("[[place]]\nid = \"{name}-{at}\"\nname = \"P {at}\"\nat = {{ lon = {lon}, lat = {lat} }}\n")
}

/// At one place, since the map has room for few.
fn force(at: usize) -> String {
    format!(
        "[[force]]\nid = \"f-{at}\"\nname = \"F {at}\"\nat = {{ lon = 20, lat = 50 }}\ncountries = [\"POL\"]\n\
         troops = 7\nstatus = \"stationed\"\n"
    )
}
