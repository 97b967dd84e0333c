//! Texts near the seeds of a fuzz target: parts of them deleted, repeated, exchanged, or put elsewhere.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

use core::ops::Range;
use std::{fs, path::Path};

use proptest::{prelude::*, sample::Index};

/// The seeds of a target, by name.
pub(crate) fn seeds(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// Texts that some changes part from a seed.
pub(crate) fn near_seeds(target: &str) -> impl Strategy<Value = String> {
    let seeds = seeds(target);
    let seed = prop::sample::select(seeds.clone());
    let changes = prop::collection::vec(change(seeds), 1..8);
    (seed, changes).prop_map(|(seed, changes)| changes.iter().fold(seed, |text, change| change.of(&text)))
}

/// Some bytes of a text and what stands in their place.
#[derive(Clone, Debug)]
struct Change {
    at: Index,
    length: usize,
    put: String,
}

impl Change {
    fn of(&self, text: &str) -> String {
        let cut = part(text, self.at, self.length);
        [&text[..cut.start], &self.put, &text[cut.end..]].concat()
    }
}

fn change(seeds: Vec<String>) -> impl Strategy<Value = Change> {
    let of_a_seed = (prop::sample::select(seeds), any::<Index>(), 0_usize..40)
        .prop_map(|(seed, at, length)| seed[part(&seed, at, length)].to_owned());
    let letters = "\\PC{0,3}|[\\x00-\\x7f]{0,3}";
    let many = ("[ -~\\n]{1,3}", 2_usize..50).prop_map(|(letters, times)| letters.repeat(times));
    let put = prop_oneof![4 => of_a_seed, 3 => letters, 1 => many];
    (any::<Index>(), 0_usize..40, put).prop_map(|(at, length, put)| Change { at, length, put })
}

/// So many bytes of a text, but for broken characters at its ends.
fn part(text: &str, at: Index, length: usize) -> Range<usize> {
    let start = text.floor_char_boundary(at.index(text.len() + 1));
    start..text.floor_char_boundary((start + length).min(text.len()))
}
